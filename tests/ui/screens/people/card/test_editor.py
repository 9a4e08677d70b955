"""The card of a person: every field reaches the register, and what may not stand there is refused beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from models.queries.person_cards import PersonDetails, person_details
from models.rules.availability import Cell, PartOfDay, every_week
from models.services.areas import save_areas
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import AreaId, PersonId, TransactionNumber
from models.values.people import (
    Adulthood,
    AssignmentKind,
    ContactChannel,
    Gender,
    GenderWish,
    HouseholdKind,
    InformedHow,
    LanguageLevel,
    LanguageSkill,
    MainActivity,
    NewcomerWant,
    PersonRole,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import TakingPart
from models.values.place_drafts import AreaDraft
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.people.card.opening import opened
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.editor import PersonEditor
from ui.theme import Theme

Read = Callable[[], PersonDetails]


def fill_in(dialog: CardDialog, areas: Sequence[AreaId]) -> None:
    """Say something in every field of a volunteer's card."""
    person, about, role = dialog.person_page, dialog.about_page, dialog.volunteer_page
    person.given_edit.setText("Björn")
    person.family_edit.setText("Öberg")
    person.phones_edit.lines[0].setText("070-174 06 05")
    person.phones_edit.more_button.click()
    person.phones_edit.lines[1].setText("08-465 004 10")
    person.email_edit.setText("bjorn@example.se")
    person.channel_box.set_key(ContactChannel.SMS.value)
    person.birth_edit.setText("1968")
    person.adult_box.set_key(Adulthood.YES.value)
    person.gender_box.set_key(Gender.MAN.value)
    person.area_box.set_key(str(areas[0]))
    person.reach_ticks.set_keys([str(areas[1]), "online"])
    person.shares_edit.box.setChecked(True)
    person.informed_edit.box.setChecked(True)
    person.how_box.set_key(InformedHow.CALL.value)
    person.note_edit.setPlainText("Kan börja i januari.")
    about.languages_edit.lines[0].language_box.set_key("sv")
    about.languages_edit.lines[0].language_box.key_changed.emit("sv")
    about.interests_edit.edit.setText("fiske")
    QTest.keyClick(about.interests_edit.edit, Qt.Key.Key_Return)
    about.interests_edit.edit.setText("geocaching")
    about.occupation_edit.setText("snickare")
    about.activity_box.set_key(MainActivity.WORK.value)
    role.lines[0].capacity_box.setValue(2)
    role.lines[1].box.setChecked(True)
    role.level_box.set_key(SwedishLevel.A.value)
    role.times_edit.grid.mark((Cell(role.times_edit.grid.this_week, 1, PartOfDay.EVENING),), free=True)
    role.wish_part.gender_box.set_key(GenderWish.MAN.value)
    role.wish_part.kind_ticks.set_keys([HouseholdKind.FAMILY.value])
    dialog.household_page.kind_box.set_key(HouseholdKind.FAMILY.value)
    dialog.household_page.children_edit.setText("2018, 2015")
    dialog.household_page.show_roles(dialog.form().card)
    dialog.household_page.part_ticks["volunteer"].set_keys(["child:2015:0"])


def test_every_field_of_a_new_volunteer_reaches_the_register(
    editor: PersonEditor, window: QWidget, database: Database, saved: list[PersonId]
) -> None:
    with database.write() as uow:
        areas = save_areas(uow, [AreaDraft(name="Centrum"), AreaDraft(name="Hultet")], seen=[])
        uow.commit()
    editor.new(PersonRole.VOLUNTEER)
    dialog = opened(window)
    fill_in(dialog, areas)

    dialog.primary_button.click()

    with database.read() as session:
        details = person_details(session, saved[0], date(2026, 11, 23))
    card = details.card
    assert (card.given_name, card.family_name, card.email) == ("Björn", "Öberg", "bjorn@example.se")
    assert [phone.number for phone in card.phones] == ["+46701740605", "+46846500410"]
    assert (card.preferred_channel, card.birth_year) == (ContactChannel.SMS, 1968)
    assert (card.is_adult, card.gender, card.area_id) == (Adulthood.YES, Gender.MAN, areas[0])
    assert (card.reach.area_ids, card.reach.online, card.reach.outside_municipality) == (
        frozenset({areas[1]}),
        True,
        False,
    )
    assert card.shares_contact_since is not None
    assert card.informed_how is InformedHow.CALL
    assert card.languages == (LanguageSkill(language="sv", level=LanguageLevel.FLUENT),)
    assert (card.interests, card.occupation) == (("fishing", "geocaching"), "carpenter")
    assert card.main_activity is MainActivity.WORK
    assert card.household is not None
    assert card.household.children == (2015, 2018)
    assert card.volunteer is not None
    assert {(one.kind, one.capacity) for one in card.volunteer.assignments} == {
        (AssignmentKind.LANGUAGE_FRIEND, 2),
        (AssignmentKind.CAFE_HOST, 0),
    }
    assert card.volunteer.least_swedish is SwedishLevel.A
    assert card.volunteer.availability == every_week([(1, PartOfDay.EVENING)])
    assert card.volunteer.wish == Wish(gender=GenderWish.MAN, households=frozenset({HouseholdKind.FAMILY}))
    assert card.volunteer.taking_part == TakingPart(children=(2015,))
    assert [note.text for note in details.notes] == ["Kan börja i januari."]


