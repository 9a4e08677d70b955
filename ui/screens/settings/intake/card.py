"""What the office asks of volunteers now, in a few words, and the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.values.intake import IntakeDraft
from translations import _
from ui.screens.settings.card import SettingsCard
from ui.screens.settings.intake.words import summary
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import TextLabel


class IntakeCard(SettingsCard):
    """The policy, and where things go."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._intake: IntakeDraft | None = None
        self.summary = TextLabel(self, wraps=True)
        self.change_button = PlainButton(self)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.summary, 1)
        row.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.change_button.clicked.connect(self.change_wanted)
        self.hide()

    @property
    def intake(self) -> IntakeDraft | None:
        """Give what is shown."""
        return self._intake

    def show_intake(self, intake: IntakeDraft | None) -> None:
        """Show the settings of the office."""
        self._intake = intake
        self.setVisible(intake is not None)
        self._say()

    def retranslate(self) -> None:
        self.set_texts(_("Intake"), _("What you ask before a volunteer begins, and who takes things that are given."))
        self.change_button.setText(_("Change the intake …"))
        self._say()

    def _say(self) -> None:
        if self._intake is not None:
            self.summary.setText(summary(self._intake))
