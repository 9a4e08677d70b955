"""Reads the words of the printed sheets as they stand: what is shipped, what the office says, who has read it.

What the states mean is decided in ``models.rules.phrase_states``; the words themselves are changed in
``models.services.phrases``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.phrase_review import PhraseReview
from models.queries.local_texts import state_of
from models.queries.text_owners import OwnedText, owned_texts
from models.rules.phrase_states import OfficePhrase, Standing, phrase_standing, shipped_phrase, swedish_standing
from models.rules.phrase_uses import products_using, products_using_own
from models.values.language import EASY_SWEDISH, SWEDISH, LanguageCode
from models.values.phrases import Approval, PhraseBook, PhraseCounts, PhraseState, PrintedPhrase, ShippedPhrase, TextRef
from models.values.printing import Product
from translations.catalogue import shipped_texts
from translations.languages import schedule_languages
from translations.phrase_contexts import phrase_contexts

_NOTHING: Final = shipped_phrase(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRow:
    """One text in one language: a phrase of the program's, or with an owner in ``ref`` one of the office's own.

    ``text`` is what stands there, whether or not it may be printed; ``reviewed_by`` and ``reviewed_on`` are filled in
    the state ``REVIEWED`` only, and stay empty where the program ships it as reviewed. ``outdated_since`` is known
    where the office has changed the Swedish. ``shipped_offer`` is another text that the program has by now. ``context``
    tells in plain Swedish where it stands. ``version`` is ``None`` where the office has said nothing.
    """

    ref: TextRef
    language: LanguageCode
    swedish: str
    text: str
    state: PhraseState
    reviewed_by: str = ""
    reviewed_on: date | None = None
    outdated_since: date | None = None
    shipped_offer: str = ""
    used_in: frozenset[Product] = frozenset()
    context: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseFilter:
    """What is listed: one language, and of it all states and texts unless some are named.

    ``text`` is looked for in the Swedish and in the translation. ``since`` leaves out texts of the office's own that
    only stand on sheets of earlier days.
    """

    language: LanguageCode
    states: frozenset[PhraseState] = frozenset()
    refs: frozenset[TextRef] | None = None
    text: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """The office's word on a phrase, with the version of its row."""

    word: OfficePhrase
    version: int


@dataclass(frozen=True, slots=True)
class _Review:
    """One row of what the office has said, as it is read."""

    language: str
    key: str
    text: str
    swedish: str
    shipped: str
    reviewed_by: str
    reviewed_on: date | None
    version: int


_KeptWords = Mapping[LanguageCode, Mapping[str, _Kept]]


def phrase_book(session: Session) -> PhraseBook:
    """Give what the office says in place of what is shipped, in one statement; nothing where the two are alike."""
    reviews = _reviews(session)
    return _book(reviews) if reviews else PhraseBook()


@lru_cache(maxsize=2)
def _book(reviews: tuple[_Review, ...]) -> PhraseBook:
    """Work it out again only when the office has said something else: every sheet that is looked at asks for it."""
    kept = _by_language(reviews)
    languages = [SWEDISH, *(LanguageCode(code) for code in schedule_languages() if code != SWEDISH)]
    entries = {language: dict(_differing(language, kept)) for language in languages}
    return PhraseBook(entries={language: found for language, found in entries.items() if found})


def phrase_rows(session: Session, wanted: PhraseFilter) -> tuple[PhraseRow, ...]:
    """List the phrases in the order of the catalogue, then the office's own texts, each with Swedish beside it.

    In Swedish only phrases are listed: the office's own texts are changed where they were written.
    """
    rows = (
        *_phrase_rows(wanted.language, _kept(session)),
        *_own_rows(owned_texts(session, since=wanted.since), wanted.language),
    )
    return tuple(row for row in rows if _is_wanted(row, wanted))


def phrase_counts(
    session: Session, languages: Collection[LanguageCode], *, since: date | None = None
) -> Mapping[LanguageCode, PhraseCounts]:
    """Count the texts that ``phrase_rows`` lists in each language, by their state."""
    kept = _kept(session)
    own = owned_texts(session, since=since)
    return {
        language: _counted([row.state for row in (*_phrase_rows(language, kept), *_own_rows(own, language))])
        for language in languages
    }


def _kept(session: Session) -> _KeptWords:
    return _by_language(_reviews(session))


def _reviews(session: Session) -> tuple[_Review, ...]:
    statement = select(
        PhraseReview.language,
        PhraseReview.key,
        PhraseReview.text,
        PhraseReview.swedish,
        PhraseReview.shipped,
        PhraseReview.reviewed_by,
        PhraseReview.reviewed_on,
        PhraseReview.version,
    )
    return tuple(_Review(*row) for row in session.execute(statement))


