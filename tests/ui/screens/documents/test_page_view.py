"""Pages in a scroll area: which are in sight, and how large."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values.language import SWEDISH, LanguageCode
from models.values.printing import PageImage, Paper
from ui.printing.sheets import SheetPreview
from ui.screens.documents.drawing import PagesInSight
from ui.screens.documents.page_layout import page_size
from ui.screens.documents.page_view import CaptionedSheet, PageView
from ui.theme import Theme

ARABIC, TIGRINYA = LanguageCode("ar"), LanguageCode("ti")
GREEN = bytes((0, 200, 0, 0))


def sheet(code: LanguageCode) -> CaptionedSheet:
    """Give a sheet with its code above."""
    return CaptionedSheet(language=code, caption=str(code))


def preview(code: LanguageCode, *, pages: int, dpi: int = 40) -> SheetPreview:
    """Draw green pages."""
    size = page_size(Paper.A4, dpi)
    page = PageImage(
        width=size.width(), height=size.height(), stride=size.width() * 4, data=GREEN * size.width() * size.height()
    )
    return SheetPreview(language=code, dpi=dpi, pages=(page,) * pages, remarks=())


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[PageView]:
    """A view with room for two pages side by side."""
    window = QWidget()
    qtbot.addWidget(window)
    pages = PageView(window, theme=theme)
    pages.resize(580, 440)
    window.resize(580, 440)
    window.show()
    yield pages


def test_a_language_counts_as_one_page_until_it_is_drawn(view: PageView) -> None:
    view.set_sheets([sheet(SWEDISH), sheet(ARABIC)], Paper.A4)
    assert view.page_total == 2

    view.show_sheet(preview(ARABIC, pages=2))

    assert view.page_total == 3


def test_two_pages_are_shown_side_by_side(view: PageView) -> None:
    view.set_sheets([sheet(SWEDISH), sheet(ARABIC), sheet(TIGRINYA)], Paper.A4)

    assert view.pages_in_sight() == (1, 2)


def test_scrolling_tells_what_comes_into_sight(view: PageView, qtbot: QtBot) -> None:
    view.set_sheets([sheet(SWEDISH), sheet(ARABIC), sheet(TIGRINYA)], Paper.A4)

    with qtbot.waitSignal(view.in_sight_changed) as told:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())

    in_sight = told.args[0]
    assert isinstance(in_sight, PagesInSight)
    assert TIGRINYA in in_sight.languages
    assert view.pages_in_sight() == (3, 3)


def test_reveal_scrolls_to_a_language(view: PageView) -> None:
    view.set_sheets([sheet(SWEDISH), sheet(ARABIC), sheet(TIGRINYA)], Paper.A4)

    view.reveal(TIGRINYA)

    assert view.verticalScrollBar().value() > 0
    assert view.pages_in_sight()[1] == 3


def test_zoom_goes_by_steps_and_back_to_the_width(view: PageView) -> None:
    view.set_sheets([sheet(SWEDISH)], Paper.A4)
    fitting = view.percent

    view.zoom_in()
    larger = view.percent
    view.zoom_out()
    view.zoom_out()
    smaller = view.percent
    view.fit()

    assert smaller < fitting < larger
    assert view.percent == fitting


def test_a_drawn_page_is_painted(view: PageView) -> None:
    view.set_sheets([sheet(SWEDISH)], Paper.A4)
    before = view.grab().toImage().pixelColor(290, 220)

    view.show_sheet(preview(SWEDISH, pages=1))

    assert view.grab().toImage().pixelColor(290, 220).green() == 200
    assert before.green() != 200


def test_a_sheet_that_is_no_longer_chosen_is_not_shown(view: PageView) -> None:
    view.set_sheets([sheet(SWEDISH)], Paper.A4)

    view.show_sheet(preview(ARABIC, pages=2))

    assert view.page_total == 1


def test_keys_scroll_by_pages(view: PageView) -> None:
    view.set_sheets([sheet(SWEDISH), sheet(ARABIC), sheet(TIGRINYA)], Paper.A4)
    bar = view.verticalScrollBar()

    QTest.keyClick(view, Qt.Key.Key_End)
    end = bar.value()
    QTest.keyClick(view, Qt.Key.Key_Home)

    assert (end, bar.value()) == (bar.maximum(), 0)
    assert end > 0
