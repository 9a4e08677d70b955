"""Registers of any size for the benchmarks: invented people, laid out as in life, written without their history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from typing import Final
from uuid import UUID

from sqlalchemy import insert

from models.entities.assignment import Assignment
from models.entities.availability import PauseDays
from models.entities.base import Base
from models.entities.language_skill import SpokenLanguage
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.entities.volunteer import Volunteer
from models.rules.name_search import search_words
from models.services.demo_tables import DemoTable, demo_table
from models.storage.database import Database
from models.storage.history import UNAUDITED
from models.storage.opening import temporary_database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.clock import FixedClock
from models.values.people import AssignmentKind, AssignmentStatus, LanguageLevel, NewcomerStatus, PersonRole
from tests.factories import OFFICE_UID, make_organisation

TODAY: Final = date(2026, 11, 23)
_AREAS: Final = ("Centrum", "Norrängen", "Kvarnbacken", "Hamnsidan", "Björkliden", "Stenhaga", "Sågvreten", "Lillåkra")
_STATUSES: Final = (*[AssignmentStatus.READY] * 7, *AssignmentStatus)
_WAITING: Final = (*[NewcomerStatus.READY] * 7, *NewcomerStatus)
_AT_ONCE: Final = 5_000
Values = dict[str, object]


@contextmanager
def register_of(people: int, *, volunteers: int = 60) -> Iterator[Database]:
    """Give a register with so many people; ``volunteers`` of a hundred are such, every thousandth is protected."""
    with temporary_database(FixedClock(TODAY)) as database:
        with database.write() as uow:
            make_organisation(uow)
            uow.session.add_all(Area(name=name, position=place) for place, name in enumerate(_AREAS))
            uow.session.flush()
            names = tuple(_names())
            for start in range(0, people, _AT_ONCE):
                _write(uow, range(start + 1, min(start + _AT_ONCE, people) + 1), names, volunteers)
            uow.commit()
        yield database


def _names() -> Iterator[tuple[str, str, str]]:
    """Give names with a language, those of one language after those of another."""
    file = demo_table("people")
    speeches: Sequence[DemoTable] = (file.table("swedish"), *file.tables("languages"))
    for place in range(100):
        for speech in speeches:
            given = (*speech.texts("women"), *speech.texts("men"))
            every = tuple(product(given, speech.texts("families")))
            yield *every[place * 37 % len(every)], speech.text("code", "sv")


def _write(uow: UnitOfWork, keys: Sequence[int], names: Sequence[tuple[str, str, str]], volunteers: int) -> None:
    rows: dict[type[Base], list[Values]] = {}
    for key in keys:
        given, family, language = names[key * 31 % len(names)]
        # a second given name for every other, or a hundred people would share each name
        first = f"{given} {names[key * 17 % len(names)][0]}" if key % 2 else given
        role = PersonRole.VOLUNTEER if key * 7 % 100 < volunteers else PersonRole.NEWCOMER
        for entity, values in (*_card(key, first, family, language), *_role(key, role, language)):
            rows.setdefault(entity, []).append(values)
    for entity, values_of_all in rows.items():
        uow.session.execute(insert(entity).execution_options(**{UNAUDITED: True}), values_of_all)


def _card(key: int, given: str, family: str, language: str) -> Iterator[tuple[type[Base], Values]]:
    stamped = _stamped(key)
    words = search_words((given, family), also=[f"p{key}@example.se"], numbers=[_number(key)])
    yield (
        Person,
        {
            "id": key,
            "uid": UUID(int=key),
            "owner": OFFICE_UID,
            "given_name": given,
            "family_name": family,
            "sort_key": words.sort_key,
            "phones": [[_number(key), _number(key)]],
            "email": f"p{key}@example.se",
            "birth_year": 1945 + key % 62,
            "area_id": 1 + key % len(_AREAS),
            "informed_on": TODAY if key % 14 else None,
            "protected": key % 1_000 == 0,
            **stamped,
        },
    )
    kept = {"sort_key": words.sort_key, "folded": words.folded, "skeleton": words.skeleton, "digits": words.digits}
    yield SearchEntry, {"kind": EntityKind.PERSON, "key": key, "touched_at": stamped["updated_at"], **kept}
    for position, code in enumerate(dict.fromkeys((language, ("sv", "en", "ar")[key % 3]))):
        skill: Values = {"language": code, "level": LanguageLevel.FLUENT, "position": position}
        yield SpokenLanguage, {"person_id": key, "version": 1, **skill}


def _role(key: int, role: PersonRole, language: str) -> Iterator[tuple[type[Base], Values]]:
    since, stamped = TODAY - timedelta(days=key % 1_200), _stamped(key)
    if role is PersonRole.VOLUNTEER:
        yield Volunteer, {"person_id": key, "since": since, **stamped}
        kind = (AssignmentKind.LANGUAGE_FRIEND, AssignmentKind.CAFE_HOST)[key % 4 == 0]
        status = _STATUSES[key % len(_STATUSES)]
        work: Values = {"kind": kind, "capacity": 1, "status": status, "status_since": since}
        yield Assignment, {"person_id": key, **work, **stamped}
    else:
        status_of = _WAITING[key % len(_WAITING)]
        waiting: Values = {"since": since, "status": status_of, "status_since": since, "print_language": language}
        yield Newcomer, {"person_id": key, **waiting, **stamped}
    if key % 23 == 0:
        yield PauseDays, {"person_id": key, "role": role, "first": since, "last": None, "version": 1}


def _stamped(key: int) -> Values:
    at = datetime.combine(TODAY - timedelta(days=key % 900), time(9), UTC)
    return {"version": 1, "created_at": at, "updated_at": at}


def _number(key: int) -> str:
    """Give a number that nobody has: no part of Sweden begins with 00."""
    return f"+4600{key:07d}"
