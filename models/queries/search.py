"""Finds people, meeting points and series by what somebody types; the exact before the folded before the alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from sqlalchemy import ColumnElement, Select, and_, case, literal, or_, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.rules.name_search import SHORTEST_ALIKE, fold, skeleton, sort_key, typed_digits
from models.rules.person_names import shown_name
from models.values.changes import EntityKind

ENOUGH: Final = 20
"""With so many hits nobody needs other spellings as well."""
SEARCHED: Final = (EntityKind.PERSON, EntityKind.MEETING_POINT, EntityKind.SERIES)
_SHORT: Final = 2


class Likeness(IntEnum):
    """How a hit answers what was typed; alike ones stand below a divider."""

    EXACT = 0
    FOLDED = 1
    ALIKE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRow:
    """One hit; ``detail`` is the address of a place, or where a series meets, empty for a person."""

    kind: EntityKind
    key: int
    name: str
    detail: str
    likeness: Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundKey:
    """A hit before its name is read."""

    kind: EntityKind
    key: int
    likeness: Likeness


def search_rows(
    session: Session, text: str, *, kinds: Sequence[EntityKind] = SEARCHED, most: int = ENOUGH
) -> tuple[SearchRow, ...]:
    """Give what the typed text finds, best first; nothing for an empty text.

    Words are parts of names, one or two letters begin a word, in any order; three digits or more are part of a phone
    number. Among equals what was touched last comes first. At most five statements.
    """
    found = found_keys(session, text, kinds=kinds, most=most)
    return rows_of(session, found)


def rows_of(session: Session, found: Sequence[FoundKey]) -> tuple[SearchRow, ...]:
    """Name what was found, in the same order; what is gone meanwhile is left out."""
    kinds = {hit.kind for hit in found}
    names = {kind: _names(session, kind, [hit.key for hit in found if hit.kind is kind]) for kind in kinds}
    rows: list[SearchRow] = []
    for hit in found:
        name, detail = names[hit.kind].get(hit.key, ("", ""))
        if name:
            rows.append(SearchRow(kind=hit.kind, key=hit.key, name=name, detail=detail, likeness=hit.likeness))
    return tuple(rows)


def found_keys(session: Session, text: str, *, kinds: Sequence[EntityKind], most: int) -> tuple[FoundKey, ...]:
    """Give the keys of ``search_rows``: first as typed, then, if few, in other spellings."""
    matches = matching(text)
    if matches is None:
        return ()
    of_kinds = SearchEntry.kind.in_(kinds)
    exactly = is_exact(text)
    statement = _ordered(select(SearchEntry.kind, SearchEntry.key, exactly).where(of_kinds, matches), exactly, text)
    hits = [
        FoundKey(kind=kind, key=key, likeness=Likeness.EXACT if exact else Likeness.FOLDED)
        for kind, key, exact in session.execute(statement.limit(most))
    ]
    alike = matching_alike(text)
    if len(hits) < min(ENOUGH, most) and alike is not None:
        seen = {(hit.kind, hit.key) for hit in hits}
        others = select(SearchEntry.kind, SearchEntry.key).where(of_kinds, alike)
        others = others.order_by(SearchEntry.touched_at.desc(), SearchEntry.sort_key, SearchEntry.id)
        for kind, key in session.execute(others.limit(most + len(hits))):
            if (kind, key) not in seen:
                hits.append(FoundKey(kind=kind, key=key, likeness=Likeness.ALIKE))
    return tuple(hits[:most])


def matching(text: str) -> ColumnElement[bool] | None:
    """Give the condition that an entry answers a typed text; ``None`` when nothing to look for was typed."""
    digits = typed_digits(text)
    if digits:
        return SearchEntry.digits.contains(digits.removeprefix("00"))
    words = fold(text).split()
    if not words:
        return None
    return and_(*(SearchEntry.folded.contains(_begun(word)) for word in words))


def matching_alike(text: str) -> ColumnElement[bool] | None:
    """Give the condition that an entry sounds like a typed text; ``None`` for too few letters, and for digits."""
    words = fold(text).split()
    if typed_digits(text) or max(map(len, words), default=0) < SHORTEST_ALIKE:
        return None
    return and_(*(SearchEntry.skeleton.contains(f" {skeleton(word)}") for word in words))


def is_exact(text: str) -> ColumnElement[bool]:
    """Give the condition that a name has the typed words also with their å, ä and ö, each as the start of a word."""
    words = sort_key(text).split()
    spaced = literal(" ") + SearchEntry.sort_key
    return and_(*(spaced.contains(f" {word}") for word in words)) if words else or_(SearchEntry.digits != "")


def _begun(word: str) -> str:
    """One or two letters are initials; more may stand anywhere in a word."""
    return f" {word}" if len(word) <= _SHORT else word


def _ordered(
    statement: Select[EntityKind, int, bool], exactly: ColumnElement[bool], text: str
) -> Select[EntityKind, int, bool]:
    first_words = fold(text)
    begins = SearchEntry.folded.startswith(f" {first_words}")
    return statement.order_by(
        case((exactly, 0), else_=1),
        case((begins, 0), else_=1),
        SearchEntry.touched_at.desc(),
        SearchEntry.sort_key,
        SearchEntry.id,
    )


def _names(session: Session, kind: EntityKind, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
    if not keys:
        return {}
    if kind is EntityKind.PERSON:
        people = select(Person.id, Person.given_name, Person.family_name, Person.alias).where(Person.id.in_(keys))
        return {key: (shown_name(*names), "") for key, *names in session.execute(people)}
    if kind is EntityKind.MEETING_POINT:
        places = select(MeetingPoint.id, MeetingPoint.name, MeetingPoint.address).where(MeetingPoint.id.in_(keys))
        return {key: (name, address) for key, name, address in session.execute(places)}
    series = (
        select(ActivitySeries.id, ActivitySeries.name, MeetingPoint.name)
        .join(MeetingPoint, ActivitySeries.meeting_point_id == MeetingPoint.id)
        .where(ActivitySeries.id.in_(keys))
    )
    return {key: (name, place) for key, name, place in session.execute(series)}
