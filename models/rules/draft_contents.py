"""Turns any typed draft into what JSON can hold, and back into the draft after a crash.

No personal identity number is kept even for a moment: a text with one is left out. A mobile number that could also be
read as one is kept where a telephone is asked for, as it is when the form is saved.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Final, NewType, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from models.rules.identity_numbers import holds_identity_number, holds_more_than_phones

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

DraftT = TypeVar("DraftT", bound="DataclassInstance")
_PHONES: Final = frozenset({"phone", "written"})
"""Fields of forms in which a telephone number is written."""


class _Unreadable(Exception):
    """A value does not fit its field: the program has changed since it was written."""


def contents_of(draft: DataclassInstance) -> dict[str, object]:
    """Give every field of a draft by its name; raises ``TypeError`` for a kind of value no draft has had so far."""
    return {part.name: _written_field(part.name, getattr(draft, part.name)) for part in fields(draft)}


def draft_of(kind: type[DraftT], contents: Mapping[str, object]) -> DraftT | None:
    """Make the draft again; a field that has gone or no longer fits is as in a new one, ``None`` if that cannot be."""
    hints, found = _hints(kind), {}
    for part in fields(kind):
        if part.name not in contents:
            continue
        try:
            found[part.name] = _read(hints[part.name], contents[part.name])
        except _Unreadable:
            continue
    try:
        return kind(**found)
    except TypeError:  # a field without a default is missing
        return None


def _written_field(name: str, value: object) -> object:
    if name in _PHONES and isinstance(value, str):
        return "" if holds_more_than_phones(value) else value
    return _written(value)


def _written(value: object) -> object:
    match value:
        case Enum():
            return _written(value.value)
        case str():
            return "" if holds_identity_number(value) else value
        case None | bool() | int() | float():
            return value
        case date() | time():  # a datetime is a date
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes():
            return b64encode(value).decode("ascii")
        case tuple() | list():
            return [_written(part) for part in value]
        case frozenset() | set():
            return sorted((_written(part) for part in value), key=str)
        case Mapping():
            return {str(_written(key)): _written(part) for key, part in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return contents_of(value)
        case _:
            raise TypeError(type(value).__name__)


def _read(hint: object, value: object) -> object:
    if isinstance(hint, NewType):
        return _read(hint.__supertype__, value)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _one_of(inner, value)
    if origin is tuple and isinstance(value, list):
        return tuple(_read(inner[0], part) for part in value)
    if origin is frozenset and isinstance(value, list):
        return frozenset(_read(inner[0], part) for part in value)
    if isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(value, dict):
        return {_read(inner[0], key): _read(inner[1], part) for key, part in value.items()}
    return _plain(hint, value) if isinstance(hint, type) else _refuse()


def _one_of(hints: tuple[object, ...], value: object) -> object:
    if value is None and NoneType in hints:
        return None
    for hint in hints:
        try:
            return _read(hint, value)
        except _Unreadable:
            continue
    return _refuse()


def _plain(kind: type, value: object) -> object:
    if is_dataclass(kind):
        made = draft_of(kind, value) if isinstance(value, dict) else None
        return made if made is not None else _refuse()
    if not isinstance(value, str):
        return value if type(value) is kind else _refuse()
    try:
        return _from_text(kind, value)
    except ValueError as error:
        raise _Unreadable from error


def _from_text(kind: type, text: str) -> object:
    if kind is str:
        return text
    if issubclass(kind, Enum | UUID):
        return kind(text)
    if issubclass(kind, date | datetime | time):
        return kind.fromisoformat(text)
    return b64decode(text) if kind is bytes else _refuse()


def _refuse() -> object:
    raise _Unreadable


@cache
def _hints(kind: type) -> Mapping[str, object]:
    return get_type_hints(kind)
