"""Reads two cards side by side, with what they disagree about and what would become of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.queries.likely_people import LikelyPersonRow, likely_people
from models.queries.person_cards import PersonDetails, person_details
from models.rules.merging import differing
from models.values.identifiers import PersonId
from models.values.merging import MergeField


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeDetails:
    """The card that stays, the one that goes up in it, and the fields in which somebody has to choose."""

    kept: PersonDetails
    other: PersonDetails
    differing: tuple[MergeField, ...]


def merge_details(session: Session, kept_id: PersonId, other_id: PersonId, today: date) -> MergeDetails:
    """Read both cards. Raises ``EditConflict`` if one was taken away meanwhile, or is hidden."""
    kept, other = person_details(session, kept_id, today), person_details(session, other_id, today)
    return MergeDetails(kept=kept, other=other, differing=differing(kept.card, other.card))


def other_card_rows(session: Session, person_id: PersonId, text: str, today: date) -> tuple[LikelyPersonRow, ...]:
    """Give cards that may be of the same person; with a text those whose name is like it. Never the card itself."""
    if text.strip():
        found = likely_people(session, name=text)
    else:
        details = person_details(session, person_id, today)
        phone = details.card.phones[0] if details.card.phones else None
        number = (phone.number or phone.written) if phone is not None else ""
        found = likely_people(session, name=details.name, phone=number, email=details.card.email)
    return tuple(row for row in found if row.id != person_id)
