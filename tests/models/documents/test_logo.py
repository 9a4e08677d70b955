"""A logo is taken only when it can be drawn."""

from __future__ import annotations

import struct
import zlib

import pytest

from models.documents.logo import readable_logo


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


PIXEL = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\0\0\0"))
    + _chunk(b"IEND", b"")
)
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>'


@pytest.mark.parametrize(("content", "kind"), [(PIXEL, "png"), (DRAWING, "svg")], ids=["png", "svg"])
def test_whole_picture_is_taken_as_it_is(content: bytes, kind: str) -> None:
    logo = readable_logo(content)

    assert logo is not None
    assert (logo.format, logo.content) == (kind, content)


@pytest.mark.parametrize(
    "content",
    [b"GIF89a", b"", b"<html/>", PIXEL[:-4], PIXEL[:-20], PIXEL.replace(b"IDAT", b"IDAX")],
    ids=["gif", "nothing", "html", "cut", "short", "damaged"],
)
def test_other_or_damaged_file_is_no_logo(content: bytes) -> None:
    assert readable_logo(content) is None
