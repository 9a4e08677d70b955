"""Reads what the office asks of volunteers, and where things that are given go."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.organisation import Office
from models.rules.draft_contents import draft_of
from models.values.intake import IntakeDraft
from models.values.people import DEFAULT_POLICY, IntakePolicy


def intake_policy(session: Session) -> IntakePolicy:
    """Give what the office asks of volunteers; what the field asks as long as it has not decided otherwise."""
    kept = session.scalar(select(Office.intake_policy).order_by(Office.id).limit(1))
    return _policy(kept)


def intake_draft(session: Session) -> IntakeDraft | None:
    """Give the settings of the intake as their form wants them; ``None`` without an office."""
    statement = select(Office.version, Office.second_hand_contact, Office.intake_policy)
    row = session.execute(statement.order_by(Office.id).limit(1)).first()
    if row is None:
        return None
    return IntakeDraft(
        version=row.version, second_hand_contact=row.second_hand_contact, policy=_policy(row.intake_policy)
    )


def _policy(kept: dict[str, object] | None) -> IntakePolicy:
    return (draft_of(IntakePolicy, kept) if kept is not None else None) or DEFAULT_POLICY
