"""What the question begins with who somebody is, and what it is answered with."""

from __future__ import annotations

from dataclasses import dataclass

from models.queries.enquiries import EnquiryRow
from models.queries.likely_people import LikelyPersonRow
from models.values.enquiries import EnquiryOutcome
from models.values.identifiers import PersonId
from models.values.people_drafts import PersonDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedBecoming:
    """The card that would be made, and people of the register who may be the same; ``same`` has the same name too."""

    row: EnquiryRow
    outcome: EnquiryOutcome
    card: PersonDraft
    known: tuple[LikelyPersonRow, ...]
    same: PersonId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Becoming:
    """The answer: a card as it stands in ``card``, or the role for somebody known."""

    loaded: LoadedBecoming
    card: PersonDraft
    known: PersonId | None
    opens_card: bool
