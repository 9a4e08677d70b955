"""Another text that the program now comes with: taken or left, never forced."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.phrases import PhraseRow
from translations import _
from translations.languages import schedule_language
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Rule
from ui.widgets.labels import TextLabel


class OfferPart(QWidget):
    """Seen only while there is an offer."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = TextLabel(self, look="field_label")
        self.text = TextLabel(self, wraps=True, selectable=True)
        self.take_button = PlainButton(self)
        self.leave_button = PlainButton(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.take_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 10, 16, 10)
        inner.setSpacing(6)
        inner.addWidget(self._title)
        inner.addWidget(self.text)
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(Rule(self, soft=True))
        self.take_button.clicked.connect(self.taken)
        self.leave_button.clicked.connect(self.left)
        self.hide()

    def show_offer(self, row: PhraseRow) -> None:
        """Show what is offered for a phrase, if anything is."""
        language = schedule_language(row.language)
        self.text.setText(row.shipped_offer)
        self.text.setFont(QFont([language.font, self.font().family()]))
        side = Qt.AlignmentFlag.AlignRight if language.is_right_to_left else Qt.AlignmentFlag.AlignLeft
        self.text.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setVisible(bool(row.shipped_offer))

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._title.setText(_("The program’s new text"))
        self.take_button.setText(_("Take it"))
        self.leave_button.setText(_("Keep ours"))
