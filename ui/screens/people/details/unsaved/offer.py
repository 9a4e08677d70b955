"""Offers what was written beside the list and never saved, after a crash: to go on with it, or to throw it away."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from translations import _
from ui.screens.people.details.inline_values import InlineText, name_of
from ui.widgets.banner import Banner
from ui.widgets.buttons import PlainButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.wording.dates import moment


class UnsavedOffer(Banner):
    """One text at a time. It takes no focus: whoever goes through the list with the arrow keys is not stopped."""

    go_on_wanted = Signal(object)  # InlineText
    throw_away_wanted = Signal(object)  # InlineText

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered: InlineText | None = None
        self.go_on_button = PlainButton(self)
        self.away_button = QuietButton(self)
        row = FlowLayout()
        for button in (self.go_on_button, self.away_button):
            row.addWidget(button)
        self.lines.addSpacing(4)
        self.lines.addLayout(row)
        self.go_on_button.clicked.connect(self._on_go_on)
        self.away_button.clicked.connect(self._on_throw_away)

    def show_offer(self, offered: InlineText | None, *, at: datetime, today: date) -> None:
        """Offer a text that was kept at a moment, or go away without one."""
        self._offered = offered
        if offered is None:
            self.hide()
            return
        self.go_on_button.setText(_("Go on"))
        self.away_button.setText(_("Throw away"))
        words = {"field": name_of(offered.slot), "value": offered.value or _("nothing")}
        said = _("{field}: {value}. You wrote it {moment}.").format(**words, moment=moment(at, today=today))
        self.show_text(_("This was never saved"), said)

    @Slot()
    def _on_go_on(self) -> None:
        if self._offered is not None:
            self.go_on_wanted.emit(self._offered)

    @Slot()
    def _on_throw_away(self) -> None:
        if self._offered is not None:
            self.throw_away_wanted.emit(self._offered)
