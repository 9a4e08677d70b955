"""The program is killed while a card is filled in: what was typed is there when the card is opened again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from models.storage.data_folder import DataFolder
from models.storage.opening import open_database
from models.values.clock import FixedClock
from models.values.people_drafts import VolunteerDraft
from tests.conftest import PASSPHRASE
from tests.factories import make_person
from tests.journeys.conftest import StartProgram
from tests.journeys.interrupted_card import NAME, NOTE
from tests.journeys.person import Person
from tests.journeys.registers import make_register
from tests.ui.stage import DEMO_DAY
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.volunteers import VolunteersScreen
from ui.start.unlock_page import UnlockPage
from ui.window_options import WindowOptions

_ROOT = Path(__file__).resolve().parents[2]
CONTROL = Qt.KeyboardModifier.ControlModifier


def write_until_killed(folder: DataFolder, key: int | None) -> None:
    command = [sys.executable, "-m", "tests.journeys.interrupted_card", str(folder.path)]
    command += [str(key)] if key is not None else []
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        assert program.stdout is not None
        typed = program.stdout.readline()
        program.kill()
    assert typed == "typed\n"
    assert program.returncode == -9


def volunteers(start_program: StartProgram, folder: DataFolder) -> tuple[Person, VolunteersScreen]:
    person = start_program(WindowOptions(today=DEMO_DAY, data_folder=folder.path))
    person.see(UnlockPage)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.see_today()
    person.press(Qt.Key.Key_3, modifier=CONTROL)
    screen = person.see(VolunteersScreen)
    person.wait(lambda: screen.presenter.shown is not None)
    return person, screen


@pytest.mark.parametrize("is_known", [False, True], ids=["new", "known"])
def test_card_typed_before_a_kill_is_there_afterwards(
    is_known: bool, start_program: StartProgram, tmp_path: Path
) -> None:
    folder = DataFolder(tmp_path / "register")
    make_register(folder, FixedClock(DEMO_DAY))
    key: int | None = None
    with open_database(folder, secret=PASSPHRASE, clock=FixedClock(DEMO_DAY)) as database, database.write() as uow:
        made = make_person(uow, given_name="Per", family_name="Nyqvist", volunteer=VolunteerDraft())
        key = made if is_known else None
        uow.commit()
    write_until_killed(folder, key)

    person, screen = volunteers(start_program, folder)
    if is_known:
        person.wait(lambda: screen.person.read is not None)
        person.press(Qt.Key.Key_Return)
    else:
        screen.new_button.click()
    card = person.see(CardDialog)
    person.wait(card.kept_banner.isVisible)

    assert card.person_page.given_edit.text() == NAME
    assert card.person_page.note == NOTE
    assert card.person_page.family_edit.text() == ("Nyqvist" if is_known else "")
    card.close_for_good()
