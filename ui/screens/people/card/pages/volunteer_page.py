"""The role of a volunteer: what they do, when they can, whom they want to meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.values.people import MOST_CAPACITY, AssignmentKind, SwedishLevel
from models.values.people_drafts import AssignmentDraft, PersonDraft, VolunteerDraft
from translations import _
from ui.screens.people.card.pages.page import CardPage
from ui.screens.people.card.pages.wish_part import WishPart
from ui.theme import Theme
from ui.widgets.availability_edit import AvailabilityEdit
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.labels import TextLabel
from ui.widgets.number_box import NumberBox
from ui.wording.people import assignment_name, level_name, status_name


class _AssignmentLine(QWidget):
    """One thing to do: a tick, for a language friend how many at once, and how far it has come."""

    def __init__(self, parent: QWidget, *, kind: AssignmentKind) -> None:
        super().__init__(parent)
        self.kind = kind
        self.box = QCheckBox(self)
        self.capacity_box = NumberBox(self)
        self.capacity_box.setRange(0, MOST_CAPACITY)
        self.capacity_box.setVisible(kind is AssignmentKind.LANGUAGE_FRIEND)
        self.capacity_box.setEnabled(False)
        self._status = TextLabel(self, look="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.capacity_box)
        row.addWidget(self._status)
        row.addStretch(1)
        self.box.toggled.connect(self.capacity_box.setEnabled)
        self._had: AssignmentDraft | None = None

    @property
    def assignment(self) -> AssignmentDraft | None:
        """Give what stands there."""
        if not self.box.isChecked():
            return None
        had = self._had or AssignmentDraft(kind=self.kind)
        is_friend = self.kind is AssignmentKind.LANGUAGE_FRIEND
        return replace(had, capacity=self.capacity_box.value()) if is_friend else had

    def show_assignment(self, assignment: AssignmentDraft | None) -> None:
        self._had = assignment
        self.box.setChecked(assignment is not None)
        self.capacity_box.setValue(assignment.capacity if assignment is not None else 1)
        self._status.setText(status_name(assignment.status) if assignment is not None else "")

    def retranslate(self) -> None:
        self.box.setText(assignment_name(self.kind))
        self.capacity_box.setSuffix(_(" at once"))
        self.capacity_box.setAccessibleName(_("How many language friends at once"))


class VolunteerPage(CardPage):
    """Without the tick at the top the card has no such role."""

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent)
        self._today = today
        self.role_box = QCheckBox(self)
        self._gone = TextLabel(self, look="small", wraps=True)
        self.assignments = QWidget(self)
        self.lines = [_AssignmentLine(self.assignments, kind=kind) for kind in AssignmentKind]
        column = QVBoxLayout(self.assignments)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in self.lines:
            column.addWidget(line)
        self.assignments.setFocusProxy(self.lines[0].box)
        self.since_edit = DateEdit(self)
        self.level_box = ChoiceBox(self)
        self.times_edit = AvailabilityEdit(self, theme=theme, today=today)
        self.wish_part = WishPart(self)
        self.field("volunteer.assignments", self.assignments)
        self.field("volunteer.since", self.since_edit)
        self.field("volunteer.least_swedish", self.level_box)
        self.field("volunteer.availability", self.times_edit)
        self.field("volunteer.wish", self.wish_part)
        self.left.addWidget(self.role_box)
        self.left.addWidget(self._gone)
        self.add(self.left, "volunteer.assignments")
        self.add(self.left, "volunteer.since", "volunteer.least_swedish")
        self.add(self.left, "volunteer.wish")
        self.add(self.right, "volunteer.availability")
        self.left.addStretch(1)
        self.right.addStretch(1)
        self._has_role = False
        self.role_box.toggled.connect(self._on_role_toggled)

    def title(self) -> str:
        return _("Volunteer")

    def fill(self, card: PersonDraft) -> None:
        role = card.volunteer or VolunteerDraft()
        self._has_role = card.volunteer is not None and card.id is not None
        self.role_box.setChecked(card.volunteer is not None)
        had = {assignment.kind: assignment for assignment in role.assignments}
        for line in self.lines:
            line.show_assignment(had.get(line.kind))
        self.since_edit.set_day(role.since or self._today)
        self.level_box.set_key(role.least_swedish.value if role.least_swedish is not None else "")
        self.times_edit.set_availability(role.availability)
        self.wish_part.set_wish(role.wish)
        self._on_role_toggled()

    def applied(self, card: PersonDraft) -> PersonDraft:
        if not self.role_box.isChecked():
            return replace(card, volunteer=None)
        level = self.level_box.key
        assignments = (line.assignment for line in self.lines)
        role = replace(
            card.volunteer or VolunteerDraft(),
            since=self.since_edit.day,
            least_swedish=SwedishLevel(level) if level else None,
            assignments=tuple(assignment for assignment in assignments if assignment is not None),
            availability=self.times_edit.availability,
            wish=self.wish_part.wish,
        )
        return replace(card, volunteer=role)

    def retranslate(self) -> None:
        self.role_box.setText(_("Is a volunteer"))
        self._gone.setText(_("When you save, the role goes away with its assignments and pauses."))
        for line in self.lines:
            line.retranslate()
        self.since_edit.retranslate()
        self.times_edit.retranslate()
        levels = [(level.value, level_name(level)) for level in SwedishLevel]
        self.level_box.set_choices([("", _("Not asked")), *levels])
        self.label("volunteer.assignments", _("Wants to be"))
        self.label("volunteer.since", _("Volunteer since"))
        self.label("volunteer.least_swedish", _("Least Swedish that works"))
        self.label("volunteer.availability", _("Can meet"))
        self.label("volunteer.wish", _("Wants to meet"))
        self.wish_part.retranslate(_("Wants to meet"))

    @Slot()
    def _on_role_toggled(self) -> None:
        is_on = self.role_box.isChecked()
        for field in self.fields.values():
            field.setVisible(is_on)
        self._gone.setVisible(self._has_role and not is_on)
