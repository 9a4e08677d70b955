"""Somebody is on the phone: their card is found and opened by a few keys from wherever one is; DOMAIN.md 6."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.queries.people import PersonFilter, PersonRow, person_ids, person_rows
from models.values.people import PersonRole
from tests.journeys.conftest import StartProgram
from tests.journeys.person import Person
from tests.journeys.test_call import CONTROL, Keyboard
from tests.ui.stage import DEMO_DAY
from ui.finding.panel import FindPanel
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.screen import PeopleScreen
from ui.screens.people.volunteers import VolunteersScreen
from ui.window_options import WindowOptions
from ui.workspace import Workspace

MOST_KEYSTROKES = 4


def somebody(person: Person, role: PersonRole) -> PersonRow:
    """Give somebody in the midst of a list, who stands in no other."""
    workspace = person.application.findChildren(Workspace)[-1]
    with workspace.context.database.read() as session:
        ids = person_ids(session, PersonFilter(role=role), DEMO_DAY)
        rows = person_rows(session, ids[len(ids) // 2 :], role, DEMO_DAY)
    return next(row for row in rows if row.roles == {role} and row.phone)


def titles(panel: FindPanel) -> list[str]:
    """List what is found."""
    hits = [panel.model.hit(row) for row in range(panel.model.rowCount())]
    return [hit.title for hit in hits if hit is not None]


@pytest.mark.parametrize(
    ("role", "kind"), [(PersonRole.VOLUNTEER, VolunteersScreen), (PersonRole.NEWCOMER, NewcomersScreen)]
)
def test_person_is_found_with_few_keystrokes(
    start_program: StartProgram, role: PersonRole, kind: type[PeopleScreen]
) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.open_week()
    sought = somebody(person, role)
    keyboard = Keyboard(person)

    keyboard.press(Qt.Key.Key_K, modifier=CONTROL)
    panel = person.see(FindPanel)
    keyboard.write(sought.phone[-5:])
    person.wait(lambda: titles(panel) == [sought.name])
    keyboard.press(Qt.Key.Key_Return)

    screen = person.see(kind)
    person.wait(lambda: screen.pane.isVisible() and screen.person.read is not None)
    assert screen.person.chosen == sought.id
    assert keyboard.keystrokes <= MOST_KEYSTROKES


def test_protected_person_is_not_found(start_program: StartProgram) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.open_week()

    person.press(Qt.Key.Key_K, modifier=CONTROL)
    panel = person.see(FindPanel)
    person.wait(lambda: titles(panel))
    person.write("anna")
    person.wait(lambda: "Anna" in " ".join(titles(panel)))
    for _letter in "anna":
        person.press(Qt.Key.Key_Backspace)
    person.write("alias")
    person.wait(lambda: not titles(panel))
