"""Every way out of the lists opens, and what is done behind it comes back to the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from models.queries.people import person_rows
from models.services.pair_life import end_pair
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.clock import FixedClock
from models.values.pairs import EndingDraft, EndingReason, PairStatus
from models.values.people import PersonRole
from tests.pair_factories import make_pair
from tests.ui.screens.open_dialogs import open_dialog
from tests.ui.screens.people.conftest import People
from ui.actions import ActionKey
from ui.screens.people.card.dialog import CardDialog
from ui.screens.people.card.event_dialogs.block_dialog import LiftBlockDialog
from ui.screens.people.card.event_dialogs.day_dialogs import ContactDialog, InterviewBookingDialog, InterviewDialog
from ui.screens.people.card.event_dialogs.end_dialog import EndDialog
from ui.screens.people.card.event_dialogs.inform_dialog import InformDialog
from ui.screens.people.card.event_dialogs.note_dialog import NoteDialog
from ui.screens.people.card.event_dialogs.paper_dialog import PaperDialog
from ui.screens.people.card.event_dialogs.pause_dialog import PauseDialog
from ui.screens.people.card.event_dialogs.protection_dialogs import ProtectDialog
from ui.screens.people.details.missing import Missing, Step
from ui.screens.people.event_words import event_name, events_of
from ui.screens.people.exporting.dialog import ExportDialog
from ui.screens.people.importing.dialog import ImportDialog
from ui.screens.people.merging.dialog import MergeDialog
from ui.screens.people.person_event import PersonEvent
from ui.screens.people.volunteers import VolunteersScreen

DIALOGS: dict[PersonEvent, type[QDialog]] = {
    PersonEvent.NOTE: NoteDialog,
    PersonEvent.CONTACT: ContactDialog,
    PersonEvent.BOOK_INTERVIEW: InterviewBookingDialog,
    PersonEvent.INTERVIEW: InterviewDialog,
    PersonEvent.PAPER: PaperDialog,
    PersonEvent.INFORM: InformDialog,
    PersonEvent.PAUSE: PauseDialog,
    PersonEvent.END: EndDialog,
    PersonEvent.PROTECT: ProtectDialog,
}


@pytest.mark.parametrize("event", list(DIALOGS))
def test_every_event_of_the_pane_asks_in_its_dialog(
    volunteers: VolunteersScreen, people: People, event: PersonEvent
) -> None:
    volunteers.table.choose([people.asa])

    volunteers.pane.event_wanted.emit(event)

    assert open_dialog(DIALOGS[event]).isVisible()


def test_menu_offers_what_can_happen_now(volunteers: VolunteersScreen, people: People, clock: FixedClock) -> None:
    offered = {}

    for name in ("asa", "cecilia", "david"):
        volunteers.presenter.find(getattr(people, name))
        assert volunteers.person.read is not None
        offered[name] = set(events_of(volunteers.person.read.details, PersonRole.VOLUNTEER, clock.today()))

    assert PersonEvent.PAUSE in offered["asa"] and PersonEvent.END in offered["asa"]
    assert PersonEvent.END_PAUSE in offered["cecilia"] and PersonEvent.PAUSE not in offered["cecilia"]
    assert PersonEvent.RESUME in offered["david"] and PersonEvent.END not in offered["david"]


def test_card_of_somebody_blocked_says_so_and_leads_to_who_may_lift_it(
    volunteers: VolunteersScreen, people: People, database: Database
) -> None:
    with database.write() as uow:
        pair = make_pair(uow, PairStatus.ACTIVE, ago=60)
        end_pair(uow, EndingDraft(pair_id=pair.id, version=pair.version, reason=EndingReason.SAFETY))
        blocked = pair.volunteer_id
        uow.commit()

    volunteers.presenter.find(blocked)
    told = [label.text() for label in volunteers.pane.findChildren(QLabel)]
    first = volunteers.pane.findChildren(QMenu)[0].actions()[0]
    first.trigger()

    assert any("En administratör kan häva spärren" in text for text in told)
    assert first.text() == "Häv spärren …"
    assert open_dialog(LiftBlockDialog).isVisible()
    volunteers.presenter.find(people.asa)
    assert volunteers.person.read is not None
    assert not volunteers.person.read.is_blocked


def test_every_event_has_a_name_of_its_own() -> None:
    assert len({event_name(event) for event in PersonEvent}) == len(PersonEvent)


@pytest.mark.parametrize(
    ("step", "dialog"),
    [
        (Step.CARD, CardDialog),
        (Step.BOOK, InterviewBookingDialog),
        (Step.EXTRACT, PaperDialog),
        (Step.INFORM, InformDialog),
        (Step.HELD, InterviewDialog),
    ],
)
def test_button_for_what_is_missing_opens_what_it_asks_for(
    volunteers: VolunteersScreen, people: People, step: Step, dialog: type[QDialog]
) -> None:
    volunteers.table.choose([people.asa])

    volunteers.pane.step_wanted.emit(Missing(title="", text="", button="", step=step))

    assert open_dialog(dialog).isVisible()


def press_import(screen: VolunteersScreen) -> None:
    screen.import_button.click()


def press_export(screen: VolunteersScreen) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def press_merge_of_two(screen: VolunteersScreen) -> None:
    screen.table.choose(screen.model.ids[:2])
    screen.bulk_panel.merge_button.click()


def press_merge_of_one(screen: VolunteersScreen) -> None:
    screen.pane.merge_wanted.emit()


def press_pause_of_several(screen: VolunteersScreen) -> None:
    screen.table.selectAll()
    screen.bulk_panel.pause_button.click()


def press_export_of_several(screen: VolunteersScreen) -> None:
    screen.table.selectAll()
    screen.bulk_panel.export_button.click()


def press_new(screen: VolunteersScreen) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_N)


def open_new(screen: VolunteersScreen) -> None:
    screen.open_with(ActionKey.NEW)


def press_enter(screen: VolunteersScreen) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_Return)


def press_change(screen: VolunteersScreen) -> None:
    screen.pane.change_button.click()


@pytest.mark.parametrize(
    ("press", "dialog"),
    [
        (press_new, CardDialog),
        (open_new, CardDialog),
        (press_enter, CardDialog),
        (press_change, CardDialog),
        (press_import, ImportDialog),
        (press_export, ExportDialog),
        (press_export_of_several, ExportDialog),
        (press_merge_of_two, MergeDialog),
        (press_merge_of_one, MergeDialog),
        (press_pause_of_several, PauseDialog),
    ],
)
def test_every_button_opens_its_dialog(
    volunteers: VolunteersScreen, press: Callable[[VolunteersScreen], None], dialog: type[QDialog]
) -> None:
    press(volunteers)

    assert open_dialog(dialog).isVisible()


def test_pause_of_several_is_one_change_that_can_be_undone(
    volunteers: VolunteersScreen, people: People, database: Database, clock: FixedClock, qtbot: QtBot
) -> None:
    press_pause_of_several(volunteers)
    dialog = open_dialog(PauseDialog)

    with qtbot.waitSignal(volunteers.undo_offered) as offered:
        dialog.primary_button.click()
    during = paused(database, people, clock)
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()

    assert during == [True, True, True]
    assert paused(database, people, clock) == [False, False, True]


def paused(database: Database, people: People, clock: FixedClock) -> list[bool]:
    ids = [people.asa, people.bo, people.cecilia]
    with database.read() as session:
        return [row.is_paused for row in person_rows(session, ids, PersonRole.VOLUNTEER, clock.today())]


def test_new_person_is_chosen_in_the_list(volunteers: VolunteersScreen, people: People) -> None:
    volunteers.doors.person_saved.emit(people.cecilia)

    assert volunteers.table.chosen_ids() == (people.cecilia,)
