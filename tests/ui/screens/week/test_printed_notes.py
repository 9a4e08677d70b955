"""Themes of single occasions and notes on the poster in the forms of the week."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.queries.occasion_details import occasion_draft
from models.queries.series import series_draft
from models.services.occasions import change_occasion
from models.storage.database import Database
from models.values.activity_drafts import OccasionDraft
from models.values.language import LanguageCode
from tests.ui.screens.week.conftest import block_of, dialog_of, focused, rows_of
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.screens.week.editing.occasion_editor import OccasionEditor
from ui.screens.week.editing.series_editor import SeriesEditor
from ui.screens.week.screen import WeekScreen
from ui.widgets.buttons import PlainButton
from ui.widgets.choice_dialog import ChoiceDialog

ENGLISH = LanguageCode("en")


def saved(database: Database, name: str) -> OccasionDraft:
    with database.read() as session:
        return occasion_draft(session, rows_of(database)[name].id)


def set_theme(database: Database, name: str) -> None:
    draft = saved(database, name)
    with database.write() as uow:
        change_occasion(uow, replace(draft, theme="julmat", themes={ENGLISH: "Christmas food"}, note="Köp russin"))
        uow.commit()


def answer(screen: WeekScreen, text: str) -> None:
    dialog = dialog_of(screen, ChoiceDialog)
    next(button for button in dialog.findChildren(PlainButton) if button.text() == text).click()


def test_theme_and_note_go_along_with_an_occasion_that_is_moved(screen: WeekScreen, database: Database) -> None:
    set_theme(database, "Läxhjälp")
    screen.presenter.reload()
    block_of(screen, "Läxhjälp").setFocus()

    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    dialog_of(screen, MoveDialog).primary_button.click()

    moved = saved(database, "Läxhjälp")
    assert moved.day.weekday() == 1
    assert (moved.theme, moved.themes, moved.note) == ("julmat", {ENGLISH: "Christmas food"}, "Köp russin")


def test_theme_is_written_for_one_time_with_its_words(screen: WeekScreen, database: Database) -> None:
    block_of(screen, "Läxhjälp").setFocus()
    screen.change_chosen()
    answer(screen, "Bara den här gången")
    editor = dialog_of(screen, OccasionEditor)

    editor.printed.edit.setText("matte inför provet")
    editor.printed.languages.edits[ENGLISH].setText("maths before the test")
    assert editor.is_dirty()
    editor.primary_button.click()

    kept = saved(database, "Läxhjälp")
    assert (kept.theme, kept.themes) == ("matte inför provet", {ENGLISH: "maths before the test"})
    assert screen.presenter.details is not None
    assert screen.presenter.details.changed_by_hand


def test_theme_in_other_languages_alone_is_refused_beside_its_field(screen: WeekScreen) -> None:
    block_of(screen, "Läxhjälp").setFocus()
    screen.change_chosen()
    answer(screen, "Bara den här gången")
    editor = dialog_of(screen, OccasionEditor)

    editor.printed.languages.edits[ENGLISH].setText("maths")
    editor.primary_button.click()

    assert editor.isVisible()
    assert editor.printed.field.problem == "Det här måste fyllas i."


def test_note_on_the_poster_is_written_for_the_whole_series(screen: WeekScreen, database: Database) -> None:
    block_of(screen, "Läxhjälp").setFocus()
    screen.change_chosen()
    answer(screen, "Hela serien")
    editor = dialog_of(screen, SeriesEditor)

    editor.terms.printed.edit.setText("Ta med datorn.")
    editor.terms.printed.languages.edits[ENGLISH].setText("Bring your laptop.")
    editor.primary_button.click()

    with database.read() as session:
        kept = series_draft(session, rows_of(database)["Läxhjälp"].series_id)
    assert (kept.public_note, kept.public_notes) == ("Ta med datorn.", {ENGLISH: "Bring your laptop."})
