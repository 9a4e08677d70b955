"""A chip that opens a menu of choices, and says what is chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from translations import _
from ui.widgets.buttons import PlainButton

_MOST_WRITTEN = 22


class MenuChip(PlainButton):
    """One or several of named choices; with ``everything`` its first line takes the choice back."""

    keys_changed = Signal(object)  # frozenset[str]

    def __init__(self, parent: QWidget, *, single: bool = False) -> None:
        super().__init__(parent, look="chip")
        self.setCheckable(True)
        self._single = single
        self._name = ""
        self._everything = ""
        self._texts: dict[str, str] = {}
        self._keys: frozenset[str] = frozenset()
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_menu)

    @property
    def keys(self) -> frozenset[str]:
        """Give what is chosen; nothing means everything."""
        return self._keys

    @property
    def menu_of_choices(self) -> QMenu:
        """Give the menu."""
        return self._menu

    def set_choices(self, name: str, choices: Sequence[tuple[str, str]], *, everything: str = "") -> None:
        """Offer these pairs of key and text under a name."""
        texts = dict(choices)
        if (name, everything, texts) == (self._name, self._everything, self._texts) and self._menu.actions():
            return
        self._name, self._everything, self._texts = name, everything, texts
        self._menu.clear()
        if everything:
            self._add("", everything)
            self._menu.addSeparator()
        for key, text in choices:
            self._add(key, text)
        self.set_keys(self._keys)

    def set_keys(self, keys: Collection[str]) -> None:
        """Show a choice, without a signal."""
        self._keys = frozenset(keys)
        for action in self._menu.actions():
            key = str(action.data() or "")
            action.setChecked(key in self._keys if key else not self._keys)
        chosen = [text for key, text in self._texts.items() if key in self._keys]
        said = self._said(chosen) if self._everything else ""
        self.setText((f"{self._name}: {said}" if said else self._name) + " ▾")
        self.setChecked(bool(said))
        spoken = ", ".join(chosen) if self._everything else ""
        self.setAccessibleName(f"{self._name}: {spoken}" if spoken else self._name)
        self.setToolTip(spoken)

    @Slot()
    def open_menu(self) -> None:
        """Show the choices below the chip."""
        self.setChecked(bool(self._keys) and bool(self._everything))
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
            event.accept()
            return
        super().keyPressEvent(event)

    def _add(self, key: str, text: str) -> None:
        action = self._menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setData(key)

    def _said(self, chosen: Sequence[str]) -> str:
        written = ", ".join(chosen)
        if len(written) <= _MOST_WRITTEN:
            return written
        return _("{number} chosen").format(number=len(chosen)) if len(chosen) > 1 else f"{written[:_MOST_WRITTEN]}…"

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        key = str(action.data() or "")
        if not key:
            keys: frozenset[str] = frozenset()
        elif self._single:
            keys = frozenset({key}) if key not in self._keys else frozenset()
        else:
            keys = self._keys ^ {key}
        self.set_keys(keys)
        self.keys_changed.emit(keys)
