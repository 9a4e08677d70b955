"""Phrases of the printed sheets as the office has corrected or approved them, beside the ones that are shipped."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, Stamped, Versioned
from models.values.changes import EntityKind
from models.values.identifiers import PhraseReviewId


class PhraseReview(Versioned, Stamped, Base):
    """The office's word on one phrase in one language; it stays when an update ships other words.

    ``key`` is a message of the catalogue ``schedule``, ``text`` what is printed, ``swedish`` the Swedish it was
    written or approved for (outdated when that is no longer the Swedish), ``shipped`` what the program had then
    (another text is offered). Nobody has approved it while ``reviewed_on`` is empty.
    """

    __tablename__ = "phrase_reviews"
    __table_args__ = (UniqueConstraint("language", "key"),)
    __kind__: ClassVar = EntityKind.PHRASE_REVIEW

    id: Mapped[PhraseReviewId] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(String(12))
    key: Mapped[str] = mapped_column(String(60))
    text: Mapped[str] = mapped_column(String(400))
    swedish: Mapped[str] = mapped_column(String(400))
    shipped: Mapped[str] = mapped_column(String(400), default="")
    reviewed_by: Mapped[str] = mapped_column(String(120), default="")
    reviewed_on: Mapped[date | None] = mapped_column(default=None)
