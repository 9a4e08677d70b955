"""Reading a person: a protected one leaves a trace, and somebody who went meanwhile leaves nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.entities.organisation import Coordinator
from models.entities.reading import Reading
from models.services.protection import protect_person
from models.storage.database import Database
from models.values.identifiers import CoordinatorId, PersonId
from models.values.people_drafts import NewcomerDraft, ProtectionDraft
from tests.factories import make_person
from tests.fakes import DirectRunner
from ui.context import AppContext
from ui.screens.people.details.presenter import PersonPresenter


@pytest.fixture
def coordinator_id(database: Database) -> CoordinatorId:
    """Who sits at the desk."""
    with database.write() as uow:
        make_person(uow)
        coordinator = Coordinator(name="Samira Påhittad")
        uow.session.add(coordinator)
        uow.commit()
        return coordinator.id


@pytest.fixture
def people(database: Database, coordinator_id: CoordinatorId) -> tuple[PersonId, PersonId]:
    """Somebody protected whom the coordinator answers for, and somebody who is not."""
    with database.write(coordinator_id) as uow:
        hidden, open_one = (make_person(uow, newcomer=NewcomerDraft()) for _ in range(2))
        draft = ProtectionDraft(id=hidden, version=1, alias="Solros", responsible_id=coordinator_id)
        protect_person(uow, draft)
        uow.commit()
    return hidden, open_one


@pytest.fixture
def presenter(context: AppContext, runner: DirectRunner, coordinator_id: CoordinatorId) -> PersonPresenter:
    runner.actor = coordinator_id
    return PersonPresenter(replace(context, coordinator_id=coordinator_id))


def readings(database: Database, reader: CoordinatorId) -> list[int | None]:
    with database.read(reader) as session:
        return list(session.scalars(select(Reading.key).order_by(Reading.id)))


def test_protected_person_leaves_one_trace_for_each_look(
    presenter: PersonPresenter,
    database: Database,
    people: tuple[PersonId, PersonId],
    coordinator_id: CoordinatorId,
) -> None:
    hidden, open_one = people

    presenter.choose(open_one)
    presenter.choose(hidden)
    presenter.reload()
    once = readings(database, coordinator_id)
    presenter.choose(open_one)
    presenter.choose(hidden)

    assert presenter.read is not None and presenter.read.details.name == "Solros"
    assert (once, readings(database, coordinator_id)) == ([hidden], [hidden, hidden])


def test_somebody_who_is_gone_leaves_the_pane_empty(presenter: PersonPresenter) -> None:
    shown: list[object] = []
    presenter.details_changed.connect(shown.append)

    presenter.choose(PersonId(999))

    assert (presenter.chosen, shown) == (None, [None])
