"""Who has opened a protected card is written down; of other cards nothing is."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.entities.organisation import Coordinator
from models.entities.reading import Reading
from models.services.protection import protect_person
from models.services.readings import note_reading
from models.storage.database import Database
from models.values.errors import EditConflict
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people_drafts import NewcomerDraft, ProtectionDraft
from models.values.readings import ReadingKind
from tests.factories import make_person


@pytest.fixture
def coordinators(database: Database) -> tuple[CoordinatorId, CoordinatorId]:
    with database.write() as uow:
        both = [Coordinator(name="Samira"), Coordinator(name="Lena")]
        uow.session.add_all(both)
        uow.commit()
    return both[0].id, both[1].id


@pytest.fixture
def person_id(database: Database) -> PersonId:
    with database.write() as uow:
        made = make_person(uow, given_name="Zohra", newcomer=NewcomerDraft())
        uow.commit()
    return made


def readings(
    database: Database, reader: CoordinatorId
) -> list[tuple[ReadingKind, int | None, CoordinatorId | None, int]]:
    with database.read(reader) as session:
        return [(row.kind, row.key, row.actor, row.people) for row in session.scalars(select(Reading))]


def test_ordinary_card_is_read_without_a_word(
    database: Database, coordinators: tuple[CoordinatorId, CoordinatorId], person_id: PersonId
) -> None:
    with database.write(coordinators[0]) as uow:
        note_reading(uow, person_id)
        uow.commit()

    assert readings(database, coordinators[0]) == []


def test_protected_card_is_read_with_a_note_and_hidden_from_others(
    database: Database, coordinators: tuple[CoordinatorId, CoordinatorId], person_id: PersonId
) -> None:
    mine, other = coordinators
    with database.write(mine) as uow:
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Eken", responsible_id=mine))
        uow.commit()
    with database.write(mine) as uow:
        note_reading(uow, person_id)
        uow.commit()
    with database.write(other) as uow, pytest.raises(EditConflict):
        note_reading(uow, person_id)

    assert readings(database, mine) == [(ReadingKind.PROTECTED_CARD, person_id, mine, 1)]
