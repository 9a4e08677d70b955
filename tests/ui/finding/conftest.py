"""A small town in a real encrypted file, the window around it and the finder in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.services.search_index import index_missing
from models.storage.database import Database
from models.values.identifiers import MeetingPointId, SeriesId
from tests.factories import make_meeting_point, make_organisation, make_series
from ui.context import AppContext
from ui.finding.finder import Finder
from ui.navigation import Navigator
from ui.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """What the tests ask for by name."""

    library: MeetingPointId
    church: MeetingPointId
    cafe: SeriesId


@pytest.fixture
def town(database: Database) -> Town:
    """Ågatans bibliotek with a café each Monday, Agatha hus and two churches."""
    with database.write() as uow:
        organisation = make_organisation(uow, name="Ljungsala bibliotek")
        library = make_meeting_point(uow, name="Ågatans bibliotek", organisation_id=organisation)
        make_meeting_point(uow, name="Agatha hus", organisation_id=organisation)
        make_meeting_point(uow, name="Gamla kyrkan", organisation_id=organisation)
        church = make_meeting_point(uow, name="Östra kyrkan", organisation_id=organisation, address="Ängsvägen 5")
        cafe = make_series(uow, meeting_point_id=library, name="Språkfika")
        index_missing(uow)
        uow.commit()
    return Town(library=library, church=church, cafe=cafe)


@pytest.fixture
def navigator(context: AppContext, shell: Shell, town: Town) -> Iterator[Navigator]:
    """The week at the front."""
    found = Navigator(context, shell, shell)
    found.show_screen("week")
    yield found
    found.close()


@pytest.fixture
def finder(qtbot: QtBot, context: AppContext, shell: Shell, navigator: Navigator) -> Iterator[Finder]:
    """The finder of the open register, in the active window."""
    owner = QObject(shell)
    finder = Finder(context, shell, navigator, owner)
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    yield finder
    owner.deleteLater()
