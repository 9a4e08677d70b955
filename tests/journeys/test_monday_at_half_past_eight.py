"""Monday 08.30: one café falls away, one moves; the sheets in six languages say so, and both can be taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from models.values.activities import OccasionStatus
from models.values.language import LanguageCode
from models.values.problems import OccasionMark
from tests.journeys.conftest import StartProgram
from tests.journeys.person import Person, text_of
from tests.ui.stage import DEMO_DAY
from ui.screens.week.editing.cancel_dialog import CancelDialog
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.window_options import WindowOptions

CANCELLED = "Jobbcafé"
MOVED = "Lördagscafé"
LANGUAGES = tuple(LanguageCode(code) for code in ("sv", "en", "ar", "fa-AF", "uk", "ti"))


def cancel(person: Person, name: str) -> None:
    person.choose(name)
    person.click("Ställ in …")
    person.press_enter_in(person.see(CancelDialog))
    person.wait(lambda: person.block(name).row.status is OccasionStatus.CANCELLED)


def move_a_day_back(person: Person, name: str) -> None:
    block = person.block(name)
    canvas = person.see_week().grid.canvas
    column = block.row.day.weekday()
    person.drag(block, QPoint(canvas.column_left(column - 1) - canvas.column_left(column), 0))
    person.click("Bara den här gången", person.see(MoveDialog))
    person.wait(lambda: OccasionMark.MOVED_DAY in person.block(name).row.marks)


def save_sheets(person: Person, folder: Path) -> None:
    person.press(Qt.Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
    printouts = person.see_printouts()
    for code in LANGUAGES:
        printouts.presenter.choose_language(code, True)
    person.click("Spara PDF …")
    person.choose_folder(folder)
    person.wait(lambda: len(list(folder.glob("*.pdf"))) == len(LANGUAGES))


def test_a_cancelled_and_a_moved_café_are_on_every_sheet(start_program: StartProgram, tmp_path: Path) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.open_week()
    before = {row.id: row.marks for row in [block.row for block in person.blocks()]}

    cancel(person, CANCELLED)
    move_a_day_back(person, MOVED)
    save_sheets(person, tmp_path)

    sheets = {path.stem.removeprefix("2026-W48-poster-a4-"): text_of(path) for path in tmp_path.glob("*.pdf")}
    assert set(sheets) == set(LANGUAGES)
    for text in sheets.values():
        assert marks_beside(text, CANCELLED) == {"Inställt"}
        assert marks_beside(text, MOVED) == {"Flyttat"}
    person.press(Qt.Key.Key_6, modifier=Qt.KeyboardModifier.ControlModifier)
    person.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    person.wait(lambda: OccasionMark.MOVED_DAY not in person.block(MOVED).row.marks)
    revive(person, CANCELLED)
    assert {row.id: row.marks for row in [block.row for block in person.blocks()]} == before


def revive(person: Person, name: str) -> None:
    person.choose(name)
    person.click("Öppna igen")
    person.wait(lambda: person.block(name).row.status is OccasionStatus.PLANNED)


def marks_beside(text: str, name: str) -> set[str]:
    """Find which marks stand in the line of an activity or the one before it."""
    lines = text.splitlines()
    near = " ".join(
        " ".join(lines[max(number - 1, 0) : number + 1]) for number, line in enumerate(lines) if name in line
    )
    return {mark for mark in ("Inställt", "Flyttat") if mark in near}
