"""Who has read what must not be read without a reason: a protected card, or a list that left the program."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base
from models.values.identifiers import CoordinatorId
from models.values.readings import ReadingKind


class Reading(Base):
    """One reading; it changes nothing in the register, so that history and undo know nothing of it.

    ``key`` is the person of a card, ``None`` for a list; ``people`` how many persons were in it.
    """

    __tablename__ = "reading"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[CoordinatorId | None] = mapped_column(ForeignKey("coordinators.id"))
    kind: Mapped[ReadingKind]
    key: Mapped[int | None]
    people: Mapped[int] = mapped_column(default=1)
    purpose: Mapped[str] = mapped_column(String(200), default="")
