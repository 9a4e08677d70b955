"""Nothing covers anything else, everything is on the axis, arrow keys reach every activity."""

from __future__ import annotations

from datetime import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.screens.week.layout import (
    Direction,
    Placement,
    Position,
    Span,
    clock_at,
    column_edges,
    fit_axis,
    neighbour,
    side_by_side,
    snapped,
)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    starts = draw(st.integers(0, 23 * 60 + 30))
    return Span(starts=starts, ends=draw(st.integers(starts + 5, 24 * 60 - 1)))


weeks_of_positions = st.lists(
    st.builds(Position, day=st.integers(0, 6), starts=st.integers(0, 1400), column=st.integers(0, 3)),
    min_size=1,
    max_size=25,
)


def test_fit_axis_shows_working_hours_when_nothing_is_on() -> None:
    axis = fit_axis([])

    assert (axis.first, axis.last) == (9 * 60, 19 * 60)


def test_fit_axis_leaves_air_around_the_day() -> None:
    axis = fit_axis([Span.of(time(10), time(12)), Span.of(time(17), time(19))])

    assert (axis.first, axis.last) == (9 * 60, 20 * 60)
    assert next(iter(axis.hours)) == 9
    assert list(axis.hours)[-1] == 20


@given(st.lists(spans(), min_size=1, max_size=20))
def test_fit_axis_holds_every_activity_within_the_day(found: list[Span]) -> None:
    axis = fit_axis(found)

    assert all(axis.first <= span.starts and span.ends <= axis.last for span in found)
    assert axis.first >= 0
    assert axis.last <= 24 * 60
    assert axis.minutes >= 6 * 60
    assert axis.first % 60 == axis.last % 60 == 0


@given(st.lists(spans(), max_size=14), st.integers(0, 60))
def test_side_by_side_never_lets_two_cover_each_other(found: list[Span], least: int) -> None:
    placed = side_by_side(found, least)

    drawn = [Span(starts=span.starts, ends=max(span.ends, span.starts + least)) for span in found]
    for one in range(len(found)):
        assert placed[one].column + placed[one].width <= placed[one].columns
        for other in range(one):
            if drawn[one].starts < drawn[other].ends and drawn[other].starts < drawn[one].ends:
                assert placed[one].columns == placed[other].columns
                left, right = sorted((placed[one], placed[other]), key=lambda placement: placement.column)
                assert left.column + left.width <= right.column


def test_side_by_side_gives_the_whole_day_to_one_that_stands_alone() -> None:
    placed = side_by_side([Span.of(time(9), time(10)), Span.of(time(10), time(11))])

    assert placed == (Placement(column=0, columns=1), Placement(column=0, columns=1))


def test_side_by_side_widens_where_the_neighbour_is_over() -> None:
    long, early, late = Span.of(time(9), time(12)), Span.of(time(9), time(10)), Span.of(time(9), time(10))
    placed = side_by_side([long, early, late, Span.of(time(10, 30), time(12))])

    assert placed[0] == Placement(column=0, columns=3, width=1)
    assert placed[3] == Placement(column=1, columns=3, width=2)


def test_side_by_side_parts_short_ones_that_would_be_drawn_over_each_other() -> None:
    quarter, next_quarter = Span.of(time(9), time(9, 15)), Span.of(time(9, 15), time(9, 30))

    assert side_by_side([quarter, next_quarter], 30)[0].columns == 2


def test_neighbour_goes_down_by_time_and_then_by_column() -> None:
    positions = [Position(day=0, starts=600, column=1), Position(day=0, starts=600), Position(day=0, starts=900)]

    assert neighbour(positions, 1, Direction.DOWN) == 0
    assert neighbour(positions, 0, Direction.DOWN) == 2
    assert neighbour(positions, 2, Direction.DOWN) is None
    assert neighbour(positions, 0, Direction.UP) == 1


def test_neighbour_goes_right_to_the_nearest_time_of_the_next_day_with_anything() -> None:
    positions = [
        Position(day=0, starts=1000),
        Position(day=3, starts=600),
        Position(day=3, starts=1020),
        Position(day=6, starts=1000),
    ]

    assert neighbour(positions, 0, Direction.RIGHT) == 2
    assert neighbour(positions, 2, Direction.LEFT) == 0
    assert neighbour(positions, 0, Direction.LEFT) is None


def test_neighbour_goes_right_to_what_stands_beside_it_first() -> None:
    positions = [Position(day=1, starts=600), Position(day=0, starts=600), Position(day=0, starts=600, column=1)]

    assert neighbour(positions, 1, Direction.RIGHT) == 2
    assert neighbour(positions, 2, Direction.RIGHT) == 0
    assert neighbour(positions, 2, Direction.LEFT) == 1


@given(weeks_of_positions)
def test_neighbour_reaches_every_activity_from_the_first(positions: list[Position]) -> None:
    reached = {0}
    waiting = [0]
    while waiting:
        here = waiting.pop()
        for direction in Direction:
            found = neighbour(positions, here, direction)
            if found is not None and found not in reached:
                reached.add(found)
                waiting.append(found)

    assert reached == set(range(len(positions)))


@given(st.floats(-500, 2000), st.integers(15, 600))
def test_snapped_stays_on_a_quarter_within_the_day(minute: float, length: int) -> None:
    found = snapped(minute, length)

    assert found % 15 == 0
    assert 0 <= found
    assert found + length <= 24 * 60 - 1


def test_clock_at_stops_before_midnight() -> None:
    assert clock_at(24 * 60) == time(23, 59)
    assert clock_at(17 * 60 + 30) == time(17, 30)


@given(st.lists(st.integers(0, 9), min_size=7, max_size=7), st.integers(0, 80), st.integers(400, 2000))
def test_column_edges_part_the_whole_width_and_give_crowded_days_more(crowd: list[int], left: int, width: int) -> None:
    edges = column_edges(crowd, left, left + width)

    widths = [after - before for before, after in pairwise(edges)]
    assert (edges[0], edges[-1]) == (left, left + width)
    assert min(widths) > 0
    for one in range(7):
        for other in range(7):
            if crowd[one] > crowd[other]:
                assert widths[one] >= widths[other] - 1