def _by_language(reviews: Sequence[_Review]) -> _KeptWords:
    found: dict[LanguageCode, dict[str, _Kept]] = {}
    for row in reviews:
        approval = None if row.reviewed_on is None else Approval(by=row.reviewed_by, on=row.reviewed_on)
        word = OfficePhrase(text=row.text, swedish=row.swedish, shipped=row.shipped, approval=approval)
        found.setdefault(LanguageCode(row.language), {})[row.key] = _Kept(word=word, version=row.version)
    return found


@cache
def _shipped(language: LanguageCode) -> Mapping[str, ShippedPhrase]:
    """Give what the program has in a language; it is the same for as long as it runs."""
    return {key: shipped_phrase(found) for key, found in shipped_texts(language).items()}


def _differing(language: LanguageCode, kept: _KeptWords) -> Iterator[tuple[str, PrintedPhrase]]:
    words = kept.get(language, {})
    for key in {**kept.get(SWEDISH, {}), **words}:
        if key not in _shipped(SWEDISH):
            continue  # an update has dropped the phrase
        before = _shipped(language).get(key, _NOTHING)
        now = _standing(language, key, kept)
        if (now.text, now.state) != (before.text, before.state):
            yield key, PrintedPhrase(text="" if now.text == before.text else now.text, state=now.state)


def _standing(language: LanguageCode, key: str, kept: _KeptWords) -> Standing:
    swedish, shipped_swedish = _swedish(key, kept), _shipped(SWEDISH).get(key, _NOTHING)
    if language == SWEDISH:
        return swedish
    return phrase_standing(
        _shipped(language).get(key, _NOTHING),
        _word(language, key, kept),
        swedish=swedish.text,
        shipped_swedish=shipped_swedish.text,
    )


def _swedish(key: str, kept: _KeptWords) -> Standing:
    return swedish_standing(_shipped(SWEDISH).get(key, _NOTHING), _word(SWEDISH, key, kept))


def _word(language: LanguageCode, key: str, kept: _KeptWords) -> OfficePhrase | None:
    found = kept.get(language, {}).get(key)
    return None if found is None else found.word


def _phrase_rows(language: LanguageCode, kept: _KeptWords) -> Iterator[PhraseRow]:
    for key in _shipped(SWEDISH):
        standing, swedish = _standing(language, key, kept), _swedish(key, kept)
        row = kept.get(language, {}).get(key)
        is_outdated = standing.state is PhraseState.OUTDATED
        yield PhraseRow(
            ref=TextRef(key=key),
            language=language,
            swedish=swedish.text,
            text=standing.text,
            state=standing.state,
            reviewed_by=standing.approval.by if standing.approval else "",
            reviewed_on=standing.approval.on if standing.approval else None,
            outdated_since=swedish.approval.on if is_outdated and swedish.approval else None,
            shipped_offer=standing.shipped_offer,
            used_in=products_using(key),
            context=phrase_contexts().get(key, ""),
            version=None if row is None else row.version,
        )


def _own_rows(texts: Sequence[OwnedText], language: LanguageCode) -> Iterator[PhraseRow]:
    """Give the office's own texts. Nobody need write easy Swedish: there the Swedish itself may stand."""
    for text in texts:
        found = text.written.get(language)
        if language == SWEDISH or (found is None and language == EASY_SWEDISH):
            continue
        state = PhraseState.MISSING if found is None else state_of(found, text.swedish)
        is_reviewed = found is not None and state is PhraseState.REVIEWED
        yield PhraseRow(
            ref=text.ref,
            language=language,
            swedish=text.swedish,
            text="" if found is None else found.text,
            state=state,
            reviewed_by=found.reviewed_by if found is not None and is_reviewed else "",
            reviewed_on=found.reviewed_on if found is not None and is_reviewed else None,
            used_in=products_using_own(text.ref.key),
            version=None if found is None else found.version,
        )


def _is_wanted(row: PhraseRow, wanted: PhraseFilter) -> bool:
    if wanted.states and row.state not in wanted.states:
        return False
    if wanted.refs is not None and row.ref not in wanted.refs:
        return False
    sought = wanted.text.strip().casefold()
    return sought in row.swedish.casefold() or sought in row.text.casefold()


def _counted(states: Sequence[PhraseState]) -> PhraseCounts:
    return PhraseCounts(
        total=len(states),
        reviewed=states.count(PhraseState.REVIEWED),
        draft=states.count(PhraseState.DRAFT),
        unsure=states.count(PhraseState.UNSURE),
        outdated=states.count(PhraseState.OUTDATED),
        missing=states.count(PhraseState.MISSING),
    )
