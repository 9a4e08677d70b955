"""Proposals: every rule is looked at again, drafts hold no place, and what changed meanwhile is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.entities.organisation import Coordinator
from models.entities.pair import Pair
from models.entities.person import Person
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.rules.pairing_plan import solve
from models.services.pair_choices import lock_pair, remove_choice, veto_pair
from models.services.pairs import (
    discard_draft,
    discard_proposal,
    lapse_overdue,
    pair_by_hand,
    propose_pair,
    propose_plan,
)
from models.services.people import save_person
from models.services.person_events import pause_people
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, RefusalCode, Refused
from models.values.identifiers import PersonId
from models.values.pairing import PairingPolicy, PairKeys, PlannedPair
from models.values.pairs import EndingReason, HandPairingDraft, PairStatus, RefusedPair, VetoDraft, VetoReason
from models.values.people import GenderWish, NewcomerStatus, Pause, PersonRole
from tests.factories import draft_of_person
from tests.pair_factories import make_couple, make_friend, make_newcomer, make_pair, make_proposal, pair_of


def waiting(uow: UnitOfWork) -> list[PersonId]:
    case = pairing_case(uow.session, uow.clock.today(), intake_policy(uow.session))
    return [unit.id for unit in case.newcomers]


def planned(*couples: PairKeys) -> list[PlannedPair]:
    return [PlannedPair(newcomer=keys.newcomer, volunteer=keys.volunteer, fit=0, waiting_days=0) for keys in couples]


def proposed(uow: UnitOfWork) -> set[PairKeys]:
    rows = uow.session.scalars(select(Pair).where(Pair.status == PairStatus.PROPOSED))
    return {PairKeys(row.newcomer_id, row.volunteer_id) for row in rows}


def test_proposal_is_a_draft_and_both_still_wait(unit_of_work: UnitOfWork, today: date) -> None:
    keys = make_couple(unit_of_work)

    pair = pair_of(unit_of_work, propose_pair(unit_of_work, keys))

    assert (pair.status, pair.proposed_on, pair.contacted_on, pair.round) == (PairStatus.PROPOSED, today, None, 1)
    assert pair.fit > 0
    assert waiting(unit_of_work) == [keys.newcomer]


def test_broken_rule_is_refused_with_its_code(unit_of_work: UnitOfWork) -> None:
    keys = PairKeys(make_newcomer(unit_of_work, wish=GenderWish.MAN), make_friend(unit_of_work))

    with pytest.raises(Refused) as refused:
        propose_pair(unit_of_work, keys)

    assert refused.value.code is RefusalCode.PAIR_NOT_POSSIBLE
    assert refused.value.facts == {"obstacles": "gender_wish"}


def test_contacted_proposal_takes_the_place_of_both(unit_of_work: UnitOfWork, today: date) -> None:
    keys = make_couple(unit_of_work)
    make_proposal(unit_of_work, keys).contacted_on = today
    unit_of_work.session.flush()
    other = make_couple(unit_of_work, newcomer="Hodan", volunteer="Sofia")

    saved = propose_plan(
        unit_of_work, planned(PairKeys(other.newcomer, keys.volunteer), PairKeys(keys.newcomer, other.volunteer))
    )

    assert saved.saved == ()
    assert [each.obstacles for each in saved.refused] == [("no_place",), ("not_ready",)]
    assert waiting(unit_of_work) == [other.newcomer]


def test_plan_saves_the_rest_when_some_have_changed(unit_of_work: UnitOfWork, today: date) -> None:
    couples = [make_couple(unit_of_work, newcomer=f"N{number}", volunteer=f"V{number}") for number in range(4)]
    pause_people(unit_of_work, [couples[1].newcomer], PersonRole.NEWCOMER, Pause(first=today))
    veto_pair(unit_of_work, VetoDraft(keys=couples[2], reason=VetoReason.OTHER))

    saved = propose_plan(unit_of_work, planned(*couples))

    assert len(saved.saved) == 2
    assert saved.refused == (
        RefusedPair(keys=couples[1], obstacles=("not_ready",)),
        RefusedPair(keys=couples[2], obstacles=("vetoed",)),
    )


def test_draft_is_run_again_freely(unit_of_work: UnitOfWork) -> None:
    one, two = make_couple(unit_of_work), make_couple(unit_of_work)
    crossed = [PairKeys(one.newcomer, two.volunteer), PairKeys(two.newcomer, one.volunteer)]
    first = propose_plan(unit_of_work, planned(one, two))

    again = propose_plan(unit_of_work, planned(one, two))
    assert again == first
    propose_plan(unit_of_work, planned(*crossed))

    assert proposed(unit_of_work) == set(crossed)
    assert discard_draft(unit_of_work) == 2
    assert proposed(unit_of_work) == set()


def test_locked_draft_stays(unit_of_work: UnitOfWork) -> None:
    keys, other = make_couple(unit_of_work), make_couple(unit_of_work)
    propose_pair(unit_of_work, keys)
    lock_pair(unit_of_work, keys)

    saved = propose_plan(
        unit_of_work, planned(PairKeys(keys.newcomer, other.volunteer), PairKeys(other.newcomer, keys.volunteer))
    )

    assert [each.obstacles for each in saved.refused] == [("not_ready",), ("no_place",)]
    assert discard_draft(unit_of_work) == 0
    remove_choice(unit_of_work, keys)
    assert discard_draft(unit_of_work) == 1


def test_one_person_is_in_a_plan_once(unit_of_work: UnitOfWork) -> None:
    newcomer, friends = make_newcomer(unit_of_work), [make_friend(unit_of_work) for _ in range(2)]
    late = make_newcomer(unit_of_work)

    saved = propose_plan(
        unit_of_work,
        planned(PairKeys(newcomer, friends[0]), PairKeys(newcomer, friends[1]), PairKeys(late, friends[0])),
    )

    assert len(saved.saved) == 1
    assert [each.obstacles for each in saved.refused] == [("not_ready",), ("no_place",)]


def test_second_friend_is_the_second_round(unit_of_work: UnitOfWork) -> None:
    newcomer = make_newcomer(unit_of_work, wants_another=True)
    first, second = make_friend(unit_of_work, capacity=2), make_friend(unit_of_work)
    make_pair(unit_of_work, PairStatus.ACTIVE, PairKeys(newcomer, first), ago=60)

    with pytest.raises(Refused):
        propose_pair(unit_of_work, PairKeys(newcomer, first))
    pair = pair_of(unit_of_work, propose_pair(unit_of_work, PairKeys(newcomer, second)))

    assert pair.round == 2


def test_earlier_pair_is_not_made_again_unless_they_may_meet(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.ENDED)
    keys = PairKeys(pair.newcomer_id, pair.volunteer_id)

    with pytest.raises(Refused) as refused:
        propose_pair(unit_of_work, keys)
    pair.may_meet_again = True
    unit_of_work.session.flush()

    assert refused.value.facts == {"obstacles": "earlier_pair"}
    assert propose_pair(unit_of_work, keys)


def test_by_hand_asks_for_a_reason_and_keeps_what_was_broken(unit_of_work: UnitOfWork) -> None:
    keys = PairKeys(make_newcomer(unit_of_work, wish=GenderWish.MAN), make_friend(unit_of_work))

    with pytest.raises(Invalid) as invalid:
        pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason=" "))
    pair = pair_of(unit_of_work, pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="Hon vill ändå.")))

    assert [problem.field for problem in invalid.value.problems] == ["reason"]
    assert (pair.broken_rules, pair.by_hand_reason) == (["gender_wish"], "Hon vill ändå.")
    with pytest.raises(Refused) as refused:
        pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="En gång till."))
    assert refused.value.code is RefusalCode.ALREADY_PAIRED


def test_nobody_blocked_for_safety_is_paired_even_by_hand(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.ENDED)
    pair.ending = EndingReason.SAFETY
    unit_of_work.session.flush()
    keys = PairKeys(pair.newcomer_id, make_friend(unit_of_work))

    with pytest.raises(Refused):
        propose_pair(unit_of_work, keys)
    with pytest.raises(Refused) as refused:
        pair_by_hand(unit_of_work, HandPairingDraft(keys=keys, reason="Ändå."))

    assert refused.value.code is RefusalCode.BLOCKED_FOR_SAFETY
    assert waiting(unit_of_work) == []


def test_somebody_who_has_gone_is_a_conflict_by_hand(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict):
        pair_by_hand(unit_of_work, HandPairingDraft(keys=PairKeys(PersonId(98), make_friend(unit_of_work))))


def test_discarded_draft_is_gone_and_a_contacted_one_lapses(unit_of_work: UnitOfWork, today: date) -> None:
    draft, asked = make_proposal(unit_of_work), make_proposal(unit_of_work)
    asked.contacted_on = today
    unit_of_work.session.flush()

    discard_proposal(unit_of_work, draft.id, draft.version)
    discard_proposal(unit_of_work, asked.id, asked.version)

    assert unit_of_work.session.scalars(select(Pair)).all() == [asked]
    assert asked.status is PairStatus.LAPSED
    with pytest.raises(Refused):
        discard_proposal(unit_of_work, asked.id, asked.version)


def test_proposals_without_an_answer_lapse_once(unit_of_work: UnitOfWork, today: date) -> None:
    old, fresh, untouched = (make_proposal(unit_of_work) for _ in range(3))
    old.contacted_on, fresh.contacted_on = today - timedelta(days=14), today - timedelta(days=13)
    untouched.proposed_on = today - timedelta(days=90)
    unit_of_work.session.flush()

    assert (lapse_overdue(unit_of_work), lapse_overdue(unit_of_work)) == (1, 0)
    assert [pair.status for pair in (old, fresh, untouched)] == [
        PairStatus.LAPSED,
        PairStatus.PROPOSED,
        PairStatus.PROPOSED,
    ]


def test_locked_draft_takes_one_place_of_its_volunteer_not_two(unit_of_work: UnitOfWork) -> None:
    friend = make_friend(unit_of_work, capacity=2)
    first, second = (PairKeys(make_newcomer(unit_of_work), friend) for _ in range(2))
    lock_pair(unit_of_work, first)

    saved = propose_plan(unit_of_work, planned(first, second))

    assert (len(saved.saved), saved.refused) == (2, ())
    assert len(propose_plan(unit_of_work, planned(second, first)).saved) == 2


def test_nobody_is_their_own_language_friend(unit_of_work: UnitOfWork) -> None:
    keys = make_couple(unit_of_work)
    both = make_friend(unit_of_work)
    as_newcomer = draft_of_person(unit_of_work, keys.newcomer).newcomer
    assert as_newcomer is not None
    role = replace(as_newcomer, status=NewcomerStatus.READY, since=unit_of_work.clock.today() - timedelta(days=400))
    save_person(unit_of_work, replace(draft_of_person(unit_of_work, both), newcomer=role))
    himself = PairKeys(both, both)
    case = pairing_case(unit_of_work.session, unit_of_work.clock.today(), intake_policy(unit_of_work.session))

    run = solve(case, PairingPolicy(), {})
    with pytest.raises(Refused) as by_rules:
        propose_pair(unit_of_work, himself)
    with pytest.raises(Refused) as by_hand:
        pair_by_hand(unit_of_work, HandPairingDraft(keys=himself, reason="Ändå."))

    assert {(pair.newcomer, pair.volunteer) for pair in run.plan.pairs} == {
        (both, keys.volunteer),
        (keys.newcomer, both),
    }
    assert by_rules.value.facts == {"obstacles": "earlier_pair"}
    assert by_hand.value.code is RefusalCode.SAME_CARD


def test_somebody_in_the_other_role_only_is_a_conflict_by_hand(unit_of_work: UnitOfWork) -> None:
    keys = make_couple(unit_of_work)

    with pytest.raises(EditConflict) as conflict:
        pair_by_hand(unit_of_work, HandPairingDraft(keys=PairKeys(keys.volunteer, keys.newcomer), reason="Ändå."))

    assert conflict.value.key == keys.volunteer


def test_block_for_safety_holds_for_those_who_may_not_see_the_other_side(database: Database, today: date) -> None:
    with database.write() as uow:
        mine = Coordinator(name="Maja Lind")
        uow.session.add(mine)
        pair = make_pair(uow, PairStatus.ENDED)
        pair.ending, hidden = EndingReason.SAFETY, uow.session.get_one(Person, pair.newcomer_id)
        uow.session.flush()
        hidden.protected, hidden.responsible_id, actor = True, mine.id, mine.id
        volunteer, other = pair.volunteer_id, make_newcomer(uow)
        uow.commit()

    for who in (None, actor):
        with database.write(who) as uow:
            case = pairing_case(uow.session, today, intake_policy(uow.session))
            assert [each.id for each in case.closed] == [volunteer]
            with pytest.raises(Refused) as refused:
                propose_pair(uow, PairKeys(other, volunteer))
            assert refused.value.facts == {"obstacles": "not_ready"}
    with database.write(actor) as uow:
        uow.session.scalars(select(Pair)).one().volunteer_block_lifted_on = today
        uow.commit()
    with database.write() as uow:
        assert propose_pair(uow, PairKeys(other, volunteer)) > 0
