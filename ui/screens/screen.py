"""What every screen is to the window around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.values.changes import EntityKind
from ui.context import AppContext
from ui.widgets.looks import set_look


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordToOpen:
    """An argument for ``open_with``: the record that somebody found and wants to see."""

    kind: EntityKind
    key: int


class Screen(QWidget):
    """A page of the window, built on its first visit.

    A subclass sets ``key`` and ``watches``, builds its widgets in the constructor and all text in ``retranslate``,
    which the navigation calls once after building and at each change of language.
    """

    key: ClassVar[str] = ""
    watches: ClassVar[frozenset[EntityKind]] = frozenset()

    heading_changed = Signal(str, str)  # title, subtitle
    undo_offered = Signal(str, object)  # sentence, TransactionNumber
    message_shown = Signal(str)
    navigation_requested = Signal(str, object)  # screen key, argument for open_with
    action_requested = Signal(str)  # ActionKey, as if its key had been pressed
    waiting_changed = Signal(int, str)  # how many wait here, the same in words

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        set_look(self, "page")

    def retranslate(self) -> None:
        """Set every visible text in the present language, and emit ``heading_changed``."""

    def activate(self) -> None:
        """Come to the front: read what is shown, if that has not been done; put the focus."""

    def reload(self) -> None:
        """Read again, because something of a watched kind has changed."""

    def open_with(self, argument: object) -> None:
        """Show what another screen asked for; an unknown argument is passed over."""

    def header_widgets(self) -> Sequence[QWidget]:
        """Give the widgets of the top bar's right side, made once in the constructor."""
        return ()

    def help_text(self) -> str:
        """Explain the screen and its keys, for F1."""
        return ""

    def may_leave(self) -> bool:
        """Tell whether another screen may come to the front now; if not, the screen itself asks why not."""
        return True

    def go_back(self) -> bool:
        """Answer Esc: close a panel or a choice, and tell whether there was one."""
        return False
