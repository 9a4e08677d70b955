"""The phone rings: a caller is registered by keyboard alone, while they speak; DOMAIN.md 6, task 1."""

from __future__ import annotations

from PySide6.QtCore import Qt

from models.queries.areas import area_rows
from models.queries.enquiries import open_enquiries
from tests.journeys.conftest import StartProgram
from tests.journeys.person import Person
from tests.ui.stage import DEMO_DAY
from ui.calls.window import CallWindow
from ui.window_options import WindowOptions
from ui.workspace import Workspace

MOST_KEYSTROKES = 40
CONTROL = Qt.KeyboardModifier.ControlModifier
SAID = {
    "name": "Per Nyqvist-Önnered",
    "phone": "070-174 06 05",
    "area": "Ham",
    "times": "vardagskvällar",
    "note": "Elektriker. Har hund.",
}


class Keyboard:
    """Counts what is pressed beside the text; a chord counts as each of its keys."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.keystrokes = 0

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        self.keystrokes += len(keys) * (1 if modifier == Qt.KeyboardModifier.NoModifier else 2)
        self._person.press(*keys, modifier=modifier)

    def write(self, text: str) -> None:
        """Write where the focus is; counted by whoever writes no words."""
        self._person.write(text)

    def press_sign(self, sign: str) -> None:
        """Press a number or sign that is no part of the text."""
        self.keystrokes += 1
        self._person.write(sign)


def enquiries(person: Person) -> int:
    """Ask the program how many calls wait."""
    workspace = person.application.findChildren(Workspace)[-1]
    with workspace.context.database.read() as session:
        return open_enquiries(session)


def test_caller_is_registered_with_few_keystrokes_and_no_mouse(start_program: StartProgram) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.wait(lambda: person.application.findChildren(Workspace))
    before = enquiries(person)
    keyboard = Keyboard(person)

    keyboard.press(Qt.Key.Key_N, modifier=CONTROL)
    window = person.see(CallWindow)
    person.wait(lambda: window.fields.area_box.count() > 1)
    keyboard.press_sign("1")
    keyboard.press(Qt.Key.Key_Tab)
    for field in ("name", "phone", "area", "times", "note"):
        keyboard.write(SAID[field])
        keyboard.press(Qt.Key.Key_Tab)
    form = window.fields.form
    keyboard.press(Qt.Key.Key_Return, modifier=CONTROL)
    person.wait(lambda: enquiries(person) == before + 1)

    assert (form.name, form.phone, form.note) == (SAID["name"], SAID["phone"], SAID["note"])
    assert window_area(form.area_id, person) == "Hamnsidan"
    assert keyboard.keystrokes <= MOST_KEYSTROKES
    assert keyboard.keystrokes == 11


def window_area(area_id: int | None, person: Person) -> str:
    """Name an area of the open register."""
    workspace = person.application.findChildren(Workspace)[-1]
    with workspace.context.database.read() as session:
        return next(area.name for area in area_rows(session) if area.id == area_id)
