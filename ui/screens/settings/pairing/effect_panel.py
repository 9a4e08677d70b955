"""What a change would do to the plan of today: pairs, waiting days and fit before and after."""

from __future__ import annotations

from enum import Enum, auto
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values.pairing_answers import PlanTotals, PolicyEffect
from translations import _, ngettext
from ui.theme.tokens import Tone
from ui.widgets.cards import Card
from ui.widgets.labels import Pill, TextLabel

_NO_BREAK = "\N{NO-BREAK SPACE}"


class EffectState(Enum):
    """Why there are no numbers of this very moment."""

    COUNTING = auto()
    NOT_WHOLE = auto()
    FAILED = auto()


class EffectFigure(QWidget):
    """One number before and after, and by how much it changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = TextLabel(self, look="small")
        self.numbers = TextLabel(self, look="strong")
        self.change = Pill(self)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.numbers)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addLayout(line)
        self.change.hide()

    def show_numbers(self, before: int, after: int) -> None:
        """Show both, or one if nothing changes."""
        self.numbers.setText(
            _number(before)
            if before == after
            else _("{before} → {after}").format(before=_number(before), after=_number(after))
        )
        self.change.setVisible(before != after)
        sign = "+" if after > before else "−"
        self.change.show_text(f"{sign}{_number(abs(after - before))}", Tone.GOOD if after > before else Tone.ATTENTION)


class EffectPanel(Card):
    """Three figures, and a sentence that says how many people they concern."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._effect: PolicyEffect | None = None
        self._state: EffectState | None = EffectState.COUNTING
        self._title = TextLabel(self, look="strong")
        self.pairs, self.days, self.fit = EffectFigure(self), EffectFigure(self), EffectFigure(self)
        self.sentence = TextLabel(self, look="small", wraps=True)
        figures = QHBoxLayout()
        figures.setSpacing(24)
        for figure in (self.pairs, self.days, self.fit):
            figures.addWidget(figure, 1)
        self.body.setSpacing(6)
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(self._title)
        heading.addWidget(self.sentence, 1)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(heading)
        self.body.addLayout(figures)

    def show_effect(self, effect: PolicyEffect) -> None:
        """Show the numbers of both plans."""
        self._effect, self._state = effect, None
        self.pairs.show_numbers(effect.before.pairs, effect.after.pairs)
        self.days.show_numbers(effect.before.waiting_days, effect.after.waiting_days)
        self.fit.show_numbers(mean_fit(effect.before), mean_fit(effect.after))
        self._say()

    def show_state(self, state: EffectState) -> None:
        """Say why the numbers are not those of the form; they stay as they were."""
        self._state = state
        self._say()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(_("What would change?"))
        self.pairs.name.setText(_("Pairs in a plan made today"))
        self.days.name.setText(_("Days that those have waited"))
        self.fit.name.setText(_("Fit on average"))
        self.fit.setToolTip(_("Each measured by its own weights."))
        self._say()

    def _say(self) -> None:
        self.sentence.setText(_state_sentence(self._state) if self._state is not None else self._sentence())

    def _sentence(self) -> str:
        effect = self._effect
        if effect is None:
            return ""
        if not effect.newly and not effect.no_longer:
            return ngettext(
                "{count} wish waits. The same people get a language friend as now.",
                "{count} wishes wait. The same people get a language friend as now.",
                effect.waiting,
            ).format(count=effect.waiting)
        newly = ngettext(
            "{count} gets a friend who would be without now.",
            "{count} get a friend who would be without now.",
            effect.newly,
        )
        without = ngettext(
            "{count} would be without who gets one now.",
            "{count} would be without who get one now.",
            effect.no_longer,
        )
        return f"{newly.format(count=effect.newly)} {without.format(count=effect.no_longer)}"


def mean_fit(totals: PlanTotals) -> int:
    """Give the fit of a pair on average, rounded; 0 without pairs."""
    return (2 * totals.fit + totals.pairs) // (2 * totals.pairs) if totals.pairs else 0


def _state_sentence(state: EffectState) -> str:
    match state:
        case EffectState.COUNTING:
            return _("Counting …")
        case EffectState.NOT_WHOLE:
            return _("It is counted again when the weights are 100 together.")
        case EffectState.FAILED:
            return _("It could not be counted just now.")
        case _:
            assert_never(state)


def _number(number: int) -> str:
    return f"{number:,}".replace(",", _NO_BREAK)
