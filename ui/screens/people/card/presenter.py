"""Reads a card for its form, and saves it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.drafts import DraftPlace
from models.queries.intake import intake_policy
from models.queries.office import office_details
from models.queries.person_cards import person_details, person_draft
from models.rules.identity_numbers import holds_identity_number
from models.rules.language_names import usual_languages
from models.rules.validation import LONGEST_NOTE, FieldChecks
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
from ui.autosave.presenter import UnsavedPresenter
from ui.background.contract import Written
from ui.context import AppContext
from ui.screens.people.card.loaded import CardForm, LoadedCard
from ui.wording.errors import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork

NOTE = "note"
"""The field of the form that no attribute of the draft has."""


class CardPresenter(UnsavedPresenter[CardForm]):
    """One card at a time."""

    loaded = Signal(object)  # LoadedCard
    person_saved = Signal(int)  # PersonId
    household_lost = Signal()  # whom the card was to be put together with has another household now

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(context, EntityKind.PERSON, CardForm, parent)
        self._joins_somebody = False

    def begin(self, role: PersonRole) -> None:
        """Make the empty card of a volunteer or a newcomer."""
        self.keeper.move_to(DraftPlace(kind=EntityKind.PERSON))
        work = partial(_new, role=role, today=self.today)
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="load")

    def load(self, person_id: PersonId) -> None:
        """Read a card; reading that of a protected person is written down."""
        self.keeper.move_to(DraftPlace(kind=EntityKind.PERSON, key=person_id))
        work = partial(_existing, person_id=person_id, today=self.today)
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="load")

    def refusal_of(self, text: str) -> str:
        """Say why a text may stand nowhere in the register; nothing if it may."""
        if not holds_identity_number(text):
            return ""
        return problem_sentence(FieldProblem(field="", code=ProblemCode.IDENTITY_NUMBER))

    def save(self, form: CardForm) -> None:
        """Write the card and the new note in one go, and forget what was kept."""
        person_id = form.card.id
        self._joins_somebody = form.joins_somebody
        self._write(
            partial(_save, form=form),
            sentence=_("The card is added.") if person_id is None else _("The card is changed."),
            read_theirs=partial(_theirs, person_id=person_id) if person_id is not None else None,
        )

    def _on_loaded(self, loaded: LoadedCard) -> None:
        if loaded.protected and loaded.card.id is not None:
            work = partial(note_reading, person_id=loaded.card.id)
            self._context.runner.write(work, on_done=self._on_noted, on_failed=self._on_failed)
        self.loaded.emit(loaded)
        self.keeper.look()

    def _on_noted(self, _result: None) -> None:
        """Nobody waits for it."""

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        super()._on_saved(sentence, written)
        if isinstance(written.result, int):
            self.person_saved.emit(written.result)

    def _on_not_saved(self, read_theirs: Callable[[Session], object] | None, error: Exception) -> None:
        if isinstance(error, EditConflict) and error.kind is EntityKind.HOUSEHOLD and self._joins_somebody:
            self.not_saved.emit()
            self.household_lost.emit()
        else:
            super()._on_not_saved(read_theirs, error)


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


def _theirs(session: Session, person_id: PersonId) -> CardForm | None:
    try:
        card = person_draft(session, person_id)
    except EditConflict:
        return None
    return CardForm(card=card, began_as=card)


def _save(uow: UnitOfWork, form: CardForm) -> PersonId:
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
    return person_id
