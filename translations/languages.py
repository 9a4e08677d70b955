"""The schedule languages as ``languages.toml`` describes them: names, direction, script, font.

Which language the window speaks is not decided here, and the words are in the catalogues.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

LANGUAGES_FILE = Path(__file__).with_name("languages.toml")


class Direction(StrEnum):
    """Which way a line runs."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language that a sheet can be printed in."""

    code: str
    tag: str
    self_name: str
    swedish_name: str
    direction: Direction
    script: str
    font: str

    @property
    def is_right_to_left(self) -> bool:
        """Tell whether columns are mirrored and spans are said in words."""
        return self.direction is Direction.RIGHT_TO_LEFT

    @property
    def is_swedish(self) -> bool:
        """Tell whether the sheet stands alone, without a Swedish line beside each row."""
        return self.tag.split("-")[0] == "sv"


@lru_cache(maxsize=1)
def schedule_languages() -> Mapping[str, Language]:
    """Give every schedule language by its code, in the order of the file."""
    with LANGUAGES_FILE.open("rb") as file:
        tables = tomllib.load(file)
    return {code: _language(code, table) for code, table in tables.items()}


def schedule_language(code: str) -> Language:
    """Give one language. Raises ``KeyError`` for a code that the file lacks."""
    return schedule_languages()[code]


def _language(code: str, table: Mapping[str, str]) -> Language:
    return Language(
        code=code,
        tag=table["tag"],
        self_name=table["self_name"],
        swedish_name=table["swedish_name"],
        direction=Direction(table["direction"]),
        script=table["script"],
        font=table["font"],
    )
