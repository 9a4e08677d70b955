"""How many newcomers wait for a language friend, and who they mostly are: what one says to somebody who hesitates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.newcomer import Newcomer
from models.entities.person import Person
from models.queries.people import PersonChip, PersonFilter, person_ids
from models.queries.person_parts import availability_of
from models.rules.availability import CellState, PartOfDay, cell_state, cells
from models.values.people import Availability, Gender, PersonRole


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDetails:
    """Newcomers who are ready and wait; ``part`` is the part of the day when most can, if more can than at others."""

    total: int = 0
    women: int = 0
    men: int = 0
    part: PartOfDay | None = None


NOBODY_WAITS = WaitingDetails()


def waiting_newcomers(session: Session, today: date) -> WaitingDetails:
    """Count those who wait, without protected people of others. Two statements."""
    ids = person_ids(session, PersonFilter(role=PersonRole.NEWCOMER, chip=PersonChip.WAITING), today)
    statement = select(Person.gender, Newcomer).join(Newcomer, Newcomer.person_id == Person.id)
    rows = session.execute(statement.where(Person.id.in_(ids))).all()
    genders = Counter(gender for gender, _row in rows)
    parts = Counter(part for _gender, row in rows for part in _parts(availability_of(row)))
    first, second = (*parts.most_common(2), (None, 0), (None, 0))[:2]
    return WaitingDetails(
        total=len(ids),
        women=genders[Gender.WOMAN],
        men=genders[Gender.MAN],
        part=first[0] if first[1] > second[1] else None,
    )


def _parts(availability: Availability) -> frozenset[PartOfDay]:
    return frozenset(cell.part for cell in cells() if cell_state(availability, cell) is not CellState.NONE)
