"""Finds whom a card may belong with, and reads what joining them means. Nothing is written: the card is saved later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.households import (
    HouseholdOfferRow,
    MemberLine,
    household_members,
    household_offer,
    household_suggestions,
)
from models.queries.likely_people import LikelyPersonRow
from models.rules.households import joined_household
from models.values.identifiers import PersonId
from models.values.people_drafts import HouseholdDraft, PersonDraft
from ui.background.contract import is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class HouseholdPresenter(QObject):
    """One card at a time."""

    found = Signal(object)  # tuple[LikelyPersonRow, ...]
    offer_read = Signal(object)  # HouseholdOfferRow
    members_read = Signal(object)  # tuple[MemberLine, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = context.runner

    def look_for(self, text: str, card: PersonDraft, known: Sequence[PersonId]) -> None:
        """Find people by name; without one those who share phone, e-mail or family name with the card."""
        work = partial(_suggestions, card=card, text=text, known=tuple(known))
        self._runner.read(work, on_done=self._on_found, on_failed=self._on_failed, topic="household-people")

    def read_offer(self, person_id: PersonId) -> None:
        """Read who would be joined; answers with ``offer_read``."""
        work = partial(household_offer, person_id=person_id)
        self._runner.read(work, on_done=self._on_offer, on_failed=self._on_failed, topic="household-offer")

    def read_members(self, household: HouseholdDraft, but: PersonId | None) -> None:
        """Read who belongs to a household that the card did not have when it was opened."""
        work = partial(_members, household=household, but=but)
        self._runner.read(work, on_done=self._on_members, on_failed=self._on_failed, topic="household-members")

    def joined(self, card: PersonDraft, offer: HouseholdOfferRow, members: Sequence[MemberLine]) -> HouseholdDraft:
        """Give the household that a card belongs to with the person of the offer, who is beside others or alone now."""
        return joined_household(card.household, offer.household, offer.person.id, is_alone=not members)

    def _on_found(self, rows: tuple[LikelyPersonRow, ...]) -> None:
        self.found.emit(rows)

    def _on_offer(self, offer: HouseholdOfferRow) -> None:
        self.offer_read.emit(offer)

    def _on_members(self, members: tuple[MemberLine, ...]) -> None:
        self.members_read.emit(members)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _suggestions(
    session: Session, card: PersonDraft, text: str, known: tuple[PersonId, ...]
) -> tuple[LikelyPersonRow, ...]:
    return household_suggestions(session, card, text, known)


def _members(session: Session, household: HouseholdDraft, but: PersonId | None) -> tuple[MemberLine, ...]:
    return household_members(session, household.id, but=but, joined_by=household.joined_by)
