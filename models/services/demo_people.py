"""Fills the demo with volunteers and newcomers: names by language, deterministic, the same for the same day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, TypeVar
from zlib import crc32

from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.base import Base
from models.entities.household import Household
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.note import Note
from models.entities.organisation import Area, Coordinator
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.rules.availability import PartOfDay, every_week
from models.rules.phone_numbers import read_phone
from models.services.demo_places import OFFICE_UID
from models.services.demo_tables import DemoTable, demo_table, demo_uid
from models.services.person_parts import keep_times
from models.services.search_index import index_people, words_of_person
from models.storage.unit_of_work import UnitOfWork
from models.values.clock import to_utc
from models.values.identifiers import CoordinatorId
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    ContactChannel,
    Gender,
    GenderWish,
    HouseholdKind,
    InformedHow,
    LanguageLevel,
    MainActivity,
    NewcomerStatus,
    NewcomerWant,
    PaperKind,
    PersonRole,
    SwedishLevel,
)
from resources.people_keys import interests, occupation_fields

T = TypeVar("T")
FAMILIES: Final = 6
PROTECTED: Final = (7, 93)
"""The newcomers, counted from 0, whose identity is protected."""
_WORKDAYS: Final = range(5)
_VOLUNTEER_TIMES: Final = (
    (35, [(day, part) for day in _WORKDAYS for part in (PartOfDay.MORNING, PartOfDay.AFTERNOON)]),
    (35, [*((day, PartOfDay.EVENING) for day in _WORKDAYS), (6, PartOfDay.AFTERNOON)]),
    (12, [(1, PartOfDay.EVENING), (3, PartOfDay.EVENING), (5, PartOfDay.MORNING)]),
    (8, [(day, PartOfDay.MORNING) for day in range(4)]),
    (10, [(day, PartOfDay.AFTERNOON) for day in _WORKDAYS]),
)
_NEWCOMER_TIMES: Final = (
    (45, [(day, PartOfDay.AFTERNOON) for day in _WORKDAYS]),
    (25, [(day, PartOfDay.MORNING) for day in _WORKDAYS]),
    (20, [*((day, PartOfDay.EVENING) for day in _WORKDAYS), (5, PartOfDay.MORNING)]),
    (10, [(day, PartOfDay.MORNING) for day in (1, 3)]),
)
_VOLUNTEER_STATUSES: Final = (
    (66, AssignmentStatus.READY),
    (12, AssignmentStatus.CHECKS),
    (7, AssignmentStatus.INTERVIEW),
    (5, AssignmentStatus.CONTACTED),
    (5, AssignmentStatus.INTEREST),
    (5, AssignmentStatus.ENDED),
)
_NEWCOMER_STATUSES: Final = (
    (72, NewcomerStatus.READY),
    (8, NewcomerStatus.INTERVIEW),
    (13, NewcomerStatus.INTEREST),
    (7, NewcomerStatus.ENDED),
)
_LEVELS: Final = (
    (12, SwedishLevel.NONE),
    (20, SwedishLevel.A),
    (26, SwedishLevel.B),
    (24, SwedishLevel.C),
    (12, SwedishLevel.D),
    (6, SwedishLevel.AFTER),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What every invented person is laid out around."""

    today: date
    file: DemoTable
    areas: Sequence[Area]
    coordinator_id: CoordinatorId | None


def add_demo_people(uow: UnitOfWork) -> None:
    """Add the volunteers and newcomers of ``people.toml`` around the unit's day; needs the demo's places."""
    setting = _Setting(
        today=uow.clock.today(),
        file=demo_table("people"),
        areas=uow.session.scalars(select(Area).order_by(Area.position)).all(),
        coordinator_id=uow.session.scalar(select(Coordinator.id).order_by(Coordinator.id).limit(1)),
    )
    volunteers, newcomers = list(_volunteers(setting)), list(_newcomers(setting))
    _give_phones(setting, newcomers, volunteers)
    _protect(setting, [newcomers[number] for number in PROTECTED])
    for person in (*volunteers, *newcomers):
        person.sort_key = words_of_person(person).sort_key
    uow.session.add_all([*volunteers, *newcomers])
    uow.session.flush()
    _make_households(uow, setting, volunteers, newcomers)
    parts: list[Base] = []
    for number, person in enumerate(volunteers):
        parts += _volunteer_parts(setting, person, number)
    for number, person in enumerate(newcomers):
        parts += _newcomer_parts(setting, person, number)
    uow.session.add_all(parts)
    uow.session.flush()
    index_people(uow, [*volunteers, *newcomers])


