"""A spreadsheet that goes to a native reader and comes back changes exactly what the reader approved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from models.formats.spreadsheet import read_workbook
from models.queries.phrases import PhraseFilter, PhraseRow, phrase_rows
from models.services.phrase_exchange import apply_returned, phrases_for_reader, read_returned
from models.services.phrases import approve_phrases, correct_phrase
from models.services.reader_sheet import MARKS_NAME, SHEET_NAME
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.phrase_exchange import ReturnedKind, ReturnedSheet
from models.values.phrases import PhraseDraft, PhraseState, TextRef
from tests.models.formats.open_document import open_document

ARABIC = LanguageCode("ar")
READER = "Amal Exempel"
TODAY = date(2026, 11, 23)
Grid = list[list[str]]
KEY, NOW, CORRECTED, ANSWER = 0, 3, 5, 6


def rows_of(database: Database, language: LanguageCode = ARABIC) -> Mapping[str, PhraseRow]:
    """Every phrase as it is, by its key."""
    with database.read() as session:
        return {row.ref.key: row for row in phrase_rows(session, PhraseFilter(language=language, since=TODAY))}


def sheets_of(database: Database, language: LanguageCode = ARABIC) -> dict[str, Grid]:
    """The sheets as a reader's program would open them."""
    with database.read() as session:
        content = phrases_for_reader(session, language, today=TODAY)
    return {sheet.name: [list(row) for row in sheet.rows] for sheet in read_workbook(content)}


def line_of(grid: Grid, key: str) -> list[str]:
    """The line of a phrase, to write in."""
    return next(row for row in grid if row[KEY] == key)


def came_back(database: Database, content: bytes) -> ReturnedSheet:
    with database.read() as session:
        return read_returned(session, content)


