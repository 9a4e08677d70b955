"""Says in a dialog of the week which language friends would meet for the first time there, or later in the series."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.identifiers import OccasionId, SeriesId
from models.values.pair_rows import PairRow
from translations import _, ngettext
from ui.context import AppContext
from ui.screens.week.meetings.presenter import FoundMeetings, MeetingsPresenter
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.dialog import DialogBase
from ui.wording.dates import short_date
from ui.wording.pair_cards import pair_title


class MeetingsNotice(Banner):
    """Not there while nobody meets; its button leads to the first of the pairs and closes the dialog."""

    pair_wanted = Signal(int)  # PairId

    def __init__(
        self, parent: QWidget, *, context: AppContext, occasion_id: OccasionId, series_id: SeriesId | None = None
    ) -> None:
        super().__init__(parent)
        self._found = FoundMeetings(here=())
        presenter = MeetingsPresenter(context, self)
        presenter.meetings_read.connect(self._on_read)
        presenter.trouble_met.connect(self.show_text)
        self.action_chosen.connect(self._on_pressed)
        presenter.read(occasion_id, series_id)

    @property
    def pairs(self) -> tuple[PairRow, ...]:
        """Give the pairs that would meet, those of the occasion itself first."""
        return (*self._found.here, *self._found.elsewhere)

    @Slot(object)
    def _on_read(self, found: FoundMeetings) -> None:
        self._found = found
        if not self.pairs:
            return
        self.show_text(_title(found), _text(found), tone=Tone.ATTENTION, button=_("Open the pair"))
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
        self.pair_wanted.emit(self.pairs[0].id)


def _title(found: FoundMeetings) -> str:
    here, elsewhere = len(found.here), len(found.elsewhere)
    if here:
        title = ngettext("{number} first meeting is booked here", "{number} first meetings are booked here", here)
        return title.format(number=here)
    title = ngettext(
        "{number} first meeting is booked later in the series",
        "{number} first meetings are booked later in the series",
        elsewhere,
    )
    return title.format(number=elsewhere)


def _text(found: FoundMeetings) -> str:
    here = ", ".join(pair_title(row) for row in found.here)
    elsewhere = ", ".join(_with_day(row) for row in found.elsewhere)
    if not elsewhere:
        text = _("{names}. They do not move along: call them and book anew. Afterwards they stand in the ring list.")
        return text.format(names=here)
    if not here:
        text = _(
            "If the whole series is removed it concerns {names}. They do not move along: call them and book anew. "
            "Afterwards they stand in the ring list."
        )
        return text.format(names=elsewhere)
    text = _(
        "{names}. If the whole series is removed it concerns {others} as well. They do not move along: call them and "
        "book anew. Afterwards they stand in the ring list."
    )
    return text.format(names=here, others=elsewhere)


def _with_day(row: PairRow) -> str:
    return f"{pair_title(row)} ({short_date(row.meeting.day)})" if row.meeting is not None else pair_title(row)
