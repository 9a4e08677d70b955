"""The dialogs of Matcha: two paired by hand, and where places are missing."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.entities.pair import Pair
from models.storage.database import Database
from models.values.pairing import PairKeys
from tests.pair_factories import make_newcomer
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.pairing.conftest import People
from ui.context import AppContext
from ui.papers.dialog import PapersDialog
from ui.screens.pairing.by_hand.dialog import ByHandDialog
from ui.screens.pairing.screen import PairingScreen
from ui.screens.pairing.shortages.dialog import ShortagesDialog


def test_by_hand_demands_a_reason_for_a_broken_rule(
    screen: PairingScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    screen.waiting.by_hand_button.click()
    dialog = open_dialog(ByHandDialog)
    dialog.newcomers.search.setText("Rahel")
    dialog.newcomers.look()
    dialog.volunteers.search.setText("Karin")
    dialog.volunteers.look()
    without = dialog.primary_button.isEnabled()
    dialog.reason_edit.setText("Båda vill, jag har frågat")

    with qtbot.waitSignal(screen.undo_offered):
        dialog.primary_button.click()

    with database.read() as session:
        pair = session.scalars(select(Pair)).one()
    assert not without
    assert (pair.newcomer_id, pair.volunteer_id) == (people.rahel, people.karin)
    assert (pair.broken_rules, pair.by_hand_reason) == (["gender_wish"], "Båda vill, jag har frågat")


def test_by_hand_asks_why_these_two_where_no_rule_is_broken(screen: PairingScreen, people: People) -> None:
    screen.waiting.by_hand_button.click()
    dialog = open_dialog(ByHandDialog)
    dialog.newcomers.search.setText("Samir")
    dialog.newcomers.look()
    dialog.volunteers.search.setText("Karin")
    dialog.volunteers.look()

    assert dialog.keys == PairKeys(people.samir, people.karin)
    assert dialog.reason_edit.isVisibleTo(dialog)
    assert not dialog.primary_button.isEnabled()
    dialog.reason_edit.setText("De är grannar")
    assert dialog.primary_button.isEnabled()


def test_shortages_name_the_group_for_the_office_and_nobody_on_the_wall(screen: PairingScreen) -> None:
    screen.waiting.shortages_button.click()
    dialog = open_dialog(ShortagesDialog)
    group = dialog.shown.groups[0]

    dialog.show_wall()

    assert set(group.newcomers) == {"Yonas", "Hodan", "Samir"}
    assert dialog.shown.wall == ()
    assert dialog.copy_button.isHidden()
    assert dialog.shown.impossible == ("Rahel",)


def test_texts_for_the_wall_are_copied_in_both_languages(
    screen: PairingScreen, people: People, database: Database, context: AppContext
) -> None:
    with database.write() as uow:
        for number in range(4):
            make_newcomer(uow, given_name=f"Amina{number}", waited=5)
        context.bus.publish(uow.commit())
    screen.waiting.shortages_button.click()
    dialog = open_dialog(ShortagesDialog)
    dialog.show_wall()

    dialog.copy_button.click()
    dialog.poster_button.click()

    assert dialog.isHidden()
    assert open_dialog(PapersDialog).isVisible()
    copied = QGuiApplication.clipboard().text()
    assert "7 personer väntar." in copied
    assert "7 people are waiting." in copied
    assert "Det behövs minst 5 språkvänner till." in copied
    assert not any(name in copied for name in ("Yonas", "Amina", "Karin"))
