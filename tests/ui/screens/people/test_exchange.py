"""Lists come in, go out and cards are put together from the screen itself, by its keys and as commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.people.conftest import People
from ui.actions import ActionKey
from ui.screens.people.exporting.dialog import ExportDialog
from ui.screens.people.importing.dialog import ImportDialog
from ui.screens.people.merging.dialog import MergeDialog
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.volunteers import VolunteersScreen


def test_import_is_opened_by_key_and_as_a_command(volunteers: VolunteersScreen) -> None:
    QTest.keyClick(volunteers.table, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    by_key = open_dialog(ImportDialog)
    by_key.close()
    volunteers.open_with(ActionKey.IMPORT)

    assert by_key.windowTitle() == "Importera volontärer"
    assert open_dialog(ImportDialog).isVisible()


def test_newcomers_import_newcomers(newcomers: NewcomersScreen) -> None:
    newcomers.open_with(ActionKey.IMPORT)

    assert open_dialog(ImportDialog).windowTitle() == "Importera nyanlända"


def test_what_the_list_shows_is_exported(volunteers: VolunteersScreen) -> None:
    volunteers.filter_bar.search_edit.setText("asa")

    volunteers.open_with(ActionKey.EXPORT)

    texts = [label.text() for label in open_dialog(ExportDialog).findChildren(QLabel)]
    assert any(text.startswith("1 person är med.") for text in texts)


def test_two_chosen_cards_are_put_together(volunteers: VolunteersScreen, people: People) -> None:
    volunteers.doors.merge_people([people.bo, people.asa])

    open_dialog(MergeDialog).primary_button.click()

    assert volunteers.model.place_of(people.bo) is not None
    assert volunteers.model.place_of(people.asa) is None
