"""The log of readings: newest first, narrowed, named."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest

from models.entities.organisation import Coordinator
from models.entities.reading import Reading
from models.queries.person_cards import person_details
from models.queries.readings import (
    ReadingFilter,
    number_of_readings,
    reading_choices,
    reading_ids,
    reading_rows,
    readings_of_person,
)
from models.services.protection import protect_person
from models.services.readings import note_reading
from models.storage.database import Database
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people_drafts import NewcomerDraft, ProtectionDraft
from models.values.readings import ReadingKind
from tests.conftest import Statements
from tests.factories import make_person

Counting = Callable[[], AbstractContextManager[Statements]]


@pytest.fixture
def coordinators(database: Database) -> tuple[CoordinatorId, CoordinatorId]:
    """Samira, who protects, and Lena."""
    with database.write() as uow:
        both = [Coordinator(name="Samira"), Coordinator(name="Lena")]
        uow.session.add_all(both)
        uow.commit()
    return both[0].id, both[1].id


@pytest.fixture
def zohra(database: Database, coordinators: tuple[CoordinatorId, CoordinatorId]) -> PersonId:
    """A protected person whose card was opened, before and after two lists were taken out."""
    samira, lena = coordinators
    with database.write() as uow:
        person_id = make_person(uow, given_name="Zohra", newcomer=NewcomerDraft())
        uow.commit()
    with database.write(samira) as uow:
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Solros", responsible_id=samira))
        note_reading(uow, person_id)
        later = uow.clock.now() + timedelta(hours=1)
        for number, actor in enumerate((lena, None)):
            list_row = Reading(at=later + timedelta(hours=number), actor=actor, kind=ReadingKind.EXPORTED_LIST)
            list_row.key, list_row.people, list_row.purpose = None, 12 + number, "Julfika"
            uow.session.add(list_row)
        uow.commit()
    return person_id


def test_newest_stands_first_with_names(
    database: Database, zohra: PersonId, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    with database.read(coordinators[0]) as session:
        rows = reading_rows(session, reading_ids(session, ReadingFilter()))

    assert [(row.actor, row.person, row.people, row.purpose) for row in rows] == [
        ("", "", 13, "Julfika"),
        ("Lena", "", 12, "Julfika"),
        ("Samira", "Solros", 1, ""),
    ]


def test_log_is_narrowed_by_kind_colleague_and_person(
    database: Database, zohra: PersonId, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    samira, lena = coordinators
    narrowed = (
        ReadingFilter(kind=ReadingKind.EXPORTED_LIST),
        ReadingFilter(actor=lena),
        ReadingFilter(person=zohra),
        ReadingFilter(person=zohra, actor=lena),
    )

    with database.read(samira) as session:
        numbers = [len(reading_ids(session, chosen)) for chosen in narrowed]
        assert number_of_readings(session) == 3

    assert numbers == [2, 1, 1, 0]


def test_choices_and_log_of_another_say_nothing_of_the_protected(
    database: Database, zohra: PersonId, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    samira, lena = coordinators
    with database.read(samira) as session:
        choices = reading_choices(session)
        assert [row.name for row in choices.readers] == ["Lena", "Samira"]
        assert [row.name for row in choices.people] == ["Solros"]

    with database.read(lena) as session:
        choices = reading_choices(session)
        rows = reading_rows(session, reading_ids(session, ReadingFilter()))

    assert [row.name for row in choices.readers] == ["Lena"]
    assert choices.people == ()
    assert {row.kind for row in rows} == {ReadingKind.EXPORTED_LIST}


def test_protected_card_tells_who_has_opened_it(
    database: Database, zohra: PersonId, coordinators: tuple[CoordinatorId, CoordinatorId]
) -> None:
    with database.read(coordinators[0]) as session:
        details = person_details(session, zohra, database.clock.today())

        assert details.readings == readings_of_person(session, zohra, 4)
    assert [row.actor for row in details.readings] == ["Samira"]


def test_rows_cost_one_statement_however_many(
    database: Database,
    zohra: PersonId,
    coordinators: tuple[CoordinatorId, CoordinatorId],
    count_statements: Counting,
) -> None:
    sent = []
    with database.read(coordinators[0]) as session:
        ids = reading_ids(session, ReadingFilter())
        for number in (1, 3):
            with count_statements() as counted:
                reading_rows(session, ids[:number])
            sent.append(counted.count)

    assert sent == [1, 1]
