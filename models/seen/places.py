"""What all pairs tell, also those one may not see: a place taken or a block, never with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, assert_never

from sqlalchemy import ColumnClause, ColumnElement, ScalarSelect, Select, and_, bindparam, func, or_, select, update

from models.seen.raw_tables import PAIRS
from models.seen.rows import Reader
from models.seen.tables import hidden_people
from models.values.identifiers import FirstMeetingId, PersonId
from models.values.pair_statuses import OPEN_STATUSES, EndingReason, PairStatus
from models.values.people import PersonRole

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_PAIRS: Final = PAIRS.c
_HIDDEN: Final = hidden_people()


def reserved_places(reader: Reader, role: PersonRole) -> Mapping[PersonId, int]:
    """Count, for everybody who may be seen, the pairs they have in a role whose other side may not be seen.

    To who asks they are reserved places, nothing more. A proposal counts once somebody was contacted.
    """
    own, other = _sides(role)
    found = select(own).where(_in_force(), other.in_(_HIDDEN), own.not_in(_HIDDEN))
    return Counter(reader.scalars(found))


def has_friend(role: PersonRole, person_id: ColumnElement[PersonId]) -> ColumnElement[bool]:
    """Give the condition that somebody has a friend in a role, whoever may see the other side: it is no secret."""
    own, _other = _sides(role)
    return person_id.in_(select(own).where(_in_force()))


def has_free_place(capacity: ColumnElement[int], person_id: ColumnElement[PersonId]) -> ColumnElement[bool]:
    """Give the condition that a volunteer with so many places has one left; reserved ones are taken."""
    return capacity > _places_held(PersonRole.VOLUNTEER, person_id)


def places_taken_by(reader: Reader, role: PersonRole, people: Sequence[PersonId]) -> Mapping[PersonId, int]:
    """Count the friends in a role of those of some people who may be seen, whoever may see the other side."""
    return Counter(reader.scalars(_held_by(role), {"people": list(people)}))


@cache
def _held_by(role: PersonRole) -> Select[PersonId]:
    own, _other = _sides(role)
    some = own.in_(bindparam("people", expanding=True))
    return select(own).where(some, _in_force(), own.not_in(_HIDDEN))


def _places_held(role: PersonRole, person_id: ColumnElement[PersonId]) -> ScalarSelect[int]:
    own, _other = _sides(role)
    return select(func.count()).where(_in_force(), own == person_id).scalar_subquery()


def _sides(role: PersonRole) -> tuple[ColumnElement[PersonId], ColumnElement[PersonId]]:
    match role:
        case PersonRole.NEWCOMER:
            return _PAIRS.newcomer_id, _PAIRS.volunteer_id
        case PersonRole.VOLUNTEER:
            return _PAIRS.volunteer_id, _PAIRS.newcomer_id
        case _:
            assert_never(role)


def _in_force() -> ColumnElement[bool]:
    is_open = _PAIRS.status.in_(list(OPEN_STATUSES))
    return and_(is_open, or_(_PAIRS.status != PairStatus.PROPOSED, _PAIRS.contacted_on.is_not(None)))


def is_met_at(reader: Reader, meeting_id: FirstMeetingId) -> bool:
    """Tell whether any pair, also one that may not be seen, has a first meeting: then it must stay."""
    found = select(_PAIRS.id).where(_PAIRS.first_meeting_id == meeting_id).limit(1)
    return reader.execute(found).first() is not None


def has_unseen_pairs(reader: Reader, person_id: PersonId) -> bool:
    """Tell whether somebody who may be seen has or had a pair whose other side may not be."""
    sides = (_sides(role) for role in PersonRole)
    found = select(_PAIRS.id).where(or_(*(and_(own == person_id, other.in_(_HIDDEN)) for own, other in sides)))
    return reader.execute(found.limit(1)).first() is not None


def unseen_blocks(reader: Reader) -> frozenset[PersonId]:
    """Name everybody who may be seen and is blocked for safety after a pair whose other side may not be seen.

    That they are blocked holds for everybody who makes a plan; why is not told.
    """
    found: set[PersonId] = set()
    for own, other, lifted in _blocks():
        blocked = select(own).where(_unsafe(), lifted.is_(None), other.in_(_HIDDEN), own.not_in(_HIDDEN))
        found.update(reader.scalars(blocked))
    return frozenset(found)


def lift_unseen_blocks(session: Session, person_id: PersonId, day: date) -> int:
    """Lift what ``unseen_blocks`` names of somebody who may be seen, and tell how many pairs it was.

    Nothing of these pairs is told; the history holds the reason with whoever lifts it, on the person's own card.
    """
    lifted_pairs = 0
    for own, other, lifted in _blocks():
        blocking = select(_PAIRS.id).where(
            own == person_id, _unsafe(), lifted.is_(None), other.in_(_HIDDEN), own.not_in(_HIDDEN)
        )
        keys = session.scalars(blocking).all()
        if keys:
            # The version tells who has the pair open, or would undo its ending, that it is another now.
            changed = {lifted.name: day, _PAIRS.version.name: _PAIRS.version + 1}
            session.execute(update(PAIRS).where(_PAIRS.id.in_(keys)).values(changed))
        lifted_pairs += len(keys)
    return lifted_pairs


def _unsafe() -> ColumnElement[bool]:
    return and_(_PAIRS.status == PairStatus.ENDED, _PAIRS.ending == EndingReason.SAFETY)


def _blocks() -> tuple[tuple[ColumnClause[PersonId], ColumnClause[PersonId], ColumnClause[date | None]], ...]:
    """Whom a pair can block, the other side, and when that was lifted."""
    newcomer, volunteer = _PAIRS.newcomer_id, _PAIRS.volunteer_id
    return (
        (newcomer, volunteer, _PAIRS.newcomer_block_lifted_on),
        (volunteer, newcomer, _PAIRS.volunteer_block_lifted_on),
    )
