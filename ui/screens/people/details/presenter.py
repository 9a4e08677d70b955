"""Reads everything about the chosen person, and does the steps that need no further question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.queries.areas import AreaRow, area_rows
from models.queries.drafts import KeptDraft, kept_draft
from models.queries.intake import intake_policy
from models.queries.pairs import pairs_of_person
from models.queries.pairs_past import blocked_people, places_reserved_for
from models.queries.person_cards import PersonDetails, person_details, person_draft
from models.rules.person_validation import tidy_person
from models.rules.validation import FieldChecks
from models.services.people import save_person
from models.services.person_events import move_statuses, note_interview, note_paper
from models.services.readings import note_reading
from models.values.errors import EditConflict
from models.values.identifiers import CoordinatorId, PersonId
from models.values.pair_rows import PairRow
from models.values.people import Paper, PaperKind
from models.values.people_drafts import PersonDraft
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.people.details.inline_values import InlineSlot, InlineTexts
from ui.screens.people.details.unsaved.presenter import UnsavedTexts, place_of_texts, save_but_keep
from ui.wording.errors import error_sentence
from ui.wording.people import paper_name

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPerson:
    """A person, the names of the areas that the card may speak of, and the pairs; ``reserved`` may not be seen.

    ``is_blocked`` after an ending for safety, whoever may see that pair.
    """

    details: PersonDetails
    areas: tuple[AreaRow, ...]
    pairs: tuple[PairRow, ...] = ()
    reserved: int = 0
    is_blocked: bool = False
    unsaved: KeptDraft[InlineTexts] | None = None


class PersonPresenter(QObject):
    """Holds who is shown; the newest choice is answered, the others are dropped."""

    details_changed = Signal(object)  # ReadPerson | None
    saved = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)
    card_saved = Signal(object)  # PersonDraft as it is now
    card_refused = Signal(object)  # Exception: nothing of the card was saved

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen: PersonId | None = None
        self._read: ReadPerson | None = None
        self.unsaved = UnsavedTexts(context, self)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.reload)

    @property
    def chosen(self) -> PersonId | None:
        """Give who is shown, or about to be."""
        return self._chosen

    @property
    def read(self) -> ReadPerson | None:
        """Give what was read of the person; ``None`` before that."""
        return self._read

    def choose(self, person_id: PersonId | None, *, after: int = 0) -> None:
        """Show everything about a person, or about nobody; ``after`` so many milliseconds without another choice."""
        self._rest.stop()
        if person_id == self._chosen and (self._read is not None or person_id is None):
            return
        self._chosen = person_id
        if person_id is None:
            self._read = None
            self.details_changed.emit(None)
        elif after:
            self._rest.start(after)
        else:
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the person again."""
        if self._chosen is not None:
            today, actor = self._context.clock.today(), self._context.coordinator_id
            work = partial(_read, person_id=self._chosen, today=today, actor=actor)
            self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_not_read, topic="person")

    def note_paper(self, person_id: PersonId, kind: PaperKind) -> None:
        """Note that a paper was signed or something done today."""
        paper = Paper(kind=kind, day=self._context.clock.today())
        sentence = _("{paper}: noted for today.").format(paper=paper_name(kind))
        self._write(partial(_note_paper, person_id=person_id, paper=paper), sentence)

    def is_fit_to_save(self, card: PersonDraft) -> bool:
        """Tell whether a card can be saved, as far as that is seen without the register."""
        checks = FieldChecks()
        tidy_person(card, checks, self._context.clock.today())
        return not checks.problems

    @Slot(object, str, object)
    def save_card(self, card: PersonDraft, sentence: str, slot: InlineSlot) -> None:
        """Save the card with a value that was changed beside the list, as its own form would."""
        self.unsaved.keep_now()
        self._context.runner.write_with_changes(
            partial(save_but_keep, partial(_save_card, card=card), self.unsaved.place, self.unsaved.without(slot)),
            on_done=partial(self._on_card_saved, sentence, slot),
            on_failed=self._on_card_refused,
        )

    def note_interview(self, person_id: PersonId, day: date) -> None:
        """Note that a booked interview was held on its day."""
        self._write(partial(_note_interview, person_id=person_id, day=day), _("The interview is noted as held."))

    def _write(self, work: Callable[[UnitOfWork], object], sentence: str) -> None:
        on_done = partial(self._on_written, sentence)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_read(self, found: ReadPerson) -> None:
        chosen = self._chosen
        if chosen is None or found.details.card.id != chosen:
            return
        is_new = self._read is None or self._read.details.card.id != found.details.card.id
        self._read = found
        if is_new:
            self.unsaved.begin(found.details.card, found.unsaved)
        if found.details.protected and is_new:
            work = partial(note_reading, person_id=chosen)
            self._context.runner.write(work, on_done=self._on_noted, on_failed=self._on_failed)
        self.details_changed.emit(found)

    def _on_noted(self, _nothing: None) -> None:
        """Who has looked is written down; nothing on the screen changes."""

    def _on_written(self, sentence: str, written: Written[object]) -> None:
        if written.changes:
            self.saved.emit(sentence, written.changes.transaction)

    def _on_card_saved(self, sentence: str, slot: InlineSlot, written: Written[PersonDraft]) -> None:
        card = written.result
        self.unsaved.take_saved(PersonId(card.id) if card.id is not None else None, slot)
        self.card_saved.emit(card)
        if written.changes:
            self.saved.emit(sentence, written.changes.transaction)

    def _on_card_refused(self, error: Exception) -> None:
        self.card_refused.emit(error)
        if isinstance(error, EditConflict):
            self.reload()

    def _on_not_read(self, error: Exception) -> None:
        if isinstance(error, EditConflict):  # taken away meanwhile
            self.choose(None)
        else:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        if isinstance(error, EditConflict):
            self.reload()
        self.trouble_met.emit(error_sentence(error))


def _read(session: Session, person_id: PersonId, today: date, actor: CoordinatorId | None) -> ReadPerson:
    details = person_details(session, person_id, today, intake_policy(session))
    return ReadPerson(
        details=details,
        areas=area_rows(session),
        pairs=pairs_of_person(session, person_id, today),
        reserved=places_reserved_for(session, person_id),
        is_blocked=person_id in blocked_people(session),
        unsaved=kept_draft(session, place_of_texts(person_id), InlineTexts, actor),
    )


def _save_card(uow: UnitOfWork, card: PersonDraft) -> PersonDraft:
    person_id = save_person(uow, card)
    move_statuses(uow, person_id, intake_policy(uow.session))
    uow.session.flush()
    return person_draft(uow.session, person_id)


def _note_paper(uow: UnitOfWork, person_id: PersonId, paper: Paper) -> None:
    note_paper(uow, person_id, paper, intake_policy(uow.session))


def _note_interview(uow: UnitOfWork, person_id: PersonId, day: date) -> None:
    note_interview(uow, person_id, day, intake_policy(uow.session))
