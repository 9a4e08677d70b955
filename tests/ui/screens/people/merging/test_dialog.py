"""Two cards of one person: found, looked at side by side, put together in one step and taken apart again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from models.entities.person import Person
from models.queries.person_cards import person_draft
from models.services.person_events import NoteDraft, save_note
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import PersonId, TransactionNumber
from models.values.merging import MergeField
from models.values.people import SwedishLevel
from models.values.people_drafts import NewcomerDraft, VolunteerDraft
from tests.factories import make_person
from tests.ui.accessibility import assert_accessible
from ui.context import AppContext
from ui.screens.people.merging.dialog import MergeDialog
from ui.shell import Shell

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def people(database: Database) -> tuple[PersonId, PersonId]:
    with database.write() as uow:
        kept = make_person(
            uow,
            given_name="Anna",
            family_name="Ek",
            phone="070-174 06 05",
            volunteer=VolunteerDraft(least_swedish=SwedishLevel.A),
            newcomer=NewcomerDraft(),
        )
        other = make_person(
            uow,
            given_name="Annika",
            family_name="Ekh",
            phone="070-174 06 05",
            volunteer=VolunteerDraft(least_swedish=SwedishLevel.C),
        )
        save_note(uow, NoteDraft(person_id=other, text="ringde"))
        uow.commit()
    return kept, other


def opened(context: AppContext, shell: Shell, *ids: PersonId) -> MergeDialog:
    dialog = MergeDialog(context, shell, ids=ids)
    dialog.open()
    return dialog


def texts(dialog: MergeDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def names(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Person.given_name).order_by(Person.id)))


def test_cards_are_put_together_as_chosen_and_taken_apart_again(
    context: AppContext, shell: Shell, database: Database, people: tuple[PersonId, PersonId]
) -> None:
    dialog = opened(context, shell, *people)
    said: list[tuple[str, TransactionNumber]] = []
    kept: list[int] = []
    dialog.saved.connect(lambda sentence, transaction: said.append((sentence, transaction)))
    dialog.person_saved.connect(kept.append)
    assert list(dialog.choice_page.buttons) == [MergeField.NAME, MergeField.LEAST_SWEDISH]
    assert "Följer med: 1 anteckning." in texts(dialog)

    dialog.choice_page.buttons[MergeField.NAME][1].setChecked(True)
    dialog.primary_button.click()

    assert names(database) == ["Annika"]
    with database.read() as session:
        volunteer = person_draft(session, people[0]).volunteer
    assert volunteer is not None
    assert volunteer.least_swedish is SwedishLevel.A
    assert (said[0][0], kept) == ("Två kort har blivit ett.", [people[0]])
    with database.write() as uow:
        undo_transaction(uow, said[0][1])
        uow.commit()
    assert names(database) == ["Anna", "Annika"]


def test_other_card_is_found_by_likeness_and_can_be_the_one_that_stays(
    context: AppContext, shell: Shell, database: Database, people: tuple[PersonId, PersonId]
) -> None:
    dialog = opened(context, shell, people[0])
    assert dialog.other_page.person_id == people[1]

    dialog.primary_button.click()
    dialog.choice_page.places_button.click()
    dialog.primary_button.click()

    assert names(database) == ["Annika"]
    with database.read() as session:
        assert person_draft(session, people[1]).newcomer is not None


def test_other_card_is_looked_for_by_name(
    context: AppContext, shell: Shell, database: Database, people: tuple[PersonId, PersonId]
) -> None:
    with database.write() as uow:
        zoya = make_person(uow, given_name="Zoya", family_name="Melnyk")
        uow.commit()
    dialog = opened(context, shell, people[0])

    dialog.other_page.search.setText("zoya")
    found = dialog.other_page.person_id
    dialog.other_page.search.setText("qqqq")

    assert found == zoya
    assert not dialog.primary_button.isEnabled()


def test_card_changed_meanwhile_is_told_and_read_again(
    context: AppContext, shell: Shell, database: Database, people: tuple[PersonId, PersonId]
) -> None:
    dialog = opened(context, shell, *people)
    with database.write() as uow:
        uow.session.get_one(Person, people[0]).given_name = "Anne"
        uow.commit()

    dialog.primary_button.click()

    assert names(database) == ["Anne", "Annika"]
    assert dialog.banner.isVisibleTo(dialog)
    assert "Anne Ek" in dialog.choice_page.buttons[MergeField.NAME][0].text()
    dialog.primary_button.click()
    assert names(database) == ["Anne"]


def test_dialog_can_be_used_by_everybody(context: AppContext, shell: Shell, people: tuple[PersonId, PersonId]) -> None:
    assert_accessible(opened(context, shell, people[0]), context.theme)
    assert_accessible(opened(context, shell, *people), context.theme)
