"""Reads which characters the shipped fonts have: ``python -m tests.font_characters`` writes the list beside them.

A character counts only if both the regular and the bold face of a family have it.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from pathlib import Path

from resources import path_to
from resources.covered_characters import COVERED_FILE

FAMILIES = ("NotoSans", "NotoSansEthiopic", "NotoSansThai", "Vazirmatn")


def covered_runs() -> list[list[int]]:
    """Give first and last of each run of code points that some family has in both faces."""
    found: set[int] = set()
    for family in FAMILIES:
        faces = [characters_of(path_to("fonts", f"{family}-{face}.ttf")) for face in ("Regular", "Bold")]
        found |= faces[0] & faces[1]
    runs: list[list[int]] = []
    for number in sorted(found):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return runs


def characters_of(font: Path) -> set[int]:
    """Read the code points of a font from its widest table of characters."""
    data = font.read_bytes()
    tables = {data[at : at + 4]: struct.unpack(">L", data[at + 8 : at + 12])[0] for at in _entries(data)}
    cmap = tables[b"cmap"]
    (number,) = struct.unpack(">H", data[cmap + 2 : cmap + 4])
    found: set[int] = set()
    for place in range(number):
        offset = cmap + struct.unpack(">L", data[cmap + 8 + 8 * place : cmap + 12 + 8 * place])[0]
        (form,) = struct.unpack(">H", data[offset : offset + 2])
        found |= set({4: _by_segments, 12: _by_groups}[form](data[offset:]))
    return found


def _entries(data: bytes) -> range:
    (number,) = struct.unpack(">H", data[4:6])
    return range(12, 12 + 16 * number, 16)


def _by_groups(table: bytes) -> Iterator[int]:
    (number,) = struct.unpack(">L", table[12:16])
    for first, last, glyph in struct.iter_unpack(">LLL", table[16 : 16 + 12 * number]):
        yield from range(first if glyph else first + 1, last + 1)


def _by_segments(table: bytes) -> Iterator[int]:
    (twice,) = struct.unpack(">H", table[6:8])
    lasts, firsts, deltas, offsets = (
        struct.unpack(f">{twice // 2}H", table[at : at + twice])
        for at in (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    )
    for place, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        for character in range(first, last + 1):
            if character == 0xFFFF:
                continue
            if not offsets[place]:
                glyph = (character + deltas[place]) % 0x10000
            else:
                at = 16 + 3 * twice + 2 * place + offsets[place] + 2 * (character - first)
                (glyph,) = struct.unpack(">H", table[at : at + 2])
            if glyph:
                yield character


if __name__ == "__main__":
    COVERED_FILE.write_text(json.dumps(covered_runs(), separators=(",", ":")) + "\n", encoding="utf-8")
