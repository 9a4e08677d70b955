"""Reads the office's own words in other languages, and says which no longer fit the Swedish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.local_text import LocalText
from models.entities.phrase_review import PhraseReview
from models.rules.phrase_states import text_state
from models.values.language import LanguageCode
from models.values.phrases import Approval, PhraseState


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalTextRow:
    """One text; it is ``OUTDATED`` when the Swedish was changed after it was written or approved."""

    language: LanguageCode
    text: str
    state: PhraseState

    @property
    def stale(self) -> bool:
        """Tell whether the Swedish is no longer the one it was written for."""
        return self.state is PhraseState.OUTDATED


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
        select(LocalText).where(LocalText.field == field, LocalText.owner_uid.in_(swedish)).order_by(LocalText.language)
    )
    for found in session.scalars(statement):
        state = state_of(found, swedish[found.owner_uid])
        row = LocalTextRow(language=LanguageCode(found.language), text=found.text, state=state)
        rows[found.owner_uid].append(row)
    return {uid: tuple(found) for uid, found in rows.items()}


def approval_of(text: LocalText | PhraseReview) -> Approval | None:
    """Say who has read a text over, whether or not the Swedish is still the same."""
    return None if text.reviewed_on is None else Approval(by=text.reviewed_by, on=text.reviewed_on)


def state_of(text: LocalText, swedish: str) -> PhraseState:
    """Say how far a text may be trusted; ``swedish`` is what its record says now."""
    return text_state(text.text, approval_of(text), fits=text.swedish == swedish)
