"""Pointing at lines of the preview, and walking through them by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.values.language import LanguageCode
from models.values.page_lines import PageArea, PageLine
from models.values.phrases import PhraseWish, TextRef
from models.values.printing import Remark, RemarkKind
from tests.ui.screens.documents.stand_ins import Opener
from translations import use_language
from translations.languages import schedule_languages
from ui.screens.documents.line_cursor import LineCursor, ShownLine
from ui.screens.documents.line_words import line_sentence

ARABIC, TIGRINYA = LanguageCode("ar"), LanguageCode("ti")
TITLE = TextRef(key="week_programme")


def line(swedish: str, top: float, ref: TextRef | None = None) -> PageLine:
    """Make a line as wide as the page."""
    area = PageArea(left=0, top=top, right=1, bottom=top + 0.1)
    return PageLine(page=0, area=area, swedish=swedish, ref=ref)


def test_cursor_goes_through_all_sheets_and_stops_at_both_ends() -> None:
    cursor = LineCursor()
    cursor.learn(ARABIC, [line("Ett", 0), line("Två", 0.5)])
    cursor.learn(TIGRINYA, [line("Tre", 0)])
    said = []

    for step in (1, 1, 1, 1, -1, -1, -1):
        cursor.step([ARABIC, TIGRINYA], step)
        said.append(cursor.current.line.swedish if cursor.current is not None else "")

    assert said == ["Ett", "Två", "Tre", "Tre", "Två", "Ett", "Ett"]


def test_cursor_asks_for_the_lines_it_needs() -> None:
    cursor = LineCursor()

    assert cursor.step([ARABIC, TIGRINYA], 1) == ARABIC
    cursor.learn(ARABIC, [line("Ett", 0)])
    assert cursor.step([ARABIC, TIGRINYA], 1) is None
    assert cursor.step([ARABIC, TIGRINYA], 1) == TIGRINYA


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (None, "reviewed"),
        (RemarkKind.PHRASE_UNREVIEWED, "not reviewed yet"),
        (RemarkKind.PHRASE_OUTDATED, "outdated: the Swedish has been changed"),
        (RemarkKind.PHRASE_MISSING, "missing: printed in Swedish"),
        (RemarkKind.PHRASE_IN_SWEDISH, "unsure: printed in Swedish until somebody approves it"),
    ],
)
def test_a_line_says_how_far_its_words_may_be_trusted(kind: RemarkKind | None, said: str) -> None:
    use_language("en")
    remarks = [] if kind is None else [Remark(kind=kind, language="ar", subject="week_programme", ref=TITLE)]
    shown = ShownLine(language=ARABIC, line=line("Veckans program", 0, TITLE))

    assert line_sentence(shown, remarks) == f"Veckans program · {said}"


@pytest.mark.usefixtures("cafe")
def test_keys_lead_from_line_to_line_and_into_the_phrase_bank(open_screen: Opener, qtbot: QtBot) -> None:
    opened = open_screen("ar")
    pages = opened.screen.preview.pages

    QTest.keyClick(pages, Qt.Key.Key_Down)

    assert opened.screen.preview.saying.text().startswith("Veckans program")
    assert pages.accessibleDescription() == opened.screen.preview.saying.text()
    with qtbot.waitSignal(opened.screen.navigation_requested) as asked:
        QTest.keyClick(pages, Qt.Key.Key_Return)
    assert asked.args == ["phrases", PhraseWish(language=ARABIC, refs=frozenset({TITLE}))]


@pytest.mark.usefixtures("cafe")
def test_the_mouse_shows_the_swedish_and_a_click_opens_the_text(open_screen: Opener, qtbot: QtBot) -> None:
    opened = open_screen("ar")
    pages = opened.screen.preview.pages
    QTest.keyClick(pages, Qt.Key.Key_Down)
    spot = pages.spot_of_current() or QPoint()
    QTest.mouseMove(pages.viewport(), QPoint(1, 1))

    QTest.mouseMove(pages.viewport(), spot)

    assert pages.viewport().toolTip().startswith("Veckans program")
    with qtbot.waitSignal(opened.screen.navigation_requested) as asked:
        QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args[0] == "phrases"


@pytest.mark.usefixtures("cafe")
def test_enter_and_a_click_on_the_sign_open_the_texts_in_doubt(open_screen: Opener, qtbot: QtBot) -> None:
    opened = open_screen("ar")
    view = opened.screen.left.language_list.view
    row = next(at for at, code in enumerate(schedule_languages()) if code == "ar")
    view.setCurrentIndex(view.model().index(row, 0))
    before = opened.screen.presenter.chosen

    with qtbot.waitSignal(opened.screen.navigation_requested) as by_key:
        QTest.keyClick(view, Qt.Key.Key_Return)
    rect = view.visualRect(view.currentIndex())
    spot = QPoint(rect.right() - 14, rect.center().y())
    with qtbot.waitSignal(opened.screen.navigation_requested) as by_mouse:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    wish = by_key.args[1]
    assert by_mouse.args == by_key.args
    assert wish.language == ARABIC
    assert TITLE in wish.refs
    assert opened.screen.presenter.chosen == before
