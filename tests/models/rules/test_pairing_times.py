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
from models.rules.pairing_fit import FULL, UNKNOWN, time_share
from models.rules.pairing_packed import BIT_OF, broken_of, fit_of, open_fit_of
from models.rules.pairing_times import CommonTimes
from models.values.identifiers import PersonId
from models.values.pairing import ObstacleCode, PairingUnit
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
    Availability(free=(FreeTime(11 * 60 + 30, 12 * 60 + 30),), refined=True),
    Availability(free=(FreeTime(18 * 60, 20 * 60), FreeTime(20 * 60 + 15, 20 * 60 + 45))),
)


def test_each_two_patterns_are_compared_as_the_rule_compares_them() -> None:
    rows = [PairingUnit(id=PersonId(number), availability=times) for number, times in enumerate(TIMES)]
    columns = [*rows[2:], *rows]

    found = CommonTimes(rows, columns, 100).of_block(slice(1, len(rows)))

    for row, one in enumerate(rows[1:]):
        for column, other in enumerate(columns):
            meets = longest_common_stretch(one.availability, other.availability) >= 60
            share = time_share(sum(common_minutes(one.availability, other.availability)))
            known = one.availability.is_known and other.availability.is_known
            bit = BIT_OF[ObstacleCode.NO_COMMON_TIME]
            assert broken_of(found)[row, column] == (0 if meets else bit)
            assert fit_of(found)[row, column] == (share if known else UNKNOWN)
            assert open_fit_of(found)[row, column] == (share if known else FULL)
