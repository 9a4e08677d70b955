"""Tells web pages and XML workbooks from other files by how they begin, and gives their text.

Web portals save a page under the name of a workbook; what it says about its own encoding is often wrong.
"""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from typing import Final

from models.formats.delimited_text import ENCODINGS, encoding_of

LARGEST_MARKUP: Final = 50_000_000
"""Bytes; a page of this size holds more rows than any list of people, and reading it takes half a minute."""

_HEAD: Final = 4_000
_BYTE_ORDER_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PAGE: Final = re.compile(
    rb"<(?:!doctype\s+html|!--|html|head|body|table|caption|colgroup|thead|tbody|tr|meta|title|style|script|link|base|"
    rb"center|div|span|font|form|h[1-6]|p|pre|b|strong|br)\b|<!--"
)
_XML_WORKBOOK: Final = (b"urn:schemas-microsoft-com:office:spreadsheet", b"workbook")
_SAID: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LIKE_WINDOWS: Final = frozenset({"iso8859-1", "ascii", "latin-1"})
_UNICODE: Final = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


class MarkupKind(StrEnum):
    """What a file that begins with ``<`` can be."""

    WEB_PAGE = "web_page"
    XML_WORKBOOK = "xml_workbook"
    OTHER = "other"


class NotInThisEncoding(Exception):
    """Bytes that do not fit the encoding that somebody said."""


def markup_kind(content: bytes) -> MarkupKind | None:
    """Say what a file is that begins with ``<`` behind its marks and blanks; ``None`` for every other file."""
    head = content[:_HEAD]
    for mark in _BYTE_ORDER_MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"").lstrip().lower()
    if not head.startswith(b"<"):
        return None
    if all(word in head for word in _XML_WORKBOOK) and head.startswith((b"<?", b"<workbook", b"<ss:workbook")):
        return MarkupKind.XML_WORKBOOK
    if _PAGE.match(head) or (head.startswith(b"<?") and re.search(rb"<(?:html|table)\b", head)):
        return MarkupKind.WEB_PAGE
    return MarkupKind.OTHER if head.startswith((b"<?", b"<!")) else None


def markup_text(content: bytes, encoding: str = "") -> tuple[str, str]:
    """Give the text of a page and the name of its encoding, empty where it is none that can be said by hand.

    What a page says of itself counts only between the old encodings: Unicode is seen from the bytes. Raises
    ``NotInThisEncoding`` for an ``encoding`` said by hand that does not fit.
    """
    chosen = encoding or _decided(content)
    try:
        text = content.decode(chosen, errors="strict" if encoding and encoding != "cp1252" else "replace")
    except (LookupError, UnicodeError) as error:
        raise NotInThisEncoding from error
    return text.removeprefix("\ufeff").replace("\0", ""), chosen if chosen in ENCODINGS else ""


def _decided(content: bytes) -> str:
    decided = encoding_of(content)
    if decided in _UNICODE:
        return decided
    said = _SAID.search(content[:_HEAD])
    try:
        name = codecs.lookup(said[1].decode("ascii")).name if said is not None else ""
    except (LookupError, UnicodeDecodeError):
        return decided
    if not name or name.startswith(("utf", "unicode")):
        return decided
    return _own_name(name)


def _own_name(name: str) -> str:
    """Give the name as it is said by hand; what calls itself ISO 8859-1 is nearly always Windows text."""
    if name in _LIKE_WINDOWS:
        return "cp1252"
    return {"mac-roman": "mac_roman"}.get(name, name)
