"""Finds the rows and the facts of texts that are to be corrected or approved, in few statements however many."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.local_text import LocalText
from models.entities.phrase_review import PhraseReview
from models.queries.local_texts import approval_of
from models.queries.text_owners import owned_swedish
from models.rules.phrase_states import OfficePhrase, shipped_phrase, swedish_standing
from models.services.editing import kind_of
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import TextRef
from translations.catalogue import shipped_texts

Row = PhraseReview | LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAtHand:
    """One text in one language: the Swedish that holds, what is shipped for it, and the office's row if there is one.

    ``model`` is the sentence whose places it must have; a text of the office's own has none, nor is it shipped.
    """

    ref: TextRef
    language: LanguageCode
    swedish: str
    row: Row | None
    model: str | None = None
    shipped: str = ""

    def holds(self, words: str) -> bool:
        """Tell whether the office says these very words for this very Swedish already."""
        if self.row is None or self.row.text != words:
            return False
        return self.language == SWEDISH or self.row.swedish == self.swedish

    def is_shipped(self, words: str) -> bool:
        """Tell whether the program says these words for this Swedish by itself."""
        return words == self.shipped and (self.language == SWEDISH or self.swedish == self.model)

    def new_row(self, words: str) -> Row:
        """Make the office's row, which nobody has read over."""
        if self.ref.owner_uid is None:
            return PhraseReview(
                language=self.language,
                key=self.ref.key,
                text=words,
                swedish=self.swedish,
                shipped=self.shipped,
                reviewed_by="",
            )
        return LocalText(
            owner_uid=self.ref.owner_uid,
            field=self.ref.key,
            language=self.language,
            text=words,
            swedish=self.swedish,
            reviewed_by="",
        )


class TextsAtHand:
    """The rows of some texts in all languages, read at once."""

    def __init__(self, session: Session, refs: Collection[TextRef]) -> None:
        keys = {ref.key for ref in refs if ref.owner_uid is None}
        owners = {ref.owner_uid for ref in refs if ref.owner_uid is not None}
        self._own_swedish = owned_swedish(session, [ref for ref in refs if ref.owner_uid is not None])
        self._rows: dict[tuple[TextRef, LanguageCode], Row] = {}
        if keys:
            for phrase in session.scalars(select(PhraseReview).where(PhraseReview.key.in_(keys))):
                self._rows[TextRef(key=phrase.key), LanguageCode(phrase.language)] = phrase
        if owners:
            for text in session.scalars(select(LocalText).where(LocalText.owner_uid.in_(owners))):
                self._rows[TextRef(key=text.field, owner_uid=text.owner_uid), LanguageCode(text.language)] = text

    def find(self, ref: TextRef, language: LanguageCode, version: int | None) -> TextAtHand:
        """Give one text as it was read with ``version``.

        Raises ``EditConflict`` if somebody has changed it since, and ``Refused`` with ``NOT_FOUND`` if there is no such
        text any more, or in Swedish if it is the office's own.
        """
        row = self._rows.get((ref, language))
        if row is None and version is not None:
            raise EditConflict(kind=kind_of(PhraseReview if ref.owner_uid is None else LocalText), key=None)
        if row is not None and row.version != version:
            raise EditConflict(kind=kind_of(type(row)), key=row.id, theirs=row.version)
        if ref.owner_uid is None:
            return self._phrase(ref, language, row)
        swedish = self._own_swedish.get(ref, "")
        if not swedish or language == SWEDISH:
            raise Refused(RefusalCode.NOT_FOUND)
        return TextAtHand(ref=ref, language=language, swedish=swedish, row=row)

    def _phrase(self, ref: TextRef, language: LanguageCode, row: Row | None) -> TextAtHand:
        shipped_swedish = shipped_phrase(shipped_texts(SWEDISH).get(ref.key))
        if not shipped_swedish.text:
            raise Refused(RefusalCode.NOT_FOUND)
        in_swedish = self._rows.get((ref, SWEDISH))
        word = None
        if isinstance(in_swedish, PhraseReview):
            word = OfficePhrase(
                text=in_swedish.text,
                swedish=in_swedish.swedish,
                shipped=in_swedish.shipped,
                approval=approval_of(in_swedish),
            )
        return TextAtHand(
            ref=ref,
            language=language,
            swedish=swedish_standing(shipped_swedish, word).text,
            row=row,
            model=shipped_swedish.text,
            shipped=shipped_phrase(shipped_texts(language).get(ref.key)).text,
        )
