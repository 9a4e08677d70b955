"""Languages that a person speaks."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Versioned
from models.entities.person import BelongsToPerson
from models.values.changes import EntityKind
from models.values.identifiers import LanguageSkillId
from models.values.people import LanguageLevel


class SpokenLanguage(BelongsToPerson, Versioned, Base):
    """A language of a person and how well it is spoken; ``position`` keeps the order of the card."""

    __tablename__ = "language_skills"
    __table_args__ = (UniqueConstraint("person_id", "language"),)
    __kind__: ClassVar = EntityKind.LANGUAGE_SKILL

    id: Mapped[LanguageSkillId] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(String(12), index=True)
    level: Mapped[LanguageLevel]
    position: Mapped[int] = mapped_column(default=0)
