"""Texts that the office writes in several languages, such as the name of a café."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Stamped, Versioned
from models.values.changes import EntityKind
from models.values.identifiers import LocalTextId


class LocalText(Versioned, Stamped, Base):
    """One field of one record in one language; stale when ``swedish`` is no longer the record's Swedish text.

    ``owner_uid`` is the uid of the series or meeting point, ``field`` its attribute, ``language`` a code of
    ``languages.toml``. ``reviewed_by`` says who read it over, on ``reviewed_on``; without a day nobody has.
    """

    __tablename__ = "local_texts"
    __table_args__ = (UniqueConstraint("owner_uid", "field", "language"),)
    __kind__: ClassVar = EntityKind.LOCAL_TEXT

    id: Mapped[LocalTextId] = mapped_column(primary_key=True)
    owner_uid: Mapped[UUID]
    field: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(String(400))
    swedish: Mapped[str] = mapped_column(String(400))
    reviewed_by: Mapped[str] = mapped_column(String(120), default="")
    reviewed_on: Mapped[date | None] = mapped_column(default=None)