def chance(salt: str, number: int, of: int) -> int:
    """Give a whole number below ``of`` that looks like chance and is the same each time."""
    return crc32(f"{salt}:{number}".encode()) % of


def _pick(options: Sequence[T], salt: str, number: int) -> T:
    return options[chance(salt, number, len(options))]


def _weighed(options: Sequence[tuple[int, T]], salt: str, number: int) -> T:
    drawn = chance(salt, number, sum(weight for weight, _ in options))
    for weight, option in options:
        drawn -= weight
        if drawn < 0:
            return option
    raise ValueError(salt)


def _volunteers(setting: _Setting) -> Iterator[Person]:
    swedish, others = setting.file.table("swedish"), setting.file.tables("languages")
    for number in range(setting.file.whole("volunteers") or 0):
        speech = swedish if chance("born", number, 100) < (swedish.whole("share") or 0) else _pick(others, "v", number)
        gender = Gender.WOMAN if chance("woman", number, 100) < 68 else Gender.MAN
        age = 24 + chance("age", number, 56) if chance("old", number, 3) else 62 + chance("age", number, 16)
        yield _person(setting, speech, ("volunteer", number, gender, age))


def _newcomers(setting: _Setting) -> Iterator[Person]:
    languages = [(row.whole("share") or 0, row) for row in setting.file.tables("languages")]
    for number in range(setting.file.whole("newcomers") or 0):
        gender = Gender.MAN if chance("man", number, 100) < 52 else Gender.WOMAN
        speech = _weighed(languages, "speech", number)
        yield _person(setting, speech, ("newcomer", number, gender, 19 + chance("years", number, 32)))


