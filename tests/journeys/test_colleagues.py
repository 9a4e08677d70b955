"""A colleague comes and is locked out again while the program runs with its threads and watches the register."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from models.storage.data_folder import DataFolder
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import StartProgram
from tests.journeys.person import Person
from tests.journeys.registers import make_register
from tests.ui.stage import DEMO_DAY
from ui.screens.settings.colleagues.add_dialog import AddColleagueDialog
from ui.screens.settings.colleagues.card import ColleaguesCard
from ui.screens.settings.colleagues.lock_out_dialog import LockOutDialog
from ui.screens.settings.screen import SettingsScreen
from ui.start.unlock_page import UnlockPage
from ui.window_options import WindowOptions

HERS = "sju blå kameler simmar"


def open_card(person: Person, secret: str) -> ColleaguesCard:
    person.see(UnlockPage)
    person.write(secret)
    person.press(Qt.Key.Key_Return)
    person.see_today()
    person.click("  Inställningar")
    card = person.see(SettingsScreen).colleagues_card
    person.wait(lambda: card.lines)
    return card


def test_colleague_comes_and_is_locked_out(start_program: StartProgram, tmp_path: Path) -> None:
    make_register(DataFolder(tmp_path / "register"), FixedClock(DEMO_DAY))
    person = start_program(WindowOptions(today=DEMO_DAY, data_folder=tmp_path / "register"))
    card = open_card(person, PASSPHRASE)
    card.add_button.click()
    dialog = person.see(AddColleagueDialog)
    dialog.name_edit.setText("Omar Hedlund")
    dialog.secrets.fill(HERS, HERS)
    dialog.own_edit.setText(PASSPHRASE)
    dialog.primary_button.click()
    person.wait(lambda: sum(line.line.has_slot for line in card.lines) == 2)

    person.see(SettingsScreen).security_card.lock_button.click()
    card = open_card(person, HERS)
    selves = [line.line.row.name for line in card.lines if line.line.is_self]
    person.see(SettingsScreen).security_card.lock_button.click()
    card = open_card(person, PASSPHRASE)
    next(line for line in card.lines if not line.line.is_self).lock_out_button.click()
    question = person.see(LockOutDialog)
    question.own_edit.setText(PASSPHRASE)
    question.primary_button.click()
    person.wait(lambda: not all(line.line.row.active for line in card.lines))
    person.see(SettingsScreen).security_card.lock_button.click()
    lock = person.see(UnlockPage)
    person.write(HERS)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: lock.field.problem)

    assert selves == ["Omar Hedlund"]
    assert lock.field.problem.startswith("Lösenfrasen stämmer inte.")
