"""What is read aloud in a call before something is written down about a person; the printed notice says it in full.

Only in languages that a coordinator speaks on the phone, so it is no part of the printed words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

READ_ALOUD_FILE = Path(__file__).with_name("read_aloud.toml")


def read_aloud_languages() -> tuple[str, ...]:
    """Give the codes of the languages that it is written in, Swedish first."""
    return tuple(_texts())


def read_aloud(code: str, *, organisation: str) -> str:
    """Give what to say in one of ``read_aloud_languages``. Raises ``KeyError`` for another one."""
    return _texts()[code].format(organisation=organisation)


@lru_cache(maxsize=1)
def _texts() -> Mapping[str, str]:
    with READ_ALOUD_FILE.open("rb") as file:
        return {code: str(text) for code, text in tomllib.load(file).items()}
