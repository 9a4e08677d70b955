"""The last step: where people meet first, and the café that is there every week."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from models.values.place_drafts import MeetingPointDraft
from models.values.places import FLOOR_NAMES_FROM, PlaceColour, PlaceKind, StepFree
from translations import _
from ui.start.cafe_fields import CafeFields
from ui.start.choices import HIGHEST_FLOOR, colour_name, floor_name, place_kind_name, step_free_name
from ui.start.founding import FirstCafe
from ui.start.step_page import StepPage, choice_field, text_field, two_columns
from ui.theme import Theme
from ui.widgets.cards import Card
from ui.widgets.colour_swatches import ColourSwatches
from ui.widgets.fields import Field

_STEP_FREE = (StepFree.UNKNOWN, StepFree.YES, StepFree.NO)


class PlaceStep(StepPage):
    """Asks for a meeting point and, where cafés are used, for its first weekly one."""

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent, theme=theme, width=780)
        self._name_field, self._name = text_field(self)
        self._kind_field, self._kind = choice_field(self)
        self._address_field, self._address = text_field(self)
        self._stop_field, self._stop = text_field(self)
        self._room_field, self._room = text_field(self)
        self._floor_field, self._floor = choice_field(self)
        self._step_free_field, self._step_free = choice_field(self)
        self._colour = ColourSwatches(self, theme=theme)
        self._colour_field = Field(self, self._colour)
        self._card = Card(self)
        self._wants_cafe = QCheckBox(self._card)
        self._wants_cafe.setChecked(True)
        self.cafe = CafeFields(self._card, today=today)
        self._card.body.addWidget(self._wants_cafe)
        self._card.body.addWidget(self.cafe)
        self._wants_cafe.toggled.connect(self.cafe.setVisible)
        self._fill_choices()
        self._lay_out()
        cafe_fields = self.cafe.fields
        self.bind_fields(
            {
                "name": self._name_field,
                "address": self._address_field,
                "bus_stop": self._stop_field,
                "room": self._room_field,
                **cafe_fields,
            }
        )

    def focus_first(self) -> None:
        self._name.setFocus()

    def use_cafes(self, used: bool) -> None:
        """Ask for a café only of an office that has them."""
        self._card.setVisible(used)

    @property
    def draft(self) -> MeetingPointDraft:
        """Give the meeting point as it is filled in; whose it is, the founding knows."""
        return MeetingPointDraft(
            organisation_id=None,
            kind=PlaceKind(str(self._kind.currentData())),
            name=self._name.text(),
            address=self._address.text(),
            room=self._room.text(),
            floor=self._floor.currentData(),
            bus_stop=self._stop.text(),
            step_free=StepFree(str(self._step_free.currentData())),
            colour=PlaceColour(self._colour.colour),
        )

    @property
    def first_cafe(self) -> FirstCafe | None:
        """Give the café as it is filled in; ``None`` when there is none."""
        wanted = self._card.isVisibleTo(self) and self._wants_cafe.isChecked()
        return self.cafe.first_cafe if wanted else None

    def retranslate(self) -> None:
        self.set_heading(
            _("Your first meeting point"),
            _("Where people meet. Then the first poster can be printed at once; the rest is added later."),
        )
        self._name_field.set_label(_("Name of the meeting point"))
        self._name.setPlaceholderText(_("Ljungsala library"))
        self._kind_field.set_label(_("Kind of house"))
        self._address_field.set_label(_("Address"))
        self._address.setPlaceholderText("Storgatan 12")
        self._stop_field.set_label(_("Bus stop"))
        self._room_field.set_label(_("Room"))
        self._floor_field.set_label(_("Floor"))
        self._step_free_field.set_label(_("Can one come in without steps?"))
        self._colour_field.set_label(_("Colour in the week"))
        self._colour.set_names({colour.value: colour_name(colour) for colour in PlaceColour})
        for number in range(self._kind.count()):
            self._kind.setItemText(number, place_kind_name(PlaceKind(str(self._kind.itemData(number)))))
        self._floor.setItemText(0, _("Not said"))
        for number in range(1, self._floor.count()):
            self._floor.setItemText(number, floor_name(self._floor.itemData(number)))
        for number, step_free in enumerate(_STEP_FREE):
            self._step_free.setItemText(number, step_free_name(step_free))
        self._wants_cafe.setText(_("There is a café here every week"))
        self.cafe.retranslate()

    def _fill_choices(self) -> None:
        for kind in PlaceKind:
            self._kind.addItem("", kind.value)
        self._floor.addItem("", None)
        for floor in range(FLOOR_NAMES_FROM, HIGHEST_FLOOR + 1):
            self._floor.addItem("", floor)
        for step_free in _STEP_FREE:
            self._step_free.addItem("", step_free.value)

    def _lay_out(self) -> None:
        rows = (
            (self._name_field, self._kind_field),
            (self._address_field, self._stop_field),
            (self._room_field, self._floor_field),
            (self._step_free_field, self._colour_field),
        )
        self.body.addLayout(two_columns(rows))
        self.body.addWidget(self._card)
