"""One printout in the list: what, when, where it hangs, whether it still holds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.queries.printouts import PrintoutRow
from models.values.printing import SHEETS, PrintWay
from translations import _
from ui.screens.documents.delivery_notice import MOST_LETTERS
from ui.screens.documents.printed.words import differences, facts_of, outdated_sentence, title_of
from ui.theme.tokens import Tone
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.labels import Pill, TextLabel
from ui.wording.dates import day_and_month


class PrintedLine(QWidget):
    """Where it hangs is written in place and kept with Enter or on leaving the field."""

    placed = Signal(object, str)  # PrintoutRow, where
    again_wanted = Signal(object)  # PrintoutRow
    taken_down = Signal(object)  # PrintoutRow

    def __init__(self, parent: QWidget, *, row: PrintoutRow, today: date) -> None:
        super().__init__(parent)
        self.row = row
        self._today = today
        self._title = TextLabel(self, look="strong", wraps=True)
        self._facts = TextLabel(self, look="muted", wraps=True)
        self.state = Pill(self)
        self._details = TextLabel(self, look="small", wraps=True)
        self.where_edit = QLineEdit(self)
        self.where_edit.setMaxLength(MOST_LETTERS)
        self.down_button = PlainButton(self)
        self.again_button = QuietButton(self)
        self._place()
        self.where_edit.editingFinished.connect(self._on_placed)
        self.again_button.clicked.connect(self._on_again)
        self.down_button.clicked.connect(self._on_down)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        row = self.row
        title = title_of(row)
        self._title.setText(title)
        self._facts.setText(facts_of(row, today=self._today))
        self._show_state()
        self.where_edit.setText(row.hangs_at)
        self.where_edit.setPlaceholderText(_("Where does it hang?"))
        self.where_edit.setAccessibleName(_("{title}: where does it hang?").format(title=title))
        self.again_button.setText(_("Print again"))
        self.again_button.setAccessibleName(_("{title}: print again").format(title=title))
        self.down_button.setText(_("Taken down"))
        self.down_button.setAccessibleName(_("{title}: taken down").format(title=title))
        self.again_button.setVisible(row.product in SHEETS)
        may_hang = row.way is PrintWay.PRINTER and row.product.may_hang
        self.where_edit.setVisible(may_hang)
        self.down_button.setVisible(may_hang and bool(row.hangs_at) and row.taken_down_on is None)

    def _place(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.state)
        texts.addLayout(head)
        texts.addWidget(self._facts)
        texts.addWidget(self._details)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.where_edit, 1)
        row.addStretch(0 if self.row.way is PrintWay.PRINTER else 1)
        row.addWidget(self.down_button)
        row.addWidget(self.again_button)
        texts.addLayout(row)
        texts.setContentsMargins(0, 10, 0, 10)
        self.setLayout(texts)

    def _show_state(self) -> None:
        row = self.row
        sentence = outdated_sentence(row)
        if sentence:
            self.state.show_text(sentence, Tone.ATTENTION)
        elif row.taken_down_on is not None:
            self.state.show_text(_("taken down {day}").format(day=day_and_month(row.taken_down_on)), Tone.NEUTRAL)
        elif row.is_over and row.hangs_at:
            over = _("the week is over") if row.product.is_of_week else _("its time has passed")
            self.state.show_text(over, Tone.ATTENTION)
        elif row.hangs_at:
            self.state.show_text(_("still right"), Tone.GOOD)
        self.state.setVisible(bool(self.state.text()))
        self._details.setText(differences(row))
        self._details.setVisible(bool(sentence))

    @Slot()
    def _on_placed(self) -> None:
        if self.where_edit.text().strip() != self.row.hangs_at:
            self.placed.emit(self.row, self.where_edit.text())

    @Slot()
    def _on_again(self) -> None:
        self.again_wanted.emit(self.row)

    @Slot()
    def _on_down(self) -> None:
        self.taken_down.emit(self.row)
