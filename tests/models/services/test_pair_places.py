"""A pair that is about to hold a place, or to be accepted, is looked at once more: the register went on meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.pair import Pair
from models.entities.papers import ShownPaper
from models.services.pair_choices import lock_pair
from models.services.pair_life import end_pair, log_contact
from models.services.pairs import pair_by_hand
from models.services.person_events import pause_people
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import Refused
from models.values.identifiers import PersonId
from models.values.pairing import PairKeys
from models.values.pairs import (
    EndingDraft,
    EndingReason,
    HandPairingDraft,
    PairContactDraft,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
)
from models.values.people import AssignmentStatus, Pause, PersonRole
from tests.pair_factories import make_couple, make_friend, make_newcomer, make_pair, make_proposal, pair_of


def say(uow: UnitOfWork, pair: Pair, side: PairSide, outcome: PairContactOutcome = PairContactOutcome.YES) -> None:
    log_contact(
        uow,
        PairContactDraft(pair_id=pair.id, version=pair.version, side=side, how=PairContactHow.CALL, outcome=outcome),
    )


def lacks_papers(uow: UnitOfWork, volunteer: PersonId) -> None:
    for paper in uow.session.scalars(select(ShownPaper).where(ShownPaper.person_id == volunteer)).all():
        uow.session.delete(paper)
    uow.session.flush()


def gives_back_the_papers(uow: UnitOfWork, pair: Pair) -> None:
    lacks_papers(uow, pair.volunteer_id)


def goes_away(uow: UnitOfWork, pair: Pair) -> None:
    today = uow.clock.today()
    pause_people(uow, [pair.newcomer_id], PersonRole.NEWCOMER, Pause(first=today, last=today + timedelta(days=9)))


def stops(uow: UnitOfWork, pair: Pair) -> None:
    for assignment in uow.session.scalars(select(Assignment).where(Assignment.person_id == pair.volunteer_id)):
        assignment.status = AssignmentStatus.ENDED
    uow.session.flush()


@pytest.mark.parametrize(
    ("happens", "code"),
    [
        (gives_back_the_papers, "papers_missing"),
        (goes_away, "not_ready"),
        (stops, "not_ready"),
    ],
)
def test_second_yes_is_refused_when_a_rule_forbids_the_pair_by_now(
    unit_of_work: UnitOfWork, happens: Callable[[UnitOfWork, Pair], None], code: str
) -> None:
    pair = make_proposal(unit_of_work)
    say(unit_of_work, pair, PairSide.VOLUNTEER)
    happens(unit_of_work, pair)

    with pytest.raises(Refused) as refused:
        say(unit_of_work, pair, PairSide.NEWCOMER)

    assert refused.value.facts == {"obstacles": code}


def test_second_yes_of_somebody_blocked_meanwhile_is_refused(unit_of_work: UnitOfWork) -> None:
    keys = PairKeys(make_newcomer(unit_of_work, wants_another=True), make_friend(unit_of_work))
    first = make_pair(unit_of_work, PairStatus.ACTIVE, keys, ago=60)
    pair = make_proposal(unit_of_work, PairKeys(keys.newcomer, make_friend(unit_of_work)))
    say(unit_of_work, pair, PairSide.VOLUNTEER)
    end_pair(unit_of_work, EndingDraft(pair_id=first.id, version=first.version, reason=EndingReason.SAFETY))

    with pytest.raises(Refused) as refused:
        say(unit_of_work, pair, PairSide.NEWCOMER)

    assert refused.value.facts == {"obstacles": "not_ready"}


def test_second_yes_accepts_a_pair_that_takes_the_last_place_of_both(unit_of_work: UnitOfWork) -> None:
    pair = make_proposal(unit_of_work)
    say(unit_of_work, pair, PairSide.VOLUNTEER)

    say(unit_of_work, pair, PairSide.NEWCOMER)

    assert pair.status is PairStatus.ACCEPTED


def test_second_yes_does_not_mind_a_rule_broken_by_hand(unit_of_work: UnitOfWork) -> None:
    keys = make_couple(unit_of_work)
    lacks_papers(unit_of_work, keys.volunteer)
    pair = pair_of(unit_of_work, pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="Vi känner henne.")))
    say(unit_of_work, pair, PairSide.VOLUNTEER)

    say(unit_of_work, pair, PairSide.NEWCOMER)

    assert pair.status is PairStatus.ACCEPTED


def test_second_yes_goes_before_the_lock_of_somebody_nobody_was_called_about(unit_of_work: UnitOfWork) -> None:
    pair = make_proposal(unit_of_work)
    say(unit_of_work, pair, PairSide.VOLUNTEER)
    rival = PairKeys(make_newcomer(unit_of_work), pair.volunteer_id)
    pair_by_hand(unit_of_work, HandPairingDraft(keys=rival, reason="De är grannar."))
    lock_pair(unit_of_work, rival)

    say(unit_of_work, pair, PairSide.NEWCOMER)

    assert pair.status is PairStatus.ACCEPTED
