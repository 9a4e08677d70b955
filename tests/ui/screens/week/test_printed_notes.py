"""Themes of single occasions and notes on the poster in the forms of the week."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.queries.occasion_details import occasion_draft
from models.services.occasions import change_occasion
from models.storage.database import Database
from models.values.activity_drafts import OccasionDraft
from models.values.language import LanguageCode
from tests.ui.screens.week.conftest import block_of, dialog_of, focused, rows_of
from ui.screens.week.editing.move_dialog import MoveDialog
from ui.screens.week.screen import WeekScreen

ENGLISH = LanguageCode("en")


def saved(database: Database, name: str) -> OccasionDraft:
    with database.read() as session:
        return occasion_draft(session, rows_of(database)[name].id)


def set_theme(database: Database, name: str) -> None:
    draft = saved(database, name)
    with database.write() as uow:
        change_occasion(uow, replace(draft, theme="julmat", themes={ENGLISH: "Christmas food"}, note="Köp russin"))
        uow.commit()


def test_theme_and_note_go_along_with_an_occasion_that_is_moved(screen: WeekScreen, database: Database) -> None:
    set_theme(database, "Läxhjälp")
    screen.presenter.reload()
    block_of(screen, "Läxhjälp").setFocus()

    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    dialog_of(screen, MoveDialog).primary_button.click()

    moved = saved(database, "Läxhjälp")
    assert moved.day.weekday() == 1
    assert (moved.theme, moved.themes, moved.note) == ("julmat", {ENGLISH: "Christmas food"}, "Köp russin")
