"""Which occasions are made, changed or taken away when a series is made, changed or simply goes on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.values.clock import to_utc
from models.values.identifiers import MeetingPointId, OccasionId
from models.values.timeslot import DateSpan, IsoWeek

WEEKS_AHEAD = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedValues:
    """What a series says of each of its occasions, besides the day."""

    starts: time
    ends: time
    meeting_point_id: MeetingPointId
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExistingOccasion:
    """An occasion that is there; ``removed`` ones are there too, so that they do not come back.

    One with ``changed_by_hand`` false has the values and the day of its plan; it may have a theme, which stays with it.
    """

    id: OccasionId
    original_date: date
    planned: PlannedValues
    changed_by_hand: bool
    removed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionPlan:
    """What has to be done; everything that is not named stays as it is."""

    create: tuple[date, ...] = ()
    update: tuple[OccasionId, ...] = ()
    delete: tuple[OccasionId, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.create or self.update or self.delete)


def planning_window(today: date) -> DateSpan:
    """Give the days on which occasions exist: from today to the end of the week that is 26 weeks ahead.

    It ends on a Sunday, so that the last week on the screen is never half there.
    """
    return DateSpan(first=today, last=IsoWeek.of(today + timedelta(weeks=WEEKS_AHEAD)).span.last)


def plan_occasions(
    existing: Iterable[ExistingOccasion], wanted: Iterable[date], planned: PlannedValues, now: datetime
) -> OccasionPlan:
    """Compare the occasions of one series with the days it shall meet on.

    ``existing`` holds every occasion whose original date is ``now``'s day or later, ``now`` is a moment in UTC.
    What has begun, what was changed by hand and what was removed is left alone, and its day is not made again.
    Doing what the plan says and asking again gives an empty plan.
    """
    missing = set(wanted)
    update: list[OccasionId] = []
    delete: list[OccasionId] = []
    for occasion in existing:
        is_wanted = occasion.original_date in missing
        missing.discard(occasion.original_date)
        if occasion.changed_by_hand or occasion.removed or _has_begun(occasion, now):
            continue
        if not is_wanted:
            delete.append(occasion.id)
        elif occasion.planned != planned:
            update.append(occasion.id)
    return OccasionPlan(create=tuple(sorted(missing)), update=tuple(update), delete=tuple(delete))


def new_days(gone: Iterable[date], made: Iterable[date], moved_by: timedelta = timedelta(0)) -> Mapping[date, date]:
    """Say which day takes the place of each day that a series left; a day that nothing took the place of is missing.

    ``moved_by`` is how far somebody drew the series, over the turn of a week too; otherwise people think in weeks,
    and the next free day of the same week is meant.
    """
    free = sorted(set(made))
    found: dict[date, date] = {}
    for day in sorted(set(gone)):
        meant = [one for one in free if one == day + moved_by] or [
            one for one in free if not moved_by and IsoWeek.of(one) == IsoWeek.of(day)
        ]
        if meant:
            found[day] = meant[0]
            free.remove(meant[0])
    return found


def _has_begun(occasion: ExistingOccasion, now: datetime) -> bool:
    return to_utc(occasion.original_date, occasion.planned.starts) <= now
