"""The fields of the first weekly café."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from models.values.activities import ActivityKind
from models.values.errors import FieldProblem, ProblemCode
from translations import _
from ui.start.choices import activity_kind_name, swedish_activity_name
from ui.start.founding import FirstCafe, next_term_end
from ui.start.step_page import choice_field, text_field
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field
from ui.widgets.time_edit import TimeEdit
from ui.wording.dates import weekday_name

_STARTS, _ENDS = time(17, 30), time(19, 0)
_DAYS = 7


class CafeFields(QWidget):
    """Kind, name, weekday, from when to when, and until which day of the term."""

    def __init__(self, parent: QWidget, *, today: date) -> None:
        super().__init__(parent)
        self._kind_field, self._kind = choice_field(self)
        self._name_field, self._name = text_field(self)
        self._weekday_field, self._weekday = choice_field(self)
        self._starts = TimeEdit(self)
        self._ends = TimeEdit(self)
        self._last = DateEdit(self)
        self._starts_field = Field(self, self._starts)
        self._ends_field = Field(self, self._ends)
        self._last_field = Field(self, self._last)
        for kind in ActivityKind:
            self._kind.addItem("", kind.value)
        for _number in range(_DAYS):
            self._weekday.addItem("")
        self._starts.set_clock_time(_STARTS)
        self._ends.set_clock_time(_ENDS)
        self._last.set_day(next_term_end(today))
        self._proposed = swedish_activity_name(self._chosen_kind)
        self._name.setText(self._proposed)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._kind_field, 0, 0, 1, 2, top)
        grid.addWidget(self._name_field, 0, 2, 1, 2, top)
        for column, field in enumerate((self._weekday_field, self._starts_field, self._ends_field, self._last_field)):
            grid.addWidget(field, 1, column, top)
            grid.setColumnStretch(column, 1)

    @property
    def fields(self) -> dict[str, Field]:
        """Give the fields by the names that problems have for them."""
        return {
            "cafe_name": self._name_field,
            "starts": self._starts_field,
            "ends": self._ends_field,
            "season": self._last_field,
        }

    @property
    def unreadable(self) -> tuple[FieldProblem, ...]:
        """Say which clock times cannot be understood."""
        edits = (("starts", self._starts), ("ends", self._ends))
        return tuple(
            FieldProblem(field=name, code=ProblemCode.REQUIRED) for name, edit in edits if edit.clock_time is None
        )

    @property
    def first_cafe(self) -> FirstCafe:
        """Give the café as it is filled in; ask ``unreadable`` first."""
        return FirstCafe(
            kind=self._chosen_kind,
            name=self._name.text(),
            weekday=self._weekday.currentIndex(),
            starts=self._starts.clock_time or _STARTS,
            ends=self._ends.clock_time or _ENDS,
            last=self._last.day,
        )

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._kind_field.set_label(_("Activity"))
        self._name_field.set_label(_("Name in Swedish"))
        self._weekday_field.set_label(_("Weekday"))
        self._starts_field.set_label(_("Starts"))
        self._ends_field.set_label(_("Ends"))
        self._last_field.set_label(_("Until"))
        self._last.retranslate()
        for number, kind in enumerate(ActivityKind):
            self._kind.setItemText(number, activity_kind_name(kind))
        for number in range(_DAYS):
            name = weekday_name(number)
            self._weekday.setItemText(number, name[:1].upper() + name[1:])

    @property
    def _chosen_kind(self) -> ActivityKind:
        return ActivityKind(str(self._kind.currentData()))

    @Slot(int)
    def _on_kind_changed(self, _number: int) -> None:
        if self._name.text() == self._proposed:
            self._name.setText(swedish_activity_name(self._chosen_kind))
        self._proposed = swedish_activity_name(self._chosen_kind)
