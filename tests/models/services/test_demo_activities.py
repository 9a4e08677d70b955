"""The demo's activities: within opening hours, and fit to show on any day of the year."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.closed_days import closed_day_hits
from models.queries.meeting_points import meeting_point_rows, opening_hours_of
from models.queries.week import WeekFilter, week_rows
from models.queries.weekly_schedule import week_programme
from models.services.demo_activities import add_demo_activities
from models.services.demo_calendar import demo_calendar
from models.services.demo_places import add_demo_places
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database
from models.values.activities import OccasionStatus
from models.values.clock import FixedClock
from models.values.language import SWEDISH
from models.values.problems import ConflictKind
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import ProgrammeOccasion
from tests.conftest import PASSPHRASE
from translations.languages import schedule_languages

MONDAY = date(2026, 11, 23)


def _public(session: Session, week: IsoWeek) -> list[ProgrammeOccasion]:
    return [
        found
        for found in week_programme(session, week).occasions
        if found.on_public_programme and found.place.address_public
    ]


def test_series_meet_within_opening_hours(demo_session: Session) -> None:
    statement = select(Occasion, MeetingPoint).join(MeetingPoint, Occasion.meeting_point_id == MeetingPoint.id)
    checked = 0
    for occasion, place in demo_session.execute(statement):
        hours = [span for span in opening_hours_of(place.opening_hours) if span.weekday == occasion.day.weekday()]
        if place.opening_hours:
            checked += 1
            assert any(span.opens <= occasion.starts and occasion.ends <= span.closes for span in hours), place.name
    assert checked > 100


def test_names_are_translated_into_languages_we_have(demo_session: Session) -> None:
    found = _public(demo_session, IsoWeek.of(MONDAY))

    languages = {language for occasion in found for language in occasion.names}
    assert {"sv", "en", "ar", "uk"} <= languages <= set(schedule_languages())


def test_a_secret_address_is_there_and_not_printable(demo_session: Session) -> None:
    (secret,) = [row for row in meeting_point_rows(demo_session) if not row.address_public]
    series = demo_session.scalars(select(ActivitySeries).where(ActivitySeries.meeting_point_id == secret.id)).all()

    assert secret.name == "Kvinnojourens öppna café"
    assert [found.on_public_programme for found in series] == [False]


EVERY_KIND_OF_DAY = [
    date(2026, 1, 1),  # week 1, holidays
    date(2026, 2, 25),  # sportlov
    date(2026, 6, 7),  # the last Sunday of a term
    date(2026, 7, 15),  # summer
    date(2026, 10, 29),  # höstlov
    date(2026, 11, 21),  # a Saturday
    date(2026, 12, 7),  # the last term week but one
    date(2026, 12, 13),
    date(2026, 12, 31),  # week 53
    date(2028, 2, 29),
]


@pytest.mark.parametrize("today", EVERY_KIND_OF_DAY, ids=str)
def test_current_week_shows_what_the_program_can(data_folder: DataFolder, today: date) -> None:
    week = IsoWeek.of(today)

    with open_database(data_folder, secret=PASSPHRASE, clock=FixedClock(today)) as database:
        _add_places_and_activities(database)
        with database.read() as session:
            shown = _public(session, week)
            hits = closed_day_hits(session, today)
            following = week_rows(session, week.shifted(1), WeekFilter())
            weeks = Counter(IsoWeek.of(day) for day in session.scalars(select(Occasion.original_date)))

    assert len(shown) >= 8
    assert shown[0].day == week.monday
    assert [one.names[SWEDISH] for one in shown if one.status is OccasionStatus.CANCELLED] == ["Språkfika"]
    assert [one.names[SWEDISH] for one in shown if one.day != one.planned_day] == ["Promenad & prat"]
    assert [one.names[SWEDISH] for one in shown if one.place.name != one.planned_place.name] == ["Kvinnocafé"]
    assert [one.names[SWEDISH] for one in shown if one.starts != one.planned_starts] == ["Prata svenska"]
    assert any(hit.name == "Svenska för föräldrar" for hit in hits)
    conflicts = {conflict.kind for row in following for conflict in row.conflicts}
    assert ConflictKind.SAME_ROOM in conflicts
    for term_week in _term_weeks(today):
        assert weeks[term_week] >= 8, term_week


def _add_places_and_activities(database: Database) -> None:
    """Do of ``make_demo_database`` what these tests look at: the people take most of its time and hold no café."""
    with database.write() as uow:
        add_demo_activities(uow, add_demo_places(uow.session).meeting_points)
        uow.commit()


def _term_weeks(today: date) -> list[IsoWeek]:
    """List the weeks of terms that the demo fills: from four weeks back to 26 weeks ahead."""
    terms = demo_calendar(today).terms
    weeks = [IsoWeek.of(today).shifted(offset) for offset in range(-4, 27)]
    return [week for week in weeks if any(week.monday in term for term in terms)]
