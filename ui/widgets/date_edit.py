"""A date with a calendar that begins on Monday and counts the weeks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from translations import current_language

_LOCALES = {"sv": QLocale.Language.Swedish, "en": QLocale.Language.English}


class DateEdit(QDateEdit):
    """Holds a day, written 2026-11-23 as Swedish offices write it."""

    day_changed = Signal(object)  # datetime.date

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setGridVisible(False)
        self.dateChanged.connect(self._on_date_changed)
        self.retranslate()

    @property
    def day(self) -> date:
        """Give the day that stands there."""
        value = self.date()
        return date(value.year(), value.month(), value.day())

    def set_day(self, value: date) -> None:
        """Show a day."""
        self.setDate(QDate(value.year, value.month, value.day))

    def retranslate(self) -> None:
        """Name months and weekdays of the calendar in the language of the window."""
        self.calendarWidget().setLocale(QLocale(_LOCALES.get(current_language(), QLocale.Language.English)))
        self.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)

    @Slot(QDate)
    def _on_date_changed(self, _value: QDate) -> None:
        self.day_changed.emit(self.day)
