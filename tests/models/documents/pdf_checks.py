"""Reads a finished PDF back as validators, readers, scanners and eyes do. Reusable for every printed product.

Order is checked by ink (boxes of characters sorted by x): the text that readers give is no proof in a line
that runs from the right.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

import page as page_validation
import pypdfium2.raw as raw
import zxingcpp

from models.documents.typesetting import page_images
from tests.models.documents.pdf_pages import pages_of, text_objects_of, text_pages_of

BUNDLED = ("NotoSans", "Vazirmatn", "NotoSansEthiopic", "NotoSansThai")
_WORD = re.compile(r"[\u0e01-\u0e4e]+|[^\W\d_\u0e00-\u0e7f]+|\d+")
_THAI = re.compile(r"[\u0e01-\u0e4e]+")
_THAI_LETTER_READ_TWICE = re.compile(r"([\u0e01-\u0e2e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+)\1*")
_THAI_MARK_READ_TWICE = re.compile(r"([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+")
_SOFT_HYPHEN = "\u00ad"
_FOLDED_AWAY = re.compile("[\u00ad\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufffe-]")


@dataclass(frozen=True, slots=True)
class Box:
    """Some text where its ink lies, in points from the lower left corner; ``baseline`` is the line it stands on."""

    page: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with the language that the tags give it."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the tag tree with its path from the root: ``Document/Table/THead/TR/TH``."""

    path: str
    kind: str
    text: str


