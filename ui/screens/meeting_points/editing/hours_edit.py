"""The opening hours of a week: a line a weekday, several stretches a day, one day's hours copied to the others."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.values.places import OpeningHours
from translations import _
from ui.theme import Theme
from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.labels import TextLabel
from ui.widgets.time_edit import TimeEdit
from ui.wording.dates import weekday_name

_MOST_STRETCHES = 3
_WEEKDAYS = range(5)
_TIME_WIDTH = 66


class _Stretch(QWidget):
    """From and to; both empty is none."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.opens = TimeEdit(self)
        self.closes = TimeEdit(self)
        self.closes.setPlaceholderText("")
        self.opens.setPlaceholderText("")
        dash = TextLabel(self, look="muted")
        dash.setText("–")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.opens)
        row.addWidget(dash)
        row.addWidget(self.closes)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def is_empty(self) -> bool:
        return not self.opens.text().strip() and not self.closes.text().strip()

    @property
    def span(self) -> tuple[time, time] | None:
        """Give both times, or nothing as long as one is not understood."""
        opens, closes = self.opens.clock_time, self.closes.clock_time
        return None if opens is None or closes is None else (opens, closes)

    def show_span(self, opens: time | None, closes: time | None) -> None:
        self.opens.set_clock_time(opens)
        self.closes.set_clock_time(closes)

    @Slot()
    def _on_theme_changed(self) -> None:
        for edit in (self.opens, self.closes):
            edit.setFixedWidth(self._theme.px(_TIME_WIDTH))


class _DayLine(QWidget):
    """The stretches of one weekday, with a button for one more."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, weekday: int) -> None:
        super().__init__(parent)
        self.weekday = weekday
        self.stretches = [_Stretch(self, theme=theme) for _number in range(_MOST_STRETCHES)]
        self.more_button = IconButton(self, theme=theme, icon="plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for number, stretch in enumerate(self.stretches):
            row.addWidget(stretch)
            stretch.setVisible(number == 0)
            stretch.opens.textChanged.connect(self.changed)
            stretch.closes.textChanged.connect(self.changed)
        row.addWidget(self.more_button)
        row.addStretch(1)
        self.more_button.clicked.connect(self._on_more)

    @property
    def hours(self) -> tuple[OpeningHours, ...]:
        spans = [stretch.span for stretch in self.stretches]
        return tuple(
            OpeningHours(weekday=self.weekday, opens=span[0], closes=span[1]) for span in spans if span is not None
        )

    def show_hours(self, spans: list[tuple[time, time]]) -> None:
        for number, stretch in enumerate(self.stretches):
            opens, closes = spans[number] if number < len(spans) else (None, None)
            stretch.show_span(opens, closes)
            stretch.setVisible(number == 0 or number < len(spans))
        self.more_button.setVisible(len(spans) < _MOST_STRETCHES)

    def problem(self) -> tuple[str, QWidget] | None:
        """Say what is wrong with the day and where; ``None`` when all is well."""
        day = weekday_name(self.weekday).capitalize()
        latest: time | None = None
        for stretch in self.stretches:
            if stretch.is_empty:
                continue
            if stretch.span is None:
                wrong = stretch.opens if stretch.opens.clock_time is None else stretch.closes
                return _("{day}: write both times, like 10:00 and 17:30.").format(day=day), wrong
            opens, closes = stretch.span
            if closes <= opens:
                return _("{day}: it must close later than it opens.").format(day=day), stretch.closes
            if latest is not None and opens < latest:
                return _("{day}: the second time begins before the first has ended.").format(day=day), stretch.opens
            latest = closes
        return None

    def retranslate(self) -> None:
        day = weekday_name(self.weekday)
        for stretch in self.stretches:
            stretch.opens.setAccessibleName(_("{day}, opens").format(day=day))
            stretch.closes.setAccessibleName(_("{day}, closes").format(day=day))
        self.more_button.set_name(_("Open a second time on {day}").format(day=day))

    @Slot()
    def _on_more(self) -> None:
        hidden = [stretch for stretch in self.stretches if not stretch.isVisibleTo(self)]
        if hidden:
            hidden[0].show()
            hidden[0].opens.setFocus(Qt.FocusReason.OtherFocusReason)
        self.more_button.setVisible(len(hidden) > 1)


class HoursEdit(QWidget):
    """Seven lines; a day without times is closed."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.lines = [_DayLine(self, theme=theme, weekday=weekday) for weekday in range(7)]
        self._names = [TextLabel(self) for _line in self.lines]
        self.copy_button = QuietButton(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(self.lines):
            grid.addWidget(self._names[number], number, 0)
            grid.addWidget(line, number, 1)
            line.changed.connect(self.changed)
        grid.addWidget(self.copy_button, 7, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.copy_button.clicked.connect(self.copy_monday)
        self.setFocusProxy(self.lines[0].stretches[0].opens)

    @property
    def hours(self) -> tuple[OpeningHours, ...]:
        """Give the hours that are understood."""
        return tuple(hours for line in self.lines for hours in line.hours)

    def set_hours(self, hours: tuple[OpeningHours, ...]) -> None:
        """Show the hours of a week."""
        for line in self.lines:
            line.show_hours(sorted((one.opens, one.closes) for one in hours if one.weekday == line.weekday))

    def problem(self) -> tuple[str, QWidget] | None:
        """Say what is wrong and in which editor; ``None`` when all is well."""
        found = (line.problem() for line in self.lines)
        return next((problem for problem in found if problem is not None), None)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        for name, line in zip(self._names, self.lines, strict=True):
            name.setText(weekday_name(line.weekday).capitalize())
            line.retranslate()
        self.copy_button.setText(_("Copy Monday to the other weekdays"))

    @Slot()
    def copy_monday(self) -> None:
        """Give Tuesday to Friday the hours of Monday."""
        spans = [(one.opens, one.closes) for one in self.lines[0].hours]
        for weekday in _WEEKDAYS[1:]:
            self.lines[weekday].show_hours(spans)
