"""The key numbers in a row; each leads to the list that it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from models.queries.overview import OverviewDetails
from models.queries.people import PersonFilter
from models.values.activities import OfficeScope
from models.values.pair_rows import PairFilter
from models.values.pairs import PairStatus
from models.values.people import PersonRole
from models.values.people_lists import PersonChip, PersonSort
from models.values.timeslot import IsoWeek
from translations import ngettext
from ui.screens.today.answers import Goal
from ui.screens.today.lines import PressedLine
from ui.theme import Theme
from ui.widgets.cards import Card
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_LARGE_TEXT = 125
_FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number, what it counts, and where that is listed."""

    number: str
    caption: str
    goal: Goal


def figures_of(shown: OverviewDetails) -> tuple[Figure, ...]:
    """Give the numbers that an office of this scope has."""
    figures: list[Figure] = []
    if shown.scope is not OfficeScope.CAFES:
        figures += _people(shown)
    if shown.scope is not OfficeScope.BOTH:  # there the inbox's own number must do
        enquiries = shown.open_enquiries
        caption = ngettext("open enquiry", "open enquiries", enquiries)
        figures.append(Figure(number=str(enquiries), caption=caption, goal=Goal(screen="inbox")))
    if shown.scope is not OfficeScope.PAIRS:
        caption = ngettext("occasion this week", "occasions this week", shown.occasions_this_week)
        goal = Goal(screen="week", argument=IsoWeek.of(shown.today))
        figures.append(Figure(number=str(shown.occasions_this_week), caption=caption, goal=goal))
    return tuple(figures)


def _people(shown: OverviewDetails) -> list[Figure]:
    people = shown.people
    waiting = PersonFilter(role=PersonRole.NEWCOMER, chip=PersonChip.WAITING, sort=PersonSort.SINCE)
    free = PersonFilter(role=PersonRole.VOLUNTEER, chip=PersonChip.FREE_PLACE)
    days = people.median_days
    active = PairFilter(statuses=frozenset({PairStatus.ACTIVE}))
    return [
        Figure(
            number=str(people.active_pairs),
            caption=ngettext("active pair", "active pairs", people.active_pairs),
            goal=Goal(screen="pairs", argument=active),
        ),
        Figure(
            number=str(people.waiting),
            caption=ngettext("waits for a language friend", "wait for a language friend", people.waiting),
            goal=Goal(screen="newcomers", argument=waiting),
        ),
        Figure(
            number=str(people.free_volunteers),
            caption=ngettext("volunteer with room", "volunteers with room", people.free_volunteers),
            goal=Goal(screen="volunteers", argument=free),
        ),
        Figure(
            number="–" if days is None else str(days),
            caption=ngettext("day of waiting, median", "days of waiting, median", 0 if days is None else days),
            goal=Goal(screen="newcomers", argument=waiting),
        ),
    ]


class FigureButton(PressedLine):
    """One number with its caption below."""

    chosen = Signal(object)  # Goal

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._goal: Goal | None = None
        self._number = TextLabel(self, look="figure")
        self._caption = TextLabel(self, look="small", wraps=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout()
        column.setContentsMargins(15, 12, 8, 12)
        column.setSpacing(2)
        column.addWidget(self._number)
        column.addWidget(self._caption, 1)
        self.lay_out(column)
        self.clicked.connect(self._on_clicked)

    def show_figure(self, figure: Figure) -> None:
        """Show a number; a screen reader hears it with its caption."""
        self._goal = figure.goal
        self._number.setText(figure.number)
        self._caption.setText(figure.caption)
        self.setAccessibleName(f"{figure.number} {figure.caption}")

    @Slot()
    def _on_clicked(self) -> None:
        if self._goal is not None:
            self.chosen.emit(self._goal)


class FiguresCard(Card):
    """Up to five numbers of equal width, in two rows when the text is large."""

    goal_chosen = Signal(object)  # Goal

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self.body.addLayout(self._grid)
        self._rules: list[QFrame] = []
        self.buttons: list[FigureButton] = []
        theme.changed.connect(self._lay_out)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these numbers; how many there are depends on the office and never changes while it is open."""
        if len(self.buttons) != len(figures):
            self.buttons = [FigureButton(self) for _figure in figures]
            for button in self.buttons:
                button.chosen.connect(self.goal_chosen)
            self._lay_out()
        for button, figure in zip(self.buttons, figures, strict=True):
            button.show_figure(figure)

    @Slot()
    def _lay_out(self) -> None:
        for rule in self._rules:
            rule.deleteLater()
        self._rules.clear()
        across = len(self.buttons) if self._theme.text_scale <= _LARGE_TEXT else _FEW
        for place, button in enumerate(self.buttons):
            row, column = divmod(place, across)
            self._grid.addWidget(button, row, 2 * column)
            self._grid.setColumnStretch(2 * column, 1)
            if column:
                rule = QFrame(self)
                set_look(rule, "upright_rule")
                rule.show()
                self._rules.append(rule)
                self._grid.addWidget(rule, row, 2 * column - 1)
        for column in range(2 * across, self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
