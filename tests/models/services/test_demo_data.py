"""The demo municipality: full, the same for the same day, and fit to show on any day of the year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from time import perf_counter

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.audit_entry import AuditEntry
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.organisation import Coordinator
from models.queries.areas import area_rows
from models.queries.closed_days import closed_day_hits
from models.queries.meeting_points import meeting_point_rows, opening_hours_of
from models.queries.office import office_details
from models.queries.week import WeekFilter, week_rows
from models.queries.weekly_schedule import week_programme
from models.rules.contact_details import is_email, is_phone, is_web_address
from models.services.demo_calendar import demo_calendar
from models.services.demo_data import make_demo_database
from models.services.series import make_occasions
from models.storage.database import Database
from models.values.activities import OccasionStatus
from models.values.clock import FixedClock
from models.values.language import SWEDISH
from models.values.places import PlaceKind
from models.values.problems import ConflictKind
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import ProgrammeOccasion
from translations.languages import schedule_languages

MONDAY = date(2026, 11, 23)
FICTITIOUS = ("08-465 004 ", "070-174 06 ")


@pytest.fixture(scope="module")
def demo() -> Iterator[Database]:
    with make_demo_database(FixedClock(MONDAY)) as database:
        yield database


@pytest.fixture
def session(demo: Database) -> Iterator[Session]:
    with demo.read() as opened:
        yield opened


def _public(session: Session, week: IsoWeek) -> list[ProgrammeOccasion]:
    return [
        found
        for found in week_programme(session, week).occasions
        if found.on_public_programme and found.place.address_public
    ]


def test_demo_has_the_municipality_of_the_domain(session: Session) -> None:
    rows = meeting_point_rows(session)

    assert len(area_rows(session)) == 10
    assert len(rows) == 40
    assert Counter(row.organisation for row in rows)["Ljungsala bibliotek"] == 6
    assert sum(row.kind in (PlaceKind.CHURCH, PlaceKind.PARISH_HALL) for row in rows) == 11
    assert session.scalar(select(func.count()).select_from(ActivitySeries)) == 26


def test_office_says_that_it_is_invented(session: Session) -> None:
    office = office_details(session)

    assert office is not None
    assert office.name == "Ljungsala kommun"
    assert "påhittad" in office.responsible_board
    assert (office.phone, office.web_address) == ("08-465 004 10", "ljungsala.example/sprakcafe")
    assert office.logo is not None
    assert session.scalars(select(Coordinator.name)).all() == ["Ingrid Ekdahl"]


def test_contact_details_are_well_formed_and_belong_to_nobody(session: Session) -> None:
    places = session.scalars(select(MeetingPoint)).all()

    assert len(places) == 40
    for place in places:
        assert is_phone(place.contact_phone), place.name
        assert place.contact_phone.startswith(FICTITIOUS), place.name
        assert not place.contact_email or (is_email(place.contact_email) and place.contact_email.endswith(".example"))
        assert place.contact_function, place.name
    assert is_web_address("ljungsala.example/sprakcafe")


def test_phone_numbers_are_not_shared(session: Session) -> None:
    phones = session.scalars(select(MeetingPoint.contact_phone)).all()

    assert len(set(phones)) == len(phones)


def test_series_meet_within_opening_hours(session: Session) -> None:
    statement = select(Occasion, MeetingPoint).join(MeetingPoint, Occasion.meeting_point_id == MeetingPoint.id)
    checked = 0
    for occasion, place in session.execute(statement):
        hours = [span for span in opening_hours_of(place.opening_hours) if span.weekday == occasion.day.weekday()]
        if place.opening_hours:
            checked += 1
            assert any(span.opens <= occasion.starts and occasion.ends <= span.closes for span in hours), place.name
    assert checked > 100


def test_names_are_translated_into_languages_we_have(session: Session) -> None:
    found = _public(session, IsoWeek.of(MONDAY))

    languages = {language for occasion in found for language in occasion.names}
    assert {"sv", "en", "ar", "uk"} <= languages <= set(schedule_languages())


def test_a_secret_address_is_there_and_not_printable(session: Session) -> None:
    (secret,) = [row for row in meeting_point_rows(session) if not row.address_public]
    series = session.scalars(select(ActivitySeries).where(ActivitySeries.meeting_point_id == secret.id)).all()

    assert secret.name == "Kvinnojourens öppna café"
    assert [found.on_public_programme for found in series] == [False]


def test_same_day_gives_the_same_demo(session: Session) -> None:
    with make_demo_database(FixedClock(MONDAY)) as again, again.read() as other:
        assert _fingerprint(other) == _fingerprint(session)


def test_another_day_gives_another_demo(session: Session) -> None:
    with make_demo_database(FixedClock(MONDAY + timedelta(days=7))) as later, later.read() as other:
        assert _fingerprint(other) != _fingerprint(session)


def _fingerprint(session: Session) -> list[str]:
    occasions = session.scalars(select(Occasion).order_by(Occasion.id))
    series = session.scalars(select(ActivitySeries).order_by(ActivitySeries.id))
    places = session.scalars(select(MeetingPoint).order_by(MeetingPoint.id))
    return [
        *(f"{row.uid} {row.day} {row.starts} {row.status} {row.changed_by_hand}" for row in occasions),
        *(f"{row.uid} {row.name} {row.season_first} {row.breaks}" for row in series),
        *(f"{row.uid} {row.name}" for row in places),
    ]


def test_demo_needs_no_more_occasions_when_the_program_starts() -> None:
    with make_demo_database(FixedClock(MONDAY)) as database, database.write() as uow:
        assert make_occasions(uow) == 0


def test_demo_is_in_the_history(session: Session) -> None:
    kinds = set(session.scalars(select(AuditEntry.kind)))

    assert {"meeting_point", "series", "occasion", "closed_day", "office"} <= {kind.value for kind in kinds}


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
def test_current_week_shows_what_the_program_can(today: date) -> None:
    week = IsoWeek.of(today)

    with make_demo_database(FixedClock(today)) as database, database.read() as session:
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


def _term_weeks(today: date) -> list[IsoWeek]:
    """List the weeks of terms that the demo fills: from four weeks back to 26 weeks ahead."""
    terms = demo_calendar(today).terms
    weeks = [IsoWeek.of(today).shifted(offset) for offset in range(-4, 27)]
    return [week for week in weeks if any(week.monday in term for term in terms)]


def test_ordinary_terms_are_those_of_the_domain() -> None:
    calendar = demo_calendar(MONDAY)

    spans = [(IsoWeek.of(term.first), IsoWeek.of(term.last)) for term in calendar.terms]
    assert (IsoWeek(2026, 35), IsoWeek(2026, 50)) in spans
    assert (IsoWeek(2027, 3), IsoWeek(2027, 23)) in spans
    assert {pause.name for pause in calendar.school_breaks} == {"Sportlov", "Höstlov", "Jullov"}


def test_terms_never_touch_or_overlap() -> None:
    for offset in range(0, 800, 5):
        calendar = demo_calendar(MONDAY + timedelta(days=offset))
        assert all(pause.first <= pause.last for pause in calendar.pauses)


def test_demo_is_quickly_made() -> None:
    times = []
    for _ in range(3):
        before = perf_counter()
        make_demo_database(FixedClock(MONDAY)).close()
        times.append(perf_counter() - before)

    assert min(times) <= 1.0
