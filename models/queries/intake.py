"""Reads what the office asks of volunteers, and where things that are given go."""

from __future__ import annotations

from sqlalchemy import select

from models.rules.draft_contents import draft_of
from models.seen.rows import Reader
from models.seen.tables import OFFICE
from models.values.intake import IntakeDraft
from models.values.people import DEFAULT_POLICY, IntakePolicy


def intake_policy(reader: Reader) -> IntakePolicy:
    """Give what the office asks of volunteers; what the field asks as long as it has not decided otherwise."""
    kept = reader.scalar(select(OFFICE.c.intake_policy).order_by(OFFICE.c.id).limit(1))
    return _policy(kept)


def intake_draft(reader: Reader) -> IntakeDraft | None:
    """Give the settings of the intake as their form wants them; ``None`` without an office."""
    statement = select(OFFICE.c.version, OFFICE.c.second_hand_contact, OFFICE.c.intake_policy)
    row = reader.execute(statement.order_by(OFFICE.c.id).limit(1)).first()
    if row is None:
        return None
    return IntakeDraft(
        version=row.version, second_hand_contact=row.second_hand_contact, policy=_policy(row.intake_policy)
    )


def _policy(kept: dict[str, object] | None) -> IntakePolicy:
    return (draft_of(IntakePolicy, kept) if kept is not None else None) or DEFAULT_POLICY
