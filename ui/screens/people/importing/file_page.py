"""The first page: what can be read, and what was brought in of late and can still be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.queries.large_changes import LargeChangeRow
from models.values.clock import Clock
from translations import _, ngettext
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel
from ui.wording.dates import moment

_SHOWN = 6


class FilePage(QWidget):
    """Says what to do first; below it the changes of the last thirty days, each with its button."""

    take_back_wanted = Signal(object)  # LargeChangeRow

    def __init__(self, parent: QWidget, *, clock: Clock) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: dict[QPushButton, LargeChangeRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        intro = TextLabel(self, wraps=True)
        intro.setText(
            _(
                "A list from Excel, LibreOffice or another program, or from a web form: .xlsx, .xls, .ods, .csv, "
                ".tsv or .txt. Nothing is written before you have seen what would happen."
            )
        )
        column.addWidget(intro)
        self._card = Card(self)
        self._card.heading.set_text(_("The last 30 days"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._card.body.addLayout(self._lines)
        self._card.hide()
        column.addWidget(self._card)
        column.addStretch(1)

    def show_changes(self, changes: Sequence[LargeChangeRow]) -> None:
        """List what can be taken back, the latest first."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows.clear()
        for change in changes[:_SHOWN]:
            self._lines.addWidget(self._line(change))
        self._card.setVisible(bool(changes))

    def _line(self, change: LargeChangeRow) -> QWidget:
        line = QWidget(self._card)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        text = TextLabel(line, wraps=True)
        text.setText(change_sentence(change, self._clock))
        row.addWidget(text, 1)
        if change.changed_since:
            later = TextLabel(line, look="muted")
            later.setText(_("changed since"))
            later.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(later)
            return line
        button = PlainButton(line)
        button.setText(_("Take back"))
        button.setAccessibleName(_("Take back: {change}").format(change=text.text()))
        button.clicked.connect(self._on_clicked)
        self._rows[button] = change
        row.addWidget(button)
        return line

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and button in self._rows:
            self.take_back_wanted.emit(self._rows[button])


def change_sentence(change: LargeChangeRow, clock: Clock) -> str:
    """Say when, how many and by whom."""
    parts = []
    if change.new:
        parts.append(ngettext("{number} new", "{number} new", change.new).format(number=change.new))
    if change.changed:
        parts.append(ngettext("{number} changed", "{number} changed", change.changed).format(number=change.changed))
    if change.gone:
        parts.append(ngettext("{number} removed", "{number} removed", change.gone).format(number=change.gone))
    sentence = _("{when}: {what}").format(when=moment(change.at, today=clock.today()), what=", ".join(parts))
    return _("{change}, by {name}").format(change=sentence, name=change.actor) if change.actor else sentence
