"""A small town of meeting points, and the screen that shows it in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from models.storage.database import Database
from models.values.identifiers import MeetingPointId
from models.values.places import OpeningHours, OrganisationKind
from tests.factories import make_area, make_meeting_point, make_organisation, make_series
from ui.context import AppContext
from ui.navigation import Navigator
from ui.screens.meeting_points.screen import MeetingPointsScreen
from ui.shell import Shell

DialogT = TypeVar("DialogT", bound=QDialog)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """What the tests ask for by name."""

    library: MeetingPointId
    church: MeetingPointId
    shelter: MeetingPointId


@pytest.fixture
def town(database: Database) -> Town:
    """A library with a café each Monday, a church, and a shelter whose address is secret."""
    with database.write() as uow:
        libraries = make_organisation(uow, name="Ljungsala bibliotek")
        parish = make_organisation(uow, name="Ängens församling", kind=OrganisationKind.PARISH)
        library = make_meeting_point(
            uow,
            name="Ågatans bibliotek",
            organisation_id=libraries,
            area_id=make_area(uow, "Centrum"),
            opening_hours=(OpeningHours(weekday=0, opens=time(10), closes=time(19)),),
        )
        church = make_meeting_point(uow, name="Östra kyrkan", organisation_id=parish, address="Ängsvägen 5")
        shelter = make_meeting_point(uow, name="Huset", organisation_id=parish, address_public=False)
        make_series(uow, meeting_point_id=library)
        uow.commit()
    return Town(library=library, church=church, shelter=shelter)


@pytest.fixture
def navigator(context: AppContext, shell: Shell) -> Iterator[Navigator]:
    """The window's ways between screens."""
    found = Navigator(context, shell, shell)
    yield found
    found.close()


@pytest.fixture
def screen(navigator: Navigator) -> MeetingPointsScreen:
    """The screen at the front of the window."""
    navigator.show_screen("meeting_points")
    found = navigator.current
    assert isinstance(found, MeetingPointsScreen)
    return found


def open_dialog(kind: type[DialogT]) -> DialogT:
    """Give the newest visible dialog of a kind."""
    QApplication.sendPostedEvents()
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert found, kind.__name__
    return found[-1]


@pytest.fixture(autouse=True)
def _close_dialogs(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.hide()
            widget.deleteLater()
    QApplication.sendPostedEvents()
