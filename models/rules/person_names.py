"""What a person is called on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from models.rules.name_search import fold

_SHORTEST: Final = 3
"""Shorter words in a name, such as "de" and "al", stand in many an alias by chance."""


def shown_name(given_name: str, family_name: str, alias: str = "") -> str:
    """Give both names with a blank, one if there is only one, the alias if there is none."""
    return " ".join(filter(None, (given_name, family_name))) or alias


def shows_name(alias: str, names: Sequence[str]) -> bool:
    """Tell whether an alias is a name of the person, or has a word that begins with one of three letters or more."""
    said = f" {fold(alias)}"
    parts = [part for name in names for part in fold(name).split()]
    return any(said.strip() == fold(name) for name in names if name) or any(
        f" {part}" in said for part in parts if len(part) >= _SHORTEST
    )
