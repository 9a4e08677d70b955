"""Sheets of one source, such as a week, as PDFs and pages, typeset when first wanted and kept while nothing changes.

Everything here is done in the paper lane. What stands on a sheet is ``models.documents``' business.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.documents.page_lines import page_lines
from models.documents.products import SheetSource, sheet_document, subject_of
from models.documents.typesetting import Document, file_name, page_images, render, render_explained
from models.values.door_signs import DoorSigns
from models.values.language import LanguageCode
from models.values.page_lines import PageLine
from models.values.printing import ChangedSince, PageImage, Paper, Product, Remark
from models.values.season_programme import SeasonProgramme
from models.values.weekly_schedule import ProgrammeOccasion, ProgrammePlace, WeekProgramme
from translations.languages import schedule_language

MOST_NAMED_LANGUAGES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPreview:
    """One language's pages as they look at ``dpi``, and what should be known before they hang on a wall."""

    language: LanguageCode
    dpi: int
    pages: tuple[PageImage, ...]
    remarks: tuple[Remark, ...]


class Sheets:
    """One source with one choice of product and paper; another source or choice is another object.

    With ``changed`` the sheets mark what is new.
    """

    def __init__(
        self,
        source: SheetSource,
        *,
        product: Product = Product.POSTER,
        paper: Paper,
        qr: bool,
        printed_on: date,
        changed: ChangedSince | None = None,
    ) -> None:
        self.source = source
        self.product = product
        self.paper = paper
        self.printed_on = printed_on
        self._qr = qr
        self._changed = changed
        self._pdfs: dict[LanguageCode, bytes] = {}
        self._remarks: dict[LanguageCode, tuple[Remark, ...]] = {}
        self._lines: dict[LanguageCode, tuple[PageLine, ...]] = {}

    def pdf(self, language: LanguageCode) -> bytes:
        """Give the sheet of one language. Raises ``Refused`` with ``GLYPH_MISSING``."""
        if language not in self._pdfs:
            document = self._document([language])
            self._remarks[language] = document.remarks
            self._pdfs[language] = render(document)
        return self._pdfs[language]

    def pdf_of_all(self, languages: Sequence[LanguageCode]) -> bytes:
        """Give one file with the sheets behind one another, tagged throughout."""
        return render(self._document(languages))

    def preview(self, language: LanguageCode, dpi: int) -> SheetPreview:
        """Draw the pages of one language."""
        pages = page_images(self.pdf(language), dpi)
        return SheetPreview(language=language, dpi=dpi, pages=pages, remarks=self._remarks[language])

    def lines(self, language: LanguageCode) -> tuple[PageLine, ...]:
        """Say what each line of a language's pages says in Swedish; laid out anew when first asked."""
        if language not in self._lines:
            explained = render_explained(self._document([language]))
            is_right_to_left = schedule_language(language).is_right_to_left
            self._lines[language] = page_lines(explained, is_right_to_left=is_right_to_left)
        return self._lines[language]

    def remarks(self, language: LanguageCode) -> tuple[Remark, ...]:
        """Say what should be known about one language, without typesetting it."""
        if language not in self._remarks:
            document = self._document([language])
            self._remarks[language] = document.remarks
        return self._remarks[language]

    def name_of(self, languages: Sequence[LanguageCode]) -> str:
        """Name the file of these languages; from four on by their number."""
        named = "-".join(languages) if len(languages) <= MOST_NAMED_LANGUAGES else f"{len(languages)}-sprak"
        return file_name(subject_of(self.source), self.product, self.paper, named)

    def _document(self, languages: Sequence[LanguageCode]) -> Document:
        return sheet_document(
            self.source,
            languages,
            product=self.product,
            paper=self.paper,
            printed_on=self.printed_on,
            qr=self._qr,
            changed=self._changed,
        )


def text_with(source: SheetSource, character: str) -> str:
    """Find the text that somebody wrote with a character in it; empty when it stands in none."""
    return next((text for text in _texts(source) if character in text), "")


def _texts(source: SheetSource) -> Iterator[str]:
    match source:
        case WeekProgramme():
            for occasion in source.occasions:
                yield from _texts_of_occasion(occasion)
        case SeasonProgramme():
            yield from (*_texts_of_place(source.place), source.contact_function, source.contact_phone)
            for series in source.series:
                yield from (*series.names.values(), series.sign_up_contact, series.organiser)
                yield from _texts_of_place(series.place)
                for occasion in series.occasions:
                    yield from _texts_of_occasion(occasion)
        case DoorSigns():
            for notice in source.notices:
                for occasion in (notice.occasion, *notice.later):
                    yield from _texts_of_occasion(occasion)
    sender = source.sender
    yield from (*sender.organisers, sender.phone, sender.web_address)
    if sender.footer is not None:
        yield from sender.footer.words.values()


def _texts_of_occasion(occasion: ProgrammeOccasion) -> Iterator[str]:
    yield from (*occasion.names.values(), occasion.sign_up_contact, occasion.organiser)
    for own in (occasion.theme, occasion.public_note):
        yield from () if own is None else own.words.values()
    for place in (occasion.place, occasion.planned_place):
        yield from _texts_of_place(place)


def _texts_of_place(place: ProgrammePlace) -> Iterator[str]:
    yield from (place.name, place.address, place.room, place.bus_stop)
