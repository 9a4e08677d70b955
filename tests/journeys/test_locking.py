"""The register is locked, does not open with a wrong passphrase, and is as it was with the right one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from models.storage.data_folder import DataFolder
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import StartProgram
from tests.journeys.registers import make_register
from tests.ui.stage import DEMO_DAY
from ui.screens.week.screen import WeekScreen
from ui.start.unlock_page import UnlockPage
from ui.window_options import WindowOptions


def test_lock_opens_with_the_right_passphrase_only(start_program: StartProgram, tmp_path: Path) -> None:
    make_register(DataFolder(tmp_path / "register"), FixedClock(DEMO_DAY))
    person = start_program(WindowOptions(today=DEMO_DAY, data_folder=tmp_path / "register"))
    person.see(UnlockPage)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.open_week()
    before = [block.row.id for block in person.blocks()]

    person.press(Qt.Key.Key_L, modifier=Qt.KeyboardModifier.ControlModifier)
    lock = person.see(UnlockPage)
    screens_behind_the_lock = person.window.findChildren(WeekScreen)
    person.write("fyra röda åsnor sjunger")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: lock.field.problem)
    complaint = lock.field.problem
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.open_week()

    assert screens_behind_the_lock == []
    assert complaint.startswith("Lösenfrasen stämmer inte.")
    assert [block.row.id for block in person.blocks()] == before != []
