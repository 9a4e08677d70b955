"""What the dialog of closed days shows at one moment."""

from __future__ import annotations

from dataclasses import dataclass

from models.queries.closed_days import ClosedDayHit, ClosedDayRow
from models.queries.meeting_points import MeetingPointRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDaysPage:
    """The closed days of one year, and every undecided occasion of the next 26 weeks."""

    year: int
    rows: tuple[ClosedDayRow, ...]
    hits: tuple[ClosedDayHit, ...]
    places: tuple[MeetingPointRow, ...]
