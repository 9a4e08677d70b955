"""An office with two areas and some known people in a real encrypted file, and the call window over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.storage.database import Database
from models.values.identifiers import AreaId, PersonId
from models.values.people import AssignmentKind
from models.values.people_drafts import AssignmentDraft, VolunteerDraft
from tests.factories import make_area, make_organisation, make_person
from ui.calls.calls import Calls
from ui.calls.window import CallWindow
from ui.context import AppContext
from ui.navigation import Navigator
from ui.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the tests ask for by name."""

    centrum: AreaId
    per: PersonId


@pytest.fixture
def known(database: Database) -> Known:
    """Per Nyqvist is a volunteer; Centrum and Norr are areas."""
    with database.write() as uow:
        make_organisation(uow)
        centrum = make_area(uow, "Centrum")
        make_area(uow, "Norr")
        friend = VolunteerDraft(assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND),))
        per = make_person(uow, given_name="Per", family_name="Nyqvist", phone="070-174 06 05", volunteer=friend)
        uow.commit()
    return Known(centrum=centrum, per=per)


@pytest.fixture
def calls(qtbot: QtBot, context: AppContext, shell: Shell, known: Known) -> Iterator[Calls]:
    """Ctrl N of a window that shows the week."""
    owner = QObject(shell)
    navigator = Navigator(context, shell, owner)
    navigator.show_first()
    found = Calls(context, shell, navigator, owner)
    yield found
    found.close()
    navigator.close()
    owner.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, calls: Calls, shell: Shell) -> CallWindow:
    """The open call."""
    return opened(calls, shell)


def opened(calls: Calls, shell: Shell) -> CallWindow:
    """Press Ctrl N and give the window."""
    calls.open()
    return [window for window in shell.findChildren(CallWindow) if window.isVisible()][-1]
