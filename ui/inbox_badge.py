"""Keeps the number of waiting enquiries at the inbox's entry, also before the inbox was ever shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from models.queries.enquiries import open_enquiries
from models.values.changes import ChangeSet, EntityKind
from ui.background.contract import UnexpectedTrouble
from ui.background.progress import Cancelled
from ui.context import AppContext
from ui.wording.enquiries import waiting_sentence

if TYPE_CHECKING:
    from ui.shell import Shell

_ENTRY = "inbox"


class InboxBadge(QObject):
    """Counts when the register is opened and whenever an enquiry changes."""

    def __init__(self, context: AppContext, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._number = 0
        context.bus.changed.connect(self._on_changed)
        context.language.changed.connect(self._show)
        self._count()

    def close(self) -> None:
        """Count no more."""
        self._context.bus.changed.disconnect(self._on_changed)
        self._context.language.changed.disconnect(self._show)

    def _count(self) -> None:
        self._context.runner.read(
            open_enquiries, on_done=self._on_counted, on_failed=self._on_failed, topic="inbox badge"
        )

    def _on_counted(self, number: int) -> None:
        self._number = number
        self._show()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UnexpectedTrouble | Cancelled):
            self._on_counted(0)  # the screens say what is wrong with the register; a wrong number would not help

    @Slot()
    def _show(self) -> None:
        self._shell.sidebar.show_waiting(_ENTRY, self._number, waiting_sentence(self._number))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if EntityKind.ENQUIRY in changes.kinds:
            self._count()
