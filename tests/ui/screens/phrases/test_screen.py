"""The phrase bank: list, selections, text, approval, undo, and nothing that is written gets lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from models.queries.phrases import PhraseFilter, PhraseRow, phrase_rows
from models.services.phrases import approve_phrases, correct_phrase
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import TransactionNumber
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseDraft, PhraseState, PhraseWish, TextRef
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.phrases.conftest import ARABIC, choose, listed
from ui.context import AppContext
from ui.navigation import Navigator
from ui.screens.documents.screen import DocumentsScreen
from ui.screens.phrases.columns import COLUMNS, PhraseColumn
from ui.screens.phrases.reader_dialog import ReaderDialog
from ui.screens.phrases.screen import PhrasesScreen
from ui.screens.phrases.shown import Selection
from ui.shell import Shell
from ui.widgets.choice_dialog import ChoiceDialog

READER = "Amal Exempel"


def row_of(database: Database, key: str, language: LanguageCode = ARABIC) -> PhraseRow:
    with database.read() as session:
        (row,) = phrase_rows(session, PhraseFilter(language=language, refs=frozenset({TextRef(key=key)})))
    return row


def correct(database: Database, key: str, text: str, language: LanguageCode = ARABIC) -> None:
    version = row_of(database, key, language).version
    with database.write() as uow:
        correct_phrase(uow, PhraseDraft(ref=TextRef(key=key), language=language, text=text, version=version))
        uow.commit()


def press(dialog: ChoiceDialog, key: str) -> None:
    dialog.chosen.emit(key)
    dialog.accept()


def test_every_phrase_is_listed_with_its_state_in_words(screen: PhrasesScreen) -> None:
    choose(screen, "welcome")
    place = listed(screen).index("welcome")
    texts = [str(screen.model.index(place, column).data()) for column in range(len(COLUMNS))]

    assert texts == ["Välkommen!", "أهلا وسهلا!", "utkast", ""]
    assert screen.pane.title.text() == "Välkommen!"
    assert screen.pane.text == "أهلا وسهلا!"
    assert "Rubrik" in screen.pane.context.text()


def test_languages_say_how_far_they_are_read_without_colours(screen: PhrasesScreen) -> None:
    index = screen.language_list.model.place_of(ARABIC)

    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken.startswith("العربية, arabiska, 0 av ")
    assert "utkast" in spoken


def test_right_to_left_text_stands_at_the_right_in_its_own_letters(screen: PhrasesScreen) -> None:
    column = COLUMNS.index(PhraseColumn.TEXT)
    index = screen.model.index(0, column)

    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert index.data(Qt.ItemDataRole.FontRole).families()[0] == "Vazirmatn"
    assert screen.pane.edit.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft


def test_another_language_is_chosen_by_keyboard(screen: PhrasesScreen) -> None:
    screen.language_list.view.setFocus()

    QTest.keyClick(screen.language_list.view, Qt.Key.Key_Down)

    assert screen.presenter.language == LanguageCode("fa-AF")
    assert screen.pane.row is not None
    assert screen.pane.row.language == LanguageCode("fa-AF")


def test_selections_count_and_list(screen: PhrasesScreen) -> None:
    screen.presenter.choose_language("ti")
    shown = screen.presenter.shown
    assert shown is not None

    screen.presenter.select(Selection.UNSURE)

    assert len(listed(screen)) == shown.count(Selection.UNSURE) > 0
    assert screen.pane.state.text().startswith("Översättningen är osäker")


def test_words_are_found_in_both_texts(screen: PhrasesScreen, qtbot: QtBot) -> None:
    QTest.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.filter_bar.search_edit.hasFocus()

    screen.filter_bar.search_edit.setText("VÄLKOMMEN!")
    by_swedish = listed(screen)
    screen.filter_bar.search_edit.setText("وسهلا")
    by_arabic = listed(screen)
    assert screen.go_back()

    assert by_swedish == by_arabic == ["welcome"]
    assert len(listed(screen)) > 100
    assert not screen.go_back()


def test_nothing_found_says_so_and_offers_everything(screen: PhrasesScreen) -> None:
    screen.filter_bar.search_edit.setText("Kiruna")
    assert listed(screen) == []
    assert screen.empty_state.isVisibleTo(screen)

    screen.empty_state.action_chosen.emit()

    assert len(listed(screen)) > 100


def test_columns_sort_and_the_third_click_brings_back_the_order_of_the_sheets(screen: PhrasesScreen) -> None:
    before = listed(screen)

    screen.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    descending = listed(screen)
    screen.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    assert descending != before
    assert descending[0] == "bring_friend" or descending != sorted(descending)
    assert listed(screen) == before


def test_corrected_text_is_saved_by_keyboard_and_can_be_undone(
    screen: PhrasesScreen, database: Database, qtbot: QtBot
) -> None:
    choose(screen, "welcome")
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.pane.edit.hasFocus()

    screen.pane.edit.setPlainText("أهلا بكم!")
    with qtbot.waitSignal(screen.undo_offered) as offered:
        QTest.keyClick(screen.pane.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert (row_of(database, "welcome").text, row_of(database, "welcome").state) == ("أهلا بكم!", PhraseState.DRAFT)
    assert not screen.presenter.has_unsaved
    _undo(database, offered.args[1])
    assert row_of(database, "welcome").text == "أهلا وسهلا!"


def test_enter_makes_no_second_line(screen: PhrasesScreen) -> None:
    before = screen.pane.text

    QTest.keyClick(screen.pane.edit, Qt.Key.Key_Return)

    assert screen.pane.text == before


def test_reader_is_asked_for_once_and_stands_beside_what_is_approved(screen: PhrasesScreen, database: Database) -> None:
    choose(screen, "welcome")
    screen.pane.approve_button.click()
    dialog = open_dialog(ReaderDialog)
    dialog.primary_button.click()
    assert dialog.isVisible()  # without a name it stays

    dialog.name_edit.setText(READER)
    dialog.primary_button.click()
    choose(screen, "free")
    screen.pane.approve_button.click()

    for key in ("welcome", "free"):
        row = row_of(database, key)
        assert (row.state, row.reviewed_by, row.reviewed_on) == (
            PhraseState.REVIEWED,
            READER,
            database.clock.today(),
        )
    assert screen.pane.approve_button.accessibleName() == f"Granskad av {READER}"
    assert screen.pane.review.text().startswith(f"Granskad av {READER} den ")


def test_text_in_the_field_is_approved_as_it_stands(screen: PhrasesScreen, database: Database) -> None:
    screen.presenter.set_reader(READER)
    choose(screen, "welcome")
    screen.pane.edit.setPlainText("أهلا بكم!")

    screen.approve()

    row = row_of(database, "welcome")
    assert (row.text, row.state, row.reviewed_by) == ("أهلا بكم!", PhraseState.REVIEWED, READER)


def test_approval_can_be_taken_back(screen: PhrasesScreen, database: Database) -> None:
    screen.presenter.set_reader(READER)
    choose(screen, "welcome")
    screen.approve()
    assert screen.pane.withdraw_button.isVisibleTo(screen)

    screen.pane.withdraw_button.click()

    assert row_of(database, "welcome").state is PhraseState.DRAFT


def test_several_are_approved_at_once_and_undone_at_once(
    screen: PhrasesScreen, database: Database, qtbot: QtBot
) -> None:
    screen.presenter.set_reader(READER)
    screen.filter_bar.search_edit.setText("café")
    number = len(listed(screen))
    screen.table.selectAll()
    assert f"{number} fraser är valda." in screen.pane.nothing.text()

    with qtbot.waitSignal(screen.undo_offered) as offered:
        QTest.keyClick(screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    keys = listed(screen)
    assert number > 3
    assert {row_of(database, key).state for key in keys} == {PhraseState.REVIEWED}
    _undo(database, offered.args[1])
    assert PhraseState.REVIEWED not in {row_of(database, key).state for key in keys}


def test_text_with_other_placeholders_is_refused_beside_the_field(screen: PhrasesScreen, database: Database) -> None:
    choose(screen, "programme_for")
    screen.pane.edit.setPlainText("البرنامج")

    screen.save()

    assert "{place}" in screen.pane.problem.text()
    assert screen.pane.text == "البرنامج"
    assert screen.presenter.has_unsaved
    assert row_of(database, "programme_for").version is None


def test_unsaved_text_waits_while_one_looks_elsewhere(screen: PhrasesScreen) -> None:
    choose(screen, "welcome")
    screen.pane.edit.setPlainText("أهلا بكم!")

    choose(screen, "free")
    screen.presenter.choose_language("uk")
    screen.presenter.choose_language("ar")
    place = listed(screen).index("welcome")
    marked = screen.model.index(place, COLUMNS.index(PhraseColumn.REVIEW)).data()
    choose(screen, "welcome")

    assert marked == "ej sparad"
    assert screen.pane.text == "أهلا بكم!"
    screen.pane.revert_button.click()
    assert not screen.presenter.has_unsaved
    assert screen.pane.text == "أهلا وسهلا!"


def test_leaving_with_unsaved_text_asks(screen: PhrasesScreen) -> None:
    choose(screen, "welcome")
    screen.pane.edit.setPlainText("أهلا بكم!")

    assert not screen.may_leave()
    press(open_dialog(ChoiceDialog), "stay")
    assert screen.presenter.has_unsaved
    assert not screen.may_leave()
    press(open_dialog(ChoiceDialog), "go_on")

    assert screen.may_leave()
    assert screen.pane.text == "أهلا وسهلا!"


def test_change_by_a_colleague_loses_no_text(screen: PhrasesScreen, database: Database) -> None:
    choose(screen, "welcome")
    screen.pane.edit.setPlainText("أهلا بكم!")
    correct(database, "welcome", "مرحبا!")

    screen.save()

    assert row_of(database, "welcome").text == "مرحبا!"
    assert screen.pane.text == "أهلا بكم!"
    assert not screen.banner.isHidden()


def test_text_that_a_colleague_took_away_is_shown_as_it_is_now(screen: PhrasesScreen, database: Database) -> None:
    correct(database, "welcome", "مرحبا!")
    screen.presenter.reload()
    choose(screen, "welcome")
    screen.pane.edit.setPlainText("أهلا بكم!")
    correct(database, "welcome", "أهلا وسهلا!")

    screen.save()

    assert row_of(database, "welcome").version is None
    assert screen.pane.text == "أهلا بكم!"
    assert not screen.banner.isHidden()

    screen.save()

    assert row_of(database, "welcome").text == "أهلا بكم!"


def test_swedish_is_changed_after_saying_how_many_languages_that_concerns(
    screen: PhrasesScreen, database: Database
) -> None:
    screen.presenter.choose_language(SWEDISH)
    choose(screen, "welcome")
    screen.pane.edit.setPlainText("Hjärtligt välkommen!")
    assert not screen.pane.approve_button.isVisibleTo(screen)

    screen.save()
    dialog = open_dialog(ChoiceDialog)
    untouched = row_of(database, "welcome", SWEDISH).text
    press(dialog, "go_on")

    assert untouched == "Välkommen!"
    assert row_of(database, "welcome", SWEDISH).text == "Hjärtligt välkommen!"
    assert row_of(database, "welcome").state is PhraseState.OUTDATED


def test_swedish_stays_when_the_answer_is_no(screen: PhrasesScreen, database: Database) -> None:
    screen.presenter.choose_language(SWEDISH)
    choose(screen, "welcome")
    screen.pane.edit.setPlainText("Hjärtligt välkommen!")

    screen.save()
    press(open_dialog(ChoiceDialog), "stay")

    assert row_of(database, "welcome", SWEDISH).text == "Välkommen!"
    assert screen.presenter.has_unsaved


def test_wish_of_another_screen_lists_just_that(screen: PhrasesScreen) -> None:
    wanted = frozenset({TextRef(key="free"), TextRef(key="fika")})

    screen.open_with(PhraseWish(language=LanguageCode("ti"), refs=wanted))

    assert screen.presenter.language == "ti"
    assert sorted(listed(screen)) == ["fika", "free"]
    assert screen.go_back()
    assert len(listed(screen)) > 100


def test_reviewed_phrases_are_counted_in_the_heading(screen: PhrasesScreen, database: Database, qtbot: QtBot) -> None:
    with database.write() as uow:
        approve_phrases(uow, [(TextRef(key="free"), ARABIC, None)], READER)
        uow.commit()

    with qtbot.waitSignal(screen.heading_changed) as heading:
        screen.reload()

    assert heading.args[0] == "Ord och fraser"
    assert str(heading.args[1]).startswith("arabiska · 1 av ")


def test_bank_lies_under_the_printouts(navigator: Navigator, shell: Shell) -> None:
    navigator.show_screen("documents")
    documents = navigator.current
    assert isinstance(documents, DocumentsScreen)

    documents.left.phrases_button.click()
    inside = navigator.current_key
    navigator.go_back()

    assert (inside, navigator.current_key) == ("phrases", "documents")


def test_screen_is_accessible(screen: PhrasesScreen, shell: Shell, context: AppContext) -> None:
    assert_accessible(shell, context.theme)


def test_list_keeps_its_choice_when_it_is_read_again(screen: PhrasesScreen) -> None:
    choose(screen, "free")

    screen.reload()

    assert screen.pane.row is not None
    assert screen.pane.row.ref == TextRef(key="free")
    assert isinstance(screen.table, QTableView)


@pytest.mark.parametrize("argument", [None, 7, "welcome"])
def test_unknown_wish_is_passed_over(screen: PhrasesScreen, argument: object) -> None:
    screen.open_with(argument)

    assert screen.presenter.language == ARABIC


def _undo(database: Database, transaction: TransactionNumber) -> None:
    with database.write() as uow:
        undo_transaction(uow, transaction)
        uow.commit()
