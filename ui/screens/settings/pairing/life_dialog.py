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
from ui.screens.settings.pairing.presenter import PairingPresenter
from ui.screens.settings.pairing.words import LIFE_NAMES, days_in_words, life_lines
from ui.widgets.buttons import QuietButton
from ui.widgets.dialog import DialogBase
from ui.widgets.fields import Field, FormProblems, ProblemSummary
from ui.widgets.number_box import NumberBox
from ui.widgets.versions_dialog import VersionsDialog

_BETWEEN = re.compile(r"[\s,;.]+")
_COLUMNS = 2


class PairLifeDialog(DialogBase):
    """Closes when it is saved; a colleague's version is compared part by part."""

    def __init__(self, parent: QWidget, *, presenter: PairingPresenter, life: PairLifePolicyDraft) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._begins = life
        self._theirs: PairLifePolicyDraft | None = None
        self.numbers = {
            name: _number(self, LONGEST_MONTHS if name == "months" else LONGEST_DAYS)
            for name in LIFE_NAMES
            if name != "follow_ups"
        }
        self.follow_ups_edit = QLineEdit(self)
        editors: Mapping[str, QWidget] = {name: self.numbers.get(name, self.follow_ups_edit) for name in LIFE_NAMES}
        self.fields = {name: Field(self, editor) for name, editor in editors.items()}
        self.usual_button = QuietButton(self)
        self._summary = ProblemSummary(self)
        self._problems = FormProblems(self.fields, self._summary)
        self._lay_out()
        self.retranslate()
        self._show(life.policy)
        self.save_wanted.connect(self._on_save)
        self.usual_button.clicked.connect(self._on_usual)
        presenter.saved.connect(self._on_saved)
        presenter.invalid.connect(self._on_invalid)
        presenter.race_lost.connect(self._on_race_lost)
        presenter.trouble_met.connect(self._on_trouble)

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

    def is_dirty(self) -> bool:
        found = self.draft()
        return found is None or found != self._begins

    def draft(self) -> PairLifePolicyDraft | None:
        """Give what stands in the form, ``None`` if the follow-ups are not numbers."""
        words = [word for word in _BETWEEN.split(self.follow_ups_edit.text()) if word]
        if not all(word.isdecimal() for word in words):
            return None
        numbers = {name: box.value() for name, box in self.numbers.items()}
        days = tuple(sorted({numbers["trial"], *(int(word) for word in words)}))
        return replace(self._begins, policy=PairLifePolicy(follow_ups=days, **numbers))

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

    @Slot()
    def _on_save(self) -> None:
        draft = self.draft()
        if draft is None:
            self._problems.apply([FieldProblem(field="follow_ups", code=ProblemCode.NOT_A_NUMBER)])
            return
        if draft == self._begins:
            self.accept()
            return
        self._problems.clear()
        self.primary_button.setEnabled(False)
        self._presenter.save_life(draft)

    @Slot(str, object)
    def _on_saved(self, _sentence: str, _transaction: object) -> None:
        self.accept()

    @Slot(object)
    def _on_invalid(self, problems: tuple[FieldProblem, ...]) -> None:
        self.primary_button.setEnabled(True)
        self._problems.apply(problems, title=_("Not saved yet"))

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.primary_button.setEnabled(True)
        self._summary.show_sentences(_("Not saved yet"), [sentence])

    @Slot(object)
    def _on_race_lost(self, theirs: PairLifePolicyDraft) -> None:
        self.primary_button.setEnabled(True)
        self._theirs, written = theirs, self.draft()
        lines = life_lines(written.policy, theirs.policy, self._begins.policy) if written is not None else ()
        if not lines:
            self._on_version_chosen(frozenset())
            return
        dialog = VersionsDialog(self, lines=lines)
        dialog.chosen.connect(self._on_version_chosen)
        dialog.open()

    @Slot(object)
    def _on_version_chosen(self, mine: frozenset[str]) -> None:
        """Take the colleague's version with the named parts as they stand here, and save."""
        written = self.draft()
        if self._theirs is None or written is None:
            return
        self._begins = self._theirs
        kept = {name: getattr(written.policy, name) for name in LIFE_NAMES if name in mine}
        self._show(replace(self._theirs.policy, **kept))
        self._on_save()


def _number(parent: QWidget, most: int) -> NumberBox:
    box = NumberBox(parent)
    box.setRange(1, most)
    return box
