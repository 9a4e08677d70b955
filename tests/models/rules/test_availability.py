"""Common minutes of two patterns of two weeks, and painting them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.rules.availability import (
    PATTERN,
    QUARTER,
    WEEK,
    Cell,
    CellState,
    PartOfDay,
    cell_state,
    cell_time,
    cells,
    common_minutes,
    day_times,
    every_week,
    in_whole_parts,
    is_possible,
    is_same_every_week,
    longest_common_stretch,
    of_cells,
    repeated,
    tidy_times,
    week_of_pattern,
    week_times,
    with_cell,
    with_day,
)
from models.values.people import Availability, FreeTime

STRETCHES = st.lists(
    st.tuples(st.integers(0, PATTERN // QUARTER - 1), st.integers(1, 40)).map(
        lambda pair: FreeTime(pair[0] * QUARTER, min(PATTERN, (pair[0] + pair[1]) * QUARTER))
    ),
    max_size=12,
)


def quarters(times: tuple[FreeTime, ...]) -> set[int]:
    """The oracle: every quarter by itself."""
    return {quarter for time in times for quarter in range(time.starts, time.ends, QUARTER)}


def refined(times: list[FreeTime]) -> Availability:
    return Availability(free=tidy_times(times), refined=True)


@given(STRETCHES, STRETCHES)
def test_common_minutes_are_the_common_quarters(one: list[FreeTime], other: list[FreeTime]) -> None:
    here, there = refined(one), refined(other)

    first, second = common_minutes(here, there)

    shared = quarters(here.free) & quarters(there.free)
    assert first == QUARTER * sum(quarter < WEEK for quarter in shared)
    assert second == QUARTER * sum(quarter >= WEEK for quarter in shared)
    assert (first, second) == common_minutes(there, here)


@given(STRETCHES)
def test_tidy_times_keep_every_quarter_and_never_touch(times: list[FreeTime]) -> None:
    tidy = tidy_times(times)

    assert quarters(tidy) == quarters(tuple(times))
    assert all(earlier.ends < later.starts for earlier, later in pairwise(tidy))


@given(STRETCHES, st.sampled_from(cells()), st.booleans())
def test_painting_a_cell_changes_only_that_cell(times: list[FreeTime], cell: Cell, free: bool) -> None:
    before = refined(times)

    after = with_cell(before, cell, free=free)

    inside = quarters((cell_time(cell),))
    assert quarters(after.free) - inside == quarters(before.free) - inside
    assert cell_state(after, cell) is (CellState.ALL if free else CellState.NONE)


def test_unrefined_part_counts_two_hours_at_most() -> None:
    one = every_week([(0, PartOfDay.MORNING), (2, PartOfDay.EVENING)])

    assert common_minutes(one, one) == (240, 240)
    assert common_minutes(replace(one, refined=True), replace(one, refined=True)) == (480, 480)


def test_every_other_week_shares_minutes_in_one_week_only() -> None:
    one, other = of_cells([Cell(0, 3, PartOfDay.AFTERNOON)]), every_week([(3, PartOfDay.AFTERNOON)])

    assert common_minutes(one, other) == (120, 0)
    assert longest_common_stretch(one, other) == 300
    assert longest_common_stretch(one, Availability()) == 0


def test_half_a_part_is_some() -> None:
    half = refined([FreeTime(8 * 60, 9 * 60)])

    assert cell_state(half, Cell(0, 0, PartOfDay.MORNING)) is CellState.SOME


def test_weeks_of_the_pattern_take_turns_over_a_year_with_53_weeks() -> None:
    days = [date(2026, 12, 21), date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 11)]

    assert [week_of_pattern(day) for day in days] == [0, 1, 0, 1]


def test_stretch_must_lie_on_quarters_within_the_pattern() -> None:
    assert is_possible(FreeTime(0, PATTERN))
    assert not any(map(is_possible, [FreeTime(5, 20), FreeTime(30, 30), FreeTime(0, PATTERN + QUARTER)]))


@given(STRETCHES, st.integers(0, 1), st.integers(0, 6))
def test_day_said_exactly_is_read_back_and_leaves_the_others(times: list[FreeTime], week: int, weekday: int) -> None:
    before = refined(times)
    said = (FreeTime(17 * 60 + 30, 19 * 60),)

    after = with_day(before, week, weekday, said)

    assert day_times(after, week, weekday) == said
    others = [(one, day) for one in (0, 1) for day in range(7) if (one, day) != (week, weekday)]
    assert [day_times(after, *day) for day in others] == [day_times(before, *day) for day in others]
    assert after.refined


@given(STRETCHES, st.integers(0, 1))
def test_repeated_week_is_the_same_every_week(times: list[FreeTime], week: int) -> None:
    before = refined(times)

    after = repeated(before, week)

    assert is_same_every_week(after)
    assert week_times(after, week) == week_times(before, week)


def test_whole_parts_take_every_part_that_is_touched() -> None:
    exact = with_day(Availability(), 0, 2, (FreeTime(16 * 60, 18 * 60),))

    whole = in_whole_parts(exact)

    assert whole == of_cells([Cell(0, 2, PartOfDay.AFTERNOON), Cell(0, 2, PartOfDay.EVENING)])
