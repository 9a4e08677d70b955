"""What the wall says about who lacks a language friend: read by those who may become one, so in two languages.

What newcomers read stands in the catalogues ``schedule``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

WALL_WORDS_FILE = Path(__file__).with_name("wall_words.toml")


def wall_languages() -> tuple[str, ...]:
    """Give the codes of the languages that it is written in, Swedish first."""
    return tuple(_texts())


def wall_words(code: str) -> Mapping[str, str]:
    """Give every sentence by its key in one of ``wall_languages``. Raises ``KeyError`` for another one."""
    return _texts()[code]


@lru_cache(maxsize=1)
def _texts() -> Mapping[str, Mapping[str, str]]:
    with WALL_WORDS_FILE.open("rb") as file:
        return {code: {key: str(text) for key, text in texts.items()} for code, texts in tomllib.load(file).items()}
