"""The keys of interests and occupations that a card offers, as ``data/people.toml`` has them."""

from __future__ import annotations

import tomllib
from functools import cache

from resources import path_to


@cache
def interests() -> tuple[str, ...]:
    """Give the keys of interests in the order of the file."""
    return tuple(str(key) for key in _file()["interests"])


@cache
def occupation_fields() -> dict[str, str]:
    """Give the field of work of each key of an occupation."""
    return {key: str(field) for key, field in _file()["occupations"].items()}


@cache
def _file() -> dict[str, dict[str, str]]:
    with path_to("data", "people.toml").open("rb") as file:
        return tomllib.load(file)
