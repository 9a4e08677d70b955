"""The look of printed sheets: what is written shows at once, problems stand beside fields, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from models.queries.office_drafts import office_draft
from models.services.office import save_office
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.language import LanguageCode
from models.values.place_drafts import OfficeDraft
from tests.models.documents.pictures import DRAWING, svg
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.settings.fake_dialogs import FakeFileDialogs
from ui.context import AppContext
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.sheets.dialog import SheetsLookDialog
from ui.widgets.choice_dialog import ChoiceDialog

ARABIC = LanguageCode("ar")


@pytest.fixture
def dialogs(tmp_path: Path) -> FakeFileDialogs:
    return FakeFileDialogs(tmp_path / "logo.svg")


@pytest.fixture
def office(office: None, database: Database) -> None:
    with database.write() as uow:
        draft = office_draft(uow.session)
        assert draft is not None
        save_office(uow, replace(draft, web_address="ljungsala.example", footer="Hej", footers={ARABIC: "مرحبا"}))
        uow.commit()


@pytest.fixture
def dialog(screen: SettingsScreen) -> SheetsLookDialog:
    screen.look_card.change_button.click()
    return open_dialog(SheetsLookDialog)


def kept(database: Database) -> OfficeDraft:
    with database.read() as session:
        found = office_draft(session)
    assert found is not None
    return found


def test_look_is_saved_and_can_be_undone(
    screen: SettingsScreen, dialog: SheetsLookDialog, dialogs: FakeFileDialogs, database: Database, qtbot: QtBot
) -> None:
    before = kept(database)
    dialogs.answer.write_bytes(DRAWING)
    dialog.logo_edit.choose_button.click()
    dialog.colour_edit.dialog_button.click()
    dialog.footer_edit.setText("Välkommen")
    dialog.languages.edits[ARABIC].setText("أهلا")
    dialog.suffix_edit.setText("?lang={language}")

    with qtbot.waitSignal(screen.undo_offered) as offered:
        dialog.primary_button.click()

    saved = kept(database)
    assert (saved.colour, saved.logo, saved.footer) == ("#8A2A6B", DRAWING, "Välkommen")
    assert (saved.footers, saved.qr_suffix) == ({ARABIC: "أهلا"}, "?lang={language}")
    assert "#8A2A6B" in screen.look_card.summary.text()
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()
    assert replace(kept(database), version=before.version) == before


def test_light_colour_is_offered_darker_with_one_click(dialog: SheetsLookDialog, database: Database) -> None:
    dialog.colour_edit.edit.setText("#FFC20E")
    problem = dialog.fields["colour"].problem
    assert not dialog.colour_edit.darker_button.isHidden()

    dialog.colour_edit.darker_button.click()
    dialog.primary_button.click()

    assert problem.startswith("Färgen är för ljus")
    assert dialog.colour_edit.darker_button.isHidden()
    assert kept(database).colour in problem


@pytest.mark.parametrize(
    ("field", "text"), [("colour", "blå"), ("colour", "#FFC20E"), ("qr_suffix", "?språk={language}"), ("footer", "")]
)
def test_problems_stand_beside_their_fields(
    dialog: SheetsLookDialog, database: Database, field: str, text: str
) -> None:
    before = kept(database)
    edits = {"colour": dialog.colour_edit.edit, "qr_suffix": dialog.suffix_edit, "footer": dialog.footer_edit}
    edits[field].setText(text)

    dialog.primary_button.click()

    assert dialog.fields[field].problem
    assert dialog.isVisible()
    assert kept(database) == before


def test_dangerous_logo_is_refused_with_what_to_do(dialog: SheetsLookDialog, dialogs: FakeFileDialogs) -> None:
    dialogs.answer.write_bytes(svg("<script>alert(1)</script>"))

    dialog.logo_edit.choose_button.click()

    assert "Spara den som PNG" in dialog.fields["logo"].problem
    assert dialog.logo_edit.logo is None


def test_logo_that_is_gone_is_told(dialog: SheetsLookDialog) -> None:
    dialog.logo_edit.choose_button.click()

    assert dialog.fields["logo"].problem == "Filen gick inte att läsa."


def test_preview_shows_the_colour_at_once(dialog: SheetsLookDialog, qtbot: QtBot) -> None:
    def shows(colour: str) -> bool:
        picture: QImage = dialog.ends["other"].grab().toImage()
        points = ((picture.width() // 2, y) for y in range(picture.height()))
        return any(picture.pixelColor(x, y).name().upper() == colour for x, y in points)

    assert not shows("#A61E2E")

    dialog.colour_edit.proposals["#A61E2E"].click()

    qtbot.waitUntil(lambda: shows("#A61E2E"))


def test_example_says_where_the_code_leads(dialog: SheetsLookDialog) -> None:
    dialog.language_box.set_key("ar")

    dialog.suffix_edit.setText("/{language}")

    assert dialog.example.text() == "På arabiska leder koden till https://ljungsala.example/ar"


def test_other_languages_are_outdated_when_the_swedish_line_is_changed(dialog: SheetsLookDialog) -> None:
    edit = dialog.languages.edits[ARABIC]
    before = edit.accessibleDescription()

    dialog.footer_edit.setText("Hej och välkommen")

    assert (before, edit.accessibleDescription()) == ("Inte granskad", "Inaktuell")


def test_unsaved_look_asks_before_it_is_thrown_away(dialog: SheetsLookDialog) -> None:
    dialog.footer_edit.setText("Nytt")

    dialog.reject()

    assert dialog.isVisible()
    assert open_dialog(ChoiceDialog)


def test_colleague_who_was_faster_loses_nothing(dialog: SheetsLookDialog, database: Database) -> None:
    dialog.footer_edit.setText("Min rad")
    with database.write() as uow:
        save_office(uow, replace(kept(database), phone="08-465 004 12", colour="#1E6B3A"))
        uow.commit()

    dialog.primary_button.click()
    assert dialog.isVisible()
    dialog.primary_button.click()

    saved = kept(database)
    assert (saved.phone, saved.colour, saved.footer) == ("08-465 004 12", "#1E6B3A", "Min rad")


def test_saving_the_look_leaves_what_is_written_about_the_office(
    screen: SettingsScreen, dialog: SheetsLookDialog, database: Database
) -> None:
    screen.office_card.phone_edit.setText("08-465 004 13")
    dialog.footer_edit.setText("Min rad")
    dialog.primary_button.click()

    screen.office_card.save_button.click()

    assert (kept(database).phone, kept(database).footer) == ("08-465 004 13", "Min rad")


def test_form_is_accessible(dialog: SheetsLookDialog, context: AppContext) -> None:
    assert_accessible(dialog, context.theme)
