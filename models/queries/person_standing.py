"""Reads in which roles people stand and how far they have come, for a line that names them. Lists read ``people``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import BindParameter, Row, bindparam, select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.rules.statuses import assignment_on, newcomer_on, summed_up
from models.values.identifiers import PersonId, VolunteerId
from models.values.people import AssignmentStatus, NewcomerStatus, Pause, PersonRole

_KEYS: Final[BindParameter[int]] = bindparam("keys", expanding=True)
_STANDING: Final = (
    select(
        Person.id,
        Volunteer.id.label("volunteer_id"),
        Newcomer.status.label("waiting"),
        Assignment.status.label("doing"),
        PauseDays.role,
        PauseDays.first,
        PauseDays.last,
        Area.name.label("area"),
    )
    .outerjoin(Volunteer, Volunteer.person_id == Person.id)
    .outerjoin(Newcomer, Newcomer.person_id == Person.id)
    .outerjoin(Assignment, Assignment.person_id == Person.id)
    .outerjoin(PauseDays, PauseDays.person_id == Person.id)
    .outerjoin(Area, Area.id == Person.area_id)
    .where(Person.id.in_(_KEYS))
)
Joined = Row[PersonId, VolunteerId, NewcomerStatus, AssignmentStatus, PersonRole, date, date | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow:
    """The roles of a person; of several assignments the ``volunteer`` status tells what still needs something.

    The ``area`` tells apart people of the same name.
    """

    id: PersonId
    roles: frozenset[PersonRole]
    volunteer: AssignmentStatus | None
    newcomer: NewcomerStatus | None
    area: str = ""


def standing_rows(session: Session, ids: Sequence[PersonId], today: date) -> tuple[StandingRow, ...]:
    """Give one row a person, in no order; who is gone or hidden is left out. One statement, none without ids."""
    found: dict[PersonId, list[Joined]] = {}
    if ids:
        for row in session.execute(_STANDING, {"keys": list(ids)}):
            found.setdefault(row.id, []).append(row)
    return tuple(_standing(key, rows, today) for key, rows in found.items())


def _standing(key: PersonId, rows: Sequence[Joined], today: date) -> StandingRow:
    """Each assignment comes once for each pause."""
    pauses = {(row.role, Pause(first=row.first, last=row.last)) for row in rows if row.role is not None}
    rests = [pause for role, pause in pauses if role is PersonRole.VOLUNTEER]
    waits = [pause for role, pause in pauses if role is PersonRole.NEWCOMER]
    doing = {row.doing for row in rows if row.doing is not None}
    there = {PersonRole.VOLUNTEER: rows[0].volunteer_id, PersonRole.NEWCOMER: rows[0].waiting}
    waiting = rows[0].waiting
    return StandingRow(
        id=key,
        roles=frozenset(role for role, row in there.items() if row is not None),
        volunteer=summed_up([assignment_on(status, rests, today) for status in doing]),
        newcomer=newcomer_on(waiting, waits, today) if waiting is not None else None,
        area=rows[0].area or "",
    )
