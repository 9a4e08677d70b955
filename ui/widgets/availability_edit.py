"""When somebody can meet, to be filled in: painted by parts of days, said exactly where that is wanted."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.rules.availability import QUARTER, day_times, in_whole_parts, with_day
from models.values.people import NO_TIMES_SAID, Availability, FreeTime
from translations import _
from ui.theme import Theme
from ui.widgets.availability_grid import AvailabilityGrid
from ui.widgets.buttons import QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.folded import Folded
from ui.widgets.labels import TextLabel
from ui.widgets.time_edit import TimeEdit
from ui.wording.dates import weekday_name

_MOST_STRETCHES = 3
_TIME_WIDTH = 66
_LAST_MINUTE = 24 * 60


class _DayTimes(QWidget):
    """From and to on one day, up to three times; what is not understood or upside down is left out."""

    edited = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day = TextLabel(self, look="strong")
        flow = FlowLayout(self, gap=10)
        flow.addWidget(self._day)
        self.edits: list[tuple[TimeEdit, TimeEdit]] = []
        for _stretch in range(_MOST_STRETCHES):
            stretch = QWidget(self)
            starts, ends = TimeEdit(stretch), TimeEdit(stretch)
            dash = TextLabel(stretch, look="muted")
            dash.setText("–")
            row = QHBoxLayout(stretch)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
            for widget in (starts, dash, ends):
                row.addWidget(widget)
            for edit in (starts, ends):
                edit.setPlaceholderText("")
                edit.editingFinished.connect(self._on_finished)
            self.edits.append((starts, ends))
            flow.addWidget(stretch)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def times(self) -> tuple[FreeTime, ...]:
        """Give the stretches on quarters, in minutes from midnight; 0:00 as an end is the end of the day."""
        spans = ((starts.clock_time, ends.clock_time) for starts, ends in self.edits)
        times = [
            FreeTime(_minutes(starts), _minutes(ends) or _LAST_MINUTE)
            for starts, ends in spans
            if starts is not None and ends is not None
        ]
        return tuple(sorted(each for each in times if each.starts < each.ends))

    def show_day(self, weekday: int, times: tuple[FreeTime, ...]) -> None:
        """Show the stretches of a day."""
        day = weekday_name(weekday)
        self._day.setText(day.capitalize())
        for number, (starts, ends) in enumerate(self.edits):
            here = times[number] if number < len(times) else None
            starts.set_clock_time(None if here is None else _time(here.starts))
            ends.set_clock_time(None if here is None else _time(here.ends % _LAST_MINUTE))
            starts.setAccessibleName(_("{day}, from").format(day=day))
            ends.setAccessibleName(_("{day}, to").format(day=day))

    @Slot()
    def _on_finished(self) -> None:
        self.edited.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        for starts, ends in self.edits:
            starts.setFixedWidth(self._theme.px(_TIME_WIDTH))
            ends.setFixedWidth(self._theme.px(_TIME_WIDTH))


class AvailabilityEdit(QWidget):
    """The grid, whether it holds every week, and the exact times of the day the keyboard stands on."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent)
        self._before_joining: Availability | None = None
        self.grid = AvailabilityGrid(self, theme=theme, today=today, editable=True)
        self.same_box = QCheckBox(self)
        self.same_box.setChecked(True)
        self.exact = Folded(self, theme=theme)
        self._hint = TextLabel(self.exact.content, look="small", wraps=True)
        self.day_times = _DayTimes(self.exact.content, theme=theme)
        self.whole_button = QuietButton(self.exact.content)
        inside = QVBoxLayout(self.exact.content)
        inside.setContentsMargins(8, 0, 0, 0)
        inside.setSpacing(6)
        for widget in (self._hint, self.day_times):
            inside.addWidget(widget)
        last = QHBoxLayout()
        last.addWidget(self.whole_button)
        last.addStretch(1)
        inside.addLayout(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.grid, self.same_box, self.exact):
            column.addWidget(part)
        self.setFocusProxy(self.grid)
        self.grid.availability_changed.connect(self._on_painted)
        self.grid.day_chosen.connect(self._on_day_chosen)
        self.same_box.toggled.connect(self._on_same_toggled)
        self.day_times.edited.connect(self._on_exact)
        self.whole_button.clicked.connect(self._on_whole)
        self.retranslate()

    @property
    def availability(self) -> Availability:
        """Give what stands there."""
        return self.grid.availability

    def set_availability(self, availability: Availability) -> None:
        """Show other times, without a signal."""
        self._before_joining = None
        self.grid.set_availability(NO_TIMES_SAID)
        self.grid.set_apart(apart=False)
        self.grid.set_availability(availability)
        self.same_box.blockSignals(True)
        self.same_box.setChecked(not self.grid.is_apart)
        self.same_box.blockSignals(False)
        self.exact.unfold(is_open=availability.refined)
        self._show_day()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.grid.retranslate()
        self.same_box.setText(_("The same every week"))
        self.exact.set_title(_("Exact times"))
        self._hint.setText(_("Choose a day above and write from when to when, to the quarter."))
        self.whole_button.setText(_("Back to whole parts of the day"))
        self._show_day()

    def _show_day(self) -> None:
        cell = self.grid.cursor_cell
        self.day_times.show_day(cell.weekday, day_times(self.availability, cell.week, cell.weekday))
        self.whole_button.setVisible(self.availability.refined)

    @Slot(int, int)
    def _on_day_chosen(self, _week: int, _weekday: int) -> None:
        self._show_day()

    @Slot(object)
    def _on_painted(self, _availability: Availability) -> None:
        self._before_joining = None
        self._show_day()
        self.changed.emit()

    @Slot(bool)
    def _on_same_toggled(self, same: bool) -> None:
        before, kept = self.availability, self._before_joining
        self.grid.set_apart(apart=not same)
        if same:
            self._before_joining = before
        elif kept is not None:
            self.grid.set_availability(kept)
            self._on_painted(kept)

    @Slot()
    def _on_exact(self) -> None:
        cell = self.grid.cursor_cell
        said = self.day_times.times
        if said == day_times(self.availability, cell.week, cell.weekday):
            self._show_day()
            return
        availability = self.availability
        for week in (cell.week,) if self.grid.is_apart else (0, 1):
            availability = with_day(availability, week, cell.weekday, said)
        self.grid.set_availability(availability)
        self._on_painted(availability)

    @Slot()
    def _on_whole(self) -> None:
        self.grid.set_availability(in_whole_parts(self.availability))
        self._on_painted(self.availability)
        self.grid.setFocus()


def _minutes(at: time) -> int:
    return (at.hour * 60 + at.minute) // QUARTER * QUARTER


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
