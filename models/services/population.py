"""Fills an empty register with invented people, as many as one wants, for measuring and for trying things out.

They are written in large portions and without history; the office's name says that nobody in it exists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from typing import Final
from uuid import UUID

from sqlalchemy import insert, select

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.base import Base
from models.entities.household import Household
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area, Office
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.rules.name_search import search_words
from models.services.demo_tables import demo_table, demo_uid
from models.services.office import set_up_office
from models.services.population_people import invented_newcomers, invented_volunteers
from models.storage.history import UNAUDITED
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OfficeScope
from models.values.changes import EntityKind
from models.values.clock import to_utc
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    InformedHow,
    NewcomerStatus,
    NewcomerWant,
    PaperKind,
    PersonRole,
)
from models.values.place_drafts import OfficeDraft
from models.values.places import OrganisationKind
from models.values.population import InventedPerson, PopulationSize

_AT_ONCE: Final = 2_000
_SHOWN: Final = (PaperKind.AGREEMENT, PaperKind.PLEDGE, PaperKind.INTRODUCTION)
_Rows = Iterator[tuple[type[Base], dict[str, object]]]


def add_population(uow: UnitOfWork, size: PopulationSize, coordinator_uid: UUID) -> None:
    """Set up an office and its areas in an empty register, and fill it; newcomers come behind the volunteers."""
    places = demo_table("places")
    set_up_office(uow, _office(), "Invented coordinator", coordinator_uid)
    areas = [Area(name=name, position=place) for place, name in enumerate(places.texts("areas"))]
    uow.session.add_all(areas)
    uow.session.flush()
    owner = uow.session.scalars(select(Office.uid)).one()
    today, keys = uow.clock.today(), [area.id for area in areas]
    people = chain(
        ((PersonRole.VOLUNTEER, person) for person in invented_volunteers(size, today, keys)),
        ((PersonRole.NEWCOMER, person) for person in invented_newcomers(size, today, keys)),
    )
    numbered = enumerate(people, 1)
    while portion := list(islice(numbered, _AT_ONCE)):
        _write(uow, [row for key, (role, person) in portion for row in _rows(key, role, person, (owner, today))])


def _office() -> OfficeDraft:
    return OfficeDraft(
        organisation_name="Invented register",
        organisation_kind=OrganisationKind.MUNICIPALITY,
        responsible_board="Invented board",
        scope=OfficeScope.BOTH,
    )


def _write(uow: UnitOfWork, rows: Sequence[tuple[type[Base], dict[str, object]]]) -> None:
    # A person points to a household, which has to be there first.
    by_entity: dict[type[Base], list[dict[str, object]]] = {Household: []}
    for entity, values in rows:
        by_entity.setdefault(entity, []).append(values)
    for entity, values_of_all in by_entity.items():
        if not values_of_all:
            continue
        uow.session.execute(insert(entity).execution_options(**{UNAUDITED: True}), values_of_all)


def _rows(key: int, role: PersonRole, person: InventedPerson, origin: tuple[UUID, date]) -> _Rows:
    owner, today = origin
    at = to_utc(today - timedelta(days=person.days), time(9))
    stamped: dict[str, object] = {"version": 1, "created_at": at, "updated_at": at}
    mine: dict[str, object] = {"person_id": key, **stamped}
    yield from _card(key, role, person, (owner, at))
    for position, skill in enumerate(person.languages):
        said = {"language": skill.language, "level": skill.level, "position": position}
        yield SpokenLanguage, {"person_id": key, "version": 1, **said}
    if role is PersonRole.VOLUNTEER:
        yield from _volunteer(person, mine, today)
    else:
        yield from _newcomer(person, mine, today)
    if person.is_away:
        first, last = today - timedelta(days=10), today + timedelta(days=30)
        yield PauseDays, {"person_id": key, "version": 1, "role": role, "first": first, "last": last}


def _card(key: int, role: PersonRole, person: InventedPerson, origin: tuple[UUID, datetime]) -> _Rows:
    owner, at = origin
    stamped: dict[str, object] = {"version": 1, "created_at": at, "updated_at": at}
    if person.home is not None:
        home = {"kind": person.home, "name": person.home_name, "children": list(person.children)}
        yield Household, {"id": key, "uid": demo_uid("population home", str(key)), **home, **stamped}
    email = f"{role.value}{key}@example.se"
    words = search_words((person.given_name, person.family_name), also=[email], numbers=[])
    yield (
        Person,
        {
            "id": key,
            "uid": demo_uid("population", str(key)),
            "owner": owner,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "sort_key": words.sort_key,
            "email": email,
            "birth_year": person.birth_year,
            "is_adult": Adulthood.YES,
            "gender": person.gender,
            "area_id": person.area_id,
            "household_id": key if person.home is not None else None,
            "reach_areas": sorted(person.reach.area_ids),
            "outside_municipality": person.reach.outside_municipality,
            "online": person.reach.online,
            "occupation": person.occupation,
            "main_activity": person.main_activity,
            "interests": list(person.interests),
            "informed_on": at.date(),
            "informed_how": InformedHow.CALL,
            **stamped,
        },
    )
    kept = {"sort_key": words.sort_key, "folded": words.folded, "skeleton": words.skeleton, "digits": words.digits}
    yield SearchEntry, {"kind": EntityKind.PERSON, "key": key, "touched_at": at, **kept}


def _volunteer(person: InventedPerson, mine: dict[str, object], today: date) -> _Rows:
    since = today - timedelta(days=person.days)
    yield Volunteer, {**mine, "since": since, "least_swedish": person.swedish, **_meeting(person)}
    work = {"kind": AssignmentKind.LANGUAGE_FRIEND, "capacity": person.places, "status": AssignmentStatus.READY}
    yield Assignment, {**mine, **work, "status_since": since}
    for kind in _SHOWN:
        yield ShownPaper, {**mine, "kind": kind, "day": since, "under_a_year": False}
    if person.has_extract:
        shown = today - timedelta(days=person.days % 300)
        yield ShownPaper, {**mine, "kind": PaperKind.RECORD_EXTRACT, "day": shown, "under_a_year": True}


def _newcomer(person: InventedPerson, mine: dict[str, object], today: date) -> _Rows:
    since = today - timedelta(days=person.days)
    waiting = {"status": NewcomerStatus.READY, "status_since": since, "since": since, "interviewed_on": since}
    speech = {"oral_swedish": person.swedish, "print_language": person.languages[0].language}
    wanted = {"wants": [NewcomerWant.FRIEND.value], "wants_another": person.wants_another}
    yield Newcomer, {**mine, **waiting, **speech, **wanted, **_meeting(person)}


def _meeting(person: InventedPerson) -> dict[str, object]:
    """Times, wishes and who comes along, as both roles have them."""
    return {
        "free": [[stretch.starts, stretch.ends] for stretch in person.availability.free],
        "refined": person.availability.refined,
        "wish_gender": person.wish.gender,
        "wish_households": sorted(kind.value for kind in person.wish.households),
        "children": list(person.children),
    }
