"""Who may see what: protected people are absent from every statement of a session, except for who answers for them.

It rests on the session, not on the memory of whoever writes a query: entities, columns, counts, joins, subqueries and
``get`` are all limited. Core statements on the connection are not; only ``storage`` has them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, assert_never
from weakref import WeakKeyDictionary

from sqlalchemy import (
    Alias,
    ClauseElement,
    Column,
    ColumnElement,
    ScalarSelect,
    Select,
    Table,
    and_,
    bindparam,
    func,
    inspect,
    literal,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.event import listen
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, with_loader_criteria
from sqlalchemy.sql.base import Executable, ExecutableOption
from sqlalchemy.sql.visitors import iterate

from models.entities.audit_entry import AuditEntry
from models.entities.base import Base
from models.entities.draft import Draft
from models.entities.enquiry import Enquiry
from models.entities.pair import Pair, PairChoice, PairContact
from models.entities.person import BelongsToPerson, Person
from models.entities.reading import Reading
from models.entities.search_entry import SearchEntry
from models.entities.tables import METADATA
from models.values.changes import EntityKind
from models.values.identifiers import CoordinatorId, FirstMeetingId, PersonId
from models.values.pairs import OPEN_STATUSES, EndingReason, PairStatus
from models.values.people import PersonRole

ACCESS: Final = "access"
"""The key in ``session.info`` under which the limits of a session stand, by the name of a table."""

ACTOR: Final = "access_of"
"""The key in ``session.info`` under which it stands who looks."""

Limits = Mapping[str, ExecutableOption]

_OF_TWO: Final[tuple[type[Pair] | type[PairChoice], ...]] = (Pair, PairChoice)

_LIMITED: Final[WeakKeyDictionary[Executable, dict[CoordinatorId | None, Executable | None]]] = WeakKeyDictionary()
"""What statements became with the limits of who looks, ``None`` without any. Those sent again, as at every keystroke,
are not looked through again; they never change."""


def limit_access(session: Session, actor: CoordinatorId | None) -> None:
    """Let a session see only what ``actor`` may see; without one, no protected person at all."""
    session.info[ACCESS] = _limits(actor)
    session.info[ACTOR] = actor
    listen(session, "do_orm_execute", _apply)


def _apply(state: ORMExecuteState) -> None:
    # What is read for an entity that is already there was limited when it was found.
    if state.is_column_load or state.is_relationship_load or state.is_insert:
        return
    info, statement = state.session.info, state.statement
    kept = _LIMITED.setdefault(statement, {})
    actor: CoordinatorId | None = info[ACTOR]
    if actor not in kept:
        limits: Limits = info[ACCESS]
        wanted = _limited_tables(statement)
        kept[actor] = statement.options(*(limits[table] for table in sorted(wanted))) if wanted else None
    limited = kept[actor]
    if limited is not None:
        state.statement = limited


def _limited_tables(statement: Executable) -> frozenset[str]:
    """Name the limited tables that a statement reads or could load by a relationship; all, if that is not clear."""
    reach, found = _reach(), set(_tables(statement))
    if not found <= reach.keys() or not found:
        return frozenset(_limited())
    return frozenset().union(*(reach[table] for table in found))


def _tables(statement: Executable) -> Iterator[str]:
    for element in iterate(statement if isinstance(statement, ClauseElement) else None):
        table = getattr(element, "table", element)
        while isinstance(table, Alias):
            table = table.element
        if isinstance(table, Table):
            yield table.name


@cache
def _reach() -> Mapping[str, frozenset[str]]:
    """Give, for each table, the limited tables among itself and all that its relationships lead to."""
    limited = frozenset(_limited())
    return {
        _table_of(mapper): frozenset(_table_of(other) for other in _reachable(mapper)) & limited
        for mapper in Base.registry.mappers
    }


def _reachable(mapper: Mapper[Base]) -> set[Mapper[Base]]:
    seen, waiting = set(), [mapper]
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += [relationship.mapper for relationship in one.relationships]
    return seen


def _limited() -> Iterator[str]:
    yield from (entity.__tablename__ for entity in (Person, SearchEntry, Enquiry, Draft, AuditEntry, Reading))
    yield from (entity.__tablename__ for entity in (*_OF_TWO, PairContact))
    yield from (_table_of(inspect(part)) for part in _parts())


@cache
def _parts() -> tuple[type[BelongsToPerson], ...]:
    """Every mapped class whose rows belong to a person, also those that a later program adds."""
    return tuple(mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, BelongsToPerson))


def _table_of(mapper: Mapper[Base]) -> str:
    return str(mapper.local_table)


@cache
def _limits(actor: CoordinatorId | None) -> Limits:
    """Functions of the class, not bare conditions: only they reach an alias that is joined."""
    hidden = _hidden_people(actor)
    limits = {
        Person.__tablename__: _limit_of_people(actor),
        SearchEntry.__tablename__: _limit_of_keys(hidden),
        Draft.__tablename__: _limit_of_drafts(hidden),
        Enquiry.__tablename__: with_loader_criteria(
            Enquiry, lambda cls: or_(cls.person_id.is_(None), cls.person_id.not_in(hidden)), include_aliases=True
        ),
        AuditEntry.__tablename__: _limit_of_history(hidden),
        Reading.__tablename__: _limit_of_readings(actor),
    }
    for part in _parts():
        limit = with_loader_criteria(part, lambda cls: cls.person_id.not_in(hidden), include_aliases=True)
        limits[_table_of(inspect(part))] = limit
    for pair in _OF_TWO:
        limits[pair.__tablename__] = _limit_of_two(pair, hidden)
    hidden_pairs = _hidden_rows(Pair, hidden)
    limits[PairContact.__tablename__] = with_loader_criteria(
        PairContact, lambda cls: cls.pair_id.not_in(hidden_pairs), include_aliases=True
    )
    return limits


def _limit_of_two(entity: type[Pair] | type[PairChoice], hidden: Select[PersonId]) -> ExecutableOption:
    return with_loader_criteria(
        entity,
        lambda cls: and_(cls.newcomer_id.not_in(hidden), cls.volunteer_id.not_in(hidden)),
        include_aliases=True,
    )


def _hidden_rows(entity: type[Pair] | type[PairChoice], hidden: Select[PersonId]) -> Select[int]:
    rows = METADATA.tables[entity.__tablename__]
    return select(rows.c.id).where(or_(rows.c.newcomer_id.in_(hidden), rows.c.volunteer_id.in_(hidden)))


def _limit_of_people(actor: CoordinatorId | None) -> ExecutableOption:
    if actor is None:
        return with_loader_criteria(Person, lambda cls: cls.protected.is_(False), include_aliases=True)
    return with_loader_criteria(
        Person, lambda cls: or_(cls.protected.is_(False), cls.responsible_id == actor), include_aliases=True
    )


def _limit_of_keys(hidden: Select[PersonId]) -> ExecutableOption:
    person = EntityKind.PERSON
    return with_loader_criteria(
        SearchEntry, lambda cls: or_(cls.kind != person, cls.key.not_in(hidden)), include_aliases=True
    )


def _limit_of_drafts(hidden: Select[PersonId]) -> ExecutableOption:
    """Half a form tells as much as the record it is about: a card, or a call of somebody hidden."""
    person, enquiry = EntityKind.PERSON, EntityKind.ENQUIRY
    enquiries = METADATA.tables[Enquiry.__tablename__]
    calls = select(enquiries.c.id).where(enquiries.c.person_id.in_(hidden))
    return with_loader_criteria(
        Draft,
        lambda cls: and_(
            or_(cls.kind != person, cls.key.not_in(hidden)), or_(cls.kind != enquiry, cls.key.not_in(calls))
        ),
        include_aliases=True,
    )


def _limit_of_readings(actor: CoordinatorId | None) -> ExecutableOption:
    """That somebody looked at a card tells that it is protected: only who may see the person, or looked, may know."""
    people = METADATA.tables[Person.__tablename__]
    seen = select(people.c.id).where(people.c.protected.is_(False))
    if actor is None:
        return with_loader_criteria(
            Reading, lambda cls: or_(cls.key.is_(None), cls.key.in_(seen)), include_aliases=True
        )
    seen = select(people.c.id).where(or_(people.c.protected.is_(False), people.c.responsible_id == actor))
    return with_loader_criteria(
        Reading, lambda cls: or_(cls.key.is_(None), cls.key.in_(seen), cls.actor == actor), include_aliases=True
    )


def _limit_of_history(hidden: Select[PersonId]) -> ExecutableOption:
    """History tells of the person and of each part that belongs to them."""
    traces = [hidden.add_columns(literal(EntityKind.PERSON.value))]
    told_of: tuple[type[BelongsToPerson] | type[Enquiry], ...] = (*_parts(), Enquiry)
    for part in told_of:
        rows = METADATA.tables[_table_of(inspect(part))]
        kind = literal(_kind_of(part).value)
        traces.append(select(rows.c.id, kind).where(rows.c.person_id.in_(hidden)))
    for pair in _OF_TWO:
        traces.append(_hidden_rows(pair, hidden).add_columns(literal(_kind_of(pair).value)))
    contacts = METADATA.tables[PairContact.__tablename__]
    of_hidden = select(contacts.c.id, literal(_kind_of(PairContact).value))
    traces.append(of_hidden.where(contacts.c.pair_id.in_(_hidden_rows(Pair, hidden))))
    told = union_all(*traces)
    return with_loader_criteria(AuditEntry, lambda cls: tuple_(cls.key, cls.kind).not_in(told), include_aliases=True)


def _kind_of(
    part: type[BelongsToPerson] | type[Enquiry] | type[Pair] | type[PairChoice] | type[PairContact],
) -> EntityKind:
    kind = getattr(part, "__kind__", None)
    if not isinstance(kind, EntityKind):
        raise TypeError(part.__name__)
    return kind


def _hidden_people(actor: CoordinatorId | None) -> Select[PersonId]:
    """A plain table: the limits on ``Person`` itself must not reach in here."""
    people = METADATA.tables[Person.__tablename__]
    hidden = select(people.c.id).where(people.c.protected.is_(True))
    if actor is None:
        return hidden
    return hidden.where(or_(people.c.responsible_id.is_(None), people.c.responsible_id != actor))


def reserved_places(session: Session, role: PersonRole) -> Mapping[PersonId, int]:
    """Count, for everybody who may be seen, the pairs they have in a role whose other side may not be seen.

    To who asks they are reserved places, nothing more. A proposal counts once somebody was contacted.
    """
    hidden = _hidden_people(session.info[ACTOR])
    own, other = _sides(role)
    found = select(own).where(_in_force(), other.in_(hidden), own.not_in(hidden))
    return Counter(key for (key,) in session.connection().execute(found))


def holders(role: PersonRole) -> Select[PersonId]:
    """Select who has a friend in a role, whoever may see the other side: having one is no secret."""
    own, _other = _sides(role)
    return select(own).where(_in_force())


def places_held_by(session: Session, role: PersonRole, people: Sequence[PersonId]) -> Mapping[PersonId, int]:
    """Count the friends in a role of those of some people who may be seen, whoever may see the other side."""
    found = _held_by(role, session.info[ACTOR])
    return Counter(key for (key,) in session.connection().execute(found, {"people": list(people)}))


@cache
def _held_by(role: PersonRole, actor: CoordinatorId | None) -> Select[PersonId]:
    own, _other = _sides(role)
    some = own.in_(bindparam("people", expanding=True))
    return select(own).where(some, _in_force(), own.not_in(_hidden_people(actor)))


def places_held(role: PersonRole, person_id: ColumnElement[PersonId]) -> ScalarSelect[int]:
    """Count the friends of one person in a role, whoever may see the other side."""
    own, _other = _sides(role)
    return select(func.count()).where(_in_force(), own == person_id).scalar_subquery()


def _sides(role: PersonRole) -> tuple[Column[PersonId], Column[PersonId]]:
    pairs = METADATA.tables[Pair.__tablename__].c
    match role:
        case PersonRole.NEWCOMER:
            return pairs.newcomer_id, pairs.volunteer_id
        case PersonRole.VOLUNTEER:
            return pairs.volunteer_id, pairs.newcomer_id
        case _:
            assert_never(role)


def _in_force() -> ColumnElement[bool]:
    pairs = METADATA.tables[Pair.__tablename__].c
    is_open = pairs.status.in_([status.value for status in OPEN_STATUSES])
    return and_(is_open, or_(pairs.status != PairStatus.PROPOSED.value, pairs.contacted_on.is_not(None)))


def is_met_at(session: Session, meeting_id: FirstMeetingId) -> bool:
    """Tell whether any pair, also one that may not be seen, has a first meeting: then it must stay."""
    pairs = METADATA.tables[Pair.__tablename__]
    found = select(pairs.c.id).where(pairs.c.first_meeting_id == meeting_id).limit(1)
    return session.connection().execute(found).first() is not None


def has_unseen_pairs(session: Session, person_id: PersonId) -> bool:
    """Tell whether somebody who may be seen has or had a pair whose other side may not be."""
    hidden = _hidden_people(session.info[ACTOR])
    pairs = METADATA.tables[Pair.__tablename__]
    sides = ((pairs.c.newcomer_id, pairs.c.volunteer_id), (pairs.c.volunteer_id, pairs.c.newcomer_id))
    found = select(pairs.c.id).where(or_(*(and_(own == person_id, other.in_(hidden)) for own, other in sides)))
    return session.connection().execute(found.limit(1)).first() is not None


def unseen_blocks(session: Session) -> frozenset[PersonId]:
    """Name everybody who may be seen and is blocked for safety after a pair whose other side may not be seen.

    That they are blocked holds for everybody who makes a plan; why is not told.
    """
    hidden = _hidden_people(session.info[ACTOR])
    pairs = METADATA.tables[Pair.__tablename__]
    unsafe = and_(pairs.c.status == PairStatus.ENDED.value, pairs.c.ending == EndingReason.SAFETY.value)
    newcomer, volunteer = pairs.c.newcomer_id, pairs.c.volunteer_id
    found: set[PersonId] = set()
    for own, other, lifted in (
        (newcomer, volunteer, pairs.c.newcomer_block_lifted_on),
        (volunteer, newcomer, pairs.c.volunteer_block_lifted_on),
    ):
        blocked = select(own).where(unsafe, lifted.is_(None), other.in_(hidden), own.not_in(hidden))
        found.update(key for (key,) in session.connection().execute(blocked))
    return frozenset(found)
