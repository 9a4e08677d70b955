"""The tables of the lists, each already without what belongs to people whom one may not see.

A statement on them holds the place ``actor`` for who looks, which ``Rows`` and every session of the database fill in;
run by anything else it fails. So no list rests on the memory of whoever writes its query. The same limits for mapped
classes stand in ``storage.access``.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import BindParameter, ColumnElement, Integer, Select, Subquery, TableClause, bindparam, or_, select

from models.seen import raw_tables
from models.values.changes import EntityKind
from models.values.identifiers import CoordinatorId, PersonId

ACTOR: Final = "actor"
"""The place in a statement for who looks."""

NOBODY: Final = CoordinatorId(0)
"""Stands there for somebody who answers for no protected person; keys begin at one."""

_ACTOR: Final[BindParameter[int]] = bindparam(ACTOR, type_=Integer)


def hidden_people(actor: ColumnElement[int] | CoordinatorId = _ACTOR) -> Select[PersonId]:
    """Select the protected people for whom somebody else answers."""
    people = raw_tables.PEOPLE.c
    others = or_(people.responsible_id.is_(None), people.responsible_id != actor)
    return select(people.id).where(people.protected.is_(True), others)


def _of_person(table: TableClause) -> Subquery:
    return _seen(table, table.c.person_id.not_in(hidden_people()))


def _seen(table: TableClause, limit: ColumnElement[bool]) -> Subquery:
    return select(table).where(limit).subquery(table.name)


PEOPLE: Final = _seen(
    raw_tables.PEOPLE,
    or_(raw_tables.PEOPLE.c.protected.is_(False), raw_tables.PEOPLE.c.responsible_id == _ACTOR),
)
VOLUNTEERS: Final = _of_person(raw_tables.VOLUNTEERS)
NEWCOMERS: Final = _of_person(raw_tables.NEWCOMERS)
ASSIGNMENTS: Final = _of_person(raw_tables.ASSIGNMENTS)
LANGUAGE_SKILLS: Final = _of_person(raw_tables.LANGUAGE_SKILLS)
PAUSES: Final = _of_person(raw_tables.PAUSES)
PAPERS: Final = _of_person(raw_tables.PAPERS)
SEARCH_ENTRIES: Final = _seen(
    raw_tables.SEARCH_ENTRIES,
    or_(
        raw_tables.SEARCH_ENTRIES.c.kind != EntityKind.PERSON,
        raw_tables.SEARCH_ENTRIES.c.key.not_in(hidden_people()),
    ),
)
# Nothing of these belongs to a person of the register.
AREAS: Final = raw_tables.AREAS
ORGANISATIONS: Final = raw_tables.ORGANISATIONS
OFFICE: Final = raw_tables.OFFICE
COORDINATORS: Final = raw_tables.COORDINATORS
# Numbers alone: that there was a change, not of what.
HISTORY: Final = raw_tables.HISTORY
