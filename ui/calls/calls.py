"""Joins the call window to the open register: Ctrl N, what happens after saving, and a call that was not finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from models.queries.drafts import KeptDraft
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryOutcome
from models.values.identifiers import EnquiryId, PersonId
from translations import _
from ui.actions import ActionKey, keys_of, shown_keys
from ui.autosave.presenter import DraftKeeper
from ui.calls.form import CallForm
from ui.calls.presenter import CALL_PLACE, SavedCall
from ui.calls.window import CallWindow
from ui.context import AppContext
from ui.navigation import Navigator
from ui.screens.screen import RecordToOpen

if TYPE_CHECKING:
    from ui.shell import Shell


class Calls(QObject):
    """At most one call is open; lives as long as its workspace."""

    def __init__(self, context: AppContext, shell: Shell, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._navigator = navigator
        self._window: CallWindow | None = None
        self._keeper = DraftKeeper(context.runner, CALL_PLACE, CallForm, context.coordinator_id, self)
        self._keeper.found.connect(self._on_found)
        self._keeper.look()

    @Slot()
    def open(self) -> None:
        """Show the call that is open, else a new one, or the one that was put aside."""
        if self._window is None:
            window = CallWindow(self._shell, self._context)
            window.saved.connect(self._on_saved)
            window.card_wanted.connect(self._on_card_wanted)
            window.enquiry_wanted.connect(self._on_enquiry_wanted)
            window.put_aside.connect(self._on_put_aside)
            window.destroyed.connect(self._on_destroyed)
            self._window = window
            window.fit_to_content()
            window.start()
            # beside the register and not over it: while the phone is at the ear one looks up when the café is
            window.show()
        self._window.raise_()
        self._window.activateWindow()

    def close(self) -> None:
        """Keep what is written and take the window away."""
        if self._window is not None:
            window, self._window = self._window, None
            window.destroyed.disconnect(self._on_destroyed)
            window.put_aside.disconnect(self._on_put_aside)
            window.close()

    @Slot(object, object)
    def _on_saved(self, saved: SavedCall, transaction: int) -> None:
        if saved.person_id is None:
            self._shell.offer_undo(_("The call is in the inbox."), transaction)
            return
        self._show_card(saved.person_id, "newcomers" if saved.outcome is EnquiryOutcome.NEWCOMER else "")
        self._shell.offer_undo(_("The call has become a card."), transaction)

    @Slot(object)
    def _on_card_wanted(self, person_id: PersonId) -> None:
        self._show_card(person_id, "")

    @Slot(object)
    def _on_enquiry_wanted(self, enquiry_id: EnquiryId) -> None:
        for entry in self._navigator.entries:
            if EntityKind.ENQUIRY in entry.opens:
                self._navigator.show_screen_with(entry.key, RecordToOpen(kind=EntityKind.ENQUIRY, key=enquiry_id))
                return

    def _show_card(self, person_id: PersonId, screen: str) -> None:
        keys = [entry.key for entry in self._navigator.entries if EntityKind.PERSON in entry.opens]
        wanted = [entry.key for entry in self._navigator.entries if entry.key == screen]
        for key in (*wanted, *keys)[:1]:
            self._navigator.show_screen_with(key, RecordToOpen(kind=EntityKind.PERSON, key=person_id))

    @Slot()
    def _on_put_aside(self) -> None:
        self._tell_of_unfinished()

    @Slot(object)
    def _on_found(self, kept: KeptDraft[CallForm] | None) -> None:
        if kept is not None:
            self._tell_of_unfinished()

    def _tell_of_unfinished(self) -> None:
        keys = shown_keys(keys_of(ActionKey.CALL))
        self._shell.show_message(_("A call is not finished. {keys} opens it again.").format(keys=keys))

    @Slot()
    def _on_destroyed(self) -> None:
        self._window = None
