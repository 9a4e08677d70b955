"""Random walks through the services: whatever an office does, places, queues, ways and undo hold."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.pair import FirstMeeting, Pair, PairChoice, PairContact
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.queries.ring_list import ring_list
from models.rules.pair_life import WAYS, holds_place
from models.services.first_meetings import book_first_meeting, cancel_first_meeting, confirm_first_meeting
from models.services.pair_choices import lock_pair, remove_choice, veto_pair
from models.services.pair_life import (
    agree_end,
    decide_trial,
    end_pair,
    lift_block,
    log_contact,
    pause_pair,
    rematch,
    remove_contact,
    resume_pair,
)
from models.services.pairs import discard_draft, discard_proposal, lapse_overdue, propose_pair, propose_plan
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.clock import FixedClock
from models.values.errors import Invalid, Refused
from models.values.identifiers import PersonId, TransactionNumber
from models.values.pairing import PairKeys, PlannedPair
from models.values.pairs import (
    ChoiceKind,
    EndingDraft,
    EndingReason,
    FirstMeetingDraft,
    PairContactDraft,
    PairContactHow,
    PairContactKey,
    PairContactOutcome,
    PairSide,
    PairStatus,
    VetoDraft,
    VetoReason,
)
from tests.pair_factories import act_as_administrator, make_friend, make_newcomer

STEPS = 60
STARTS = date(2026, 11, 23)
Recorded = Pair | PairContact | PairChoice | FirstMeeting | Newcomer | Assignment
TABLES: tuple[type[Recorded], ...] = (Pair, PairContact, PairChoice, FirstMeeting, Newcomer, Assignment)
State = dict[tuple[str, int], tuple[object, ...]]


class Office:
    """Somebody who does one thing after the other, by the dice, in a register of a few people."""

    def __init__(self, dice: random.Random, newcomers: Sequence[PersonId], volunteers: Sequence[PersonId]) -> None:
        self._dice, self._newcomers, self._volunteers = dice, newcomers, volunteers

    def do_something(self, uow: UnitOfWork) -> None:
        """Take a step that may be refused by a rule, never by the program breaking."""
        pairs = uow.session.scalars(select(Pair).order_by(Pair.id)).all()
        alone: list[Callable[[UnitOfWork], object]] = [self._propose, self._plan, self._choose, lapse_overdue]
        if self._dice.random() < 0.05:
            discard_draft(uow)
        elif not pairs or self._dice.random() < 0.3:
            self._dice.choice(alone)(uow)
        else:
            self._go_on(uow, self._dice.choice(pairs))

    def _keys(self) -> PairKeys:
        return PairKeys(self._dice.choice(self._newcomers), self._dice.choice(self._volunteers))

    def _propose(self, uow: UnitOfWork) -> None:
        propose_pair(uow, self._keys())

    def _plan(self, uow: UnitOfWork) -> None:
        couples = [self._keys() for _ in range(4)]
        propose_plan(
            uow,
            [PlannedPair(newcomer=keys.newcomer, volunteer=keys.volunteer, fit=0, waiting_days=0) for keys in couples],
        )

    def _choose(self, uow: UnitOfWork) -> None:
        keys = self._keys()
        match self._dice.randrange(4):
            case 0:
                lock_pair(uow, keys)
            case 1:
                veto_pair(uow, VetoDraft(keys=keys, reason=VetoReason.OTHER))
            case _:
                remove_choice(uow, keys)

    def _go_on(self, uow: UnitOfWork, pair: Pair) -> None:
        steps: dict[PairStatus, list[Callable[[UnitOfWork, Pair], None]]] = {
            PairStatus.PROPOSED: [self._call, self._call, self._call, self._call, self._discard, self._take_back],
            PairStatus.ACCEPTED: [self._book, self._book, self._call, self._pause, self._take_back, self._end],
            PairStatus.BOOKED: [self._confirm, self._confirm, self._book, self._cancel, self._call, self._pause],
            PairStatus.TRIAL: [self._decide, self._call, self._pause, self._end, self._rematch],
            PairStatus.ACTIVE: [self._call, self._pause, self._end, self._agree],
            PairStatus.PAUSED: [self._resume, self._resume, self._end],
            PairStatus.DECLINED: [self._take_back],
            PairStatus.LAPSED: [self._call],
            PairStatus.ENDED: [self._lift],
        }
        self._dice.choice(steps[pair.status])(uow, pair)

    def _call(self, uow: UnitOfWork, pair: Pair) -> None:
        outcomes = [PairContactOutcome.YES, PairContactOutcome.YES, PairContactOutcome.YES, *PairContactOutcome]
        again = self._dice.choice((None, None, uow.clock.today() + timedelta(days=self._dice.randrange(5))))
        log_contact(
            uow,
            PairContactDraft(
                pair_id=pair.id,
                version=pair.version,
                side=self._dice.choice(tuple(PairSide)),
                how=self._dice.choice(tuple(PairContactHow)),
                outcome=self._dice.choice(outcomes),
                follow_up=self._dice.choice((None, 14, 60)),
                call_again_on=again,
            ),
        )

    def _take_back(self, uow: UnitOfWork, pair: Pair) -> None:
        lines = uow.session.scalars(select(PairContact).where(PairContact.pair_id == pair.id)).all()
        if lines:
            line = self._dice.choice(lines)
            remove_contact(uow, PairContactKey(id=line.id, version=line.version))

    def _discard(self, uow: UnitOfWork, pair: Pair) -> None:
        discard_proposal(uow, pair.id, pair.version)

    def _book(self, uow: UnitOfWork, pair: Pair) -> None:
        ready = select(Pair).where(Pair.status.in_([PairStatus.ACCEPTED, PairStatus.BOOKED]), Pair.id != pair.id)
        others = uow.session.scalars(ready.order_by(Pair.id)).all()
        together = [pair, *self._dice.sample(others, min(len(others), self._dice.randrange(2)))]
        book_first_meeting(
            uow,
            FirstMeetingDraft(
                pairs=tuple((each.id, each.version) for each in together),
                day=uow.clock.today() + timedelta(days=self._dice.randrange(4)),
                starts=time(17),
                ends=time(18),
                meeting_point_id=None,
            ),
        )

    def _cancel(self, uow: UnitOfWork, pair: Pair) -> None:
        assert pair.first_meeting_id is not None
        meeting = uow.session.get_one(FirstMeeting, pair.first_meeting_id)
        cancel_first_meeting(uow, meeting.id, meeting.version)

    def _confirm(self, uow: UnitOfWork, pair: Pair) -> None:
        confirm_first_meeting(uow, pair.id, pair.version, took_place=self._dice.random() < 0.8)

    def _decide(self, uow: UnitOfWork, pair: Pair) -> None:
        decide_trial(uow, pair.id, pair.version, continues=self._dice.random() < 0.7)

    def _agree(self, uow: UnitOfWork, pair: Pair) -> None:
        agree_end(uow, pair.id, pair.version, uow.clock.today() + timedelta(days=self._dice.randrange(90)))

    def _pause(self, uow: UnitOfWork, pair: Pair) -> None:
        pause_pair(uow, pair.id, pair.version, self._dice.choice((None, uow.clock.today())))

    def _resume(self, uow: UnitOfWork, pair: Pair) -> None:
        resume_pair(uow, pair.id, pair.version)

    def _rematch(self, uow: UnitOfWork, pair: Pair) -> None:
        rematch(uow, pair.id, pair.version)

    def _end(self, uow: UnitOfWork, pair: Pair) -> None:
        draft = EndingDraft(
            pair_id=pair.id,
            version=pair.version,
            reason=self._dice.choice(tuple(EndingReason)),
            newcomer_again=self._dice.random() < 0.9,
            volunteer_again=self._dice.random() < 0.9,
            may_meet_again=self._dice.random() < 0.5,
            fault_free=self._dice.random() < 0.5,
        )
        end_pair(uow, draft)

    def _lift(self, uow: UnitOfWork, pair: Pair) -> None:
        act_as_administrator(uow)
        lift_block(uow, self._dice.choice((pair.newcomer_id, pair.volunteer_id)), "Utrett.")


@pytest.mark.parametrize("seed", range(4))
def test_nothing_an_office_does_breaks_places_queues_or_ways(database: Database, seed: int) -> None:
    _walk(database, seed)


def test_the_same_holds_on_a_server(server: Database) -> None:
    _walk(server, 7, steps=20)


def _walk(database: Database, seed: int, steps: int = STEPS) -> None:
    dice = random.Random(seed)  # noqa: S311 - a walk, no secret
    clock = FixedClock(STARTS)
    with database.write(clock=clock) as uow:
        newcomers = [make_newcomer(uow, wants_another=number == 0, waited=100 - number) for number in range(4)]
        volunteers = [make_friend(uow, capacity=1 + number % 2) for number in range(3)]
        uow.commit()
    office = Office(dice, newcomers, volunteers)
    taken_steps, before = 0, _state(database)
    for step in range(steps):
        clock = FixedClock(STARTS + timedelta(days=2 * step))
        with database.write(clock=clock) as uow:
            try:
                office.do_something(uow)
            except (Refused, Invalid):
                continue
            change = uow.commit()
        after = _state(database)
        taken_steps += 1
        _check_ways(before, after)
        _check_register(database, clock.today())
        if change.transaction is not None and dice.random() < 0.25:
            _check_undo(database, clock, change.transaction, before)
        before = after

    assert taken_steps > steps // 3


def _check_ways(before: State, after: State) -> None:
    statuses = [
        (PairStatus(str(before[place][0])), PairStatus(str(after[place][0])))
        for place in after
        if place[0] == "Pair" and place in before
    ]
    assert all(old is new or new in _reachable(old) for old, new in statuses), statuses


def _reachable(status: PairStatus) -> frozenset[PairStatus]:
    """A line of the log taken back may lead two ways at once, from declined over proposed to accepted."""
    return WAYS[status] | (WAYS[PairStatus.PROPOSED] if status is PairStatus.DECLINED else frozenset())


def _check_register(database: Database, today: date) -> None:
    with database.read() as session:
        pairs = session.scalars(select(Pair)).all()
        roles = {role.person_id: role for role in session.scalars(select(Newcomer))}
        places = {row.person_id: row.capacity for row in session.scalars(select(Assignment))}
        meetings = set(session.scalars(select(FirstMeeting.id)))
        vetoes = select(PairChoice.newcomer_id, PairChoice.volunteer_id).where(PairChoice.kind == ChoiceKind.VETO)
        refused = {PairKeys(*row) for row in session.execute(vetoes)}
        case = pairing_case(session, today, intake_policy(session))
        rows = ring_list(session, today)
    held = [pair for pair in pairs if holds_place(pair.status, pair.contacted_on)]
    friends = Counter(pair.newcomer_id for pair in held)
    given = Counter(pair.volunteer_id for pair in held)

    assert all(count <= (2 if roles[key].wants_another else 1) for key, count in friends.items() if key in roles)
    assert all(count <= places[key] for key, count in given.items())
    assert not {unit.id for unit in case.newcomers} & set(friends)
    assert all(friends[unit.id] == 1 for unit in case.second)
    assert all(unit.places == places[unit.id] - given[unit.id] > 0 for unit in case.volunteers)
    assert case.blocked.isdisjoint(unit.id for unit in (*case.newcomers, *case.second, *case.volunteers))
    assert all(_is_sound(pair) for pair in pairs)
    assert {pair.first_meeting_id for pair in pairs} - {None} == meetings
    drafts = {PairKeys(pair.newcomer_id, pair.volunteer_id) for pair in pairs if pair.status is PairStatus.PROPOSED}
    assert drafts.isdisjoint(refused)
    assert all(row.due_on <= today + timedelta(days=6) for row in rows)


def _is_sound(pair: Pair) -> bool:
    has_met = pair.met_on is not None
    match pair.status:
        case PairStatus.PROPOSED | PairStatus.LAPSED | PairStatus.DECLINED:
            return not has_met and pair.first_meeting_id is None
        case PairStatus.ACCEPTED:
            both = pair.newcomer_yes_on is not None and pair.volunteer_yes_on is not None
            return both and not has_met and pair.first_meeting_id is None
        case PairStatus.BOOKED:
            return not has_met and pair.first_meeting_id is not None
        case PairStatus.TRIAL:
            return has_met and pair.decided_on is None and pair.agreed_end is not None
        case PairStatus.ACTIVE:
            return has_met and pair.decided_on is not None and pair.agreed_end is not None
        case PairStatus.PAUSED:
            return pair.before_pause is not None
        case PairStatus.ENDED:
            return pair.ended_on is not None and pair.ending is not None


def _check_undo(database: Database, clock: FixedClock, transaction: TransactionNumber, before: State) -> None:
    with database.write(clock=clock) as uow:
        undo_transaction(uow, transaction)
        undone = uow.commit().transaction
    assert _state(database) == before
    with database.write(clock=clock) as uow:
        assert undone is not None
        undo_transaction(uow, undone)
        uow.commit()


def _state(database: Database) -> State:
    """Every column of everything a step may change, but for what each save counts up."""
    with database.read() as session:
        rows: list[Recorded] = []
        for table in TABLES:
            rows += session.scalars(select(table))
    return {(type(row).__name__, row.id): _values(row) for row in rows}


def _values(row: Recorded) -> tuple[object, ...]:
    names = sorted(set(row.__table__.columns.keys()) - {"id", "version", "updated_at", "created_at", "status"})
    return (getattr(row, "status", None), *(str(getattr(row, name)) for name in names))
