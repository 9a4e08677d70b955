"""The demo's terms and school breaks."""

from __future__ import annotations

from datetime import date, timedelta

from models.services.demo_calendar import demo_calendar
from models.values.timeslot import IsoWeek

MONDAY = date(2026, 11, 23)


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
