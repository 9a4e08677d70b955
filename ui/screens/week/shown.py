"""What the week screen shows at one moment: the presenter makes it, the widgets draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.queries.areas import AreaRow
from models.queries.closed_days import ClosedDayRow
from models.queries.meeting_points import MeetingPointRow
from models.queries.week import WeekFilter, WeekOccasionRow
from models.values.timeslot import IsoWeek


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWeek:
    """One week through one filter; ``undecided_hits`` counts planned occasions on closed days, of all weeks."""

    week: IsoWeek
    today: date
    filter: WeekFilter
    rows: tuple[WeekOccasionRow, ...]
    closed_days: tuple[ClosedDayRow, ...]
    areas: tuple[AreaRow, ...]
    places: tuple[MeetingPointRow, ...]
    undecided_hits: int

    @property
    def days(self) -> tuple[date, ...]:
        """Give Monday to Sunday."""
        return tuple(self.week.monday + timedelta(days=offset) for offset in range(7))

    @property
    def is_filtered(self) -> bool:
        """Tell whether a filter hides anything."""
        return self.filter != WeekFilter()

    def closed_names(self, day: date) -> tuple[str, ...]:
        """Name what is closed on a day, for all places first."""
        found = [row for row in self.closed_days if row.first <= day <= row.last]
        return tuple(dict.fromkeys(row.name for row in sorted(found, key=_is_of_one_place)))

    def is_closed(self, day: date) -> bool:
        """Tell whether every place is closed the whole day."""
        return any(
            row.first <= day <= row.last and row.meeting_point_id is None and row.closed_from is None
            for row in self.closed_days
        )


def _is_of_one_place(row: ClosedDayRow) -> bool:
    return row.meeting_point_id is not None
