"""An empty computer: the first start by keyboard, the week, its sheet as PDF; closed, and opened again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.conftest import PASSPHRASE
from tests.journeys.conftest import StartProgram
from tests.journeys.person import Person, text_of
from tests.ui.stage import DEMO_DAY
from ui.start.unlock_page import UnlockPage
from ui.start.wizard import Wizard
from ui.window_options import WindowOptions


def fill_in_the_wizard(person: Person) -> None:
    wizard = person.see(Wizard)
    code = wizard.presenter.recovery_code
    person.write("Ljungsala kommun")
    person.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    person.write("Kultur- och fritidsnämnden")
    person.press(Qt.Key.Key_Tab)
    person.write("Maja Lind")
    person.press(Qt.Key.Key_Return)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Tab)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    person.write(code)
    person.press(Qt.Key.Key_Return)
    person.write("Ljungsala bibliotek")
    person.press(Qt.Key.Key_Return)


def test_library_and_its_café_are_on_paper_by_keyboard_alone(start_program: StartProgram, tmp_path: Path) -> None:
    options = WindowOptions(today=DEMO_DAY, data_folder=tmp_path / "register")
    paper = tmp_path / "paper"
    paper.mkdir()

    person = start_program(options)
    fill_in_the_wizard(person)
    person.open_week()
    names = [block.row.name for block in person.blocks()]
    person.press(Qt.Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
    person.see_printouts()
    person.press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    person.choose_folder(paper)
    person.wait(lambda: list(paper.glob("*.pdf")))
    person.close_the_window()

    (sheet,) = paper.glob("*.pdf")
    assert names == ["Språkcafé"]
    assert sheet.name == "2026-W48-poster-a4-sv.pdf"
    assert "Språkcafé" in text_of(sheet)
    assert "Ljungsala bibliotek" in text_of(sheet)


def test_register_is_the_same_after_closing_and_opening(start_program: StartProgram, tmp_path: Path) -> None:
    options = WindowOptions(today=DEMO_DAY, data_folder=tmp_path / "register")
    first = start_program(options)
    fill_in_the_wizard(first)
    first.open_week()
    before = [block.row.name for block in first.blocks()]
    first.close_the_window()

    again = start_program(options)
    again.see(UnlockPage)
    again.write(PASSPHRASE)
    again.press(Qt.Key.Key_Return)
    again.open_week()

    assert [block.row.name for block in again.blocks()] == before == ["Språkcafé"]
