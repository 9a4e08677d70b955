"""A sender's logo as a template takes it: PNG or SVG that can be drawn, or nothing."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FRAME = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture and its format, ``png`` or ``svg``."""

    format: str
    content: bytes


def readable_logo(content: bytes) -> Logo | None:
    """Give the logo if it is whole; a damaged one would stop the whole sheet."""
    if content.startswith(_SIGNATURE):
        return Logo(format="png", content=content) if _is_whole_png(content) else None
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - a file that the office itself has chosen
    except (ElementTree.ParseError, ValueError):
        return None
    return Logo(format="svg", content=content) if root.tag.rpartition("}")[2] == "svg" else None


def _is_whole_png(content: bytes) -> bool:
    """Tell whether every chunk is there with its check sum, to the last."""
    at = len(_SIGNATURE)
    kind = b""
    while at + _FRAME <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, end = content[at + 4 : at + 8], at + 8 + length
        if end + 4 > len(content) or zlib.crc32(content[at + 4 : end]) != struct.unpack_from(">I", content, end)[0]:
            return False
        at = end + 4
    return kind == b"IEND"
