"""How pairs are chosen and followed now, in a few words, and the ways to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.pairing_policies import PairingPolicyDraft, PairLifePolicyDraft
from translations import _
from ui.screens.settings.card import SettingsCard
from ui.screens.settings.pairing.words import choice_summary, life_summary
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Rule
from ui.widgets.labels import TextLabel


class PairingCard(SettingsCard):
    """The two policies, a button each."""

    choice_wanted = Signal()
    life_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice: PairingPolicyDraft | None = None
        self.life: PairLifePolicyDraft | None = None
        self.choice_summary = TextLabel(self, wraps=True)
        self.choice_button = PlainButton(self)
        self.life_summary = TextLabel(self, wraps=True)
        self.life_button = PlainButton(self)
        self._add_row(self.choice_summary, self.choice_button)
        self.body.addWidget(Rule(self, soft=True))
        self._add_row(self.life_summary, self.life_button)
        self.choice_button.clicked.connect(self.choice_wanted)
        self.life_button.clicked.connect(self.life_wanted)
        self.hide()

    def show_policies(self, choice: PairingPolicyDraft | None, life: PairLifePolicyDraft | None) -> None:
        """Show what the office has decided; hidden before there is an office."""
        self.choice, self.life = choice, life
        self.setVisible(choice is not None and life is not None)
        self._say()

    def retranslate(self) -> None:
        self.set_texts(
            _("Pairing policy"), _("How language friends are chosen for one another, and how you follow them.")
        )
        self.choice_button.setText(_("Change the pairing …"))
        self.life_button.setText(_("Change the follow-up …"))
        self._say()

    def _say(self) -> None:
        if self.choice is not None and self.life is not None:
            self.choice_summary.setText(choice_summary(self.choice.policy))
            self.life_summary.setText(life_summary(self.life.policy))

    def _add_row(self, summary: TextLabel, button: PlainButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(summary, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
