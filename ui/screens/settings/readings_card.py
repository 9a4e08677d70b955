"""The way from the settings to the log of readings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from translations import _
from ui.screens.settings.card import SettingsCard
from ui.widgets.buttons import PlainButton


class ReadingsCard(SettingsCard):
    """Says what is written down; the log itself is a dialog."""

    show_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_button = PlainButton(self)
        row = QHBoxLayout()
        row.addWidget(self.show_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.show_button.clicked.connect(self.show_wanted)

    def retranslate(self) -> None:
        self.set_texts(
            _("Who has read"),
            _("It is written down who opens a protected card, and who exports a list and for what."),
        )
        self.show_button.setText(_("Show who has read …"))
