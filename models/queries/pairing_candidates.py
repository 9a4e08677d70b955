"""Reads everybody who can be paired: newcomers who wait, and volunteers ready to be a language friend.

Nobody with protected identity is in a run; the coordinator who answers for them pairs by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
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
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import ClosedVolunteer, ObstacleCode, PairingCase, PairingUnit
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

GROWN_UP: Final = 18
"""Only birth years are kept: whoever turns eighteen this year still counts as a child."""


def pairing_case(session: Session, today: date, intake: IntakePolicy, *, area_id: AreaId | None = None) -> PairingCase:
    """Give both sides of a run on a day; ``area_id`` limits the newcomers to those who live there."""
    shared = _Shared.read(session)
    offering = _offering(session)
    closed = tuple(_closed(person.id, capacity, shared, today) for _, person, capacity in offering)
    return PairingCase(
        newcomers=tuple(
            _newcomer(row, person, shared, today)
            for row, person in _waiting(session)
            if not shared.is_paused(person.id, PersonRole.NEWCOMER, today)
            and (area_id is None or person.area_id == area_id)
        ),
        volunteers=tuple(
            _volunteer(row, person, capacity, shared, intake, today)
            for (row, person, capacity), away in zip(offering, closed, strict=True)
            if away is None
        ),
        closed=tuple(away for away in closed if away is not None),
    )


def _closed(person_id: PersonId, places: int, shared: _Shared, today: date) -> ClosedVolunteer | None:
    """Say why a volunteer is not in the run: away on the day, or without a free place."""
    pause = shared.pause_on(person_id, PersonRole.VOLUNTEER, today)
    if pause is not None:
        return ClosedVolunteer(id=person_id, code=ObstacleCode.NOT_READY, until=pause.last)
    return ClosedVolunteer(id=person_id, code=ObstacleCode.NO_PLACE) if places < 1 else None


def _waiting(session: Session) -> Sequence[tuple[Newcomer, Person]]:
    statement = (
        select(Newcomer, Person)
        .join(Person, Person.id == Newcomer.person_id)
        .where(Newcomer.status == NewcomerStatus.READY, Person.protected.is_(False))
        .options(joinedload(Person.household))
        .order_by(Person.id)
    )
    return [(row, person) for row, person in session.execute(statement)]


def _offering(session: Session) -> Sequence[tuple[Volunteer, Person, int]]:
    statement = (
        select(Volunteer, Person, Assignment.capacity)
        .join(Person, Person.id == Volunteer.person_id)
        .join(Assignment, Assignment.person_id == Volunteer.person_id)
        .where(
            Assignment.kind == AssignmentKind.LANGUAGE_FRIEND,
            Assignment.status == AssignmentStatus.READY,
            Assignment.capacity > 0,
            Person.protected.is_(False),
        )
        .options(joinedload(Person.household))
        .order_by(Person.id)
    )
    return [(row, person, capacity) for row, person, capacity in session.execute(statement)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """Parts of cards by person, read with one statement each."""

    languages: Mapping[PersonId, Sequence[SpokenLanguage]]
    pauses: Mapping[tuple[PersonId, PersonRole], Sequence[Pause]]
    papers: Mapping[PersonId, Sequence[Paper]]
    genders: Mapping[int, Gender]

    @classmethod
    def read(cls, session: Session) -> _Shared:
        languages: dict[PersonId, list[SpokenLanguage]] = {}
        for skill in session.scalars(select(SpokenLanguage)):
            languages.setdefault(skill.person_id, []).append(skill)
        pauses: dict[tuple[PersonId, PersonRole], list[Pause]] = {}
        for pause in session.scalars(select(PauseDays)):
            pauses.setdefault((pause.person_id, pause.role), []).append(pause_of(pause))
        papers: dict[PersonId, list[Paper]] = {}
        for paper in session.scalars(select(ShownPaper)):
            papers.setdefault(paper.person_id, []).append(paper_of(paper))
        alone = select(Person.id, Person.gender).where(Person.household_id.is_not(None))
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
