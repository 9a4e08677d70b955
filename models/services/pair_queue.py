"""What becomes of both sides when a pair has ended: back to the queue, or not."""

from __future__ import annotations

from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.pair import Pair
from models.queries.pairing_policies import pair_life_policy
from models.queries.pairs_past import places_taken
from models.rules.pair_life import queue_day_after
from models.services.person_events import end_assignment, set_newcomer_status
from models.storage.unit_of_work import UnitOfWork
from models.values.pairs import EndingDraft
from models.values.people import AssignmentKind, NewcomerStatus, PersonRole


def back_to_the_queue(uow: UnitOfWork, pair: Pair, draft: EndingDraft) -> None:
    """Let the newcomer wait from the day the rules give, or not any more; the same for the volunteer's place.

    Who does not want again but still has another friend keeps that one only.
    """
    friends = places_taken(uow.session, PersonRole.NEWCOMER)
    newcomer = uow.session.scalar(select(Newcomer).where(Newcomer.person_id == pair.newcomer_id))
    if newcomer is not None:
        _newcomer(uow, newcomer, pair, draft, others=friends.get(pair.newcomer_id, 0))
    friend = select(Assignment).where(
        Assignment.person_id == pair.volunteer_id, Assignment.kind == AssignmentKind.LANGUAGE_FRIEND
    )
    assignment = uow.session.scalar(friend)
    if assignment is not None and not draft.volunteer_again:
        others = places_taken(uow.session, PersonRole.VOLUNTEER).get(pair.volunteer_id, 0)
        if others:
            assignment.capacity = min(assignment.capacity, others)
        else:
            end_assignment(uow, pair.volunteer_id, AssignmentKind.LANGUAGE_FRIEND)
    uow.session.flush()


def _newcomer(uow: UnitOfWork, newcomer: Newcomer, pair: Pair, draft: EndingDraft, *, others: int) -> None:
    if not draft.newcomer_again:
        newcomer.wants_another = False
        if not others:
            set_newcomer_status(uow, pair.newcomer_id, NewcomerStatus.ENDED)
        return
    ended_on = pair.ended_on or uow.clock.today()
    policy = pair_life_policy(uow.session)
    newcomer.since = queue_day_after(newcomer.since, pair.met_on, ended_on, policy, fault_free=draft.fault_free)
    set_newcomer_status(uow, pair.newcomer_id, NewcomerStatus.READY)
