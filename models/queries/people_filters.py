"""Which people a list shows and in which order, and how many each chip would show; their rows stand in ``people``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final, assert_never

from sqlalchemy import ColumnElement, Select, String, Subquery, and_, case, cast, exists, func, or_, select

from models.queries.search_words import SEARCHED, SearchShape, likeness, matching, typed_words
from models.rules.eligibility import asks_extract, latest_outdated_extract
from models.seen.places import has_free_place, has_friend
from models.seen.rows import Reader
from models.seen.tables import (
    AREAS,
    ASSIGNMENTS,
    LANGUAGE_SKILLS,
    NEWCOMERS,
    PAPERS,
    PAUSES,
    PEOPLE,
    SEARCH_ENTRIES,
    VOLUNTEERS,
)
from models.values.changes import EntityKind
from models.values.identifiers import AreaId, PersonId
from models.values.people import (
    DEFAULT_POLICY,
    AssignmentKind,
    AssignmentStatus,
    IntakePolicy,
    NewcomerStatus,
    PaperKind,
    PersonRole,
)
from models.values.people_lists import CHIPS, PersonChip, PersonSort

_OTHERS: Final = tuple(kind for kind in SEARCHED if kind is not EntityKind.PERSON)
_BETWEEN: Final = ","
SortKey = (
    ColumnElement[str]
    | ColumnElement[PersonId]
    | ColumnElement[int]
    | ColumnElement[int | None]
    | ColumnElement[bool]
    | ColumnElement[date]
    | ColumnElement[datetime]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFilter:
    """What a list shows; all that is given must hold. ``text`` finds as the search does, best first."""

    role: PersonRole
    chip: PersonChip = PersonChip.ALL
    text: str = ""
    area_ids: frozenset[AreaId] = frozenset()
    language: str = ""
    assignment: AssignmentKind | None = None
    sort: PersonSort = PersonSort.NAME
    descending: bool = False


def person_ids(
    reader: Reader, chosen: PersonFilter, today: date, *, policy: IntakePolicy = DEFAULT_POLICY
) -> list[PersonId]:
    """Give the keys of everybody a filter shows, in order, with one statement."""
    if not chosen.text.strip():
        return _keys(reader.scalar(_listed(replace(chosen, text=""), today, policy)))
    typed = typed_words(chosen.text)
    if typed is None:
        return []
    asked = replace(chosen, text="", sort=PersonSort.NAME, descending=False)
    return _keys(reader.scalar(_found(asked, typed.shape, today, policy), typed.values))


def person_counts(
    reader: Reader, chosen: PersonFilter, today: date, *, policy: IntakePolicy = DEFAULT_POLICY
) -> Mapping[PersonChip, int]:
    """Count what each chip of the role would show with the rest of the filter, with one statement."""
    chips = CHIPS[chosen.role]
    table = _role_table(chosen.role)
    counted = select(*(func.sum(case((_chip(chip, chosen.role, today, policy), 1), else_=0)) for chip in chips))
    row = reader.execute(counted.select_from(table).where(*_conditions(chosen))).one()
    return {chip: int(count or 0) for chip, count in zip(chips, row, strict=True)}


def _keys(written: str | None) -> list[PersonId]:
    return [PersonId(int(key)) for key in written.split(_BETWEEN)] if written else []


# Statements are built once, not at every keystroke; what was typed comes as values for their places.
@lru_cache(maxsize=64)
def _listed(chosen: PersonFilter, today: date, policy: IntakePolicy) -> Select[str]:
    table = _role_table(chosen.role)
    keys = _sort_keys(chosen)
    ordered = [key.desc() for key in keys] if chosen.descending else keys
    statement = _in_one_text(PEOPLE.c.id, *ordered, PEOPLE.c.sort_key, PEOPLE.c.id)
    statement = statement.select_from(PEOPLE).join(table, table.c.person_id == PEOPLE.c.id)
    if chosen.sort is PersonSort.AREA:
        statement = statement.outerjoin(AREAS, AREAS.c.id == PEOPLE.c.area_id)
    return statement.where(_chip(chosen.chip, chosen.role, today, policy), *_conditions(chosen))


@lru_cache(maxsize=64)
def _found(chosen: PersonFilter, shape: SearchShape, today: date, policy: IntakePolicy) -> Select[str]:
    """Walk once through the words of everybody; only of who answers is anything else looked up.

    Other kinds are left out rather than people asked for: an index that knows the key would have every row looked up
    twice, and the limits on protected people tried before the words.
    """
    table, key = _role_table(chosen.role), SEARCH_ENTRIES.c.key
    statement = _in_one_text(key, likeness(shape), SEARCH_ENTRIES.c.sort_key, key)
    statement = statement.select_from(SEARCH_ENTRIES).join(table, table.c.person_id == SEARCH_ENTRIES.c.key)
    return statement.where(
        matching(shape),
        SEARCH_ENTRIES.c.kind.not_in(_OTHERS),
        _chip(chosen.chip, chosen.role, today, policy),
        *_conditions(chosen),
    )


def _in_one_text(key: ColumnElement[int] | ColumnElement[PersonId], *order: SortKey) -> Select[str]:
    """Select keys in their order as one text: thousands of rows of one number each would take longer to hand over."""
    return select(func.aggregate_strings(cast(key, String), _BETWEEN).aggregate_order_by(*order))


def _role_table(role: PersonRole) -> Subquery:
    match role:
        case PersonRole.VOLUNTEER:
            return VOLUNTEERS
        case PersonRole.NEWCOMER:
            return NEWCOMERS
        case _:
            assert_never(role)


def _own(role: PersonRole) -> ColumnElement[PersonId]:
    """Give whose row of a role it is: all conditions hang on it, so that ``PEOPLE`` is read only for what it holds."""
    return _role_table(role).c.person_id


def _conditions(chosen: PersonFilter) -> list[ColumnElement[bool]]:
    own, conditions = _own(chosen.role), list[ColumnElement[bool]]()
    if chosen.area_ids:
        conditions.append(_is_one(own, PEOPLE.c.area_id.in_(chosen.area_ids)))
    if chosen.language:
        spoken = select(LANGUAGE_SKILLS.c.person_id).where(LANGUAGE_SKILLS.c.language == chosen.language)
        conditions.append(own.in_(spoken))
    if chosen.assignment is not None:
        conditions.append(_assigned(own, ASSIGNMENTS.c.kind == chosen.assignment))
    return conditions


def _chip(chip: PersonChip, role: PersonRole, today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    own, is_live, is_paused = _own(role), _is_live(role), _is_paused(role, today)
    match chip:
        case PersonChip.ALL:
            return is_live
        case PersonChip.FREE_PLACE:
            friends = _assigned(
                own,
                ASSIGNMENTS.c.kind == AssignmentKind.LANGUAGE_FRIEND,
                ASSIGNMENTS.c.status == AssignmentStatus.READY,
                has_free_place(ASSIGNMENTS.c.capacity, ASSIGNMENTS.c.person_id),
            )
            return and_(friends, ~is_paused)
        case PersonChip.WAITING:
            return and_(NEWCOMERS.c.status == NewcomerStatus.READY, ~is_paused, ~has_friend(role, own))
        case PersonChip.NEEDS_SOMETHING:
            return and_(_needs_something(role, today, policy), ~is_paused)
        case PersonChip.PAUSED:
            return and_(is_live, is_paused)
        case PersonChip.NOT_INFORMED:
            return and_(is_live, _is_one(own, PEOPLE.c.informed_on.is_(None)))
        case PersonChip.ENDED:
            return ~is_live
        case _:
            assert_never(chip)


def _needs_something(role: PersonRole, today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    if role is PersonRole.NEWCOMER:
        return NEWCOMERS.c.status.in_([NewcomerStatus.INTEREST, NewcomerStatus.INTERVIEW])
    own, done = _own(role), [AssignmentStatus.READY, AssignmentStatus.ENDED]
    return or_(_assigned(own, ASSIGNMENTS.c.status.not_in(done)), ~_assigned(own), _extract_ran_out(own, today, policy))


def _extract_ran_out(own: ColumnElement[PersonId], today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    """Of what somebody ready has shown only the extract grows old by itself, as the line of the list says."""
    asking = [kind for kind in AssignmentKind if asks_extract(kind, policy)]
    old = (
        select(PAPERS.c.person_id)
        .where(PAPERS.c.kind == PaperKind.RECORD_EXTRACT, PAPERS.c.under_a_year)
        .group_by(PAPERS.c.person_id)
        .having(func.max(PAPERS.c.day) <= latest_outdated_extract(policy, today))
    )
    ready = _assigned(own, ASSIGNMENTS.c.status == AssignmentStatus.READY, ASSIGNMENTS.c.kind.in_(asking))
    return and_(ready, own.in_(old))


def _is_live(role: PersonRole) -> ColumnElement[bool]:
    """A volunteer without any assignment yet has not ended; who has is looked up, since those are the fewest."""
    if role is PersonRole.NEWCOMER:
        return NEWCOMERS.c.status != NewcomerStatus.ENDED
    other = ASSIGNMENTS.alias()
    goes_on = exists().where(other.c.person_id == ASSIGNMENTS.c.person_id, other.c.status != AssignmentStatus.ENDED)
    return ~_assigned(_own(role), ASSIGNMENTS.c.status == AssignmentStatus.ENDED, ~goes_on)


def _is_one(own: ColumnElement[PersonId], *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return own.in_(select(PEOPLE.c.id).where(*conditions).correlate(None))


def _assigned(own: ColumnElement[PersonId], *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return own.in_(select(ASSIGNMENTS.c.person_id).where(*conditions))


def _is_paused(role: PersonRole, today: date) -> ColumnElement[bool]:
    holds = and_(PAUSES.c.first <= today, or_(PAUSES.c.last.is_(None), PAUSES.c.last >= today))
    return _own(role).in_(select(PAUSES.c.person_id).where(PAUSES.c.role == role, holds))


def _sort_keys(chosen: PersonFilter) -> list[SortKey]:
    """Unknown areas and years stand last, or first when turned round."""
    match chosen.sort:
        case PersonSort.NAME:
            return [PEOPLE.c.sort_key]
        case PersonSort.AREA:
            return [AREAS.c.position.is_(None), AREAS.c.position]
        case PersonSort.SINCE:
            return [_role_table(chosen.role).c.since]
        case PersonSort.CHANGED:
            return [PEOPLE.c.updated_at]
        case PersonSort.BIRTH_YEAR:
            return [PEOPLE.c.birth_year.is_(None), PEOPLE.c.birth_year]
        case _:
            assert_never(chosen.sort)