def findings(pdf: bytes) -> list[str]:
    """Give what PDF/UA-1 and PDF/A-2a have against the file."""
    reports = (page_validation.validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a"))
    return [f"{failure.rule_id} {failure.message}" for report in reports for failure in report.failures]


def page_count(pdf: bytes) -> int:
    """Tell how many pages there are."""
    return len(pages_of(pdf))


@lru_cache(maxsize=128)
def text_of(pdf: bytes) -> str:
    """Give the text as a reader finds it, page after page."""
    return "\n".join(page.get_text_range() for page in text_pages_of(pdf))


def fold(text: str) -> str:
    """Drop what readers lose, turn round or give twice: vowel marks, controls, kinds of alef, lam-alef, Thai marks."""
    text = _FOLDED_AWAY.sub("", unicodedata.normalize("NFKC", text).casefold())
    text = _THAI_MARK_READ_TWICE.sub(r"\1", text)
    text = re.sub("[أإآ]", "ا", text)
    return text.replace("لا", "ال")


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """Split folded text into words and numbers."""
    return tuple(_WORD.findall(fold(text)))


def share_found(pdf: bytes, expected: list[str]) -> float:
    """Tell which share of the expected words a reader finds."""
    return share_of_words(text_of(pdf), expected)


def share_of_words(read: str, expected: list[str]) -> float:
    """Tell which share of the expected words was read; the lesser of both where Thai stands beside others.

    Thai has no spaces between its words: it is compared by three letters in a row, each as often as it is expected.
    """
    found = set(words_of(read))
    words = [word for text in expected for word in words_of(text)]
    others = [word for word in words if not _THAI.match(word)]
    thai = _threes(word for word in words if _THAI.match(word))
    shares = [1.0]
    if others:
        shares.append(sum(word in found for word in others) / len(others))
    if thai:
        threes = _threes(_THAI.findall(re.sub(r"\s", "", fold(read))))
        shares.append((thai & threes).total() / thai.total())
    return min(shares)


def _threes(stretches: Iterable[str]) -> Counter[str]:
    """Count each three letters in a row; a shorter stretch counts whole."""
    return Counter(stretch[start : start + 3] for stretch in stretches for start in range(max(1, len(stretch) - 2)))


@lru_cache(maxsize=128)
def characters(pdf: bytes) -> list[Box]:
    """Give every character that leaves ink."""
    boxes = []
    left, right, bottom, top, across, upright = (ctypes.c_double() for _ in range(6))
    for number, text_page in enumerate(text_pages_of(pdf)):
        page = text_page.raw
        for index in range(text_page.count_chars()):
            text = chr(raw.FPDFText_GetUnicode(page, index))
            if text.isspace() or _FOLDED_AWAY.match(text):
                continue
            raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
            if right.value > left.value and top.value > bottom.value:
                raw.FPDFText_GetCharOrigin(page, index, across, upright)
                boxes.append(Box(number, text, left.value, bottom.value, right.value, top.value, upright.value))
    return boxes


@lru_cache(maxsize=128)
def ink_lines(pdf: bytes) -> list[list[Box]]:
    """Give the characters of each line from left to right, by where their digits and letters stand."""
    lines: list[list[Box]] = []
    for box in sorted(characters(pdf), key=lambda box: (box.page, -box.baseline)):
        near = [line for line in lines[-4:] if line[0].page == box.page and abs(line[0].baseline - box.baseline) < 0.6]
        if near:
            near[0].append(box)
        else:
            lines.append([box])
    return [sorted(line, key=lambda box: box.left) for line in lines]


def by_ink(pdf: bytes, pattern: str) -> list[Box]:
    """Find ``pattern`` in the lines as the eye reads digits, from left to right, without spaces."""
    found = []
    for line in ink_lines(pdf):
        text = "".join(box.text for box in line)
        if len(text) != len(line):
            continue
        for match in re.finditer(pattern, text):
            hit = line[match.start() : match.end()]
            found.append(
                Box(hit[0].page, match[0], hit[0].left, hit[0].bottom, max(box.right for box in hit), hit[0].top)
            )
    return found


def smallest_text(pdf: bytes) -> float:
    """Give the size in points of the smallest text that leaves ink."""
    sizes = []
    for text_page in text_pages_of(pdf):
        for index in range(text_page.count_chars()):
            if not chr(raw.FPDFText_GetUnicode(text_page.raw, index)).isspace():
                sizes.append(_size_of(text_page, index))
    return min(sizes)


def outside_page(pdf: bytes, *, margin: float = 12) -> list[Box]:
    """Give characters that come nearer to the edge of the page than ``margin`` points."""
    sizes = [page.get_size() for page in pages_of(pdf)]
    return [
        box
        for box in characters(pdf)
        if box.left < margin
        or box.bottom < margin
        or box.right > sizes[box.page][0] - margin
        or box.top > sizes[box.page][1] - margin
    ]


def _segments(pdf: bytes) -> Iterator[Box]:
    for number, text_page in enumerate(text_pages_of(pdf)):
        for index in range(text_page.count_rects()):
            yield Box(number, "", *text_page.get_rect(index))


def _with_text(pdf: bytes, box: Box) -> Box:
    page = text_pages_of(pdf)[box.page]
    return replace(box, text=page.get_text_bounded(box.left, box.bottom, box.right, box.top))


def overlaps(pdf: bytes) -> list[tuple[Box, Box]]:
    """Give pairs of text that lie over one another by more than a descender and an ascender may.

    A Thai letter and the mark above it may, and a hyphen at the end of Swedish words in a line from the right: readers
    give such pairs twice.
    """
    boxes = [box for box in _segments(pdf) if box.right - box.left > 1 and box.top - box.bottom > 1]
    boxes.sort(key=lambda box: (box.page, box.bottom))
    found = []
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if one.page != other.page or other.bottom >= one.top:
                break  # all that follow stand higher still
            across = min(one.right, other.right) - max(one.left, other.left)
            upright = min(one.top, other.top) - other.bottom
            lower = min(one.top - one.bottom, other.top - other.bottom)
            if across > 2 and upright > 0.35 * lower:
                found.append((_with_text(pdf, one), _with_text(pdf, other)))
    return [(one, other) for one, other in found if not _are_read_twice(one.text, other.text)]


def _are_read_twice(one: str, other: str) -> bool:
    short, long = sorted(("".join(one.split()), "".join(other.split())), key=len)
    is_one_letter = _THAI_LETTER_READ_TWICE.fullmatch(short) is not None and long.endswith(short)
    is_hyphen = _SOFT_HYPHEN in short and long.endswith(short.strip(_SOFT_HYPHEN))
    return is_one_letter or is_hyphen


def touching_lines(pdf: bytes) -> list[tuple[Box, Box]]:
    """Give pairs of characters, one above the other, whose ink comes into the ink of the other's line."""
    lines = ink_lines(pdf)
    found: list[tuple[Box, Box]] = []
    for index, upper in enumerate(lines):
        for lower in lines[index + 1 : index + 9]:
            if lower[0].page != upper[0].page or upper[0].baseline - lower[0].baseline < 4:
                continue
            found.extend(
                (one, other)
                for one in upper
                for other in lower
                if min(one.right, other.right) > max(one.left, other.left) and other.top > one.bottom + 0.01
            )
    return found


def font_names(pdf: bytes) -> set[str]:
    """Give the names of all fonts, without the tag of a subset; one that is not embedded carries a ``!``."""
    names = set()
    for items in text_objects_of(pdf):
        for item in items:
            font = raw.FPDFTextObj_GetFont(item.raw)
            length = raw.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = ctypes.create_string_buffer(length)
            raw.FPDFFont_GetBaseFontName(font, buffer, length)
            name = buffer.value.decode("utf-8").rpartition("+")[2]
            names.add(name if raw.FPDFFont_GetIsEmbedded(font) == 1 else f"!{name}")
    return names


def is_bundled(name: str) -> bool:
    """Tell whether a font is one of those that are shipped."""
    return name.split("-")[0] in BUNDLED


@lru_cache(maxsize=1)
def _pictures(pdf: bytes, dpi: int) -> list[memoryview]:
    """Draw the pages in shades of grey: the green of their pixels."""
    pictures = []
    for image in page_images(pdf, dpi):
        rows = range(0, image.height * image.stride, image.stride)
        green = b"".join(image.data[row + 1 : row + image.width * 4 : 4] for row in rows)
        pictures.append(memoryview(green).cast("B", shape=(image.height, image.width)))
    return pictures


def qr_codes(pdf: bytes, *, dpi: int = 100) -> list[str]:
    """Give what a scanner reads from the pages at ``dpi``."""
    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [code.text for picture in _pictures(pdf, dpi) for code in zxingcpp.read_barcodes(picture, formats=only)]


def ink_share(pdf: bytes, *, dpi: int = 100) -> list[float]:
    """Tell for each page which share of it is not white."""
    return [1 - picture.tobytes().count(255) / picture.nbytes for picture in _pictures(pdf, dpi)]


def pieces(pdf: bytes) -> list[Piece]:
    """Give every run of text with its language: its own, else that of the nearest element, else the file's."""
    found: list[Piece] = []
    for page, text_page, items in zip(pages_of(pdf), text_pages_of(pdf), text_objects_of(pdf), strict=True):
        languages = {content: language for _, content, language in _marked(page)}
        of_file = _file_language(page.pdf)
        for item in items:
            language = _own_language(item.raw) or languages.get(raw.FPDFPageObj_GetMarkedContentID(item.raw), "")
            found.append(Piece(text_of_object(item.raw, text_page), language or of_file))
    return found


def elements(pdf: bytes) -> list[Element]:
    """Give the tag tree in order, each element with the text that stands directly in it."""
    found: list[Element] = []
    for page, text_page, items in zip(pages_of(pdf), text_pages_of(pdf), text_objects_of(pdf), strict=True):
        texts: dict[int, str] = {}
        for item in items:
            content = raw.FPDFPageObj_GetMarkedContentID(item.raw)
            texts[content] = texts.get(content, "") + text_of_object(item.raw, text_page)
        by_path: dict[str, list[str]] = {}
        for path, content, _ in _marked(page):
            by_path.setdefault(path, []).append(texts.get(content, ""))
        found.extend(
            Element(re.sub(r"\[\d+\]", "", path), re.sub(r"\[\d+\]", "", path).rpartition("/")[2], "".join(parts))
            for path, parts in by_path.items()
        )
    return found


class _Handle(Protocol):
    """What pypdfium2 gives, which has no types of its own."""

    raw: object


def _utf16(function: Callable[..., int], *arguments: object) -> str:
    length = function(*arguments, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 2))
    function(*arguments, buffer, length)
    return buffer.raw.decode("utf-16-le").partition("\0")[0]


