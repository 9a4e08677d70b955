"""Series with their occasions: made, changed, parted, moved, removed, and undone again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.local_text import LocalText
from models.entities.occasion import Occasion
from models.queries.local_texts import local_texts
from models.queries.occasion_details import occasion_draft
from models.queries.series import series_draft
from models.services.occasions import cancel_occasion, change_occasion, remove_occasion
from models.services.series import (
    change_series_from,
    create_series,
    make_occasions,
    move_series_from,
    remove_series,
    save_series,
)
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, OccasionStatus
from models.values.changes import EntityKind
from models.values.clock import FixedClock
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.identifiers import MeetingPointId, OccasionId, SeriesId, TransactionNumber, occasion_uid
from models.values.language import LanguageCode
from models.values.recurrence import DatesRule, RecurrenceRule, Season, WeeklyRule
from models.values.timeslot import DateSpan
from tests.conftest import Statements
from tests.factories import draft_of_series, make_meeting_point, make_series

MONDAY = date(2026, 11, 23)
ARABIC = LanguageCode("ar")


def week(number: int) -> date:
    """The Monday so many weeks after the clock's."""
    return MONDAY + timedelta(weeks=number)


def days_of(session: Session, series_id: SeriesId) -> list[date]:
    return [occasion.day for occasion in occasions_of(session, series_id)]


def occasions_of(session: Session, series_id: SeriesId) -> Sequence[Occasion]:
    statement = select(Occasion).where(Occasion.series_id == series_id).order_by(Occasion.original_date)
    return session.scalars(statement).all()


def occasion_on(session: Session, series_id: SeriesId, day: date) -> OccasionId:
    statement = select(Occasion.id).where(Occasion.series_id == series_id, Occasion.original_date == day)
    return session.scalars(statement).one()


def state_of(session: Session) -> list[tuple[object, ...]]:
    """Everything the database says of series and occasions, besides what counts saves."""
    found: list[tuple[object, ...]] = []
    for entity in (ActivitySeries, Occasion, LocalText):
        names = sorted({column.key for column in entity.__table__.columns} - {"version", "updated_at"})
        rows = session.scalars(select(entity).execution_options(populate_existing=True))
        found += sorted((entity.__name__, *(str(getattr(row, name)) for name in names)) for row in rows)
    return found


def commit_of(uow: UnitOfWork) -> TransactionNumber:
    transaction = uow.commit().transaction
    assert transaction is not None
    return transaction


def test_create_series_makes_occasions_for_26_weeks_with_names_of_their_own(unit_of_work: UnitOfWork) -> None:
    series_id = make_series(unit_of_work)

    series = unit_of_work.session.get_one(ActivitySeries, series_id)
    made = occasions_of(unit_of_work.session, series_id)
    assert [occasion.day for occasion in made] == [week(number) for number in range(27)]
    assert {(one.starts, one.ends, one.status) for one in made} == {(time(10), time(12), OccasionStatus.PLANNED)}
    assert [one.uid for one in made] == [occasion_uid(series.uid, one.day) for one in made]


def test_create_series_in_the_middle_of_a_week_makes_the_whole_week(database: Database) -> None:
    database.clock = FixedClock(date(2026, 11, 26))
    with database.write() as uow:
        series_id = make_series(uow, rule=WeeklyRule(anchor=MONDAY), season=Season(first=date(2026, 8, 24)))

        assert days_of(uow.session, series_id)[:2] == [MONDAY, week(1)]


def test_create_series_refuses_a_wrong_form_and_writes_nothing(unit_of_work: UnitOfWork) -> None:
    draft = replace(draft_of_series(unit_of_work), ends=time(9), meeting_point_id=MeetingPointId(999))

    with pytest.raises(Invalid) as refusal:
        create_series(unit_of_work, draft)

    assert {(problem.field, problem.code) for problem in refusal.value.problems} == {
        ("ends", ProblemCode.END_BEFORE_START),
        ("meeting_point_id", ProblemCode.REQUIRED),
    }
    assert unit_of_work.session.scalar(select(func.count()).select_from(ActivitySeries)) == 0


