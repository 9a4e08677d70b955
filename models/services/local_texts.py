"""Saves the office's own words in other languages."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from models.entities.local_text import LocalText
from models.rules.validation import LONGEST_LOCAL_TEXT, FieldChecks
from models.storage.unit_of_work import UnitOfWork
from models.values.language import SWEDISH, LanguageCode


def save_local_texts(
    uow: UnitOfWork,
    owner_uid: UUID,
    field: str,
    texts: Mapping[LanguageCode, str],
    *,
    swedish: str,
    confirmed: frozenset[LanguageCode] = frozenset(),
) -> None:
    """Let exactly these texts stand for one field of one record; an empty text is none. Swedish stands in the record.

    A text that is saved unchanged stays stale when the Swedish has changed, since nobody has looked at it;
    ``confirmed`` names the languages in which someone has. Raises ``Invalid`` with the language code as ``field``.
    """
    checks = FieldChecks()
    wanted = {
        language: checks.text(language, text, LONGEST_LOCAL_TEXT)
        for language, text in texts.items()
        if language != SWEDISH and text.strip()
    }
    checks.finish()
    statement = select(LocalText).where(LocalText.owner_uid == owner_uid, LocalText.field == field)
    kept = {LanguageCode(row.language): row for row in uow.session.scalars(statement)}
    for language, row in kept.items():
        if language not in wanted:
            uow.session.delete(row)
    for language, text in wanted.items():
        existing = kept.get(language)
        if existing is None:
            row = LocalText(owner_uid=owner_uid, field=field, language=language, text=text, swedish=swedish)
            uow.session.add(row)
        elif existing.text != text or language in confirmed:
            existing.text = text
            existing.swedish = swedish
    uow.session.flush()
