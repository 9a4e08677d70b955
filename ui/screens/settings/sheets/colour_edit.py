"""The colour of printed sheets: written, taken from proposals, or chosen in the system's dialog."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from translations import _
from ui.screens.settings.file_dialogs import FileDialogs
from ui.theme import Colour, Theme
from ui.widgets.buttons import PlainButton, QuietButton
from ui.wording.sheet_look import PROGRAM_COLOUR, colour_advice, colour_names

_SIDE = 30


class _Proposal(QAbstractButton):
    """One colour; the chosen one has a tick."""

    def __init__(self, parent: QWidget, *, theme: Theme, colour: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self.colour = colour
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(self._theme.colour(Colour.LINE), 1))
        painter.setBrush(QColor(self.colour))
        painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            # White reads on every colour that may be printed on white.
            painter.setPen(QPen(Qt.GlobalColor.white, 2.2))
            side, corner = area.width(), area.topLeft()
            steps = (QPointF(0.25, 0.55), QPointF(0.43, 0.72), QPointF(0.76, 0.32))
            painter.drawPolyline([corner + step * side for step in steps])
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour(Colour.TEXT), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class SheetColourEdit(QWidget):
    """Holds what is written, right or not; an empty line is the program's own colour."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, dialogs: FileDialogs) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(7)
        self.edit.setPlaceholderText(PROGRAM_COLOUR)
        self.edit.setMaximumWidth(theme.px(130))
        self.dialog_button = PlainButton(self)
        self.darker_button = QuietButton(self)
        self.darker_button.hide()
        self._darker = ""
        self.proposals = {colour: _Proposal(self, theme=theme, colour=colour) for colour in colour_names()}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        line, row = QHBoxLayout(), QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.edit, self.dialog_button):
            line.addWidget(widget)
        line.addStretch(1)
        row.setSpacing(2)
        for proposal in self.proposals.values():
            self._group.addButton(proposal)
            row.addWidget(proposal)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.darker_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self.setFocusProxy(self.edit)
        self._group.buttonClicked.connect(self._on_proposal)
        self.edit.textChanged.connect(self._on_changed)
        self.dialog_button.clicked.connect(self._on_dialog)
        self.darker_button.clicked.connect(self._on_darker)

    @property
    def text(self) -> str:
        """Give what is written."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Write a colour."""
        self.edit.setText(text)
        self._on_changed()

    def offer_darker(self, colour: str) -> None:
        """Offer a shade that can be printed; an empty one takes the offer away."""
        self._darker = colour or self._darker
        self.darker_button.setText(_("Take {colour}, the nearest darker shade").format(colour=colour))
        self.darker_button.setVisible(bool(colour))

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.edit.setAccessibleName(_("Colour"))
        self.dialog_button.setText(_("Another colour …"))
        names = colour_names()
        for colour, proposal in self.proposals.items():
            proposal.setAccessibleName(names[colour])
            proposal.setToolTip(names[colour])

    @Slot()
    def _on_changed(self) -> None:
        chosen = colour_advice(self.text).colour or ("" if self.text else PROGRAM_COLOUR)
        for colour, proposal in self.proposals.items():
            proposal.setChecked(colour == chosen)
        self.changed.emit()

    @Slot(QAbstractButton)
    def _on_proposal(self, button: QAbstractButton) -> None:
        colour = next(colour for colour, proposal in self.proposals.items() if proposal is button)
        self.set_text("" if colour == PROGRAM_COLOUR else colour)

    @Slot()
    def _on_dialog(self) -> None:
        begins = colour_advice(self.text).colour or PROGRAM_COLOUR
        self._dialogs.ask_colour(self, title=_("Choose the colour"), colour=begins, on_chosen=self.set_text)

    @Slot()
    def _on_darker(self) -> None:
        self.set_text(self._darker)
