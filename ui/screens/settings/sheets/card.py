"""What the printed sheets look like now, in a few words, and the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from models.values.place_drafts import OfficeDraft
from translations import _
from ui.screens.settings.card import SettingsCard
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import TextLabel
from ui.wording.sheet_look import PROGRAM_COLOUR

_SIDE = 18


class SheetsLookCard(SettingsCard):
    """Colour, logo, foot and code of the office."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._office: OfficeDraft | None = None
        self._swatch = QLabel(self)
        self.summary = TextLabel(self, wraps=True)
        self.change_button = PlainButton(self)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._swatch, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.summary, 1)
        row.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.change_button.clicked.connect(self.change_wanted)

    def show_office(self, office: OfficeDraft | None) -> None:
        """Show the look of the office."""
        self._office = office
        self.setVisible(office is not None)
        self._say()

    def retranslate(self) -> None:
        self.set_texts(_("How the printouts look"), _("Colour, logo, the line at the foot and the square code."))
        self.change_button.setText(_("Change the look …"))
        self._say()

    def _say(self) -> None:
        office = self._office
        if office is None:
            return
        colour = office.colour or PROGRAM_COLOUR
        swatch = QPixmap(_SIDE, _SIDE)
        swatch.fill(QColor(colour))
        self._swatch.setPixmap(swatch)
        self._swatch.setAccessibleName(_("Colour: {colour}").format(colour=colour))
        parts = [
            _("Colour: {colour}").format(colour=colour),
            _("With a logo") if office.logo else _("Without a logo"),
            _("At the foot: {text}").format(text=office.footer) if office.footer else _("No line at the foot"),
        ]
        if office.qr_suffix:
            parts.append(_("Behind the address in the code: {suffix}").format(suffix=office.qr_suffix))
        self.summary.setText("\n".join(parts))
