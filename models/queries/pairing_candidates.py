"""Reads everybody who can be paired: newcomers who wait, and volunteers ready to be a language friend.

Nobody with protected identity is in a run; the coordinator who answers for them pairs by hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, TypeVar

from sqlalchemy import ScalarResult, and_, select
from sqlalchemy.orm import Session, joinedload

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.papers import ShownPaper
from models.entities.person import BelongsToPerson, Person
from models.entities.volunteer import Volunteer
from models.queries.pairs_past import PastOfPairs, past_of_pairs
from models.queries.person_parts import (
    availability_of,
    paper_of,
    pause_of,
    reach_of,
    skills_of,
    taking_part_of,
    wish_of,
)
from models.rules.eligibility import extract_holds_until
from models.values.identifiers import PairId, PersonId
from models.values.pairing import ClosedVolunteer, ObstacleCode, PairingCase, PairingUnit, PairKeys
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    Gender,
    HouseholdKind,
    IntakePolicy,
    NewcomerStatus,
    Paper,
    PaperKind,
    Pause,
    PersonRole,
)

PartT = TypeVar("PartT", bound=BelongsToPerson)
GROWN_UP: Final = 18
"""Only birth years are kept: whoever turns eighteen this year still counts as a child."""


def pairing_case(session: Session, today: date, intake: IntakePolicy) -> PairingCase:
    """Give both sides of a run on a day; ``rules.pairing_limits`` makes it smaller.

    Newcomers with a pair are left out, those who want one friend more are its second round. A draft that nobody has
    been called about holds no place.
    """
    shared, past = _Shared.read(session), past_of_pairs(session)
    newcomers: list[PairingUnit] = []
    second: list[PairingUnit] = []
    for row, person in _waiting(session):
        if not _waits(row, person, shared, past, today):
            continue
        into = newcomers if not past.friends.get(person.id, 0) else second
        into.append(_newcomer(row, person, shared, today))
    volunteers: list[PairingUnit] = []
    closed: list[ClosedVolunteer] = []
    for role, person, capacity in _offering(session):
        shut = _closed(person.id, capacity, shared, past, today)
        if shut is not None:
            closed.append(shut)
        else:
            free = capacity - past.taken.get(person.id, 0)
            volunteers.append(_volunteer(role, person, free, shared, intake, today))
    there = {unit.id for unit in (*newcomers, *second)}
    return PairingCase(
        newcomers=tuple(newcomers),
        volunteers=tuple(volunteers),
        second=tuple(second),
        earlier=past.earlier | _with_themselves(there, (unit.id for unit in volunteers)),
        vetoes=past.vetoes,
        locks=past.locks,
        blocked=past.blocked,
        closed=tuple(closed),
    )


def couples_case(
    session: Session,
    couples: Collection[PairKeys],
    today: date,
    intake: IntakePolicy,
    *,
    with_protected: bool = False,
    without: PairId | None = None,
) -> PairingCase:
    """Give the people of some couples as they are now, also those who are not ready: ``is_ready`` tells.

    Who has gone or may not be seen is not there; protected people are only there ``with_protected``. ``without`` leaves
    out one pair, as if it were not there yet.
    """
    keys = {key for each in couples for key in (each.newcomer, each.volunteer)}
    past = past_of_pairs(session, without=without)
    waiting = [(row, person) for row, person in _waiting(session, keys) if with_protected or not person.protected]
    offering = [found for found in _offering(session, keys) if with_protected or not found[1].protected]
    roles: list[Newcomer | Volunteer] = [*(row for row, _ in waiting), *(row for row, _, _ in offering)]
    company = {PersonId(key) for role in roles for key in role.adults}
    shared = _Shared.read(session, keys | company)
    ready = _ready_friends(session, keys)
    newcomers = [
        replace(
            _newcomer(row, person, shared, today),
            is_ready=row.status is NewcomerStatus.READY and _waits(row, person, shared, past, today),
        )
        for row, person in waiting
    ]
    return PairingCase(
        newcomers=tuple(unit for unit in newcomers if not past.friends.get(unit.id, 0)),
        second=tuple(unit for unit in newcomers if past.friends.get(unit.id, 0)),
        volunteers=tuple(
            replace(
                _volunteer(row, person, max(0, capacity - past.taken.get(person.id, 0)), shared, intake, today),
                is_ready=person.id in ready
                and person.id not in past.blocked
                and not shared.is_paused(person.id, PersonRole.VOLUNTEER, today),
            )
            for row, person, capacity in offering
        ),
        earlier=past.earlier | _with_themselves((unit.id for unit in newcomers), (row[1].id for row in offering)),
        vetoes=past.vetoes,
        locks=past.locks,
        blocked=past.blocked,
    )


def _with_themselves(newcomers: Iterable[PersonId], volunteers: Iterable[PersonId]) -> frozenset[PairKeys]:
    """Give the couples that are one person in both roles: nobody is their own language friend."""
    return frozenset(PairKeys(key, key) for key in {*newcomers} & {*volunteers})


def _waits(row: Newcomer, person: Person, shared: _Shared, past: PastOfPairs, today: date) -> bool:
    """Tell whether a newcomer who is ready wants a friend, or one more, and has none yet."""
    most = 1 if row.wants_another else 0
    return (
        past.friends.get(person.id, 0) <= most
        and person.id not in past.blocked
        and not shared.is_paused(person.id, PersonRole.NEWCOMER, today)
    )


def _closed(key: PersonId, capacity: int, shared: _Shared, past: PastOfPairs, today: date) -> ClosedVolunteer | None:
    """Say why a volunteer is not in the run: blocked, away on the day, or without a free place."""
    if key in past.blocked:
        return ClosedVolunteer(id=key, code=ObstacleCode.NOT_READY, is_blocked=True)
    pause = shared.pause_on(key, PersonRole.VOLUNTEER, today)
    if pause is not None:
        return ClosedVolunteer(id=key, code=ObstacleCode.NOT_READY, until=pause.last)
    if capacity <= past.taken.get(key, 0):
        return ClosedVolunteer(id=key, code=ObstacleCode.NO_PLACE)
    return None


def _waiting(session: Session, keys: Collection[PersonId] | None = None) -> Sequence[tuple[Newcomer, Person]]:
    statement = (
        select(Newcomer, Person)
        .join(Person, Person.id == Newcomer.person_id)
        .options(joinedload(Person.household))
        .order_by(Person.id)
    )
    if keys is None:
        statement = statement.where(Newcomer.status == NewcomerStatus.READY, Person.protected.is_(False))
    else:
        statement = statement.where(Person.id.in_(keys))
    return [(row, person) for row, person in session.execute(statement)]


def _offering(session: Session, keys: Collection[PersonId] | None = None) -> Sequence[tuple[Volunteer, Person, int]]:
    statement = (
        select(Volunteer, Person, Assignment.capacity)
        .join(Person, Person.id == Volunteer.person_id)
        .outerjoin(
            Assignment,
            and_(Assignment.person_id == Volunteer.person_id, Assignment.kind == AssignmentKind.LANGUAGE_FRIEND),
        )
        .options(joinedload(Person.household))
        .order_by(Person.id)
    )
    if keys is None:
        ready = (Assignment.status == AssignmentStatus.READY, Assignment.capacity > 0, Person.protected.is_(False))
        statement = statement.where(*ready)
    else:
        statement = statement.where(Person.id.in_(keys))
    return [(row, person, capacity or 0) for row, person, capacity in session.execute(statement)]


def _ready_friends(session: Session, keys: Collection[PersonId]) -> frozenset[PersonId]:
    found = select(Assignment.person_id).where(
        Assignment.kind == AssignmentKind.LANGUAGE_FRIEND,
        Assignment.status == AssignmentStatus.READY,
        Assignment.person_id.in_(keys),
    )
    return frozenset(session.scalars(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """Parts of cards by person, read with one statement each."""

    languages: Mapping[PersonId, Sequence[SpokenLanguage]]
    pauses: Mapping[tuple[PersonId, PersonRole], Sequence[Pause]]
    papers: Mapping[PersonId, Sequence[Paper]]
    genders: Mapping[int, Gender]

    @classmethod
    def read(cls, session: Session, keys: Collection[PersonId] | None = None) -> _Shared:
        """Read them of everybody, or of some."""
        languages: dict[PersonId, list[SpokenLanguage]] = {}
        for skill in _parts(session, SpokenLanguage, keys):
            languages.setdefault(skill.person_id, []).append(skill)
        pauses: dict[tuple[PersonId, PersonRole], list[Pause]] = {}
        for pause in _parts(session, PauseDays, keys):
            pauses.setdefault((pause.person_id, pause.role), []).append(pause_of(pause))
        papers: dict[PersonId, list[Paper]] = {}
        for paper in _parts(session, ShownPaper, keys):
            papers.setdefault(paper.person_id, []).append(paper_of(paper))
        alone = select(Person.id, Person.gender).where(Person.household_id.is_not(None))
        if keys is not None:
            alone = alone.where(Person.id.in_(keys))
        genders = {int(key): gender for key, gender in session.execute(alone)}
        return cls(languages=languages, pauses=pauses, papers=papers, genders=genders)

    def is_paused(self, person_id: PersonId, role: PersonRole, today: date) -> bool:
        return self.pause_on(person_id, role, today) is not None

    def pause_on(self, person_id: PersonId, role: PersonRole, today: date) -> Pause | None:
        """Give the pause that covers a day, of several the one that lasts longest."""
        covering = [pause for pause in self.pauses.get((person_id, role), ()) if today in pause]
        return max(covering, key=_last_day, default=None)

    def queue_days(self, person_id: PersonId, since: date, today: date) -> int:
        """Count the days since the queue day that no pause covers."""
        pauses = self.pauses.get((person_id, PersonRole.NEWCOMER), ())
        if not pauses:
            return max(0, (today - since).days)
        days = (since + timedelta(days=number) for number in range((today - since).days))
        return sum(1 for day in days if not any(day in pause for pause in pauses))


def _parts(session: Session, part: type[PartT], keys: Collection[PersonId] | None) -> ScalarResult[PartT]:
    statement = select(part)
    return session.scalars(statement if keys is None else statement.where(part.person_id.in_(keys)))


def _newcomer(row: Newcomer, person: Person, shared: _Shared, today: date) -> PairingUnit:
    part = taking_part_of(row)
    return PairingUnit(
        id=person.id,
        queue_days=shared.queue_days(person.id, row.since, today),
        gender=person.gender,
        birth_year=person.birth_year,
        is_adult=person.is_adult is Adulthood.YES,
        kind=_kind(person, part.adults, part.children),
        adults=tuple(shared.genders.get(key, Gender.UNSAID) for key in part.adults),
        children=part.children,
        has_minors=any(today.year - year <= GROWN_UP for year in part.children),
        area_id=person.area_id,
        reach=reach_of(person),
        languages=skills_of(shared.languages.get(person.id, ())),
        swedish=row.oral_swedish,
        interests=frozenset(person.interests),
        occupation=person.occupation,
        main_activity=person.main_activity,
        availability=availability_of(row),
        wish=wish_of(row),
    )


def _volunteer(
    row: Volunteer, person: Person, capacity: int, shared: _Shared, intake: IntakePolicy, today: date
) -> PairingUnit:
    part = taking_part_of(row)
    everybody = (person.id, *part.adults)
    asked = intake.papers - {PaperKind.RECORD_EXTRACT}
    papers = [shared.papers.get(key, ()) for key in everybody]
    return PairingUnit(
        id=person.id,
        queue_days=max(0, (today - row.since).days),
        gender=person.gender,
        birth_year=person.birth_year,
        is_adult=person.is_adult is Adulthood.YES,
        kind=_kind(person, part.adults, part.children),
        adults=tuple(shared.genders.get(key, Gender.UNSAID) for key in part.adults),
        children=part.children,
        has_minors=any(today.year - year <= GROWN_UP for year in part.children),
        area_id=person.area_id,
        reach=reach_of(person),
        languages=skills_of(shared.languages.get(person.id, ())),
        swedish=row.least_swedish,
        interests=frozenset(person.interests),
        occupation=person.occupation,
        main_activity=person.main_activity,
        availability=availability_of(row),
        wish=wish_of(row),
        places=capacity,
        has_papers=all(asked <= {paper.kind for paper in held} for held in papers),
        has_extract=all(_shows_extract(held, intake, today) for held in papers),
    )


def _last_day(pause: Pause) -> date:
    return pause.last or date.max


def _shows_extract(papers: Sequence[Paper], intake: IntakePolicy, today: date) -> bool:
    until = extract_holds_until(papers, intake)
    return until is not None and until >= today


def _kind(person: Person, adults: Sequence[PersonId], children: Sequence[int]) -> HouseholdKind:
    """Who comes alone is one person, whatever household they live in; a group or organisation stays one."""
    if person.household is not None and (adults or children or person.household.kind in _WHOLE):
        return person.household.kind
    return HouseholdKind.FAMILY if children else HouseholdKind.SINGLE


_WHOLE: Final = frozenset({HouseholdKind.GROUP, HouseholdKind.ORGANISATION})
