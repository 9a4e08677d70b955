"""What was done lately, the newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.queries.overview import OverviewDetails
from models.values.identifiers import CoordinatorId
from translations import _
from ui.screens.today.answers import Goal
from ui.screens.today.event_words import event_detail, event_goal, event_title
from ui.screens.today.lines import LineList, PressedLine
from ui.theme import Theme
from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel
from ui.wording.near_days import lately

_TIME_WIDTH = 82


class EventLine(PressedLine):
    """One event: when, whom it was about, what happened; pressed, it opens the record."""

    chosen = Signal(object)  # Goal

    def __init__(self, parent: QWidget, *, theme: Theme, when: str, texts: tuple[str, str], goal: Goal | None) -> None:
        super().__init__(parent)
        self._goal = goal
        title, detail = texts
        time_label = TextLabel(self, look="small")
        time_label.setText(when)
        time_label.setMinimumWidth(theme.px(_TIME_WIDTH))
        column = QVBoxLayout()
        column.setSpacing(1)
        for text, look in ((title, "strong"), (detail, "small")):
            if text:
                label = TextLabel(self, look=look, wraps=True)
                label.setText(text)
                column.addWidget(label)
        line = QHBoxLayout()
        line.setContentsMargins(15, 7, 15, 7)
        line.setSpacing(12)
        line.addWidget(time_label, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        self.lay_out(line)
        self.setEnabled(goal is not None)
        self.setAccessibleName(", ".join(part for part in (when, title, detail) if part))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        if self._goal is not None:
            self.chosen.emit(self._goal)


class EventsCard(Card):
    """The list under its heading."""

    goal_chosen = Signal(object)  # Goal

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self.heading.set_text("")
        self.list = LineList(self, fills=True)
        self.empty_label = TextLabel(self, look="muted", wraps=True)
        self.empty_label.setContentsMargins(16, 12, 16, 14)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.empty_label)
        self.body.addStretch(0)

    def show_events(self, shown: OverviewDetails, reader: CoordinatorId | None) -> None:
        """List the events as ``reader`` sees them: who did it is said of others only."""
        self.heading.set_text(_("Lately"))
        self.list.setAccessibleName(_("Lately"))
        self.list.keep_lines(0)
        for row in shown.events:
            texts = (event_title(row), event_detail(row, mine=reader is None or row.actor in (None, reader)))
            when = lately(row.at, today=shown.today)
            line = EventLine(self.list.page, theme=self._theme, when=when, texts=texts, goal=event_goal(row))
            line.chosen.connect(self.goal_chosen)
            self.list.add_line(line)
        self.list.setVisible(bool(shown.events))
        self.empty_label.setText(_("What you and your colleagues do is listed here."))
        self.empty_label.setVisible(not shown.events)
