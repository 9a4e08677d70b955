"""Reads people for lists: keys first, rows by the page, and how many each chip would show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final, assert_never

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.queries.listed_people import (
    ListedAssignment,
    ListedPerson,
    listed_assignments,
    listed_languages,
    listed_papers,
    listed_pauses,
    listed_people,
)
from models.queries.pairs_past import has_free_place, has_friend, places_taken_by
from models.queries.search_words import SearchShape, likeness, matching, typed_words
from models.rules.eligibility import Lack, VolunteerFacts, asks_extract, lacks, latest_outdated_extract
from models.rules.person_names import shown_name
from models.rules.phone_numbers import shown_phone
from models.rules.statuses import assignment_on, newcomer_on
from models.values.changes import EntityKind
from models.values.identifiers import AreaId, PersonId
from models.values.people import (
    DEFAULT_POLICY,
    AssignmentKind,
    AssignmentStatus,
    IntakePolicy,
    LanguageSkill,
    NewcomerStatus,
    Paper,
    PaperKind,
    Pause,
    PersonRole,
    Phone,
    SwedishLevel,
)
from models.values.people_lists import CHIPS as CHIPS
from models.values.people_lists import PersonChip as PersonChip
from models.values.people_lists import PersonSort as PersonSort

_KINDS: Final = list(AssignmentKind)
SortKey = (
    ColumnElement[str]
    | ColumnElement[int]
    | ColumnElement[int | None]
    | ColumnElement[bool]
    | ColumnElement[date]
    | ColumnElement[datetime]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFilter:
    """What a list shows; all that is given must hold. ``text`` finds as the search does, best first."""

    role: PersonRole
    chip: PersonChip = PersonChip.ALL
    text: str = ""
    area_ids: frozenset[AreaId] = frozenset()
    language: str = ""
    assignment: AssignmentKind | None = None
    sort: PersonSort = PersonSort.NAME
    descending: bool = False


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


def person_ids(
    session: Session, chosen: PersonFilter, today: date, *, policy: IntakePolicy = DEFAULT_POLICY
) -> list[PersonId]:
    """Give the keys of everybody a filter shows, in order, with one statement."""
    if not chosen.text.strip():
        return list(session.scalars(_statement(replace(chosen, text=""), None, today, policy)))
    typed = typed_words(chosen.text)
    if typed is None:
        return []
    return list(session.scalars(_statement(replace(chosen, text=""), typed.shape, today, policy), typed.values))


@lru_cache(maxsize=64)
def _statement(chosen: PersonFilter, shape: SearchShape | None, today: date, policy: IntakePolicy) -> Select[PersonId]:
    """Build a list's statement once, not at every keystroke; what was typed comes as values for its places."""
    filtered = _filtered(chosen, today, policy)
    return _sorted(filtered, chosen) if shape is None else _by_words(filtered, shape)


def person_counts(
    session: Session, chosen: PersonFilter, today: date, *, policy: IntakePolicy = DEFAULT_POLICY
) -> Mapping[PersonChip, int]:
    """Count what each chip of the role would show with the rest of the filter, with one statement."""
    chips = CHIPS[chosen.role]
    entity = _role_entity(chosen.role)
    counted = select(*(func.sum(case((_chip(chip, chosen.role, today, policy), 1), else_=0)) for chip in chips))
    counted = counted.select_from(Person).join(entity, entity.person_id == Person.id)
    conditions = _conditions(replace(chosen, chip=PersonChip.ALL))
    row = session.execute(counted.where(*conditions)).one()
    return {chip: int(count or 0) for chip, count in zip(chips, row, strict=True)}


def person_rows(
    session: Session,
    ids: Sequence[PersonId],
    role: PersonRole,
    today: date,
    *,
    policy: IntakePolicy = DEFAULT_POLICY,
) -> tuple[PersonRow, ...]:
    """Give one row a key, in the order of ``ids``; unknown keys are left out. At most seven statements however many."""
    people, assignments = listed_people(session, ids), listed_assignments(session, ids)
    languages, pauses = listed_languages(session, ids), listed_pauses(session, ids, role)
    friends = places_taken_by(session, role, ids)
    asked = [key for key in ids if any(_counts_papers(row, policy) for row in assignments.get(key, ()))]
    papers = listed_papers(session, asked)
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


def _role_entity(role: PersonRole) -> type[Volunteer] | type[Newcomer]:
    match role:
        case PersonRole.VOLUNTEER:
            return Volunteer
        case PersonRole.NEWCOMER:
            return Newcomer
        case _:
            assert_never(role)


def _filtered(chosen: PersonFilter, today: date, policy: IntakePolicy) -> Select[PersonId]:
    entity = _role_entity(chosen.role)
    statement = select(Person.id).join(entity, entity.person_id == Person.id)
    return statement.where(_chip(chosen.chip, chosen.role, today, policy), *_conditions(chosen))


