"""Every step of a pair's life: what it changes on the pair, in the queue and in the places of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.pair import FirstMeeting, Pair, PairChoice, PairContact
from models.queries.pairing_candidates import couples_case
from models.services.pair_life import (
    agree_end,
    decide_trial,
    end_pair,
    log_contact,
    pause_pair,
    rematch,
    remove_contact,
    resume_pair,
)
from models.services.pair_places import take_places
from models.services.pair_queue import back_to_the_queue
from models.services.pairs import pair_by_hand, propose_pair
from models.services.person_events import pause_people
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, RefusalCode, Refused
from models.values.pairing import PairKeys
from models.values.pairs import (
    ChoiceKind,
    EndingDraft,
    EndingReason,
    HandPairingDraft,
    PairContactDraft,
    PairContactHow,
    PairContactKey,
    PairContactOutcome,
    PairSide,
    PairStatus,
    VetoReason,
)
from models.values.people import AssignmentStatus, IntakePolicy, NewcomerStatus, Pause, PersonRole
from tests.pair_factories import make_couple, make_friend, make_newcomer, make_pair, make_proposal, pair_of, taken


def contact(
    pair: Pair,
    outcome: PairContactOutcome = PairContactOutcome.REACHED,
    side: PairSide = PairSide.NEWCOMER,
    *,
    day: date | None = None,
    call_again_on: date | None = None,
) -> PairContactDraft:
    return PairContactDraft(
        pair_id=pair.id,
        version=pair.version,
        side=side,
        how=PairContactHow.CALL,
        outcome=outcome,
        day=day,
        call_again_on=call_again_on,
    )


def ending(pair: Pair, reason: EndingReason = EndingReason.MOVED, *, again: bool = True) -> EndingDraft:
    return EndingDraft(
        pair_id=pair.id, version=pair.version, reason=reason, newcomer_again=again, volunteer_again=again
    )


def newcomer(uow: UnitOfWork, pair: Pair) -> Newcomer:
    return uow.session.scalars(select(Newcomer).where(Newcomer.person_id == pair.newcomer_id)).one()


def friend(uow: UnitOfWork, pair: Pair) -> Assignment:
    return uow.session.scalars(select(Assignment).where(Assignment.person_id == pair.volunteer_id)).one()


def only_choice(uow: UnitOfWork) -> PairChoice:
    return uow.session.scalars(select(PairChoice)).one()


def test_yes_of_both_accepts_and_each_is_noted_with_how(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_proposal(unit_of_work)

    log_contact(unit_of_work, contact(pair, PairContactOutcome.YES, PairSide.VOLUNTEER))
    after_one = pair.status
    log_contact(unit_of_work, contact(pair, PairContactOutcome.YES))

    assert after_one is PairStatus.PROPOSED
    assert (pair.status, pair.status_since, pair.contacted_on) == (PairStatus.ACCEPTED, today, today)
    assert (pair.newcomer_yes_how, pair.volunteer_yes_on) == (PairContactHow.CALL, today)


def test_first_contact_takes_the_places_and_the_drafts_in_the_way(unit_of_work: UnitOfWork) -> None:
    pair = make_proposal(unit_of_work)
    rival = make_proposal(unit_of_work)
    rival.volunteer_id = pair.volunteer_id
    unit_of_work.session.flush()

    log_contact(unit_of_work, contact(pair, PairContactOutcome.NO_ANSWER))

    assert taken(unit_of_work) == {pair.newcomer_id: 1, pair.volunteer_id: 1}
    assert unit_of_work.session.scalars(select(Pair)).all() == [pair]


def test_first_contact_is_refused_when_the_place_is_taken(unit_of_work: UnitOfWork, today: date) -> None:
    late = make_proposal(unit_of_work)
    early = make_proposal(unit_of_work)
    early.volunteer_id, early.contacted_on = late.volunteer_id, today
    unit_of_work.session.flush()

    with pytest.raises(Refused) as refused:
        log_contact(unit_of_work, contact(late))

    assert refused.value.facts == {"obstacles": "no_place"}


def test_place_beyond_the_capacity_is_taken_by_hand_only(unit_of_work: UnitOfWork) -> None:
    volunteer = make_friend(unit_of_work)
    make_pair(unit_of_work, PairStatus.ACTIVE, PairKeys(make_newcomer(unit_of_work), volunteer), ago=60)
    keys = PairKeys(make_newcomer(unit_of_work), volunteer)
    with pytest.raises(Refused):
        propose_pair(unit_of_work, keys)
    pair = pair_of(unit_of_work, pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="De är grannar.")))

    take_places(unit_of_work, pair)
    log_contact(unit_of_work, contact(pair))

    assert taken(unit_of_work)[volunteer] == 2
    case = couples_case(unit_of_work.session, [keys], unit_of_work.clock.today(), IntakePolicy())
    assert [unit.places for unit in case.volunteers] == [0]


@pytest.mark.parametrize(
    ("side", "reason"),
    [
        (PairSide.NEWCOMER, VetoReason.NEWCOMER_SAID_NO),
        (PairSide.VOLUNTEER, VetoReason.VOLUNTEER_SAID_NO),
        (PairSide.BOTH, VetoReason.OTHER),
    ],
)
@pytest.mark.parametrize("status", [PairStatus.PROPOSED, PairStatus.ACCEPTED, PairStatus.BOOKED])
def test_no_of_a_side_declines_and_is_its_veto(
    unit_of_work: UnitOfWork, status: PairStatus, side: PairSide, reason: VetoReason
) -> None:
    pair = make_pair(unit_of_work, status)
    since = newcomer(unit_of_work, pair).since

    log_contact(unit_of_work, contact(pair, PairContactOutcome.NO, side))

    assert (pair.status, pair.first_meeting_id) == (PairStatus.DECLINED, None)
    assert only_choice(unit_of_work).reason is reason
    assert unit_of_work.session.scalars(select(FirstMeeting)).all() == []
    assert taken(unit_of_work) == {}
    assert newcomer(unit_of_work, pair).since == since


def test_no_of_friends_who_meet_ends_nothing(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL)

    log_contact(unit_of_work, contact(pair, PairContactOutcome.NO))

    assert pair.status is PairStatus.TRIAL


def test_contact_that_tells_of_a_meeting_begins_the_trial(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.ACCEPTED)
    met = today - timedelta(days=2)

    log_contact(unit_of_work, contact(pair, PairContactOutcome.MET, PairSide.BOTH, day=met))

    assert (pair.status, pair.status_since, pair.met_on) == (PairStatus.TRIAL, met, met)
    assert pair.agreed_end == date(2027, 5, 21)


def test_agreed_call_stands_until_the_next_contact(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL)

    log_contact(unit_of_work, contact(pair, call_again_on=today + timedelta(days=3)))
    agreed = pair.call_again_on
    log_contact(unit_of_work, contact(pair))

    assert (agreed, pair.call_again_on) == (today + timedelta(days=3), None)


def test_contact_of_tomorrow_or_a_call_of_yesterday_is_not_noted(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL)
    day = timedelta(days=1)

    with pytest.raises(Invalid) as invalid:
        log_contact(unit_of_work, contact(pair, day=today + day, call_again_on=today - day))
    with pytest.raises(EditConflict):
        log_contact(unit_of_work, replace(contact(pair), version=99))

    assert [problem.field for problem in invalid.value.problems] == ["day", "call_again_on"]


def test_contact_taken_back_takes_its_answer_with_it(unit_of_work: UnitOfWork) -> None:
    pair = make_proposal(unit_of_work)
    first = log_contact(unit_of_work, contact(pair, PairContactOutcome.YES, PairSide.VOLUNTEER))
    second = log_contact(unit_of_work, contact(pair, PairContactOutcome.YES))

    remove_contact(unit_of_work, PairContactKey(id=second, version=1))
    one_left = (pair.status, pair.newcomer_yes_on, pair.volunteer_yes_on is not None, pair.contacted_on is not None)
    remove_contact(unit_of_work, PairContactKey(id=first, version=1))

    assert one_left == (PairStatus.PROPOSED, None, True, True)
    assert (pair.contacted_on, pair.volunteer_yes_on) == (None, None)
    with pytest.raises(EditConflict):
        remove_contact(unit_of_work, PairContactKey(id=first, version=1))


def test_no_taken_back_lets_the_proposal_live_unless_the_place_is_gone(unit_of_work: UnitOfWork, today: date) -> None:
    pair, other = make_proposal(unit_of_work), make_proposal(unit_of_work)
    log_contact(unit_of_work, contact(pair, PairContactOutcome.NO_ANSWER))
    no = log_contact(unit_of_work, contact(pair, PairContactOutcome.NO))
    other_no = log_contact(unit_of_work, contact(other, PairContactOutcome.NO))
    make_pair(unit_of_work, PairStatus.ACCEPTED, PairKeys(make_newcomer(unit_of_work), other.volunteer_id))

    remove_contact(unit_of_work, PairContactKey(id=no, version=1))

    assert (pair.status, pair.contacted_on) == (PairStatus.PROPOSED, today)
    assert only_choice(unit_of_work).newcomer_id == other.newcomer_id
    with pytest.raises(Refused):
        remove_contact(unit_of_work, PairContactKey(id=other_no, version=1))


def test_trial_becomes_active_by_decision_with_an_agreed_end(unit_of_work: UnitOfWork, today: date) -> None:
    usual = make_pair(unit_of_work, PairStatus.TRIAL, ago=31)
    agreed = make_pair(unit_of_work, PairStatus.TRIAL, ago=31)
    until = today + timedelta(days=60)

    decide_trial(unit_of_work, usual.id, usual.version, continues=True)
    decide_trial(unit_of_work, agreed.id, agreed.version, continues=True, agreed_end=until)

    assert (usual.status, usual.decided_on, usual.agreed_end) == (PairStatus.ACTIVE, today, date(2027, 4, 23))
    assert agreed.agreed_end == until
    with pytest.raises(Refused) as refused:
        decide_trial(unit_of_work, usual.id, usual.version, continues=True)
    assert refused.value.code is RefusalCode.PAIR_HAS_GONE_ON
    agree_end(unit_of_work, usual.id, usual.version, until)
    assert usual.agreed_end == until
    with pytest.raises(Invalid):
        agree_end(unit_of_work, usual.id, usual.version, today - timedelta(days=1))


def test_trial_that_does_not_go_on_costs_nobody_the_queue_day(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL, ago=40)

    decide_trial(unit_of_work, pair.id, pair.version, continues=False)

    assert (pair.status, pair.ending) == (PairStatus.ENDED, EndingReason.NO_CHEMISTRY)
    assert newcomer(unit_of_work, pair).since == today - timedelta(days=60)


def test_pause_keeps_places_and_returns_where_it_was(unit_of_work: UnitOfWork, today: date) -> None:
    active, booked = make_pair(unit_of_work, PairStatus.ACTIVE, ago=60), make_pair(unit_of_work, PairStatus.BOOKED)

    for pair in (active, booked):
        pause_pair(unit_of_work, pair.id, pair.version, today + timedelta(days=7))
    paused, held = [active.status, booked.status], taken(unit_of_work)
    for pair in (active, booked):
        resume_pair(unit_of_work, pair.id, pair.version)

    assert paused == [PairStatus.PAUSED, PairStatus.PAUSED]
    assert set(held.values()) == {1}
    assert [active.status, booked.status] == [PairStatus.ACTIVE, PairStatus.ACCEPTED]
    assert (active.status_since, active.paused_until, booked.first_meeting_id) == (today, None, None)
    with pytest.raises(Invalid):
        pause_pair(unit_of_work, active.id, active.version, today - timedelta(days=1))


@pytest.mark.parametrize(("met", "fault_free", "kept"), [(20, False, True), (40, False, False), (40, True, True)])
def test_queue_day_after_the_end(unit_of_work: UnitOfWork, today: date, met: int, fault_free: bool, kept: bool) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL, ago=met)

    end_pair(unit_of_work, replace(ending(pair), fault_free=fault_free))

    since = newcomer(unit_of_work, pair).since
    assert since == (today - timedelta(days=60) if kept else today)
    assert (pair.status, pair.ended_on, pair.met_on is not None) == (PairStatus.ENDED, today, True)


def test_who_does_not_want_again_leaves_the_queue(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL)

    end_pair(unit_of_work, ending(pair, again=False))

    assert newcomer(unit_of_work, pair).status is NewcomerStatus.ENDED
    assert friend(unit_of_work, pair).status is AssignmentStatus.ENDED


def test_who_does_not_want_again_keeps_the_other_friend(unit_of_work: UnitOfWork) -> None:
    person, volunteer = make_newcomer(unit_of_work, wants_another=True), make_friend(unit_of_work, capacity=3)
    pair = make_pair(unit_of_work, PairStatus.TRIAL, PairKeys(person, volunteer))
    make_pair(unit_of_work, PairStatus.TRIAL, PairKeys(person, make_friend(unit_of_work)))
    make_pair(unit_of_work, PairStatus.TRIAL, PairKeys(make_newcomer(unit_of_work), volunteer))

    end_pair(unit_of_work, ending(pair, again=False))

    role = newcomer(unit_of_work, pair)
    assert (role.status, role.wants_another) == (NewcomerStatus.READY, False)
    assert (friend(unit_of_work, pair).status, friend(unit_of_work, pair).capacity) == (AssignmentStatus.READY, 1)
    back_to_the_queue(unit_of_work, pair, ending(pair))
    assert role.status is NewcomerStatus.READY


def test_pair_ends_within_its_own_days(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL, ago=10)

    for day in (today + timedelta(days=1), today - timedelta(days=11)):
        with pytest.raises(Invalid):
            end_pair(
                unit_of_work,
                EndingDraft(pair_id=pair.id, version=pair.version, reason=EndingReason.MOVED, day=day),
            )


def test_rematch_lets_both_wait_and_says_why(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.ACTIVE, ago=60)

    rematch(unit_of_work, pair.id, pair.version, "De pratade förbi varandra.")

    assert (pair.status, pair.ending_note) == (PairStatus.ENDED, "De pratade förbi varandra.")
    assert newcomer(unit_of_work, pair).since == today - timedelta(days=60)
    assert taken(unit_of_work) == {}


def test_couple_is_left_alone_by_what_is_over(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.ENDED)

    log_contact(unit_of_work, contact(pair, PairContactOutcome.YES))

    assert pair.status is PairStatus.ENDED
    assert len(unit_of_work.session.scalars(select(PairContact)).all()) == 1
    assert make_couple(unit_of_work).newcomer != pair.newcomer_id


def test_first_contact_looks_at_every_rule_again(unit_of_work: UnitOfWork, today: date) -> None:
    paused, vetoed, fine, by_hand = (make_proposal(unit_of_work) for _ in range(4))
    for pair in (paused, by_hand):
        pause_people(unit_of_work, [pair.newcomer_id], PersonRole.NEWCOMER, Pause(first=today))
    choice = PairChoice(newcomer_id=vetoed.newcomer_id, volunteer_id=vetoed.volunteer_id, day=today)
    choice.kind, by_hand.broken_rules = ChoiceKind.VETO, ["not_ready"]
    unit_of_work.session.add(choice)
    unit_of_work.session.flush()

    refusals = []
    for pair in (paused, vetoed):
        with pytest.raises(Refused) as refused:
            log_contact(unit_of_work, contact(pair))
        refusals.append(refused.value.facts)
    for pair in (fine, by_hand):
        log_contact(unit_of_work, contact(pair))

    assert refusals == [{"obstacles": "not_ready"}, {"obstacles": "vetoed"}]
    assert (fine.contacted_on, by_hand.contacted_on) == (today, today)


def test_nobody_is_called_about_somebody_who_is_blocked(unit_of_work: UnitOfWork) -> None:
    friends = make_pair(
        unit_of_work, PairStatus.ACTIVE, PairKeys(make_newcomer(unit_of_work), make_friend(unit_of_work, capacity=2))
    )
    draft = propose_pair(unit_of_work, PairKeys(make_newcomer(unit_of_work), friends.volunteer_id))
    elsewhere = make_proposal(unit_of_work)

    end_pair(unit_of_work, ending(friends, EndingReason.SAFETY))

    left = set(unit_of_work.session.scalars(select(Pair.id)))
    assert (draft in left, elsewhere.id in left, friends.id in left) == (False, True, True)
