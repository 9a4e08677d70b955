"""Reads a card for its form, keeps what is not saved yet, and saves it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.drafts import DraftPlace, KeptDraft
from models.queries.intake import intake_policy
from models.queries.office import office_details
from models.queries.person_cards import person_details, person_draft
from models.rules.identity_numbers import holds_identity_number
from models.rules.language_names import usual_languages
from models.rules.validation import LONGEST_NOTE, FieldChecks
from models.services.drafts import forget_draft
from models.services.people import save_person
from models.services.person_events import move_statuses, save_note
from models.services.readings import note_reading
from models.values.changes import EntityKind
from models.values.errors import EditConflict, FieldProblem, Invalid, ProblemCode
from models.values.identifiers import PersonId
from models.values.people import AssignmentKind, PersonRole
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, NoteDraft, PersonDraft, VolunteerDraft
from resources.people_keys import interests, occupation_fields
from translations import _
from ui.autosave.presenter import DraftKeeper
from ui.background.contract import UnexpectedTrouble, Written
from ui.background.progress import Cancelled
from ui.context import AppContext
from ui.screens.people.card.loaded import CardForm, LoadedCard
from ui.wording.errors import error_sentence, problem_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork

NOTE = "note"
"""The field of the form that no attribute of the draft has."""


class CardPresenter(QObject):
    """One card at a time."""

    loaded = Signal(object)  # LoadedCard
    kept_found = Signal(object)  # KeptDraft[CardForm]: what was never saved
    saved = Signal(str, object, int)  # sentence, TransactionNumber, PersonId
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    household_lost = Signal()  # whom the card was to be put together with has another household now
    race_lost = Signal(object)  # PersonDraft as a colleague left it, None when it is gone
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place = DraftPlace(kind=EntityKind.PERSON)
        self._keeper = self._new_keeper()

    @property
    def today(self) -> date:
        """Give the day of the program."""
        return self._context.clock.today()

    def begin(self, role: PersonRole) -> None:
        """Make the empty card of a volunteer or a newcomer."""
        self._begin_at(DraftPlace(kind=EntityKind.PERSON))
        work = partial(_new, role=role, today=self.today)
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="load")

    def load(self, person_id: PersonId) -> None:
        """Read a card; reading that of a protected person is written down."""
        self._begin_at(DraftPlace(kind=EntityKind.PERSON, key=person_id))
        work = partial(_existing, person_id=person_id, today=self.today)
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="load")

    def keep(self, form: CardForm) -> None:
        """Keep what is not saved, a moment after the last key."""
        self._keeper.note(form)

    def keep_now(self) -> None:
        """Keep what waits at once."""
        self._keeper.keep_now()

    def throw_away(self) -> None:
        """Forget what was kept."""
        self._keeper.forget()

    def refusal_of(self, text: str) -> str:
        """Say why a text may stand nowhere in the register; nothing if it may."""
        if not holds_identity_number(text):
            return ""
        return problem_sentence(FieldProblem(field="", code=ProblemCode.IDENTITY_NUMBER))

    def save(self, form: CardForm) -> None:
        """Write the card and the new note in one go, and forget what was kept."""
        sentence = _("The card is added.") if form.card.id is None else _("The card is changed.")
        self._context.runner.write_with_changes(
            partial(_save, form=form, place=self._place),
            on_done=partial(self._on_saved, sentence),
            on_failed=partial(self._on_save_failed, form),
        )

    def _begin_at(self, place: DraftPlace) -> None:
        self._keeper.stop()
        self._keeper.deleteLater()
        self._place = place
        self._keeper = self._new_keeper()

    def _new_keeper(self) -> DraftKeeper[CardForm]:
        keeper = DraftKeeper(self._context.runner, self._place, CardForm, self._context.coordinator_id, self)
        keeper.found.connect(self._on_kept_read)
        return keeper

    def _on_loaded(self, loaded: LoadedCard) -> None:
        if loaded.protected and loaded.card.id is not None:
            work = partial(note_reading, person_id=loaded.card.id)
            self._context.runner.write(work, on_done=self._on_noted, on_failed=self._on_failed)
        self.loaded.emit(loaded)
        self._keeper.look()

    def _on_noted(self, _result: None) -> None:
        """Nobody waits for it."""

    def _on_kept_read(self, kept: KeptDraft[CardForm] | None) -> None:
        if kept is not None:
            self.kept_found.emit(kept)

    def _on_saved(self, sentence: str, written: Written[PersonId]) -> None:
        self._keeper.stop()
        self.saved.emit(sentence, written.changes.transaction, written.result)

    def _on_save_failed(self, form: CardForm, error: Exception) -> None:
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case EditConflict(kind=EntityKind.HOUSEHOLD) if form.joins_somebody:
                self.household_lost.emit()
            case EditConflict() if form.card.id is not None:
                work = partial(_theirs, person_id=form.card.id)
                self._context.runner.read(work, on_done=self._on_theirs_read, on_failed=self._on_failed)
            case _:
                self._on_failed(error)

    def _on_theirs_read(self, theirs: PersonDraft | None) -> None:
        self.race_lost.emit(theirs)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UnexpectedTrouble | Cancelled):
            self.trouble_met.emit(error_sentence(error))


def _new(session: Session, role: PersonRole, today: date) -> LoadedCard:
    friend = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND)
    if role is PersonRole.VOLUNTEER:
        card = PersonDraft(volunteer=VolunteerDraft(since=today, assignments=(friend,)))
    else:
        card = PersonDraft(newcomer=NewcomerDraft(since=today))
    return _with_choices(session, LoadedCard(card=card, name="", areas=(), languages=(), interests=(), occupations=()))


def _existing(session: Session, person_id: PersonId, today: date) -> LoadedCard:
    details = person_details(session, person_id, today)
    loaded = LoadedCard(
        card=details.card,
        name=details.name,
        areas=(),
        languages=(),
        interests=(),
        occupations=(),
        members=details.household,
        protected=details.protected,
        details=details,
    )
    return _with_choices(session, loaded)


def _with_choices(session: Session, loaded: LoadedCard) -> LoadedCard:
    office = office_details(session)
    return replace(
        loaded,
        areas=area_rows(session),
        languages=usual_languages(),
        interests=interests(),
        occupations=tuple(occupation_fields()),
        office=office.name if office is not None else "",
    )


def _theirs(session: Session, person_id: PersonId) -> PersonDraft | None:
    try:
        return person_draft(session, person_id)
    except EditConflict:
        return None


def _save(uow: UnitOfWork, form: CardForm, place: DraftPlace) -> PersonId:
    """Save card and note, and say everything that is wrong at once."""
    checks = FieldChecks()
    checks.text(NOTE, form.note, LONGEST_NOTE)
    problems = list(checks.problems)
    try:
        person_id = save_person(uow, form.card)
    except Invalid as invalid:
        raise Invalid([*invalid.problems, *problems]) from invalid
    if problems:
        raise Invalid(problems)
    if form.note.strip():
        save_note(uow, NoteDraft(person_id=person_id, text=form.note))
    move_statuses(uow, person_id, intake_policy(uow.session))
    forget_draft(uow, place)
    return person_id
