"""Which meeting point somebody means by a name that was typed: capitals and the dots of å, ä and ö do not matter."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

MOST_OFFERED = 5
_ALIKE = 0.5


def places_meant(names: Sequence[str], wanted: str) -> tuple[str, ...]:
    """Give the one name that is meant, or several that may be: the very name, the same letters, or a part of it."""
    if wanted in names:
        return (wanted,)
    same = tuple(name for name in names if _folded(name) == _folded(wanted))
    return same or tuple(name for name in names if _folded(wanted) in _folded(name))


def places_alike(names: Sequence[str], wanted: str) -> tuple[str, ...]:
    """Give a few names that look like one that nobody has."""
    by_letters = {_folded(name): name for name in names}
    return tuple(by_letters[found] for found in get_close_matches(_folded(wanted), by_letters, MOST_OFFERED, _ALIKE))


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
