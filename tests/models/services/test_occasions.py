"""Single occasions: changed, cancelled, revived, sent back to the series, removed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.occasion import Occasion
from models.queries.occasion_details import occasion_draft
from models.queries.series import series_draft
from models.queries.week import week_rows
from models.services.closed_days import decide_hits
from models.services.occasions import (
    cancel_occasion,
    change_occasion,
    remove_occasion,
    return_to_series,
    revive_occasion,
)
from models.services.series import make_occasions, save_series
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, OccasionStatus
from models.values.activity_drafts import HitAction, HitDecision
from models.values.clock import FixedClock
from models.values.errors import EditConflict, Invalid, ProblemCode, RefusalCode, Refused
from models.values.identifiers import MeetingPointId, OccasionId, SeriesId
from models.values.recurrence import Season, WeeklyRule
from models.values.timeslot import IsoWeek
from tests.factories import make_meeting_point, make_occasion, make_series

MONDAY = date(2026, 11, 23)
CHRISTMAS_EVE = date(2026, 12, 24)
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def occasion_id(unit_of_work: UnitOfWork) -> OccasionId:
    """The first occasion of a weekly café, today at ten."""
    series_id = make_series(unit_of_work)
    return first_of(unit_of_work, series_id)


def first_of(uow: UnitOfWork, series_id: SeriesId) -> OccasionId:
    return uow.session.scalars(
        select(Occasion.id).where(Occasion.series_id == series_id).order_by(Occasion.original_date).limit(1)
    ).one()


def kept(uow: UnitOfWork, occasion_id: OccasionId) -> Occasion:
    return uow.session.get_one(Occasion, occasion_id)


def shift_series(
    uow: UnitOfWork, occasion_id: OccasionId, *, starts: time | None = None, to: date | None = None
) -> None:
    """Let the series of an occasion begin at another time or meet on the weekday of another day."""
    draft = series_draft(uow.session, kept(uow, occasion_id).series_id)
    rule = draft.rule if to is None else WeeklyRule(anchor=to)
    save_series(uow, replace(draft, starts=starts or draft.starts, rule=rule))


def test_change_occasion_changes_only_this_one(unit_of_work: UnitOfWork, occasion_id: OccasionId) -> None:
    other = make_meeting_point(unit_of_work)
    draft = occasion_draft(unit_of_work.session, occasion_id)

    change_occasion(
        unit_of_work,
        replace(draft, day=TUESDAY, starts=time(11), meeting_point_id=other, room=" Sal 2 ", note=" Ta med garn "),
    )

    changed = kept(unit_of_work, occasion_id)
    assert (changed.day, changed.starts, changed.meeting_point_id) == (TUESDAY, time(11), other)
    assert (changed.room, changed.note, changed.changed_by_hand) == ("Sal 2", "Ta med garn", True)
    assert (changed.original_date, changed.planned_starts) == (MONDAY, time(10))
    untouched = select(Occasion.id).where(Occasion.changed_by_hand.is_(False))
    assert len(unit_of_work.session.scalars(untouched).all()) == 26


def test_change_occasion_back_to_the_plan_follows_the_series_again(
    unit_of_work: UnitOfWork, occasion_id: OccasionId
) -> None:
    planned = occasion_draft(unit_of_work.session, occasion_id)
    change_occasion(unit_of_work, replace(planned, day=TUESDAY))

    change_occasion(unit_of_work, replace(planned, version=2, note="Kom i tid"))

    assert not kept(unit_of_work, occasion_id).changed_by_hand


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"ends": time(10)}, "ends", ProblemCode.END_BEFORE_START),
        ({"room": "x" * 81}, "room", ProblemCode.TOO_LONG),
        ({"meeting_point_id": MeetingPointId(999)}, "meeting_point_id", ProblemCode.REQUIRED),
    ],
)
def test_change_occasion_refuses_a_wrong_form(
    unit_of_work: UnitOfWork,
    occasion_id: OccasionId,
    wrong: dict[str, time | str | MeetingPointId],
    field: str,
    code: ProblemCode,
) -> None:
    draft = occasion_draft(unit_of_work.session, occasion_id)

    with pytest.raises(Invalid) as refusal:
        change_occasion(unit_of_work, replace(draft, **wrong))  # type: ignore[arg-type]  # fields by name

    assert [(problem.field, problem.code) for problem in refusal.value.problems] == [(field, code)]
    assert kept(unit_of_work, occasion_id).version == 1


def test_change_occasion_refuses_an_outdated_draft(unit_of_work: UnitOfWork, occasion_id: OccasionId) -> None:
    outdated = occasion_draft(unit_of_work.session, occasion_id)
    change_occasion(unit_of_work, replace(outdated, day=TUESDAY))

    with pytest.raises(EditConflict) as conflict:
        change_occasion(unit_of_work, outdated)

    assert (conflict.value.key, conflict.value.theirs) == (occasion_id, 2)


def test_cancel_occasion_keeps_it_in_sight_with_its_reason(unit_of_work: UnitOfWork, occasion_id: OccasionId) -> None:
    cancel_occasion(unit_of_work, occasion_id, 1, reason=CancelReason.HOST_MISSING, note=" Värden är sjuk ")

    cancelled = kept(unit_of_work, occasion_id)
    assert (cancelled.status, cancelled.cancel_reason) == (OccasionStatus.CANCELLED, CancelReason.HOST_MISSING)
    assert (cancelled.note, cancelled.changed_by_hand) == ("Värden är sjuk", True)
    assert [row.id for row in week_rows(unit_of_work.session, IsoWeek(2026, 48))] == [occasion_id]


def test_cancel_occasion_refuses_a_second_time(unit_of_work: UnitOfWork, occasion_id: OccasionId) -> None:
    cancel_occasion(unit_of_work, occasion_id, 1, reason=CancelReason.WEATHER)

    with pytest.raises(Refused) as refusal:
        cancel_occasion(unit_of_work, occasion_id, 2, reason=CancelReason.OTHER)

    assert refusal.value.code is RefusalCode.ALREADY_CANCELLED


def test_revive_occasion_follows_what_the_series_says_by_then(
    unit_of_work: UnitOfWork, occasion_id: OccasionId
) -> None:
    cancel_occasion(unit_of_work, occasion_id, 1, reason=CancelReason.WEATHER)
    shift_series(unit_of_work, occasion_id, starts=time(11))

    revive_occasion(unit_of_work, occasion_id, 2)

    revived = kept(unit_of_work, occasion_id)
    assert (revived.status, revived.cancel_reason, revived.starts) == (OccasionStatus.PLANNED, None, time(11))
    assert not revived.changed_by_hand


def test_revive_occasion_stays_when_the_series_meets_on_another_day(
    unit_of_work: UnitOfWork, occasion_id: OccasionId
) -> None:
    cancel_occasion(unit_of_work, occasion_id, 1, reason=CancelReason.WEATHER)
    shift_series(unit_of_work, occasion_id, to=TUESDAY)

    revive_occasion(unit_of_work, occasion_id, 2)
    make_occasions(unit_of_work)

    assert (kept(unit_of_work, occasion_id).day, kept(unit_of_work, occasion_id).changed_by_hand) == (MONDAY, True)


def test_return_to_series_takes_what_the_series_says_now(unit_of_work: UnitOfWork, occasion_id: OccasionId) -> None:
    draft = occasion_draft(unit_of_work.session, occasion_id)
    change_occasion(unit_of_work, replace(draft, day=TUESDAY, starts=time(9), note="Ta med garn"))
    cancel_occasion(unit_of_work, occasion_id, 2, reason=CancelReason.WEATHER)
    shift_series(unit_of_work, occasion_id, starts=time(11))

    return_to_series(unit_of_work, occasion_id, 3)

    back = kept(unit_of_work, occasion_id)
    assert (back.day, back.starts, back.status, back.cancel_reason) == (MONDAY, time(11), OccasionStatus.PLANNED, None)
    assert (back.changed_by_hand, back.note) == (False, "Ta med garn")


def test_return_to_series_takes_away_what_the_series_no_longer_has(
    unit_of_work: UnitOfWork, occasion_id: OccasionId
) -> None:
    cancel_occasion(unit_of_work, occasion_id, 1, reason=CancelReason.WEATHER)
    shift_series(unit_of_work, occasion_id, to=TUESDAY)

    return_to_series(unit_of_work, occasion_id, 2)

    assert unit_of_work.session.get(Occasion, occasion_id) is None


def test_return_to_series_never_takes_away_what_is_over(database: Database) -> None:
    with database.write() as uow:
        occasion_id = first_of(uow, make_series(uow))
        change_occasion(uow, replace(occasion_draft(uow.session, occasion_id), starts=time(9)))
        uow.commit()
    database.clock = FixedClock(MONDAY + timedelta(weeks=1))
    with database.write() as uow:
        draft = series_draft(uow.session, kept(uow, occasion_id).series_id)
        save_series(uow, replace(draft, season=Season(first=TUESDAY)))

        return_to_series(uow, occasion_id, 2)

        assert (kept(uow, occasion_id).day, kept(uow, occasion_id).starts) == (MONDAY, time(10))


def test_remove_occasion_shows_nowhere_and_does_not_come_back(
    unit_of_work: UnitOfWork, occasion_id: OccasionId
) -> None:
    remove_occasion(unit_of_work, occasion_id, 1)

    assert make_occasions(unit_of_work) == 0
    assert week_rows(unit_of_work.session, IsoWeek(2026, 48)) == ()
    with pytest.raises(EditConflict):
        remove_occasion(unit_of_work, occasion_id, 2)


def test_change_of_day_forgets_that_it_was_kept_on_a_closed_day(unit_of_work: UnitOfWork) -> None:
    christmas_eve = date(2026, 12, 24)
    occasion_id = make_occasion(unit_of_work, day=christmas_eve)
    decide_hits(unit_of_work, [HitDecision(occasion_id=occasion_id, version=1, action=HitAction.KEEP)])

    change_occasion(unit_of_work, replace(occasion_draft(unit_of_work.session, occasion_id), day=date(2026, 12, 25)))

    assert not kept(unit_of_work, occasion_id).kept_on_closed_day


def act_on(uow: UnitOfWork, act: str, occasion_id: OccasionId) -> None:
    """Do one thing to an occasion that is cancelled on Christmas Eve and has a note."""
    occasion, draft = kept(uow, occasion_id), occasion_draft(uow.session, occasion_id)
    match act:
        case "change":
            change_occasion(uow, replace(draft, day=TUESDAY, starts=time(9), room="Vinden", note="Ny"))
        case "revive":
            revive_occasion(uow, occasion_id, draft.version)
        case "return":
            return_to_series(uow, occasion_id, draft.version)
        case "return to nothing":
            shift_series(uow, occasion_id, to=date(2026, 12, 23))
            return_to_series(uow, occasion_id, occasion.version)
        case "remove":
            remove_occasion(uow, occasion_id, draft.version)
        case _:
            revive_occasion(uow, occasion_id, draft.version)
            decision = HitDecision(
                occasion_id=occasion_id, version=occasion.version, action=HitAction(act), new_day=TUESDAY
            )
            decide_hits(uow, [decision])


def state_of(session: Session) -> list[dict[str, object]]:
    """Everything the database says of the occasions, besides what counts saves."""
    names = sorted({column.key for column in Occasion.__table__.columns} - {"version", "updated_at"})
    return [
        {name: getattr(row, name) for name in names} for row in session.scalars(select(Occasion).order_by(Occasion.id))
    ]


@pytest.mark.parametrize("act", ["change", "revive", "return", "return to nothing", "remove", "cancel", "keep", "move"])
def test_one_undo_takes_back_what_was_done_to_an_occasion(database: Database, act: str) -> None:
    with database.write() as uow:
        rule = WeeklyRule(anchor=CHRISTMAS_EVE)
        occasion_id = first_of(uow, make_series(uow, rule=rule, season=Season(first=CHRISTMAS_EVE)))
        cancel_occasion(uow, occasion_id, 1, reason=CancelReason.WEATHER, note="Halt")
        uow.commit()
    with database.read() as session:
        before = state_of(session)

    with database.write() as uow:
        act_on(uow, act, occasion_id)
        transaction = uow.commit().transaction
    with database.read() as session:
        assert state_of(session) != before
    assert transaction is not None
    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()

    with database.read() as session:
        assert state_of(session) == before
