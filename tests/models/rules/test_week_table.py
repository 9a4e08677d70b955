"""Which rows and columns the week's table has, and in whose row an occasion stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from models.rules.week_table import TableEntry, WeekTable, week_table
from models.rules.weekly_schedule import Mark, programme_sheet
from models.values.activities import OccasionStatus
from models.values.weekly_schedule import ProgrammeOccasion
from tests.models.documents.programmes import CHAPEL, LIBRARY, SHELTER, WEEK, occasion, programme

MONDAY = WEEK.monday
CAFE = occasion(1, MONDAY, time(10), time(12))


def table_of(*occasions: ProgrammeOccasion) -> WeekTable:
    return week_table(programme_sheet(programme(*occasions)))


def entries_at(table: WeekTable, place: str) -> list[TableEntry]:
    return [entry for row in table.rows if row.place.name == place for cell in row.cells for entry in cell]


def test_working_days_are_always_there_and_the_weekend_when_it_is_used() -> None:
    saturday = replace(CAFE, day=MONDAY + timedelta(days=5), planned_day=MONDAY + timedelta(days=5))

    assert [day.isoweekday() for day in table_of(CAFE).days] == [1, 2, 3, 4, 5]
    assert [day.isoweekday() for day in table_of(CAFE, saturday).days] == [1, 2, 3, 4, 5, 6]


def test_rooms_of_one_house_share_a_row_and_rows_come_by_name() -> None:
    upstairs = replace(LIBRARY, room="Stora salen")
    other_room = replace(occasion(2, MONDAY, time(14), time(15)), place=upstairs, planned_place=upstairs)

    table = table_of(CAFE, other_room, occasion(3, MONDAY, time(9), time(10), place=CHAPEL))

    assert [row.place.name for row in table.rows] == [CHAPEL.name, LIBRARY.name]
    assert [entry.occasion.occasion_id for entry in entries_at(table, LIBRARY.name)] == [1, 2]


def test_move_is_told_in_the_row_of_the_former_place_at_its_former_time() -> None:
    moved = replace(CAFE, place=CHAPEL, starts=time(11), ends=time(13))

    table = table_of(moved)

    (gone,), (there,) = entries_at(table, LIBRARY.name), entries_at(table, CHAPEL.name)
    assert (gone.is_on, gone.gone_to, gone.occasion.starts) == (False, CHAPEL, time(10))
    assert (there.is_on, there.occasion.marks) == (True, (Mark.NEW_TIME, Mark.NEW_PLACE))


def test_move_to_a_secret_place_stands_where_it_was_announced() -> None:
    table = table_of(replace(CAFE, place=SHELTER))

    assert [row.place.name for row in table.rows] == [LIBRARY.name]
    assert [entry.occasion.marks for entry in entries_at(table, LIBRARY.name)] == [(Mark.NEW_PLACE,)]


def test_cancelled_occasion_stays_in_its_cell() -> None:
    (entry,) = entries_at(table_of(replace(CAFE, status=OccasionStatus.CANCELLED)), LIBRARY.name)

    assert not entry.is_on


def test_empty_week_has_no_rows() -> None:
    assert table_of().rows == ()
