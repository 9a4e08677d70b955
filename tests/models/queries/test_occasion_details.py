"""Everything about one occasion, its history included."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, time

import pytest

from models.entities.organisation import Coordinator
from models.queries.occasion_details import occasion_details, occasion_draft
from models.queries.week import week_rows
from models.services.occasions import cancel_occasion, change_occasion, remove_occasion
from models.services.series import create_series
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import ActivityLevel, CancelReason, SignUp
from models.values.activity_drafts import OccasionDraft
from models.values.changes import ChangeAction
from models.values.errors import EditConflict
from models.values.history import HistoryLine
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.problems import ConflictKind
from models.values.recurrence import WeeklyRule
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import draft_of_series, make_meeting_point, make_occasion

MONDAY = date(2026, 11, 23)
Counter = Callable[[], AbstractContextManager[Statements]]


def test_occasion_details_tell_series_place_and_languages(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work, name="Läsrummet", address="Storgatan 3")
    names = {LanguageCode("so"): "Kafeega luqadda", LanguageCode("ar"): "مقهى اللغة"}
    draft = replace(
        draft_of_series(unit_of_work, meeting_point_id=place, names=names),
        level=ActivityLevel.BEGINNER,
        sign_up=SignUp.REQUIRED,
        sign_up_contact="08-465 004 12",
        fika=True,
        note="Kaffe i köket",
    )
    create_series(unit_of_work, draft)
    (row,) = week_rows(unit_of_work.session, IsoWeek(2026, 48))

    details = occasion_details(unit_of_work.session, row.id)

    assert details.row == row
    assert (details.address, details.rule, details.season) == ("Storgatan 3", WeeklyRule(anchor=MONDAY), draft.season)
    assert (details.level, details.sign_up_contact, details.fika) == (ActivityLevel.BEGINNER, "08-465 004 12", True)
    assert (details.series_note, details.note, details.series_version) == ("Kaffe i köket", "", 1)
    assert details.languages == ("ar", "so")


def test_occasion_details_have_the_collisions_of_the_week(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    first, _ = (make_occasion(unit_of_work, meeting_point_id=place) for _ in range(2))

    details = occasion_details(unit_of_work.session, first)

    assert [conflict.kind for conflict in details.row.conflicts] == [ConflictKind.SAME_ROOM]


def test_occasion_details_tell_who_did_what_newest_first(database: Database) -> None:
    with database.write() as uow:
        occasion_id = make_occasion(uow)
        coordinator = Coordinator(name="Karin Ek")
        uow.session.add(coordinator)
        uow.commit()
    with database.write(coordinator.id) as uow:
        change_occasion(uow, replace(occasion_draft(uow.session, occasion_id), starts=time(9), room="Sal 2"))
        uow.commit()
    with database.write() as uow:
        cancel_occasion(uow, occasion_id, 2, reason=CancelReason.WEATHER)
        uow.commit()

    with database.read() as session:
        history = occasion_details(session, occasion_id).history

    at = database.clock.now()
    assert history == (
        HistoryLine(at=at, actor_name="", action=ChangeAction.UPDATED, fields=("status", "cancel_reason")),
        HistoryLine(at=at, actor_name="Karin Ek", action=ChangeAction.UPDATED, fields=("starts", "room")),
        HistoryLine(at=at, actor_name="", action=ChangeAction.CREATED, fields=()),
    )


@pytest.mark.parametrize("number", [1, 3])
def test_occasion_details_send_five_statements(
    unit_of_work: UnitOfWork, count_statements: Counter, number: int
) -> None:
    place = make_meeting_point(unit_of_work)
    first, *_ = [make_occasion(unit_of_work, meeting_point_id=place) for _ in range(number)]
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        occasion_details(unit_of_work.session, first)

    assert sent.count == 5


def test_occasion_details_and_draft_of_a_removed_one_are_an_edit_conflict(unit_of_work: UnitOfWork) -> None:
    occasion_id = make_occasion(unit_of_work)
    remove_occasion(unit_of_work, occasion_id, 1)

    for read in (occasion_details, occasion_draft):
        with pytest.raises(EditConflict):
            read(unit_of_work.session, occasion_id)


def test_occasion_draft_gives_what_holds(unit_of_work: UnitOfWork) -> None:
    place = make_meeting_point(unit_of_work)
    occasion_id = make_occasion(unit_of_work, meeting_point_id=place, room="Sal 1")

    draft = occasion_draft(unit_of_work.session, occasion_id)

    assert draft == OccasionDraft(
        id=OccasionId(occasion_id),
        version=1,
        day=MONDAY,
        starts=time(10),
        ends=time(12),
        meeting_point_id=place,
        room="Sal 1",
    )
