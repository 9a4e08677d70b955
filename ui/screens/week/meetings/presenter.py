"""Reads which pairs meet first at an occasion, or at any coming one of its series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.first_meetings import first_meetings_of, first_meetings_of_series
from models.values.identifiers import OccasionId, SeriesId
from models.values.pair_rows import MeetingDetails, PairRow
from ui.background.contract import is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMeetings:
    """The pairs that would meet first at an occasion, and ``elsewhere`` in its series from today on."""

    here: tuple[PairRow, ...]
    elsewhere: tuple[PairRow, ...] = ()


class MeetingsPresenter(QObject):
    """Asked once, as a dialog opens."""

    meetings_read = Signal(object)  # FoundMeetings
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def read(self, occasion_id: OccasionId, series_id: SeriesId | None, *, first: date | None = None) -> None:
        """Read the pairs that are booked for a first meeting at an occasion, and at the others of the series.

        Those of the series count from today, or from a later day ``first`` on.
        """
        today = self._context.clock.today()
        since = max(first or today, today)
        work = partial(_found_meetings, occasion_id=occasion_id, series_id=series_id, since=since)
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="meetings")

    def _on_read(self, found: FoundMeetings) -> None:
        self.meetings_read.emit(found)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _found_meetings(
    session: Session, occasion_id: OccasionId, series_id: SeriesId | None, since: date
) -> FoundMeetings:
    here = _pairs_of(first_meetings_of(session, (occasion_id,), since))
    if series_id is None:
        return FoundMeetings(here=here)
    keys = {row.id for row in here}
    all_of_them = _pairs_of(first_meetings_of_series(session, series_id, since))
    return FoundMeetings(here=here, elsewhere=tuple(row for row in all_of_them if row.id not in keys))


def _pairs_of(meetings: Sequence[MeetingDetails]) -> tuple[PairRow, ...]:
    return tuple(row for meeting in meetings for row in meeting.pairs)
