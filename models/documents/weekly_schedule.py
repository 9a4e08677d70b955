"""The sheets of a week: one language beside Swedish row by row, or Swedish alone.

Makes finished strings only; the layouts are ``resources/templates/week_*.typ`` and what may be shown is
decided in ``models.rules.weekly_schedule`` and ``models.rules.week_table``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.documents.sheet_frame import SheetFrame, both, frame_content, language_content, sheet_look
from models.documents.sheet_words import SheetWords
from models.documents.table_cells import table_content
from models.documents.typesetting import Document, Json, new_document
from models.documents.typography import swedish_dates
from models.documents.week_rows import day_content
from models.rules.week_table import week_table
from models.rules.weekly_schedule import programme_sheet
from models.values.language import LanguageCode
from models.values.phrases import PhraseBook, TextRef
from models.values.printing import ChangedSince, Paper, Product
from models.values.weekly_schedule import WeekProgramme
from translations.languages import Language, schedule_language


def week_poster(
    programme: WeekProgramme,
    language: LanguageCode,
    *,
    paper: Paper = Paper.A4,
    printed_on: date,
    qr: bool = True,
) -> Document:
    """Make the poster of one language."""
    return week_document(programme, [language], product=Product.POSTER, paper=paper, printed_on=printed_on, qr=qr)


def week_document(
    programme: WeekProgramme,
    languages: Sequence[LanguageCode],
    *,
    product: Product,
    paper: Paper = Paper.A4,
    printed_on: date,
    qr: bool = True,
    changed: ChangedSince | None = None,
) -> Document:
    """Make one document with the sheets of several languages behind one another, tagged throughout.

    With several languages the file itself is Swedish and each sheet carries its own language.
    """
    frame = SheetFrame(sheet=programme_sheet(programme), printed_on=printed_on, qr=qr, changed=changed)
    chosen = [schedule_language(code) for code in languages]
    all_words = [SheetWords(language, programme.phrases) for language in chosen]
    sheets = [{**frame_content(frame, words), **_rows_content(product, frame, words)} for words in all_words]
    look = sheet_look(programme.sender)
    of_file = chosen[0] if len(chosen) == 1 else schedule_language("sv")
    content: dict[str, Json] = {
        "title": f"{_file_title(of_file, programme.phrases)} {swedish_dates(programme.week.span)}",
        "author": ", ".join(frame.sheet.organisers),
        "paper": paper.value,
        **language_content(of_file),
        **look.content,
        "sheets": sheets,
    }
    remarks = (*look.remarks, *(remark for words in all_words for remark in words.remarks))
    used = [ref for words in all_words for ref in words.asked]
    return new_document(_template(product), content, printed_on=printed_on, remarks=remarks, logo=look.logo, used=used)


def texts_of_week(programme: WeekProgramme, language: LanguageCode, *, printed_on: date) -> frozenset[TextRef]:
    """Give every text that the sheets of a week ask for in one language, whether or not it is printed in it."""
    frame = SheetFrame(sheet=programme_sheet(programme), printed_on=printed_on, qr=True)
    words = SheetWords(schedule_language(language), programme.phrases)
    frame_content(frame, words)
    for product in (Product.POSTER, Product.LARGE, Product.TABLE):
        _rows_content(product, frame, words)
    return frozenset(words.asked)


def _template(product: Product) -> str:
    match product:
        case Product.POSTER:
            return "week_poster"
        case Product.LARGE:
            return "week_large"
        case Product.TABLE:
            return "week_table"
        case _:
            raise ValueError(product)


def _rows_content(product: Product, frame: SheetFrame, words: SheetWords) -> dict[str, Json]:
    match product:
        case Product.POSTER:
            headings = [both(key, words) for key in ("day", "time", "activity")]
            return {"headings": headings, "days": [day_content(day, words, frame.changed) for day in frame.sheet.days]}
        case Product.LARGE:
            return {"days": [day_content(day, words, frame.changed) for day in frame.sheet.days]}
        case Product.TABLE:
            return table_content(week_table(frame.sheet), words, frame.changed)
        case _:
            raise ValueError(product)


def _file_title(language: Language, phrases: PhraseBook) -> str:
    return "".join(run.text for run in SheetWords(language, phrases).phrase("week_programme"))
