"""How the columns of an office's own lists were understood last time."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base
from models.values.people import PersonRole


class ColumnChoice(Base):
    """What each heading of a list means, as somebody confirmed it; not audited, the latest import holds.

    ``headings`` is a digest of the headings in their order; ``columns`` leads from a heading to a field.
    """

    __tablename__ = "column_choice"
    __table_args__ = (UniqueConstraint("role", "headings"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[PersonRole]
    headings: Mapped[str] = mapped_column(String(64))
    columns: Mapped[dict[str, str]] = mapped_column(JSON)
    at: Mapped[datetime]
