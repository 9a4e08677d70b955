"""Forms and notices of an invented office, rendered once for all tests."""

from __future__ import annotations

from functools import cache

from models.documents.forms import form_document
from models.documents.typesetting import Document, render
from models.values.forms import FormKind, FormSource, FormsToPrint
from models.values.language import LanguageCode
from models.values.phrases import PhraseBook, PhraseState, PrintedPhrase
from models.values.weekly_schedule import ProgrammeSender
from tests.models.documents.sheets import PRINTED_ON
from translations.catalogue import shipped_texts
from translations.languages import schedule_languages

SENDER = ProgrammeSender(
    organisers=("Ljungsala kommun",), phone="08-465 004 12", web_address="https://ljungsala.example.se/vanner"
)
BOARD = "Kultur- och fritidsnämnden"


@cache
def approved_in(*codes: str, without: str = "") -> PhraseBook:
    """Give a book in which somebody has approved every phrase of some languages, but for one phrase."""
    reviewed = PrintedPhrase(text="", state=PhraseState.REVIEWED)
    return PhraseBook(
        entries={LanguageCode(code): {key: reviewed for key in shipped_texts(code) if key != without} for code in codes}
    )


def source(*codes: str, without: str = "", is_authority: bool = True) -> FormSource:
    """Give an office that has approved these languages."""
    book = approved_in(*codes, without=without)
    return FormSource(sender=SENDER, board=BOARD, is_authority=is_authority, phrases=book)


@cache
def paper(kind: FormKind, language: LanguageCode) -> Document:
    """Make one paper for an office that has approved everything."""
    return form_document(
        source(*schedule_languages()), FormsToPrint(kind=kind, language=language), printed_on=PRINTED_ON
    )


@cache
def paper_pdf(kind: FormKind, language: LanguageCode) -> bytes:
    """Render it."""
    return render(paper(kind, language))
