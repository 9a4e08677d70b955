"""Reads the office's own words in other languages, and says which no longer fit the Swedish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.local_text import LocalText
from models.values.language import LanguageCode


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalTextRow:
    """One text; ``stale`` when the Swedish was changed after it was written."""

    language: LanguageCode
    text: str
    stale: bool


def local_texts(session: Session, owner_uid: UUID, field: str, swedish: str) -> tuple[LocalTextRow, ...]:
    """Give the texts of one field of one record; ``swedish`` is what the record says now."""
    return local_texts_of_many(session, {owner_uid: swedish}, field)[owner_uid]


def local_texts_of_many(
    session: Session, swedish: Mapping[UUID, str], field: str
) -> Mapping[UUID, tuple[LocalTextRow, ...]]:
    """Give the texts of one field of many records in one statement, by the record's uid.

    ``swedish`` says what each record says now; a record without texts has an empty tuple.
    """
    rows: dict[UUID, list[LocalTextRow]] = {uid: [] for uid in swedish}
    statement = (
        select(LocalText.owner_uid, LocalText.language, LocalText.text, LocalText.swedish)
        .where(LocalText.field == field, LocalText.owner_uid.in_(swedish))
        .order_by(LocalText.language)
    )
    for uid, language, text, written_for in session.execute(statement):
        row = LocalTextRow(language=LanguageCode(language), text=text, stale=written_for != swedish[uid])
        rows[uid].append(row)
    return {uid: tuple(found) for uid, found in rows.items()}
