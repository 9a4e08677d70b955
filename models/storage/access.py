"""Who may see what: protected people are absent from every statement of a session, except for who answers for them.

It rests on the session, not on the memory of whoever writes a query: entities, columns, counts, joins, subqueries and
``get`` are all limited. Core statements on the connection are not; only ``storage`` has them. Lists read the tables of
``models.seen``, which hold the same limits; a session fills in who looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final
from weakref import WeakKeyDictionary

from sqlalchemy import (
    Alias,
    BindParameter,
    ClauseElement,
    Select,
    Table,
    and_,
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
from models.seen.tables import ACTOR as ACTOR_PLACE
from models.seen.tables import NOBODY, hidden_people
from models.values.changes import EntityKind
from models.values.identifiers import CoordinatorId, PersonId

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
    session, statement = state.session, state.statement
    if state.is_select and session.autoflush and not state.is_orm_statement:
        session.flush()  # as before a statement on mapped classes: what was just added is read too
    info = session.info
    kept = _LIMITED.setdefault(statement, {})
    actor: CoordinatorId | None = info[ACTOR]
    if actor not in kept:
        kept[actor] = _limit(state, info[ACCESS], actor)
    limited = kept[actor]
    if limited is not None:
        state.statement = limited


def _limit(state: ORMExecuteState, limits: Limits, actor: CoordinatorId | None) -> Executable | None:
    """Give a statement as who looks may run it, or ``None`` where nothing has to be added."""
    statement = state.statement
    elements = list(iterate(statement)) if isinstance(statement, ClauseElement) else []
    asks = any(isinstance(element, BindParameter) and element.key == ACTOR_PLACE for element in elements)
    wanted = _limited_tables(elements, is_mapped=state.is_orm_statement)
    limited = statement.options(*(limits[table] for table in sorted(wanted))) if wanted else statement
    if asks and isinstance(limited, ClauseElement):
        limited = limited.params({ACTOR_PLACE: actor or NOBODY})
    return limited if asks or wanted else None


def _limited_tables(elements: Sequence[object], *, is_mapped: bool) -> frozenset[str]:
    """Name the limited tables that a statement reads or could load by a relationship; all, if that is not clear.

    The tables of ``seen`` hold their limits. Raises ``TypeError`` for a mapped class's bare table, which has none.
    """
    reach = _reach()
    found = {table.name for table in map(_table_read, elements) if table is not None}
    if not is_mapped:
        if found & set(_limited()):
            raise TypeError("a limited table without its class")
        return frozenset()
    if not found <= reach.keys() or not found:
        return frozenset(_limited())
    return frozenset().union(*(reach[table] for table in found))


def _table_read(element: object) -> Table | None:
    table = getattr(element, "table", element)
    while isinstance(table, Alias):
        table = table.element
    return table if isinstance(table, Table) else None


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
    hidden = hidden_people(actor or NOBODY)
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
