"""Those who live or come together."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, HasUid, Stamped, Versioned
from models.values.changes import EntityKind
from models.values.identifiers import HouseholdId
from models.values.people import HouseholdKind


class Household(HasUid, Versioned, Stamped, Base):
    """A couple, family, group or organisation; ``children`` are birth years. Its people point to it."""

    __tablename__ = "households"
    __kind__: ClassVar = EntityKind.HOUSEHOLD

    id: Mapped[HouseholdId] = mapped_column(primary_key=True)
    kind: Mapped[HouseholdKind]
    name: Mapped[str] = mapped_column(String(120), default="")
    children: Mapped[list[int]] = mapped_column(JSON, default=list)
