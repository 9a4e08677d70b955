"""Reads the office's own texts for paper with their states: what is fresh is printed, what is outdated only named."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.local_text import LocalText
from models.queries.local_texts import state_of
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, PhraseState, TextRef


def own_texts(session: Session, field: str, swedish: Mapping[UUID, str]) -> Mapping[UUID, OwnText]:
    """Give one field of many records in one statement, by the record's uid; a record without Swedish has none.

    ``swedish`` says what each record says now. Nothing is asked where no record says anything.
    """
    said = {uid: text for uid, text in swedish.items() if text}
    if not said:
        return {}
    words: dict[UUID, dict[LanguageCode, str]] = {uid: {SWEDISH: text} for uid, text in said.items()}
    states: dict[UUID, dict[LanguageCode, PhraseState]] = {uid: {} for uid in said}
    found = session.scalars(
        select(LocalText)
        .where(LocalText.field == field, LocalText.owner_uid.in_(said), LocalText.text != "")
        .order_by(LocalText.language)
    )
    for row in found:
        language, state = LanguageCode(row.language), state_of(row, said[row.owner_uid])
        states[row.owner_uid][language] = state
        if not state.prints_swedish:
            words[row.owner_uid][language] = row.text
    return {uid: OwnText(ref=TextRef(key=field, owner_uid=uid), words=words[uid], states=states[uid]) for uid in said}
