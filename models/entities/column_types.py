"""The types of columns that tables share; without SQLAlchemy's mapping, since lists are read before it is there."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import DateTime, Enum, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite forgets the zone and gets it back here.

    A moment without zone is refused with ``ValueError``: nobody could say which hour it means.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def values_of(kind: type[StrEnum]) -> list[str]:
    """List what the database keeps of an enum: the values, so that a renamed member costs no migration."""
    return [member.value for member in kind]


def enum_column(kind: type[StrEnum], *, name: str | None = None, checked: bool = True) -> Enum:
    """Give the column type that keeps an enum by its value, with a check that the database holds itself.

    Every ``StrEnum`` in ``Mapped[...]`` gets this by itself; call it only to give the check another ``name``,
    which two columns of one enum in the same table need, or to leave it out (``checked=False``) where the
    enum grows with the program and old rows must stay as they are.
    """
    return Enum(
        kind,
        native_enum=False,
        create_constraint=checked,
        validate_strings=True,
        length=40,
        values_callable=values_of,
        name=name or kind.__name__.lower(),
    )


def sorted_text(length: int) -> String:
    """Give the column type of a key that sorts by its signs alone, whatever order a server has for words."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")
