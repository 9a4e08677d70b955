"""The invented pairs of the demo: every status, the numbers of the field, and logs without anything delicate."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.pair import FirstMeeting, Pair, PairChoice, PairContact
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.queries.pairs import pair_numbers, pair_rows
from models.rules.pairing_plan import solve
from models.services.demo_pair_logs import DemoLogs
from models.services.demo_pairs import ACTIVE, STILL_WAITING
from models.services.demo_tables import demo_table
from models.values.pair_rows import PairFilter
from models.values.pairing import PairingPolicy
from models.values.pairs import CallReason, ChoiceKind, EndingReason, PairStatus
from resources.people_keys import occupation_fields

MONDAY = date(2026, 11, 23)


def test_demo_has_the_numbers_of_the_field_and_every_status(demo_session: Session) -> None:
    numbers = pair_numbers(demo_session, MONDAY)

    assert numbers.counts[PairStatus.ACTIVE] == ACTIVE
    assert (numbers.counts[PairStatus.TRIAL], numbers.counts[PairStatus.ENDED]) == (9, 23)
    assert set(numbers.counts) == set(PairStatus)
    assert numbers.silent >= 2


def test_demo_leaves_people_waiting_and_a_plan_to_make(demo_session: Session) -> None:
    case = pairing_case(demo_session, MONDAY, intake_policy(demo_session))

    plan = solve(case, PairingPolicy(), occupation_fields()).plan

    assert (len(case.newcomers), len(case.volunteers)) == (STILL_WAITING, 21)
    assert case.second and case.closed
    assert sum(pair.round == 1 for pair in plan.pairs) > 10
    assert plan.released == ()
    assert any(pair.locked for pair in plan.pairs)


def test_demo_gives_most_reasons_to_call(demo_session: Session) -> None:
    rows = pair_rows(demo_session, PairFilter(), MONDAY)

    assert {row.reason for row in rows} >= {
        CallReason.CONFIRM_MEETING,
        CallReason.SILENT,
        CallReason.TRIAL_DECISION,
        CallReason.ANSWER_WAITED_FOR,
        CallReason.PROPOSAL,
        CallReason.BOOK_MEETING,
        CallReason.FOLLOW_UP,
        CallReason.PAUSE_OVER,
        None,
    }


def test_demo_has_a_matching_evening_a_veto_and_a_lock(demo_session: Session) -> None:
    meetings = Counter(demo_session.scalars(select(Pair.first_meeting_id).where(Pair.first_meeting_id.is_not(None))))
    choices = Counter(demo_session.scalars(select(PairChoice.kind)))

    assert sorted(meetings.values()) == [1, 2]
    assert len(demo_session.scalars(select(FirstMeeting)).all()) == 2
    assert choices == {ChoiceKind.VETO: 2, ChoiceKind.LOCK: 1}
    assert set(demo_session.scalars(select(Pair.ending))) == {*EndingReason, None} - {EndingReason.OTHER}


def test_demo_logs_lie_in_the_past_within_the_life_of_their_pair(demo_session: Session) -> None:
    rows = demo_session.execute(select(PairContact.day, Pair).join(Pair, Pair.id == PairContact.pair_id)).all()

    assert len(rows) > 400
    assert all(day <= (pair.ended_on or MONDAY) and day >= pair.proposed_on for day, pair in rows)


def test_every_note_of_the_logs_is_there() -> None:
    logs = DemoLogs(demo_table("pairs").table("notes"), MONDAY, None)

    assert all(logs.text(kind, number) for kind in ("volunteer_yes", "decision") for number in range(9))
    assert all(logs.single(kind) for kind in ("no_answer", "pause_over", "pause_coming", "newcomer_first"))
