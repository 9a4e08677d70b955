"""Which people a list shows and in which order, and how many each chip would show; their rows stand in ``people``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final, assert_never

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.queries.pairs_past import has_free_place, has_friend
from models.queries.search import SEARCHED
from models.queries.search_words import SearchShape, likeness, matching, typed_words
from models.rules.eligibility import asks_extract, latest_outdated_extract
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
    session: Session, chosen: PersonFilter, today: date, *, policy: IntakePolicy = DEFAULT_POLICY
) -> list[PersonId]:
    """Give the keys of everybody a filter shows, in order, with one statement."""
    if not chosen.text.strip():
        return _keys(session.scalar(_listed(replace(chosen, text=""), today, policy)))
    typed = typed_words(chosen.text)
    if typed is None:
        return []
    asked = replace(chosen, text="", sort=PersonSort.NAME, descending=False)
    return _keys(session.scalar(_found(asked, typed.shape, today, policy), typed.values))


def person_counts(
    session: Session, chosen: PersonFilter, today: date, *, policy: IntakePolicy = DEFAULT_POLICY
) -> Mapping[PersonChip, int]:
    """Count what each chip of the role would show with the rest of the filter, with one statement."""
    chips = CHIPS[chosen.role]
    entity = _role_entity(chosen.role)
    counted = select(*(func.sum(case((_chip(chip, chosen.role, today, policy), 1), else_=0)) for chip in chips))
    row = session.execute(counted.select_from(entity).where(*_conditions(chosen))).one()
    return {chip: int(count or 0) for chip, count in zip(chips, row, strict=True)}


def _keys(written: str | None) -> list[PersonId]:
    return [PersonId(int(key)) for key in written.split(_BETWEEN)] if written else []


# Statements are built once, not at every keystroke; what was typed comes as values for their places.
@lru_cache(maxsize=64)
def _listed(chosen: PersonFilter, today: date, policy: IntakePolicy) -> Select[str]:
    entity = _role_entity(chosen.role)
    keys = _sort_keys(chosen)
    ordered = [key.desc() for key in keys] if chosen.descending else keys
    statement = _in_one_text(Person.id.expression, *ordered, Person.sort_key.expression, Person.id.expression)
    statement = statement.select_from(Person).join(entity, entity.person_id == Person.id)
    if chosen.sort is PersonSort.AREA:
        statement = statement.outerjoin(Area, Area.id == Person.area_id)
    return statement.where(_chip(chosen.chip, chosen.role, today, policy), *_conditions(chosen))


@lru_cache(maxsize=64)
def _found(chosen: PersonFilter, shape: SearchShape, today: date, policy: IntakePolicy) -> Select[str]:
    """Walk once through the words of everybody; only of who answers is anything else looked up.

    Other kinds are left out rather than people asked for: an index that knows the key would have every row looked up
    twice, and the limits on protected people tried before the words.
    """
    entity, key = _role_entity(chosen.role), SearchEntry.key.expression
    statement = _in_one_text(key, likeness(shape), SearchEntry.sort_key.expression, key)
    statement = statement.select_from(SearchEntry).join(entity, entity.person_id == SearchEntry.key)
    return statement.where(
        matching(shape),
        SearchEntry.kind.not_in(_OTHERS),
        _chip(chosen.chip, chosen.role, today, policy),
        *_conditions(chosen),
    )


def _in_one_text(key: ColumnElement[int] | ColumnElement[PersonId], *order: SortKey) -> Select[str]:
    """Select keys in their order as one text: thousands of rows of one number each would take longer to hand over."""
    return select(func.aggregate_strings(cast(key, String), _BETWEEN).aggregate_order_by(*order))


def _role_entity(role: PersonRole) -> type[Volunteer] | type[Newcomer]:
    match role:
        case PersonRole.VOLUNTEER:
            return Volunteer
        case PersonRole.NEWCOMER:
            return Newcomer
        case _:
            assert_never(role)


def _own(role: PersonRole) -> ColumnElement[PersonId]:
    """Give whose row of a role it is: all conditions hang on it, so that ``Person`` is read only for what it holds."""
    return _role_entity(role).person_id.expression


def _conditions(chosen: PersonFilter) -> list[ColumnElement[bool]]:
    own, conditions = _own(chosen.role), list[ColumnElement[bool]]()
    if chosen.area_ids:
        conditions.append(_is_one(own, Person.area_id.in_(chosen.area_ids)))
    if chosen.language:
        spoken = select(SpokenLanguage.person_id).where(SpokenLanguage.language == chosen.language)
        conditions.append(own.in_(spoken))
    if chosen.assignment is not None:
        conditions.append(_assigned(own, Assignment.kind == chosen.assignment))
    return conditions


def _chip(chip: PersonChip, role: PersonRole, today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    own, is_live, is_paused = _own(role), _is_live(role), _is_paused(role, today)
    match chip:
        case PersonChip.ALL:
            return is_live
        case PersonChip.FREE_PLACE:
            friends = _assigned(
                own,
                Assignment.kind == AssignmentKind.LANGUAGE_FRIEND,
                Assignment.status == AssignmentStatus.READY,
                has_free_place(Assignment.capacity.expression, Assignment.person_id.expression),
            )
            return and_(friends, ~is_paused)
        case PersonChip.WAITING:
            return and_(Newcomer.status == NewcomerStatus.READY, ~is_paused, ~has_friend(role, own))
        case PersonChip.NEEDS_SOMETHING:
            return and_(_needs_something(role, today, policy), ~is_paused)
        case PersonChip.PAUSED:
            return and_(is_live, is_paused)
        case PersonChip.NOT_INFORMED:
            return and_(is_live, _is_one(own, Person.informed_on.is_(None)))
        case PersonChip.ENDED:
            return ~is_live
        case _:
            assert_never(chip)


def _needs_something(role: PersonRole, today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    if role is PersonRole.NEWCOMER:
        return Newcomer.status.in_([NewcomerStatus.INTEREST, NewcomerStatus.INTERVIEW])
    own, done = _own(role), [AssignmentStatus.READY, AssignmentStatus.ENDED]
    return or_(_assigned(own, Assignment.status.not_in(done)), ~_assigned(own), _extract_ran_out(own, today, policy))


def _extract_ran_out(own: ColumnElement[PersonId], today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    """Of what somebody ready has shown only the extract grows old by itself, as the line of the list says."""
    asking = [kind for kind in AssignmentKind if asks_extract(kind, policy)]
    old = (
        select(ShownPaper.person_id)
        .where(ShownPaper.kind == PaperKind.RECORD_EXTRACT, ShownPaper.under_a_year)
        .group_by(ShownPaper.person_id)
        .having(func.max(ShownPaper.day) <= latest_outdated_extract(policy, today))
    )
    ready = _assigned(own, Assignment.status == AssignmentStatus.READY, Assignment.kind.in_(asking))
    return and_(ready, own.in_(old))


def _is_live(role: PersonRole) -> ColumnElement[bool]:
    """A volunteer without any assignment yet has not ended; who has is looked up, since those are the fewest."""
    if role is PersonRole.NEWCOMER:
        return Newcomer.status != NewcomerStatus.ENDED
    other = aliased(Assignment)
    goes_on = exists().where(other.person_id == Assignment.person_id, other.status != AssignmentStatus.ENDED)
    return ~_assigned(_own(role), Assignment.status == AssignmentStatus.ENDED, ~goes_on)


def _is_one(own: ColumnElement[PersonId], *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return own.in_(select(Person.id).where(*conditions).correlate(None))


def _assigned(own: ColumnElement[PersonId], *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return own.in_(select(Assignment.person_id).where(*conditions))


def _is_paused(role: PersonRole, today: date) -> ColumnElement[bool]:
    holds = and_(PauseDays.first <= today, or_(PauseDays.last.is_(None), PauseDays.last >= today))
    return _own(role).in_(select(PauseDays.person_id).where(PauseDays.role == role, holds))


def _sort_keys(chosen: PersonFilter) -> list[SortKey]:
    """Unknown areas and years stand last, or first when turned round."""
    match chosen.sort:
        case PersonSort.NAME:
            return [Person.sort_key.expression]
        case PersonSort.AREA:
            return [Area.position.is_(None), Area.position.expression]
        case PersonSort.SINCE:
            return [_role_entity(chosen.role).since.expression]
        case PersonSort.CHANGED:
            return [Person.updated_at.expression]
        case PersonSort.BIRTH_YEAR:
            return [Person.birth_year.is_(None), Person.birth_year.expression]
        case _:
            assert_never(chosen.sort)
