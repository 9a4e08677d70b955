"""Reads what pairs and decisions leave behind for a run: places taken, earlier pairs, vetoes, locks, who is blocked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models.entities.pair import Pair, PairChoice
from models.seen.places import reserved_places, unseen_blocks
from models.values.identifiers import PairId, PersonId
from models.values.pairing import PairKeys
from models.values.pairs import OPEN_STATUSES, ChoiceKind, EndingReason, PairStatus
from models.values.people import PersonRole


@dataclass(frozen=True, slots=True, kw_only=True)
class PastOfPairs:
    """What a run has to know; ``friends`` counts those newcomers have, ``taken`` the places that volunteers gave.

    ``earlier`` are those who have or had one another and may not be paired again. ``locks`` are those that no pair
    has fulfilled yet.
    """

    friends: Mapping[PersonId, int]
    taken: Mapping[PersonId, int]
    earlier: frozenset[PairKeys]
    vetoes: frozenset[PairKeys]
    locks: frozenset[PairKeys]
    blocked: frozenset[PersonId]


def in_force() -> ColumnElement[bool]:
    """Give the condition that a pair holds a place: from the first noted contact until it is over."""
    open_ones = Pair.status.in_(OPEN_STATUSES)
    return and_(open_ones, or_(Pair.status != PairStatus.PROPOSED, Pair.contacted_on.is_not(None)))


def is_draft() -> ColumnElement[bool]:
    """Give the condition that a pair is proposed and nobody has been called about it."""
    return and_(Pair.status == PairStatus.PROPOSED, Pair.contacted_on.is_(None))


def places_taken(session: Session, role: PersonRole, *, without: PairId | None = None) -> Mapping[PersonId, int]:
    """Count the pairs of everybody in a role that hold a place, also those only reserved to who asks.

    ``without`` leaves out one pair, as if it were not there yet.
    """
    own = Pair.newcomer_id if role is PersonRole.NEWCOMER else Pair.volunteer_id
    holding = select(own).where(in_force(), *_but(without))
    return Counter(session.scalars(holding)) + Counter(reserved_places(session, role))


def places_reserved_for(session: Session, person_id: PersonId) -> int:
    """Count the pairs of somebody, in either role, whose other side may not be seen."""
    return sum(reserved_places(session, role).get(person_id, 0) for role in PersonRole)


def past_of_pairs(session: Session, *, without: PairId | None = None) -> PastOfPairs:
    """Read it for everybody who may be seen, with nine statements; ``without`` as in ``places_taken``."""
    lasting = or_(in_force(), and_(Pair.status == PairStatus.ENDED, Pair.may_meet_again.is_(False)))
    known = select(Pair.newcomer_id, Pair.volunteer_id).where(lasting, *_but(without))
    earlier = {PairKeys(*row) for row in session.execute(known)}
    choices = session.execute(select(PairChoice.newcomer_id, PairChoice.volunteer_id, PairChoice.kind)).all()
    vetoes = {PairKeys(newcomer, volunteer) for newcomer, volunteer, kind in choices if kind is ChoiceKind.VETO}
    locks = {PairKeys(newcomer, volunteer) for newcomer, volunteer, kind in choices if kind is ChoiceKind.LOCK}
    return PastOfPairs(
        friends=places_taken(session, PersonRole.NEWCOMER, without=without),
        taken=places_taken(session, PersonRole.VOLUNTEER, without=without),
        earlier=frozenset(earlier),
        vetoes=frozenset(vetoes),
        locks=frozenset(locks - earlier),
        blocked=blocked_people(session),
    )


def _but(without: PairId | None) -> tuple[ColumnElement[bool], ...]:
    return () if without is None else (Pair.id != without,)


def blocked_people(session: Session) -> frozenset[PersonId]:
    """Name everybody with an ending for safety whose block nobody has lifted, whoever may see that pair."""
    unsafe = and_(Pair.status == PairStatus.ENDED, Pair.ending == EndingReason.SAFETY)
    newcomers = select(Pair.newcomer_id).where(unsafe, Pair.newcomer_block_lifted_on.is_(None))
    volunteers = select(Pair.volunteer_id).where(unsafe, Pair.volunteer_block_lifted_on.is_(None))
    return frozenset((*session.scalars(newcomers), *session.scalars(volunteers), *unseen_blocks(session)))
