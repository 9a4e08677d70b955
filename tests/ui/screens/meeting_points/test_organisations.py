"""The list of organisations and the form of one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from models.queries.organisations import organisation_draft, organisation_rows
from models.services.organisations import save_organisation
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.identifiers import OrganisationId
from models.values.place_drafts import OrganisationDraft
from models.values.places import OrganisationKind
from tests.factories import make_organisation
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.meeting_points.conftest import Town
from tests.ui.screens.open_dialogs import open_dialog
from ui.context import AppContext
from ui.screens.meeting_points.organisations.dialog import OrganisationLine, OrganisationsDialog
from ui.screens.meeting_points.organisations.organisation_editor import OrganisationEditor
from ui.screens.meeting_points.screen import MeetingPointsScreen
from ui.widgets.versions_dialog import VersionsDialog

LIBRARY, PARISH = "Ljungsala bibliotek", "Ängens församling"


@pytest.fixture
def dialog(town: Town, screen: MeetingPointsScreen) -> OrganisationsDialog:
    screen.show_organisations()
    return open_dialog(OrganisationsDialog)


def line(dialog: OrganisationsDialog, name: str) -> OrganisationLine:
    return next(one for one in dialog.lines if one.row.name == name)


def draft_of(database: Database, organisation_id: OrganisationId) -> OrganisationDraft:
    with database.read() as session:
        return organisation_draft(session, organisation_id)


def test_list_has_every_organisation_in_swedish_order(dialog: OrganisationsDialog) -> None:
    assert [one.row.name for one in dialog.lines] == [LIBRARY, PARISH]


def test_new_organisation_is_added_and_can_be_undone(
    dialog: OrganisationsDialog, screen: MeetingPointsScreen, database: Database, qtbot: QtBot
) -> None:
    dialog.add_button.click()
    editor = open_dialog(OrganisationEditor)
    editor.name_edit.setText("Hjälpsamma Ljungsala")
    editor.phone_edit.setText("08-465 004 40")

    with qtbot.waitSignal(screen.undo_offered) as offered:
        editor.primary_button.click()
    after = [one.row.name for one in dialog.lines]
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()

    assert after == ["Hjälpsamma Ljungsala", LIBRARY, PARISH]
    with database.read() as session:
        assert len(organisation_rows(session)) == 2


def test_wrong_inputs_stand_beside_their_fields(dialog: OrganisationsDialog) -> None:
    dialog.add_button.click()
    editor = open_dialog(OrganisationEditor)
    editor.phone_edit.setText("ring")
    editor.email_edit.setText("mejla")
    editor.web_edit.setText("nätet")

    editor.primary_button.click()

    wrong = {name for name, field in editor.fields.items() if field.problem}
    assert wrong == {"name", "phone", "email", "web_address"}
    assert editor.focusWidget() is editor.name_edit


def test_organisation_with_meeting_points_is_not_removed(dialog: OrganisationsDialog, database: Database) -> None:
    line(dialog, PARISH).remove_button.click()

    assert "träffpunkt" in dialog._trouble.accessibleName()
    with database.read() as session:
        assert len(organisation_rows(session)) == 2


def test_own_organisation_is_not_removed_and_told_so(screen: MeetingPointsScreen, database: Database) -> None:
    with database.write() as uow:
        make_organisation(uow, name="Ljungsala kommun")
        uow.commit()
    screen.show_organisations()
    dialog = open_dialog(OrganisationsDialog)

    line(dialog, "Ljungsala kommun").remove_button.click()

    assert "egen organisation" in dialog._trouble.accessibleName()


def test_unused_organisation_is_removed(
    dialog: OrganisationsDialog, screen: MeetingPointsScreen, database: Database, qtbot: QtBot
) -> None:
    with database.write() as uow:
        save_organisation(uow, OrganisationDraft(kind=OrganisationKind.ASSOCIATION, name="Logen"))
        uow.commit()
    screen.organisations.reload()

    with qtbot.waitSignal(screen.undo_offered) as offered:
        line(dialog, "Logen").remove_button.click()

    assert offered.args[0] == "Logen är borttagen."
    assert [one.row.name for one in dialog.lines] == [LIBRARY, PARISH]


def test_colleague_who_was_faster_is_compared_with(dialog: OrganisationsDialog, database: Database) -> None:
    key = line(dialog, PARISH).row.id
    line(dialog, PARISH).change_button.click()
    editor = open_dialog(OrganisationEditor)
    with database.write() as uow:
        save_organisation(uow, replace(draft_of(database, key), phone="08-465 004 20"))
        uow.commit()
    editor.name_edit.setText("Ängens och Norras församling")

    editor.primary_button.click()
    open_dialog(VersionsDialog).primary_button.click()

    saved = draft_of(database, key)
    assert (saved.name, saved.phone) == ("Ängens och Norras församling", "08-465 004 20")


def test_dialogs_are_accessible(dialog: OrganisationsDialog, context: AppContext) -> None:
    assert_accessible(dialog, context.theme)

    dialog.add_button.click()

    assert_accessible(open_dialog(OrganisationEditor), context.theme)
