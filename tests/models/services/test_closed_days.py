"""Closed days that the office enters, and what is decided about the occasions they hit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.entities.occasion import Occasion
from models.queries.closed_days import closed_day_hits, closed_day_rows
from models.queries.conflicts import conflicts_for
from models.queries.occasion_details import occasion_draft
from models.queries.series import series_draft
from models.services.closed_days import decide_hits, remove_closed_day, save_closed_day
from models.services.occasions import change_occasion
from models.services.series import save_series
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, ClosedDayKind, OccasionStatus
from models.values.activity_drafts import ClosedDayDraft, HitAction, HitDecision
from models.values.errors import EditConflict, Invalid, ProblemCode
from models.values.identifiers import MeetingPointId, OccasionId
from models.values.recurrence import DatesRule, Season
from models.values.timeslot import DateSpan
from tests.factories import make_meeting_point, make_occasion, make_series

TODAY = date(2026, 11, 23)
CHRISTMAS_EVE = date(2026, 12, 24)
SEASON = Season(first=date(2026, 11, 23))
TERM = DateSpan(first=date(2026, 11, 2), last=date(2026, 12, 6))
SPORTLOV = ClosedDayDraft(
    kind=ClosedDayKind.SCHOOL_BREAK, name=" Novemberlov ", first=date(2026, 11, 30), last=date(2026, 12, 4)
)


def test_save_closed_day_writes_a_new_one_and_its_change(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work, name="Läsrummet")
    closed_id = save_closed_day(unit_of_work, SPORTLOV)

    save_closed_day(
        unit_of_work,
        replace(SPORTLOV, id=closed_id, version=1, kind=ClosedDayKind.CLOSURE, name="Målning", meeting_point_id=place),
    )

    (row,) = closed_day_rows(unit_of_work.session, TERM)
    assert (row.id, row.version, row.kind, row.name) == (closed_id, 2, ClosedDayKind.CLOSURE, "Målning")
    assert (row.meeting_point_id, row.place_name) == (place, "Läsrummet")


def test_save_closed_day_refuses_a_place_that_is_gone(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(Invalid) as refusal:
        save_closed_day(unit_of_work, replace(SPORTLOV, meeting_point_id=MeetingPointId(999)))

    assert [problem.field for problem in refusal.value.problems] == ["meeting_point_id"]


def test_save_closed_day_refuses_an_outdated_draft(unit_of_work: UnitOfWork) -> None:
    closed_id = save_closed_day(unit_of_work, SPORTLOV)

    with pytest.raises(EditConflict):
        save_closed_day(unit_of_work, replace(SPORTLOV, id=closed_id, version=2))


def test_remove_closed_day_takes_it_away(unit_of_work: UnitOfWork) -> None:
    closed_id = save_closed_day(unit_of_work, SPORTLOV)

    remove_closed_day(unit_of_work, closed_id, 1)

    assert closed_day_rows(unit_of_work.session, TERM) == ()


def test_decide_hits_cancels_keeps_and_moves(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    cancelled, kept, moved = (make_occasion(unit_of_work, day=CHRISTMAS_EVE) for _ in range(3))

    decide_hits(
        unit_of_work,
        [
            HitDecision(occasion_id=cancelled, version=1, action=HitAction.CANCEL),
            HitDecision(occasion_id=kept, version=1, action=HitAction.KEEP),
            HitDecision(occasion_id=moved, version=1, action=HitAction.MOVE, new_day=date(2026, 12, 22)),
        ],
    )

    first = session.get_one(Occasion, cancelled)
    assert (first.status, first.cancel_reason) == (OccasionStatus.CANCELLED, CancelReason.CLOSED_DAY)
    assert session.get_one(Occasion, kept).status is OccasionStatus.PLANNED
    third = session.get_one(Occasion, moved)
    assert (third.day, third.original_date, third.changed_by_hand) == (date(2026, 12, 22), CHRISTMAS_EVE, True)
    assert closed_day_hits(session, TODAY) == ()


def keep(uow: UnitOfWork, occasion_id: OccasionId) -> None:
    version = uow.session.get_one(Occasion, occasion_id).version
    decide_hits(uow, [HitDecision(occasion_id=occasion_id, version=version, action=HitAction.KEEP)])


def hits(uow: UnitOfWork) -> list[tuple[OccasionId, str]]:
    return [(hit.occasion_id, hit.closed_day_name) for hit in closed_day_hits(uow.session, TODAY)]


def test_kept_occasion_is_asked_about_again_when_another_closed_day_comes_upon_it(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    occasion_id = make_occasion(unit_of_work, day=SPORTLOV.first, meeting_point_id=place)
    save_closed_day(unit_of_work, SPORTLOV)
    keep(unit_of_work, occasion_id)
    closure = replace(SPORTLOV, kind=ClosedDayKind.CLOSURE, name="Målning", meeting_point_id=place)
    assert hits(unit_of_work) == []

    closure_id = save_closed_day(unit_of_work, closure)

    assert [occasion for occasion, _ in hits(unit_of_work)] == [occasion_id]
    keep(unit_of_work, occasion_id)
    save_closed_day(unit_of_work, replace(closure, id=closure_id, version=1, name="Målning av golv"))
    assert hits(unit_of_work) == []


def test_kept_occasion_is_left_alone_by_what_does_not_concern_it(unit_of_work: UnitOfWork) -> None:
    occasion_id = make_occasion(unit_of_work, day=CHRISTMAS_EVE)
    keep(unit_of_work, occasion_id)
    elsewhere = make_meeting_point(unit_of_work)

    save_closed_day(unit_of_work, replace(SPORTLOV, last=CHRISTMAS_EVE, meeting_point_id=elsewhere))
    save_closed_day(unit_of_work, SPORTLOV)

    assert hits(unit_of_work) == []


def test_kept_occasion_is_asked_about_again_at_another_place(unit_of_work: UnitOfWork) -> None:
    occasion_id = make_occasion(unit_of_work, day=CHRISTMAS_EVE)
    keep(unit_of_work, occasion_id)
    elsewhere = make_meeting_point(unit_of_work)
    draft = replace(occasion_draft(unit_of_work.session, occasion_id), meeting_point_id=elsewhere)

    conflicts = conflicts_for(unit_of_work.session, draft, today=TODAY)
    change_occasion(unit_of_work, draft)

    assert [conflict.closed_day_name for conflict in conflicts] == ["Julafton"]
    assert hits(unit_of_work) == [(occasion_id, "Julafton")]


def test_kept_occasion_is_asked_about_again_when_its_series_goes_elsewhere(unit_of_work: UnitOfWork) -> None:
    series_id = make_series(unit_of_work, rule=DatesRule(dates=(CHRISTMAS_EVE,)), season=SEASON)
    ((occasion_id, _),) = hits(unit_of_work)
    keep(unit_of_work, occasion_id)
    elsewhere = make_meeting_point(unit_of_work)

    save_series(unit_of_work, replace(series_draft(unit_of_work.session, series_id), meeting_point_id=elsewhere))

    assert hits(unit_of_work) == [(occasion_id, "Julafton")]


def test_decide_hits_needs_a_day_to_move_to(unit_of_work: UnitOfWork) -> None:
    occasion_id = make_occasion(unit_of_work, day=CHRISTMAS_EVE)

    with pytest.raises(Invalid) as refusal:
        decide_hits(unit_of_work, [HitDecision(occasion_id=occasion_id, version=1, action=HitAction.MOVE)])

    assert [(problem.field, problem.code) for problem in refusal.value.problems] == [("new_day", ProblemCode.REQUIRED)]


@pytest.mark.parametrize("act", ["add", "change", "remove"])
def test_one_undo_takes_back_a_change_of_closed_days(database: Database, act: str) -> None:
    with database.write() as uow:
        occasion_id = make_occasion(uow, day=CHRISTMAS_EVE)
        keep(uow, occasion_id)
        closed_id = save_closed_day(uow, SPORTLOV)
        uow.commit()
    before = closed_days_and_hits(database)

    with database.write() as uow:
        longer = replace(SPORTLOV, name="Lov", last=CHRISTMAS_EVE)
        match act:
            case "add":
                save_closed_day(uow, longer)
            case "change":
                save_closed_day(uow, replace(longer, id=closed_id, version=1))
            case _:
                remove_closed_day(uow, closed_id, 1)
        transaction = uow.commit().transaction
    assert closed_days_and_hits(database) != before
    assert transaction is not None
    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()

    assert closed_days_and_hits(database) == before


def closed_days_and_hits(database: Database) -> tuple[list[tuple[str, date, date]], list[OccasionId]]:
    with database.read() as session:
        rows = closed_day_rows(session, TERM)
        hit = [hit.occasion_id for hit in closed_day_hits(session, TODAY)]
        return [(row.name, row.first, row.last) for row in rows], hit
