"""What a series is and where: kind, name in several languages, place, room, organiser."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.activities import ActivityKind
from models.values.activity_drafts import SeriesDraft
from models.values.identifiers import MeetingPointId, OrganisationId
from models.values.language import LanguageCode
from translations import _, ngettext
from ui.screens.week.editing.loaded import EditorChoices
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.fields import Field
from ui.widgets.folded import Folded
from ui.widgets.language_edits import LanguageEdits
from ui.wording.activities import kind_name, kind_name_in_swedish


class WhatSection(QWidget):
    """Proposes the kind as the name until somebody writes another, and the place's organisation as the organiser."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, choices: EditorChoices) -> None:
        super().__init__(parent)
        self._choices = choices
        self._proposed = ""
        self.kind_box = ChoiceBox(self)
        self.name_edit = QLineEdit(self)
        self.place_box = ChoiceBox(self)
        self.room_edit = QLineEdit(self)
        self.organisation_box = ChoiceBox(self)
        self._kind = Field(self, self.kind_box)
        self._name = Field(self, self.name_edit)
        self._place = Field(self, self.place_box)
        self._room = Field(self, self.room_edit)
        self._organisation = Field(self, self.organisation_box)
        self._names_folded = Folded(self, theme=theme)
        self._names = LanguageEdits(self._names_folded.content)
        self._build_names()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._kind, 0, 0, 1, 2)
        grid.addWidget(self._name, 1, 0, 1, 2)
        grid.addWidget(self._place, 2, 0, 1, 2)
        grid.addWidget(self._room, 3, 0)
        grid.addWidget(self._organisation, 3, 1)
        grid.addWidget(self._names_folded, 4, 0, 1, 2)
        grid.setRowStretch(5, 1)
        self._connect()

    @property
    def name_edits(self) -> dict[LanguageCode, QLineEdit]:
        """Give the lines for the name in other languages."""
        return self._names.edits

    @property
    def fields(self) -> dict[str, Field]:
        """Give the fields by the draft's attributes, as on the screen."""
        return {
            "kind": self._kind,
            "name": self._name,
            "meeting_point_id": self._place,
            "room": self._room,
            "organisation_id": self._organisation,
        }

    def fill(self, draft: SeriesDraft) -> None:
        """Show a series."""
        self.blockSignals(True)
        self.kind_box.set_key(draft.kind.value)
        self.name_edit.setText(draft.name)
        if draft.id is None and not draft.name:
            self._propose_name()
        self.place_box.set_key(_key(draft.meeting_point_id))
        self.organisation_box.set_key(_key(draft.organisation_id))
        self.room_edit.setText(draft.room)
        self._names.show_texts(draft.names)
        self._count_names()
        self.blockSignals(False)

    def filled(self, draft: SeriesDraft) -> SeriesDraft:
        """Give the series with what stands here."""
        place, organisation = self.place_box.key, self.organisation_box.key
        return replace(
            draft,
            kind=ActivityKind(self.kind_box.key),
            name=self.name_edit.text(),
            names=self._names.texts,
            meeting_point_id=MeetingPointId(int(place)) if place else None,
            organisation_id=OrganisationId(int(organisation)) if organisation else None,
            room=self.room_edit.text(),
        )

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        kinds = sorted(((kind.value, kind_name(kind)) for kind in ActivityKind), key=_by_name)
        self.kind_box.set_choices(kinds)
        self.place_box.set_choices([(str(place.id), place.name) for place in self._choices.places])
        self.organisation_box.set_choices([(str(found.id), found.name) for found in self._choices.organisations])
        self._kind.set_label(_("&Kind of activity"))
        self._name.set_label(_("&Name in Swedish"))
        self._place.set_label(_("&Place"))
        self._room.set_label(_("&Room"))
        self._organisation.set_label(_("&Organiser"))
        self._names.set_hint(_("Only if the name differs from the kind of activity, which is translated already."))
        self._count_names()

    def _build_names(self) -> None:
        column = QVBoxLayout(self._names_folded.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._names)

    def _connect(self) -> None:
        self.kind_box.key_changed.connect(self._on_kind_changed)
        self.place_box.key_changed.connect(self._on_place_changed)
        self.organisation_box.key_changed.connect(self._on_changed)
        self.name_edit.textChanged.connect(self._on_changed)
        self.room_edit.textChanged.connect(self._on_changed)
        self._names.changed.connect(self._on_changed)

    def _propose_name(self) -> None:
        kind = ActivityKind(self.kind_box.key)
        self._proposed = "" if kind is ActivityKind.OTHER else kind_name_in_swedish(kind)
        self.name_edit.setText(self._proposed)

    def _count_names(self) -> None:
        number = len(self._names.texts)
        title = _("Names in other languages")
        if number:
            title = ngettext(
                "Names in other languages ({number})", "Names in other languages ({number})", number
            ).format(number=number)
        self._names_folded.set_title(title)

    @Slot()
    def _on_changed(self) -> None:
        self._count_names()
        self.changed.emit()

    @Slot(str)
    def _on_kind_changed(self, _key: str) -> None:
        if self.name_edit.text().strip() in {"", self._proposed}:
            self._propose_name()
        self.changed.emit()

    @Slot(str)
    def _on_place_changed(self, key: str) -> None:
        place = next((found for found in self._choices.places if str(found.id) == key), None)
        if place is not None:
            owner = next((found for found in self._choices.organisations if found.name == place.organisation), None)
            if owner is not None:
                self.organisation_box.set_key(str(owner.id))
        self.changed.emit()


def _key(number: int | None) -> str:
    return "" if number is None else str(number)


def _by_name(choice: tuple[str, str]) -> str:
    return choice[1].casefold()
