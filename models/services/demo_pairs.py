"""Fills the demo with pairs of language friends in every status, with their contact logs and first meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta
from sqlalchemy import insert, select

from models.entities.assignment import Assignment
from models.entities.meeting_point import MeetingPoint
from models.entities.newcomer import Newcomer
from models.entities.organisation import Coordinator
from models.entities.pair import FirstMeeting, Pair, PairChoice, PairContact
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.rules.pairing_fit import fit_parts
from models.rules.pairing_obstacles import obstacles
from models.services.demo_pair_logs import DemoLogs, Line
from models.services.demo_people import chance
from models.services.demo_tables import DemoTable, demo_table, demo_uid
from models.storage.history import UNAUDITED
from models.storage.unit_of_work import UnitOfWork
from models.values.clock import to_utc
from models.values.identifiers import CoordinatorId, FirstMeetingId, PairId, PersonId
from models.values.pairing import ObstacleCode, PairingCase, PairingPolicy, PairingUnit, PairKeys
from models.values.pairs import (
    ChoiceKind,
    EndingReason,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
    VetoReason,
)
from models.values.people import AssignmentKind, AssignmentStatus, NewcomerStatus
from resources.people_keys import occupation_fields

ACTIVE: Final = 38
STILL_WAITING: Final = 55
"""Of those who were ready so many have no friend yet."""
_SECOND_FRIENDS: Final = 3
_POLICY: Final = PairingPolicy()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """Two of the demo who were put together, and how well they fit."""

    keys: PairKeys
    fit: int
    waited: int


def add_demo_pairs(uow: UnitOfWork) -> None:
    """Add the pairs of ``pairs.toml`` around the unit's day; needs the demo's people and places."""
    today = uow.clock.today()
    case = pairing_case(uow.session, today, intake_policy(uow.session))
    free = _left_free(case.volunteers)
    taken = [unit for unit in case.volunteers if unit not in free]
    pairing = _pairing(case, taken)
    making = _Making(uow, demo_table("pairs"))
    making.add_standing(pairing)
    making.add_ended(case, pairing)
    making.add_undecided(case, free)
    making.finish()


def _left_free(volunteers: Sequence[PairingUnit]) -> list[PairingUnit]:
    """Every other one who can have several, and every fifth of the rest, has nobody yet."""
    several = [unit for unit in volunteers if unit.places > 1]
    one = [unit for unit in volunteers if unit.places == 1]
    return sorted((*several[::2], *one[2::5]), key=_by_key)


def _by_key(unit: PairingUnit) -> PersonId:
    return unit.id


def _pairing(case: PairingCase, volunteers: Sequence[PairingUnit]) -> list[_Match]:
    """Give those who waited longest, but for some, whoever suits them with the fewest obstacles."""
    queue = sorted(case.newcomers, key=_place_in_queue)
    most = len(queue) - STILL_WAITING
    lucky = [unit for number, unit in enumerate(queue) if number % 9 not in (4, 8)][:most]
    places = {unit.id: unit.places for unit in volunteers}
    found: list[_Match] = []
    for newcomer in (*lucky, *lucky[: _SECOND_FRIENDS * 5 : 5]):
        theirs = {match.keys.volunteer for match in found if match.keys.newcomer == newcomer.id}
        open_ones = [unit for unit in volunteers if places[unit.id] > 0 and unit.id not in theirs]
        if not open_ones:
            break
        best = min(open_ones, key=lambda unit: _trouble(newcomer, unit, case))
        places[best.id] -= 1
        found.append(_match(newcomer, best))
    return found


def _place_in_queue(unit: PairingUnit) -> tuple[int, int]:
    return -unit.queue_days, unit.id


def _trouble(newcomer: PairingUnit, volunteer: PairingUnit, case: PairingCase) -> tuple[bool, int, int]:
    broken = obstacles(newcomer, volunteer, _POLICY, case)
    return ObstacleCode.GENDER_WISH in broken, len(broken), volunteer.id


def _match(newcomer: PairingUnit, volunteer: PairingUnit) -> _Match:
    fit = sum(part.points for part in fit_parts(newcomer, volunteer, _POLICY, occupation_fields()))
    return _Match(keys=PairKeys(newcomer.id, volunteer.id), fit=fit, waited=newcomer.queue_days)


class _Making:
    """Lays the pairs out around the demo's day; what belongs to them is written at the end, when they have keys."""

    def __init__(self, uow: UnitOfWork, file: DemoTable) -> None:
        session = uow.session
        self._uow, self._file, self._today = uow, file, uow.clock.today()
        author = session.scalar(select(Coordinator.id).order_by(Coordinator.id).limit(1))
        self._author_id: CoordinatorId | None = author
        self._logs = DemoLogs(file.table("notes"), self._today, author)
        self._newcomers = {row.person_id: row for row in session.scalars(select(Newcomer))}
        self._places = session.scalars(select(MeetingPoint.id).order_by(MeetingPoint.id)).all()
        self._lines: list[Line] = []
        self._paired: set[PersonId] = set()
        self._pairs: list[Pair] = []
        self._meetings: list[FirstMeeting] = []
        self._choices: list[PairChoice] = []

    def add_standing(self, pairing: Sequence[_Match]) -> None:
        """Add everybody who has a friend, or is about to get one: those who waited longest are furthest."""
        for keys in (match.keys for match in pairing[len(pairing) - _SECOND_FRIENDS :]):
            self._newcomers[keys.newcomer].wants_another = True
        trials, row = self._file.wholes("trials"), iter(pairing)
        for number in range(ACTIVE):
            self._active(next(row), number)
        for number, days in enumerate(trials):
            self._trial(next(row), number, days)
        self._paused(next(row), 0, until=self._today + timedelta(days=10))
        self._paused(next(row), 1, until=self._today - timedelta(days=3))
        self._booked([next(row), next(row)], self._evening())
        self._booked([next(row)], self._alone(self._today - timedelta(days=1)))
        self._accepted(next(row))
        self._asked(list(row))

    def _active(self, match: _Match, number: int) -> None:
        ago = min(34 + chance("active", number, 144), match.waited - 20)
        pair = self._met(match, number, ago)
        pair.decided_on = self._today - timedelta(days=ago - 31)
        pair.status, pair.status_since = PairStatus.ACTIVE, pair.decided_on
        last = self._today - timedelta(days=2)
        if number in self._file.wholes("silent"):
            last = self._today - timedelta(days=50 + number)
        done = tuple(days for days in (14, 31, 60, 120) if days <= ago - (self._today - last).days or days <= 31)
        if number in self._file.wholes("missed"):
            done = done[:-1] if len(done) > 2 else done
        self._lines += [*self._logs.meetings(pair, number, last), *self._logs.follow_ups(pair, number, done)]

    def _trial(self, match: _Match, number: int, ago: int) -> None:
        pair = self._met(match, number, ago)
        pair.status, pair.status_since = PairStatus.TRIAL, self._today - timedelta(days=ago)
        is_silent = ago == 23
        if ago > 14 and not is_silent:
            self._lines += self._logs.follow_ups(pair, number, (14,))
        if not is_silent:
            self._lines += self._logs.meetings(pair, number, self._today - timedelta(days=1))

    def _paused(self, match: _Match, number: int, *, until: date) -> None:
        pair = self._met(match, number, 80 + number * 20)
        pair.decided_on = self._today - timedelta(days=49 + number * 20)
        pair.status, pair.before_pause = PairStatus.PAUSED, PairStatus.ACTIVE
        pair.status_since, pair.paused_until = self._today - timedelta(days=18), until
        told = PairSide.VOLUNTEER, PairContactHow.EMAIL, PairContactOutcome.REACHED
        note = self._logs.single("pause_coming" if number == 0 else "pause_over")
        self._lines.append(self._logs.line(pair, pair.status_since, told, note=note))

    def _met(self, match: _Match, number: int, ago: int) -> Pair:
        met_on = self._today - timedelta(days=ago)
        pair = self._agreed(match, number, met_on - timedelta(days=9))
        pair.met_on = met_on
        pair.agreed_end = met_on + relativedelta(months=6)
        self._lines += self._logs.first_meeting(pair, number)
        return pair

    def _agreed(self, match: _Match, number: int, day: date) -> Pair:
        pair = self._pair(match, day - timedelta(days=2))
        pair.status, pair.status_since = PairStatus.ACCEPTED, day
        pair.contacted_on = pair.volunteer_yes_on = day - timedelta(days=1)
        pair.newcomer_yes_on = day
        pair.volunteer_yes_how = PairContactHow.CALL
        interpreter = self._newcomers[match.keys.newcomer].needs_interpreter
        pair.newcomer_yes_how = PairContactHow.INTERPRETER if interpreter else PairContactHow.CALL
        self._lines += self._logs.yes(pair, number, interpreter=interpreter)
        return pair

    def _booked(self, matches: Sequence[_Match], meeting: FirstMeeting) -> None:
        for number, match in enumerate(matches):
            pair = self._agreed(match, number, self._today - timedelta(days=4 + number))
            pair.status, pair.status_since = PairStatus.BOOKED, self._today - timedelta(days=3)
            pair.first_meeting_id = meeting.id

    def _evening(self) -> FirstMeeting:
        row = self._file.table("evening")
        return self._meeting(
            FirstMeeting(
                day=self._today + timedelta(days=row.whole("days") or 0),
                starts=time(row.whole("starts") or 0),
                ends=time(row.whole("ends") or 0),
                note=row.text("note"),
            )
        )

    def _alone(self, day: date) -> FirstMeeting:
        return self._meeting(FirstMeeting(day=day, starts=time(15), ends=time(16)))

    def _meeting(self, meeting: FirstMeeting) -> FirstMeeting:
        meeting.meeting_point_id = self._places[0]
        self._meetings.append(meeting)
        meeting.id = FirstMeetingId(len(self._meetings))
        return meeting

    def _accepted(self, match: _Match) -> None:
        self._agreed(match, 5, self._today - timedelta(days=2))

    def _asked(self, matches: Sequence[_Match]) -> None:
        """Of one the newcomer has said yes, of the others nobody has answered."""
        for number, match in enumerate(matches):
            pair = self._pair(match, self._today - timedelta(days=5))
            if number == 0:
                pair.contacted_on = pair.newcomer_yes_on = self._today - timedelta(days=1)
                pair.newcomer_yes_how = PairContactHow.CALL
                told = PairSide.NEWCOMER, PairContactHow.CALL, PairContactOutcome.YES
                self._lines.append(
                    self._logs.line(pair, pair.contacted_on, told, note=self._logs.single("newcomer_first"))
                )
            else:
                pair.contacted_on = self._today - timedelta(days=4)
                told = PairSide.VOLUNTEER, PairContactHow.CALL, PairContactOutcome.NO_ANSWER
                note = self._logs.single("no_answer")
                self._lines.append(self._logs.line(pair, pair.contacted_on, told, note=note))

    def add_ended(self, case: PairingCase, pairing: Sequence[_Match]) -> None:
        """Add what is over: of newcomers who have ended, and of those who came back to the queue that day."""
        back = [
            (unit.id, self._newcomers[unit.id].since)
            for unit in sorted(case.newcomers, key=_place_in_queue)
            if unit.id not in {match.keys.newcomer for match in pairing}
        ]
        gone = [
            (row.person_id, self._today - timedelta(days=20 + chance("over", row.person_id, 180)))
            for row in self._newcomers.values()
            if row.status is NewcomerStatus.ENDED
        ]
        reasons = [row for row in self._file.tables("ended") for _ in range(row.whole("count") or 0)]
        # The last reason is for safety: nobody who waits may have it.
        people = [*back[len(back) - (len(reasons) - len(gone)) :], *gone][-len(reasons) :]
        volunteers = self._once_friends()
        for number, (reason, (newcomer_id, ended_on)) in enumerate(zip(reasons, people, strict=True)):
            volunteer_id = volunteers[number % len(volunteers)]
            match = _Match(keys=PairKeys(newcomer_id, volunteer_id), fit=45 + chance("fit", number, 40), waited=400)
            length = 20 if reason.flag("early") else 70 + chance("long", number, 110)
            self._ended(match, number, (ended_on - timedelta(days=length), ended_on), reason)

    def _ended(self, match: _Match, number: int, days: tuple[date, date], reason: DemoTable) -> None:
        met_on, ended_on = days
        pair = self._met(match, number, (self._today - met_on).days)
        pair.status, pair.status_since, pair.ended_on = PairStatus.ENDED, ended_on, ended_on
        pair.decided_on = met_on + timedelta(days=31) if ended_on > met_on + timedelta(days=31) else None
        pair.ending, pair.ending_note = EndingReason(reason.text("reason")), reason.text("note")
        done = (14, 31) if pair.decided_on is not None else (14,)
        self._lines += [*self._logs.meetings(pair, number, ended_on), *self._logs.follow_ups(pair, number, done)]

    def _once_friends(self) -> list[PersonId]:
        """Give volunteers who could have had a friend once; those who have ended come last."""
        once = select(Assignment.person_id).where(
            Assignment.kind == AssignmentKind.LANGUAGE_FRIEND,
            Assignment.status.in_([AssignmentStatus.READY, AssignmentStatus.ENDED]),
        )
        ordered = once.order_by(Assignment.status.desc(), Assignment.person_id)
        rows = list(self._uow.session.scalars(ordered))
        return [*rows[::3][:20], *rows[-3:]]

    def add_undecided(self, case: PairingCase, free: Sequence[PairingUnit]) -> None:
        """Add drafts, what came to nothing, a lock and a veto, among those who never had a friend and who offer."""
        waiting = [unit for unit in case.newcomers if unit.id not in self._paired]
        possible = list(self._possible(case, waiting, free))
        drafts, rest = possible[:2], possible[2:]
        for match in drafts:
            self._pair(match, self._today)
        lapsed, declined, vetoed, locked = rest[:4]
        pair = self._pair(lapsed, self._today - timedelta(days=30))
        pair.contacted_on = self._today - timedelta(days=29)
        pair.status, pair.status_since = PairStatus.LAPSED, self._today - timedelta(days=15)
        pair = self._pair(declined, self._today - timedelta(days=12))
        pair.contacted_on = self._today - timedelta(days=11)
        pair.status, pair.status_since = PairStatus.DECLINED, self._today - timedelta(days=10)
        self._choose(declined.keys, ChoiceKind.VETO, VetoReason.VOLUNTEER_SAID_NO)
        self._choose(vetoed.keys, ChoiceKind.VETO, VetoReason.KNOW_EACH_OTHER)
        self._choose(locked.keys, ChoiceKind.LOCK)

    def _possible(
        self, case: PairingCase, waiting: Sequence[PairingUnit], free: Sequence[PairingUnit]
    ) -> Iterator[_Match]:
        """Give couples without any obstacle, nobody twice."""
        left = list(free)
        for newcomer in sorted(waiting, key=_place_in_queue):
            suits = [unit for unit in left if not obstacles(newcomer, unit, _POLICY, case)]
            if suits:
                left.remove(suits[0])
                yield _match(newcomer, suits[0])

    def _choose(self, keys: PairKeys, kind: ChoiceKind, reason: VetoReason | None = None) -> None:
        choice = PairChoice(newcomer_id=keys.newcomer, volunteer_id=keys.volunteer, kind=kind, reason=reason)
        choice.day, choice.author_id = self._today - timedelta(days=10), self._author_id
        self._choices.append(choice)

    def _pair(self, match: _Match, day: date) -> Pair:
        pair = Pair(
            # Given here, so that all can be written at once.
            id=PairId(len(self._pairs) + 1),
            uid=demo_uid("pair", f"{match.keys.newcomer}-{match.keys.volunteer}"),
            newcomer_id=match.keys.newcomer,
            volunteer_id=match.keys.volunteer,
            status=PairStatus.PROPOSED,
            status_since=day,
            proposed_on=day,
            fit=match.fit,
            created_at=to_utc(day, time(10)),
        )
        self._paired.add(match.keys.newcomer)
        self._pairs.append(pair)
        return pair

    def finish(self) -> None:
        """Write everything, at last the contact logs: so many, that they pass history by as the demo's past."""
        for rows in (self._meetings, self._pairs, self._choices):
            # One after the other: no relationship tells SQLAlchemy what points to whom.
            self._uow.session.add_all(rows)
            self._uow.session.flush()
        lines = sorted(self._lines, key=_told_on)
        self._uow.session.execute(insert(PairContact), lines, execution_options={UNAUDITED: True})


def _told_on(line: Line) -> tuple[str, str]:
    return f"{line['day']}", f"{line['pair_id']:>6}"
