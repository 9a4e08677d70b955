"""Values changed where they stand while a colleague changes them too, or somebody else is chosen meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.entities.organisation import Coordinator
from models.queries.person_cards import person_draft
from models.services.protection import protect_person
from models.storage.database import Database
from models.values.people import Phone
from models.values.people_drafts import ProtectionDraft
from tests.fakes import DirectRunner
from tests.ui.screens.people.card.opening import change
from tests.ui.screens.people.conftest import People
from tests.ui.screens.people.details.inline_opening import (
    EMAIL,
    PHONE,
    card,
    field,
    opened_line,
    show,
    shown_keys,
    write,
)
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.context import AppContext
from ui.screens.people.details.inline_values import InlineKey
from ui.screens.people.newcomers import NewcomersScreen
from ui.screens.people.volunteers import VolunteersScreen


def test_colleagues_change_is_told_and_what_is_written_stays(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    line = opened_line(newcomers, PHONE)
    change(database, people.nadia, phones=(Phone(written="08-465 004 11"),))

    write(line, "08-465 004 10")
    sentence, stays = field(newcomers, PHONE).problem, line.text()
    QTest.keyClick(line, Qt.Key.Key_Return)

    expected = "En kollega har ändrat det här under tiden. Nu står det: 08-465 004 11. Enter sparar ditt i stället."
    assert (sentence, stays) == (expected, "08-465 004 10")
    assert [phone.written for phone in card(database, people.nadia).phones] == ["08-465 004 10"]
    assert field(newcomers, PHONE).editor is None


def test_colleagues_change_of_something_else_is_kept(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    line = opened_line(newcomers, PHONE)
    change(database, people.nadia, email="nadia@example.se")

    write(line, "08-465 004 10")
    sentence, around = field(newcomers, PHONE).problem, field(newcomers, EMAIL).button.text()
    QTest.keyClick(line, Qt.Key.Key_Return)

    saved = card(database, people.nadia)
    assert sentence == "En kollega har ändrat kortet under tiden. Titta på det igen, Enter sparar ditt ändå."
    assert around == "nadia@example.se"
    assert (saved.email, [phone.written for phone in saved.phones]) == ("nadia@example.se", ["08-465 004 10"])


def test_value_that_arrives_while_another_is_written_disturbs_nothing(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    line = opened_line(newcomers, PHONE)
    QTest.keyClicks(line, "08-465")
    change(database, people.nadia, email="nadia@example.se")

    newcomers.reload()

    assert field(newcomers, EMAIL).button.text() == "nadia@example.se"
    assert (field(newcomers, PHONE).editor, line.text(), line.hasFocus()) == (line, "08-465", True)
    assert field(newcomers, PHONE).problem == ""


def test_choosing_somebody_else_saves_what_is_written(
    volunteers: VolunteersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    line = opened_line(volunteers, PHONE)
    QTest.keyClicks(line, "08-465 004 10")

    show(volunteers, people.asa)
    qtbot.waitUntil(lambda: volunteers.pane.name.text() == "Åsa Exempel")

    assert [phone.written for phone in card(database, people.bo).phones] == ["08-465 004 10"]
    assert card(database, people.asa).phones == ()
    assert field(volunteers, PHONE).editor is None


def test_choosing_somebody_else_keeps_the_one_whose_text_is_refused(
    volunteers: VolunteersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    line = opened_line(volunteers, PHONE)
    QTest.keyClicks(line, "08")

    show(volunteers, people.asa)
    qtbot.waitUntil(lambda: volunteers.table.chosen_ids() == (people.bo,))
    kept = (volunteers.pane.name.text(), line.text(), field(volunteers, PHONE).problem != "")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    show(volunteers, people.asa)

    assert kept == ("Bo Exempel", "08", True)
    assert volunteers.pane.name.text() == "Åsa Exempel"


def test_one_no_longer_listed_stays_until_the_text_is_given_up(
    volunteers: VolunteersScreen, people: People, qtbot: QtBot
) -> None:
    line = opened_line(volunteers, PHONE)
    QTest.keyClicks(line, "08")

    volunteers.filter_bar.search_edit.setText("asa")
    kept = (volunteers.table.chosen_ids(), volunteers.pane.name.text(), line.text())
    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert kept == ((people.asa,), "Bo Exempel", "08")
    qtbot.waitUntil(lambda: volunteers.pane.name.text() == "Åsa Exempel")


def test_program_is_not_left_with_a_text_that_is_refused(newcomers: NewcomersScreen) -> None:
    line = opened_line(newcomers, PHONE)
    QTest.keyClicks(line, "08")

    refused = newcomers.may_leave()
    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert (refused, newcomers.may_leave()) == (False, True)


def test_program_is_left_with_a_text_that_is_saved(
    newcomers: NewcomersScreen, people: People, database: Database
) -> None:
    line = opened_line(newcomers, PHONE)
    QTest.keyClicks(line, "08-465 004 10")

    may_leave = newcomers.may_leave()

    assert may_leave
    assert [phone.written for phone in card(database, people.nadia).phones] == ["08-465 004 10"]


def test_protected_person_has_nothing_to_be_found_by(
    newcomers: NewcomersScreen, people: People, database: Database, runner: DirectRunner
) -> None:
    before = shown_keys(newcomers)
    with database.write() as uow:
        coordinator = Coordinator(name="Samira Påhittad")
        uow.session.add(coordinator)
        uow.commit()
        runner.actor = coordinator.id
    with database.write(runner.actor) as uow:
        version = person_draft(uow.session, people.nadia).version or 0
        protect_person(
            uow, ProtectionDraft(id=people.nadia, version=version, alias="Solros", responsible_id=runner.actor)
        )
        uow.commit()

    newcomers.reload()

    assert newcomers.pane.name.text() == "Solros"
    assert before == [InlineKey.PHONE, InlineKey.EMAIL, InlineKey.AREA, InlineKey.SPEAKS, InlineKey.READS]
    assert shown_keys(newcomers) == [InlineKey.SPEAKS, InlineKey.READS]


@pytest.fixture
def threaded(
    people: People, context: AppContext, bus: ChangeBus, database: Database, qtbot: QtBot
) -> Iterator[VolunteersScreen]:
    """The list with the runner of the program, whose answers come later."""
    runner = JobRunner(bus)
    runner.attach(database)
    window = QWidget()
    qtbot.addWidget(window)
    screen = VolunteersScreen(replace(context, runner=runner), window)
    bus.changed.connect(screen.reload)
    screen.retranslate()
    screen.resize(1000, 600)
    window.show()
    screen.activate()
    yield screen
    runner.shutdown()


def test_text_is_saved_off_the_gui_thread_while_somebody_else_is_chosen(
    threaded: VolunteersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: threaded.pane.name.text() == "Bo Exempel")
    line = opened_line(threaded, PHONE)
    QTest.keyClicks(line, "08-465 004 10")

    with qtbot.waitSignal(threaded.undo_offered):
        show(threaded, people.asa)
    qtbot.waitUntil(lambda: threaded.pane.name.text() == "Åsa Exempel")

    assert [phone.written for phone in card(database, people.bo).phones] == ["08-465 004 10"]
    assert field(threaded, PHONE).editor is None


def test_values_saved_one_after_the_other_are_no_conflict(
    threaded: VolunteersScreen, people: People, database: Database, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: threaded.pane.name.text() == "Bo Exempel")
    line = opened_line(threaded, PHONE)
    QTest.keyClicks(line, "0701740611")

    field(threaded, EMAIL).button.click()
    qtbot.waitUntil(lambda: field(threaded, EMAIL).editor is not None)
    second = field(threaded, EMAIL).editor
    assert isinstance(second, QLineEdit)
    write(second, "bo@example.se")
    qtbot.waitUntil(lambda: field(threaded, EMAIL).editor is None)

    saved = card(database, people.bo)
    assert (saved.email, [phone.number for phone in saved.phones]) == ("bo@example.se", ["+46701740611"])
    assert field(threaded, PHONE).button.text() == "070-174 06 11"
