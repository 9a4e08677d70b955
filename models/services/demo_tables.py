"""Reads the demo's tables in ``resources/demo``; what the entries mean stands in the modules that use them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from uuid import UUID, uuid5

from resources import path_to

DEMO_UID = UUID("7d0c7b1e-5a55-5c3a-9e0a-11a0c0ffee48")
"""The root of all names in the demo, so that two demos of one day are alike to the last byte that matters."""


def demo_uid(kind: str, name: str) -> UUID:
    """Name a record of the demo, the same each time."""
    return uuid5(DEMO_UID, f"{kind}:{name}")


class DemoTable:
    """One table of a file; an entry of the wrong sort is a fault of the file and raises ``TypeError``."""

    def __init__(self, entries: Mapping[str, object]) -> None:
        self._entries = entries

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the names of all entries, in the order of the file."""
        return tuple(self._entries)

    def text(self, key: str, default: str = "") -> str:
        """Give a text."""
        value = self._entries.get(key, default)
        if not isinstance(value, str):
            raise TypeError(key)
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Give a yes or no."""
        value = self._entries.get(key, default)
        if not isinstance(value, bool):
            raise TypeError(key)
        return value

    def whole(self, key: str) -> int | None:
        """Give a whole number, ``None`` if there is none."""
        value = self._entries.get(key)
        if value is not None and not isinstance(value, int):
            raise TypeError(key)
        return value

    def wholes(self, key: str) -> tuple[int, ...]:
        """Give a list of whole numbers."""
        return tuple(value for value in self._list(key) if isinstance(value, int))

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts."""
        return tuple(value for value in self._list(key) if isinstance(value, str))

    def table(self, key: str) -> DemoTable:
        """Give a table inside this one, an empty one if there is none."""
        return _table(self._entries.get(key, {}))

    def tables(self, key: str) -> tuple[DemoTable, ...]:
        """Give a list of tables."""
        return tuple(_table(value) for value in self._list(key))

    def _list(self, key: str) -> list[object]:
        value = self._entries.get(key, [])
        if not isinstance(value, list):
            raise TypeError(key)
        return value


def demo_table(name: str) -> DemoTable:
    """Read one file of the demo."""
    with path_to("demo", f"{name}.toml").open("rb") as file:
        return DemoTable(tomllib.load(file))


def demo_logo() -> bytes:
    """Read the demo municipality's badge."""
    return path_to("demo", "logo.svg").read_bytes()


def _table(value: object) -> DemoTable:
    if not isinstance(value, dict):
        raise TypeError(type(value).__name__)
    return DemoTable({str(key): entry for key, entry in value.items()})
