"""The weight of every criterion, by slider or number, and what is left of the hundred."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from models.values.pairing import Criterion
from models.values.pairing_policies import WHOLE
from translations import _, ngettext
from ui.screens.settings.pairing.words import criterion_meaning
from ui.theme.tokens import Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import Pill, TextLabel
from ui.widgets.looks import set_look
from ui.widgets.number_box import NumberBox
from ui.wording.pairing import criterion_name


class WeightRow(QObject):
    """One criterion; slider and number always say the same."""

    changed = Signal(str)  # Criterion

    def __init__(self, parent: QWidget, criterion: Criterion) -> None:
        super().__init__(parent)
        self._criterion = criterion
        self.label = QLabel(parent)
        set_look(self.label, "field_label")
        self.slider = QSlider(Qt.Orientation.Horizontal, parent)
        self.slider.setRange(0, WHOLE)
        # Tab goes from number to number, whose arrow keys do the same.
        self.slider.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.number = NumberBox(parent)
        self.number.setRange(0, WHOLE)
        self.label.setBuddy(self.number)
        self.meaning = TextLabel(parent, look="small", wraps=True)
        self.slider.valueChanged.connect(self.number.setValue)
        self.number.valueChanged.connect(self._on_changed)

    @Slot(int)
    def _on_changed(self, weight: int) -> None:
        self.slider.setValue(weight)
        self.changed.emit(self._criterion.value)

    def retranslate(self) -> None:
        """Name the criterion and say how it is counted."""
        name, meaning = criterion_name(self._criterion), criterion_meaning(self._criterion)
        self.label.setText(name)
        self.meaning.setText(meaning)
        for editor in (self.slider, self.number):
            editor.setAccessibleName(name)
            editor.setAccessibleDescription(meaning)


class WeightsEdit(QWidget):
    """Nothing moves by itself: what is left is said, and spread over the others when one asks for it."""

    changed = Signal()
    spread_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._touched: set[Criterion] = set()
        self._title = TextLabel(self, look="strong")
        self.left_pill = Pill(self)
        self.spread_button = PlainButton(self)
        self.rows = {criterion: WeightRow(self, criterion) for criterion in Criterion}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(self.rows.values()):
            grid.addWidget(row.label, 3 * place, 0)
            grid.addWidget(row.slider, 3 * place, 1)
            grid.addWidget(row.number, 3 * place, 2)
            grid.addWidget(row.meaning, 3 * place + 1, 0, 1, 3)
            grid.setRowMinimumHeight(3 * place + 2, 6)
            row.changed.connect(self._on_row_changed)
        sum_row = QHBoxLayout()
        sum_row.setSpacing(12)
        sum_row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        sum_row.addWidget(self.left_pill, 0, Qt.AlignmentFlag.AlignVCenter)
        sum_row.addStretch(1)
        sum_row.addWidget(self.spread_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(sum_row)
        column.addLayout(grid)
        self.setFocusProxy(self.rows[Criterion.INTERESTS].number)
        self.spread_button.clicked.connect(self.spread_wanted)

    @property
    def weights(self) -> Mapping[Criterion, int]:
        """Give what stands here, a hundred or not."""
        return {criterion: row.number.value() for criterion, row in self.rows.items()}

    @property
    def left(self) -> int:
        """Give the points that are left, below zero if there are too many."""
        return WHOLE - sum(self.weights.values())

    @property
    def touched(self) -> frozenset[Criterion]:
        """Give what was changed since they were a hundred together."""
        return frozenset(self._touched)

    def show_weights(self, weights: Mapping[Criterion, int]) -> None:
        """Show these; tells of one change, not of each."""
        for criterion, row in self.rows.items():
            row.blockSignals(True)
            row.number.setValue(weights.get(criterion, 0))
            row.blockSignals(False)
        self._settle()

    def retranslate(self) -> None:
        """Set every text."""
        for row in self.rows.values():
            row.retranslate()
        self._title.setText(_("What makes two fit"))
        self.spread_button.setText(_("&Spread the rest"))
        self.spread_button.setToolTip(_("The weights you have not touched share what is left."))
        self._say()

    @Slot(str)
    def _on_row_changed(self, criterion: str) -> None:
        self._touched.add(Criterion(criterion))
        self._settle()

    def _settle(self) -> None:
        if self.left == 0:
            self._touched.clear()
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        left = self.left
        if left == 0:
            self.left_pill.show_text(_("Together 100"), Tone.GOOD)
        elif left > 0:
            self.left_pill.show_text(
                ngettext("{count} point left", "{count} points left", left).format(count=left), Tone.ATTENTION
            )
        else:
            self.left_pill.show_text(
                ngettext("{count} point too many", "{count} points too many", -left).format(count=-left), Tone.ATTENTION
            )
        had_focus = self.spread_button.hasFocus()
        self.spread_button.setEnabled(left != 0)
        if had_focus and left == 0:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
