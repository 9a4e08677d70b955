"""What the dialogs of a pair's life begin with, where the details on the screen do not say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.queries.first_meeting_choices import MeetingChoicesDetails
from models.values.identifiers import FirstMeetingId
from models.values.pair_rows import PairDetails, PairRow


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedTrial:
    """A pair, and till when pairs usually agree to meet."""

    details: PairDetails
    usual_end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedBooking:
    """The pair, its choices, the other pairs that wait for a first meeting, and those that have one."""

    row: PairRow
    choices: MeetingChoicesDetails
    waiting: tuple[PairRow, ...] = ()
    booked: tuple[PairRow, ...] = ()

    def pairs_at(self, meeting_id: FirstMeetingId | None) -> tuple[PairRow, ...]:
        """Give the other pairs that are booked for a first meeting."""
        return tuple(row for row in self.booked if row.meeting is not None and row.meeting.id == meeting_id)
