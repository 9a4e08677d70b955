"""Named sets of printouts: what is printed together every Monday."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, HasUid, Stamped, Versioned
from models.values.changes import EntityKind
from models.values.identifiers import PrintSetId


class PrintSet(HasUid, Versioned, Stamped, Base):
    """A set with a name.

    ``items`` has an entry for each product: ``product``, ``paper``, ``place`` (uid of a meeting point or empty) and
    ``copies`` (a language's code to a number).
    """

    __tablename__ = "print_sets"
    __kind__: ClassVar = EntityKind.PRINT_SET

    id: Mapped[PrintSetId] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    items: Mapped[list[dict[str, object]]] = mapped_column(JSON, default=list)