def _person(setting: _Setting, speech: DemoTable, what: tuple[str, int, Gender, int]) -> Person:
    role, number, gender, age = what
    given = _pick(speech.texts("women" if gender is Gender.WOMAN else "men"), f"given {role}", number)
    family = _pick(speech.texts("families"), f"family {role}", number)
    liked = {_pick(interests(), f"liked {role} {place}", number) for place in range(2 + number % 4)}
    works = age < 66 and chance(f"works {role}", number, 100) < (70 if role == "volunteer" else 35)
    informed = chance(f"informed {role}", number, 100) < 93
    # Of those who were not informed yet, some should have been by now.
    days_known = 90 if informed else 5 + number * 7 % 33
    return Person(
        created_at=to_utc(setting.today - timedelta(days=days_known), time(10)),
        uid=demo_uid(role, str(number)),
        owner=OFFICE_UID,
        given_name=given,
        alias="",
        family_name=family,
        phones=[],
        email=f"{role}{number + 1}@example.se" if chance(f"mail {role}", number, 3) else "",
        preferred_channel=_pick((ContactChannel.PHONE, ContactChannel.SMS, ContactChannel.UNSAID), role, number),
        birth_year=setting.today.year - age if number % 19 else None,
        is_adult=Adulthood.YES if number % 31 else Adulthood.UNKNOWN,
        gender=gender,
        area_id=_pick(setting.areas, f"area {role}", number // 2).id if setting.areas else None,
        reach_areas=[setting.areas[0].id] if setting.areas and number % 3 else [],
        online=chance(f"online {role}", number, 4) == 0,
        occupation=_pick(tuple(occupation_fields()), f"trade {role}", number) if works or number % 2 else "",
        main_activity=_activity(role, number, age, works),
        interests=sorted(liked),
        shares_contact_since=setting.today - timedelta(days=30 + number % 200) if number % 5 else None,
        informed_on=setting.today - timedelta(days=10 + number % 200) if informed else None,
        informed_how=_pick(tuple(InformedHow), role, number) if informed else None,
    )


def _activity(role: str, number: int, age: int, works: bool) -> MainActivity:
    if age >= 66:
        return MainActivity.RETIRED
    if works:
        return MainActivity.WORK
    rest = (MainActivity.STUDIES, MainActivity.STUDIES, MainActivity.SEEKING_WORK, MainActivity.PARENTAL_LEAVE)
    return _pick(rest, f"activity {role}", number)


def _give_phones(setting: _Setting, newcomers: Sequence[Person], volunteers: Sequence[Person]) -> None:
    """Each number of the two series once; who comes after the last one has none."""
    row = setting.file.table("phones")
    numbers = [
        f"{row.texts(series)[0]}{number:02}"
        for series in ("mobile", "office")
        for number in range(row.wholes(series)[0], row.wholes(series)[1] + 1)
    ]
    # Every other one of each, and never those that the enquiries have.
    taken = {enquiry.text("phone") for enquiry in setting.file.tables("enquiries")}
    free = [number for number in numbers if number not in taken]
    in_turn = [person for pair in zip(newcomers, volunteers, strict=False) for person in pair]
    for person, number in zip(in_turn, free, strict=False):
        person.phones = [[read_phone(number), number]]


def _protect(setting: _Setting, people: Sequence[Person]) -> None:
    for number, person in enumerate(people):
        person.given_name, person.family_name, person.email, person.phones = "", "", "", []
        person.alias, person.area_id, person.reach_areas = f"Alias {'AB'[number]}", None, []
        person.protected, person.responsible_id = True, setting.coordinator_id


def _make_households(
    uow: UnitOfWork, setting: _Setting, volunteers: Sequence[Person], newcomers: Sequence[Person]
) -> None:
    """Six families of two grown newcomers with children, and three groups among the volunteers."""
    names = setting.file.table("groups").texts("names")
    homes: list[tuple[Household, Sequence[Person]]] = []
    for number in range(FAMILIES):
        first, second = newcomers[10 + 2 * number], newcomers[11 + 2 * number]
        second.family_name, second.phones = first.family_name, first.phones
        second.sort_key = words_of_person(second).sort_key
        children = [setting.today.year - 2 - number, setting.today.year - 6 - number]
        homes.append((Household(kind=HouseholdKind.FAMILY, children=children), (first, second)))
    for number, name in enumerate(names):
        homes.append((Household(kind=HouseholdKind.GROUP, name=name), [volunteers[20 + number]]))
    for number, (home, _) in enumerate(homes):
        home.uid = demo_uid("household", str(number))
    uow.session.add_all([home for home, _ in homes])
    uow.session.flush()
    for home, people in homes:
        for person in people:
            person.household_id = home.id


def _volunteer_parts(setting: _Setting, person: Person, number: int) -> Iterator[Base]:
    today, since = setting.today, setting.today - timedelta(days=40 + chance("since", number, 900))
    status = _weighed(_VOLUNTEER_STATUSES, "status", number)
    interviewed = status in (AssignmentStatus.READY, AssignmentStatus.CHECKS, AssignmentStatus.ENDED)
    role = Volunteer(
        person_id=person.id,
        since=since,
        contacted_on=since + timedelta(days=3) if status is not AssignmentStatus.INTEREST else None,
        interview_on=today + timedelta(days=2 + number % 9) if status is AssignmentStatus.INTERVIEW else None,
        interviewed_on=since + timedelta(days=14) if interviewed else None,
        least_swedish=_pick((None, SwedishLevel.NONE, SwedishLevel.A, SwedishLevel.B), "least", number),
        wish_gender=GenderWish.SAME if chance("wish", number, 4) == 0 else GenderWish.NONE,
        wish_households=[],
        adults=[],
        children=[],
    )
    keep_times(role, every_week(_weighed(_VOLUNTEER_TIMES, "times", number)))
    yield role
    for kind in _kinds(number):
        capacity = 1 + number % 3 // 2 if kind is AssignmentKind.LANGUAGE_FRIEND else 0
        # Homework help meets children: without an extract it waits.
        waits = kind is AssignmentKind.HOMEWORK_HELP and status is AssignmentStatus.READY and number % 2
        now = AssignmentStatus.CHECKS if waits else status
        yield Assignment(person_id=person.id, kind=kind, capacity=capacity, status=now, status_since=since)
        if kind is AssignmentKind.HOMEWORK_HELP and not waits and interviewed:
            yield _paper(setting, person, PaperKind.RECORD_EXTRACT, today - timedelta(days=20 + number))
    if interviewed:
        shown = (PaperKind.AGREEMENT, PaperKind.PLEDGE, PaperKind.INTRODUCTION)
        for paper in shown if status is not AssignmentStatus.CHECKS else shown[: number % 3]:
            yield _paper(setting, person, paper, since + timedelta(days=20))
    yield from _spoken(person, ("sv", "en") if number % 2 else ("sv",), LanguageLevel.FLUENT)
    if status is AssignmentStatus.READY and number % 17 == 0:
        yield _pause(setting, person, PersonRole.VOLUNTEER)
    if number % 6 == 0:
        yield _note(setting, person, PersonRole.VOLUNTEER, number)


def _newcomer_parts(setting: _Setting, person: Person, number: int) -> Iterator[Base]:
    since = setting.today - timedelta(days=5 + chance("queue", number, 400))
    status = _weighed(_NEWCOMER_STATUSES, "waits", number)
    level = _weighed(_LEVELS, "level", number)
    speech = _weighed([(row.whole("share") or 0, row) for row in setting.file.tables("languages")], "speech", number)
    interviewed = status in (NewcomerStatus.READY, NewcomerStatus.ENDED)
    role = Newcomer(
        person_id=person.id,
        since=since,
        status=status,
        status_since=since,
        interview_on=setting.today + timedelta(days=number % 9) if status is NewcomerStatus.INTERVIEW else None,
        interviewed_on=since + timedelta(days=12) if interviewed else None,
        oral_swedish=level if number % 11 else None,
        course=level if number % 3 else None,
        print_language=speech.text("code"),
        needs_interpreter=level in (SwedishLevel.NONE, SwedishLevel.A) and number % 2 == 0,
        arrived=(since - timedelta(days=60 + chance("came", number, 700))).replace(day=1),
        wants=[NewcomerWant.FRIEND.value, *([_pick(tuple(NewcomerWant), "wants", number).value] * (number % 2))],
        wants_another=chance("another", number, 12) == 0,
        wish_gender=GenderWish.SAME if chance("her", number, 3) == 0 else GenderWish.NONE,
        wish_households=[],
        adults=[],
        children=[],
    )
    role.wants = list(dict.fromkeys(role.wants))
    keep_times(role, every_week(_weighed(_NEWCOMER_TIMES, "free", number)))
    yield role
    codes = [speech.text("code"), *([speech.text("also")] if "also" in speech and number % 3 == 0 else [])]
    yield from _spoken(person, codes, LanguageLevel.FLUENT)
    if status is NewcomerStatus.READY and number % 23 == 0:
        yield _pause(setting, person, PersonRole.NEWCOMER)
    if number % 7 == 0:
        yield _note(setting, person, PersonRole.NEWCOMER, number)


def _kinds(number: int) -> tuple[AssignmentKind, ...]:
    match number % 6:
        case 0 | 1 | 2:
            return (AssignmentKind.LANGUAGE_FRIEND,)
        case 3:
            return (AssignmentKind.LANGUAGE_FRIEND, AssignmentKind.CAFE_HOST)
        case 4:
            return (AssignmentKind.CAFE_HOST,)
        case _:
            return (AssignmentKind.LANGUAGE_FRIEND, AssignmentKind.HOMEWORK_HELP)


def _spoken(person: Person, codes: Sequence[str], level: LanguageLevel) -> Iterator[Base]:
    for position, code in enumerate(codes):
        spoken = level if position == 0 else LanguageLevel.CONVERSATION
        yield SpokenLanguage(person_id=person.id, language=code, level=spoken, position=position)


def _paper(setting: _Setting, person: Person, kind: PaperKind, day: date) -> Base:
    fresh = kind is PaperKind.RECORD_EXTRACT
    return ShownPaper(person_id=person.id, kind=kind, day=day, seen_by=setting.coordinator_id, under_a_year=fresh)


def _pause(setting: _Setting, person: Person, role: PersonRole) -> Base:
    first = setting.today - timedelta(days=12)
    return PauseDays(person_id=person.id, role=role, first=first, last=setting.today + timedelta(days=45))


def _note(setting: _Setting, person: Person, role: PersonRole, number: int) -> Base:
    text = _pick(setting.file.table("notes").texts(role.value), "note", number)
    day = setting.today - timedelta(days=3 + number % 50)
    return Note(person_id=person.id, day=day, text=text, author_id=setting.coordinator_id)
