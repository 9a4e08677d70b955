"""Compares the order in which the tags of a PDF are read with the order in which eyes read the page."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import pypdfium2.raw as raw

from tests.models.documents.pdf_checks import text_of_object
from tests.models.documents.pdf_pages import pages_of, text_objects_of, text_pages_of

_BLOCKS = frozenset({"P", "H1", "H2", "H3", "TD", "TH", "LI", "LBody", "Figure", "Caption", "Title"})
_SLACK = 4.0
"""Points by which lines and columns may reach into one another; the marks of Thai letters stand that much higher."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """The ink of one marked content, in points: from left to right, and its first and last line by their baselines.

    ``block`` is the paragraph or cell it belongs to, empty for what stands in none.
    """

    page: int
    block: str
    left: float
    right: float
    first_line: float
    last_line: float
    text: str

    @property
    def direction(self) -> str:
        """Say which way its letters run, ``L`` or ``R``; empty without letters or with both."""
        found = {unicodedata.bidirectional(letter)[:1] for letter in self.text if letter.isalpha()}
        kinds = {"R" if kind in ("R", "A") else kind for kind in found}
        return kinds.pop() if len(kinds) == 1 else ""


class _Handle(Protocol):
    raw: object


def out_of_order(pdf: bytes, *, right_to_left: bool) -> list[str]:
    """Name the places where the next in the tags does not stand where the eye goes next.

    The eye goes down, or up again only in a column further on; onwards is to the left where lines run from the right.
    In one line words of a language stand in its direction; Swedish words in boxes follow the line that they stand in.
    """
    found: list[str] = []
    tagged = list(tagged_ink(pdf))
    for one, other in pairwise(tagged):
        if one.page != other.page:
            continue
        if _is_turned_round(one, other, right_to_left=right_to_left):
            found.append(f"page {one.page + 1}: {other} is read after {one} but stands before it")
        if other.last_line < one.first_line + _SLACK:
            continue
        is_onwards = other.right < one.left + _SLACK if right_to_left else other.left > one.right - _SLACK
        if not is_onwards:
            found.append(f"page {one.page + 1}: {other} is read after {one} but stands above it")
    return found


def _is_turned_round(one: Tagged, other: Tagged, *, right_to_left: bool) -> bool:
    """Tell whether two neighbours in one line, whose letters both run as the page does, stand the other way round."""
    same_line = one.first_line == one.last_line == other.first_line == other.last_line
    wanted = "R" if right_to_left else "L"
    if not same_line or one.block != other.block or {one.direction, other.direction} != {wanted}:
        return False
    if right_to_left:
        return other.left > one.right - _SLACK
    return other.right < one.left + _SLACK


def untagged_ink(pdf: bytes) -> int:
    """Count text that leaves ink and is neither in the tags nor marked as an artifact."""
    count = 0
    for page, items in zip(pages_of(pdf), text_objects_of(pdf), strict=True):
        known = {content for _, content in _in_order(page)}
        for item in items:
            content = raw.FPDFPageObj_GetMarkedContentID(item.raw)
            if content not in known and "Artifact" not in _mark_names(item.raw):
                count += 1
    return count


def tagged_ink(pdf: bytes) -> Iterator[Tagged]:
    """Give the ink of every marked content in the order of the tags."""
    parts = zip(pages_of(pdf), text_pages_of(pdf), text_objects_of(pdf), strict=True)
    for number, (page, text_page, items) in enumerate(parts):
        boxes: dict[int, list[tuple[float, float, float]]] = {}
        texts: dict[int, str] = {}
        for item in items:
            content = raw.FPDFPageObj_GetMarkedContentID(item.raw)
            box = _reach(item.raw)
            if content >= 0 and box is not None:
                boxes.setdefault(content, []).append(box)
                texts[content] = texts.get(content, "") + text_of_object(item.raw, text_page)
        for block, content in _in_order(page):
            if content in boxes:
                lefts, rights, baselines = zip(*boxes[content], strict=True)
                yield Tagged(number, block, min(lefts), max(rights), max(baselines), min(baselines), texts[content])


def _in_order(page: _Handle) -> Iterator[tuple[str, int]]:
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    for index in range(raw.FPDF_StructTree_CountChildren(tree)):
        yield from _walk(raw.FPDF_StructTree_GetChildAtIndex(tree, index), f"{index}", "")


def _walk(element: object, path: str, block: str) -> Iterator[tuple[str, int]]:
    kind = _type_of(element)
    block = f"{kind} {path}" if kind in _BLOCKS else block
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield from _walk(child, f"{path}.{index}", block)
        else:
            content = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if content >= 0:
                yield block, content


def _type_of(element: object) -> str:
    length = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    raw.FPDF_StructElement_GetType(element, buffer, length)
    return buffer.raw.decode("utf-16-le").partition("\0")[0]


def _reach(item: object) -> tuple[float, float, float] | None:
    """Give left, right and baseline of some text; nothing for blanks."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top) or not raw.FPDFPageObj_GetMatrix(item, matrix):
        return None
    if right.value - left.value < 0.5 or top.value - bottom.value < 0.5:
        return None
    return left.value, right.value, matrix.f


def _mark_names(item: object) -> set[str]:
    names = set()
    for index in range(raw.FPDFPageObj_CountMarks(item)):
        mark = raw.FPDFPageObj_GetMark(item, index)
        length = ctypes.c_ulong()
        buffer = (ctypes.c_ushort * 64)()
        raw.FPDFPageObjMark_GetName(mark, buffer, 128, length)
        names.add(bytes(buffer).decode("utf-16-le").partition("\0")[0])
    return names
