"""Everything that is asked of any printed page, as one list of faults: product by language by kind of content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from tests.models.documents.other_readers import POPPLER, share_for_mupdf, share_for_poppler
from tests.models.documents.pdf_checks import (
    findings,
    font_names,
    ink_share,
    is_bundled,
    outside_page,
    overlaps,
    page_count,
    pieces,
    qr_codes,
    share_found,
    words_of,
)
from tests.models.documents.reading_order import out_of_order, untagged_ink
from translations.languages import Language

_NOT_PRINTED = frozenset({"kind", "icon", "part_icon", "qr", "url", "lang", "region", "font", "logo"})
LEAST_SHARE = 0.9
LEAST_INK = 0.002
"""Of a page: one with a single line of small print has more."""


def strings_of(value: object) -> Iterator[str]:
    """Give the finished strings that a template prints; a kind of place is a list, that of a run a word."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NOT_PRINTED or isinstance(inner, list):
                yield from strings_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner)
    elif isinstance(value, str):
        yield value


def expected_words(content: str) -> list[str]:
    """Give the strings of a document's content that hold a word or a number; an empty sheet shows no headings."""
    sheets = [{**sheet, "headings": []} if sheet.get("empty") else sheet for sheet in json.loads(content)["sheets"]]
    return [text for text in strings_of(sheets) if words_of(text)]


def faults_of(pdf: bytes, expected: Sequence[str], language: Language, *, codes: Sequence[str]) -> list[str]:
    """Give what is wrong with the sheet of one language; ``codes`` is what a scanner must read from it."""
    return [
        *findings(pdf),
        *_font_faults(pdf),
        *_reader_faults(pdf, list(expected)),
        *_language_faults(pdf, language),
        *(f"outside the page: {box}" for box in outside_page(pdf)),
        *(f"over one another: {pair}" for pair in overlaps(pdf)),
        *out_of_order(pdf, right_to_left=language.is_right_to_left),
        *([] if untagged_ink(pdf) == 0 else ["text outside the tags"]),
        *([] if sorted(qr_codes(pdf)) == sorted(codes) else [f"codes: {qr_codes(pdf)}"]),
        *(f"page {number + 1} is blank" for number, share in enumerate(ink_share(pdf)) if share < LEAST_INK),
    ]


def _font_faults(pdf: bytes) -> Iterator[str]:
    names = font_names(pdf)
    if not names:
        yield "no font"
    yield from (f"font {name}" for name in names if not is_bundled(name))


def _reader_faults(pdf: bytes, expected: list[str]) -> Iterator[str]:
    if len(expected) < 5:
        yield f"only {len(expected)} texts on {page_count(pdf)} pages"
    shares = {"pdfium": share_found(pdf, expected), "mupdf": share_for_mupdf(pdf, expected)}
    if POPPLER is not None:
        shares["poppler"] = share_for_poppler(pdf, expected)
    yield from (f"{reader} finds {share:.2f} of the words" for reader, share in shares.items() if share < LEAST_SHARE)


def _language_faults(pdf: bytes, language: Language) -> Iterator[str]:
    """Every piece is tagged as the sheet's language or as Swedish, and both are there."""
    found = {piece.language for piece in pieces(pdf)}
    wanted = {"sv-SE", language.tag}
    if found != wanted:
        yield f"languages {sorted(found)} in place of {sorted(wanted)}"
