"""Whether a PNG is whole, still and of a size that a picture at the foot of a sheet can need.

The picture is not decoded. Its compressed rows are unpacked piece by piece and thrown away, never beyond the size
that its head promises: a small file that swells to gigabytes is stopped at its first surplus byte.
Source: W3C, Portable Network Graphics (Third Edition), chapters 5, 10 and 11.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from models.values.errors import ProblemCode

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS_A_SIDE = 4000
MOST_PIXELS = 16_000_000

_FRAME = 12
_HEAD = struct.Struct(">IIBBBBB")
_PIECE = 1 << 20
_MOST_SIDE_TEXT = 4 << 20
# Channels by colour type, and the bits that each may have.
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
# Where the seven passes of an interlaced picture begin, and how far apart their pixels stand.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_PALETTE_COLOURS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chunk:
    kind: bytes
    content: bytes


def png_size(content: bytes) -> tuple[int, int]:
    """Give width and height of a picture that was found whole, in pixels."""
    width, height = struct.unpack_from(">II", content, len(PNG_SIGNATURE) + 8)
    return int(width), int(height)


def png_problem(content: bytes) -> ProblemCode | None:
    """Say what is wrong with a PNG; ``None`` if it can be taken."""
    chunks = tuple(_chunks(content))
    kinds = [chunk.kind for chunk in chunks]
    if not chunks or kinds[0] != b"IHDR" or kinds[-1] != b"IEND" or len(chunks[0].content) != _HEAD.size:
        return ProblemCode.PICTURE_DAMAGED
    width, height, depth, colours, method, filters, interlaced = _HEAD.unpack(chunks[0].content)
    if max(width, height) > MOST_PIXELS_A_SIDE or width * height > MOST_PIXELS:
        return ProblemCode.PICTURE_TOO_MANY_PIXELS
    is_sound = (
        min(width, height) > 0 and depth in _DEPTHS.get(colours, ()) and (method, filters) == (0, 0) and interlaced <= 1
    )
    if not is_sound or (colours == _PALETTE_COLOURS and b"PLTE" not in kinds):
        return ProblemCode.PICTURE_DAMAGED
    if b"acTL" in kinds or b"fcTL" in kinds:
        return ProblemCode.PICTURE_MOVES
    rows = b"".join(chunk.content for chunk in chunks if chunk.kind == b"IDAT")
    size = _unpacked_size(width, height, depth * _CHANNELS[colours], is_interlaced=bool(interlaced))
    if _unpacked(rows, size) != size or any(_swells(chunk) for chunk in chunks):
        return ProblemCode.PICTURE_DAMAGED
    return None


def _chunks(content: bytes) -> Iterator[_Chunk]:
    """Give the chunks up to the end or to the first that is cut or altered."""
    at = len(PNG_SIGNATURE)
    while at + _FRAME <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        end = at + 8 + length
        if end + 4 > len(content) or zlib.crc32(content[at + 4 : end]) != struct.unpack_from(">I", content, end)[0]:
            return
        yield _Chunk(kind=content[at + 4 : at + 8], content=content[at + 8 : end])
        at = end + 4


def _unpacked_size(width: int, height: int, bits: int, *, is_interlaced: bool) -> int:
    passes = _PASSES if is_interlaced else ((0, 0, 1, 1),)
    total = 0
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + -(-columns * bits // 8))
    return total


def _unpacked(packed: bytes, most: int) -> int:
    """Count what comes out, at most one byte more than ``most``; −1 when the stream is broken or goes on."""
    stream = zlib.decompressobj()
    found, rest = 0, packed
    try:
        while not stream.eof and found <= most:
            piece = stream.decompress(rest, min(_PIECE, most + 1 - found))
            rest = stream.unconsumed_tail
            found += len(piece)
            if not piece and not rest:
                break
    except zlib.error:
        return -1
    return found if stream.eof or found > most else -1


def _swells(chunk: _Chunk) -> bool:
    """Tell whether a packed text or colour profile beside the picture is broken or immense."""
    if chunk.kind not in (b"zTXt", b"iCCP", b"iTXt"):
        return False
    _keyword, _end, rest = chunk.content.partition(b"\0")
    if chunk.kind == b"iTXt":
        is_packed = rest[:1] == b"\1"
        packed = rest[2:].split(b"\0", 2)[-1]
        return is_packed and not 0 <= _unpacked(packed, _MOST_SIDE_TEXT) <= _MOST_SIDE_TEXT
    return not 0 <= _unpacked(rest[1:], _MOST_SIDE_TEXT) <= _MOST_SIDE_TEXT
