"""Turns the columns of a record into JSON for its history, and back again for undo."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from uuid import UUID

from sqlalchemy import Date, LargeBinary, Time, Uuid, inspect
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import Mapper
from sqlalchemy.types import TypeEngine

from models.entities.audit_entry import ColumnValue
from models.entities.base import Base
from models.entities.column_types import UtcDateTime


def key_of(entity: Base) -> int:
    """Give the integer key of a recorded entity; all of them have exactly one."""
    mapper: Mapper[Base] = inspect(type(entity))
    (key,) = mapper.primary_key_from_instance(entity)
    if not isinstance(key, int):
        raise TypeError(f"{type(entity).__name__} has no integer key")
    return key


def version_of(entity: Base) -> int | None:
    """Give the version of a record as it is now, ``None`` for a kind that counts none."""
    version = getattr(entity, "version", None)
    return version if isinstance(version, int) else None


def values_now(entity: Base) -> dict[str, ColumnValue]:
    """Give all columns as they are in memory."""
    return {name: to_json(getattr(entity, name)) for name, _ in _columns(type(entity))}


def values_before(entity: Base) -> dict[str, ColumnValue]:
    """Give all columns as the database has them while a change waits to be written."""
    state, values = inspect(entity), {}
    for name, _ in _columns(type(entity)):
        history = state.attrs[name].load_history()
        held = history.deleted or history.unchanged or history.added
        values[name] = to_json(held[0]) if held else None
    return values


def values_from_json(entity_type: type[Base], values: Mapping[str, ColumnValue]) -> dict[str, object]:
    """Give the values for a record again; a column that has gone since is left out."""
    types = dict(_columns(entity_type))
    return {name: _from_json(types[name], value) for name, value in values.items() if name in types}


def to_json(value: object) -> ColumnValue:
    """Give what JSON can hold of a value; raises ``TypeError`` for a type no column has had so far."""
    if isinstance(value, Enum):
        return to_json(value.value)
    if value is None or isinstance(value, str | int | float | bool | list | dict):
        return value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    raise TypeError(type(value).__name__)


@cache
def _columns(entity_type: type[Base]) -> tuple[tuple[str, TypeEngine[object]], ...]:
    """Kept for each class: an import writes the history of thousands of records."""
    mapper: Mapper[Base] = inspect(entity_type)
    return tuple((attribute.key, attribute.columns[0].type) for attribute in mapper.column_attrs)


def _from_json(kind: TypeEngine[object], value: ColumnValue) -> object:
    if not isinstance(value, str):
        return value
    if isinstance(kind, EnumType) and kind.enum_class is not None:
        return kind.enum_class(value)
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Time):
        return time.fromisoformat(value)
    if isinstance(kind, Uuid):
        return UUID(value)
    if isinstance(kind, LargeBinary):
        return b64decode(value)
    return value
