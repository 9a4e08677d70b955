"""The first three steps in a new register; it goes away when they are taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.overview import FirstStep, StepToTake
from translations import _
from ui.actions import ActionKey
from ui.screens.today.answers import Answer, Goal
from ui.theme.tokens import Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Card
from ui.widgets.labels import Pill, TextLabel

_AROUND_SIGN = 24


class StepLine(QWidget):
    """One step: its number or that it is done, what it is for, and its button."""

    answered = Signal(object)  # Answer

    def __init__(self, parent: QWidget, *, number: int, step: StepToTake) -> None:
        super().__init__(parent)
        self.step = step
        sign = Pill(self)
        sign.show_text(_("Done") if step.is_done else str(number), Tone.GOOD if step.is_done else Tone.INFO)
        sign.setMinimumWidth(sign.fontMetrics().horizontalAdvance(_("Done")) + _AROUND_SIGN)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title, text, label = _words(step.step)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        for said, look in ((title, "strong"), (text, "small")):
            one = TextLabel(self, look=look, wraps=True)
            one.setText(said)
            texts.addWidget(one)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(sign)
        row.addLayout(texts, 1)
        self.button = PlainButton(self)
        self.button.setText(label)
        self.button.setVisible(not step.is_done)
        self.button.clicked.connect(self._on_clicked)
        row.addWidget(self.button)

    @Slot()
    def _on_clicked(self) -> None:
        self.answered.emit(_answer(self.step.step))


class StepsCard(Card):
    """The steps under their heading."""

    answered = Signal(object)  # Answer

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padded=False)
        self.lines: list[StepLine] = []

    def show_steps(self, steps: Sequence[StepToTake]) -> None:
        """List the steps; none hides the card."""
        self.heading.set_text(_("The first three steps"))
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = [StepLine(self, number=number, step=step) for number, step in enumerate(steps, start=1)]
        for line in self.lines:
            line.answered.connect(self.answered)
            self.add_section(line)
        self.setVisible(bool(steps))


def _words(step: FirstStep) -> tuple[str, str, str]:
    """Give the title, what it is for, and the button."""
    match step:
        case FirstStep.PLACE:
            return _("Enter a meeting point"), _("The house where people meet."), _("New meeting point")
        case FirstStep.ACTIVITY:
            text = _("One that comes back every week is entered once.")
            return _("Plan an activity"), text, _("New activity")
        case FirstStep.PRINT:
            return _("Print the week"), _("In as many languages as you need."), _("Print the week")
        case FirstStep.VOLUNTEERS:
            return _("Enter your volunteers"), _("One by one, or read in your list."), _("New volunteer")
        case FirstStep.NEWCOMERS:
            return _("Enter your newcomers"), _("One by one, or read in your list."), _("New newcomer")
        case FirstStep.CALL:
            return _("Take a first call"), _("Ctrl N works everywhere; five fields are enough."), _("New call")
        case _:
            assert_never(step)


def _answer(step: FirstStep) -> Answer:
    match step:
        case FirstStep.PLACE:
            return Goal(screen="meeting_points", argument=ActionKey.NEW)
        case FirstStep.ACTIVITY:
            return Goal(screen="week", argument=ActionKey.NEW)
        case FirstStep.PRINT:
            return Goal(screen="documents", argument=ActionKey.PRINT_WEEK)
        case FirstStep.VOLUNTEERS:
            return Goal(screen="volunteers", argument=ActionKey.NEW)
        case FirstStep.NEWCOMERS:
            return Goal(screen="newcomers", argument=ActionKey.NEW)
        case FirstStep.CALL:
            return ActionKey.CALL
        case _:
            assert_never(step)
