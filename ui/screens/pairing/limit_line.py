"""The quiet line above those who wait: whom the plan is for, and the buttons that make it for fewer or for all."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from translations import _
from ui.screens.pairing.shown import ShownPlan
from ui.widgets.buttons import QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import TextLabel
from ui.wording.pairing_lines import limit_sentences, selected_in_words

_SEVERAL = 2


class LimitLine(QWidget):
    """Hidden while the plan is for everybody and no more than one is selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._limit = TextLabel(self, look="strong")
        self._others = TextLabel(self, look="muted", wraps=True)
        self.only_button = QuietButton(self)
        self.all_button = QuietButton(self)
        row = FlowLayout(gap=4)
        for part in (self._limit, self.only_button, self.all_button):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 12, 8)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._others)
        self.hide()

    def show_limit(self, plan: ShownPlan, selected: int) -> None:
        """Say whom the plan is for, or how many are selected for a smaller one."""
        several = _SEVERAL <= selected < len(plan.waiting)
        area = next((row.name for row in plan.areas if row.id == plan.limit.area_id), "")
        limit, others = limit_sentences(
            len(plan.waiting), plan.others, area=area, is_chosen=plan.limit.units is not None
        )
        self._limit.setText(limit or (selected_in_words(selected) if several else ""))
        self._limit.setVisible(bool(self._limit.text()))
        self._others.setText(others)
        self._others.setVisible(bool(others))
        self.only_button.setText(_("&Only these ({count})").format(count=selected))
        self.only_button.setToolTip(_("Work out the best plan for those who are selected, as if nobody else waited."))
        self.only_button.setVisible(several)
        self.all_button.setText(_("&Include all"))
        self.all_button.setToolTip(_("Work out the best plan for everybody in the list again."))
        self.all_button.setVisible(plan.limit.units is not None)
        self.setVisible(several or bool(plan.limit))

    @property
    def text(self) -> str:
        """Give what the line says, to who listens."""
        return " ".join(label.text() for label in (self._limit, self._others) if label.text())
