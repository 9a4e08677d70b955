"""Monday 08.30: a café falls away, and Ctrl P with Enter prints what hangs in the library, marked and noted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.values.activities import OccasionStatus
from tests.journeys.conftest import StartProgram
from tests.journeys.person import Person
from tests.models.documents.pdf_checks import text_of
from tests.ui.screens.documents.stand_ins import FakePrinters
from tests.ui.stage import DEMO_DAY
from ui.screens.documents import screen
from ui.screens.documents.printed.dialog import PrintedDialog
from ui.screens.week.editing.cancel_dialog import CancelDialog
from ui.widgets.labels import TextLabel
from ui.window_options import WindowOptions

CANCELLED = "Jobbcafé"
SET = "Måndag stadsbiblioteket"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    """One printer in working order, in place of the computer's."""
    there = FakePrinters()
    monkeypatch.setattr(screen, "SystemPrinters", lambda: there)
    return there


def cancel(person: Person, name: str) -> None:
    person.choose(name)
    person.click("Ställ in …")
    person.press_enter_in(person.see(CancelDialog))
    person.wait(lambda: person.block(name).row.status is OccasionStatus.CANCELLED)


def choose_set(person: Person, name: str) -> None:
    printouts = person.see_printouts()
    box = printouts.left.set_card.box
    person.wait(lambda: box.findText(name) >= 0)
    while box.currentText() != name:
        QTest.keyClick(box, Qt.Key.Key_Down)
    person.wait(lambda: printouts.print_button.text() == "Skriv ut uppsättningen: 12 exemplar")


def test_a_set_is_printed_by_two_keys_marked_and_noted(start_program: StartProgram, printers: FakePrinters) -> None:
    person = start_program(WindowOptions(demo=True, today=DEMO_DAY))
    person.open_week()
    cancel(person, CANCELLED)
    person.press(Qt.Key.Key_P, modifier=CONTROL)
    choose_set(person, SET)
    printouts = person.see_printouts()
    notice = printouts.delivery_view.notice

    person.press(Qt.Key.Key_P, modifier=CONTROL)
    person.press(Qt.Key.Key_Return)
    person.wait(notice.where_row.isVisible)
    notice.where_edit.setFocus()
    person.write("Entrén")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: not notice.isVisible())

    tray = printers.tray
    assert dict(zip(tray.titles, tray.copies, strict=True)) == {
        "2026-W48-poster-a4-sv": 6,
        "2026-W48-poster-a4-ar": 2,
        "2026-W48-poster-a4-uk": 2,
        "2026-W48-poster-a4-ti": 1,
        "2026-W48-table-a3-sv": 1,
    }
    texts = dict(zip(tray.titles, map(text_of, tray.pdfs), strict=True))
    assert all("20/11" in text and CANCELLED in text for text in texts.values())
    assert "Ändrat sedan förra programmet" in texts["2026-W48-poster-a4-sv"]
    assert printed_and_hanging(person) == [("Veckotabell, vecka 48", "Entrén"), ("Veckoaffisch, vecka 48", "Entrén")]


def printed_and_hanging(person: Person) -> list[tuple[str, str]]:
    """Read the two newest lines of the log, then close it."""
    person.press(Qt.Key.Key_H, modifier=CONTROL)
    dialog = person.see(PrintedDialog)
    person.wait(lambda: dialog.lines)
    found = [(line.findChildren(TextLabel)[0].text(), line.where_edit.text()) for line in dialog.lines[:2]]
    person.click("Klar", dialog)
    return found
