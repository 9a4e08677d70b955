"""Reads the rows of people for lists, by the page; which people a list shows stands in ``people_filters``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from models.queries.listed_people import (
    ListedAssignment,
    ListedPerson,
    listed_assignments,
    listed_languages,
    listed_papers,
    listed_pauses,
    listed_people,
)
from models.queries.people_filters import PersonFilter as PersonFilter
from models.queries.people_filters import person_counts as person_counts
from models.queries.people_filters import person_ids as person_ids
from models.rules.eligibility import Lack, VolunteerFacts, asks_extract, lacks
from models.rules.person_names import shown_name
from models.rules.phone_numbers import shown_phone
from models.rules.statuses import assignment_on, newcomer_on
from models.seen.places import places_taken_by
from models.seen.rows import Reader
from models.values.identifiers import PersonId
from models.values.people import (
    DEFAULT_POLICY,
    AssignmentKind,
    AssignmentStatus,
    IntakePolicy,
    LanguageSkill,
    NewcomerStatus,
    Paper,
    Pause,
    PersonRole,
    Phone,
    SwedishLevel,
)
from models.values.people_lists import CHIPS as CHIPS
from models.values.people_lists import PersonChip as PersonChip
from models.values.people_lists import PersonSort as PersonSort

_KINDS: Final = list(AssignmentKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentRow:
    """One assignment of a person, with the status that holds on the day."""

    kind: AssignmentKind
    capacity: int
    status: AssignmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One line of a list of people; ``paused_until`` is set only while a pause with an end holds.

    ``friends`` counts the pairs that hold a place in the role of the list, also reserved ones.
    ``lack`` is the first thing that keeps a volunteer from beginning, else that the record extract of somebody ready
    has run out; ``interview_on`` a booked interview.
    """

    id: PersonId
    version: int
    name: str
    first_phone: Phone | None
    email: str
    area: str
    birth_year: int | None
    languages: tuple[LanguageSkill, ...]
    roles: frozenset[PersonRole]
    since: date | None
    assignments: tuple[AssignmentRow, ...]
    newcomer_status: NewcomerStatus | None
    oral_swedish: SwedishLevel | None
    print_language: str
    is_paused: bool
    paused_until: date | None
    informed_on: date | None
    protected: bool
    friends: int = 0
    lack: Lack | None = None
    interview_on: date | None = None

    @property
    def phone(self) -> str:
        """Give the first phone as it is shown; most lists have no column for it, so it is not written before."""
        return shown_phone(self.first_phone) if self.first_phone is not None else ""


def person_rows(
    reader: Reader,
    ids: Sequence[PersonId],
    role: PersonRole,
    today: date,
    *,
    policy: IntakePolicy = DEFAULT_POLICY,
) -> tuple[PersonRow, ...]:
    """Give one row a key, in the order of ``ids``; unknown keys are left out. At most six statements however many."""
    people, assignments = listed_people(reader, ids), listed_assignments(reader, ids)
    languages, pauses = listed_languages(reader, ids), listed_pauses(reader, ids, role)
    friends = places_taken_by(reader, role, ids)
    asked = [key for key in ids if any(_counts_papers(row, policy) for row in assignments.get(key, ()))]
    papers = listed_papers(reader, asked)
    rows: list[PersonRow] = []
    for key in ids:
        person = people.get(key)
        if person is None:
            continue
        held, assigned = pauses.get(key, ()), assignments.get(key, ())
        now = [pause for pause in held if today in pause]
        ends = [pause.last for pause in now if pause.last is not None]
        facts, status = _facts(person, papers.get(key, ())), person.newcomer_status
        rows.append(
            PersonRow(
                id=person.id,
                version=person.version,
                name=shown_name(person.given_name, person.family_name, person.alias),
                first_phone=next((Phone(number=number, written=written) for number, written in person.phones), None),
                email=person.email,
                area=person.area or "",
                birth_year=person.birth_year,
                languages=tuple(languages.get(key, ())),
                roles=_roles(person),
                since=person.volunteer_since if role is PersonRole.VOLUNTEER else person.newcomer_since,
                assignments=_assignment_rows(assigned, held, today),
                newcomer_status=newcomer_on(status, held, today) if status is not None else None,
                oral_swedish=person.oral_swedish,
                print_language=person.print_language or "",
                is_paused=bool(now),
                paused_until=max(ends) if len(ends) == len(now) and ends else None,
                informed_on=person.informed_on,
                protected=person.protected,
                friends=friends.get(key, 0),
                lack=_first_lack(assigned, facts, policy, today) if person.volunteer_id is not None else None,
                interview_on=_interview_on(role, person),
            )
        )
    return tuple(rows)


def _assignment_rows(
    rows: Sequence[ListedAssignment], pauses: Sequence[Pause], today: date
) -> tuple[AssignmentRow, ...]:
    return tuple(
        AssignmentRow(kind=row.kind, capacity=row.capacity, status=assignment_on(row.status, pauses, today))
        for row in sorted(rows, key=_place_of_kind)
    )


def _place_of_kind(row: ListedAssignment) -> int:
    return _KINDS.index(row.kind)


def _facts(person: ListedPerson, papers: Sequence[Paper]) -> VolunteerFacts:
    return VolunteerFacts(is_adult=person.is_adult, interviewed_on=person.volunteer_interviewed_on, papers=papers)


def _first_lack(
    rows: Sequence[ListedAssignment], facts: VolunteerFacts, policy: IntakePolicy, today: date
) -> Lack | None:
    """What is missing for the assignment that can begin soonest comes first; ended ones lack nothing."""
    missing = [lacks(row.kind, facts, policy, today) for row in rows if _may_lack(row)]
    first = min((found[0] for found in missing if found), key=list(Lack).index, default=None)
    if first is not None:
        return first
    # Of what ready ones have shown only the extract grows old by itself.
    ready = [lacks(row.kind, facts, policy, today) for row in rows if _asks_extract(row, policy)]
    return Lack.RECORD_EXTRACT_OLD if any(Lack.RECORD_EXTRACT_OLD in found for found in ready) else None


def _may_lack(row: ListedAssignment) -> bool:
    return row.status not in (AssignmentStatus.READY, AssignmentStatus.ENDED)


def _asks_extract(row: ListedAssignment, policy: IntakePolicy) -> bool:
    return row.status is AssignmentStatus.READY and asks_extract(row.kind, policy)


def _counts_papers(row: ListedAssignment, policy: IntakePolicy) -> bool:
    return _may_lack(row) or _asks_extract(row, policy)


def _roles(person: ListedPerson) -> frozenset[PersonRole]:
    held = {PersonRole.VOLUNTEER: person.volunteer_id, PersonRole.NEWCOMER: person.newcomer_id}
    return frozenset(role for role, key in held.items() if key is not None)


def _interview_on(role: PersonRole, person: ListedPerson) -> date | None:
    """A booked interview counts until it was held."""
    if role is PersonRole.VOLUNTEER:
        return person.volunteer_interview_on if person.volunteer_interviewed_on is None else None
    return person.newcomer_interview_on if person.newcomer_interviewed_on is None else None
