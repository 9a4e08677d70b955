"""Writes down what happens to people; one presenter a dialog, or one for what needs no question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.intake import intake_policy
from models.queries.office import coordinator_rows, office_details
from models.queries.person_cards import NoteLine, PaperLine, PauseLine, PersonDetails, person_draft
from models.rules.eligibility import Lack
from models.services.pair_life import lift_block
from models.services.people import save_person
from models.services.person_events import (
    book_interview,
    end_assignment,
    end_pauses,
    inform_person,
    move_statuses,
    note_contact,
    note_interview,
    note_paper,
    pause_people,
    remove_note,
    remove_paper,
    remove_pause,
    resume_assignment,
    save_note,
    set_newcomer_status,
)
from models.services.protection import hand_over_protected, lift_protection, protect_person
from models.values.errors import Invalid
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people import (
    Adulthood,
    AssignmentKind,
    InformedHow,
    NewcomerStatus,
    Paper,
    PaperKind,
    Pause,
    PersonRole,
)
from models.values.people_drafts import NoteDraft, ProtectionDraft
from translations import _, ngettext
from ui.background.contract import UnexpectedTrouble, Written
from ui.background.progress import Cancelled
from ui.context import AppContext
from ui.screens.people.card.event_dialogs.answers import Colleague, Endings, Supply
from ui.wording.errors import error_sentence
from ui.wording.people import paper_name

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class EventPresenter(QObject):
    """Each method writes one thing; ``done`` says it in a sentence and can be undone."""

    done = Signal(str, object)  # sentence, TransactionNumber
    done_for_good = Signal(str)  # sentence: it cannot be undone
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    trouble_met = Signal(str)  # sentence
    office_known = Signal(str)  # the name of the office
    colleagues_known = Signal(object)  # tuple[Colleague, ...]

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @property
    def today(self) -> date:
        """Give the day on which all of this happens."""
        return self._context.clock.today()

    @property
    def coordinator_id(self) -> CoordinatorId | None:
        """Give who works here now."""
        return self._context.coordinator_id

    def read_office(self) -> None:
        """Ask for the name that stands in the sentence to read aloud."""
        self._context.runner.read(_office_name, on_done=self._on_office, on_failed=self._on_failed)

    def read_colleagues(self) -> None:
        """Ask for the others who work here."""
        work = partial(_colleagues, without=self._context.coordinator_id)
        self._context.runner.read(work, on_done=self._on_colleagues, on_failed=self._on_failed)

    def save_note(self, draft: NoteDraft) -> None:
        """Write a new or a changed note."""
        self._write(partial(_save_note, draft=draft), _("The note is saved."))

    def remove_note(self, line: NoteLine) -> None:
        """Take a note away."""
        self._write(partial(remove_note, note_id=line.id, version=line.version), _("The note is removed."))

    def note_contact(self, person_id: PersonId, day: date) -> None:
        """Note that somebody was reached."""
        self._write(partial(_note_contact, person_id=person_id, day=day), _("The contact is noted."))

    def book_interview(self, person_id: PersonId, day: date | None) -> None:
        """Note when an interview is to be, or that there is none."""
        sentence = _("The interview is booked.") if day is not None else _("The interview is no longer booked.")
        self._write(partial(_book_interview, person_id=person_id, day=day), sentence)

    def note_interview(self, person_id: PersonId, day: date | None) -> None:
        """Note that the interview was held, or take that back."""
        sentence = _("The interview is noted.") if day is not None else _("The interview is no longer noted.")
        self._write(partial(_note_interview, person_id=person_id, day=day), sentence)

    def note_paper(self, person_id: PersonId, paper: Paper) -> None:
        """Note that something was done or shown."""
        sentence = _("Noted: {paper}").format(paper=paper_name(paper.kind))
        self._write(partial(_note_paper, person_id=person_id, paper=paper), sentence)

    def remove_paper(self, line: PaperLine) -> None:
        """Take back what was noted by mistake."""
        sentence = _("No longer noted: {paper}").format(paper=paper_name(line.kind))
        self._write(partial(_remove_paper, line=line), sentence)

    def pause(self, ids: Sequence[PersonId], role: PersonRole, pause: Pause) -> None:
        """Let people rest in a role."""
        work = partial(pause_people, ids=tuple(ids), role=role, pause=pause)
        self._write(work, _("The pause is noted."))

    def end_pauses(self, ids: Sequence[PersonId], role: PersonRole) -> None:
        """Let people be asked again from today on."""
        sentence = ngettext("The pause has ended.", "The pauses have ended.", len(ids))
        self._write(partial(end_pauses, ids=tuple(ids), role=role, day=self.today), sentence)

    def remove_pause(self, line: PauseLine) -> None:
        """Take back a pause."""
        self._write(partial(remove_pause, pause_id=line.id, version=line.version), _("The pause is removed."))

    def end(self, person_id: PersonId, endings: Endings) -> None:
        """Let assignments and the waiting of a newcomer end."""
        self._write(partial(_end, person_id=person_id, endings=endings), _("It has ended. The card stays."))

    def resume(self, person_id: PersonId, endings: Endings) -> None:
        """Let what had ended begin again."""
        self._write(partial(_resume, person_id=person_id, endings=endings), _("It goes on again."))

    def inform(self, person_id: PersonId, day: date, how: InformedHow) -> None:
        """Note that somebody was told what is kept about them."""
        work = partial(inform_person, person_id=person_id, day=day, how=how)
        self._write(work, _("It is noted that the person is informed."))

    def answer_adulthood(self, person_id: PersonId, answer: Adulthood) -> None:
        """Note whether somebody has turned 18."""
        self._write(partial(_answer_adulthood, person_id=person_id, answer=answer), _("The answer is noted."))

    def protect(self, draft: ProtectionDraft) -> None:
        """Leave nothing of a person but an alias."""
        self._write_for_good(partial(_protect, draft=draft), _("The person is protected now."))

    def hand_over(self, details: PersonDetails, to: CoordinatorId) -> None:
        """Let a colleague answer for a protected person."""
        person_id, version = _key_of(details)
        work = partial(hand_over_protected, person_id=person_id, version=version, to=to)
        self._write_for_good(work, _("A colleague answers for the person now."))

    def lift_protection(self, details: PersonDetails) -> None:
        """Let everybody see a protected person again."""
        person_id, version = _key_of(details)
        work = partial(lift_protection, person_id=person_id, version=version)
        self._write_for_good(work, _("The person is no longer protected."))

    def lift_block(self, person_id: PersonId, reason: str) -> None:
        """Let somebody be proposed again after an ending for safety."""
        self._write_for_good(partial(lift_block, person_id=person_id, reason=reason), _("The block is lifted."))

    def _write(self, work: Callable[[UnitOfWork], object], sentence: str) -> None:
        self._context.runner.write_with_changes(
            work, on_done=partial(self._on_written, sentence), on_failed=self._on_failed
        )

    def _write_for_good(self, work: Callable[[UnitOfWork], None], sentence: str) -> None:
        self._context.runner.write(
            work, on_done=partial(self._on_written_for_good, sentence), on_failed=self._on_failed
        )

    def _on_written_for_good(self, sentence: str, _result: None) -> None:
        self.done_for_good.emit(sentence)

    def _on_written(self, sentence: str, written: Written[object]) -> None:
        self.done.emit(sentence, written.changes.transaction)

    def _on_office(self, name: str) -> None:
        self.office_known.emit(name)

    def _on_colleagues(self, colleagues: tuple[Colleague, ...]) -> None:
        self.colleagues_known.emit(colleagues)

    def _on_failed(self, error: Exception) -> None:
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case UnexpectedTrouble() | Cancelled():
                return
            case _:
                self.trouble_met.emit(error_sentence(error))


def supply_of(lack: Lack) -> Supply:
    """Say what mends a lack: a paper, an interview, an answer about age, or nothing but the card itself."""
    match lack:
        case Lack.ADULTHOOD:
            return Supply.ADULTHOOD
        case Lack.UNDER_AGE:
            return Supply.NOTHING
        case Lack.INTERVIEW:
            return Supply.INTERVIEW
        case _:
            return Supply.PAPER


def paper_of_lack(lack: Lack) -> PaperKind:
    """Name the paper that a lack asks for; the record extract where it asks for none."""
    kinds = {kind.value: kind for kind in PaperKind}
    return kinds.get(lack.value, PaperKind.RECORD_EXTRACT)


def _office_name(session: Session) -> str:
    office = office_details(session)
    return office.name if office is not None else ""


def _colleagues(session: Session, without: CoordinatorId | None) -> tuple[Colleague, ...]:
    rows = (row for row in coordinator_rows(session) if row.active and row.id != without)
    return tuple(Colleague(id=row.id, name=row.name) for row in rows)


def _key_of(details: PersonDetails) -> tuple[PersonId, int]:
    if details.card.id is None or details.card.version is None:
        raise TypeError("a card that was not read")
    return details.card.id, details.card.version


def _save_note(uow: UnitOfWork, draft: NoteDraft) -> None:
    save_note(uow, draft)


def _note_paper(uow: UnitOfWork, person_id: PersonId, paper: Paper) -> None:
    note_paper(uow, person_id, paper, intake_policy(uow.session))


def _remove_paper(uow: UnitOfWork, line: PaperLine) -> None:
    remove_paper(uow, line.id, line.version, intake_policy(uow.session))


def _note_contact(uow: UnitOfWork, person_id: PersonId, day: date) -> None:
    note_contact(uow, person_id, day, intake_policy(uow.session))


def _book_interview(uow: UnitOfWork, person_id: PersonId, day: date | None) -> None:
    book_interview(uow, person_id, day, intake_policy(uow.session))


def _note_interview(uow: UnitOfWork, person_id: PersonId, day: date | None) -> None:
    note_interview(uow, person_id, day, intake_policy(uow.session))


def _end(uow: UnitOfWork, person_id: PersonId, endings: Endings) -> None:
    for kind in _ordered(endings):
        end_assignment(uow, person_id, kind)
    if endings.newcomer:
        set_newcomer_status(uow, person_id, NewcomerStatus.ENDED)


def _resume(uow: UnitOfWork, person_id: PersonId, endings: Endings) -> None:
    for kind in _ordered(endings):
        resume_assignment(uow, person_id, kind, intake_policy(uow.session))
    if endings.newcomer:
        set_newcomer_status(uow, person_id, NewcomerStatus.INTEREST)
        move_statuses(uow, person_id, intake_policy(uow.session))


def _ordered(endings: Endings) -> list[AssignmentKind]:
    return [kind for kind in AssignmentKind if kind in endings.assignments]


def _answer_adulthood(uow: UnitOfWork, person_id: PersonId, answer: Adulthood) -> None:
    save_person(uow, replace(person_draft(uow.session, person_id), is_adult=answer))
    move_statuses(uow, person_id, intake_policy(uow.session))


def _protect(uow: UnitOfWork, draft: ProtectionDraft) -> None:
    protect_person(uow, draft)
