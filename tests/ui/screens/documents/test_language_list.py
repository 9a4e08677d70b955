"""Languages are ticked by keys and by mouse, and their state is told by form and word, not by colour alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.values.language import SWEDISH, LanguageCode
from translations.languages import schedule_languages
from ui.screens.documents.language_list import LanguageList, paint_mark
from ui.screens.documents.language_review import Review
from ui.theme import Theme

ARABIC = LanguageCode("ar")
ARABIC_ROW = 3


@pytest.fixture
def languages(qtbot: QtBot, theme: Theme, language: object) -> Iterator[LanguageList]:
    """The card on the screen, with Swedish chosen."""
    window = QWidget()
    qtbot.addWidget(window)
    card = LanguageList(window, theme=theme, languages=tuple(schedule_languages().values()))
    card.resize(232, 600)
    card.retranslate()
    card.show_choice((SWEDISH,), {SWEDISH: Review.REVIEWED, ARABIC: Review.UNREVIEWED})
    window.show()
    yield card


def toggled_by(card: LanguageList) -> list[tuple[str, bool]]:
    """Note what is toggled from now on."""
    seen: list[tuple[str, bool]] = []

    def note(code: str, chosen: bool) -> None:
        seen.append((code, chosen))

    card.toggled.connect(note)
    return seen


def test_every_language_is_reached_by_arrow_keys_and_ticked_by_space(languages: LanguageList) -> None:
    seen = toggled_by(languages)
    view = languages.view

    for _row in range(view.model().rowCount()):
        QTest.keyClick(view, Qt.Key.Key_Space)
        QTest.keyClick(view, Qt.Key.Key_Down)

    assert seen == [(code, code != SWEDISH) for code in schedule_languages()]


def test_languages_without_room_in_a_small_window_are_reached_by_a_scroll(languages: LanguageList) -> None:
    view = languages.view
    last = view.model().index(view.model().rowCount() - 1, 0)

    QTest.keyClick(view, Qt.Key.Key_End)

    assert view.verticalScrollBar().maximum() > 0
    assert view.horizontalScrollBar().maximum() == 0
    assert view.viewport().rect().contains(view.visualRect(last))
    assert languages.legend.isVisible()


def test_a_click_anywhere_in_a_row_ticks_it(languages: LanguageList) -> None:
    seen = toggled_by(languages)
    view = languages.view
    area = view.visualRect(view.model().index(ARABIC_ROW, 0))

    for spot in (area.center(), QPoint(area.left() + 20, area.center().y())):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert seen == [(ARABIC, True), (ARABIC, True)]


def test_a_row_says_all_to_a_screen_reader(languages: LanguageList) -> None:
    model = languages.view.model()

    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "svenska, valt, 1 exemplar, granskad"
    assert model.index(ARABIC_ROW, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "العربية, arabiska, inte valt, inte granskad"
    )
    assert "Ingen som talar språket" in model.index(ARABIC_ROW, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_all_and_none_are_one_click(languages: LanguageList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(languages.all_wanted) as everything:
        languages.all_button.click()
    with qtbot.waitSignal(languages.all_wanted) as nothing:
        languages.none_button.click()

    assert (everything.args, nothing.args) == ([True], [False])


def test_marks_differ_in_form_when_their_colour_is_the_same() -> None:
    pictures = []
    for review in (Review.REVIEWED, Review.UNREVIEWED, Review.MISSING):
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_mark(painter, QRectF(2, 2, 16, 16), review, QColor("black"))
        painter.end()
        pictures.append(bytes(image.constBits()))

    assert len(set(pictures)) == 3


def copies_wanted_by(card: LanguageList) -> list[tuple[str, int]]:
    """Note which copies are wanted from now on."""
    seen: list[tuple[str, int]] = []

    def note(code: str, number: int) -> None:
        seen.append((code, number))

    card.copies_wanted.connect(note)
    return seen


@pytest.mark.parametrize(("keys", "wanted"), [("7", 7), ("+", 5), ("-", 3), ("0", 0)])
def test_keys_ask_for_copies(languages: LanguageList, keys: str, wanted: int) -> None:
    languages.show_copies({SWEDISH: 4})
    seen = copies_wanted_by(languages)

    QTest.keyClicks(languages.view, keys)

    assert seen == [("sv", wanted)]


def test_two_digits_that_follow_closely_are_one_number(languages: LanguageList) -> None:
    def follow(code: str, number: int) -> None:
        languages.show_copies({LanguageCode(code): number})

    languages.copies_wanted.connect(follow)
    seen = copies_wanted_by(languages)

    QTest.keyClick(languages.view, Qt.Key.Key_1)
    QTest.keyClick(languages.view, Qt.Key.Key_2)
    QTest.keyClick(languages.view, Qt.Key.Key_3, delay=1500)

    assert seen == [("sv", 1), ("sv", 12), ("sv", 3)]


@pytest.mark.parametrize(("from_right", "wanted"), [(32, 5), (78, 3), (55, 4)])
def test_clicks_beside_the_number_change_it_and_leave_the_tick(
    languages: LanguageList, from_right: int, wanted: int
) -> None:
    languages.show_copies({SWEDISH: 4})
    toggled, seen = toggled_by(languages), copies_wanted_by(languages)
    row = languages.view.visualRect(languages.view.model().index(0, 0))

    spot = QPoint(row.right() - from_right, row.center().y())
    QTest.mouseClick(languages.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert seen[-1] == ("sv", wanted)
    assert toggled == []


def test_row_says_how_many_copies(languages: LanguageList) -> None:
    languages.show_copies({SWEDISH: 4})
    model = languages.view.model()

    assert "4 exemplar" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "exemplar" not in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
