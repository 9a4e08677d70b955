"""The sentence to read aloud before something is written down about a person, in the language of the call."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from translations import _
from translations.languages import schedule_languages
from translations.read_aloud import read_aloud, read_aloud_languages
from ui.widgets.cards import Card
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.labels import TextLabel


class ReadAloud(QWidget):
    """One of the languages that a coordinator speaks on the phone, and the text in it."""

    text_changed = Signal()

    def __init__(self, parent: QWidget, *, office: str = "") -> None:
        super().__init__(parent)
        self._office = office
        self.language_row = ChipRow(self, single=True)
        languages = schedule_languages()
        chips = [Chip(key=code, text=languages[code].self_name) for code in read_aloud_languages()]
        self.language_row.set_chips(chips)
        card = Card(self)
        self.sentence = TextLabel(card, wraps=True, selectable=True)
        card.body.addWidget(self.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.language_row)
        column.addWidget(card)
        self.language_row.keys_changed.connect(self.retranslate)
        self.retranslate()

    def show_office(self, name: str) -> None:
        """Put the name of the office into the text."""
        self._office = name
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Show the text in the chosen language."""
        code = next(iter(self.language_row.keys), read_aloud_languages()[0])
        self.sentence.setText(read_aloud(code, organisation=self._office or _("The office")))
        self.text_changed.emit()
