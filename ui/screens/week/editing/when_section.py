"""When a series meets: the pattern, the clock times, the season with its breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from models.values.activity_drafts import SeriesDraft
from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.status import RuleKind
from models.values.timeslot import DateSpan
from translations import _
from ui.screens.week.editing.day_rows import DayRows
from ui.theme import Theme
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.date_edit import DateEdit
from ui.widgets.fields import Field
from ui.widgets.folded import Folded
from ui.widgets.time_edit import TimeEdit
from ui.wording.dates import weekday_name
from ui.wording.recurrence import every_name, nth_name

_EVERY = (1, 2, 3, 4)
_NTHS = (1, 2, 3, 4, LAST_IN_MONTH)


class WhenSection(QWidget):
    """Fills and reads ``starts``, ``ends``, ``rule`` and ``season``; only the fields of the chosen pattern show."""

    changed = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._anchor = date(2000, 1, 3)
        self._is_new = True
        self._build(theme)
        self._place()
        self._connect()

    @property
    def fields(self) -> dict[str, Field]:
        """Give the fields by the draft's attributes, as on the screen."""
        return {"rule": self._rule_field, "starts": self._starts_field, "ends": self._ends_field, "season": self._last}

    @property
    def times_are_understood(self) -> bool:
        """Tell whether both clock times can be read."""
        return self.starts_edit.clock_time is not None and self.ends_edit.clock_time is not None

    def fill(self, draft: SeriesDraft) -> None:
        """Show a series."""
        self.blockSignals(True)
        self._is_new = draft.id is None
        self.starts_edit.set_clock_time(draft.starts)
        self.ends_edit.set_clock_time(draft.ends)
        self.first_edit.set_day(draft.season.first)
        self.last_edit.set_day(draft.season.last or draft.season.first + timedelta(weeks=26))
        self.endless_box.setChecked(draft.season.last is None)
        self.breaks.set_spans(draft.season.breaks, next_day=draft.season.first)
        self._breaks_folded.unfold(is_open=bool(draft.season.breaks))
        self._fill_rule(draft.rule, draft.season.first)
        self.blockSignals(False)
        self._show_pattern()

    def filled(self, draft: SeriesDraft) -> SeriesDraft:
        """Give the series with what stands here; a time that is not understood stays as it was."""
        rule = self._rule()
        season = Season(
            first=self.first_edit.day,
            last=None if self.endless_box.isChecked() else self.last_edit.day,
            breaks=self.breaks.spans,
        )
        if isinstance(rule, DatesRule) and rule.dates:
            season = Season(first=min(rule.dates), last=max(rule.dates))
        return replace(
            draft,
            starts=self.starts_edit.clock_time or draft.starts,
            ends=self.ends_edit.clock_time or draft.ends,
            rule=rule,
            season=season,
        )

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.pattern.set_chips(
            (
                Chip(key=RuleKind.WEEKLY.value, text=_("Weekly")),
                Chip(key=RuleKind.MONTHLY.value, text=_("Monthly")),
                Chip(key=RuleKind.DATES.value, text=_("Certain dates")),
            )
        )
        self._rule_field.set_label(_("When it meets"))
        self.every_box.set_choices([(str(number), every_name(number)) for number in self._offered_rhythms()])
        self.every_box.setAccessibleName(_("How often"))
        self.weekday_box.set_choices([(str(day), weekday_name(day)) for day in range(7)])
        self.weekday_box.setAccessibleName(_("Weekday"))
        self.nth_box.set_choices([(str(nth), nth_name(nth)) for nth in _NTHS])
        self.nth_box.setAccessibleName(_("Which one of the month"))
        self._anchor_field.set_label(_("The weeks are counted from"))
        self._starts_field.set_label(_("&Starts"))
        self._ends_field.set_label(_("&Ends"))
        self._first.set_label(_("&From"))
        self._last.set_label(_("&Until"))
        self.endless_box.setText(_("No end"))
        self._breaks_folded.set_title(_("Breaks within the season"))
        self.dates.retranslate()
        self.breaks.retranslate()

    def _build(self, theme: Theme) -> None:
        self.pattern = ChipRow(self, single=True)
        self.every_box = ChoiceBox(self)
        self.weekday_box = ChoiceBox(self)
        self.nth_box = ChoiceBox(self)
        self.anchor_edit = DateEdit(self)
        self.dates = DayRows(self, theme=theme, single=True)
        self.starts_edit = TimeEdit(self)
        self.ends_edit = TimeEdit(self)
        self.first_edit = DateEdit(self)
        self.last_edit = DateEdit(self)
        self.endless_box = QCheckBox(self)
        self._breaks_folded = Folded(self, theme=theme)
        self.breaks = DayRows(self._breaks_folded.content, theme=theme, single=False)
        inner = QVBoxLayout(self._breaks_folded.content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.breaks)
        self._rule_field = Field(self, self.pattern)
        self._anchor_field = Field(self, self.anchor_edit)
        self._starts_field = Field(self, self.starts_edit)
        self._ends_field = Field(self, self.ends_edit)
        self._first = Field(self, self.first_edit)
        self._last = Field(self, self.last_edit)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._rule_field, 0, 0, 1, 2)
        grid.addWidget(self.every_box, 1, 0)
        grid.addWidget(self.nth_box, 1, 0)
        grid.addWidget(self.weekday_box, 1, 1)
        grid.addWidget(self._anchor_field, 2, 0, 1, 2)
        grid.addWidget(self.dates, 3, 0, 1, 2)
        grid.addWidget(self._starts_field, 4, 0)
        grid.addWidget(self._ends_field, 4, 1)
        grid.addWidget(self._first, 5, 0)
        grid.addWidget(self._last, 5, 1)
        grid.addWidget(self.endless_box, 6, 1)
        grid.addWidget(self._breaks_folded, 7, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.pattern.keys_changed.connect(self._on_pattern_changed)
        self.every_box.key_changed.connect(self._on_every_changed)
        self.weekday_box.key_changed.connect(self._on_weekday_changed)
        self.nth_box.key_changed.connect(self._on_changed)
        self.anchor_edit.day_changed.connect(self._on_anchor_changed)
        self.first_edit.day_changed.connect(self._on_first_changed)
        self.endless_box.toggled.connect(self._on_endless_toggled)
        for days in (self.dates, self.breaks):
            days.changed.connect(self.changed)
        self.last_edit.day_changed.connect(self._on_changed)
        for edit in (self.starts_edit, self.ends_edit):
            edit.time_changed.connect(self._on_changed)

    def _fill_rule(self, rule: RecurrenceRule, first: date) -> None:
        spans: tuple[DateSpan, ...] = ()
        match rule:
            case WeeklyRule():
                self._anchor = rule.anchor
                kind = RuleKind.WEEKLY
                self._offer_rhythm(rule.every_weeks)
            case MonthlyRule():
                self._anchor = first + timedelta(days=(rule.weekday - first.weekday()) % 7)
                self.nth_box.set_key(str(rule.nth))
                kind = RuleKind.MONTHLY
            case DatesRule():
                self._anchor = min(rule.dates, default=first)
                spans = tuple(DateSpan(first=day, last=day) for day in sorted(rule.dates))
                kind = RuleKind.DATES
        self.pattern.set_keys({kind.value})
        self.dates.set_spans(spans, next_day=first)
        self._show_anchor()

    def _offered_rhythms(self) -> tuple[int, ...]:
        present = int(self.every_box.key or 1)
        return tuple(sorted({*_EVERY, present}))

    def _offer_rhythm(self, every_weeks: int) -> None:
        rhythms = sorted({*_EVERY, every_weeks})
        self.every_box.set_choices([(str(number), every_name(number)) for number in rhythms])
        self.every_box.set_key(str(every_weeks))

    def _rule(self) -> RecurrenceRule:
        match self._kind():
            case RuleKind.WEEKLY:
                return WeeklyRule(anchor=self._anchor, every_weeks=int(self.every_box.key or 1))
            case RuleKind.MONTHLY:
                return MonthlyRule(nth=int(self.nth_box.key or 1), weekday=self._anchor.weekday())
            case RuleKind.DATES:
                return DatesRule(dates=tuple(dict.fromkeys(span.first for span in self.dates.spans)))

    def _kind(self) -> RuleKind:
        return RuleKind(next(iter(self.pattern.keys), RuleKind.WEEKLY.value))

    def _show_anchor(self) -> None:
        self.anchor_edit.blockSignals(True)
        self.anchor_edit.set_day(self._anchor)
        self.anchor_edit.blockSignals(False)
        self.weekday_box.set_key(str(self._anchor.weekday()))

    def _show_pattern(self) -> None:
        kind = self._kind()
        self.every_box.setVisible(kind is RuleKind.WEEKLY)
        self.nth_box.setVisible(kind is RuleKind.MONTHLY)
        self.weekday_box.setVisible(kind is not RuleKind.DATES)
        self._anchor_field.setVisible(kind is RuleKind.WEEKLY and self.every_box.key not in {"", "1"})
        self.dates.setVisible(kind is RuleKind.DATES)
        for widget in (self._first, self._last, self.endless_box, self._breaks_folded):
            widget.setVisible(kind is not RuleKind.DATES)
        self.last_edit.setEnabled(not self.endless_box.isChecked())

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot(object)
    def _on_pattern_changed(self, _keys: object) -> None:
        if self._kind() is RuleKind.DATES and not self.dates.spans:
            day = self._anchor
            self.dates.set_spans((DateSpan(first=day, last=day),), next_day=day)
        self._show_pattern()
        self.changed.emit()

    @Slot(str)
    def _on_every_changed(self, _key: str) -> None:
        self._show_pattern()
        self.changed.emit()

    @Slot(str)
    def _on_weekday_changed(self, key: str) -> None:
        self._anchor += timedelta(days=int(key) - self._anchor.weekday())
        self._keep_anchor_within()
        self._show_anchor()
        self.changed.emit()

    @Slot(object)
    def _on_anchor_changed(self, day: date) -> None:
        self._anchor = day
        self._show_anchor()
        self.changed.emit()

    @Slot(object)
    def _on_first_changed(self, day: date) -> None:
        self._keep_anchor_within()
        self._show_anchor()
        self.breaks.set_next_day(day)
        self.changed.emit()

    @Slot(bool)
    def _on_endless_toggled(self, _is_on: bool) -> None:
        self._show_pattern()
        self.changed.emit()

    def _keep_anchor_within(self) -> None:
        """A new series begins at its first weekday within the season; an old one keeps its rhythm."""
        first = self.first_edit.day
        if self._is_new:
            self._anchor = first + timedelta(days=(self._anchor.weekday() - first.weekday()) % 7)
