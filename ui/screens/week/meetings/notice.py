"""Says in a dialog of the week which language friends would meet for the first time at the occasion."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.identifiers import OccasionId
from models.values.pair_rows import PairRow
from translations import _, ngettext
from ui.context import AppContext
from ui.screens.week.meetings.presenter import MeetingsPresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.dialog import DialogBase
from ui.wording.pair_cards import pair_title


class MeetingsNotice(Banner):
    """Not there while nobody meets; its button leads to the first of the pairs and closes the dialog."""

    pair_wanted = Signal(int)  # PairId

    def __init__(self, parent: QWidget, *, context: AppContext, occasion_id: OccasionId) -> None:
        super().__init__(parent)
        self._pairs: tuple[PairRow, ...] = ()
        presenter = MeetingsPresenter(context, self)
        presenter.pairs_read.connect(self._on_read)
        presenter.trouble_met.connect(self.show_text)
        self.action_chosen.connect(self._on_pressed)
        presenter.read(occasion_id)

    @property
    def pairs(self) -> tuple[PairRow, ...]:
        """Give the pairs that would meet."""
        return self._pairs

    @Slot(object)
    def _on_read(self, pairs: tuple[PairRow, ...]) -> None:
        self._pairs = pairs
        if not pairs:
            return
        title = ngettext("{number} first meeting is booked here", "{number} first meetings are booked here", len(pairs))
        names = ", ".join(pair_title(row) for row in pairs)
        text = _("{names}. They do not move along: call them and book anew. Afterwards they stand in the ring list.")
        self.show_text(
            title.format(number=len(pairs)), text.format(names=names), tone=Tone.ATTENTION, button=_("Open the pair")
        )
        window = self.window()
        if isinstance(window, DialogBase | ChoiceDialog) and window.isVisible():
            window.fit_to_content()

    @Slot()
    def _on_pressed(self) -> None:
        window = self.window()
        if isinstance(window, DialogBase | ChoiceDialog):
            window.reject()
            if window.isVisible():
                return  # it asks first whether what was written may go
        self.pair_wanted.emit(self._pairs[0].id)
