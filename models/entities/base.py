"""What every mapped class shares: naming of constraints, types by annotation, version, moments and uid.

No entity stands here. History, undo and refresh rest on ``__kind__``, which each recorded entity sets.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID, uuid4

from sqlalchemy import Double, Enum, Integer, MetaData, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from models.entities.column_types import UtcDateTime, values_of
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
