"""The list of screens at the left edge, with what waits behind each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.theme import Colour, Theme
from ui.widgets.cards import Rule
from ui.widgets.labels import Badge, TextLabel
from ui.widgets.looks import set_look

_WIDTH = 208


@dataclass(frozen=True, slots=True, kw_only=True)
class SidebarEntry:
    """One way to a screen; ``label`` is asked at each change of language.

    An entry with ``under`` has no button: while its screen is shown, the button of that other entry is marked.
    """

    key: str
    label: Callable[[], str]
    icon: str
    shortcut: str = ""
    at_bottom: bool = False
    under: str = ""


class _EntryButton(QToolButton):
    """An entry with its badge."""

    def __init__(self, parent: QWidget, *, entry: SidebarEntry, theme: Theme) -> None:
        super().__init__(parent)
        self.entry = entry
        self._theme = theme
        self._waiting = ""
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(self, "entry")
        self._badge = Badge(self)
        self.toggled.connect(self._on_toggled)

    def dress(self) -> None:
        """Take icon and lengths from the theme."""
        side = self._theme.px(18)
        self.setIconSize(QSize(side, side))
        self.setIcon(self._theme.icon(self.entry.icon, Colour.ACCENT if self.isChecked() else Colour.TEXT))
        self._badge.adjustSize()
        self._place_badge()

    def retranslate(self) -> None:
        """Name the entry, for screen readers with what waits."""
        label = self.entry.label()
        self.setText("  " + label)
        self.setAccessibleName(f"{label}, {self._waiting}" if self._waiting else label)
        self.setToolTip(self.entry.shortcut.replace("+", " "))

    def show_waiting(self, number: int, sentence: str) -> None:
        """Show how many wait; ``sentence`` says it in words."""
        self._waiting = sentence if number else ""
        self._badge.show_number(number)
        self._badge.adjustSize()
        self._place_badge()
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badge()

    def _place_badge(self) -> None:
        top = (self.height() - self._badge.height()) // 2
        self._badge.move(self.width() - self._badge.width() - self._theme.px(10), top)

    @Slot(bool)
    def _on_toggled(self, _checked: bool) -> None:
        self.dress()


class Sidebar(QWidget):
    """Entries from the top, some at the bottom below a line."""

    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget, *, theme: Theme, brand: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "sidebar")
        self._theme = theme
        self._buttons: dict[str, _EntryButton] = {}
        self._under: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 14)
        column.setSpacing(2)
        title = TextLabel(self, look="brand")
        title.setText(brand)
        title.setContentsMargins(10, 0, 0, 12)
        column.addWidget(title)
        self._top = QVBoxLayout()
        self._top.setSpacing(2)
        column.addLayout(self._top)
        column.addStretch(1)
        self._rule = Rule(self)
        self._rule.hide()
        column.addWidget(self._rule)
        self._bottom = QVBoxLayout()
        self._bottom.setSpacing(2)
        self._bottom.setContentsMargins(0, 8, 0, 0)
        column.addLayout(self._bottom)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_entries(self, entries: Sequence[SidebarEntry]) -> None:
        """Show these entries and no others."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        self._under = {entry.key: entry.under for entry in entries if entry.under}
        for entry in entries:
            if entry.under:
                continue
            button = _EntryButton(self, entry=entry, theme=self._theme)
            button.dress()
            button.retranslate()
            self._buttons[entry.key] = button
            self._group.addButton(button)
            (self._bottom if entry.at_bottom else self._top).addWidget(button)
        self._rule.setVisible(any(entry.at_bottom for entry in entries))

    def choose(self, key: str) -> None:
        """Mark an entry as the one that is shown, without a signal."""
        shown = self._under.get(key, key)
        if shown in self._buttons:
            self._buttons[shown].setChecked(True)

    def show_waiting(self, key: str, number: int, sentence: str) -> None:
        """Put a badge on an entry."""
        if key in self._buttons:
            self._buttons[key].show_waiting(number, sentence)

    def retranslate(self) -> None:
        """Name the entries in the present language."""
        for button in self._buttons.values():
            button.retranslate()

    @Slot()
    def _on_theme_changed(self) -> None:
        # half as much wider as the text: screens need the room more than the short names here
        self.setFixedWidth((_WIDTH + self._theme.px(_WIDTH)) // 2)
        for button in self._buttons.values():
            button.dress()

    @Slot(QToolButton)
    def _on_clicked(self, button: QToolButton) -> None:
        if isinstance(button, _EntryButton):
            self.entry_chosen.emit(button.entry.key)
