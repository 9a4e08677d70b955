"""Reads pairs for the board, the list and the details of one. The ring list has its own module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from models.entities.household import Household
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area, Coordinator
from models.entities.pair import Pair, PairContact
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.pair_parts import NOTHING_NOTED, ContactLog, contact_logs, facts_of, first_meeting_rows
from models.queries.pairing_policies import pair_life_policy
from models.queries.pairs_past import places_taken
from models.queries.person_parts import phones_of
from models.rules.follow_up import CallDue, PairFacts, calls_due, follow_ups, is_silent, silent_days
from models.rules.name_search import fold
from models.rules.person_names import shown_name
from models.rules.phone_numbers import shown_phone
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import PairId, PersonId
from models.values.pair_rows import (
    FirstMeetingRow,
    FollowUpRow,
    PairContactRow,
    PairDetails,
    PairFilter,
    PairNumbersRow,
    PairPersonRow,
    PairRow,
)
from models.values.pairs import OPEN_STATUSES, CallReason, EndingReason, PairLifePolicy, PairSide, PairStatus
from models.values.people import HouseholdKind, NewcomerStatus, PersonRole

_SWEDISH: Final = "sv"
_ORDER: Final = tuple(PairStatus)
_REASONS: Final = tuple(CallReason)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPair:
    """One pair with what its rows are made of."""

    row: PairRow
    facts: PairFacts
    log: ContactLog
    calls: tuple[CallDue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """One person of a pair in both roles they may have; ``waits_since`` while they wait for a friend."""

    name: str
    short: str
    family_name: str
    comes_as_family: bool
    offers_as_family: bool
    waits_since: date | None


def pair_rows(session: Session, chosen: PairFilter, today: date) -> tuple[PairRow, ...]:
    """List the pairs a filter shows: by status, within it whoever should be called first. Five statements or six."""
    found = read_pairs(session, Pair.status.in_(chosen.statuses or OPEN_STATUSES), today)
    looked_for = fold(chosen.text).strip()
    rows = [
        pair.row
        for pair in found
        if (not looked_for or looked_for in fold(f"{pair.row.newcomer_name} {pair.row.volunteer_name}"))
        and (not chosen.silent_only or pair.row.is_silent)
        and (not chosen.due_only or pair.row.reason is not None)
    ]
    return tuple(sorted(rows, key=_urgency))


def pairs_of_person(session: Session, person_id: PersonId, today: date) -> tuple[PairRow, ...]:
    """List all pairs of one person, those that are not over first, then the latest."""
    theirs = or_(Pair.newcomer_id == person_id, Pair.volunteer_id == person_id)
    rows = [pair.row for pair in read_pairs(session, theirs, today)]
    rows.sort(key=_latest_first, reverse=True)
    return tuple(rows)


def pair_numbers(session: Session, today: date) -> PairNumbersRow:
    """Count pairs by status, and those of them that are silent."""
    counted = session.execute(select(Pair.status, func.count(Pair.id)).group_by(Pair.status))
    open_ones = read_pairs(session, Pair.status.in_(OPEN_STATUSES), today)
    return PairNumbersRow(
        counts={status: count for status, count in counted},
        silent=sum(pair.row.is_silent for pair in open_ones),
    )


def pair_details(session: Session, pair_id: PairId, today: date) -> PairDetails:
    """Read everything about one pair. Raises ``EditConflict`` if it has gone or may not be seen."""
    pair = session.get(Pair, pair_id)
    if pair is None:
        raise EditConflict(kind=EntityKind.PAIR, key=pair_id)
    policy = pair_life_policy(session)
    (read,) = read_pairs(session, Pair.id == pair_id, today)
    people = pair_people(session, Pair.id == pair_id)
    return PairDetails(
        row=read.row,
        newcomer=people[pair.newcomer_id],
        volunteer=people[pair.volunteer_id],
        contacts=tuple(_contacts(session, pair_id)),
        follow_ups=tuple(
            FollowUpRow(number=each.number, due_on=each.due_on, done_on=each.done_on)
            for each in follow_ups(read.facts, policy)
        ),
        broken_rules=tuple(pair.broken_rules),
        by_hand_reason=pair.by_hand_reason,
        ending_note=pair.ending_note,
        may_meet_again=pair.may_meet_again,
    )


def read_pairs(session: Session, wanted: ColumnElement[bool], today: date) -> list[ReadPair]:
    """Read the pairs that a condition on ``Pair`` lets in, by their keys, with everything their rows need."""
    policy = pair_life_policy(session)
    pairs = session.scalars(select(Pair).where(wanted).order_by(Pair.id)).all()
    known = _known_people(session, wanted, with_queue=any(pair.status not in OPEN_STATUSES for pair in pairs))
    logs, meetings = contact_logs(session, wanted), first_meeting_rows(session, wanted)
    found: list[ReadPair] = []
    for pair in pairs:
        log = logs.get(pair.id, NOTHING_NOTED)
        meeting = meetings.get(pair.first_meeting_id) if pair.first_meeting_id is not None else None
        facts = facts_of(pair, log.facts, meeting)
        sides = known[pair.newcomer_id], known[pair.volunteer_id]
        calls = calls_due(facts, policy, today)
        row = _row(pair, sides, meeting, _Life(facts=facts, log=log, calls=calls, policy=policy, today=today))
        found.append(ReadPair(row=row, facts=facts, log=log, calls=calls))
    return found


def pair_people(session: Session, wanted: ColumnElement[bool]) -> Mapping[PersonId, PairPersonRow]:
    """Read both sides of pairs as whoever calls needs them, with one statement."""
    of_pair = exists().where(wanted, or_(Pair.newcomer_id == Person.id, Pair.volunteer_id == Person.id))
    statement = (
        select(Person, Area.name, Newcomer.print_language, Newcomer.needs_interpreter)
        .outerjoin(Area, Area.id == Person.area_id)
        .outerjoin(Newcomer, Newcomer.person_id == Person.id)
        .where(of_pair)
    )
    return {
        person.id: _person_row(person, area or "", language or _SWEDISH, bool(interpreter))
        for person, area, language, interpreter in session.execute(statement)
    }


def _person_row(person: Person, area: str, language: str, needs_interpreter: bool) -> PairPersonRow:
    phones = phones_of(person)
    return PairPersonRow(
        id=person.id,
        name=shown_name(person.given_name, person.family_name, person.alias),
        phone=shown_phone(phones[0]) if phones else "",
        email=person.email,
        channel=person.preferred_channel,
        language=language,
        needs_interpreter=needs_interpreter,
        shares_contact=person.shares_contact_since is not None,
        area=area,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Life:
    """What follows from a pair on a day."""

    facts: PairFacts
    log: ContactLog
    calls: tuple[CallDue, ...]
    policy: PairLifePolicy
    today: date


def _blocked(pair: Pair) -> tuple[PairSide, ...]:
    if pair.ending is not EndingReason.SAFETY:
        return ()
    lifted = ((PairSide.NEWCOMER, pair.newcomer_block_lifted_on), (PairSide.VOLUNTEER, pair.volunteer_block_lifted_on))
    return tuple(side for side, day in lifted if day is None)


def _row(pair: Pair, sides: tuple[_Known, _Known], meeting: FirstMeetingRow | None, life: _Life) -> PairRow:
    newcomer, volunteer = sides
    call = life.calls[0] if life.calls else None
    in_trial = pair.status is PairStatus.TRIAL and pair.met_on is not None
    return PairRow(
        id=pair.id,
        version=pair.version,
        newcomer=pair.newcomer_id,
        volunteer=pair.volunteer_id,
        newcomer_name=newcomer.name,
        volunteer_name=volunteer.name,
        newcomer_short=newcomer.family_name if newcomer.comes_as_family and newcomer.family_name else newcomer.short,
        volunteer_short=volunteer.family_name
        if volunteer.offers_as_family and volunteer.family_name
        else volunteer.short,
        is_family=newcomer.comes_as_family or volunteer.offers_as_family,
        newcomer_is_family=newcomer.comes_as_family,
        volunteer_is_family=volunteer.offers_as_family,
        status=pair.status,
        blocked=_blocked(pair),
        status_since=pair.status_since,
        proposed_on=pair.proposed_on,
        contacted_on=pair.contacted_on,
        newcomer_yes_on=pair.newcomer_yes_on,
        volunteer_yes_on=pair.volunteer_yes_on,
        meeting=meeting,
        met_on=pair.met_on,
        day_of_trial=(life.today - pair.met_on).days + 1 if in_trial and pair.met_on is not None else None,
        trial_days=life.policy.trial,
        meetings=life.log.meetings,
        minutes=life.log.minutes,
        agreed_end=pair.agreed_end,
        silent_days=silent_days(life.facts, life.today),
        reason=call.reason if call is not None else None,
        overdue=(life.today - call.due_on).days if call is not None else 0,
        due_on=call.due_on if call is not None else None,
        call_side=call.side if call is not None else None,
        is_silent=is_silent(life.facts, life.policy, life.today),
        ended_on=pair.ended_on,
        ending=pair.ending,
        newcomer_waits_since=newcomer.waits_since if pair.status not in OPEN_STATUSES else None,
        by_hand=bool(pair.by_hand_reason or pair.broken_rules),
        fit=pair.fit,
    )


def _known_people(session: Session, wanted: ColumnElement[bool], *, with_queue: bool) -> Mapping[PersonId, _Known]:
    """Name both sides; ``with_queue`` also says who of them waits for a friend again."""
    of_pair = exists().where(wanted, or_(Pair.newcomer_id == Person.id, Pair.volunteer_id == Person.id))
    statement = (
        select(Person, Household.kind, Newcomer, Volunteer)
        .outerjoin(Household, Household.id == Person.household_id)
        .outerjoin(Newcomer, Newcomer.person_id == Person.id)
        .outerjoin(Volunteer, Volunteer.person_id == Person.id)
        .where(of_pair)
    )
    rows = session.execute(statement).all()
    taken = places_taken(session, PersonRole.NEWCOMER) if with_queue else {}
    return {
        person.id: _known(person, kind, newcomer, volunteer, has_friend=bool(taken.get(person.id)))
        for person, kind, newcomer, volunteer in rows
    }


def _known(
    person: Person,
    kind: HouseholdKind | None,
    newcomer: Newcomer | None,
    volunteer: Volunteer | None,
    *,
    has_friend: bool,
) -> _Known:
    waits = newcomer is not None and newcomer.status is NewcomerStatus.READY and not has_friend
    as_family = kind is HouseholdKind.FAMILY
    comes, offers = (
        role is not None and bool(role.children or (as_family and role.adults)) for role in (newcomer, volunteer)
    )
    return _Known(
        name=shown_name(person.given_name, person.family_name, person.alias),
        short=person.given_name or person.family_name or person.alias,
        family_name=person.family_name,
        comes_as_family=comes,
        offers_as_family=offers,
        waits_since=newcomer.since if newcomer is not None and waits else None,
    )


def _contacts(session: Session, pair_id: PairId) -> Iterator[PairContactRow]:
    statement = (
        select(PairContact, Coordinator.name)
        .outerjoin(Coordinator, Coordinator.id == PairContact.author_id)
        .where(PairContact.pair_id == pair_id)
        .order_by(PairContact.day.desc(), PairContact.id.desc())
    )
    for row, author in session.execute(statement):
        yield PairContactRow(
            id=row.id,
            version=row.version,
            day=row.day,
            side=row.side,
            how=row.how,
            outcome=row.outcome,
            note=row.note,
            minutes=row.minutes,
            follow_up=row.follow_up,
            author=author or "",
            at=row.created_at,
        )


def _urgency(row: PairRow) -> tuple[int, int, int, PairId]:
    reason = len(_REASONS) if row.reason is None else _REASONS.index(row.reason)
    return _ORDER.index(row.status), reason, -row.overdue, row.id


def _latest_first(row: PairRow) -> tuple[bool, date, PairId]:
    return row.status in OPEN_STATUSES, row.status_since, row.id
