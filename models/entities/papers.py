"""What a person has signed, done or shown; never a paper, its content or a result."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Stamped, Versioned
from models.entities.person import BelongsToPerson
from models.values.changes import EntityKind
from models.values.identifiers import CoordinatorId, PaperId
from models.values.people import PaperKind


class ShownPaper(BelongsToPerson, Versioned, Stamped, Base):
    """That a paper was signed or shown on a day and who saw it.

    Of the record extract only this may be kept, with ``under_a_year`` (Lag 2013:852, 5 §).
    """

    __tablename__ = "papers"
    __kind__: ClassVar = EntityKind.PAPER

    id: Mapped[PaperId] = mapped_column(primary_key=True)
    kind: Mapped[PaperKind]
    day: Mapped[date]
    seen_by: Mapped[CoordinatorId | None] = mapped_column(ForeignKey("coordinators.id"))
    under_a_year: Mapped[bool] = mapped_column(default=False)
