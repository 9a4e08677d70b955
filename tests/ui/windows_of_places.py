"""Meeting points and organisations with their forms."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.ui.stage import Stage, press
from tests.ui.window_entries import Register, WindowEntry
from translations import _
from ui.screens.meeting_points.editing.place_editor import PlaceEditor
from ui.screens.meeting_points.organisations.dialog import OrganisationsDialog
from ui.screens.meeting_points.organisations.organisation_editor import OrganisationEditor
from ui.screens.meeting_points.screen import MeetingPointsScreen
from ui.widgets.versions_dialog import VersionsDialog


def _places(stage: Stage) -> MeetingPointsScreen:
    return stage.screen(MeetingPointsScreen)


def _open_places(stage: Stage) -> QWidget:
    _places(stage)
    return stage.shell


def _open_nothing_found(stage: Stage) -> QWidget:
    _places(stage).filter_bar.search_edit.setText("Kiruna")
    stage.settle()
    return stage.shell


def _open_new_place(stage: Stage) -> QWidget:
    _places(stage).create_place()
    return stage.dialog(PlaceEditor)


def _open_refused_place(stage: Stage) -> QWidget:
    _places(stage).create_place()
    editor = stage.dialog(PlaceEditor)
    editor.primary_button.click()
    stage.settle()
    editor.fit_to_content()
    return editor


def _place_editor(stage: Stage) -> PlaceEditor:
    _places(stage).change_chosen()
    return stage.dialog(PlaceEditor)


def _open_place_editor(stage: Stage) -> QWidget:
    return _place_editor(stage)


def _open_race(stage: Stage) -> QWidget:
    draft = _place_editor(stage).form().draft
    _places(stage).editing.race_lost.emit(replace(draft, address="Biblioteksgatan 4", room="Lekrummet"))
    return stage.dialog(VersionsDialog)


def _organisations(stage: Stage) -> OrganisationsDialog:
    _places(stage).show_organisations()
    return stage.dialog(OrganisationsDialog)


def _open_organisations(stage: Stage) -> QWidget:
    return _organisations(stage)


def _open_new_organisation(stage: Stage) -> QWidget:
    press(_organisations(stage), _("New organisation …"))
    return stage.dialog(OrganisationEditor)


PLACE_WINDOWS: tuple[WindowEntry, ...] = (
    WindowEntry(name="meeting-points", open=_open_places, is_screen=True),
    WindowEntry(name="meeting-points-empty", open=_open_places, is_screen=True, register=Register.EMPTY),
    WindowEntry(name="meeting-points-none-found", open=_open_nothing_found),
    WindowEntry(name="meeting-point-new", open=_open_new_place),
    WindowEntry(name="meeting-point-refused", open=_open_refused_place),
    WindowEntry(name="meeting-point-change", open=_open_place_editor),
    WindowEntry(name="meeting-point-race", open=_open_race),
    WindowEntry(name="organisations", open=_open_organisations),
    WindowEntry(name="organisation-new", open=_open_new_organisation),
)
