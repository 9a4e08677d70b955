"""Common times of many are the common times of each two, painted or refined."""

from __future__ import annotations

from models.rules.availability import (
    Cell,
    PartOfDay,
    common_minutes,
    every_week,
    longest_common_stretch,
    of_cells,
)
from models.rules.pairing_fit import time_share
from models.rules.pairing_times import common_times
from models.values.people import Availability, FreeTime

MONDAY_EVENING = every_week([(0, PartOfDay.EVENING)])
TIMES = (
    Availability(),
    MONDAY_EVENING,
    of_cells([Cell(1, 0, PartOfDay.EVENING)]),
    every_week([(0, PartOfDay.EVENING), (3, PartOfDay.MORNING), (3, PartOfDay.AFTERNOON)]),
    Availability(free=(FreeTime(17 * 60, 17 * 60 + 45),), refined=True),
    Availability(free=(FreeTime(17 * 60 + 30, 20 * 60),), refined=True),
    Availability(free=(FreeTime(6 * 60, 8 * 60 + 30), FreeTime(17 * 60, 21 * 60)), refined=True),
    Availability(free=(FreeTime(17 * 60, 18 * 60),)),
)


def test_each_two_patterns_are_compared_as_the_rule_compares_them() -> None:
    found = common_times(TIMES, TIMES)

    can_meet, share = found.of_block(slice(0, len(TIMES)))
    for row, one in enumerate(TIMES):
        for column, other in enumerate(TIMES):
            assert bool(can_meet[row, column]) == (longest_common_stretch(one, other) >= 60)
            assert int(share[row, column]) == time_share(sum(common_minutes(one, other)))
