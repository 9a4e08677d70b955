"""Everything that can be done about a pair: opens the small dialog for it, or writes it at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.pair_rows import PairContactRow, PairDetails, RingRow
from models.values.pairs import PairSide
from ui.context import AppContext
from ui.papers.dialog import PapersDialog
from ui.papers.doors import show_papers_of_meeting, show_papers_of_pair
from ui.screens.pairs.life.booking_dialog import BookingDialog
from ui.screens.pairs.life.confirm_dialog import ConfirmDialog
from ui.screens.pairs.life.contact_dialog import ContactDialog
from ui.screens.pairs.life.end_dialog import PairEndDialog
from ui.screens.pairs.life.extend_dialog import ExtendDialog
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.screens.pairs.life.loaded import LoadedBooking, LoadedTrial
from ui.screens.pairs.life.loading.presenter import LoadingPresenter
from ui.screens.pairs.life.note_dialogs import LiftBlockDialog, RematchDialog
from ui.screens.pairs.life.pause_dialog import PairPauseDialog
from ui.screens.pairs.life.presenter import PairLifePresenter
from ui.screens.pairs.life.trial_dialog import TrialDialog
from ui.screens.pairs.messages.dialog import MessagesDialog
from ui.screens.pairs.steps import PairStep, next_step

_ASKED_ON_THE_PHONE = (PairStep.BOOK, PairStep.CONFIRM, PairStep.DECIDE)
"""Steps whose own dialog says what came of the call."""


class PairEvents(QObject):
    """Belongs to a screen, which offers to undo what ``done`` says."""

    done = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence
    pairing_wanted = Signal(object)  # PairRow
    texts_wanted = Signal(object)  # PhraseWish

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._presenter = PairLifePresenter(context, self)
        self._presenter.done.connect(self.done)
        self._presenter.trouble_met.connect(self.trouble_met)
        self._loader = LoadingPresenter(context, self)
        self._loader.trouble_met.connect(self.trouble_met)
        self._loader.contact_loaded.connect(self._on_call_loaded)
        self._loader.trial_loaded.connect(self._on_trial_loaded)
        self._loader.booking_loaded.connect(self._on_booking_loaded)

    def open(self, step: PairStep, details: PairDetails) -> None:
        """Ask what a step needs to know, or take it at once where there is nothing to ask."""
        row = details.row
        match step:
            case PairStep.CONTACT:
                self._on_contact_loaded(details, row.call_side or PairSide.NEWCOMER)
            case PairStep.TEXTS:
                side = row.call_side or PairSide.NEWCOMER
                MessagesDialog(self._window, context=self._context, details=details, side=side).open()
            case PairStep.CANCEL_MEETING:
                if row.meeting is not None:
                    self._presenter.cancel_meeting(row.meeting)
            case PairStep.RESUME:
                self._presenter.resume(row)
            case PairStep.DISCARD:
                self._presenter.discard(row)
            case PairStep.PAIR_AGAIN:
                self.pairing_wanted.emit(row)
            case PairStep.PAPERS:
                self._show_papers(show_papers_of_pair(self._window, self._context, row.id))
            case PairStep.TABLES:
                if row.meeting is not None:
                    self._show_papers(show_papers_of_meeting(self._window, self._context, row.meeting.id))
            case PairStep.DECIDE:
                self._loader.load_trial(details)
            case PairStep.BOOK:
                self._loader.load_booking(details)
            case _:
                self._show(self._dialog(step, details))

    def answer_call(self, call: RingRow) -> None:
        """Open what a line of the ring list is about: a meeting to book or confirm, a decision, else the contact."""
        self._loader.load_contact(call.pair.id, call.side)

    def remove_contact(self, contact: PairContactRow) -> None:
        """Take back a line of the contact log."""
        self._presenter.remove_contact(contact)

    def _dialog(self, step: PairStep, details: PairDetails) -> LifeDialog:
        window, context, row = self._window, self._context, details.row
        match step:
            case PairStep.CONFIRM:
                return ConfirmDialog(window, context=context, row=row)
            case PairStep.EXTEND:
                extending = ExtendDialog(window, context=context, details=details)
                extending.end_wanted.connect(self._on_end_wanted)
                return extending
            case PairStep.PAUSE:
                return PairPauseDialog(window, context=context, row=row)
            case PairStep.END:
                return PairEndDialog(window, context=context, row=row)
            case PairStep.REMATCH:
                return RematchDialog(window, context=context, row=row)
            case PairStep.LIFT_BLOCK:
                return LiftBlockDialog(window, context=context, row=row)
            case _:
                raise ValueError(step)

    def _show_papers(self, dialog: PapersDialog) -> None:
        dialog.texts_wanted.connect(self.texts_wanted)

    def _show(self, dialog: LifeDialog) -> None:
        dialog.presenter.done.connect(self.done)
        dialog.open()

    @Slot(object, object)
    def _on_call_loaded(self, details: PairDetails, side: PairSide) -> None:
        step = next_step(details.row, self._context.clock.today()).step
        if step in _ASKED_ON_THE_PHONE:
            self.open(step, details)
        else:
            self._on_contact_loaded(details, side)

    @Slot(object, object)
    def _on_contact_loaded(self, details: PairDetails, side: PairSide) -> None:
        self._show(ContactDialog(self._window, context=self._context, details=details, side=side))

    @Slot(object)
    def _on_trial_loaded(self, loaded: LoadedTrial) -> None:
        dialog = TrialDialog(self._window, context=self._context, details=loaded.details, usual_end=loaded.usual_end)
        self._show(dialog)

    @Slot(object)
    def _on_booking_loaded(self, loaded: LoadedBooking) -> None:
        self._show(BookingDialog(self._window, context=self._context, loaded=loaded))

    @Slot(object)
    def _on_end_wanted(self, details: PairDetails) -> None:
        self.open(PairStep.END, details)
