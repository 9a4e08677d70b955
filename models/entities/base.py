"""What every mapped class shares: naming of constraints, types of columns, version, moments and uid.

No entity stands here. History, undo and refresh rest on ``__kind__``, which each recorded entity sets.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID, uuid4

from sqlalchemy import DateTime, Double, Enum, Integer, MetaData, String, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from models.values.changes import EntityKind
from models.values.identifiers import (
    AreaId,
    AssignmentId,
    AuditEntryId,
    ClosedDayId,
    CoordinatorId,
    EnquiryId,
    FirstMeetingId,
    HouseholdId,
    LanguageSkillId,
    LocalTextId,
    MeetingPointId,
    NewcomerId,
    NoteId,
    OccasionId,
    OrganisationId,
    PairChoiceId,
    PairContactId,
    PairId,
    PaperId,
    PauseId,
    PersonId,
    PhraseReviewId,
    PrintoutId,
    PrintSetId,
    SearchEntryId,
    SeriesId,
    TransactionNumber,
    VolunteerId,
)

NAMING_CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
}


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


class Base(DeclarativeBase):
    """The root of all mapped classes."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map: ClassVar = {
        AreaId: Integer(),
        AssignmentId: Integer(),
        AuditEntryId: Integer(),
        ClosedDayId: Integer(),
        CoordinatorId: Integer(),
        EnquiryId: Integer(),
        FirstMeetingId: Integer(),
        HouseholdId: Integer(),
        LanguageSkillId: Integer(),
        LocalTextId: Integer(),
        MeetingPointId: Integer(),
        NewcomerId: Integer(),
        NoteId: Integer(),
        OccasionId: Integer(),
        OrganisationId: Integer(),
        PairChoiceId: Integer(),
        PairContactId: Integer(),
        PairId: Integer(),
        PaperId: Integer(),
        PauseId: Integer(),
        PersonId: Integer(),
        PhraseReviewId: Integer(),
        PrintSetId: Integer(),
        PrintoutId: Integer(),
        SearchEntryId: Integer(),
        SeriesId: Integer(),
        TransactionNumber: Integer(),
        VolunteerId: Integer(),
        StrEnum: Enum(
            StrEnum,
            native_enum=False,
            create_constraint=True,
            validate_strings=True,
            length=40,
            values_callable=values_of,
        ),
        UUID: Uuid(),
        datetime: UtcDateTime(),
        float: Double(),
    }
    __kind__: ClassVar[EntityKind | None] = None


class Versioned:
    """Counts the saves of a row, so that a lost race is noticed and nobody's text is overwritten."""

    version: Mapped[int] = mapped_column(nullable=False)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, object]:
        return {"version_id_col": cls.version}


class Stamped:
    """Says when a row was made and last changed; the unit of work fills both from its clock."""

    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class HasUid:
    """Carries a name that stays the same at every office and in every export."""

    uid: Mapped[UUID] = mapped_column(unique=True, default=uuid4)
