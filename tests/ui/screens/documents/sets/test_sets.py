"""Named sets as they are used: chosen, printed by Ctrl P and Enter, begun, changed and removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.queries.print_sets import print_set_rows
from models.services.print_sets import save_print_set
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import PrintSetId
from models.values.language import SWEDISH, LanguageCode
from models.values.print_sets import PrintSetDraft, PrintSetItem
from models.values.printing import Paper, Product
from tests.ui.screens.documents.stand_ins import Opened, Opener, PaperTray
from ui.screens.documents.sets.editor import PrintSetEditor
from ui.settings import PrinterChoice, SettingsStore

ARABIC = LanguageCode("ar")
POSTERS = PrintSetItem(product=Product.POSTER, copies={SWEDISH: 6, ARABIC: 2})
TABLES = PrintSetItem(product=Product.TABLE, paper=Paper.A3, copies={SWEDISH: 1})
pytestmark = pytest.mark.usefixtures("cafe")


@pytest.fixture
def monday(database: Database) -> PrintSetId:
    """The set of every Monday."""
    with database.write() as uow:
        key = save_print_set(uow, PrintSetDraft(name="Måndag", items=(POSTERS, TABLES)))
        uow.commit()
    return key


def editor_of(opened: Opened) -> PrintSetEditor:
    """Give the form that was opened."""
    found = opened.screen.findChild(PrintSetEditor)
    assert isinstance(found, PrintSetEditor)
    return found


def test_chosen_set_is_printed_as_a_whole_with_one_summary(open_screen: Opener, monday: PrintSetId) -> None:
    opened = open_screen("ti")
    opened.screen.presenter.remember_printer(PrinterChoice(name="Biblioteket-skrivaren"))
    opened.printers.known = ("Biblioteket-skrivaren",)
    opened.screen.left.set_card.box.setCurrentIndex(1)

    opened.print_by_keys()

    tray = opened.printers.tray
    assert tray.titles == ["2026-W48-poster-a4-sv", "2026-W48-poster-a4-ar", "2026-W48-table-a3-sv"]
    assert tray.copies == [6, 2, 1]
    assert opened.said == ("9 papper skickade till Biblioteket-skrivaren veckoaffisch 6 sv, 2 ar; veckotabell 1 sv")


def test_chosen_set_is_remembered_and_shown(open_screen: Opener, monday: PrintSetId, settings: SettingsStore) -> None:
    opened = open_screen("ti")

    opened.screen.presenter.choose_set(monday)

    presenter = opened.screen.presenter
    assert settings.current.printing.print_set == monday
    assert settings.current.printing.languages == ("ti",)
    assert presenter.copies == {SWEDISH: 6, ARABIC: 2}
    assert opened.headings[-1][1] == "vecka 48, 23–29 november · Måndag"
    assert opened.screen.print_button.text() == "Skriv ut uppsättningen: 9 exemplar"


def test_products_of_the_set_are_looked_at_without_leaving_it(open_screen: Opener, monday: PrintSetId) -> None:
    opened = open_screen("ti")
    presenter = opened.screen.presenter
    presenter.choose_set(monday)

    presenter.choose_product(Product.TABLE)

    assert presenter.sets.chosen is not None
    assert (presenter.choice.paper, presenter.copies) == ("a3", {SWEDISH: 1})


@pytest.mark.parametrize("change", ["language", "other product", "none"])
def test_a_change_of_ones_own_leaves_the_set(open_screen: Opener, monday: PrintSetId, change: str) -> None:
    opened = open_screen("ti")
    presenter = opened.screen.presenter
    presenter.choose_set(monday)

    if change == "language":
        presenter.choose_language(LanguageCode("uk"), True)
    elif change == "other product":
        presenter.choose_product(Product.LARGE)
    else:
        opened.screen.left.set_card.box.setCurrentIndex(0)

    assert presenter.sets.chosen is None
    assert opened.screen.left.set_card.box.currentText() == "Eget val"
    assert presenter.chosen == (("sv", "ar", "uk") if change == "language" else ("ti",))


def test_trouble_in_the_middle_of_a_set_tells_all_and_goes_on(open_screen: Opener, monday: PrintSetId) -> None:
    opened = open_screen("ti")
    opened.screen.presenter.choose_set(monday)
    opened.printers.tray = PaperTray(breaks_at=1)
    opened.print_by_keys()
    said = opened.said
    opened.printers.tray.breaks_at = None

    opened.notice.action_chosen.emit()

    assert "Utskrivet: veckoaffisch 6 sv. Inte utskrivet: veckoaffisch 2 ar; veckotabell 1 sv." in said
    assert opened.printers.tray.titles[1:] == ["2026-W48-poster-a4-ar", "2026-W48-table-a3-sv"]


def test_set_of_the_week_that_is_shown_is_printed(open_screen: Opener, monday: PrintSetId) -> None:
    opened = open_screen("ti")
    opened.screen.presenter.choose_set(monday)
    opened.screen.left.week_card.next_button.click()

    opened.screen.print_button.click()

    assert opened.printers.tray.titles[0] == "2026-W49-poster-a4-sv"


def test_new_set_begins_with_the_choice_and_is_chosen_when_saved(open_screen: Opener, database: Database) -> None:
    opened = open_screen("sv", "ar")
    opened.screen.presenter.choose_copies(SWEDISH, 3)
    opened.screen.left.set_card.new_action.trigger()
    editor = editor_of(opened)
    editor.name_edit.setText("Torsdag")
    QTest.keyClick(editor.grid, Qt.Key.Key_Right)
    QTest.keyClick(editor.grid, Qt.Key.Key_2)

    editor.save_wanted.emit()

    with database.read() as session:
        (row,) = print_set_rows(session)
    assert [(item.product, dict(item.copies)) for item in row.items] == [
        (Product.POSTER, {"sv": 3, "ar": 1}),
        (Product.LARGE, {"sv": 2}),
    ]
    assert opened.screen.presenter.sets.chosen == row


def test_editor_keeps_what_is_wrong_and_says_it_beside_the_field(open_screen: Opener, monday: PrintSetId) -> None:
    opened = open_screen("sv")
    opened.screen.left.set_card.new_action.trigger()
    editor = editor_of(opened)
    editor.name_edit.setText("måndag")

    editor.save_wanted.emit()

    assert editor.isVisible()
    assert editor.name_field.problem != ""
    editor.deleteLater()


def test_set_is_changed_in_the_same_form(open_screen: Opener, database: Database, monday: PrintSetId) -> None:
    opened = open_screen("sv")
    opened.screen.presenter.choose_set(monday)
    opened.screen.left.set_card.change_action.trigger()
    editor = editor_of(opened)
    assert not editor.is_dirty()
    QTest.keyClick(editor.grid, Qt.Key.Key_Delete)

    editor.save_wanted.emit()

    assert opened.screen.presenter.copies == {ARABIC: 2}


def test_removed_set_can_be_brought_back(open_screen: Opener, database: Database, monday: PrintSetId) -> None:
    opened = open_screen("ti")
    undone: list[object] = []
    opened.screen.undo_offered.connect(lambda _sentence, transaction: undone.append(transaction))
    opened.screen.presenter.choose_set(monday)
    opened.screen.left.set_card.remove_action.trigger()
    gone = opened.screen.presenter.sets.rows

    with database.write() as uow:
        undo_transaction(uow, undone[0])  # type: ignore[arg-type]  # the number that the window was given
        uow.commit()
    opened.screen.reload()

    assert gone == ()
    assert [row.name for row in opened.screen.presenter.sets.rows] == ["Måndag"]
    assert opened.screen.presenter.chosen == ("sv", "ar")
