"""What is on at the meeting points today."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.overview import OverviewDetails
from models.queries.week import WeekOccasionRow
from models.values.changes import EntityKind
from models.values.problems import OccasionMark
from models.values.timeslot import ClockSpan, IsoWeek
from translations import _
from ui.screens.screen import RecordToOpen
from ui.screens.today.answers import Goal
from ui.screens.today.lines import LineList, PressedLine
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.cards import Card
from ui.widgets.labels import Pill, TextLabel
from ui.wording.dates import clock_span, clock_time, long_day
from ui.wording.marks import mark_words

TIME_WIDTH = 96


class OccasionLine(PressedLine):
    """One occasion: when, what, where, and how it differs from the plan."""

    chosen = Signal(object)  # Goal

    def __init__(self, parent: QWidget, *, theme: Theme, row: WeekOccasionRow) -> None:
        super().__init__(parent)
        self._goal = Goal(screen="week", argument=RecordToOpen(kind=EntityKind.OCCASION, key=row.id))
        times = clock_span(ClockSpan(starts=row.starts, ends=row.ends))
        place = ", ".join(part for part in (row.place_name, row.room) if part)
        marks = mark_words(row.marks)
        when = TextLabel(self, look="strong")
        when.setText(times)
        when.setMinimumWidth(theme.px(TIME_WIDTH))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        for text, look in ((row.name, "strong"), (place, "small")):
            label = TextLabel(self, look=look, wraps=True)
            label.setText(text)
            texts.addWidget(label)
        line = QHBoxLayout()
        line.setContentsMargins(15, 8, 15, 8)
        line.setSpacing(12)
        line.addWidget(when, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(texts, 1)
        if marks:
            pill = Pill(self)
            pill.show_text(marks[0], Tone.BAD if OccasionMark.CANCELLED in row.marks else Tone.ATTENTION)
            line.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.lay_out(line)
        self.setAccessibleName(", ".join((times, row.name, place, *marks)))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._goal)


class OccasionsCard(Card):
    """Today's occasions; without any, what comes next in the week."""

    goal_chosen = Signal(object)  # Goal

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._week: IsoWeek | None = None
        self.week_button = PlainButton(self, look="link")
        self.week_button.clicked.connect(self._on_week_wanted)
        self.heading.add_widget(self.week_button)
        self.list = LineList(self)
        self.empty_label = TextLabel(self, look="muted", wraps=True)
        self.empty_label.setContentsMargins(16, 12, 16, 14)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.empty_label)

    def show_day(self, shown: OverviewDetails) -> None:
        """List what is on."""
        self._week = IsoWeek.of(shown.today)
        self.heading.set_text(_("On today"))
        self.week_button.setText(_("The whole week →"))
        self.list.setAccessibleName(_("On today"))
        self.list.keep_lines(0)
        for row in shown.occasions:
            line = OccasionLine(self.list.page, theme=self._theme, row=row)
            line.chosen.connect(self.goal_chosen)
            self.list.add_line(line)
        self.list.setVisible(bool(shown.occasions))
        self.empty_label.setText(_nothing_today(shown.following))
        self.empty_label.setVisible(not shown.occasions)

    @Slot()
    def _on_week_wanted(self) -> None:
        self.goal_chosen.emit(Goal(screen="week", argument=self._week))


def _nothing_today(following: WeekOccasionRow | None) -> str:
    if following is None:
        return _("Nothing is on today.")
    return _("Nothing is on today. Next: {name} on {day} at {time}.").format(
        name=following.name, day=long_day(following.day), time=clock_time(following.starts)
    )
