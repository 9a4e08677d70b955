"""A list comes in page by page: seen, corrected, decided, in one step, and back again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.queries.known_people import known_people
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import TransactionNumber
from models.values.imports import DuplicateDecision, ImportField, ImportKind
from tests.models.formats.bare_workbooks import excel, inline
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.people.list_dialogs import FakeListDialogs
from ui.context import AppContext
from ui.screens.people.importing.dialog import ImportDialog, ImportStep
from ui.screens.people.importing.problem_model import ProblemColumn
from ui.shell import Shell
from ui.widgets.choice_dialog import ChoiceDialog

pytestmark = pytest.mark.usefixtures("language")

LIST = (
    "Lista över volontärer;;;\n"
    "Namn;Telefon;Stadsdel;Ledig kod\n"
    "Anna Ek;070-174 06 05;Hultet;vävning\n"
    "Bo Lund;08-465 004 00;Hultett;drejning\n"
    "Eva Holm;fel;;\n"
)


def read(dialog: ImportDialog, dialogs: FakeListDialogs, text: str = LIST) -> None:
    dialogs.path.write_text(text, encoding="utf-8")
    dialog.primary_button.click()


def names(database: Database) -> list[str]:
    with database.read() as session:
        return [person.name for person in known_people(session)]


def test_file_is_shown_with_what_its_columns_mean(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    read(dialog, dialogs)

    page = dialog.columns_page
    assert dialog.step is ImportStep.COLUMNS
    assert "*.ods" in dialogs.asked[0]
    assert page.encoding.key == "utf-8-sig"
    assert page.delimiter.key == ";"
    assert {heading: box.key for heading, box in page.boxes.items()} == {
        "Namn": "name", "Telefon": "phone", "Stadsdel": "area", "Ledig kod": "-",
    }  # fmt: skip
    assert page.model.index(2, 3).data() == "vävning"


def test_column_chosen_by_hand_is_read_and_remembered(
    dialog: ImportDialog, dialogs: FakeListDialogs, context: AppContext, shell: Shell
) -> None:
    read(dialog, dialogs)
    box = dialog.columns_page.boxes["Ledig kod"]

    box.setCurrentIndex(box.findData(ImportField.INTERESTS.value))
    for _step in range(3):
        dialog.primary_button.click()

    again = ImportDialog(context, shell, kind=ImportKind.VOLUNTEERS, dialogs=dialogs)
    again.read_file(dialogs.path)
    assert again.columns_page.boxes["Ledig kod"].key == "interests"
    assert again.presenter.found is not None
    assert again.presenter.found.rows[1].person.interests == ("drejning",)
    again.deleteLater()


def test_field_that_one_column_says_leaves_the_other(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    read(dialog, dialogs)
    box = dialog.columns_page.boxes["Ledig kod"]

    box.setCurrentIndex(box.findData(ImportField.NAME.value))

    assert dialog.columns_page.boxes["Namn"].key == "-"


def test_web_page_asks_for_its_encoding_and_no_delimiter(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    page = "<table><tr><th>Namn<th>Telefon</tr><tr><td>Åsa Öberg<td>070-174 06 09</tr></table>"
    dialogs.path.write_bytes(page.encode("mac_roman"))

    dialog.primary_button.click()

    columns = dialog.columns_page
    assert columns.encoding.isVisibleTo(columns)
    assert not columns.delimiter.isVisibleTo(columns)
    assert (columns.encoding.key, columns.model.index(1, 0).data()) == ("mac_roman", "Åsa Öberg")


def test_formulas_without_a_result_are_listed_with_what_to_do(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    heading, row = inline("A1", "Namn") + inline("B1", "Telefon"), inline("A2", "Åsa Öberg")
    rows = f'<row r="1">{heading}</row><row r="2">{row}<c r="B2"><f>Blad2!B2</f><v/></c></row>'
    dialogs.path.write_bytes(excel(rows))

    dialog.primary_button.click()
    dialog.primary_button.click()

    page = dialog.problems_page
    sentence = page.model.index(0, ProblemColumn.PROBLEM).data()
    assert page.model.index(0, ProblemColumn.TEXT).data() == "=Blad2!B2"
    assert sentence == "Formel utan resultat: spara om filen."
    assert any("kalkylprogrammet" in label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_list_without_formulas_speaks_of_none(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    read(dialog, dialogs)
    dialog.primary_button.click()

    page = dialog.problems_page
    assert not any("kalkylprogrammet" in label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_encoding_is_corrected_by_hand(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    dialogs.path.write_bytes("Namn;Telefon\nÅsa Öberg;070-174 06 09\n".encode("cp850"))
    dialog.primary_button.click()
    box = dialog.columns_page.encoding
    box.setCurrentIndex(box.findData("cp1252"))
    wrong = dialog.columns_page.model.index(1, 0).data()

    box.setCurrentIndex(box.findData("cp850"))

    assert wrong != "Åsa Öberg"
    assert dialog.columns_page.model.index(1, 0).data() == "Åsa Öberg"


def test_encoding_that_does_not_fit_is_told_and_left(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    dialogs.path.write_bytes("Namn;Telefon\nÅsa Öberg;070-174 06 09\n".encode("cp1252"))
    dialog.primary_button.click()
    box = dialog.columns_page.encoding

    box.setCurrentIndex(box.findData("utf-8-sig"))

    assert dialog.banner.isVisibleTo(dialog)
    assert box.key == "cp1252"


def test_cell_is_corrected_where_it_stands(dialog: ImportDialog, dialogs: FakeListDialogs, qtbot: QtBot) -> None:
    read(dialog, dialogs)
    dialog.primary_button.click()
    model, table = dialog.problems_page.model, dialog.problems_page.table
    before = [model.index(row, ProblemColumn.TEXT).data() for row in range(model.rowCount())]

    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Hultet")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.is_dirty)

    assert before == ["Hultett", "fel"]
    assert [model.index(row, ProblemColumn.TEXT).data() for row in range(model.rowCount())] == ["fel"]
    assert dialog.step is ImportStep.PROBLEMS


def test_doubles_are_decided_by_rule_or_one_by_one(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    read(dialog, dialogs, LIST + "Bo Lund;08-465 004 00;;\n")
    dialog.primary_button.click()
    dialog.primary_button.click()
    page = dialog.doubles_page
    usual = page.outcome.text()

    page.rule.setCurrentIndex(page.rule.findData(DuplicateDecision.SKIP.value))
    by_rule = page.outcome.text()
    page.table.selectRow(1)
    page.buttons[DuplicateDecision.UPDATE].click()

    assert usual == "2 nya kort, 2 kompletteras"
    assert by_rule == "2 nya kort, 2 rader hoppas över"
    assert page.outcome.text() == "2 nya kort, 1 uppdateras, 1 rad hoppas över"
    assert [page.model.index(row, 4).data() for row in range(2)] == ["Hoppa över raden", "Uppdatera kortet"]
    assert dialog.primary_button.text() == "Importera 3 personer"


def test_list_comes_in_and_goes_back_in_one_step(
    dialog: ImportDialog, dialogs: FakeListDialogs, database: Database
) -> None:
    said: list[tuple[str, TransactionNumber]] = []
    dialog.saved.connect(lambda sentence, transaction: said.append((sentence, transaction)))
    read(dialog, dialogs)

    for _step in range(3):
        dialog.primary_button.click()

    assert names(database) == ["Anna Ek", "Bo Lund", "Eva Holm"]
    assert [sentence for sentence, _transaction in said] == ["2 personer är nya. 1 kort kompletterades."]
    assert not dialog.isVisible()
    with database.write() as uow:
        undo_transaction(uow, said[0][1])
        uow.commit()
    assert names(database) == ["Anna Ek"]


def test_earlier_import_is_taken_back_from_the_first_page(
    dialog: ImportDialog, dialogs: FakeListDialogs, context: AppContext, shell: Shell, database: Database
) -> None:
    read(dialog, dialogs)
    for _step in range(3):
        dialog.primary_button.click()
    again = ImportDialog(context, shell, kind=ImportKind.VOLUNTEERS, dialogs=dialogs)
    again.open()
    buttons = [button for button in again.file_page.findChildren(QPushButton) if button.text() == "Ta tillbaka"]

    buttons[0].click()

    assert names(database) == ["Anna Ek"]
    assert "2 nya" in buttons[0].accessibleName()
    assert again.banner.accessibleName() == "Ändringen är återtagen."


@pytest.mark.parametrize(("content", "sentence"), [(b"", "inga rader"), (b"%PDF-1.7", "ingen lista"), (None, "skadad")])
def test_file_that_is_no_list_is_a_sentence(
    dialog: ImportDialog, dialogs: FakeListDialogs, content: bytes | None, sentence: str
) -> None:
    if content is not None:
        dialogs.path.write_bytes(content)

    dialog.primary_button.click()

    assert dialog.step is ImportStep.FILE
    assert sentence in dialog.banner.accessibleName()


def test_file_of_200_megabytes_is_not_read(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    with dialogs.path.open("wb") as file:
        file.truncate(200_000_001)

    dialog.primary_button.click()

    assert "200 MB" in dialog.banner.accessibleName()


def test_corrections_are_not_thrown_away_unasked(dialog: ImportDialog, dialogs: FakeListDialogs) -> None:
    read(dialog, dialogs)
    box = dialog.columns_page.boxes["Telefon"]
    box.setCurrentIndex(0)

    dialog.reject()

    assert dialog.isVisible()
    assert [child for child in dialog.findChildren(ChoiceDialog) if child.isVisible()] != []


def test_another_file_begins_anew(dialog: ImportDialog, dialogs: FakeListDialogs, tmp_path: Path) -> None:
    read(dialog, dialogs)
    box = dialog.columns_page.boxes["Telefon"]
    box.setCurrentIndex(0)
    dialog.back_button.click()
    dialogs.path = tmp_path / "annan.csv"

    read(dialog, dialogs)

    assert dialog.columns_page.boxes["Telefon"].key == "phone"
    assert not dialog.is_dirty()


def test_every_page_can_be_used_by_everybody(
    dialog: ImportDialog, dialogs: FakeListDialogs, context: AppContext
) -> None:
    assert_accessible(dialog, context.theme)
    read(dialog, dialogs)
    for _step in range(3):
        assert_accessible(dialog, context.theme)
        if dialog.step is not ImportStep.DOUBLES:
            dialog.primary_button.click()
