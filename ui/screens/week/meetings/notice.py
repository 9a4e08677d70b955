"""Says in a dialog of the week which language friends would meet for the first time there, or later in the series."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.values.identifiers import OccasionId, SeriesId
from translations import _, ngettext
from ui.context import AppContext
from ui.screens.week.meetings.pairs_notice import PairsNotice, with_day
from ui.screens.week.meetings.presenter import FoundMeetings, MeetingsPresenter
from ui.wording.pair_cards import pair_title


class MeetingsNotice(PairsNotice):
    """Reads once, as the dialog opens; those of the occasion itself are named first.

    With a series it names those at its other times too: all that are to come, or those after a day ``moves_from``
    on which the rest of the series may move along.
    """

    def __init__(
        self,
        parent: QWidget,
        *,
        context: AppContext,
        occasion_id: OccasionId,
        series_id: SeriesId | None = None,
        moves_from: date | None = None,
    ) -> None:
        super().__init__(parent)
        self._moves = moves_from is not None
        presenter = MeetingsPresenter(context, self)
        presenter.meetings_read.connect(self._on_read)
        presenter.trouble_met.connect(self.show_text)
        presenter.read(occasion_id, series_id, first=moves_from)

    @Slot(object)
    def _on_read(self, found: FoundMeetings) -> None:
        text = _text_of_move(found) if self._moves else _text(found)
        self.show_pairs((*found.here, *found.elsewhere), title=_title(found), text=text)


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
    elsewhere = ", ".join(with_day(row) for row in found.elsewhere)
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


def _text_of_move(found: FoundMeetings) -> str:
    here = ", ".join(pair_title(row) for row in found.here)
    elsewhere = ", ".join(with_day(row) for row in found.elsewhere)
    if not elsewhere:
        return _text(found)
    if not here:
        text = _("If it is moved from now on it concerns {names}. They do not move along: call them and book anew.")
        return text.format(names=elsewhere)
    text = _(
        "{names}. If it is moved from now on it concerns {others} as well. They do not move along: call them and "
        "book anew. Afterwards they stand in the ring list."
    )
    return text.format(names=here, others=elsewhere)
