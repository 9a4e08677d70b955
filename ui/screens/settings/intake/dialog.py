"""The form of the intake: what is asked of volunteers, the record extract, and who takes things."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.intake import IntakeDraft
from models.values.people import AssignmentKind, IntakePolicy, PaperKind
from translations import _
from ui.saving.dialog import SavingDialog
from ui.screens.settings.intake.presenter import IntakePresenter
from ui.screens.settings.intake.words import version_lines
from ui.widgets.cards import Rule
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.widgets.number_box import NumberBox
from ui.widgets.versions_dialog import VersionLine
from ui.wording.people import assignment_name, paper_name

_MOST_MONTHS = 60
_MOST_DAYS = 30
_CONTACT_HEIGHT = 64


class IntakeDialog(SavingDialog[IntakeDraft]):
    """Everything that is asked at the intake, on one page."""

    def __init__(self, parent: QWidget, *, presenter: IntakePresenter, intake: IntakeDraft) -> None:
        super().__init__(parent, begins=intake)
        self._presenter = presenter
        self.contact_edit = QPlainTextEdit(self)
        self.contact_edit.setTabChangesFocus(True)
        self.contact_edit.setFixedHeight(_CONTACT_HEIGHT)
        self.interview_box = QCheckBox(self)
        self.paper_boxes = {kind: QCheckBox(self) for kind in PaperKind if kind is not PaperKind.RECORD_EXTRACT}
        self.minors_box = QCheckBox(self)
        self.everybody_box = QCheckBox(self)
        self.extract_boxes = {kind: QCheckBox(self) for kind in AssignmentKind}
        self.families_box = QCheckBox(self)
        self.months_box = _number(self, _MOST_MONTHS)
        self.days_box = _number(self, _MOST_DAYS)
        self.fields = {
            "second_hand_contact": Field(self, self.contact_edit),
            "extract_months": Field(self, self.months_box),
            "informed_days": Field(self, self.days_box),
        }
        self._asked, self._extract = TextLabel(self, look="strong"), TextLabel(self, look="strong")
        self._law = TextLabel(self, look="small", wraps=True)
        self._lay_out()
        self.bind(presenter, self.fields)
        self.everybody_box.toggled.connect(self._on_everybody)
        self.retranslate()
        self.show_form(intake)

    def retranslate(self) -> None:
        """Set every text."""
        self.set_texts(heading=_("Intake"), primary=_("Save the intake"))
        self._asked.setText(_("Before a volunteer is ready"))
        self.interview_box.setText(_("An interview"))
        for kind, box in self.paper_boxes.items():
            box.setText(paper_name(kind))
        self.minors_box.setText(_("Volunteers may be under 18"))
        self._extract.setText(_("Record extract"))
        self.everybody_box.setText(_("Everybody"))
        for assignment, box in self.extract_boxes.items():
            box.setText(assignment_name(assignment))
        self.families_box.setText(_("Language friend of a family with children"))
        self._law.setText(
            _("Only that it was shown is noted, never what it says. Asked where somebody regularly meets children.")
        )
        self.fields["extract_months"].set_label(_("Shown again after so many months"))
        self.fields["informed_days"].set_label(
            _("Tell what is kept within so many days"), _("The law says a month at most.")
        )
        self.fields["second_hand_contact"].set_label(
            _("Who takes things"),
            _("Read aloud to those who want to give something. Who, where, when?"),
        )

    def form(self) -> IntakeDraft:
        everybody = {PaperKind.RECORD_EXTRACT} if self.everybody_box.isChecked() else set()
        papers = {kind for kind, box in self.paper_boxes.items() if box.isChecked()}
        policy = IntakePolicy(
            papers=frozenset(papers | everybody),
            extract_for=frozenset(kind for kind, box in self.extract_boxes.items() if box.isChecked()),
            extract_for_families=self.families_box.isChecked(),
            extract_months=self.months_box.value(),
            informed_days=self.days_box.value(),
            interview=self.interview_box.isChecked(),
            minors=self.minors_box.isChecked(),
        )
        return replace(self._begins, second_hand_contact=self.contact_edit.toPlainText(), policy=policy)

    def show_form(self, form: IntakeDraft) -> None:
        policy = form.policy
        self.contact_edit.setPlainText(form.second_hand_contact)
        self.interview_box.setChecked(policy.interview)
        for kind, box in self.paper_boxes.items():
            box.setChecked(kind in policy.papers)
        self.minors_box.setChecked(policy.minors)
        self.everybody_box.setChecked(PaperKind.RECORD_EXTRACT in policy.papers)
        for assignment, box in self.extract_boxes.items():
            box.setChecked(assignment in policy.extract_for)
        self.families_box.setChecked(policy.extract_for_families)
        self.months_box.setValue(policy.extract_months)
        self.days_box.setValue(policy.informed_days)

    def save(self, form: IntakeDraft) -> None:
        self._presenter.save(form)

    def version_lines(self, theirs: IntakeDraft) -> tuple[VersionLine, ...]:
        return version_lines(self.form(), theirs, self._begins)

    def merged(self, theirs: IntakeDraft, mine: frozenset[str]) -> IntakeDraft:
        written = self.form()
        contact = written if "second_hand_contact" in mine else theirs
        policy = replace(
            theirs.policy, **{name: getattr(written.policy, name) for name in mine - {"second_hand_contact"}}
        )
        return replace(theirs, second_hand_contact=contact.second_hand_contact, policy=policy)

    def _lay_out(self) -> None:
        columns = QGridLayout()
        columns.setHorizontalSpacing(32)
        columns.setVerticalSpacing(4)
        asked = (self._asked, self.interview_box, *self.paper_boxes.values(), self.minors_box)
        extract = (self._extract, self.everybody_box, *self.extract_boxes.values(), self.families_box)
        for column, boxes in enumerate((asked, extract)):
            stack = QVBoxLayout()
            stack.setSpacing(4)
            for box in boxes:
                stack.addWidget(box)
            stack.addStretch(1)
            columns.addLayout(stack, 0, column)
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(32)
        for column, name in enumerate(("informed_days", "extract_months")):
            numbers.addWidget(self.fields[name], 0, column, Qt.AlignmentFlag.AlignTop)
        for grid in (columns, numbers):
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
        self.body.addWidget(self._summary)
        self.body.addWidget(self.fields["second_hand_contact"])
        self.body.addWidget(Rule(self, soft=True))
        self.body.addLayout(columns)
        self.body.addWidget(self._law)
        self.body.addLayout(numbers)
        self.body.addStretch(1)

    @Slot(bool)
    def _on_everybody(self, everybody: bool) -> None:
        """Whoever asks it of all need not say of whom."""
        for box in (*self.extract_boxes.values(), self.families_box):
            box.setEnabled(not everybody)


def _number(parent: QWidget, most: int) -> NumberBox:
    box = NumberBox(parent)
    box.setRange(1, most)
    return box
