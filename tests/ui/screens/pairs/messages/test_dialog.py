"""A message is shown in the receiver's language beside Swedish, and copied; nothing is sent."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from models.values.pair_messages import PairMessage
from models.values.pairs import PairSide
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.pairs.conftest import Pairs, ReadPair
from ui.screens.pairs.messages.dialog import MessagesDialog
from ui.screens.pairs.screen import PairsScreen
from ui.screens.pairs.steps import PairStep


def open_texts(screen: PairsScreen, read_pair: ReadPair, pairs: Pairs, language: str) -> MessagesDialog:
    details = read_pair(pairs.accepted)
    reads = replace(details, newcomer=replace(details.newcomer, language=language))
    MessagesDialog(screen, context=screen.context, details=reads, side=PairSide.NEWCOMER).open()
    return open_dialog(MessagesDialog)


def test_draft_in_another_language_stands_beside_swedish(
    screen: PairsScreen, read_pair: ReadPair, pairs: Pairs
) -> None:
    dialog = open_texts(screen, read_pair, pairs, "ar")

    assert "Oksana" in dialog.text_edit.toPlainText()
    assert dialog.text_edit.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert dialog.swedish_edit.toPlainText().startswith("Hej Oksana! Du och Maja kan träffas")
    assert dialog.notice.accessibleName().startswith("Utkast")


def test_copy_takes_what_stands_there_also_when_it_was_changed(
    screen: PairsScreen, read_pair: ReadPair, pairs: Pairs
) -> None:
    dialog = open_texts(screen, read_pair, pairs, "so")
    dialog.text_edit.setPlainText("Salaan")

    dialog.primary_button.click()

    assert QGuiApplication.clipboard().text() == "Salaan"
    assert "skickar ingenting" in dialog.notice.accessibleName()

    dialog.swedish_button.click()

    assert QGuiApplication.clipboard().text() == dialog.swedish_edit.toPlainText()


def test_other_side_and_other_message_are_a_click_away(screen: PairsScreen, read_pair: ReadPair, pairs: Pairs) -> None:
    screen.events.open(PairStep.TEXTS, read_pair(pairs.trial))
    dialog = open_dialog(MessagesDialog)
    assert "Hur går det för dig" in dialog.text_edit.toPlainText()

    dialog.side_chips.buttons[PairSide.VOLUNTEER.value].click()
    dialog.message_chips.buttons[PairMessage.REMINDER.value].click()
    QApplication.sendPostedEvents()

    assert dialog.text_edit.toPlainText().startswith("Hej Anna! Vi påminner: du träffar Wei")
    assert dialog.swedish_edit.isHidden() or not dialog.swedish_edit.isVisible()


def test_texts_can_be_used_by_everybody(screen: PairsScreen, read_pair: ReadPair, pairs: Pairs) -> None:
    assert_accessible(open_texts(screen, read_pair, pairs, "ti"), screen.context.theme)
