"""A card that is kept unsaved, changed by two at once, or protected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from models.entities.reading import Reading
from models.queries.person_cards import PersonDetails, person_draft
from models.services.protection import protect_person
from models.storage.database import Database
from models.values.identifiers import PersonId
from models.values.people import (
    AssignmentStatus,
    SwedishLevel,
)
from models.values.people_drafts import HouseholdDraft, ProtectionDraft
from tests.ui.screens.people.card.opening import change, kept, opened
from ui.context import AppContext
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.editor import PersonEditor
from ui.screens.people.card.event_dialogs.protection_dialogs import ProtectDialog
from ui.screens.people.card.loaded import differing_fields, merged
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.versions_dialog import VersionsDialog

Read = Callable[[], PersonDetails]


def test_what_was_typed_is_kept_until_it_is_saved(
    editor: PersonEditor, window: QWidget, person_id: PersonId, database: Database, desk: AppContext
) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    dialog.person_page.given_edit.setText("Lasse")
    dialog.person_page.note_edit.setPlainText("Ringde.")
    dialog.keep_now()
    form = kept(database, desk, person_id)
    assert form is not None
    assert (form.card.given_name, form.note) == ("Lasse", "Ringde.")

    dialog.primary_button.click()

    assert kept(database, desk, person_id) is None


def test_form_left_by_a_crash_is_put_back_and_can_be_begun_again(
    desk: AppContext, window: QWidget, person_id: PersonId, database: Database
) -> None:
    before = PersonEditor(desk, window)
    before.edit(person_id)
    crashed = opened(window)
    crashed.person_page.given_edit.setText("Lasse")
    crashed.keep_now()
    crashed.hide()
    before.deleteLater()
    after = PersonEditor(desk, window)

    after.edit(person_id)

    dialog = opened(window)
    assert dialog.person_page.given_edit.text() == "Lasse"
    assert dialog.is_dirty()
    dialog.kept_banner.action_chosen.emit()
    assert dialog.person_page.given_edit.text() == "Lars"
    assert kept(database, desk, person_id) is None
    dialog.close_for_good()


def test_form_thrown_away_is_not_kept(
    editor: PersonEditor, window: QWidget, person_id: PersonId, database: Database, desk: AppContext
) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    dialog.person_page.given_edit.setText("Lasse")
    dialog.keep_now()

    dialog.reject()
    window.findChildren(ChoiceDialog)[-1].chosen.emit("throw_away")

    assert kept(database, desk, person_id) is None
    assert not dialog.isVisible()


def test_change_of_a_colleague_is_chosen_field_by_field(
    editor: PersonEditor, window: QWidget, read: Read, person_id: PersonId, database: Database
) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    dialog.person_page.given_edit.setText("Lasse")
    dialog.newcomer_page.oral_box.set_key(SwedishLevel.B.value)
    change(database, person_id, email="lars@example.se", given_name="Lars-Erik")

    dialog.primary_button.click()

    versions = dialog.findChildren(VersionsDialog)[-1]
    assert read().name == "Lars-Erik Holm"
    versions.keep("given_name", mine=True)
    versions.primary_button.click()
    card = read().card
    assert (card.given_name, card.email) == ("Lasse", "lars@example.se")
    assert card.newcomer is not None
    assert card.newcomer.oral_swedish is SwedishLevel.B
    assert not dialog.isVisible()


def test_card_removed_by_a_colleague_leaves_the_form_as_it_is(
    editor: PersonEditor, window: QWidget, person_id: PersonId
) -> None:
    editor.edit(person_id)
    dialog = opened(window)
    dialog.person_page.given_edit.setText("Lasse")

    dialog.show_race(None)

    assert dialog.isVisible()
    assert dialog.person_page.given_edit.text() == "Lasse"


def test_protected_card_has_only_an_alias_and_its_reading_is_noted(
    editor: PersonEditor, window: QWidget, person_id: PersonId, database: Database, desk: AppContext
) -> None:
    assert desk.coordinator_id is not None
    editor.edit(person_id)
    opened(window).protection_wanted.emit()
    question = [dialog for dialog in window.findChildren(ProtectDialog) if dialog.isVisible()][-1]
    question.alias_edit.setText("Eken")
    question.sure_box.setChecked(True)
    question.primary_button.click()
    assert not any(dialog.isVisible() for dialog in window.findChildren(CardDialog))

    editor.edit(person_id)

    dialog = opened(window)
    shown = {name for name, field in dialog.person_page.fields.items() if field.isVisibleTo(dialog)}
    assert not shown & {"given_name", "family_name", "phones", "email", "area_id"}
    assert "alias" in shown
    assert "household" not in dialog.pages
    with database.read(desk.coordinator_id) as session:
        assert [(row.key, row.actor) for row in session.scalars(select(Reading))] == [(person_id, desk.coordinator_id)]


def test_colleague_who_does_not_answer_for_a_protected_person_cannot_open_the_card(
    context: AppContext, window: QWidget, person_id: PersonId, database: Database, desk: AppContext, runner: object
) -> None:
    assert desk.coordinator_id is not None
    with database.write(desk.coordinator_id) as uow:
        version = person_draft(uow.session, person_id).version
        assert version is not None
        protect_person(
            uow, ProtectionDraft(id=person_id, version=version, alias="Eken", responsible_id=desk.coordinator_id)
        )
        uow.commit()
    troubles: list[str] = []
    setattr(runner, "actor", None)  # noqa: B010 - another coordinator sits down
    editor = PersonEditor(context, window)
    editor.trouble_met.connect(troubles.append)

    editor.edit(person_id)

    assert len(troubles) == 1
    assert not any(dialog.isVisible() for dialog in window.findChildren(CardDialog))


def test_statuses_are_no_difference_between_two_versions(read: Read) -> None:
    card = read().card
    assert card.volunteer is not None
    moved = tuple(replace(one, status=AssignmentStatus.READY) for one in card.volunteer.assignments)

    assert differing_fields(card, replace(card, volunteer=replace(card.volunteer, assignments=moved))) == ()


def test_household_kept_as_mine_takes_the_version_of_theirs(read: Read) -> None:
    mine = replace(read().card, household=HouseholdDraft(id=None, version=1, name="Mitt"))
    theirs = replace(mine, household=HouseholdDraft(id=None, version=2, name="Deras"))

    both = merged(mine, theirs, {"household"})

    assert both.household == HouseholdDraft(id=None, version=2, name="Mitt")
