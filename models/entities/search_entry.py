"""What serves every search: one row for each person, open enquiry, meeting point and series, kept by the services."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base
from models.entities.column_types import enum_column, sorted_text
from models.values.changes import EntityKind
from models.values.identifiers import SearchEntryId


class SearchEntry(Base):
    """The words by which one record is found; derived, so neither audited nor versioned.

    ``folded`` and ``skeleton`` are words between blanks, ``digits`` the phone numbers, ``sort_key`` keeps å, ä and ö
    apart. How they are made stands in ``rules.name_search``.
    """

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("kind", "key"), Index(None, "kind", "sort_key"))

    id: Mapped[SearchEntryId] = mapped_column(primary_key=True)
    kind: Mapped[EntityKind] = mapped_column(enum_column(EntityKind, checked=False))
    key: Mapped[int]
    sort_key: Mapped[str] = mapped_column(sorted_text(400))
    folded: Mapped[str] = mapped_column(String(800))
    skeleton: Mapped[str] = mapped_column(String(400))
    digits: Mapped[str] = mapped_column(String(400), default="")
    touched_at: Mapped[datetime]
