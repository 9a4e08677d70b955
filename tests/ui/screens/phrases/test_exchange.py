"""A language goes out as a spreadsheet and comes back, with a look at the changes before they are made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.formats.spreadsheet import read_workbook
from models.queries.phrases import PhraseFilter, phrase_rows
from models.services.reader_sheet import SHEET_NAME
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.phrase_exchange import ReturnedKind, ReturnedPhrase, ReturnedSheet
from models.values.phrases import PhraseState, TextRef
from tests.models.formats.open_document import open_document
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.phrases.conftest import ARABIC, FakeSheetDialogs
from ui.context import AppContext
from ui.screens.phrases.exchange.returned_dialog import ReturnedDialog
from ui.screens.phrases.exchange.words import outcome, summary
from ui.screens.phrases.screen import PhrasesScreen

pytestmark = pytest.mark.usefixtures("language")


def state_of(database: Database, key: str) -> PhraseState:
    with database.read() as session:
        (row,) = phrase_rows(session, PhraseFilter(language=ARABIC, refs=frozenset({TextRef(key=key)})))
    return row.state


def answer(path: Path, answers: dict[str, tuple[str, str]], *, reader: str = "") -> None:
    """Let a reader write in the spreadsheet and save it in another format."""
    sheets = {sheet.name: [list(row) for row in sheet.rows] for sheet in read_workbook(path.read_bytes())}
    for row in sheets[SHEET_NAME]:
        if row[1].startswith("Ditt namn"):
            row[2] = reader
        if row[0] in answers:
            row[5], row[6] = answers[row[0]]
    path.write_bytes(open_document(sheets))


def test_spreadsheet_is_saved_with_a_name_that_says_what_it_is(
    screen: PhrasesScreen, dialogs: FakeSheetDialogs
) -> None:
    screen.send_button.click()

    assert dialogs.asked == [f"ord-och-fraser-ar-{screen.context.clock.today().isoformat()}.xlsx"]
    assert read_workbook(dialogs.path.read_bytes())[0].name == SHEET_NAME
    assert dialogs.path.name in screen.banner.accessibleName()
    assert sorted(file.name for file in dialogs.path.parent.glob("arabiska*")) == ["arabiska.xlsx"]


def test_answers_are_shown_before_they_are_taken_over(
    screen: PhrasesScreen, database: Database, dialogs: FakeSheetDialogs, qtbot: QtBot
) -> None:
    screen.send_button.click()
    answer(dialogs.path, {"free": ("", "Ja"), "fika": ("", "kanske")}, reader="Amal Exempel")

    screen.return_button.click()
    dialog = open_dialog(ReturnedDialog)
    before = state_of(database, "free")
    with qtbot.waitSignal(screen.undo_offered) as offered:
        dialog.primary_button.click()

    assert dialog.name_edit.text() == "Amal Exempel"
    assert before is PhraseState.DRAFT
    assert (state_of(database, "free"), state_of(database, "fika")) == (PhraseState.REVIEWED, PhraseState.DRAFT)
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()
    assert state_of(database, "free") is PhraseState.DRAFT


def test_nothing_is_taken_over_without_a_name(
    screen: PhrasesScreen, database: Database, dialogs: FakeSheetDialogs
) -> None:
    screen.send_button.click()
    answer(dialogs.path, {"free": ("", "ja")})
    screen.return_button.click()
    dialog = open_dialog(ReturnedDialog)

    dialog.primary_button.click()

    assert dialog.isVisible()
    assert state_of(database, "free") is PhraseState.DRAFT


def test_spreadsheet_without_answers_has_nothing_to_take_over(screen: PhrasesScreen, dialogs: FakeSheetDialogs) -> None:
    screen.send_button.click()

    screen.return_button.click()

    assert not open_dialog(ReturnedDialog).primary_button.isEnabled()


def test_foreign_file_is_refused_in_plain_words(screen: PhrasesScreen, dialogs: FakeSheetDialogs) -> None:
    dialogs.path.write_bytes(b"hej")

    screen.return_button.click()

    assert "går inte att läsa som kalkylark" in screen.banner.accessibleName()


def test_folder_that_is_gone_is_told_of(screen: PhrasesScreen, dialogs: FakeSheetDialogs) -> None:
    dialogs.path = dialogs.path.parent / "borta" / "arabiska.xlsx"

    screen.send_button.click()

    assert not screen.banner.isHidden()


@pytest.mark.parametrize("kind", list(ReturnedKind))
def test_every_outcome_has_a_sentence(kind: ReturnedKind) -> None:
    phrase = ReturnedPhrase(
        kind=kind,
        ref=None,
        swedish="Program för {place}",
        before="",
        text="",
        placeholders=("place",),
        said="kanske",
        swedish_before="Välkomna",
    )

    sentence = outcome(phrase)

    assert sentence.endswith(".")
    assert "{place}" in sentence or "{" not in sentence


def test_summary_counts_everything() -> None:
    phrase = ReturnedPhrase(kind=ReturnedKind.APPROVED, ref=None, swedish="", before="", text="")
    other = ReturnedPhrase(kind=ReturnedKind.UNCLEAR, ref=None, swedish="", before="", text="")
    returned = ReturnedSheet(
        language=ARABIC, reader="", sent_on=date(2026, 11, 2), phrases=(phrase, other), unmarked=3, settled=1
    )

    assert summary(returned) == (
        "Skickat 2 november 2026. 1 fras ändras. 1 fras lämnas som den är: titta på den nedan. "
        "1 fras var redan granskad. 3 fraser har inget svar."
    )


def test_dialog_is_accessible(screen: PhrasesScreen, dialogs: FakeSheetDialogs, context: AppContext) -> None:
    screen.send_button.click()
    answer(dialogs.path, {"free": ("", "ja")})
    screen.return_button.click()

    assert_accessible(open_dialog(ReturnedDialog), context.theme)
