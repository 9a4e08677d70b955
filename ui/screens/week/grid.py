"""The card with the week: the names of the days, what is closed, and below them the hours, which scroll."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from translations import _
from ui.screens.week.block import OccasionBlock
from ui.screens.week.canvas import WeekCanvas
from ui.screens.week.shown import ShownWeek
from ui.theme import Theme
from ui.widgets.cards import Card, Rule
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look
from ui.wording.dates import long_day, short_day


class DayHeadings(QWidget):
    """Seven names that stand above their columns; below a name "today" or what is closed."""

    def __init__(self, parent: QWidget, *, theme: Theme, canvas: WeekCanvas) -> None:
        super().__init__(parent)
        self._theme = theme
        self._canvas = canvas
        self._names = [TextLabel(self, look="strong") for _day in range(7)]
        self._notes = [TextLabel(self, look="small") for _day in range(7)]
        self._name_texts = [""] * 7
        self._note_texts = [""] * 7
        for label in (*self._names, *self._notes):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        canvas.width_changed.connect(self._on_width_changed)

    def show_week(self, shown: ShownWeek) -> None:
        """Name the days of a week."""
        self._note_texts = notes = [self._note(shown, index) for index in range(7)]
        for index, day in enumerate(shown.days):
            self._name_texts[index] = short_day(day)
            self._names[index].setAccessibleName(f"{long_day(day)} {notes[index]}".strip())
            set_look(self._names[index], "today" if day == shown.today else "strong")
            self._notes[index].setToolTip("\n".join(shown.closed_names(day)))
        self._place()

    def _note(self, shown: ShownWeek, index: int) -> str:
        day = shown.days[index]
        parts = [_("today")] if day == shown.today else []
        closed = [
            row.name for row in shown.closed_days if row.first <= day <= row.last and row.meeting_point_id is None
        ]
        return " · ".join((*parts, *dict.fromkeys(closed)))

    def _place(self) -> None:
        with_notes = any(self._note_texts)
        edges = [self._canvas.column_left(index) for index in range(8)]
        column = min(right - left for left, right in pairwise(edges)) - 4
        widest = max(
            label.fontMetrics().horizontalAdvance(text)
            for label, text in zip(self._names, self._name_texts, strict=True)
        )
        lines = 2 if widest > column else 1
        line = self._names[0].fontMetrics().lineSpacing()
        name_height = lines * line + self._theme.px(12 if with_notes else 18)
        note_height = self._notes[0].fontMetrics().lineSpacing() + self._theme.px(2) if with_notes else 0
        self.setFixedHeight(name_height + note_height)
        for index, note in enumerate(self._notes):
            left, right = self._canvas.column_left(index), self._canvas.column_left(index + 1)
            text = self._name_texts[index]
            self._names[index].setText(text.replace(" ", "\n") if lines == 2 else text)
            self._names[index].setGeometry(left, 0, right - left, name_height)
            note.setGeometry(left, name_height - self._theme.px(6), right - left, note_height)
            shortened = note.fontMetrics().elidedText(
                self._note_texts[index], Qt.TextElideMode.ElideRight, right - left - 4
            )
            note.setText(shortened)
            note.setVisible(with_notes)

    @Slot(int)
    def _on_width_changed(self, _width: int) -> None:
        self._place()


class WeekGrid(Card):
    """Headings and hours in one white card."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.canvas = WeekCanvas(self._scroll, theme=theme)
        self._scroll.setWidget(self.canvas)
        self.headings = DayHeadings(self, theme=theme, canvas=self.canvas)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.headings)
        column.addWidget(Rule(self))
        column.addWidget(self._scroll, 1)
        self.body.addLayout(column)
        self.canvas.occasion_chosen.connect(self._on_chosen)

    def show_week(self, shown: ShownWeek) -> None:
        """Show another week or the same one as it is now."""
        self.canvas.show_week(shown)
        self.headings.show_week(shown)

    def blocks(self) -> Sequence[OccasionBlock]:
        """Give what is shown, in the order of time."""
        return self.canvas.blocks

    @Slot(object)
    def _on_chosen(self, _row: object) -> None:
        for block in self.canvas.blocks:
            if block.hasFocus():
                self._scroll.ensureWidgetVisible(block, 0, 24)
