"""Cells painted without the style sheet: the same picture as with it, in every look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFont, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView
from pytestqt.qtbot import QtBot

from ui.settings import ThemeChoice
from ui.theme import Theme, load_first_fonts
from ui.widgets.cells import CellDelegate, Letters

WORDS = ("Andrés Testad", "en mycket lång text som inte får plats", "<b>fet</b> & co", "حسن Testad", "", "ö")


@pytest.fixture
def dressed(qtbot: QtBot) -> Theme:
    load_first_fonts()
    theme = Theme(choice=ThemeChoice.LIGHT, text_scale=100)
    theme.apply()
    return theme


def table_of(qtbot: QtBot, theme: Theme) -> QTableView:
    """A table as the lists have it, its second row chosen, its first column strong."""
    model = QStandardItemModel()
    strong = QFont()
    strong.setWeight(QFont.Weight.DemiBold)
    for words in WORDS:
        cells = [QStandardItem(words), QStandardItem(words)]
        cells[0].setFont(strong)
        model.appendRow(cells)
    table = QTableView()
    qtbot.addWidget(table)
    model.setParent(table)
    table.setModel(model)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(38))
    table.resize(420, 300)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(model.index(1, 0), flags)
    return table


def picture(table: QTableView) -> QImage:
    return table.viewport().grab().toImage()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("text_scale", [100, 125, 150, 200])
def test_cells_look_as_the_style_sheet_would_have_them(
    qtbot: QtBot, dressed: Theme, choice: ThemeChoice, text_scale: int
) -> None:
    dressed.apply(choice=choice, text_scale=text_scale)
    table = table_of(qtbot, dressed)
    with_sheet = picture(table)

    table.setItemDelegate(CellDelegate(table, theme=dressed))

    assert picture(table) == with_sheet


def test_cells_follow_the_theme(qtbot: QtBot, dressed: Theme) -> None:
    table = table_of(qtbot, dressed)
    table.setItemDelegate(CellDelegate(table, theme=dressed))
    light = picture(table)

    dressed.apply(choice=ThemeChoice.DARK, text_scale=150)

    assert picture(table) != light
    table.setItemDelegate(CellDelegate(table, theme=dressed))
    later = picture(table)
    dressed.apply(choice=ThemeChoice.LIGHT, text_scale=100)
    assert picture(table) == light != later


def test_text_that_has_no_room_is_cut_once_for_each_width(dressed: Theme) -> None:
    letters = Letters(dressed.font())

    wide, narrow = letters.laid_out("Andrés Testad", 400), letters.laid_out("Andrés Testad", 40)

    assert wide.text() == "Andrés Testad"
    assert narrow.text().endswith("…") and narrow.size().width() <= 40
    assert letters.laid_out("Andrés Testad", 40) is narrow
    assert narrow.textFormat() is Qt.TextFormat.PlainText
