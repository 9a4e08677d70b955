"""Finds the lines of a laid-out file and what they say in Swedish. Belongs to the paper lane, as all of pdfium does.

Runs that carry an explanation are links. All other letters on a sheet are Swedish or numbers, which say what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_int, c_ulong, create_string_buffer
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from models.documents.explanations import Explanation, explanation_at
from models.values.page_lines import PageArea, PageLine

_SOFT_HYPHENS = "\u00ad\u0002\ufffe"
_NEAR = 0.012
"""Pieces of one line that are closer than this part of the width belong together."""

_SPACE = 0.17
"""Letters that are farther apart than this part of their height have a space between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    character: str
    left: float
    right: float
    bottom: float
    top: float


def page_lines(pdf: bytes, *, is_right_to_left: bool) -> tuple[PageLine, ...]:
    """Give every line of a file that was laid out with its explanations, in the order in which it is read."""
    found: list[PageLine] = []
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            explained = _joined(_explained_lines(document, page, number))
            plain = _joined(_plain_lines(page, number, explained))
            found += _in_reading_order([*explained, *plain], is_right_to_left=is_right_to_left)
            page.close()
    finally:
        document.close()
    return tuple(found)


def _explained_lines(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, number: int) -> Iterator[PageLine]:
    position, link = c_int(0), pdfium.FPDF_LINK()
    size = page.get_size()
    while pdfium.FPDFLink_Enumerate(page.raw, byref(position), byref(link)):
        explanation = _explanation(document, link)
        if explanation is None:
            continue
        for area in _areas(link, size):
            yield PageLine(page=number, area=area, swedish=explanation.swedish, ref=explanation.ref)


def _explanation(document: pypdfium2.PdfDocument, link: pdfium.FPDF_LINK) -> Explanation | None:
    action = pdfium.FPDFLink_GetAction(link)
    length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, c_ulong(0))
    if not length:
        return None
    buffer = create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, c_ulong(length))
    return explanation_at(buffer.value.decode("ascii", "replace"))


def _areas(link: pdfium.FPDF_LINK, size: tuple[float, float]) -> Iterator[PageArea]:
    """Give a piece for each line that a link runs over."""
    count = pdfium.FPDFLink_CountQuadPoints(link)
    for index in range(count):
        quad = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFLink_GetQuadPoints(link, index, byref(quad)):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield _area(min(xs), min(ys), max(xs), max(ys), size)
    rect = pdfium.FS_RECTF()
    if not count and pdfium.FPDFLink_GetAnnotRect(link, byref(rect)):
        low, high = sorted((rect.bottom, rect.top))
        yield _area(rect.left, low, rect.right, high, size)


def _plain_lines(page: pypdfium2.PdfPage, number: int, explained: Sequence[PageLine]) -> Iterator[PageLine]:
    text_page = page.get_textpage()
    size = page.get_size()
    letters = _letters(text_page)
    for index in range(text_page.count_rects()):
        box = text_page.get_rect(index)
        area = _area(box[0], box[1], box[2], box[3], size)
        middle = (area.left + area.right) / 2, (area.top + area.bottom) / 2
        if any(line.area.contains(*middle) for line in explained):
            continue
        text = _text_in(box, letters)
        if any(character.isalnum() for character in text):
            yield PageLine(page=number, area=area, swedish=text, is_as_printed=True)
    text_page.close()


def _letters(text_page: pypdfium2.PdfTextPage) -> tuple[_Letter, ...]:
    """Give what is inked, from left to right: on a page from the right a reader would turn Swedish words round."""
    found = []
    for index in range(text_page.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text_page.raw, index))
        if not character.isspace() and character not in _SOFT_HYPHENS:
            left, bottom, right, top = text_page.get_charbox(index, loose=True)
            found.append(_Letter(character=character, left=left, right=right, bottom=bottom, top=top))
    return tuple(sorted(found, key=_left_of))


def _left_of(letter: _Letter) -> float:
    return letter.left


def _text_in(box: tuple[float, float, float, float], letters: Sequence[_Letter]) -> str:
    left, bottom, right, top = box
    text, end = "", left
    for letter in letters:
        x, y = (letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2
        if left <= x <= right and bottom <= y <= top:
            text += " " * (bool(text) and letter.left - end > _SPACE * (top - bottom)) + letter.character
            end = letter.right
    return text


def _area(left: float, bottom: float, right: float, top: float, size: tuple[float, float]) -> PageArea:
    width, height = size
    return PageArea(left=left / width, top=1 - top / height, right=right / width, bottom=1 - bottom / height)


def _joined(lines: Iterable[PageLine]) -> list[PageLine]:
    """Join the pieces of a phrase, or of plain words, that stand beside one another on one line."""
    joined: list[PageLine] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is None or not _belong_together(before, line):
            joined.append(line)
            continue
        in_order = before.area.left <= line.area.left
        pieces = (before.swedish, line.swedish) if in_order else (line.swedish, before.swedish)
        joined[-1] = PageLine(
            page=line.page,
            area=before.area.united(line.area),
            swedish=" ".join(pieces) if line.is_as_printed else line.swedish,
            ref=line.ref,
            is_as_printed=line.is_as_printed,
        )
    return joined


def _belong_together(one: PageLine, other: PageLine) -> bool:
    if not _are_level(one.area, other.area):
        return False
    gap = max(one.area.left, other.area.left) - min(one.area.right, other.area.right)
    if gap > _NEAR:
        return False
    return one.is_as_printed or (one.swedish, one.ref) == (other.swedish, other.ref)


def _are_level(one: PageArea, other: PageArea) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap * 2 > min(one.bottom - one.top, other.bottom - other.top)


def _in_reading_order(lines: Sequence[PageLine], *, is_right_to_left: bool) -> list[PageLine]:
    """Order from the top down, and on one level from the side at which a line begins."""
    rows: list[list[PageLine]] = []
    for line in sorted(lines, key=_middle):
        if rows and _are_level(rows[-1][0].area, line.area):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=_left, reverse=is_right_to_left)]


def _middle(line: PageLine) -> float:
    return (line.area.top + line.area.bottom) / 2


def _left(line: PageLine) -> float:
    return line.area.left
