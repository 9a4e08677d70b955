"""Calls of the same person that still wait in the inbox, each with a button that leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.queries.waiting_calls import MOST_WAITING, WaitingCallRow
from translations import _
from ui.calls.talking_points import waiting_call_in_words
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.buttons import QuietButton
from ui.widgets.labels import TextLabel


class WaitingCalls(Banner):
    """Appears with at least one call; all lines are made at once, so that the tab order stays that of the eye."""

    opened = Signal(object)  # EnquiryId

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[WaitingCallRow, ...] = ()
        self._texts = [TextLabel(self, wraps=True) for _place in range(MOST_WAITING)]
        self.buttons = [QuietButton(self) for _place in range(MOST_WAITING)]
        for text, button in zip(self._texts, self.buttons, strict=True):
            row = QHBoxLayout()
            row.addWidget(text, 1)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.lines.addLayout(row)
            button.clicked.connect(self._on_clicked)

    def show_calls(self, rows: Sequence[WaitingCallRow]) -> None:
        """Say that somebody with this number or name has called already and still waits; nothing without any."""
        self._rows = tuple(rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        for place, (text, button) in enumerate(zip(self._texts, self.buttons, strict=True)):
            there = place < len(self._rows)
            words = waiting_call_in_words(self._rows[place]) if there else ""
            text.setText(words)
            button.setText(_("Open"))
            button.setAccessibleName(_("Open in the inbox: {call}").format(call=words))
            for widget in (text, button):
                widget.setVisible(there)
        if self._rows:
            title = _("In the inbox already")
            self.show_text(title, tone=Tone.ATTENTION)
            self.setAccessibleName(" ".join((title, *map(waiting_call_in_words, self._rows))))
        self.setVisible(bool(self._rows))

    @Slot()
    def _on_clicked(self) -> None:
        for place, button in enumerate(self.buttons):
            if button is self.sender() and place < len(self._rows):
                self.opened.emit(self._rows[place].id)
