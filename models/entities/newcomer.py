"""Newcomers: the role of a person who wants to practise Swedish."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.availability import AvailabilityColumns
from models.entities.base import Base, Stamped, Versioned
from models.entities.column_types import enum_column
from models.entities.pairing_wish import WishColumns
from models.entities.person import BelongsToPerson
from models.values.changes import EntityKind
from models.values.identifiers import NewcomerId, PersonId
from models.values.people import NewcomerStatus, SwedishLevel


class Newcomer(BelongsToPerson, AvailabilityColumns, WishColumns, Versioned, Stamped, Base):
    """A newcomer; ``since`` is the queue day, ``arrived`` the first of the month, ``interview_on`` the booked day."""

    __tablename__ = "newcomers"
    __kind__: ClassVar = EntityKind.NEWCOMER

    id: Mapped[NewcomerId] = mapped_column(primary_key=True)
    person_id: Mapped[PersonId] = mapped_column(ForeignKey("people.id"), unique=True)
    since: Mapped[date]
    status: Mapped[NewcomerStatus] = mapped_column(default=NewcomerStatus.INTEREST)
    status_since: Mapped[date]
    interview_on: Mapped[date | None] = mapped_column(default=None)
    interviewed_on: Mapped[date | None] = mapped_column(default=None)
    oral_swedish: Mapped[SwedishLevel | None] = mapped_column(
        enum_column(SwedishLevel, name="oral_swedish"), default=None
    )
    course: Mapped[SwedishLevel | None] = mapped_column(enum_column(SwedishLevel, name="course"), default=None)
    print_language: Mapped[str] = mapped_column(String(12))
    needs_interpreter: Mapped[bool] = mapped_column(default=False)
    arrived: Mapped[date | None] = mapped_column(default=None)
    wants: Mapped[list[str]] = mapped_column(JSON, default=list)
    wants_another: Mapped[bool] = mapped_column(default=False)
