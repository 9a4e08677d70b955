"""The demo as a whole: the same for the same day, complete and made in few statements."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.audit_entry import AuditEntry
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.services.demo_data import make_demo_database
from models.services.series import make_occasions
from models.values.clock import FixedClock
from tests.conftest import Statements
from tests.demo_copies import copy_of_demo

MONDAY = date(2026, 11, 23)


def test_same_day_gives_the_same_demo(demo_session: Session) -> None:
    with make_demo_database(FixedClock(MONDAY)) as again, again.read() as other:
        assert _fingerprint(other) == _fingerprint(demo_session)


def test_another_day_gives_another_demo(demo_session: Session) -> None:
    with make_demo_database(FixedClock(MONDAY + timedelta(days=7))) as later, later.read() as other:
        assert _fingerprint(other) != _fingerprint(demo_session)


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
    with copy_of_demo(FixedClock(MONDAY)) as database, database.write() as uow:
        assert make_occasions(uow) == 0


def test_demo_is_in_the_history(demo_session: Session) -> None:
    kinds = set(demo_session.scalars(select(AuditEntry.kind)))

    assert {"meeting_point", "series", "occasion", "closed_day", "office"} <= {kind.value for kind in kinds}


def test_demo_is_made_in_few_statements(count_statements: Callable[[], AbstractContextManager[Statements]]) -> None:
    with count_statements() as sent:
        make_demo_database(FixedClock(MONDAY)).close()

    phrases = [statement for statement in sent.texts if statement.startswith("INSERT INTO phrase_reviews")]
    assert 1 <= len(phrases) <= 5
    assert sent.count <= 3000
