"""A notice that names language friends in a dialog, and leads to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.pair_rows import PairRow
from translations import _, ngettext
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.dialog import DialogBase
from ui.wording.dates import short_date
from ui.wording.pair_cards import pair_title


class PairsNotice(Banner):
    """Not there while nobody meets; its button leads to the first of the pairs and closes the dialog."""

    pair_wanted = Signal(int)  # PairId

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pairs: tuple[PairRow, ...] = ()
        self.action_chosen.connect(self._on_pressed)

    @property
    def pairs(self) -> tuple[PairRow, ...]:
        """Give the pairs that are named, the first of them is the one it leads to."""
        return self._pairs

    def show_pairs(self, pairs: Sequence[PairRow], *, title: str, text: str) -> None:
        """Name them, or go away without any; the dialog takes the size that this asks for."""
        was_shown, self._pairs = bool(self._pairs), tuple(pairs)
        if not pairs:
            self.hide()
            return
        self.show_text(title, text, tone=Tone.ATTENTION, button=_("Open the pair"))
        window = self.window()
        if not was_shown and isinstance(window, DialogBase | ChoiceDialog) and window.isVisible():
            window.fit_to_content()

    @Slot()
    def _on_pressed(self) -> None:
        window = self.window()
        if isinstance(window, DialogBase | ChoiceDialog):
            window.reject()
            if window.isVisible():
                return  # it asks first whether what was written may go
        self.pair_wanted.emit(self._pairs[0].id)


class ChangedMeetingsNotice(PairsNotice):
    """Names whose first meetings a change of the series would move or give up."""

    def show_changed(self, pairs: Sequence[PairRow]) -> None:
        """Name them with their days."""
        title = ngettext(
            "{number} first meeting is booked at a time that changes",
            "{number} first meetings are booked at times that change",
            len(pairs),
        )
        names = ", ".join(with_day(row) for row in pairs)
        text = _("{names}. They do not move along: call them and book anew.")
        self.show_pairs(pairs, title=title.format(number=len(pairs)), text=text.format(names=names))


def with_day(row: PairRow) -> str:
    """Give the names of a pair and the day of their first meeting."""
    return f"{pair_title(row)} ({short_date(row.meeting.day)})" if row.meeting is not None else pair_title(row)
