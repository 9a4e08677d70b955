"""Volunteers: the role of a person who gives time."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.availability import AvailabilityColumns
from models.entities.base import Base, Stamped, Versioned
from models.entities.pairing_wish import WishColumns
from models.entities.person import BelongsToPerson
from models.values.changes import EntityKind
from models.values.identifiers import PersonId, VolunteerId
from models.values.people import SwedishLevel


class Volunteer(BelongsToPerson, AvailabilityColumns, WishColumns, Versioned, Stamped, Base):
    """A volunteer since the day of the first interest; ``interview_on`` is when the interview is booked."""

    __tablename__ = "volunteers"
    __kind__: ClassVar = EntityKind.VOLUNTEER

    id: Mapped[VolunteerId] = mapped_column(primary_key=True)
    person_id: Mapped[PersonId] = mapped_column(ForeignKey("people.id"), unique=True)
    since: Mapped[date]
    contacted_on: Mapped[date | None] = mapped_column(default=None)
    interview_on: Mapped[date | None] = mapped_column(default=None)
    interviewed_on: Mapped[date | None] = mapped_column(default=None)
    least_swedish: Mapped[SwedishLevel | None] = mapped_column(default=None)
