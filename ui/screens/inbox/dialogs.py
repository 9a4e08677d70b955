"""Opens the dialogs of the inbox, one at a time, and passes on what was answered."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.queries.enquiries import EnquiryRow
from models.values.enquiries import EnquiryOutcome
from ui.context import AppContext
from ui.screens.inbox.becoming.become_dialog import BecomeDialog
from ui.screens.inbox.becoming.loaded import LoadedBecoming
from ui.screens.inbox.becoming.presenter import BecomingPresenter
from ui.screens.inbox.editing.enquiry_editor import EnquiryEditor
from ui.screens.inbox.editing.loaded import LoadedEnquiry
from ui.screens.inbox.editing.presenter import EnquiryEditingPresenter
from ui.screens.inbox.pasting.paste_dialog import PasteDialog
from ui.screens.inbox.pasting.presenter import PastingPresenter
from ui.screens.inbox.presenter import InboxPresenter
from ui.screens.inbox.reason_dialog import ReasonDialog


class InboxDialogs(QObject):
    """Whatever is decided comes out as one signal, so that it can be undone."""

    decided = Signal(str, object)  # sentence, TransactionNumber
    card_wanted = Signal(object, int)  # EnquiryOutcome, PersonId
    trouble_met = Signal(str)  # sentence

    def __init__(self, owner: QWidget, *, context: AppContext, inbox: InboxPresenter) -> None:
        super().__init__(owner)
        self._owner = owner
        self._context = context
        self._inbox = inbox
        self.editing = EnquiryEditingPresenter(context, self)
        self.becoming = BecomingPresenter(context, self)
        self.pasting = PastingPresenter(context, self)
        self.pasting.saved.connect(self.decided)
        self.editing.loaded.connect(self._on_enquiry_loaded)
        self.becoming.loaded.connect(self._on_becoming_loaded)
        self.becoming.card_wanted.connect(self.card_wanted)
        inbox.reasons_read.connect(self._on_reasons_read)
        inbox.decided.connect(self.decided)
        inbox.trouble_met.connect(self.trouble_met)
        for presenter in (self.editing, self.becoming):
            presenter.saved.connect(self.decided)
            presenter.trouble_met.connect(self.trouble_met)

    def change(self, row: EnquiryRow, *, next_step: bool = False) -> None:
        """Open the form of an enquiry, or its next step."""
        self.editing.load(row.id, next_step=next_step)

    def decide(self, row: EnquiryRow, outcome: EnquiryOutcome) -> None:
        """Ask what a decision needs to know."""
        match outcome:
            case EnquiryOutcome.VOLUNTEER | EnquiryOutcome.NEWCOMER:
                self.becoming.load(row.id, outcome)
            case EnquiryOutcome.REDIRECT | EnquiryOutcome.CLOSED:
                self._inbox.ask_reason(row, outcome)
            case _:
                assert_never(outcome)

    def paste(self, text: str = "") -> None:
        """Ask for interest forms, perhaps with what lies on the clipboard."""
        PasteDialog(self._owner, presenter=self.pasting, theme=self._context.theme, text=text).open()

    @Slot(object, bool)
    def _on_enquiry_loaded(self, loaded: LoadedEnquiry, next_step: bool) -> None:
        dialog = EnquiryEditor(
            self._owner,
            presenter=self.editing,
            theme=self._context.theme,
            loaded=loaded,
            today=self._context.clock.today(),
            next_step=next_step,
        )
        dialog.open()

    @Slot(object)
    def _on_becoming_loaded(self, loaded: LoadedBecoming) -> None:
        BecomeDialog(self._owner, presenter=self.becoming, theme=self._context.theme, loaded=loaded).open()

    @Slot(object, object, object)
    def _on_reasons_read(self, row: EnquiryRow, outcome: EnquiryOutcome, reasons: tuple[str, ...]) -> None:
        dialog = ReasonDialog(self._owner, row=row, outcome=outcome, said_before=reasons)
        dialog.confirmed.connect(self._inbox.close)
        dialog.open()
