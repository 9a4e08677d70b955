"""The language of the window, each in its own words, so that it is found by who does not read the present one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from translations import _, current_language
from ui.language import WINDOW_LANGUAGES
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.labels import TextLabel


class LanguageChoice(QWidget):
    """A button for each language of the window."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._label = TextLabel(self, look="small")
        self._chips = ChipRow(self, single=True)
        column.addWidget(self._label)
        column.addWidget(self._chips)
        self._chips.keys_changed.connect(self._on_keys_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Mark the language that the window speaks now."""
        self._label.setText(_("Language"))
        self._chips.setAccessibleName(_("Language"))
        chips = [Chip(key=code, text=name[:1].upper() + name[1:]) for code, name in WINDOW_LANGUAGES.items()]
        self._chips.set_chips(chips)
        self._chips.set_keys({current_language()})

    @Slot(object)
    def _on_keys_changed(self, keys: frozenset[str]) -> None:
        for code in keys:
            self.language_chosen.emit(code)
