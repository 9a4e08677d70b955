"""Makes a volunteer or a newcomer of an enquiry, and finds who it may be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.enquiries import EnquiryRow, enquiry_details, enquiry_person_draft
from models.queries.likely_people import Because, LikelyPersonRow
from models.services.enquiries import become_known_person, become_person
from models.values.enquiries import EnquiryOutcome
from models.values.errors import Invalid
from models.values.identifiers import EnquiryId, PersonId
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.inbox.becoming.loaded import Becoming, LoadedBecoming
from ui.screens.inbox.columns import shown_name
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class BecomingPresenter(QObject):
    """One question at a time."""

    loaded = Signal(object)  # LoadedBecoming
    saved = Signal(str, object)  # sentence, TransactionNumber
    card_wanted = Signal(object, int)  # EnquiryOutcome, PersonId
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def load(self, enquiry_id: EnquiryId, outcome: EnquiryOutcome) -> None:
        """Read the card that an enquiry would become."""
        work = partial(_loaded, enquiry_id=enquiry_id, outcome=outcome, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="load")

    def save(self, answer: Becoming) -> None:
        """Make the card or give the role, and close the enquiry."""
        self._context.runner.write_with_changes(
            partial(_save, answer=answer),
            on_done=partial(self._on_saved, answer),
            on_failed=self._on_save_failed,
        )

    def _on_loaded(self, loaded: LoadedBecoming) -> None:
        self.loaded.emit(loaded)

    def _on_saved(self, answer: Becoming, written: Written[PersonId]) -> None:
        outcome = answer.loaded.outcome
        is_volunteer = outcome is EnquiryOutcome.VOLUNTEER
        sentence = _("{name} is now a volunteer.") if is_volunteer else _("{name} is now a newcomer.")
        name = _name_of(answer)
        self.saved.emit(sentence.format(name=name), written.changes.transaction)
        if answer.opens_card:
            self.card_wanted.emit(outcome, written.result)

    def _on_save_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.invalid.emit(error.problems)
        else:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _loaded(session: Session, enquiry_id: EnquiryId, outcome: EnquiryOutcome, today: date) -> LoadedBecoming:
    details = enquiry_details(session, enquiry_id, today)
    return LoadedBecoming(
        row=details.row,
        outcome=outcome,
        card=enquiry_person_draft(session, enquiry_id, outcome),
        known=details.known,
        same=_surely_same(details.row, details.known),
    )


def _surely_same(row: EnquiryRow, known: Sequence[LikelyPersonRow]) -> PersonId | None:
    """Give who is reached the same way and has the same name: people of one household share a phone."""
    for person in known:
        is_reached_so = person.because in (Because.SAME_PHONE, Because.SAME_EMAIL)
        if is_reached_so and person.name.casefold() == row.name.strip().casefold():
            return person.id
    return None


def _save(uow: UnitOfWork, answer: Becoming) -> PersonId:
    row, outcome = answer.loaded.row, answer.loaded.outcome
    if answer.known is not None:
        return become_known_person(uow, row.id, row.version, person_id=answer.known, outcome=outcome)
    return become_person(uow, row.id, row.version, person=answer.card, outcome=outcome)


def _name_of(answer: Becoming) -> str:
    for person in answer.loaded.known:
        if person.id == answer.known:
            return person.name
    card = answer.card
    return " ".join(part for part in (card.given_name.strip(), card.family_name.strip()) if part) or (
        card.alias or shown_name(answer.loaded.row)
    )
