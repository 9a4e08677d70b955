"""Times of two weeks: painted with the mouse, marked with the keyboard, said exactly, told in words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.rules.availability import Cell, CellState, PartOfDay, cell_state, every_week, of_cells
from models.values.people import NO_TIMES_SAID, Availability, FreeTime
from tests.ui.accessibility import assert_accessible
from ui.language import Language
from ui.theme import Colour, Theme
from ui.widgets.availability_edit import AvailabilityEdit
from ui.widgets.availability_grid import AvailabilityGrid

TODAY = date(2026, 11, 23)
EVENINGS = every_week([(1, PartOfDay.EVENING), (3, PartOfDay.EVENING)])


class Form(QWidget):
    """The editor as a form holds it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edit = AvailabilityEdit(self, theme=theme, today=TODAY)
        QVBoxLayout(self).addWidget(self.edit)
        self.resize(420, 300)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, language: Language) -> Form:
    form = Form(theme)
    qtbot.addWidget(form)
    form.show()
    return form


def centre(grid: AvailabilityGrid, weekday: int, row: int) -> QPoint:
    """The middle of a cell, found by what the eye sees: seven columns, rows below the weekdays."""
    labels = grid.fontMetrics().horizontalAdvance("12–17") + 10
    line = grid.fontMetrics().height() + 3
    step = max(20, grid.fontMetrics().height()) + 3
    width = (grid.width() - labels) / 7
    return QPoint(round(labels + width * (weekday + 0.5)), round(line + step * row + 10))


def test_press_marks_a_part_of_a_day_in_both_weeks_and_the_next_wipes_it(form: Form) -> None:
    grid = form.edit.grid

    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre(grid, 1, 2))

    assert grid.availability == every_week([(1, PartOfDay.EVENING)])
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre(grid, 1, 2))
    assert grid.availability == NO_TIMES_SAID


def test_drawing_on_marks_what_is_passed(form: Form) -> None:
    grid = form.edit.grid

    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=centre(grid, 0, 0))
    QTest.mouseMove(grid, centre(grid, 1, 0))
    QTest.mouseMove(grid, centre(grid, 2, 0))
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=centre(grid, 2, 0))

    assert grid.availability == every_week([(day, PartOfDay.MORNING) for day in range(3)])


def test_heading_takes_a_whole_row_or_column(form: Form) -> None:
    grid = form.edit.grid

    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(4, centre(grid, 0, 2).y()))

    assert grid.availability == every_week([(day, PartOfDay.EVENING) for day in range(7)])
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(centre(grid, 5, 0).x(), 5))
    saturday = [cell_state(grid.availability, Cell(0, 5, part)) for part in PartOfDay]
    assert saturday == [CellState.ALL] * 3


def test_keyboard_alone_marks_and_draws(form: Form) -> None:
    grid = form.edit.grid
    grid.setFocus()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(grid, key)
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert grid.availability == every_week([(1, PartOfDay.EVENING), (2, PartOfDay.EVENING)])
    assert grid.accessibleDescription().startswith("onsdag 17–21: kan")


def test_weeks_that_differ_come_apart_and_joining_can_be_taken_back(form: Form) -> None:
    uneven = of_cells([Cell(0, 1, PartOfDay.EVENING)])
    form.edit.set_availability(uneven)
    assert form.edit.grid.is_apart
    assert not form.edit.same_box.isChecked()

    form.edit.same_box.click()

    assert form.edit.availability in (every_week([(1, PartOfDay.EVENING)]), NO_TIMES_SAID)
    form.edit.same_box.click()
    assert form.edit.availability == uneven


def test_painting_after_joining_is_not_lost_when_the_weeks_come_apart(form: Form) -> None:
    form.edit.set_availability(of_cells([Cell(0, 1, PartOfDay.EVENING)]))
    form.edit.same_box.click()
    form.edit.grid.mark((Cell(form.edit.grid.this_week, 4, PartOfDay.MORNING),), free=True)
    painted = form.edit.availability

    form.edit.same_box.click()

    assert form.edit.availability == painted


def test_exact_times_hold_for_the_day_of_the_cursor(form: Form) -> None:
    form.edit.set_availability(EVENINGS)
    form.edit.grid.choose(Cell(form.edit.grid.this_week, 3, PartOfDay.EVENING))
    form.edit.exact.unfold()
    starts, ends = form.edit.day_times.edits[0]
    assert (starts.text(), ends.text()) == ("17:00", "21:00")

    starts.setText("1730")
    ends.setText("19")
    QTest.keyClick(ends, Qt.Key.Key_Return)

    day = 24 * 60
    thursday = FreeTime(3 * day + 17 * 60 + 30, 3 * day + 19 * 60)
    assert thursday in form.edit.availability.free
    assert form.edit.availability.refined
    assert cell_state(form.edit.availability, Cell(1, 3, PartOfDay.EVENING)) is CellState.SOME
    form.edit.whole_button.click()
    assert form.edit.availability == EVENINGS


def test_read_only_face_cannot_be_changed_and_says_all_in_words(qtbot: QtBot, theme: Theme, language: Language) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    grid = AvailabilityGrid(around, theme=theme, today=TODAY)
    grid.set_availability(EVENINGS)
    grid.resize(grid.sizeHint())

    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre(grid, 0, 0))

    assert grid.availability == EVENINGS
    assert grid.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert grid.accessibleDescription() == "tisdag 17:00–21:00; torsdag 17:00–21:00"


def test_free_part_is_painted_and_half_of_it_where_it_is_partly_free(
    qtbot: QtBot, theme: Theme, language: Language
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    grid = AvailabilityGrid(around, theme=theme, today=TODAY)
    half = Availability(free=(FreeTime(8 * 60, 10 * 60),), refined=True)
    both = Availability(free=(*half.free, FreeTime(7 * 24 * 60 + 8 * 60, 7 * 24 * 60 + 10 * 60)), refined=True)
    grid.set_availability(both)
    grid.resize(grid.sizeHint())
    image = grid.grab().toImage()
    middle = centre(grid, 0, 0)

    left, right = image.pixelColor(middle - QPoint(10, 0)), image.pixelColor(middle + QPoint(10, 0))

    assert left == theme.colour(Colour.ACCENT)
    assert right == theme.colour(Colour.NEUTRAL_SOFT)


def test_editor_is_accessible(form: Form, theme: Theme) -> None:
    form.edit.set_availability(of_cells([Cell(0, 1, PartOfDay.EVENING)]))
    form.edit.exact.unfold()

    assert_accessible(form, theme)


def test_clock_time_off_the_quarter_is_taken_to_the_quarter(form: Form) -> None:
    form.edit.exact.unfold()
    starts, ends = form.edit.day_times.edits[0]

    starts.setText("8:20")
    ends.setText("10:05")
    QTest.keyClick(ends, Qt.Key.Key_Return)
    QApplication.sendPostedEvents()

    assert (starts.text(), ends.text()) == ("08:15", "10:00")
