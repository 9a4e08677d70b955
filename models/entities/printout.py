"""What was printed or saved when, so that a later sheet can say what has changed and somebody can find the old ones."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Stamped, Versioned
from models.entities.column_types import enum_column
from models.values.changes import EntityKind
from models.values.identifiers import PrintoutId
from models.values.printing import Paper, PrintWay, Product


class Printout(Versioned, Stamped, Base):
    """One product that was printed or saved at one moment.

    ``week`` is an ISO week such as ``2026-W48``, empty where none belongs to it; ``subject_uid`` names the meeting
    point or the occasion of a sheet that is about one. ``copies`` maps a language's code to a number. ``contents``
    maps an occasion's uid to a digest of what the sheet said about it. ``hangs_at`` is where it hangs, in free words,
    or where it hung until ``taken_down_on``.
    """

    __tablename__ = "printouts"
    __kind__: ClassVar = EntityKind.PRINTOUT

    id: Mapped[PrintoutId] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[int | None] = mapped_column(default=None)
    way: Mapped[PrintWay]
    product: Mapped[Product] = mapped_column(enum_column(Product, checked=False))
    paper: Mapped[Paper]
    week: Mapped[str] = mapped_column(String(8), default="", index=True)
    subject_uid: Mapped[UUID | None] = mapped_column(default=None)
    copies: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    contents: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    hangs_at: Mapped[str] = mapped_column(String(400), default="")
    taken_down_on: Mapped[date | None] = mapped_column(default=None)
    set_name: Mapped[str] = mapped_column(String(80), default="")
