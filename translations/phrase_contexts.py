"""Where each phrase of the printed sheets stands and what it means, in plain Swedish.

The phrases themselves are in the catalogues ``schedule``; the notes there are for translators, in English.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

CONTEXTS_FILE = Path(__file__).with_name("phrase_contexts.toml")


@lru_cache(maxsize=1)
def phrase_contexts() -> Mapping[str, str]:
    """Give a sentence or two for each key that has one."""
    with CONTEXTS_FILE.open("rb") as file:
        return {key: str(text) for key, text in tomllib.load(file).items()}
