"""Sends the phrases of one language to a native reader as a spreadsheet, and takes over what the reader approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from models.formats.spreadsheet import NotASpreadsheet, read_workbook, write_workbook
from models.queries.phrases import PhraseFilter, PhraseRow, phrase_rows
from models.rules.phrase_reading import compare
from models.services.phrases import approve_phrases, correct_phrase
from models.services.reader_sheet import marks_of_sheet, read_reader_sheet, sheet_for_reader
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import RefusalCode, Refused
from models.values.language import LanguageCode
from models.values.phrase_exchange import PresentPhrase, ReturnedKind, ReturnedSheet
from models.values.phrases import PhraseDraft, PhraseState, TextRef
from translations.languages import schedule_language


def phrases_for_reader(session: Session, language: LanguageCode, *, today: date) -> bytes:
    """Give every phrase of a language as an ``.xlsx`` to fill in."""
    rows = phrase_rows(session, PhraseFilter(language=language, since=today))
    marks = marks_of_sheet(language, rows, sent_on=today)
    return write_workbook(sheet_for_reader(schedule_language(language), rows), marks)


def read_returned(session: Session, content: bytes) -> ReturnedSheet:
    """Say what a spreadsheet that came back would change; nothing is changed.

    Raises ``Refused`` with ``NOT_A_SPREADSHEET`` or ``NOT_A_READERS_SHEET``.
    """
    try:
        sheets = read_workbook(content)
    except NotASpreadsheet as error:
        raise Refused(RefusalCode.NOT_A_SPREADSHEET) from error
    came = read_reader_sheet(sheets)
    if came is None:
        raise Refused(RefusalCode.NOT_A_READERS_SHEET)
    present = [_present(row) for row in phrase_rows(session, PhraseFilter(language=came.language))]
    found = compare(came.language, came.lines, sent=came.sent, present=present)
    return replace(found, reader=came.reader, sent_on=came.sent_on)


def apply_returned(uow: UnitOfWork, returned: ReturnedSheet, *, by: str) -> int:
    """Take over exactly what the reader approved or corrected, as approved by ``by``; give how many.

    Raises ``EditConflict`` if a phrase was changed since the spreadsheet was read; then nothing is taken over.
    """
    language = returned.language
    corrected: set[TextRef] = set()
    approved: list[tuple[TextRef, LanguageCode, int | None]] = []
    for phrase in returned.applied:
        if phrase.ref is None:
            continue
        if phrase.kind is ReturnedKind.APPROVED:
            approved.append((phrase.ref, language, phrase.version))
        else:
            draft = PhraseDraft(ref=phrase.ref, language=language, text=phrase.text, version=phrase.version)
            correct_phrase(uow, draft)
            corrected.add(phrase.ref)
    written = phrase_rows(uow.session, PhraseFilter(language=language, refs=frozenset(corrected)))
    approved += [(row.ref, language, row.version) for row in written]
    approve_phrases(uow, approved, by)
    return len(approved)


def _present(row: PhraseRow) -> PresentPhrase:
    return PresentPhrase(
        ref=row.ref,
        swedish=row.swedish,
        text=row.text,
        version=row.version,
        is_reviewed=row.state is PhraseState.REVIEWED,
    )
