"""Holds one call: what it starts with, who may be calling, what is kept and saved. No window is needed for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.queries.areas import AreaRow, area_rows
from models.queries.drafts import DraftPlace, KeptDraft, kept_draft
from models.queries.enquiries import enquiry_draft, enquiry_person_draft
from models.queries.intake import intake_draft
from models.queries.likely_people import LikelyPersonRow, likely_people
from models.queries.office import office_details
from models.queries.waiting_calls import WaitingCallRow, waiting_calls
from models.queries.waiting_newcomers import NOBODY_WAITS, WaitingDetails, waiting_newcomers
from models.services.drafts import forget_draft
from models.services.enquiries import become_person, save_enquiry
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryDraft, EnquiryOutcome
from models.values.errors import Invalid
from models.values.identifiers import CoordinatorId, EnquiryId, PersonId
from models.values.people import DEFAULT_POLICY, IntakePolicy
from translations import _
from ui.autosave.presenter import DraftKeeper
from ui.background.contract import UnexpectedTrouble, Written
from ui.background.progress import Cancelled
from ui.calls.form import CallForm
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork

CALL_PLACE: Final = DraftPlace(kind=EntityKind.ENQUIRY)
_LOOK_AFTER_MILLISECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CallStart:
    """What the window shows before the first key; ``kept`` is a call that was not finished."""

    areas: tuple[AreaRow, ...] = ()
    organisation: str = ""
    second_hand_contact: str = ""
    policy: IntakePolicy = DEFAULT_POLICY
    waiting: WaitingDetails = NOBODY_WAITS
    kept: KeptDraft[CallForm] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCall:
    """What was saved; ``person_id`` is the card that the caller has now, if it is to be opened."""

    enquiry_id: EnquiryId
    person_id: PersonId | None = None
    outcome: EnquiryOutcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyCallers:
    """Who may be calling: people of the register, and calls that still wait in the inbox."""

    people: tuple[LikelyPersonRow, ...] = ()
    calls: tuple[WaitingCallRow, ...] = ()


class CallPresenter(QObject):
    """Everything that a call asks of the register."""

    started = Signal(object)  # CallStart
    likely_changed = Signal(object)  # LikelyCallers
    saved = Signal(object, object)  # SavedCall, TransactionNumber
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.keeper = DraftKeeper(context.runner, CALL_PLACE, CallForm, context.coordinator_id, self)
        self._looked_for = ("", "", "")
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MILLISECONDS)
        self._timer.timeout.connect(self.look_now)

    def start(self) -> None:
        """Read what the window begins with; answers with ``started``."""
        work = partial(_start, today=self._context.clock.today(), actor=self._context.coordinator_id)
        self._context.runner.read(work, on_done=self._on_started, on_failed=self._on_failed, topic="call")

    def look_for(self, name: str, phone: str, email: str = "") -> None:
        """Look for known people while somebody types; answers with ``likely_changed``."""
        if (name, phone, email) != self._looked_for:
            self._looked_for = (name, phone, email)
            self._timer.start()

    @Slot()
    def look_now(self) -> None:
        """Look at once for what was asked last."""
        self._timer.stop()
        name, phone, email = self._looked_for
        work = partial(_likely, name=name, phone=phone, email=email)
        self._context.runner.read(work, on_done=self._on_likely, on_failed=self._on_failed, topic="likely")

    def keep(self, form: CallForm) -> None:
        """Keep what stands there; of somebody who only gives things nothing."""
        if form.is_begun and not form.is_about_things:
            self.keeper.note(form)
        else:
            self.keeper.forget()

    def save(self, draft: EnquiryDraft, outcome: EnquiryOutcome | None = None) -> None:
        """Put the call into the inbox; with an ``outcome`` the caller gets a card at once."""
        self.keeper.keep_now()
        self._context.runner.write_with_changes(
            partial(_save, draft=draft, outcome=outcome), on_done=self._on_saved, on_failed=self._on_not_saved
        )

    def _on_started(self, start: CallStart) -> None:
        self.started.emit(start)

    def _on_likely(self, likely: LikelyCallers) -> None:
        self.likely_changed.emit(likely)

    def _on_saved(self, written: Written[SavedCall]) -> None:
        self.keeper.stop()
        self.saved.emit(written.result, written.changes.transaction)

    def _on_not_saved(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.invalid.emit(error.problems)
        else:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UnexpectedTrouble):
            self.trouble_met.emit(_("The call is not saved. What you have written is still here."))
        elif not isinstance(error, Cancelled):
            self.trouble_met.emit(error_sentence(error))


def _start(session: Session, *, today: date, actor: CoordinatorId | None) -> CallStart:
    office, intake = office_details(session), intake_draft(session)
    return CallStart(
        areas=area_rows(session),
        organisation=office.name if office is not None else "",
        second_hand_contact=intake.second_hand_contact if intake is not None else "",
        policy=intake.policy if intake is not None else DEFAULT_POLICY,
        waiting=waiting_newcomers(session, today),
        kept=kept_draft(session, CALL_PLACE, CallForm, actor),
    )


def _likely(session: Session, *, name: str, phone: str, email: str) -> LikelyCallers:
    people = likely_people(session, name=name, phone=phone, email=email)
    return LikelyCallers(people=people, calls=waiting_calls(session, name=name, phone=phone))


def _save(uow: UnitOfWork, *, draft: EnquiryDraft, outcome: EnquiryOutcome | None) -> SavedCall:
    enquiry_id = save_enquiry(uow, draft)
    forget_draft(uow, CALL_PLACE)
    if outcome is None:
        return SavedCall(enquiry_id=enquiry_id)
    card = enquiry_person_draft(uow.session, enquiry_id, outcome)
    version = enquiry_draft(uow.session, enquiry_id).version or 1
    person_id = become_person(uow, enquiry_id, version, card, outcome)
    return SavedCall(enquiry_id=enquiry_id, person_id=person_id, outcome=outcome)
