"""Pictures that are made byte by byte: whole ones, damaged ones and bombs. None comes from anywhere."""

from __future__ import annotations

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def chunk(kind: bytes, content: bytes) -> bytes:
    """Make one chunk with its check sum."""
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def head(width: int, height: int, *, depth: int = 8, colours: int = 2, interlaced: int = 0) -> bytes:
    """Make the chunk that says how large a picture is."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlaced))


def png(first: bytes, rows: bytes, *others: bytes) -> bytes:
    """Put a picture together from its head, its rows as they are unpacked, and other chunks between."""
    return SIGNATURE + first + b"".join(others) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def plain_png(width: int, height: int) -> bytes:
    """Make a black picture."""
    return png(head(width, height), (b"\0" + b"\0\0\0" * width) * height)


def svg(body: str, attributes: str = 'viewBox="0 0 8 8"') -> bytes:
    """Make a drawing."""
    return f"<svg {SVG} {attributes}>{body}</svg>".encode()


PIXEL = plain_png(1, 1)
DRAWING = svg('<rect width="8" height="8"/>')
