"""The fields of an enquiry: who it is, what they want, when they can, and what happens next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.enquiries import EnquiryChannel, EnquiryDraft, EnquiryWant
from models.values.identifiers import AreaId
from models.values.people import Availability, ContactChannel
from translations import _
from ui.screens.inbox.editing.loaded import LoadedEnquiry
from ui.screens.inbox.offered_texts import OfferedTexts
from ui.theme import Theme
from ui.widgets.availability_edit import AvailabilityEdit
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field
from ui.widgets.folded import Folded
from ui.wording.people import channel_name, enquiry_channel_name, enquiry_want_name
from ui.wording.times_in_short import times_in_short

_NOTE_HEIGHT = 58
_USUAL_DAYS = 3
_COLUMNS = 6
_ROWS = (
    ("wants",),
    ("name", "phone"),
    ("email", "preferred_channel", "area_id"),
    ("reach_when", "channel", "received_on"),
    ("availability",),
    ("note",),
    ("next_step", "next_step_on"),
)


class OptionalDay(QWidget):
    """A day that may be left open; the tick says whether it holds."""

    def __init__(self, parent: QWidget, *, today: date) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(self)
        self.day_edit = DateEdit(self)
        self.day_edit.set_day(today + timedelta(days=_USUAL_DAYS))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.tick)
        row.addWidget(self.day_edit, 1)
        self.setFocusProxy(self.tick)
        self.tick.toggled.connect(self.day_edit.setEnabled)
        self.day_edit.setEnabled(False)

    @property
    def day(self) -> date | None:
        """Give the day, ``None`` when it is left open."""
        return self.day_edit.day if self.tick.isChecked() else None

    def set_day(self, day: date | None) -> None:
        """Show a day, or leave it open."""
        self.tick.setChecked(day is not None)
        if day is not None:
            self.day_edit.set_day(day)


class FoldedTimes(Folded):
    """When somebody can, in short in its heading; the week to be painted waits below it."""

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent, theme=theme)
        self.times_edit = AvailabilityEdit(self.content, theme=theme, today=today)
        inner = QVBoxLayout(self.content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.times_edit)
        self.setFocusProxy(self.button)
        self.times_edit.changed.connect(self.say_times)
        self.times_edit.exact.unfolded.connect(self.unfolded)

    def fill(self, times: Availability) -> None:
        """Show these times, the week only when somebody asks for it."""
        self.times_edit.set_availability(times)
        self.say_times()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.times_edit.retranslate()
        self.say_times()

    @Slot()
    def say_times(self) -> None:
        """Say the times as they stand."""
        said = " · ".join(times_in_short(self.times_edit.availability)) or _("Not said")
        self.set_title(said)
        self.button.setAccessibleName(": ".join((_("Can mostly"), said)))


class EnquiryFields(QWidget):
    """What was not asked in the form, such as who it is in the register, stays as it was."""

    grown = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, loaded: LoadedEnquiry, today: date) -> None:
        super().__init__(parent)
        self._areas = loaded.areas
        # in the order of the rows, which is that of Tab
        self.wants = ChipRow(self)
        self.wants.set_chips(_want_chips())
        self.name_edit = QLineEdit(self)
        self.phone_edit = QLineEdit(self)
        self.email_edit = QLineEdit(self)
        self.preferred_box = ChoiceBox(self)
        self.area_box = ChoiceBox(self)
        self.reach_edit = QLineEdit(self)
        self.channel_box = ChoiceBox(self)
        self.received_edit = DateEdit(self)
        self.times = FoldedTimes(self, theme=theme, today=today)
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(theme.px(_NOTE_HEIGHT))
        self.step_edit = QLineEdit(self)
        self.step_day = OptionalDay(self, today=today)
        self.offered = OfferedTexts(self)
        self.fields: Mapping[str, Field] = {
            "wants": Field(self, self.wants),
            "name": Field(self, self.name_edit),
            "phone": Field(self, self.phone_edit),
            "email": Field(self, self.email_edit),
            "preferred_channel": Field(self, self.preferred_box),
            "area_id": Field(self, self.area_box),
            "reach_when": Field(self, self.reach_edit),
            "channel": Field(self, self.channel_box),
            "received_on": Field(self, self.received_edit),
            "availability": Field(self, self.times),
            "note": Field(self, self.note_edit),
            "next_step": Field(self, self.step_edit),
            "next_step_on": Field(self, self.step_day),
        }
        self._place()
        self.times.unfolded.connect(self.grown)
        self.offered.chosen.connect(self._on_step_chosen)

    def fill(self, draft: EnquiryDraft) -> None:
        """Show an enquiry."""
        self.wants.set_keys({want.value for want in draft.wants})
        self.channel_box.set_key(draft.channel.value)
        self.name_edit.setText(draft.name)
        self.phone_edit.setText(draft.phone)
        self.email_edit.setText(draft.email)
        self.preferred_box.set_key(draft.preferred_channel.value)
        self.area_box.set_key("" if draft.area_id is None else str(draft.area_id))
        self.reach_edit.setText(draft.reach_when)
        if draft.received_on is not None:
            self.received_edit.set_day(draft.received_on)
        self.times.fill(draft.availability)
        self.note_edit.setPlainText(draft.note)
        self.step_edit.setText(draft.next_step)
        self.step_day.set_day(draft.next_step_on)

    def draft(self, began_as: EnquiryDraft) -> EnquiryDraft:
        """Give what stands in the form, the rest as it began."""
        chosen = self.wants.keys
        order = [*began_as.wants, *EnquiryWant]
        return replace(
            began_as,
            wants=tuple(dict.fromkeys(want for want in order if want.value in chosen)),
            channel=EnquiryChannel(self.channel_box.key),
            name=self.name_edit.text(),
            phone=self.phone_edit.text(),
            email=self.email_edit.text(),
            preferred_channel=ContactChannel(self.preferred_box.key),
            area_id=AreaId(int(self.area_box.key)) if self.area_box.key else None,
            reach_when=self.reach_edit.text(),
            received_on=self.received_edit.day,
            availability=self.times.times_edit.availability,
            note=self.note_edit.toPlainText(),
            next_step=self.step_edit.text(),
            next_step_on=self.step_day.day,
        )

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.wants.set_chips(_want_chips())
        self.channel_box.set_choices([(channel.value, enquiry_channel_name(channel)) for channel in EnquiryChannel])
        self.preferred_box.set_choices([(channel.value, channel_name(channel)) for channel in ContactChannel])
        self.area_box.set_choices([("", _("Not said")), *((str(area.id), area.name) for area in self._areas)])
        labels = {
            "wants": (_("&Wants to"), ""),
            "name": (_("&Name"), ""),
            "phone": (_("&Phone"), ""),
            "email": (_("&E-mail"), ""),
            "preferred_channel": (_("Wants to &be reached by"), ""),
            "area_id": (_("&Area"), ""),
            "reach_when": (_("&Reached when"), ""),
            "channel": (_("&How"), ""),
            "received_on": (_("&Came in"), ""),
            "availability": (_("Can &mostly"), ""),
            "note": (_("No&te"), _("Write nothing about health, religion or reasons for asylum.")),
            "next_step": (_("Next &step"), ""),
            "next_step_on": (_("At the &latest"), ""),
        }
        for key, (label, hint) in labels.items():
            self.fields[key].set_label(label, hint)
        self.step_day.tick.setAccessibleName(_("There is a day for the next step"))
        self.step_day.day_edit.setAccessibleName(_("Day of the next step"))
        self.received_edit.retranslate()
        self.step_day.day_edit.retranslate()
        self.offered.set_texts((_("Call again"), _("Book an interview"), _("Answer the e-mail")))
        self.times.retranslate()

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        for row, keys in enumerate(_ROWS):
            width = _COLUMNS // len(keys)
            for place, key in enumerate(keys):
                # At the top: a problem below one of them must not move its neighbour.
                grid.addWidget(self.fields[key], row, place * width, 1, width, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.offered, len(_ROWS), 0, 1, _COLUMNS)

    @Slot(str)
    def _on_step_chosen(self, step: str) -> None:
        self.step_edit.setText(step)
        self.step_day.tick.setChecked(True)
        self.step_day.day_edit.setFocus()


def _want_chips() -> tuple[Chip, ...]:
    return tuple(Chip(key=want.value, text=enquiry_want_name(want)) for want in EnquiryWant)
