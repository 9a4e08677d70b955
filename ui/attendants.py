"""What attends to every screen of an open register: finding, calls, the numbers that wait, and its safety.

Drawn in by ``ui.workspace`` when the first screen has been read, or when a key asks for it: nothing here is needed to
show the register.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.calls.calls import Calls
from ui.context import AppContext
from ui.finding.finder import Finder
from ui.navigation import Navigator
from ui.safety import Safety
from ui.waiting_badges import WAITING, WaitingBadge

if TYPE_CHECKING:
    from ui.shell import Shell


class Attendants(QObject):
    """Lives as long as its workspace."""

    def __init__(self, context: AppContext, shell: Shell, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self.finder = Finder(context, shell, navigator, self)
        self.calls = Calls(context, shell, navigator, self)
        self._badges = [WaitingBadge(each, context, shell, self) for each in WAITING]
        self._safety = Safety(context, shell, self)

    def close(self) -> None:
        """Take everything out of the window."""
        self._safety.close()
        for badge in self._badges:
            badge.close()
        self.calls.close()
        self.finder.close()