def text_of_object(item: object, text_page: _Handle) -> str:
    """Give the text of one object of a page."""
    length = raw.FPDFTextObj_GetText(item, text_page.raw, None, 0)
    buffer = (ctypes.c_ushort * max(length, 1))()
    raw.FPDFTextObj_GetText(item, text_page.raw, buffer, length)
    return bytes(buffer).decode("utf-16-le", "ignore").partition("\0")[0]


def _size_of(text_page: _Handle, index: int) -> float:
    """Multiply the size of the font with what its matrix makes of it."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page.raw, index, matrix)
    size: float = raw.FPDFText_GetFontSize(text_page.raw, index) * abs(matrix.d)
    return size


def _own_language(item: object) -> str:
    for index in range(raw.FPDFPageObj_CountMarks(item)):
        mark = raw.FPDFPageObj_GetMark(item, index)
        length = ctypes.c_ulong()
        buffer = (ctypes.c_ushort * 32)()
        done = raw.FPDFPageObjMark_GetParamStringValue(mark, b"Lang", buffer, 64, length)
        if done and length.value > 2:
            return bytes(buffer).decode("utf-16-le").partition("\0")[0]
    return ""


def _file_language(document: _Handle) -> str:
    length = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    buffer = (ctypes.c_ushort * max(length, 1))()
    raw.FPDFCatalog_GetLanguage(document.raw, buffer, length)
    return bytes(buffer).decode("utf-16-le").partition("\0")[0]


def _marked(page: _Handle) -> list[tuple[str, int, str]]:
    """Give path, marked content and inherited language of everything in the tags of a page."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    found: list[tuple[str, int, str]] = []
    for index in range(raw.FPDF_StructTree_CountChildren(tree)):
        _walk(raw.FPDF_StructTree_GetChildAtIndex(tree, index), f"[{index}]", "", found)
    return found


def _walk(element: object, path: str, inherited: str, found: list[tuple[str, int, str]]) -> None:
    kind = _utf16(raw.FPDF_StructElement_GetType, element)
    language = _utf16(raw.FPDF_StructElement_GetLang, element) or inherited
    own = f"{path}{kind}"
    found.append((own, -1, language))
    for index in range(raw.FPDF_StructElement_GetMarkedContentIdCount(element)):
        content = raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index)
        if content >= 0:
            found.append((own, content, language))
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            _walk(child, f"{own}/[{index}]", language, found)
