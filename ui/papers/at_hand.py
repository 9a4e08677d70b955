"""Which papers there are to choose among: blank forms, those of a pair, of a first meeting, of the wall.

Each is read in one go; what is read makes documents later, in the paper lane.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, assert_never

from models.documents.forms import form_document, form_file_name, form_languages
from models.documents.guest_sheet import guest_document
from models.documents.pair_sheet import pair_sheet_document
from models.documents.shortage_poster import shortage_document, shortage_text
from models.documents.typesetting import Document
from models.queries.forms import form_source
from models.queries.pair_papers import guest_source, pair_paper_source, wall_source
from models.values.forms import FirstNames, FormKind, FormLanguage, FormSource, FormsToPrint
from models.values.identifiers import FirstMeetingId, PairId
from models.values.language import SWEDISH, LanguageCode
from models.values.pair_papers import GuestSource, PairPaper, PairPaperSource, WallSource
from models.values.pairing_answers import WallShortage
from models.values.printing import Product
from translations.languages import schedule_languages
from translations.wall_words import wall_languages

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PaperKey = FormKind | PairPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAtHand:
    """One paper: its languages, the one to begin with, and how it is made.

    ``stem`` begins the name of its file and never names a person; ``text`` gives words to copy where there are any.
    """

    key: PaperKey
    languages: tuple[FormLanguage, ...]
    begins_with: LanguageCode
    make: Callable[[LanguageCode], Document]
    stem: str
    text: Callable[[LanguageCode], str] | None = None

    def file_name(self, language: LanguageCode) -> str:
        """Name the file of one language: ``blankett-agreement-par-12-ar.pdf``."""
        return f"{self.stem}-{language}.pdf"

    @property
    def product(self) -> Product:
        """Say what the print log calls it."""
        return _product_of(self.key)


Papers = tuple[PaperAtHand, ...]


def blank_papers(session: Session, today: date) -> Papers:
    """Give every form, agreement and notice, empty; each begins in Swedish."""
    source = form_source(session)
    return tuple(_form(source, kind, today) for kind in FormKind)


def papers_of_pair(session: Session, today: date, *, pair_id: PairId) -> Papers:
    """Give the sheet of each of the two and what they agree on, beginning in the newcomer's language.

    Before a first meeting is booked, or where its place is secret, there are no sheets. Raises ``Refused`` as
    ``pair_paper_source``.
    """
    source = pair_paper_source(session, pair_id)
    has_sheets = source.meeting is not None and (source.meeting.place is None or source.meeting.place.address_public)
    sheets = (
        (_sheet(source, PairPaper.NEWCOMER_SHEET, today), _sheet(source, PairPaper.VOLUNTEER_SHEET, today))
        if has_sheets
        else ()
    )
    names = FirstNames(volunteer=source.volunteer.first_name, newcomer=source.newcomer.first_name)
    agreed = (
        _form(source.office, kind, today, names=names, language=source.language, of=f"-par-{pair_id}")
        for kind in (FormKind.AGREEMENT, FormKind.FRIEND)
    )
    return (*sheets, *agreed)


def papers_of_meeting(session: Session, today: date, *, meeting_id: FirstMeetingId) -> Papers:
    """Give the list of tables for the host. Raises ``Refused`` as ``guest_source``."""
    source = guest_source(session, meeting_id)
    return (
        PaperAtHand(
            key=PairPaper.GUESTS,
            languages=_all_printable([SWEDISH]),
            begins_with=SWEDISH,
            make=partial(_guests, source, today),
            stem=f"bordslista-{source.meeting.day.isoformat()}-{meeting_id}",
        ),
    )


def papers_for_wall(session: Session, today: date, *, shortages: Sequence[WallShortage]) -> Papers:
    """Give the poster about who lacks a friend, with its text to copy."""
    source = wall_source(session, shortages)
    return (
        PaperAtHand(
            key=PairPaper.WALL,
            languages=_all_printable(wall_languages()),
            begins_with=SWEDISH,
            make=partial(_wall, source, today),
            stem=f"sprakvanner-sokes-{today.isoformat()}",
            text=partial(shortage_text, source),
        ),
    )


def _form(
    source: FormSource,
    kind: FormKind,
    today: date,
    *,
    names: FirstNames | None = None,
    language: LanguageCode = SWEDISH,
    of: str = "",
) -> PaperAtHand:
    languages = form_languages(source, kind, today=today)
    may_begin = any(each.is_printable for each in languages if each.code == language)
    stem = form_file_name(FormsToPrint(kind=kind)).removesuffix(f"-{SWEDISH}.pdf")
    return PaperAtHand(
        key=kind,
        languages=languages,
        begins_with=language if may_begin else SWEDISH,
        make=partial(_made_form, source, kind, names or FirstNames(), today),
        stem=f"{stem}{of}",
    )


def _sheet(source: PairPaperSource, paper: PairPaper, today: date) -> PaperAtHand:
    side = "ny" if paper is PairPaper.NEWCOMER_SHEET else "volontar"
    return PaperAtHand(
        key=paper,
        languages=_all_printable(schedule_languages()),
        begins_with=source.language if paper is PairPaper.NEWCOMER_SHEET else SWEDISH,
        make=partial(_made_sheet, source, paper, today),
        stem=f"forsta-traff-par-{source.pair_id}-{side}",
    )


def _all_printable(codes: Iterable[str]) -> tuple[FormLanguage, ...]:
    return tuple(FormLanguage(code=LanguageCode(code), missing=frozenset(), total=0) for code in codes)


def _made_form(source: FormSource, kind: FormKind, names: FirstNames, today: date, language: LanguageCode) -> Document:
    return form_document(source, FormsToPrint(kind=kind, language=language, names=names), printed_on=today)


def _made_sheet(source: PairPaperSource, paper: PairPaper, today: date, language: LanguageCode) -> Document:
    return pair_sheet_document(source, paper, language, printed_on=today)


def _guests(source: GuestSource, today: date, _language: LanguageCode) -> Document:
    return guest_document(source, printed_on=today)


def _wall(source: WallSource, today: date, language: LanguageCode) -> Document:
    return shortage_document(source, language, printed_on=today)


def _product_of(key: PaperKey) -> Product:
    match key:
        case FormKind.VOLUNTEER | FormKind.NEWCOMER:
            return Product.FORM
        case FormKind.NOTICE:
            return Product.NOTICE
        case FormKind.AGREEMENT:
            return Product.AGREEMENT
        case FormKind.FRIEND:
            return Product.FRIEND
        case PairPaper.NEWCOMER_SHEET | PairPaper.VOLUNTEER_SHEET:
            return Product.PAIR
        case PairPaper.GUESTS:
            return Product.GUESTS
        case PairPaper.WALL:
            return Product.WALL
        case _:
            assert_never(key)
