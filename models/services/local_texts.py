"""Saves the office's own words in other languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.local_text import LocalText
from models.rules.phrase_checks import check_printed
from models.rules.validation import LONGEST_LOCAL_TEXT, FieldChecks
from models.storage.unit_of_work import UnitOfWork
from models.values.language import SWEDISH, LanguageCode


def hand_over_local_texts(session: Session, new_owners: Mapping[UUID, UUID]) -> None:
    """Let the texts of some records belong to others, given by the uid of the former owner.

    What the new owner had said before gives way. Copied word for word: an outdated text stays outdated.
    """
    remove_local_texts(session, new_owners.values())
    for row in _texts_of(session, new_owners):
        row.owner_uid = new_owners[row.owner_uid]
    session.flush()


def remove_local_texts(session: Session, owners: Iterable[UUID]) -> None:
    """Take away all texts of some records that are no more."""
    for row in _texts_of(session, owners):
        session.delete(row)
    session.flush()


def _texts_of(session: Session, owners: Iterable[UUID]) -> Sequence[LocalText]:
    wanted = set(owners)
    if not wanted:
        return ()
    return session.scalars(select(LocalText).where(LocalText.owner_uid.in_(wanted))).all()


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
    ``confirmed`` names the languages in which someone has. An approval holds for the words and the Swedish that were
    read: it is taken back when either is written anew. Raises ``Invalid`` with the language code as ``field``.
    """
    checks = FieldChecks()
    wanted = {
        language: check_printed(checks, language, text, LONGEST_LOCAL_TEXT)
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
            if (existing.text, existing.swedish) != (text, swedish):
                existing.reviewed_by, existing.reviewed_on = "", None
            existing.text = text
            existing.swedish = swedish
    uow.session.flush()
