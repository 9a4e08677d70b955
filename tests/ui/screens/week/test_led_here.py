"""Another screen leads to one occasion, or to what a closed day hits."""

from __future__ import annotations

from datetime import date, time

from models.queries.closed_days import ClosedDayHit
from models.storage.database import Database
from models.values.activities import ClosedDayKind
from models.values.changes import EntityKind
from models.values.timeslot import IsoWeek
from tests.ui.screens.week.conftest import dialog_of, rows_of
from ui.screens.screen import RecordToOpen
from ui.screens.week.closed_days.dialog import ClosedDaysDialog
from ui.screens.week.screen import WeekScreen


def test_occasion_of_another_week_is_chosen(screen: WeekScreen, database: Database) -> None:
    later = rows_of(database, IsoWeek(2026, 50))["Läxhjälp"]

    screen.open_with(RecordToOpen(kind=EntityKind.OCCASION, key=later.id))

    assert (screen.presenter.week, screen.presenter.chosen) == (IsoWeek(2026, 50), later.id)


def test_occasion_that_is_gone_is_said(screen: WeekScreen) -> None:
    screen.open_with(RecordToOpen(kind=EntityKind.OCCASION, key=9999))

    assert screen.trouble_banner.isVisible()
    assert screen.presenter.week == IsoWeek(2026, 48)


def test_hit_of_a_closed_day_opens_the_list_to_decide_in(screen: WeekScreen, database: Database) -> None:
    row = rows_of(database, IsoWeek(2026, 50))["Läxhjälp"]
    hit = ClosedDayHit(
        occasion_id=row.id,
        version=row.version,
        day=date(2026, 12, 7),
        starts=time(13, 30),
        ends=time(15),
        name=row.name,
        place_name=row.place_name,
        closed_day_kind=ClosedDayKind.CLOSURE,
        closed_day_name="Studiedag",
    )

    screen.open_with(hit)

    assert dialog_of(screen, ClosedDaysDialog)
    assert screen.presenter.week == IsoWeek(2026, 50)