def office_document(sheets: Mapping[str, Grid]) -> bytes:
    """Save as another program saves ``.xlsx``: plain cells, nothing hidden."""
    content = BytesIO()
    with closing(xlsxwriter.Workbook(content)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return content.getvalue()


def answered(
    database: Database,
    answers: Mapping[str, tuple[str, str]],
    saved_as: Callable[[Mapping[str, Grid]], bytes] = open_document,
) -> ReturnedSheet:
    """Send, let the reader write correction and answer by key, and read what comes back."""
    sheets = sheets_of(database)
    for key, (corrected, answer) in answers.items():
        line = line_of(sheets[SHEET_NAME], key)
        line[CORRECTED], line[ANSWER] = corrected, answer
    return came_back(database, saved_as(sheets))


def taken_over(database: Database, returned: ReturnedSheet) -> int:
    with database.write() as uow:
        number = apply_returned(uow, returned, by=READER)
        uow.commit()
    return number


def changed(before: Mapping[str, PhraseRow], after: Mapping[str, PhraseRow]) -> set[str]:
    return {key for key in before if before[key] != after[key]}


def test_round_trip_without_an_answer_changes_nothing(database: Database) -> None:
    before = rows_of(database)
    with database.read() as session:
        content = phrases_for_reader(session, ARABIC, today=TODAY)

    returned = came_back(database, content)

    assert returned.phrases == ()
    assert (returned.language, returned.sent_on, returned.unmarked) == (ARABIC, TODAY, len(before))
    assert taken_over(database, returned) == 0
    assert rows_of(database) == before


@pytest.mark.parametrize("saved_as", [open_document, office_document], ids=["ods", "xlsx"])
def test_round_trip_changes_exactly_what_the_reader_approved(
    database: Database, saved_as: Callable[[Mapping[str, Grid]], bytes]
) -> None:
    before = rows_of(database)

    returned = answered(
        database,
        {"free": ("", "JA "), "welcome": (" أهلًا وسهلًا بكم! ", ""), "fika": ("", "kanske"), "day": ("", "nej")},
        saved_as,
    )
    number = taken_over(database, returned)

    after = rows_of(database)
    assert number == 2
    assert changed(before, after) == {"free", "welcome"}
    assert (after["free"].text, after["free"].state) == (before["free"].text, PhraseState.REVIEWED)
    assert (after["welcome"].text, after["welcome"].state) == ("أهلًا وسهلًا بكم!", PhraseState.REVIEWED)
    assert {(after[key].reviewed_by, after[key].reviewed_on) for key in ("free", "welcome")} == {
        (READER, database.clock.today())
    }
    assert {phrase.kind for phrase in returned.left_out} == {ReturnedKind.UNCLEAR, ReturnedKind.NOT_RIGHT}


def test_round_trip_is_one_change_that_can_be_undone(database: Database) -> None:
    before = rows_of(database)
    returned = answered(database, {"free": ("", "ja"), "welcome": ("أهلا!", "")})
    with database.write() as uow:
        apply_returned(uow, returned, by=READER)
        changes = uow.commit()
    assert changes.transaction is not None
    assert rows_of(database) != before

    with database.write() as uow:
        undo_transaction(uow, changes.transaction)
        uow.commit()

    assert rows_of(database) == before


def test_columns_and_sheets_may_come_in_another_order(database: Database) -> None:
    sheets = sheets_of(database)
    line_of(sheets[SHEET_NAME], "free")[ANSWER] = "x"
    for row in sheets[SHEET_NAME]:
        row.reverse()
    notes = {"Mina anteckningar": [["fråga om fika"]]}

    returned = came_back(database, open_document(notes | dict(reversed(sheets.items()))))

    assert [(phrase.ref, phrase.kind) for phrase in returned.phrases] == [(TextRef(key="free"), ReturnedKind.APPROVED)]


def test_name_of_the_reader_is_found(database: Database) -> None:
    sheets = sheets_of(database)
    line = next(row for row in sheets[SHEET_NAME] if row[1].startswith("Ditt namn"))
    line[2] = READER

    assert came_back(database, open_document(sheets)).reader == READER


def test_what_was_changed_here_meanwhile_is_not_overwritten(database: Database) -> None:
    sheets = sheets_of(database)
    line_of(sheets[SHEET_NAME], "free")[ANSWER] = "ja"
    line_of(sheets[SHEET_NAME], "welcome")[CORRECTED] = "أهلا بكم!"
    with database.write() as uow:
        correct_phrase(uow, PhraseDraft(ref=TextRef(key="free"), language=ARABIC, text="بلا مقابل"))
        correct_phrase(uow, PhraseDraft(ref=TextRef(key="welcome"), language=SWEDISH, text="Hjärtligt välkommen!"))
        uow.commit()
    before = rows_of(database)

    returned = came_back(database, open_document(sheets))
    taken_over(database, returned)

    kinds = {phrase.ref.key: phrase.kind for phrase in returned.phrases if phrase.ref is not None}
    assert kinds == {"free": ReturnedKind.CHANGED_HERE, "welcome": ReturnedKind.SWEDISH_CHANGED}
    assert rows_of(database) == before
    assert before["welcome"].state is PhraseState.OUTDATED


def test_text_that_cannot_be_printed_is_left_out(database: Database) -> None:
    returned = answered(
        database, {"programme_for": ("البرنامج", "ja"), "welcome": ("أهلا 🎉", "ja"), "free": ("مجانًا تمامًا", "ja")}
    )

    taken_over(database, returned)

    kinds = {phrase.ref.key: phrase.kind for phrase in returned.phrases if phrase.ref is not None}
    assert kinds == {
        "programme_for": ReturnedKind.WRONG_PLACEHOLDERS,
        "welcome": ReturnedKind.NOT_PRINTABLE,
        "free": ReturnedKind.CORRECTED,
    }
    assert rows_of(database)["welcome"].state is not PhraseState.REVIEWED


def test_race_between_reading_and_taking_over_changes_nothing(database: Database) -> None:
    returned = answered(database, {"free": ("", "ja"), "welcome": ("", "ja")})
    with database.write() as uow:
        approve_phrases(uow, [(TextRef(key="welcome"), ARABIC, None)], "Någon Annan")
        uow.commit()
    before = rows_of(database)

    with pytest.raises(EditConflict):
        taken_over(database, returned)

    assert rows_of(database) == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"hej", RefusalCode.NOT_A_SPREADSHEET),
        (open_document({"Blad1": [["Nyckel", "Stämmer"]]}), RefusalCode.NOT_A_READERS_SHEET),
        (open_document({MARKS_NAME: [["samsprak", "phrases", "1"]]}), RefusalCode.NOT_A_READERS_SHEET),
    ],
)
def test_any_other_file_is_refused(database: Database, content: bytes, code: RefusalCode) -> None:
    with pytest.raises(Refused) as refused:
        came_back(database, content)

    assert refused.value.code is code


def test_sheet_without_its_table_is_refused(database: Database) -> None:
    sheets = sheets_of(database)
    del sheets[SHEET_NAME]

    with pytest.raises(Refused):
        came_back(database, open_document(sheets))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    answers=some.dictionaries(
        some.sampled_from(["free", "welcome", "fika", "day", "programme_for", "closed"]),
        some.tuples(
            some.sampled_from(["", "  ", "نص جديد", "{place} نص", "نص {day}", "a" * 500]),
            some.sampled_from(["", "ja", "Ja!", "nej", "?", "x", "ok"]),
        ),
    )
)
def test_round_trip_never_changes_anything_but_the_approved(
    database: Database, answers: Mapping[str, tuple[str, str]]
) -> None:
    before = rows_of(database)

    returned = answered(database, answers)
    with database.write() as uow:  # left without a commit: the next example begins anew
        apply_returned(uow, returned, by=READER)
        after = {row.ref.key: row for row in phrase_rows(uow.session, PhraseFilter(language=ARABIC, since=TODAY))}

    applied = {phrase.ref.key: phrase.text for phrase in returned.applied if phrase.ref is not None}
    assert changed(before, after) == set(applied)
    assert set(applied) <= {key for key, (text, answer) in answers.items() if text.strip() or answer}
    assert {key: after[key].text for key in applied} == applied
    assert {after[key].state for key in applied} <= {PhraseState.REVIEWED}
