"""A small town with three activities a week, and the week screen in the real window around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from models.queries.week import WeekOccasionRow, week_rows
from models.storage.database import Database
from models.values.activities import ActivityKind
from models.values.identifiers import AreaId, MeetingPointId
from models.values.recurrence import Season, WeeklyRule
from models.values.timeslot import IsoWeek
from tests.factories import make_area, make_meeting_point, make_series
from ui.context import AppContext
from ui.navigation import ENTRIES, Navigator
from ui.screens.week.block import OccasionBlock
from ui.screens.week.screen import WeekScreen
from ui.shell import Shell

WEEK = IsoWeek(2026, 48)
SEASON = Season(first=date(2026, 8, 24), last=date(2026, 12, 18))

DialogT = TypeVar("DialogT", bound=QDialog)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """What the tests ask for by name."""

    library: MeetingPointId
    church: MeetingPointId
    centre: AreaId


@pytest.fixture
def town(database: Database) -> Town:
    """A library with a café on Thursdays, a church with homework help on Mondays and knitting on Thursdays."""
    with database.write() as uow:
        centre = make_area(uow, "Centrum")
        library = make_meeting_point(uow, name="Stadsbiblioteket", area_id=centre)
        church = make_meeting_point(uow, name="Mariakyrkan")
        make_series(
            uow,
            meeting_point_id=library,
            rule=WeeklyRule(anchor=date(2026, 8, 27)),
            season=SEASON,
            starts=time(17),
            ends=time(19),
        )
        make_series(
            uow,
            meeting_point_id=church,
            name="Läxhjälp",
            kind=ActivityKind.HOMEWORK_HELP,
            rule=WeeklyRule(anchor=date(2026, 8, 24)),
            season=SEASON,
            starts=time(13, 30),
            ends=time(15),
        )
        make_series(
            uow,
            meeting_point_id=church,
            name="Stickcafé",
            kind=ActivityKind.KNITTING_CAFE,
            rule=WeeklyRule(anchor=date(2026, 8, 27)),
            season=SEASON,
            starts=time(17, 30),
            ends=time(18, 30),
        )
        uow.commit()
    return Town(library=library, church=church, centre=centre)


@pytest.fixture
def screen(town: Town, context: AppContext, shell: Shell) -> WeekScreen:
    """The week screen at the front of the real window, with week 48 read."""
    return open_screen(context, shell)


def open_screen(context: AppContext, shell: Shell) -> WeekScreen:
    """Bring the week to the front as the navigation does."""
    entries = [entry for entry in ENTRIES if entry.key == "week"]
    navigator = Navigator(context, shell, shell, entries=entries)
    navigator.show_screen("week")
    found = navigator.current
    assert isinstance(found, WeekScreen)
    QApplication.sendPostedEvents()
    return found


def block_of(screen: WeekScreen, name: str) -> OccasionBlock:
    """Find the block of an activity."""
    return next(block for block in screen.grid.blocks() if block.row.name == name)


def focused() -> QWidget:
    """Give the widget that keys go to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def dialog_of(screen: WeekScreen, kind: type[DialogT]) -> DialogT:
    """Find the open dialog of a kind."""
    found = [dialog for dialog in screen.findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def rows_of(database: Database, week: IsoWeek = WEEK) -> dict[str, WeekOccasionRow]:
    """Read a week from the database, by name."""
    with database.read() as session:
        return {row.name: row for row in week_rows(session, week)}
