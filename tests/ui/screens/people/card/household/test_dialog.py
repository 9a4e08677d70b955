"""Putting a card together with a known person, from the card, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from models.queries.person_cards import person_details, person_draft
from models.services.people import save_person
from models.services.protection import protect_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import PersonId, TransactionNumber
from models.values.people import HouseholdKind, PersonRole
from models.values.people_drafts import HouseholdDraft, ProtectionDraft, TakingPart
from tests.factories import draft_of_person, make_person
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.people.card.opening import change, kept, opened
from ui.context import AppContext
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.editor import PersonEditor
from ui.screens.people.card.household.dialog import JoinDialog
from ui.theme import Theme

FAMILY = HouseholdDraft(kind=HouseholdKind.FAMILY, name="Ek", children=(2015, 2018))


@pytest.fixture
def karin(database: Database) -> PersonId:
    """Somebody with two children."""
    with database.write() as uow:
        made = make_person(uow, given_name="Karin", family_name="Ek", household=FAMILY)
        uow.commit()
    return made


@pytest.fixture
def solveig(database: Database) -> PersonId:
    """Somebody without a household, of the same family name as the volunteer of the card."""
    with database.write() as uow:
        made = make_person(uow, given_name="Solveig", family_name="Holm")
        uow.commit()
    return made


def join(card: CardDialog, text: str) -> JoinDialog:
    card.household_page.join_button.click()
    dialog = card.findChildren(JoinDialog)[-1]
    if text:
        QTest.keyClicks(dialog.people.search, text)
    return dialog


def household_of(database: Database, person_id: PersonId) -> HouseholdDraft | None:
    with database.read() as session:
        return person_draft(session, person_id).household


def test_joining_from_the_card_by_keys(
    editor: PersonEditor,
    window: QWidget,
    database: Database,
    person_id: PersonId,
    karin: PersonId,
    theme: Theme,
    offered: list[TransactionNumber],
) -> None:
    editor.edit(person_id)
    card = opened(window)
    card.turn(-1)
    dialog = join(card, "karin")
    assert_accessible(dialog, theme)
    QTest.keyClick(dialog.people.search, Qt.Key.Key_Return)
    card.household_page.part_ticks["newcomer"].set_keys([f"adult:{karin}:0", "child:2018:0"])

    card.primary_button.click()

    with database.read() as session:
        details = person_details(session, person_id, date(2026, 11, 23))
    assert [member.name for member in details.household] == ["Karin Ek"]
    assert details.card.household is not None
    assert details.card.household.children == (2015, 2018)
    assert details.card.newcomer is not None
    assert details.card.newcomer.taking_part == TakingPart(adults=(karin,), children=(2018,))
    with database.write() as uow:
        undo_transaction(uow, offered[0])
        uow.commit()
    assert household_of(database, person_id) is None


def test_who_shares_the_family_name_is_proposed_at_once(
    editor: PersonEditor, window: QWidget, database: Database, person_id: PersonId, solveig: PersonId
) -> None:
    editor.edit(person_id)
    card = opened(window)
    dialog = join(card, "")
    assert dialog.people.person_id == solveig
    dialog.primary_button.click()
    card.primary_button.click()

    household = household_of(database, solveig)

    assert household is not None
    assert household == household_of(database, person_id)
    assert household.kind is HouseholdKind.COUPLE


def test_new_card_is_put_together_before_it_is_saved(
    editor: PersonEditor, window: QWidget, database: Database, karin: PersonId, saved: list[PersonId]
) -> None:
    editor.new(PersonRole.NEWCOMER)
    card = opened(window)
    card.person_page.given_edit.setText("Olle")
    join(card, "karin").primary_button.click()

    card.primary_button.click()

    assert household_of(database, saved[0]) == household_of(database, karin)


def test_leaving_lets_the_others_stay_together(
    editor: PersonEditor, window: QWidget, database: Database, person_id: PersonId, karin: PersonId
) -> None:
    with database.read() as session:
        home = person_draft(session, karin).household
    change(database, person_id, household=home)
    editor.edit(person_id)
    card = opened(window)
    card.turn(-1)
    assert [member.id for member in card.household_page.members] == [karin]

    card.household_page.leave_button.click()
    card.primary_button.click()

    assert household_of(database, person_id) is None
    assert household_of(database, karin) is not None


def test_what_was_put_together_comes_back_with_names_after_a_crash(
    window: QWidget, database: Database, desk: AppContext, person_id: PersonId, solveig: PersonId
) -> None:
    crashed = PersonEditor(desk, window)
    crashed.edit(person_id)
    card = opened(window)
    join(card, "solveig").primary_button.click()
    card.household_page.part_ticks["volunteer"].set_keys([f"adult:{solveig}:0"])
    card.keep_now()
    before = kept(database, desk, person_id)
    card.hide()
    crashed.deleteLater()

    PersonEditor(desk, window).edit(person_id)

    page = opened(window).household_page
    assert [member.name for member in page.members] == ["Solveig Holm"]
    assert page.part_ticks["volunteer"].keys == (f"adult:{solveig}:0",)
    assert opened(window).form() == before
    for dialog in window.findChildren(CardDialog):
        dialog.close_for_good()


def test_household_changed_meanwhile_is_asked_for_anew_and_nothing_else_is_lost(
    editor: PersonEditor, window: QWidget, database: Database, person_id: PersonId, karin: PersonId
) -> None:
    editor.edit(person_id)
    card = opened(window)
    card.person_page.given_edit.setText("Lasse")
    join(card, "karin").primary_button.click()
    with database.write() as uow:
        theirs = draft_of_person(uow, karin)
        assert theirs.household is not None
        save_person(uow, replace(theirs, household=replace(theirs.household, children=())))
        uow.commit()

    card.primary_button.click()

    assert card.isVisible()
    assert card.form().card.household is None
    assert card.form().card.given_name == "Lasse"
    join(card, "karin").primary_button.click()
    card.primary_button.click()
    assert household_of(database, person_id) == household_of(database, karin)


def test_protected_person_cannot_be_joined_and_the_coordinator_is_told_why(
    editor: PersonEditor, window: QWidget, database: Database, desk: AppContext, person_id: PersonId, karin: PersonId
) -> None:
    assert desk.coordinator_id is not None
    with database.write(desk.coordinator_id) as uow:
        draft = ProtectionDraft(id=karin, version=1, alias="Solros", responsible_id=desk.coordinator_id)
        protect_person(uow, draft)
        uow.commit()
    editor.edit(person_id)

    dialog = join(opened(window), "solros")

    assert dialog.people.person_id == karin
    assert not dialog.primary_button.isEnabled()
    assert "Solros" in dialog.banner.accessibleName()


def test_empty_card_finds_nobody_before_a_name_is_typed(editor: PersonEditor, window: QWidget) -> None:
    editor.new(PersonRole.VOLUNTEER)

    dialog = join(opened(window), "")

    assert dialog.people.person_id is None
    assert not dialog.primary_button.isEnabled()
