"""The role of a newcomer: Swedish and sheets, what they hope for, when they can, whom they want to meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from models.values.errors import FieldProblem, ProblemCode
from models.values.language import LanguageCode
from models.values.people import NewcomerWant, SwedishLevel
from models.values.people_drafts import NewcomerDraft, PersonDraft
from translations import _
from translations.languages import schedule_languages
from ui.screens.people.card.inputs.ticks import Ticks
from ui.screens.people.card.inputs.years_edit import MonthEdit
from ui.screens.people.card.pages.page import CardPage
from ui.screens.people.card.pages.wish_part import WishPart
from ui.theme import Theme
from ui.widgets.availability_edit import AvailabilityEdit
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.labels import TextLabel
from ui.wording.interests import language_name
from ui.wording.people import level_name, newcomer_want_name


class NewcomerPage(CardPage):
    """Without the tick at the top the card has no such role."""

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent)
        self._today = today
        self._has_role = False
        self.role_box = QCheckBox(self)
        self._gone = TextLabel(self, look="small", wraps=True)
        self.oral_box, self.course_box, self.print_box = ChoiceBox(self), ChoiceBox(self), ChoiceBox(self)
        self.interpreter_box = QCheckBox(self)
        self.arrived_edit = MonthEdit(self)
        self.since_edit = DateEdit(self)
        self.want_ticks = Ticks(self, after=self.since_edit, columns=2)
        self.another_box = QCheckBox(self)
        self.times_edit = AvailabilityEdit(self, theme=theme, today=today)
        self.wish_part = WishPart(self)
        self._lay_out()
        self.role_box.toggled.connect(self._on_role_toggled)

    def title(self) -> str:
        return _("Newcomer")

    def fill(self, card: PersonDraft) -> None:
        role = card.newcomer or NewcomerDraft()
        self._has_role = card.newcomer is not None and card.id is not None
        self.role_box.setChecked(card.newcomer is not None)
        self.oral_box.set_key(role.oral_swedish.value if role.oral_swedish is not None else "")
        self.course_box.set_key(role.course.value if role.course is not None else "")
        self.print_box.set_key(role.print_language)
        self.interpreter_box.setChecked(role.needs_interpreter)
        self.arrived_edit.set_month(role.arrived)
        self.since_edit.set_day(role.since or self._today)
        self.want_ticks.set_keys([want.value for want in role.wants])
        self.another_box.setChecked(role.wants_another)
        self.times_edit.set_availability(role.availability)
        self.wish_part.set_wish(role.wish)
        self._on_role_toggled()

    def applied(self, card: PersonDraft) -> PersonDraft:
        if not self.role_box.isChecked():
            return replace(card, newcomer=None)
        oral, course = self.oral_box.key, self.course_box.key
        role = replace(
            card.newcomer or NewcomerDraft(),
            since=self.since_edit.day,
            oral_swedish=SwedishLevel(oral) if oral else None,
            course=SwedishLevel(course) if course else None,
            print_language=LanguageCode(self.print_box.key),
            needs_interpreter=self.interpreter_box.isChecked(),
            arrived=self.arrived_edit.month,
            wants=tuple(NewcomerWant(key) for key in self.want_ticks.keys),
            wants_another=self.another_box.isChecked(),
            availability=self.times_edit.availability,
            wish=self.wish_part.wish,
        )
        return replace(card, newcomer=role)

    def problems(self) -> Sequence[FieldProblem]:
        if not self.role_box.isChecked() or self.arrived_edit.is_understood:
            return ()
        return (FieldProblem(field="newcomer.arrived", code=ProblemCode.NOT_A_NUMBER),)

    def retranslate(self) -> None:
        self.role_box.setText(_("Is a newcomer"))
        self._gone.setText(_("When you save, the role goes away with its wishes and pauses."))
        levels = [("", _("Not asked")), *((level.value, level_name(level)) for level in SwedishLevel)]
        self.oral_box.set_choices(levels)
        self.course_box.set_choices(levels)
        self.print_box.set_choices([(code, language_name(code)) for code in schedule_languages()])
        self.want_ticks.set_choices([(want.value, newcomer_want_name(want)) for want in NewcomerWant])
        self.since_edit.retranslate()
        self.times_edit.retranslate()
        self.label("newcomer.oral_swedish", _("Speaks Swedish"))
        self.label("newcomer.course", _("Course"))
        self.label("newcomer.print_language", _("Sheets are printed in"))
        self.label("newcomer.arrived", _("Came to the municipality"), _("Year and month are enough."))
        self.label("newcomer.since", _("In the queue since"))
        self.label("newcomer.needs_interpreter", _("First meeting"))
        self.interpreter_box.setText(_("Needs an interpreter"))
        self.label("newcomer.wants", _("Hopes for"))
        self.label("newcomer.wants_another", _("One more"))
        self.another_box.setText(_("Wants another language friend beside the present one"))
        self.label("newcomer.availability", _("Can meet"))
        self.label("newcomer.wish", _("Wants to meet"))
        self.wish_part.retranslate(_("Wants to meet"))

    def _lay_out(self) -> None:
        self.field("newcomer.oral_swedish", self.oral_box)
        self.field("newcomer.course", self.course_box)
        self.field("newcomer.print_language", self.print_box)
        self.field("newcomer.needs_interpreter", self.interpreter_box)
        self.field("newcomer.arrived", self.arrived_edit)
        self.field("newcomer.since", self.since_edit)
        self.field("newcomer.wants", self.want_ticks)
        self.field("newcomer.wants_another", self.another_box)
        self.field("newcomer.availability", self.times_edit)
        self.field("newcomer.wish", self.wish_part)
        self.left.addWidget(self.role_box)
        self.left.addWidget(self._gone)
        self.add(self.left, "newcomer.oral_swedish", "newcomer.course")
        self.add(self.left, "newcomer.print_language", "newcomer.needs_interpreter")
        self.add(self.left, "newcomer.arrived", "newcomer.since")
        self.add(self.left, "newcomer.wants")
        self.add(self.left, "newcomer.wants_another")
        self.add(self.right, "newcomer.availability")
        self.add(self.right, "newcomer.wish")
        self.left.addStretch(1)
        self.right.addStretch(1)

    @Slot()
    def _on_role_toggled(self) -> None:
        is_on = self.role_box.isChecked()
        for field in self.fields.values():
            field.setVisible(is_on)
        self._gone.setVisible(self._has_role and not is_on)
