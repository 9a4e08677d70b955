"""Blank forms in their dialog: chosen, seen, saved, printed, and what keeps a language from being printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.values.forms import FormKind, FormsToPrint
from models.values.language import LanguageCode
from models.values.phrases import PhraseWish
from tests.models.documents.pdf_checks import page_count, text_of
from tests.ui.screens.documents.stand_ins import Opened, Opener
from ui.papers.dialog import PapersDialog
from ui.printing.trouble import PrinterTrouble

ARABIC = LanguageCode("ar")


@pytest.fixture
def opened(open_screen: Opener) -> Opened:
    return open_screen("sv")


def show(opened: Opened, wanted: FormsToPrint | None = None) -> PapersDialog:
    opened.screen.open_with(wanted or FormsToPrint(kind=FormKind.NEWCOMER))
    (dialog,) = [each for each in opened.screen.findChildren(PapersDialog) if each.isVisible()]
    return dialog


def test_ctrl_b_opens_the_form_for_volunteers(opened: Opened) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)

    (dialog,) = [each for each in opened.screen.findChildren(PapersDialog) if each.isVisible()]
    assert dialog.kind_box.key == "volunteer"
    assert dialog.pages.isVisible()
    assert dialog.primary_button.isEnabled()


def test_a_form_that_another_screen_asks_for_is_chosen(opened: Opened) -> None:
    dialog = show(opened, FormsToPrint(kind=FormKind.NOTICE, language=LanguageCode("en")))

    assert (dialog.kind_box.key, dialog.language_box.key) == ("notice", "en")


def test_saved_paper_is_the_one_that_is_shown(opened: Opened, tmp_path: Path) -> None:
    dialog = show(opened)
    opened.dialogs.answer = tmp_path / "blankett.pdf"
    dialog.language_box.setCurrentIndex(dialog.language_box.findData("en"))

    dialog.save_button.click()

    pdf = (tmp_path / "blankett.pdf").read_bytes()
    assert opened.dialogs.starts[-1].name == "blankett-newcomer-en.pdf"
    assert "What would you like to do?" in text_of(pdf)
    assert page_count(pdf) == 2
    assert "blankett.pdf" in dialog.told.accessibleName()
    dialog.folder_button.click()
    assert opened.dialogs.shown == [tmp_path]


def test_printed_paper_has_its_copies(opened: Opened) -> None:
    dialog = show(opened)
    dialog.copies_box.setValue(5)

    dialog.primary_button.click()

    assert (len(opened.printers.tray.pdfs), opened.printers.tray.copies) == (1, [5])
    assert dialog.isVisible()
    assert dialog.told.isVisible()


def test_printer_that_does_not_answer_is_told(opened: Opened) -> None:
    opened.printers.tray.breaks_at = 0
    dialog = show(opened)

    dialog.primary_button.click()

    assert dialog.told.isVisible()
    assert PrinterTrouble.NO_ANSWER.value not in dialog.told.accessibleName()
    assert opened.printers.tray.pdfs == []


def test_no_printer_is_told_in_words(opened: Opened) -> None:
    opened.printers.none_there = True
    dialog = show(opened)

    dialog.primary_button.click()

    assert dialog.told.isVisible()


def test_language_that_nobody_approved_says_what_is_missing_and_leads_there(qtbot: QtBot, opened: Opened) -> None:
    dialog = show(opened)
    dialog.language_box.setCurrentIndex(dialog.language_box.findData("ar"))

    assert dialog.missing.isVisible()
    assert not dialog.pages.isVisible()
    assert not dialog.primary_button.isEnabled()
    assert not dialog.save_button.isEnabled()
    with qtbot.waitSignal(opened.screen.navigation_requested) as asked:
        dialog.missing.action_chosen.emit()
    screen, wish = asked.args
    assert screen == "phrases"
    assert isinstance(wish, PhraseWish)
    assert wish.language == ARABIC
    assert wish.refs


def test_a_printable_language_takes_the_explanation_away(opened: Opened) -> None:
    dialog = show(opened, FormsToPrint(kind=FormKind.NEWCOMER, language=ARABIC))
    assert dialog.missing.isVisible()

    dialog.language_box.setCurrentIndex(dialog.language_box.findData("sv-simple"))

    assert dialog.pages.isVisible()
    assert not dialog.missing.isVisible()
    assert dialog.primary_button.isEnabled()
