"""The places that pairs hold: whether a pair that wants one now may have it."""

from __future__ import annotations

from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.pair import Pair
from models.queries.pairs_past import is_draft, places_taken
from models.services.pair_editing import keys_of
from models.services.pairs import broken_now, not_possible
from models.storage.unit_of_work import UnitOfWork
from models.values.identifiers import PersonId
from models.values.people import AssignmentKind


def take_places(uow: UnitOfWork, pair: Pair) -> None:
    """See that a pair which is about to hold a place breaks no rule by now; drafts that have none left go.

    Rules that were broken by hand may stay so. Raises ``Refused`` with ``PAIR_NOT_POSSIBLE``.
    """
    broken = [code for code in broken_now(uow, keys_of(pair)) if code.value not in pair.broken_rules]
    if broken:
        raise not_possible(broken)
    taken = places_taken(uow.session)
    newcomer_left = _wanted(uow, pair.newcomer_id) - taken.get(pair.newcomer_id, 0)
    volunteer_left = _capacity(uow, pair.volunteer_id) - taken.get(pair.volunteer_id, 0)
    full = {key for key, left in ((pair.newcomer_id, newcomer_left), (pair.volunteer_id, volunteer_left)) if left <= 1}
    for draft in uow.session.scalars(select(Pair).where(is_draft(), Pair.id != pair.id)).all():
        if not full.isdisjoint((draft.newcomer_id, draft.volunteer_id)) and not draft.broken_rules:
            uow.session.delete(draft)


def _wanted(uow: UnitOfWork, person_id: PersonId) -> int:
    another = uow.session.scalar(select(Newcomer.wants_another).where(Newcomer.person_id == person_id))
    return 2 if another else 1


def _capacity(uow: UnitOfWork, person_id: PersonId) -> int:
    found = select(Assignment.capacity).where(
        Assignment.person_id == person_id, Assignment.kind == AssignmentKind.LANGUAGE_FRIEND
    )
    return uow.session.scalar(found) or 0
