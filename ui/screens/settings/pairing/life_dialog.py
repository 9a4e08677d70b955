"""The form of how pairs are followed: answers waited for, trial, follow-ups, silence, agreed time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from models.values.errors import FieldProblem, ProblemCode
from models.values.pairing_policies import LONGEST_DAYS, LONGEST_MONTHS, PairLifePolicyDraft
from models.values.pairs import PairLifePolicy
from translations import _
from ui.saving.dialog import SavingDialog
from ui.screens.settings.pairing.presenter import PairingPresenter
from ui.screens.settings.pairing.words import LIFE_NAMES, days_in_words, life_lines
from ui.widgets.buttons import QuietButton
from ui.widgets.fields import Field
from ui.widgets.number_box import NumberBox
from ui.widgets.versions_dialog import VersionLine

_BETWEEN = re.compile(r"[\s,;.]+")
_COLUMNS = 2


class PairLifeDialog(SavingDialog[PairLifePolicyDraft]):
    """Follow-ups are written as numbers with commas between; the rest are numbers to choose."""

    def __init__(self, parent: QWidget, *, presenter: PairingPresenter, life: PairLifePolicyDraft) -> None:
        super().__init__(parent, begins=life)
        self._presenter = presenter
        self.numbers = {
            name: _number(self, LONGEST_MONTHS if name == "months" else LONGEST_DAYS)
            for name in LIFE_NAMES
            if name != "follow_ups"
        }
        self.follow_ups_edit = QLineEdit(self)
        editors: Mapping[str, QWidget] = {name: self.numbers.get(name, self.follow_ups_edit) for name in LIFE_NAMES}
        self.fields = {name: Field(self, editor) for name, editor in editors.items()}
        self.usual_button = QuietButton(self)
        self._lay_out()
        self.retranslate()
        self.show_form(life)
        self.bind(presenter, self.fields)
        self.usual_button.clicked.connect(self._on_usual)

    def retranslate(self) -> None:
        """Set every text."""
        self.set_texts(heading=_("How pairs are followed"), primary=_("Save the follow-up"))
        hints = {
            "lapse": _("Then the proposal lapses and the place is free again."),
            "trial": _("From the first meeting. After it you decide together whether they go on."),
            "follow_ups": _("Days after the first meeting, with commas between. The end of the trial is always one."),
            "silent_trial": _("After so long without a word from either they come into the ring list."),
            "silent_active": _("The same, once the trial is over."),
            "months": _("What is proposed when a pair begins. Each pair can agree on something else."),
        }
        for name, hint in hints.items():
            self.fields[name].set_label(_(LIFE_NAMES[name]), hint)
        self.usual_button.setText(_("As &usual in the field"))
        self.usual_button.setToolTip(_("Puts everything here back. Nothing is saved before you save."))

    def unreadable_fields(self) -> tuple[FieldProblem, ...]:
        if all(word.isdecimal() for word in self._follow_ups()):
            return ()
        return (FieldProblem(field="follow_ups", code=ProblemCode.NOT_A_NUMBER),)

    def form(self) -> PairLifePolicyDraft:
        numbers = {name: box.value() for name, box in self.numbers.items()}
        follow_ups = {int(word) for word in self._follow_ups() if word.isdecimal()}
        days = tuple(sorted({numbers["trial"], *follow_ups}))
        return replace(self._begins, policy=PairLifePolicy(follow_ups=days, **numbers))

    def show_form(self, form: PairLifePolicyDraft) -> None:
        self._show(form.policy)

    def save(self, form: PairLifePolicyDraft) -> None:
        self._presenter.save_life(form)

    def version_lines(self, theirs: PairLifePolicyDraft) -> tuple[VersionLine, ...]:
        return life_lines(self.form().policy, theirs.policy, self._begins.policy)

    def merged(self, theirs: PairLifePolicyDraft, mine: frozenset[str]) -> PairLifePolicyDraft:
        written = self.form().policy
        kept = {name: getattr(written, name) for name in LIFE_NAMES if name in mine}
        return replace(theirs, policy=replace(theirs.policy, **kept))

    def _follow_ups(self) -> list[str]:
        return [word for word in _BETWEEN.split(self.follow_ups_edit.text()) if word]

    def _show(self, policy: PairLifePolicy) -> None:
        for name, box in self.numbers.items():
            box.setValue(getattr(policy, name))
        self.follow_ups_edit.setText(days_in_words(tuple(day for day in policy.follow_ups if day != policy.trial)))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(14)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self._summary)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.setMinimumWidth(640)
        self.add_left_button(self.usual_button)

    @Slot()
    def _on_usual(self) -> None:
        self._problems.clear()
        self._show(PairLifePolicy())


def _number(parent: QWidget, most: int) -> NumberBox:
    box = NumberBox(parent)
    box.setRange(1, most)
    return box
