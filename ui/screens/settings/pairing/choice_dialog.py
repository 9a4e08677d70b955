"""The form of how pairs are chosen: weights, rules, and what a change would do to the plan of today."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.errors import FieldProblem
from models.values.pairing import PairingPolicy
from models.values.pairing_answers import PolicyEffect
from models.values.pairing_policies import PairingPolicyDraft
from translations import _
from ui.saving.dialog import SavingDialog
from ui.screens.settings.pairing.effect_panel import EffectPanel, EffectState
from ui.screens.settings.pairing.presenter import PairingPresenter
from ui.screens.settings.pairing.rules_edit import RulesEdit
from ui.screens.settings.pairing.weights_edit import WeightsEdit
from ui.screens.settings.pairing.words import CHOICE_NAMES, choice_lines
from ui.widgets.buttons import QuietButton
from ui.widgets.versions_dialog import VersionLine

ASK_AFTER_MILLISECONDS = 150
_COUNTING_AFTER_MILLISECONDS = 400
_WIDTH = 940


class PairingChoiceDialog(SavingDialog[PairingPolicyDraft]):
    """Below the form stands what it would change, a moment after every change."""

    def __init__(self, parent: QWidget, *, presenter: PairingPresenter, choice: PairingPolicyDraft) -> None:
        super().__init__(parent, begins=choice)
        self._presenter = presenter
        self._ask_timer = QTimer(self, singleShot=True, interval=ASK_AFTER_MILLISECONDS)
        self._counting_timer = QTimer(self, singleShot=True, interval=_COUNTING_AFTER_MILLISECONDS)
        self.weights_edit = WeightsEdit(self)
        self.rules_edit = RulesEdit(self)
        self.effect_panel = EffectPanel(self)
        self.usual_button = QuietButton(self)
        self._lay_out()
        self.retranslate()
        self.show_form(choice)
        self._connect()
        presenter.begin_effect(choice.policy)
        self.ask_at_once()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_texts(heading=_("How language friends are paired"), primary=_("Save the pairing"))
        self.weights_edit.retranslate()
        self.rules_edit.retranslate()
        self.effect_panel.retranslate()
        self.usual_button.setText(_("As &usual in the field"))
        self.usual_button.setToolTip(_("Puts everything here back. Nothing is saved before you save."))

    def form(self) -> PairingPolicyDraft:
        policy = replace(self.rules_edit.policy(), weights=self.weights_edit.weights)
        return replace(self._begins, policy=policy)

    def show_form(self, form: PairingPolicyDraft) -> None:
        self._show(form.policy)

    def save(self, form: PairingPolicyDraft) -> None:
        self._presenter.save_choice(form)

    def version_lines(self, theirs: PairingPolicyDraft) -> tuple[VersionLine, ...]:
        return choice_lines(self.form().policy, theirs.policy, self._begins.policy)

    def merged(self, theirs: PairingPolicyDraft, mine: frozenset[str]) -> PairingPolicyDraft:
        written = self.form().policy
        kept = {name: getattr(written, name) for name in CHOICE_NAMES if name in mine}
        return replace(theirs, policy=replace(theirs.policy, **kept))

    def _show(self, policy: PairingPolicy) -> None:
        self.weights_edit.show_weights(policy.weights)
        self.rules_edit.show_policy(policy)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addWidget(self.weights_edit, 4, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self.rules_edit, 3)
        self.body.addWidget(self._summary)
        self.body.addLayout(columns)
        self.body.addStretch(1)
        self.setMinimumWidth(_WIDTH)
        self.add_footer(self.effect_panel)
        self.add_left_button(self.usual_button)

    def _connect(self) -> None:
        self.bind(self._presenter, self.rules_edit.fields)
        self.usual_button.clicked.connect(self._on_usual)
        self.weights_edit.spread_wanted.connect(self._on_spread)
        self.weights_edit.changed.connect(self._on_changed)
        self.rules_edit.changed.connect(self._on_changed)
        self._ask_timer.timeout.connect(self.ask_at_once)
        self._counting_timer.timeout.connect(self._on_still_counting)
        self._presenter.effect_found.connect(self._on_effect)
        self._presenter.effect_failed.connect(self._on_effect_failed)

    @Slot()
    def _on_spread(self) -> None:
        edit = self.weights_edit
        edit.show_weights(self._presenter.spread(edit.weights, edit.touched))

    @Slot()
    def _on_usual(self) -> None:
        self._problems.clear()
        self._show(PairingPolicy())

    @Slot()
    def _on_changed(self) -> None:
        """Ask a moment after the last change, so that a slider under way asks once."""
        if self.weights_edit.left:
            self.ask_at_once()
        else:
            self._ask_timer.start()

    @Slot()
    def ask_at_once(self) -> None:
        """Find what the form as it stands would change, without waiting for more."""
        self._ask_timer.stop()
        if self.weights_edit.left:
            self._counting_timer.stop()
            self.effect_panel.show_state(EffectState.NOT_WHOLE)
            return
        self._counting_timer.start()
        self._presenter.ask_effect(self.form().policy)

    @Slot()
    def _on_still_counting(self) -> None:
        self.effect_panel.show_state(EffectState.COUNTING)

    @Slot(object)
    def _on_effect(self, effect: PolicyEffect) -> None:
        """An answer that comes after the weights stopped being a hundred is not about the form any more."""
        if not self.weights_edit.left:
            self._counting_timer.stop()
            self.effect_panel.show_effect(effect)

    @Slot()
    def _on_effect_failed(self) -> None:
        self._counting_timer.stop()
        self.effect_panel.show_state(EffectState.FAILED)

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        super().show_problems(problems)
        if any(problem.field == "weights" for problem in problems):
            self.weights_edit.setFocus(Qt.FocusReason.OtherFocusReason)
