"""A small town of meeting points, and the screen that shows it in the real window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

import pytest

from models.storage.database import Database
from models.values.identifiers import MeetingPointId
from models.values.places import OpeningHours, OrganisationKind
from tests.factories import make_area, make_meeting_point, make_organisation, make_series
from ui.navigation import Navigator
from ui.screens.meeting_points.screen import MeetingPointsScreen


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
def screen(navigator: Navigator) -> MeetingPointsScreen:
    """The screen at the front of the window."""
    navigator.show_screen("meeting_points")
    found = navigator.current
    assert isinstance(found, MeetingPointsScreen)
    return found
