"""The fields of a meeting point, laid out in two columns; who saves it stands elsewhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.identifiers import AreaId, OrganisationId
from models.values.place_drafts import MeetingPointDraft, OrganisationDraft
from models.values.places import FLOOR_NAMES_FROM, FLOOR_NAMES_TO, OrganisationKind, PlaceColour, PlaceKind, StepFree
from translations import _
from ui.screens.meeting_points.editing.hours_edit import HoursEdit
from ui.screens.meeting_points.editing.loaded import NEW_AREA, NEW_ORGANISATION, LoadedPlace, PlaceForm
from ui.screens.meeting_points.order import folded
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.colour_swatches import ColourSwatches
from ui.widgets.fields import Field
from ui.wording.places import colour_name, floor_choice, organisation_kind_name, place_kind_name, step_free_name

_NEW = "new"
_NOTE_LINES = 3
_COLUMN = 400


class PlaceFields(QWidget):
    """``fields`` are by the draft's attribute names, in the order on the screen."""

    def __init__(self, parent: QWidget, *, theme: Theme, loaded: LoadedPlace) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loaded = loaded
        self._make_editors()
        editors = {
            "name": self.name_edit,
            "kind": self.kind_box,
            "organisation_id": self.organisation_box,
            NEW_ORGANISATION: self.new_organisation_edit,
            "new_organisation_kind": self.new_organisation_kind_box,
            "area_id": self.area_box,
            NEW_AREA: self.new_area_edit,
            "address": self.address_edit,
            "address_public": self.public_box,
            "room": self.room_edit,
            "floor": self.floor_box,
            "bus_stop": self.stop_edit,
            "step_free": self.step_free_box,
            "colour": self.swatches,
            "contact_function": self.function_edit,
            "contact_phone": self.phone_edit,
            "contact_email": self.email_edit,
            "opening_hours": self.hours_edit,
            "note": self.note_edit,
        }
        self.fields: dict[str, Field] = {name: Field(self, editor) for name, editor in editors.items()}
        self._lay_out()
        self.organisation_box.key_changed.connect(self._on_choice_changed)
        self.area_box.key_changed.connect(self._on_choice_changed)

    def form(self, began_as: MeetingPointDraft) -> PlaceForm:
        """Give what stands in the fields; id and version are those it began with."""
        organisation, area, floor = self.organisation_box.key, self.area_box.key, self.floor_box.key
        draft = replace(
            began_as,
            organisation_id=OrganisationId(int(organisation)) if organisation.isdecimal() else None,
            area_id=AreaId(int(area)) if area.isdecimal() else None,
            kind=PlaceKind(self.kind_box.key),
            name=self.name_edit.text(),
            address=self.address_edit.text(),
            room=self.room_edit.text(),
            floor=int(floor) if floor else None,
            bus_stop=self.stop_edit.text(),
            step_free=StepFree(self.step_free_box.key),
            contact_function=self.function_edit.text(),
            contact_phone=self.phone_edit.text(),
            contact_email=self.email_edit.text(),
            opening_hours=self.hours_edit.hours,
            colour=PlaceColour(self.swatches.colour),
            address_public=self.public_box.isChecked(),
            note=self.note_edit.toPlainText(),
        )
        new = None
        if organisation == _NEW:
            kind = OrganisationKind(self.new_organisation_kind_box.key)
            new = OrganisationDraft(kind=kind, name=self.new_organisation_edit.text())
        return PlaceForm(
            draft=draft, new_organisation=new, new_area=self.new_area_edit.text() if area == _NEW else None
        )

    def fill(self, draft: MeetingPointDraft, *, keep_choices: frozenset[str] = frozenset()) -> None:
        """Show a meeting point; of ``keep_choices`` what stands there stays, a new organisation or area for one."""
        self.name_edit.setText(draft.name)
        self.kind_box.set_key(draft.kind.value)
        if "organisation_id" not in keep_choices:
            self.organisation_box.set_key("" if draft.organisation_id is None else str(draft.organisation_id))
        if "area_id" not in keep_choices:
            self.area_box.set_key("" if draft.area_id is None else str(draft.area_id))
        self.address_edit.setText(draft.address)
        self.public_box.setChecked(draft.address_public)
        self.room_edit.setText(draft.room)
        self.floor_box.set_key("" if draft.floor is None else str(draft.floor))
        self.stop_edit.setText(draft.bus_stop)
        self.step_free_box.set_key(draft.step_free.value)
        self.swatches.set_colour(draft.colour.value)
        self.function_edit.setText(draft.contact_function)
        self.phone_edit.setText(draft.contact_phone)
        self.email_edit.setText(draft.contact_email)
        self.hours_edit.set_hours(draft.opening_hours)
        self.note_edit.setPlainText(draft.note)
        self._on_choice_changed()

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(max(wanted.width(), self._theme.px(2 * _COLUMN)), wanted.height())

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._name_choices()
        label = self._label
        label("name", _("&Name"))
        label("kind", _("&Kind of house"), _("Printed in the reader’s language behind the name."))
        label("organisation_id", _("&Organisation"))
        label(NEW_ORGANISATION, _("Name of the new organisation"))
        label("new_organisation_kind", _("Kind of organisation"))
        label("area_id", _("A&rea"))
        label(NEW_AREA, _("Name of the new area"))
        label("address", _("&Address"))
        label(
            "address_public",
            _("Address on the programme"),
            _("Leave it out for a women’s shelter or another place that strangers must not find."),
        )
        self.public_box.setText(_("The address may be printed"))
        label("room", _("Roo&m"))
        label("floor", _("&Floor"))
        label("bus_stop", _("&Bus stop"))
        label("step_free", _("Can one come in without steps?"))
        label("colour", _("Colour in the week"), self._colour_hint())
        label("contact_function", _("&Contact"), _("A desk or a function, nobody’s own name."))
        self.function_edit.setPlaceholderText(_("Information desk"))
        label("contact_phone", _("&Phone"))
        label("contact_email", _("&E-mail"))
        label("opening_hours", _("Opening hours"), _("A day without times is closed."))
        self.hours_edit.retranslate()
        label("note", _("No&te"), _("Write nothing about individual persons."))

    def _label(self, field: str, text: str, hint: str = "") -> None:
        self.fields[field].set_label(text, hint)

    def _colour_hint(self) -> str:
        name = colour_name(self._loaded.least_used).lower()
        return _("{colour} is the colour that fewest have.").format(colour=name.capitalize())

    def _make_editors(self) -> None:
        self.name_edit = QLineEdit(self)
        self.kind_box = ChoiceBox(self)
        self.organisation_box = ChoiceBox(self)
        self.new_organisation_edit = QLineEdit(self)
        self.new_organisation_kind_box = ChoiceBox(self)
        self.area_box = ChoiceBox(self)
        self.new_area_edit = QLineEdit(self)
        self.address_edit = QLineEdit(self)
        self.public_box = QCheckBox(self)
        self.room_edit = QLineEdit(self)
        self.floor_box = ChoiceBox(self)
        self.stop_edit = QLineEdit(self)
        self.step_free_box = ChoiceBox(self)
        self.swatches = ColourSwatches(self, theme=self._theme)
        self.function_edit = QLineEdit(self)
        self.phone_edit = QLineEdit(self)
        self.email_edit = QLineEdit(self)
        self.hours_edit = HoursEdit(self, theme=self._theme)
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 20)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        for column, rows in (
            (left, (("name",), ("kind",), ("organisation_id",), (NEW_ORGANISATION,), ("new_organisation_kind",))),
            (left, (("area_id",), (NEW_AREA,), ("address",), ("address_public",), ("room", "floor"))),
            (left, (("bus_stop",), ("step_free",))),
            (right, (("colour",), ("contact_function",), ("contact_phone", "contact_email"), ("opening_hours",))),
            (right, (("note",),)),
        ):
            for names in rows:
                column.addLayout(self._side_by_side(names))
        for column in (left, right):
            column.setSpacing(12)
            column.addStretch(1)
            row.addLayout(column, 1)

    def _side_by_side(self, names: tuple[str, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        for name in names:
            line.addWidget(self.fields[name], 1)
        return line

    def _name_choices(self) -> None:
        kinds = sorted(((kind.value, place_kind_name(kind)) for kind in PlaceKind), key=_by_text)
        self.kind_box.set_choices(kinds)
        organisations = sorted(((str(row.id), row.name) for row in self._loaded.organisations), key=_by_text)
        self.organisation_box.set_choices([("", _("Choose …")), *organisations, (_NEW, _("+ New organisation …"))])
        self.new_organisation_kind_box.set_choices(
            [(kind.value, organisation_kind_name(kind)) for kind in OrganisationKind]
        )
        areas = [(str(area.id), area.name) for area in self._loaded.areas]
        self.area_box.set_choices([("", _("None")), *areas, (_NEW, _("+ New area …"))])
        floors = [(str(floor), floor_choice(floor)) for floor in range(FLOOR_NAMES_FROM, FLOOR_NAMES_TO + 1)]
        self.floor_box.set_choices([("", _("Not said")), *floors])
        self.step_free_box.set_choices(
            [(step.value, step_free_name(step)) for step in (StepFree.UNKNOWN, StepFree.YES, StepFree.NO)]
        )
        self.swatches.set_names({colour.value: colour_name(colour) for colour in PlaceColour})

    @Slot()
    def _on_choice_changed(self) -> None:
        new_organisation = self.organisation_box.key == _NEW
        self.fields[NEW_ORGANISATION].setVisible(new_organisation)
        self.fields["new_organisation_kind"].setVisible(new_organisation)
        self.fields[NEW_AREA].setVisible(self.area_box.key == _NEW)
        if self.sender() is self.organisation_box and new_organisation:
            self.new_organisation_edit.setFocus()
        elif self.sender() is self.area_box and self.area_box.key == _NEW:
            self.new_area_edit.setFocus()


def _by_text(choice: tuple[str, str]) -> str:
    return folded(choice[1])
