"""When somebody can meet: columns of each role, and the days of a pause."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Versioned
from models.entities.person import BelongsToPerson
from models.values.changes import EntityKind
from models.values.identifiers import PauseId
from models.values.people import PersonRole


class AvailabilityColumns:
    """``free`` is a list of ``[from, to]`` in minutes of the two weeks; unrefined ones are whole parts of a day."""

    free: Mapped[list[list[int]]] = mapped_column(JSON, default=list)
    refined: Mapped[bool] = mapped_column(default=False)


class PauseDays(BelongsToPerson, Versioned, Base):
    """Days on which a person is not asked in one of the roles; without ``last`` until further notice."""

    __tablename__ = "pauses"
    __kind__: ClassVar = EntityKind.PAUSE

    id: Mapped[PauseId] = mapped_column(primary_key=True)
    role: Mapped[PersonRole]
    first: Mapped[date]
    last: Mapped[date | None] = mapped_column(default=None)
