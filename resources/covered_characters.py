"""Which characters the shipped fonts can draw, from the list beside them (``python -m tests.font_characters``)."""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import lru_cache

from resources import path_to

COVERED_FILE = path_to("fonts", "covered.json")


def is_covered(character: str) -> bool:
    """Tell whether at least one font has this single character."""
    starts, ends = _ranges()
    place = bisect_right(starts, ord(character)) - 1
    return place >= 0 and ord(character) <= ends[place]


@lru_cache(maxsize=1)
def _ranges() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give firsts and lasts of the runs of code points, in order."""
    runs: list[list[int]] = json.loads(COVERED_FILE.read_text(encoding="utf-8"))
    return tuple(first for first, _ in runs), tuple(last for _, last in runs)
