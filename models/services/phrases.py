"""Corrects and approves the words of printed sheets: phrases of the program's and texts of the office's own.

Nothing shipped is ever written over: the office's word stands beside it. How a text stands afterwards is decided in
``models.rules.phrase_states``. A version that is no longer the row's raises ``EditConflict``, and a text that is no
more ``Refused`` with ``NOT_FOUND``; so does the Swedish of an office's own text, which is changed where it was written.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.entities.phrase_review import PhraseReview
from models.rules.phrase_checks import checked_phrase
from models.rules.validation import LONGEST_NAME, FieldChecks
from models.services.texts_at_hand import TextsAtHand
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseDraft as PhraseDraft
from models.values.phrases import TextRef


def correct_phrase(uow: UnitOfWork, draft: PhraseDraft) -> int | None:
    """Let the office's words stand for a text, unread by anybody, and give the version of its row.

    A text that is saved as it was keeps its approval, unless the Swedish has changed meanwhile; one that is the same as
    what is shipped needs no row. Correcting the Swedish of a phrase makes its other languages outdated. Raises
    ``Invalid`` for the field ``text``.
    """
    found = TextsAtHand(uow.session, [draft.ref]).find(draft.ref, draft.language, draft.version)
    words = checked_phrase(draft.text, found.model)
    row = found.row
    if row is not None and found.holds(words):
        return row.version
    if found.is_shipped(words):
        if row is not None:
            uow.session.delete(row)
            uow.session.flush()
        return None
    if row is None:
        row = found.new_row(words)
        uow.session.add(row)
    row.text, row.swedish = words, found.swedish
    row.reviewed_by, row.reviewed_on = "", None
    if isinstance(row, PhraseReview):
        row.shipped = found.shipped
        if draft.language == SWEDISH:  # Swedish is nobody's translation; the day tells since when others are outdated
            row.swedish, row.reviewed_on = words, uow.clock.today()
    uow.session.flush()
    return row.version


def approve_phrases(uow: UnitOfWork, approved: Sequence[tuple[TextRef, LanguageCode, int | None]], by: str) -> None:
    """Note that somebody who reads the language has read these texts over, as they are now and for this Swedish.

    Swedish needs nobody's approval and is passed over. Raises ``Invalid`` for the field ``by``, or for ``text`` where
    there is none or its places do not fit.
    """
    checks = FieldChecks()
    name = checks.text("by", by, LONGEST_NAME, required=True)
    checks.finish()
    at_hand = TextsAtHand(uow.session, [ref for ref, _language, _version in approved])
    for ref, language, version in approved:
        found = at_hand.find(ref, language, version)
        if language == SWEDISH:
            continue
        words = checked_phrase(found.shipped if found.row is None else found.row.text, found.model)
        row = found.row or found.new_row(words)
        row.swedish = found.swedish
        row.reviewed_by, row.reviewed_on = name, uow.clock.today()
        uow.session.add(row)
    uow.session.flush()


def withdraw_approval(uow: UnitOfWork, ref: TextRef, language: LanguageCode, version: int | None) -> None:
    """Let a text count as unread again; words that came with the program go back to how they are shipped now."""
    found = TextsAtHand(uow.session, [ref]).find(ref, language, version)
    row = found.row
    if row is None or language == SWEDISH:
        return
    if isinstance(row, PhraseReview) and row.text in (row.shipped, found.shipped):
        uow.session.delete(row)
    else:
        row.reviewed_by, row.reviewed_on = "", None
    uow.session.flush()


def use_shipped(uow: UnitOfWork, ref: TextRef, language: LanguageCode, version: int | None) -> None:
    """Give up the office's words for those that the program has now, in the state that these are shipped in."""
    uow.session.delete(_phrase_row(uow, ref, language, version))
    uow.session.flush()


def keep_own(uow: UnitOfWork, ref: TextRef, language: LanguageCode, version: int | None) -> None:
    """Keep the office's words and their approval, and let what is shipped now be offered no more."""
    row = _phrase_row(uow, ref, language, version)
    row.shipped = TextsAtHand(uow.session, [ref]).find(ref, language, version).shipped
    uow.session.flush()


def _phrase_row(uow: UnitOfWork, ref: TextRef, language: LanguageCode, version: int | None) -> PhraseReview:
    row = TextsAtHand(uow.session, [ref]).find(ref, language, version).row
    if not isinstance(row, PhraseReview):
        raise Refused(RefusalCode.NOT_FOUND)
    return row
