"""The fields of a call in the order in which they are asked, and the form they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from models.queries.areas import AreaRow
from models.values.errors import FieldProblem
from models.values.identifiers import AreaId
from models.values.people import ContactChannel
from translations import _
from ui.calls.form import CallForm, answer_by, times_of
from ui.calls.steps import proposed_step, proposed_steps
from ui.calls.wants_row import WantsRow
from ui.widgets.banner import Banner
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.wording.dates import long_day
from ui.wording.people import channel_name
from ui.wording.times_in_short import times_in_short

_NOTE_LINES = 3


class CallFields(QWidget):
    """Enter goes on to the next field, ↓ in name and phone into the list of known people."""

    changed = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget, *, today: date) -> None:
        super().__init__(parent)
        self._today = today
        self._form = CallForm()
        self._areas: tuple[AreaRow, ...] = ()
        self.wants = WantsRow(self)
        self.name_edit = QLineEdit(self)
        self.phone_edit = QLineEdit(self)
        self.area_box = ChoiceBox(self)
        self.times_edit = QLineEdit(self)
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.step_box = QComboBox(self)
        self.step_box.setEditable(True)
        self.step_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.step_box.setMinimumContentsLength(12)
        self.day_edit = DateEdit(self)
        self.day_edit.set_day(answer_by(today))
        # last, so that they cost nobody a key who is reached by phone
        self.email_edit = QLineEdit(self)
        self.channel_box = ChoiceBox(self)
        editors: dict[str, QWidget] = {
            "wants": self.wants,
            "name": self.name_edit,
            "phone": self.phone_edit,
            "area_id": self.area_box,
            "availability": self.times_edit,
            "note": self.note_edit,
            "next_step": self.step_box,
            "next_step_on": self.day_edit,
            "email": self.email_edit,
            "preferred_channel": self.channel_box,
        }
        self.fields = {name: Field(self, editor) for name, editor in editors.items()}
        self.summary = ProblemSummary(self)
        self.things = Banner(self)
        self._problems = FormProblems(self.fields, self.summary)
        self._lay_out()
        self._connect()

    @property
    def form(self) -> CallForm:
        """Give what stands in the fields."""
        return self._form

    def show_areas(self, areas: Sequence[AreaRow]) -> None:
        """Offer these areas."""
        self._areas = tuple(areas)
        self.area_box.set_choices([("", _("Not said")), *((str(area.id), area.name) for area in areas)])

    def show_form(self, form: CallForm) -> None:
        """Show another call; nothing is told of it."""
        self._form = form
        for widget in self._all_editors():
            widget.blockSignals(True)
        self.wants.set_wants(form.wants)
        self.name_edit.setText(form.name)
        self.phone_edit.setText(form.phone)
        self.email_edit.setText(form.email)
        self.channel_box.set_key(form.preferred_channel.value)
        self.area_box.set_key(str(form.area_id or ""))
        self.times_edit.setText(form.times)
        self.note_edit.setPlainText(form.note)
        self.day_edit.set_day(form.next_step_on or answer_by(self._today))
        for widget in self._all_editors():
            widget.blockSignals(False)
        self._problems.clear()
        self._follow()

    def change(self, form: CallForm) -> None:
        """Take over what was decided elsewhere in the window, such as who is calling."""
        self.show_form(form)
        self.changed.emit()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Put each problem beside its field."""
        self._problems.apply(problems, title=_("Not saved yet"))

    def retranslate(self) -> None:
        """Set every text."""
        self.wants.retranslate()
        self.show_areas(self._areas)
        self.area_box.set_key(str(self._form.area_id or ""))
        self.channel_box.set_choices([(channel.value, channel_name(channel)) for channel in ContactChannel])
        self.channel_box.set_key(self._form.preferred_channel.value)
        self.fields["wants"].set_label(_("Wants"))
        self.fields["name"].set_label(_("Name"))
        self.fields["phone"].set_label(_("Phone"))
        self.fields["email"].set_label(_("E-mail"), _("If they would rather be written to."))
        self.fields["preferred_channel"].set_label(_("Wants to be reached by"))
        self.fields["area_id"].set_label(_("Area"))
        self.fields["note"].set_label(_("Note"), _("Write nothing about health, religion or grounds for asylum."))
        self.fields["next_step"].set_label(_("Next step"))
        self.day_edit.retranslate()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.focusNextChild()
                return True
            case Qt.Key.Key_Down if watched in (self.name_edit, self.phone_edit):
                self.list_wanted.emit()
                return True
            case _:
                return False

    def _all_editors(self) -> tuple[QWidget, ...]:
        return (
            self.name_edit,
            self.phone_edit,
            self.area_box,
            self.times_edit,
            self.note_edit,
            self.step_box,
            self.day_edit,
            self.email_edit,
            self.channel_box,
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(self.summary, 0, 0, 1, 2)
        grid.addWidget(self.fields["wants"], 1, 0, 1, 2)
        pairs = (
            ("name", "phone"),
            ("area_id", "availability"),
            ("next_step", "next_step_on"),
            ("email", "preferred_channel"),
        )
        grid.addWidget(self.things, 2, 0, 1, 2)
        for row, names in zip((3, 4, 6, 7), pairs, strict=True):
            for column, name in enumerate(names):
                grid.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["note"], 5, 0, 1, 2)
        grid.setColumnStretch(0, 6)
        grid.setColumnStretch(1, 5)
        grid.setRowStretch(8, 1)
        line = self.note_edit.fontMetrics().lineSpacing()
        self.note_edit.setFixedHeight(line * _NOTE_LINES + 20)

    def _connect(self) -> None:
        self.wants.wants_changed.connect(self._on_changed)
        for edit in (self.name_edit, self.phone_edit, self.times_edit, self.email_edit):
            edit.textChanged.connect(self._on_changed)
            edit.installEventFilter(self)
        for box in (self.area_box, self.channel_box):
            box.key_changed.connect(self._on_changed)
            box.installEventFilter(self)
        self.note_edit.textChanged.connect(self._on_changed)
        self.step_box.editTextChanged.connect(self._on_step_changed)
        self.step_box.installEventFilter(self)
        self.day_edit.day_changed.connect(self._on_day_changed)
        self.day_edit.installEventFilter(self)

    def _follow(self) -> None:
        """Let what depends on other fields follow: the proposed step, the times as they are understood, the weekday."""
        form = self._form
        self.step_box.blockSignals(True)
        self.step_box.clear()
        self.step_box.addItems(proposed_steps())
        self.step_box.setEditText(proposed_step(form.wants) if form.next_step is None else form.next_step)
        self.step_box.blockSignals(False)
        self._say_times()
        self.fields["next_step_on"].set_label(_("At the latest"), long_day(self.day_edit.day))

    def _say_times(self) -> None:
        times = times_of(self._form.times)
        if not self._form.times.strip():
            hint = _("For example: weekday evenings, Saturday morning")
        elif times is None:
            hint = _("Goes into the note in these words.")
        else:
            hint = " · ".join(times_in_short(times))
        self.fields["availability"].set_label(_("Can mostly"), hint)

    @Slot()
    def _on_changed(self) -> None:
        before = self._form.wants
        self._form = replace(
            self._form,
            wants=self.wants.wants,
            name=self.name_edit.text(),
            phone=self.phone_edit.text(),
            email=self.email_edit.text(),
            preferred_channel=ContactChannel(self.channel_box.key),
            area_id=AreaId(int(self.area_box.key)) if self.area_box.key else None,
            times=self.times_edit.text(),
            note=self.note_edit.toPlainText(),
        )
        if before != self._form.wants:
            self._follow()
        self._say_times()
        self.changed.emit()

    @Slot(str)
    def _on_step_changed(self, text: str) -> None:
        self._form = replace(self._form, next_step=None if text == proposed_step(self._form.wants) else text)
        self.changed.emit()

    @Slot(object)
    def _on_day_changed(self, day: date) -> None:
        self._form = replace(self._form, next_step_on=None if day == answer_by(self._today) else day)
        self.fields["next_step_on"].set_label(_("At the latest"), long_day(day))
        self.changed.emit()
