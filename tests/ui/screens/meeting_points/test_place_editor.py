"""The form of a meeting point: new and changed ones, wrong inputs, a colleague who was faster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.queries.meeting_points import meeting_point_details, meeting_point_draft, meeting_point_rows
from models.services.meeting_points import save_meeting_point
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.values.clock import FixedClock
from models.values.identifiers import MeetingPointId
from models.values.place_drafts import MeetingPointDraft
from models.values.places import OpeningHours, PlaceColour, StepFree
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.meeting_points.conftest import Town
from tests.ui.screens.open_dialogs import open_dialog
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.context import AppContext
from ui.screens.meeting_points.editing.place_editor import PlaceEditor
from ui.screens.meeting_points.screen import MeetingPointsScreen
from ui.settings import ThemeChoice
from ui.widgets.choice_dialog import ChoiceDialog
from ui.widgets.versions_dialog import VersionsDialog


@pytest.fixture
def new(town: Town, screen: MeetingPointsScreen) -> PlaceEditor:
    """The form of a new meeting point."""
    screen.create_place()
    return open_dialog(PlaceEditor)


@pytest.fixture
def form(town: Town, screen: MeetingPointsScreen) -> PlaceEditor:
    """The form of the library."""
    screen.open_with(town.library)
    screen.change_chosen()
    return open_dialog(PlaceEditor)


def draft_of(database: Database, meeting_point_id: MeetingPointId) -> MeetingPointDraft:
    with database.read() as session:
        return meeting_point_draft(session, meeting_point_id)


def save_meanwhile(database: Database, draft: MeetingPointDraft) -> None:
    with database.write() as uow:
        save_meeting_point(uow, draft)
        uow.commit()


def test_new_place_has_the_colour_that_fewest_have(new: PlaceEditor) -> None:
    assert new.place.swatches.colour == PlaceColour.GREEN


def test_new_place_is_saved_with_all_its_fields(
    new: PlaceEditor, screen: MeetingPointsScreen, database: Database, qtbot: QtBot
) -> None:
    place = new.place
    place.name_edit.setText(" Träffen ")
    place.organisation_box.setCurrentIndex(1)
    place.address_edit.setText("Järnvägsgatan 12")
    place.floor_box.setCurrentIndex(place.floor_box.findData("-1"))
    place.step_free_box.setCurrentIndex(place.step_free_box.findData("yes"))
    place.phone_edit.setText("08-465 004 40")
    place.public_box.setChecked(False)
    place.hours_edit.lines[0].stretches[0].opens.setText("9")
    place.hours_edit.lines[0].stretches[0].closes.setText("1130")
    place.hours_edit.lines[0].more_button.click()
    place.hours_edit.lines[0].stretches[1].opens.setText("13")
    place.hours_edit.lines[0].stretches[1].closes.setText("16.15")
    place.hours_edit.copy_button.click()

    with qtbot.waitSignal(screen.undo_offered) as offered:
        new.primary_button.click()

    assert offered.args[0] == "Träffen är tillagd."
    assert screen.presenter.chosen is not None
    saved = draft_of(database, screen.presenter.chosen)
    assert (saved.name, saved.address, saved.floor, saved.step_free) == (
        "Träffen",
        "Järnvägsgatan 12",
        -1,
        StepFree.YES,
    )
    assert (saved.address_public, saved.contact_phone) == (False, "08-465 004 40")
    assert len(saved.opening_hours) == 10
    assert saved.opening_hours[-1] == OpeningHours(weekday=4, opens=time(13), closes=time(16, 15))
    assert not new.isVisible()


def test_new_organisation_and_area_are_made_along_with_the_place(
    new: PlaceEditor, screen: MeetingPointsScreen, database: Database, clock: FixedClock, qtbot: QtBot
) -> None:
    place = new.place
    place.name_edit.setText("Hoppets hus")
    place.organisation_box.setCurrentIndex(place.organisation_box.findData("new"))
    place.new_organisation_edit.setText("Hoppets församling")
    place.area_box.setCurrentIndex(place.area_box.findData("new"))
    place.new_area_edit.setText("Hamnsidan")

    with qtbot.waitSignal(screen.undo_offered) as offered:
        new.primary_button.click()

    with database.read() as session:
        details = meeting_point_details(session, MeetingPointId(4), clock.today())
    assert (details.organisation, details.area) == ("Hoppets församling", "Hamnsidan")
    with database.write() as uow:
        undo_transaction(uow, offered.args[1])
        uow.commit()
    with database.read() as session:
        assert len(meeting_point_rows(session)) == 3


def test_everything_that_is_wrong_is_said_at_once(new: PlaceEditor, database: Database) -> None:
    place = new.place
    place.organisation_box.setCurrentIndex(place.organisation_box.findData("new"))
    place.area_box.setCurrentIndex(place.area_box.findData("new"))
    place.new_area_edit.setText("centrum")
    place.phone_edit.setText("ring mig")
    place.email_edit.setText("biblioteket")

    new.primary_button.click()

    wrong = {name for name, field in place.fields.items() if field.problem}
    assert wrong == {"name", "new_organisation", "new_area", "contact_phone", "contact_email"}
    assert place.name_edit.hasFocus()
    with database.read() as session:
        assert len(meeting_point_rows(session)) == 3
    place.phone_edit.textEdited.emit("")
    assert place.fields["contact_phone"].problem == ""


def test_organisation_must_be_chosen(new: PlaceEditor) -> None:
    new.place.name_edit.setText("Träffen")

    new.primary_button.click()

    assert [name for name, field in new.place.fields.items() if field.problem] == ["organisation_id"]


def test_name_of_another_place_is_refused(form: PlaceEditor) -> None:
    form.place.name_edit.setText("Östra kyrkan")

    form.primary_button.click()

    assert form.place.fields["name"].problem
    assert form.isVisible()


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [("10", "", "båda"), ("25", "26", "båda"), ("12", "10", "senare"), ("10", "10", "senare")],
)
def test_wrong_opening_hours_are_told_with_their_day(form: PlaceEditor, opens: str, closes: str, words: str) -> None:
    stretch = form.place.hours_edit.lines[2].stretches[0]
    stretch.opens.setText(opens)
    stretch.closes.setText(closes)

    form.primary_button.click()

    problem = form.place.fields["opening_hours"].problem
    assert problem.startswith("Onsdag:")
    assert words in problem
    assert form.isVisible()


def test_stretches_of_a_day_may_not_overlap(form: PlaceEditor) -> None:
    line = form.place.hours_edit.lines[0]
    line.more_button.click()
    line.stretches[1].opens.setText("18")
    line.stretches[1].closes.setText("20")

    form.primary_button.click()

    assert "innan den första är slut" in form.place.fields["opening_hours"].problem


def test_form_of_an_existing_place_begins_clean_and_asks_when_it_is_not(form: PlaceEditor) -> None:
    assert not form.is_dirty()

    form.place.room_edit.setText("Sal B")
    form.reject()

    assert form.isVisible()
    assert open_dialog(ChoiceDialog)


def test_times_that_are_not_understood_count_as_written(form: PlaceEditor) -> None:
    form.place.hours_edit.lines[6].stretches[0].opens.setText("kanske")

    assert form.is_dirty()


def test_colleague_who_was_faster_loses_nothing_and_neither_do_i(
    form: PlaceEditor, town: Town, database: Database
) -> None:
    theirs = draft_of(database, town.library)
    save_meanwhile(database, replace(theirs, address="Nygatan 3", room="Ljusgården"))
    form.place.room_edit.setText("Sal B")
    form.place.stop_edit.setText("Torget")

    form.primary_button.click()
    dialog = open_dialog(VersionsDialog)
    untouched = draft_of(database, town.library)
    dialog.primary_button.click()

    assert untouched.room == "Ljusgården"
    saved = draft_of(database, town.library)
    assert (saved.address, saved.room, saved.bus_stop) == ("Nygatan 3", "Sal B", "Torget")
    assert not form.isVisible()


def test_theirs_can_be_chosen_field_by_field(form: PlaceEditor, town: Town, database: Database) -> None:
    save_meanwhile(database, replace(draft_of(database, town.library), room="Ljusgården"))
    form.place.room_edit.setText("Sal B")
    form.place.name_edit.setText("Biblioteket")

    form.primary_button.click()
    dialog = open_dialog(VersionsDialog)
    dialog.keep("room", mine=False)
    dialog.primary_button.click()

    saved = draft_of(database, town.library)
    assert (saved.name, saved.room) == ("Biblioteket", "Ljusgården")


def test_closing_the_comparison_leaves_what_was_written(form: PlaceEditor, town: Town, database: Database) -> None:
    save_meanwhile(database, replace(draft_of(database, town.library), room="Ljusgården"))
    form.place.room_edit.setText("Sal B")

    form.primary_button.click()
    open_dialog(VersionsDialog).cancel_button.click()

    assert form.place.room_edit.text() == "Sal B"
    assert draft_of(database, town.library).room == "Ljusgården"


def test_new_organisation_survives_the_comparison(
    form: PlaceEditor, town: Town, database: Database, clock: FixedClock
) -> None:
    save_meanwhile(database, replace(draft_of(database, town.library), room="Ljusgården"))
    form.place.organisation_box.setCurrentIndex(form.place.organisation_box.findData("new"))
    form.place.new_organisation_edit.setText("Bokbussarna")

    form.primary_button.click()
    open_dialog(VersionsDialog).primary_button.click()

    with database.read() as session:
        details = meeting_point_details(session, town.library, clock.today())
    assert (details.organisation, details.place.room) == ("Bokbussarna", "Ljusgården")


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_form_is_accessible(form: PlaceEditor, context: AppContext, choice: ThemeChoice) -> None:
    context.theme.apply(choice=choice)
    form.place.organisation_box.setCurrentIndex(form.place.organisation_box.findData("new"))
    form.place.area_box.setCurrentIndex(form.place.area_box.findData("new"))

    assert_accessible(form, context.theme)


def test_comparison_is_accessible(form: PlaceEditor, town: Town, database: Database, context: AppContext) -> None:
    save_meanwhile(database, replace(draft_of(database, town.library), note="En lång anteckning. " * 20, room="A"))
    form.place.room_edit.setText("Sal B")
    form.primary_button.click()

    assert_accessible(open_dialog(VersionsDialog), context.theme)


@pytest.fixture
def threaded(
    context: AppContext, bus: ChangeBus, database: Database, town: Town, qtbot: QtBot
) -> Iterator[MeetingPointsScreen]:
    """The screen with the runner of the program, whose answers come later."""
    runner = JobRunner(bus)
    runner.attach(database)
    window = QWidget()
    qtbot.addWidget(window)
    screen = MeetingPointsScreen(replace(context, runner=runner), window)
    screen.retranslate()
    window.show()
    screen.activate()
    yield screen
    runner.shutdown()


def test_place_is_saved_off_the_gui_thread(threaded: MeetingPointsScreen, database: Database, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: threaded.model.rowCount() == 3)
    threaded.create_place()
    qtbot.waitUntil(lambda: any(isinstance(w, PlaceEditor) for w in QApplication.topLevelWidgets()))
    editor = open_dialog(PlaceEditor)
    editor.place.name_edit.setText("Träffen")
    editor.place.organisation_box.setCurrentIndex(1)

    with qtbot.waitSignal(threaded.undo_offered):
        editor.primary_button.click()

    with database.read() as session:
        assert "Träffen" in [row.name for row in meeting_point_rows(session)]
