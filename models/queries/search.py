"""Finds people, enquiries, places and series by what somebody types; the exact before the folded before the alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sqlalchemy import BindParameter, Select, bindparam, case, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.enquiry import Enquiry
from models.entities.meeting_point import MeetingPoint
from models.entities.person import Person
from models.queries.search_words import (
    SEARCHED,
    SearchShape,
    TypedWords,
    begins_the_name,
    likeness,
    matching,
    typed_words,
)
from models.queries.search_words import Likeness as Likeness
from models.rules.person_names import shown_name
from models.seen.tables import SEARCH_ENTRIES
from models.values.changes import EntityKind

ENOUGH: Final = 20
_KEYS: Final[BindParameter[int]] = bindparam("keys", expanding=True)
_NAMES_OF_PEOPLE: Final = select(Person.id, Person.given_name, Person.family_name, Person.alias).where(
    Person.id.in_(_KEYS)
)
_NAMES_OF_ENQUIRIES: Final = select(Enquiry.id, Enquiry.name, Enquiry.phone, Enquiry.email, Enquiry.next_step).where(
    Enquiry.id.in_(_KEYS)
)
_NAMES_OF_PLACES: Final = select(MeetingPoint.id, MeetingPoint.name, MeetingPoint.address).where(
    MeetingPoint.id.in_(_KEYS)
)
_NAMES_OF_SERIES: Final = (
    select(ActivitySeries.id, ActivitySeries.name, MeetingPoint.name)
    .join(MeetingPoint, ActivitySeries.meeting_point_id == MeetingPoint.id)
    .where(ActivitySeries.id.in_(_KEYS))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRow:
    """One hit; ``detail`` is the address of a place, where a series meets, or the next step; empty for a person."""

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
    """Give what the typed text finds, best first and at most so many of each kind; nothing for an empty text.

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
    """Give the keys of ``search_rows``; other spellings come where those as typed leave room.

    One statement, and one more for each kind that others have crowded out.
    """
    typed = typed_words(text)
    if typed is None:
        return ()
    asked, room = set(kinds), most * len(kinds)
    left_out = [kind for kind in SEARCHED if kind not in asked]
    first = _hits(session, typed, _best(typed.shape, without=bool(left_out)), kinds=left_out, most=room)
    found = {kind: [hit for hit in first if hit.kind is kind][:most] for kind in kinds}
    for kind, hits in found.items():
        if len(first) == room and len(hits) < most:
            found[kind] = _hits(session, typed, _best(typed.shape, only=True), kinds=[kind], most=most)
    return tuple(sorted((hit for hits in found.values() for hit in hits), key=_likeness))


def _hits(
    session: Session,
    typed: TypedWords,
    statement: Select[EntityKind, int, int],
    *,
    kinds: Sequence[EntityKind],
    most: int,
) -> list[FoundKey]:
    rows = session.execute(statement, {**typed.values, "kinds": list(kinds), "most": most})
    return [FoundKey(kind=kind, key=key, likeness=Likeness(found)) for kind, key, found in rows]


@cache
def _best(shape: SearchShape, *, without: bool = False, only: bool = False) -> Select[EntityKind, int, int]:
    """Order what matches, ``without`` some kinds or of some ``only``. Built once: that takes longer than the finding.

    Kinds are left out rather than asked for where most entries match: no index leads through all of them quicker than
    a walk through the table.
    """
    how, kinds = likeness(shape).label("likeness"), bindparam("kinds", type_=SEARCH_ENTRIES.c.kind.type, expanding=True)
    begins = case((begins_the_name(), 0), else_=1)
    statement = select(SEARCH_ENTRIES.c.kind, SEARCH_ENTRIES.c.key, how).where(matching(shape))
    if without:
        statement = statement.where(SEARCH_ENTRIES.c.kind.not_in(kinds))
    if only:
        statement = statement.where(SEARCH_ENTRIES.c.kind.in_(kinds))
    order = (how, begins, SEARCH_ENTRIES.c.touched_at.desc(), SEARCH_ENTRIES.c.sort_key, SEARCH_ENTRIES.c.id)
    return statement.order_by(*order).limit(bindparam("most"))


def _likeness(hit: FoundKey) -> Likeness:
    return hit.likeness


def _names(session: Session, kind: EntityKind, keys: Sequence[int]) -> dict[int, tuple[str, str]]:
    values = {"keys": list(keys)}
    if kind is EntityKind.PERSON:
        return {key: (shown_name(*names), "") for key, *names in session.execute(_NAMES_OF_PEOPLE, values)}
    if kind is EntityKind.ENQUIRY:
        found = session.execute(_NAMES_OF_ENQUIRIES, values)
        return {key: (name or phone or email, step) for key, name, phone, email, step in found}
    if kind is EntityKind.MEETING_POINT:
        return {key: (name, address) for key, name, address in session.execute(_NAMES_OF_PLACES, values)}
    return {key: (name, place) for key, name, place in session.execute(_NAMES_OF_SERIES, values)}