def test_every_field_of_a_newcomer_reaches_the_register(
    editor: PersonEditor, window: QWidget, read: Read, person_id: PersonId
) -> None:
    editor.edit(person_id)
    page = opened(window).newcomer_page
    page.oral_box.set_key(SwedishLevel.B.value)
    page.course_box.set_key(SwedishLevel.C.value)
    page.print_box.set_key("ti")
    page.interpreter_box.setChecked(True)
    page.arrived_edit.setText("2025-09")
    page.since_edit.set_day(date(2026, 3, 2))
    page.want_ticks.set_keys([NewcomerWant.FRIEND.value, NewcomerWant.HOMEWORK.value])
    page.another_box.setChecked(True)

    opened(window).primary_button.click()

    role = read().card.newcomer
    assert role is not None
    assert (role.oral_swedish, role.course, role.print_language) == (SwedishLevel.B, SwedishLevel.C, "ti")
    assert (role.needs_interpreter, role.arrived, role.since) == (True, date(2025, 9, 1), date(2026, 3, 2))
    assert role.wants == (NewcomerWant.FRIEND, NewcomerWant.HOMEWORK)
    assert role.wants_another


def test_opening_and_saving_a_card_changes_nothing_in_it(
    editor: PersonEditor, window: QWidget, read: Read, person_id: PersonId
) -> None:
    before = read().card
    editor.edit(person_id)
    assert not opened(window).is_dirty()

    opened(window).primary_button.click()

    assert replace(read().card, version=before.version) == before


def test_saved_card_can_be_taken_back(
    editor: PersonEditor,
    window: QWidget,
    read: Read,
    person_id: PersonId,
    database: Database,
    offered: list[TransactionNumber],
) -> None:
    editor.edit(person_id)
    opened(window).person_page.given_edit.setText("Lasse")
    opened(window).primary_button.click()
    assert read().name == "Lasse Holm"

    with database.write() as uow:
        undo_transaction(uow, offered[0])
        uow.commit()

    assert read().name == "Lars Holm"


@pytest.mark.parametrize("number", ["19811218-9876", "811218-9876", "811278-9873"])
def test_identity_number_is_refused_beside_the_field_as_soon_as_it_is_left(
    number: str, editor: PersonEditor, window: QWidget, person_id: PersonId
) -> None:
    editor.edit(person_id)
    page = opened(window).person_page
    for name, edit in (("given_name", page.given_edit), ("phones", page.phones_edit.lines[0])):
        edit.setText(number)

        edit.editingFinished.emit()

        assert page.fields[name].problem == "Det här ser ut som ett personnummer. Det behövs inte och sparas inte."
        edit.clear()
        edit.textEdited.emit("")
        assert page.fields[name].problem == ""


def test_identity_number_is_refused_everywhere_on_saving(
    editor: PersonEditor, window: QWidget, read: Read, person_id: PersonId
) -> None:
    number = "19811218-9876"
    editor.edit(person_id)
    dialog = opened(window)
    dialog.person_page.family_edit.setText(number)
    dialog.person_page.phones_edit.lines[0].setText(number)
    dialog.person_page.note_edit.setPlainText(number)
    dialog.about_page.occupation_edit.setText(number)
    dialog.about_page.interests_edit.edit.setText(number)
    dialog.household_page.kind_box.set_key(HouseholdKind.FAMILY.value)
    dialog.household_page.name_edit.setText(number)

    dialog.primary_button.click()

    wrong = {
        name for page in dialog.pages.values() for name, field in page.fields.items() if "personnummer" in field.problem
    }
    assert wrong == {"family_name", "phones", "note", "occupation", "interests", "household.name"}
    assert read().name == "Lars Holm"


def test_first_page_with_a_problem_comes_to_the_front(
    editor: PersonEditor, window: QWidget, person_id: PersonId
) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    dialog.newcomer_page.arrived_edit.setText("i våras")

    dialog.primary_button.click()

    assert dialog.stack.currentWidget() is dialog.newcomer_page
    assert dialog.page_row.keys == {"newcomer"}
    assert dialog.newcomer_page.fields["newcomer.arrived"].problem != ""


def test_pages_turn_by_keyboard(editor: PersonEditor, window: QWidget, person_id: PersonId) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    seen = [dialog.stack.currentWidget()]
    for _page in range(len(dialog.pages)):
        dialog.turn(1)
        seen.append(dialog.stack.currentWidget())

    assert seen == [*dialog.pages.values(), dialog.person_page]


def test_role_taken_off_goes_and_the_other_stays(
    editor: PersonEditor, window: QWidget, read: Read, person_id: PersonId
) -> None:
    editor.edit(person_id)
    opened(window).volunteer_page.role_box.setChecked(False)

    opened(window).primary_button.click()

    assert read().card.volunteer is None
    assert read().card.newcomer is not None


def test_card_is_accessible(editor: PersonEditor, window: QWidget, person_id: PersonId, theme: Theme) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    dialog.turn(2)

    assert_accessible(dialog, theme)
