"""The places that pairs hold: whether a pair that wants one now may have it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.pair import Pair
from models.queries.pairs_past import in_force, is_draft, places_taken
from models.services.pairs import broken_now, not_possible
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import PairId, PersonId
from models.values.pairing import ObstacleCode
from models.values.people import AssignmentKind, PersonRole


def take_places(uow: UnitOfWork, pair: Pair) -> None:
    """See that a pair which is about to hold a place breaks no rule by now; drafts that have none left go.

    Rules that were broken by hand may stay so. Raises ``Refused`` with ``PAIR_NOT_POSSIBLE``.
    """
    refuse_broken(uow, pair)
    newcomer_left, volunteer_left = _friends_left(uow, pair.newcomer_id), _places_left(uow, pair.volunteer_id)
    full = {key for key, left in ((pair.newcomer_id, newcomer_left), (pair.volunteer_id, volunteer_left)) if left <= 1}
    for draft in uow.session.scalars(select(Pair).where(is_draft(), Pair.id != pair.id)).all():
        if not full.isdisjoint((draft.newcomer_id, draft.volunteer_id)) and not draft.broken_rules:
            uow.session.delete(draft)


def refuse_broken(uow: UnitOfWork, pair: Pair) -> None:
    """See that a pair breaks no rule by now but those broken by hand. Raises ``Refused``: ``PAIR_NOT_POSSIBLE``."""
    broken = broken_now(uow, pair)
    if broken:
        raise not_possible(broken)


def pairs_in_force(uow: UnitOfWork, keys: Collection[PairId]) -> frozenset[PairId]:
    """Give those of some pairs that hold a place now."""
    return frozenset(uow.session.scalars(select(Pair.id).where(Pair.id.in_(keys), in_force()))) if keys else frozenset()


def refuse_overbooked(uow: UnitOfWork, keys: Collection[PairId]) -> None:
    """See that pairs which hold a place again have one: somebody may have got it since.

    Raises ``Refused`` with ``CHANGED_SINCE``.
    """
    if not keys:
        return
    for pair in uow.session.scalars(select(Pair).where(Pair.id.in_(keys))).all():
        too_many = {
            ObstacleCode.NOT_READY: _friends_left(uow, pair.newcomer_id) < 0,
            ObstacleCode.NO_PLACE: _places_left(uow, pair.volunteer_id) < 0,
        }
        if any(lacks and code.value not in pair.broken_rules for code, lacks in too_many.items()):
            raise Refused(RefusalCode.CHANGED_SINCE, {"kind": EntityKind.PAIR.value, "key": pair.id})


def _friends_left(uow: UnitOfWork, person_id: PersonId) -> int:
    """Count how many friends more a newcomer may have, below zero for too many."""
    another = uow.session.scalar(select(Newcomer.wants_another).where(Newcomer.person_id == person_id))
    return (2 if another else 1) - places_taken(uow.session, PersonRole.NEWCOMER).get(person_id, 0)


def _places_left(uow: UnitOfWork, person_id: PersonId) -> int:
    """Count how many places a volunteer has left, below zero for too many pairs."""
    found = select(Assignment.capacity).where(
        Assignment.person_id == person_id, Assignment.kind == AssignmentKind.LANGUAGE_FRIEND
    )
    return (uow.session.scalar(found) or 0) - places_taken(uow.session, PersonRole.VOLUNTEER).get(person_id, 0)