def _conditions(chosen: PersonFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if chosen.area_ids:
        conditions.append(Person.area_id.in_(chosen.area_ids))
    if chosen.language:
        spoken = select(SpokenLanguage.person_id).where(SpokenLanguage.language == chosen.language)
        conditions.append(Person.id.in_(spoken))
    if chosen.assignment is not None:
        doing = select(Assignment.person_id).where(Assignment.kind == chosen.assignment)
        conditions.append(Person.id.in_(doing))
    return conditions


def _chip(chip: PersonChip, role: PersonRole, today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    is_live, is_paused = _is_live(role), _is_paused(role, today)
    match chip:
        case PersonChip.ALL:
            return is_live
        case PersonChip.FREE_PLACE:
            friends = _assigned(
                Assignment.kind == AssignmentKind.LANGUAGE_FRIEND,
                Assignment.status == AssignmentStatus.READY,
                has_free_place(Assignment.capacity.expression, Assignment.person_id.expression),
            )
            return and_(friends, ~is_paused)
        case PersonChip.WAITING:
            return and_(Newcomer.status == NewcomerStatus.READY, ~is_paused, ~has_friend(role, Person.id.expression))
        case PersonChip.NEEDS_SOMETHING:
            return and_(_needs_something(role, today, policy), ~is_paused)
        case PersonChip.PAUSED:
            return and_(is_live, is_paused)
        case PersonChip.NOT_INFORMED:
            return and_(is_live, Person.informed_on.is_(None))
        case PersonChip.ENDED:
            return ~is_live
        case _:
            assert_never(chip)


def _needs_something(role: PersonRole, today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    if role is PersonRole.NEWCOMER:
        return Newcomer.status.in_([NewcomerStatus.INTEREST, NewcomerStatus.INTERVIEW])
    done = [AssignmentStatus.READY, AssignmentStatus.ENDED]
    return or_(_assigned(Assignment.status.not_in(done)), ~_assigned(), _extract_ran_out(today, policy))


def _extract_ran_out(today: date, policy: IntakePolicy) -> ColumnElement[bool]:
    """Of what somebody ready has shown only the extract grows old by itself, as the line of the list says."""
    asking = [kind for kind in AssignmentKind if asks_extract(kind, policy)]
    old = (
        select(ShownPaper.person_id)
        .where(ShownPaper.kind == PaperKind.RECORD_EXTRACT, ShownPaper.under_a_year)
        .group_by(ShownPaper.person_id)
        .having(func.max(ShownPaper.day) <= latest_outdated_extract(policy, today))
    )
    ready = _assigned(Assignment.status == AssignmentStatus.READY, Assignment.kind.in_(asking))
    return and_(ready, Person.id.in_(old))


def _is_live(role: PersonRole) -> ColumnElement[bool]:
    """A volunteer without any assignment yet has not ended; who has is looked up, since those are the fewest."""
    if role is PersonRole.NEWCOMER:
        return Newcomer.status != NewcomerStatus.ENDED
    other = aliased(Assignment)
    goes_on = exists().where(other.person_id == Assignment.person_id, other.status != AssignmentStatus.ENDED)
    return ~_assigned(Assignment.status == AssignmentStatus.ENDED, ~goes_on)


def _assigned(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return Person.id.in_(select(Assignment.person_id).where(*conditions))


def _is_paused(role: PersonRole, today: date) -> ColumnElement[bool]:
    holds = and_(PauseDays.first <= today, or_(PauseDays.last.is_(None), PauseDays.last >= today))
    return Person.id.in_(select(PauseDays.person_id).where(PauseDays.role == role, holds))


def _by_words(statement: Select[PersonId], shape: SearchShape) -> Select[PersonId]:
    entries = statement.join(SearchEntry, and_(SearchEntry.kind == EntityKind.PERSON, SearchEntry.key == Person.id))
    return entries.where(matching(shape)).order_by(likeness(shape), Person.sort_key, Person.id)


def _sorted(statement: Select[PersonId], chosen: PersonFilter) -> Select[PersonId]:
    if chosen.sort is PersonSort.AREA:
        statement = statement.outerjoin(Area, Area.id == Person.area_id)
    keys = _sort_keys(chosen)
    ordered = [key.desc() for key in keys] if chosen.descending else keys
    return statement.order_by(*ordered, Person.sort_key, Person.id)


def _sort_keys(chosen: PersonFilter) -> list[SortKey]:
    """Unknown areas and years stand last, or first when turned round."""
    match chosen.sort:
        case PersonSort.NAME:
            return [Person.sort_key.expression]
        case PersonSort.AREA:
            return [Area.position.is_(None), Area.position.expression]
        case PersonSort.SINCE:
            return [_role_entity(chosen.role).since.expression]
        case PersonSort.CHANGED:
            return [Person.updated_at.expression]
        case PersonSort.BIRTH_YEAR:
            return [Person.birth_year.is_(None), Person.birth_year.expression]
        case _:
            assert_never(chosen.sort)