def test_series_draft_gives_back_what_was_saved(unit_of_work: UnitOfWork) -> None:
    pause = DateSpan(first=date(2026, 12, 21), last=date(2027, 1, 10))
    draft = draft_of_series(
        unit_of_work,
        names={ARABIC: "مقهى اللغة"},
        rule=WeeklyRule(anchor=MONDAY, every_weeks=2),
        season=Season(first=MONDAY, last=date(2027, 5, 31), breaks=(pause,)),
    )

    series_id = create_series(unit_of_work, draft)

    assert series_draft(unit_of_work.session, series_id) == replace(draft, id=series_id, version=1)


def test_save_series_takes_future_occasions_along_and_keeps_those_changed_by_hand(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    series_id = make_series(unit_of_work, season=Season(first=MONDAY, last=week(5)))
    cancel_occasion(unit_of_work, occasion_on(session, series_id, week(2)), 1, reason=CancelReason.HOST_MISSING)
    moved = occasion_draft(session, occasion_on(session, series_id, week(3)))
    change_occasion(unit_of_work, replace(moved, day=week(3) + timedelta(days=1)))
    remove_occasion(unit_of_work, occasion_on(session, series_id, week(4)), 1)
    draft = series_draft(session, series_id)

    save_series(unit_of_work, replace(draft, starts=time(15), ends=time(16), season=Season(first=MONDAY, last=week(1))))

    left = [(one.original_date, one.starts, one.status, one.removed) for one in occasions_of(session, series_id)]
    assert left == [
        (MONDAY, time(15), OccasionStatus.PLANNED, False),
        (week(1), time(15), OccasionStatus.PLANNED, False),
        (week(2), time(10), OccasionStatus.CANCELLED, False),
        (week(3), time(10), OccasionStatus.PLANNED, False),
        (week(4), time(10), OccasionStatus.PLANNED, True),
    ]


def test_save_series_leaves_the_past_as_it_was(database: Database) -> None:
    with database.write() as uow:
        series_id = make_series(uow)
        uow.commit()
    database.clock = FixedClock(week(2), at=time(11))
    with database.write() as uow:
        draft = series_draft(uow.session, series_id)

        save_series(uow, replace(draft, starts=time(15), ends=time(16), rule=WeeklyRule(anchor=date(2026, 11, 24))))

        found = [(one.day, one.starts) for one in occasions_of(uow.session, series_id)][:4]
        assert found == [
            (MONDAY, time(10)),
            (week(1), time(10)),
            (week(2), time(10)),
            (week(2) + timedelta(days=1), time(15)),
        ]


def test_save_series_refuses_an_outdated_draft(unit_of_work: UnitOfWork) -> None:
    series_id = make_series(unit_of_work)
    outdated = series_draft(unit_of_work.session, series_id)
    save_series(unit_of_work, replace(outdated, name="Språkfika"))

    with pytest.raises(EditConflict) as conflict:
        save_series(unit_of_work, outdated)

    assert (conflict.value.kind, conflict.value.key, conflict.value.theirs) == (EntityKind.SERIES, series_id, 2)


def test_change_series_from_parts_it_and_hands_over_what_was_changed_by_hand(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    old_id = make_series(unit_of_work, season=Season(first=MONDAY, last=week(4)))
    cancelled = occasion_on(session, old_id, week(3))
    cancel_occasion(unit_of_work, cancelled, 1, reason=CancelReason.WEATHER)
    draft = replace(series_draft(session, old_id), name="Språkfika", starts=time(11))

    new_id = change_series_from(unit_of_work, draft, week(2))

    old, new = session.get_one(ActivitySeries, old_id), session.get_one(ActivitySeries, new_id)
    assert (old.name, old.season_last, days_of(session, old_id)) == (
        "Språkcafé",
        week(2) - timedelta(1),
        [MONDAY, week(1)],
    )
    assert (new.name, new.season_first, new.continues_id) == ("Språkfika", week(2), old_id)
    later = occasions_of(session, new_id)
    assert [(one.day, one.starts) for one in later] == [(week(2), time(11)), (week(3), time(10)), (week(4), time(11))]
    assert (later[1].id, later[1].status) == (cancelled, OccasionStatus.CANCELLED)
    assert [one.uid for one in later] == [occasion_uid(new.uid, one.original_date) for one in later]


@pytest.mark.parametrize("from_day", [MONDAY, MONDAY - timedelta(days=30)])
def test_change_series_from_its_first_day_changes_the_whole(unit_of_work: UnitOfWork, from_day: date) -> None:
    series_id = make_series(unit_of_work)
    draft = replace(series_draft(unit_of_work.session, series_id), name="Språkfika")

    changed = change_series_from(unit_of_work, draft, from_day)

    assert changed == series_id
    assert unit_of_work.session.scalars(select(ActivitySeries.name)).all() == ["Språkfika"]


def test_change_series_from_parts_loose_dates_and_breaks(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    early, late = DateSpan(first=week(1), last=week(1)), DateSpan(first=week(5), last=week(6))
    season = Season(first=MONDAY, last=week(8), breaks=(early, late))
    old_id = make_series(unit_of_work, rule=DatesRule(dates=(MONDAY, week(2), week(4), week(7))), season=season)

    new_id = change_series_from(unit_of_work, series_draft(session, old_id), week(3))

    old, new = series_draft(session, old_id), series_draft(session, new_id)
    assert (old.rule, old.season.breaks) == (DatesRule(dates=(MONDAY, week(2))), (early,))
    assert (new.rule, new.season.breaks) == (DatesRule(dates=(week(4), week(7))), (late,))


def test_change_series_from_keeps_an_outdated_name_outdated(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    old_id = create_series(unit_of_work, draft_of_series(unit_of_work, names={ARABIC: "مقهى اللغة"}))
    save_series(unit_of_work, replace(series_draft(session, old_id), name="Stickcafé"))

    new_id = change_series_from(unit_of_work, series_draft(session, old_id), week(2))

    new = session.get_one(ActivitySeries, new_id)
    assert [(row.text, row.stale) for row in local_texts(session, new.uid, "name", new.name)] == [("مقهى اللغة", True)]


def test_move_series_from_keeps_the_rhythm_on_the_new_day(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    thursday = date(2026, 11, 26)
    old_id = make_series(unit_of_work, rule=WeeklyRule(anchor=thursday, every_weeks=2))
    other = make_meeting_point(unit_of_work)
    dragged = occasion_draft(session, occasion_on(session, old_id, thursday + timedelta(weeks=2)))
    tuesday = dragged.day - timedelta(days=2)

    new_id = move_series_from(
        unit_of_work, replace(dragged, day=tuesday, starts=time(13), ends=time(15), meeting_point_id=other)
    )

    assert days_of(session, old_id) == [thursday]
    later = occasions_of(session, new_id)
    assert [one.day for one in later][:3] == [tuesday, tuesday + timedelta(weeks=2), tuesday + timedelta(weeks=4)]
    assert {(one.starts, one.ends, one.meeting_point_id) for one in later} == {(time(13), time(15), other)}
    assert not any(one.changed_by_hand for one in later)


@pytest.mark.parametrize("shift", [-1, 1])
def test_move_series_from_its_only_day_lets_the_season_follow(unit_of_work: UnitOfWork, shift: int) -> None:
    session = unit_of_work.session
    series_id = make_series(unit_of_work, rule=WeeklyRule(anchor=week(1)), season=Season(first=week(1), last=week(1)))
    dragged = occasion_draft(session, occasion_on(session, series_id, week(1)))
    day = week(1) + timedelta(days=shift)

    moved = move_series_from(unit_of_work, replace(dragged, day=day))

    assert moved == series_id
    assert days_of(session, series_id) == [day]


@pytest.mark.parametrize(
    "rule", [WeeklyRule(anchor=MONDAY), DatesRule(dates=tuple(week(number) for number in range(4)))]
)
def test_move_series_from_loses_no_occasion_at_the_end_of_the_season(
    unit_of_work: UnitOfWork, rule: RecurrenceRule
) -> None:
    session = unit_of_work.session
    series_id = make_series(unit_of_work, rule=rule, season=Season(first=MONDAY, last=week(3)))
    dragged = occasion_draft(session, occasion_on(session, series_id, week(1)))

    new_id = move_series_from(unit_of_work, replace(dragged, day=week(1) + timedelta(days=1)))

    assert days_of(session, new_id) == [week(number) + timedelta(days=1) for number in (1, 2, 3)]


def test_move_series_from_overrules_what_was_done_to_that_time(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    series_id = make_series(unit_of_work)
    dragged = occasion_on(session, series_id, week(2))
    change_occasion(unit_of_work, replace(occasion_draft(session, dragged), starts=time(9)))
    wednesday = week(2) + timedelta(days=2)

    new_id = move_series_from(unit_of_work, replace(occasion_draft(session, dragged), day=wednesday))

    assert days_of(session, new_id)[:2] == [wednesday, wednesday + timedelta(weeks=1)]
    assert {one.starts for one in occasions_of(session, new_id)} == {time(9)}


def test_remove_series_without_a_past_takes_everything(unit_of_work: UnitOfWork) -> None:
    later = draft_of_series(unit_of_work, names={ARABIC: "مقهى"}, rule=WeeklyRule(anchor=week(1)))
    series_id = create_series(unit_of_work, later)

    remove_series(unit_of_work, series_id, 1)

    assert state_of(unit_of_work.session) == []


def test_remove_series_that_has_met_keeps_what_was(database: Database) -> None:
    with database.write() as uow:
        series_id = make_series(uow)
        uow.commit()
    database.clock = FixedClock(week(2))
    with database.write() as uow:
        remove_series(uow, series_id, 1)

        assert days_of(uow.session, series_id) == [MONDAY, week(1)]
        assert uow.session.get_one(ActivitySeries, series_id).season_last == week(2) - timedelta(days=1)


def test_make_occasions_twice_changes_nothing(database: Database) -> None:
    with database.write() as uow:
        make_series(uow)
        make_series(uow, season=Season(first=date(2026, 8, 24), last=week(3)), rule=WeeklyRule(anchor=week(0)))
        uow.commit()
    database.clock = FixedClock(week(2))
    with database.write() as uow:
        first = make_occasions(uow)
        second = make_occasions(uow)

        assert (first, second) == (2, 0)


@pytest.mark.parametrize("number", [1, 3])
def test_make_occasions_with_nothing_to_do_sends_two_statements(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], number: int
) -> None:
    for _ in range(number):
        make_series(unit_of_work)
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        make_occasions(unit_of_work)

    assert sent.count == 2


@pytest.mark.parametrize("act", ["save", "part", "move", "remove"])
def test_one_undo_takes_back_everything_a_change_of_a_series_did(database: Database, act: str) -> None:
    with database.write() as uow:
        series_id = create_series(uow, draft_of_series(uow, names={ARABIC: "مقهى اللغة"}))
        cancel_occasion(uow, occasion_on(uow.session, series_id, week(3)), 1, reason=CancelReason.OTHER)
        uow.commit()
    with database.read() as session:
        before = state_of(session)

    with database.write() as uow:
        draft = series_draft(uow.session, series_id)
        match act:
            case "save":
                save_series(uow, replace(draft, starts=time(9), rule=WeeklyRule(anchor=date(2026, 11, 24)), names={}))
            case "part":
                change_series_from(uow, replace(draft, name="Språkfika", starts=time(9)), week(2))
            case "move":
                dragged = occasion_draft(uow.session, occasion_on(uow.session, series_id, week(2)))
                move_series_from(uow, replace(dragged, day=week(2) + timedelta(days=1)))
            case _:
                remove_series(uow, series_id, draft.version or 0)
        transaction = commit_of(uow)
    with database.read() as session:
        assert state_of(session) != before
    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()

    with database.read() as session:
        assert state_of(session) == before


@pytest.mark.parametrize("days", [-1, 2, 4])
def test_a_note_goes_along_when_its_series_moves_to_another_weekday(unit_of_work: UnitOfWork, days: int) -> None:
    session = unit_of_work.session
    series_id = make_series(unit_of_work)
    noted = occasion_draft(session, occasion_on(session, series_id, week(3)))
    change_occasion(unit_of_work, replace(noted, note="Ta med en kopp."))
    dropped = occasion_draft(session, occasion_on(session, series_id, week(1)))

    new_id = move_series_from(unit_of_work, replace(dropped, day=week(1) + timedelta(days=days)))

    notes = {one.day: one.note for one in occasions_of(session, new_id) if one.note}
    assert notes == {week(3) + timedelta(days=days): "Ta med en kopp."}


def test_a_note_goes_along_when_the_whole_series_gets_another_weekday(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    series_id = make_series(unit_of_work)
    noted = occasion_draft(session, occasion_on(session, series_id, week(3)))
    change_occasion(unit_of_work, replace(noted, note="Ta med en kopp."))
    friday = MONDAY + timedelta(days=4)

    save_series(unit_of_work, replace(series_draft(session, series_id), rule=WeeklyRule(anchor=friday)))

    notes = {one.day: one.note for one in occasions_of(session, series_id) if one.note}
    assert notes == {week(3) + timedelta(days=4): "Ta med en kopp."}
