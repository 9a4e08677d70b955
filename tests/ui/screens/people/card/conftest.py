"""A register with a coordinator who works in it, a volunteer who also waits as a newcomer, and their card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.queries.person_cards import PersonDetails, person_details
from models.services.office import OfficeDraft, set_up_office
from models.storage.database import Database
from models.values.activities import OfficeScope
from models.values.identifiers import CoordinatorId, PersonId, TransactionNumber
from models.values.people import AssignmentKind
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, VolunteerDraft
from models.values.places import OrganisationKind
from tests.factories import make_person
from tests.fakes import DirectRunner
from ui.context import AppContext
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.editor import PersonEditor

HELPING = VolunteerDraft(assignments=(AssignmentDraft(kind=AssignmentKind.HOMEWORK_HELP),))


@pytest.fixture
def coordinator_id(database: Database) -> CoordinatorId:
    """Somebody who has founded the office."""
    draft = OfficeDraft(
        organisation_name="Ljungsala kommun",
        organisation_kind=OrganisationKind.MUNICIPALITY,
        responsible_board="",
        scope=OfficeScope.BOTH,
    )
    with database.write() as uow:
        made = set_up_office(uow, draft, "Ingrid Ekdahl", UUID(int=1))
        uow.commit()
    return made


@pytest.fixture
def desk(context: AppContext, runner: DirectRunner, coordinator_id: CoordinatorId) -> AppContext:
    """The context of that coordinator."""
    runner.actor = coordinator_id
    return replace(context, coordinator_id=coordinator_id)


@pytest.fixture
def person_id(database: Database, coordinator_id: CoordinatorId) -> PersonId:
    """A volunteer who helps with homework and seeks a friend as well."""
    with database.write(coordinator_id) as uow:
        made = make_person(
            uow,
            given_name="Lars",
            family_name="Holm",
            phone="070-174 06 22",
            volunteer=HELPING,
            newcomer=NewcomerDraft(),
        )
        uow.commit()
    return made


@pytest.fixture
def read(database: Database, desk: AppContext, person_id: PersonId) -> Callable[[], PersonDetails]:
    """Reads the person as they are now."""

    def read_now() -> PersonDetails:
        with database.read(desk.coordinator_id) as session:
            return person_details(session, person_id, desk.clock.today())

    return read_now


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What dialogs are opened over."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return window


@pytest.fixture
def saved() -> list[PersonId]:
    """Who was said to have been saved."""
    return []


@pytest.fixture
def offered() -> list[TransactionNumber]:
    """What can be taken back."""
    return []


@pytest.fixture
def editor(
    desk: AppContext, window: QWidget, saved: list[PersonId], offered: list[TransactionNumber]
) -> Iterator[PersonEditor]:
    editor = PersonEditor(desk, window)

    def note(person_id: int) -> None:
        saved.append(PersonId(person_id))

    def offer(_sentence: str, transaction: TransactionNumber) -> None:
        offered.append(transaction)

    editor.saved.connect(note)
    editor.undo_offered.connect(offer)
    yield editor
    for dialog in window.findChildren(CardDialog):
        dialog.close_for_good()
