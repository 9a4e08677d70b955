"""The settings of the intake: said in a few words, changed in a form, and compared when a colleague was faster."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from models.queries.intake import intake_draft
from models.services.intake import save_intake
from models.storage.database import Database
from models.values.intake import IntakeDraft
from models.values.people import DEFAULT_POLICY, AssignmentKind, PaperKind
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from ui.context import AppContext
from ui.screens.settings.intake.dialog import IntakeDialog
from ui.screens.settings.screen import SettingsScreen
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.versions_dialog import VersionsDialog


@pytest.fixture
def dialog(screen: SettingsScreen) -> IntakeDialog:
    screen.intake_card.change_button.click()
    return open_dialog(IntakeDialog)


def saved(database: Database) -> IntakeDraft:
    with database.read() as session:
        found = intake_draft(session)
    assert found is not None
    return found


def test_card_says_what_is_asked(screen: SettingsScreen) -> None:
    said = screen.intake_card.summary.text().splitlines()

    assert said == [
        "Innan en volontär är klar: intervju, överenskommelse, förbindelse om tystnadsplikt, introduktion",
        "Utdrag ur belastningsregistret: läxhjälp, språkvän till en familj med barn",
        "Ingen är angiven som tar emot saker.",
    ]


def test_what_is_changed_is_saved_and_can_be_undone(
    screen: SettingsScreen, dialog: IntakeDialog, database: Database, qtbot: QtBot
) -> None:
    dialog.contact_edit.setPlainText("Kupan\nStorgatan 3")
    dialog.interview_box.setChecked(False)
    dialog.extract_boxes[AssignmentKind.CAFE_HOST].setChecked(True)
    dialog.months_box.setValue(24)

    with qtbot.waitSignal(screen.undo_offered):
        dialog.primary_button.click()

    found = saved(database)
    assert found.second_hand_contact == "Kupan\nStorgatan 3"
    assert found.policy == replace(
        DEFAULT_POLICY,
        interview=False,
        extract_for=frozenset({AssignmentKind.HOMEWORK_HELP, AssignmentKind.CAFE_HOST}),
        extract_months=24,
    )
    assert "Kupan, Storgatan 3" in screen.intake_card.summary.text()


def test_extract_asked_of_everybody_is_asked_of_each(dialog: IntakeDialog, database: Database) -> None:
    dialog.everybody_box.setChecked(True)
    asked_one_by_one = [box.isEnabled() for box in (*dialog.extract_boxes.values(), dialog.families_box)]

    dialog.primary_button.click()

    assert not any(asked_one_by_one)
    assert PaperKind.RECORD_EXTRACT in saved(database).policy.papers


def test_what_is_wrong_stands_beside_its_field(dialog: IntakeDialog, database: Database) -> None:
    dialog.contact_edit.setPlainText("Ring 811218-9876")

    dialog.primary_button.click()

    assert dialog.fields["second_hand_contact"].problem != ""
    assert dialog.primary_button.isEnabled()
    assert saved(database).version == 1


def test_colleague_who_was_faster_loses_nothing(dialog: IntakeDialog, database: Database) -> None:
    dialog.contact_edit.setPlainText("Kupan")
    with database.write() as uow:
        theirs = replace(DEFAULT_POLICY, informed_days=14)
        save_intake(uow, IntakeDraft(version=1, second_hand_contact="Återbruket", policy=theirs))
        uow.commit()

    dialog.primary_button.click()
    versions = open_dialog(VersionsDialog)
    versions.primary_button.click()

    found = saved(database)
    assert (found.second_hand_contact, found.policy.informed_days) == ("Kupan", 14)


def test_colleague_who_wrote_the_same_is_no_question(dialog: IntakeDialog, database: Database) -> None:
    dialog.contact_edit.setPlainText("Kupan")
    with database.write() as uow:
        save_intake(uow, IntakeDraft(version=1, second_hand_contact="Kupan"))
        uow.commit()

    dialog.primary_button.click()

    assert saved(database).second_hand_contact == "Kupan"
    assert not dialog.isVisible()


def test_closing_asks_before_something_is_lost(dialog: IntakeDialog) -> None:
    dialog.minors_box.setChecked(True)

    dialog.reject()

    assert dialog.isVisible()
    assert open_dialog(ChoiceDialog).isVisible()


def test_everything_is_reached_named_and_whole(dialog: IntakeDialog, context: AppContext) -> None:
    assert_accessible(dialog, context.theme)
