"""Writes papers as PDF files without a window: blank ones, and the sheets of pairs that will meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.documents.forms import form_document, form_file_name, form_languages
from models.documents.guest_sheet import guest_document
from models.documents.pair_sheet import pair_sheet_document
from models.documents.typesetting import Document, render
from models.queries.forms import form_source
from models.queries.office import coordinator_of_slot
from models.queries.pair_papers import guest_source, meetings_to_print, pair_paper_source, pairs_to_print
from models.services.printouts import PrintoutDraft
from models.values.errors import Refused
from models.values.forms import FormKind, FormSource, FormsToPrint
from models.values.identifiers import FirstMeetingId
from models.values.language import SWEDISH, LanguageCode
from models.values.pair_papers import PairPaper
from models.values.printing import Paper, PrintWay, Product
from models.values.printouts import PrintedPaper
from translations.languages import schedule_language
from ui.command_line_orders import FormOrder
from ui.command_line_sheets import keep_in_log
from ui.command_line_work import clock_of, ensure_folder, opened, printed_on, write_all

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_PRODUCTS: Mapping[FormKind, Product] = {
    FormKind.VOLUNTEER: Product.FORM,
    FormKind.NEWCOMER: Product.FORM,
    FormKind.NOTICE: Product.NOTICE,
    FormKind.AGREEMENT: Product.AGREEMENT,
    FormKind.FRIEND: Product.FRIEND,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenForms:
    """Where the papers are, and the Swedish names of languages that were left out unasked.

    ``skipped`` counts first meetings of which no paper may be made.
    """

    paths: tuple[Path, ...]
    left_out: tuple[str, ...] = ()
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A paper to be written; its name tells of no person."""

    name: str
    document: Document
    product: Product
    language: LanguageCode


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    """Everything to write, and what could not be made."""

    files: tuple[_File, ...]
    left_out: tuple[str, ...] = ()
    skipped: int = 0


def write_forms(order: FormOrder) -> WrittenForms:
    """Write one file a paper and language; either all are there afterwards or none is new.

    What is written is kept in the print log of a register, without names. Raises ``Refused`` with
    ``FORM_NOT_APPROVED`` for a language that was asked for by name and may not be printed, and what opening the
    database raises.
    """
    ensure_folder(order.folder)
    day = printed_on(order.source)
    with opened(order.source, clock_of(order.source, None)) as database:
        with database.read() as session:
            actor = coordinator_of_slot(session, database.slot_label)
        with database.read(actor) as session:
            gathered = _first_meetings(session, order, day) if order.first_meetings else _blank(session, order, day)
        paths = write_all(order.folder, {each.name: render(each.document) for each in gathered.files})
        if not order.source.demo:
            keep_in_log(database, _printouts(gathered.files), actor)
    return WrittenForms(paths=tuple(paths), left_out=gathered.left_out, skipped=gathered.skipped)


def _blank(session: Session, order: FormOrder, day: date) -> _Gathered:
    source = form_source(session)
    files = tuple(
        _File(
            name=form_file_name(each),
            document=form_document(source, each, printed_on=day),
            product=_PRODUCTS[each.kind],
            language=each.language,
        )
        for each in _wanted(order, source, day)
    )
    return _Gathered(files=files, left_out=() if order.languages else _left_out(source, order.kinds, day))


def _first_meetings(session: Session, order: FormOrder, day: date) -> _Gathered:
    files: list[_File] = []
    skipped = 0
    for meeting_id in meetings_to_print(session, order.day or day, order.day):
        if not pairs_to_print(session, meeting_id):
            continue
        try:
            files += _papers_of_meeting(session, order, meeting_id, day)
        except Refused:
            skipped += 1
    return _Gathered(files=tuple(files), skipped=skipped)


def _papers_of_meeting(session: Session, order: FormOrder, meeting_id: FirstMeetingId, day: date) -> Iterator[_File]:
    guests = guest_source(session, meeting_id)
    stem = f"forsta-traff-{guests.meeting.day.isoformat()}"
    yield _File(
        name=f"{stem}-bordslista-{meeting_id}-{SWEDISH}.pdf",
        document=guest_document(guests, printed_on=day),
        product=Product.GUESTS,
        language=SWEDISH,
    )
    for pair_id in pairs_to_print(session, meeting_id):
        source = pair_paper_source(session, pair_id)
        sheets = [(PairPaper.NEWCOMER_SHEET, "ny", code) for code in order.languages or (source.language,)]
        for paper, side, language in (*sheets, (PairPaper.VOLUNTEER_SHEET, "volontar", SWEDISH)):
            yield _File(
                name=f"{stem}-par-{pair_id}-{side}-{language}.pdf",
                document=pair_sheet_document(source, paper, language, printed_on=day),
                product=Product.PAIR,
                language=language,
            )


def _wanted(order: FormOrder, source: FormSource, day: date) -> Sequence[FormsToPrint]:
    if order.languages:
        return [FormsToPrint(kind=kind, language=code) for kind in order.kinds for code in order.languages]
    return [
        FormsToPrint(kind=kind, language=each.code)
        for kind in order.kinds
        for each in form_languages(source, kind, today=day)
        if each.is_printable
    ]


def _left_out(source: FormSource, kinds: Sequence[FormKind], day: date) -> tuple[str, ...]:
    """Name each language that some paper was not written in, once."""
    codes = [each.code for kind in kinds for each in form_languages(source, kind, today=day) if not each.is_printable]
    return tuple(schedule_language(code).swedish_name for code in dict.fromkeys(codes))


def _printouts(files: Sequence[_File]) -> tuple[PrintoutDraft, ...]:
    """Count the papers of each kind by their language."""
    counts: dict[Product, Counter[LanguageCode]] = {}
    for each in files:
        counts.setdefault(each.product, Counter())[each.language] += 1
    return tuple(
        PrintoutDraft(source=PrintedPaper(), product=product, paper=Paper.A4, way=PrintWay.FILE, copies=dict(copies))
        for product, copies in counts.items()
    )
