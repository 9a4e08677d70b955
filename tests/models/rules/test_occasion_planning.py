"""What is made, changed and taken away, and that doing it twice changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.occasion_planning import (
    ExistingOccasion,
    OccasionPlan,
    PlannedValues,
    new_days,
    plan_occasions,
    planning_window,
)
from models.values.identifiers import MeetingPointId, OccasionId

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
PLANNED = PlannedValues(starts=time(10), ends=time(12), meeting_point_id=MeetingPointId(1), room="")
LATER = replace(PLANNED, starts=time(15), ends=time(17))


def existing(
    number: int,
    day: date,
    *,
    planned: PlannedValues = PLANNED,
    changed_by_hand: bool = False,
    removed: bool = False,
) -> ExistingOccasion:
    return ExistingOccasion(
        id=OccasionId(number), original_date=day, planned=planned, changed_by_hand=changed_by_hand, removed=removed
    )


def after(days: int) -> date:
    return TODAY + timedelta(days=days)


def test_planning_window_ends_on_a_sunday_26_weeks_ahead() -> None:
    window = planning_window(date(2026, 11, 25))

    assert window.first == date(2026, 11, 25)
    assert window.last == date(2027, 5, 30)
    assert window.last.isoweekday() == 7


def test_plan_occasions_makes_what_is_missing_and_takes_what_is_not_wanted() -> None:
    there = [existing(1, after(7)), existing(2, after(14), planned=LATER), existing(3, after(15))]

    plan = plan_occasions(there, [after(7), after(14), after(21)], PLANNED, NOON)

    assert plan == OccasionPlan(create=(after(21),), update=(OccasionId(2),), delete=(OccasionId(3),))


def test_plan_occasions_leaves_alone_what_was_changed_by_hand_or_removed() -> None:
    there = [
        existing(1, after(7), planned=LATER, changed_by_hand=True),
        existing(2, after(8), changed_by_hand=True),
        existing(3, after(14), removed=True),
        existing(4, after(15), removed=True),
    ]

    plan = plan_occasions(there, [after(7), after(14)], PLANNED, NOON)

    assert not plan


def test_plan_occasions_leaves_alone_what_has_begun() -> None:
    begun = existing(1, TODAY, planned=replace(PLANNED, ends=time(13)))
    to_come = existing(2, TODAY, planned=LATER)

    plan = plan_occasions([begun, to_come], [], PLANNED, NOON)

    assert plan == OccasionPlan(delete=(OccasionId(2),))


offsets = st.integers(0, 30)
occasions = st.dictionaries(
    offsets, st.tuples(st.sampled_from((PLANNED, LATER)), st.booleans(), st.booleans()), max_size=20
)


@settings(max_examples=200, deadline=None)
@given(there=occasions, wanted=st.sets(offsets, max_size=20), planned=st.sampled_from((PLANNED, LATER)))
def test_plan_occasions_asked_again_has_nothing_to_do(
    there: dict[int, tuple[PlannedValues, bool, bool]], wanted: set[int], planned: PlannedValues
) -> None:
    before = [
        existing(offset, after(offset), planned=values, changed_by_hand=by_hand, removed=removed)
        for offset, (values, by_hand, removed) in there.items()
    ]
    days = [after(offset) for offset in wanted]

    plan = plan_occasions(before, days, planned, NOON)

    kept = [occasion for occasion in before if occasion.id not in plan.delete]
    done = [replace(one, planned=planned) if one.id in plan.update else one for one in kept]
    done += [existing(100 + number, day, planned=planned) for number, day in enumerate(plan.create)]
    assert not plan_occasions(done, days, planned, NOON)
    assert {occasion.original_date for occasion in done} >= set(days)


def test_new_days_are_in_the_same_week() -> None:
    mondays, fridays = [after(7), after(14), after(21)], [after(4), after(11), after(18), after(25)]

    assert new_days(mondays, fridays) == {after(7): after(11), after(14): after(18), after(21): after(25)}


def test_new_days_follow_a_series_over_the_turn_of_the_week() -> None:
    mondays, sundays = [after(7), after(14), after(21)], [after(6), after(13), after(20), after(27)]

    found = new_days(mondays, sundays, timedelta(days=-1))

    assert found == {after(7): after(6), after(14): after(13), after(21): after(20)}


def test_new_days_take_the_place_of_one_day_each() -> None:
    assert new_days([after(0), after(1), after(7)], [after(3), after(35)]) == {after(0): after(3)}


def test_new_days_are_none_when_a_series_ends() -> None:
    assert new_days([after(7)], []) == {}
