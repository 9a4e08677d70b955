"""The demo's office has worked lately, and has something left to do."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.queries.latest_events import latest_events
from models.queries.people_due import people_to_inform
from models.values.overview import EventKind

MONDAY = date(2026, 11, 23)


def test_demo_has_a_past_that_is_told_of_from_the_latest_on(demo_session: Session) -> None:
    events = latest_events(demo_session)

    moments = [event.at for event in events]
    assert moments == sorted(moments, reverse=True)
    assert {EventKind.ENQUIRY_CAME, EventKind.NOTE_WRITTEN, EventKind.INFORMED} <= {event.kind for event in events}
    assert all(event.name for event in events)


def test_some_people_of_the_demo_should_have_been_informed(demo_session: Session) -> None:
    rows = people_to_inform(demo_session, MONDAY)

    assert 0 < len(rows) < 12
    assert rows[0].due_on < MONDAY
