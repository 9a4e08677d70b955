"""A contact with one side of a pair, or with both: how, what came of it, what was said, when to call again."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QWidget

from models.values.pair_rows import FollowUpRow, PairDetails, PairPersonRow
from models.values.pairs import PairContactDraft, PairContactHow, PairContactOutcome, PairSide, PairStatus
from translations import _
from ui.context import AppContext
from ui.screens.pairs.life.life_dialog import LifeDialog
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.chip_row import Chip
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field
from ui.widgets.labels import TextLabel
from ui.widgets.number_box import NumberBox
from ui.wording.pair_calls import follow_up_name, follow_up_questions, language_line, last_note_line
from ui.wording.pair_cards import side_short
from ui.wording.pairs import contact_how_name, contact_outcome_name

_LINES = 3
_LATER = timedelta(days=3)
_MOST_MINUTES = 12 * 60
_BEFORE = (PairContactOutcome.NO_ANSWER, PairContactOutcome.REACHED, PairContactOutcome.YES, PairContactOutcome.NO)
_AFTER = (PairContactOutcome.NO_ANSWER, PairContactOutcome.REACHED, PairContactOutcome.MET)
_NOT_MET = frozenset({PairStatus.PROPOSED, PairStatus.ACCEPTED, PairStatus.BOOKED})


class ContactDialog(LifeDialog):
    """Opened with the side to call; phone, language and the last note stand in front of whoever calls."""

    def __init__(self, parent: QWidget, *, context: AppContext, details: PairDetails, side: PairSide) -> None:
        super().__init__(parent, context=context, row=details.row)
        self._details = details
        self._outcomes = _BEFORE if details.row.status in _NOT_MET else _AFTER
        self._side, self._how, self._outcome = side, self._usual_how(side), PairContactOutcome.REACHED
        self._due = _due_follow_up(details, self.today)
        self._last = TextLabel(self, look="muted", wraps=True)
        self._questions = TextLabel(self, look="muted", wraps=True)
        self.body.addWidget(self._last)
        self.body.addWidget(self._questions)
        self._build_fields()
        self._connect()
        self.retranslate()
        self.begin()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(heading=_("Note a contact"), primary=_("Save"))
        self._fill_chips()
        self._side_field.set_label(_("With"))
        self._how_field.set_label(_("How"))
        self._outcome_field.set_label(_("What came of it"))
        quiet = _("Write nothing about health, religion or reasons for asylum.")
        self._note_field.set_label(_("&Note"), quiet)
        self._minutes_field.set_label(_("&Minutes together"), _("Only if they have met. 0 if you do not know."))
        self._day_field.set_label(_("&Day"))
        self.again_box.setText(_("Call &again on"))
        self.again_edit.setAccessibleName(_("Call again on"))
        if self._due is not None:
            self.follow_up_box.setText(_("This was the follow-up {when}").format(when=follow_up_name(self._due.number)))
        self._show_side()

    @property
    def note_problem(self) -> str:
        """Give the sentence beside the note, empty when all is well."""
        return self._note_field.problem

    @property
    def questions(self) -> str:
        """Give what one may ask at the follow-up that is due, empty when none is."""
        return self._questions.text()

    def first_editor(self) -> QWidget:
        return self.outcome_chips.buttons[self._outcome.value]

    def answer(self) -> PairContactDraft:
        """Give what stands in the fields."""
        is_met = self._outcome is PairContactOutcome.MET
        counts = self._due is not None and self.follow_up_box.isChecked()
        return PairContactDraft(
            pair_id=self.row.id,
            version=self.row.version,
            side=self._side,
            how=self._how,
            outcome=self._outcome,
            day=self.day_edit.day,
            note=self.note_edit.toPlainText(),
            minutes=self.minutes_box.value() if is_met else 0,
            follow_up=self._due.number if counts and self._due is not None else None,
            call_again_on=self.again_edit.day if self.again_box.isChecked() else None,
        )

    def is_dirty(self) -> bool:
        return bool(self.note_edit.toPlainText().strip())

    def save(self) -> None:
        self.presenter.log_contact(self.answer())

    def _build_fields(self) -> None:
        self.side_chips = ChipFlow(self, keys=[side.value for side in PairSide])
        self.how_chips = ChipFlow(self, keys=[how.value for how in PairContactHow])
        self.outcome_chips = ChipFlow(self, keys=[outcome.value for outcome in PairContactOutcome])
        self.note_edit = QPlainTextEdit(self)
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
        self.minutes_box = NumberBox(self)
        self.minutes_box.setRange(0, _MOST_MINUTES)
        self.minutes_box.setSingleStep(30)
        self.day_edit = self.past_day_edit()
        self._side_field = Field(self, self.side_chips)
        self._how_field = Field(self, self.how_chips)
        self._outcome_field = Field(self, self.outcome_chips)
        self._note_field = Field(self, self.note_edit)
        self._minutes_field = Field(self, self.minutes_box)
        self._day_field = Field(self, self.day_edit)
        self.add_fields(
            {
                "side": self._side_field,
                "how": self._how_field,
                "outcome": self._outcome_field,
                "note": self._note_field,
                "minutes": self._minutes_field,
                "day": self._day_field,
            }
        )
        self.follow_up_box = QCheckBox(self)
        self.follow_up_box.setChecked(True)
        self.follow_up_box.setVisible(self._due is not None)
        self.body.addWidget(self.follow_up_box)
        self.again_box = QCheckBox(self)
        self.again_edit = DateEdit(self)
        self.again_edit.set_day(self.today + _LATER)
        self.again_edit.setEnabled(False)
        self.body.removeWidget(self._day_field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._day_field, 1)
        row.addSpacing(8)
        for widget in (self.again_box, self.again_edit):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        for before, after in pairwise((self.minutes_box, self.follow_up_box, self.day_edit, self.again_box)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.side_chips.key_chosen.connect(self._on_side)
        self.how_chips.key_chosen.connect(self._on_how)
        self.outcome_chips.key_chosen.connect(self._on_outcome)
        self.again_box.toggled.connect(self.again_edit.setEnabled)

    def _fill_chips(self) -> None:
        row = self.row
        sides = [Chip(key=side.value, text=_upper(side_short(row, side))) for side in PairSide]
        self.side_chips.show_chips(sides, self._side.value)
        hows = [Chip(key=how.value, text=contact_how_name(how)) for how in PairContactHow]
        self.how_chips.show_chips(hows, self._how.value)
        names = [(outcome, contact_outcome_name(outcome)) for outcome in self._outcomes]
        outcomes = [Chip(key=outcome.value, text=_upper(name)) for outcome, name in names]
        self.outcome_chips.show_chips(outcomes, self._outcome.value)

    def _show_side(self) -> None:
        people = self._people()
        lines = [
            " · ".join(part for part in (person.name, person.phone or person.email, language_line(person)) if part)
            for person in people
        ]
        self.say("\n".join(lines))
        told = last_note_line(self._details.contacts)
        self._last.setText(told)
        self._last.setVisible(bool(told))
        asks = self._due is not None and self.row.status not in _NOT_MET
        self._questions.setText("\n".join(f"– {each}" for each in follow_up_questions()) if asks else "")
        self._questions.setVisible(asks)
        self._minutes_field.setVisible(self._outcome is PairContactOutcome.MET)

    def _people(self) -> tuple[PairPersonRow, ...]:
        details = self._details
        match self._side:
            case PairSide.NEWCOMER:
                return (details.newcomer,)
            case PairSide.VOLUNTEER:
                return (details.volunteer,)
            case PairSide.BOTH:
                return details.newcomer, details.volunteer

    def _usual_how(self, side: PairSide) -> PairContactHow:
        needs = self._details.newcomer.needs_interpreter and side is PairSide.NEWCOMER
        return PairContactHow.INTERPRETER if needs else PairContactHow.CALL

    @Slot(str)
    def _on_side(self, key: str) -> None:
        self._side = PairSide(key)
        self._show_side()
        self.fit_to_content()

    @Slot(str)
    def _on_how(self, key: str) -> None:
        self._how = PairContactHow(key)

    @Slot(str)
    def _on_outcome(self, key: str) -> None:
        self._outcome = PairContactOutcome(key)
        self.again_box.setChecked(self._outcome is PairContactOutcome.NO_ANSWER)
        self._minutes_field.setVisible(self._outcome is PairContactOutcome.MET)
        self.fit_to_content()


def _due_follow_up(details: PairDetails, today: date) -> FollowUpRow | None:
    """Give the latest follow-up that is due and not done; one talk does for all that were missed."""
    due = [each for each in details.follow_ups if each.done_on is None and each.due_on <= today]
    return due[-1] if due else None


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
