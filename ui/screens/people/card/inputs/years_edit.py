"""Years written with commas between, such as the birth years of children; one year; one month."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

_BETWEEN = re.compile(r"[\s,;]+")
_MONTH = re.compile(r"(\d{4})(?:[-./ ](\d{1,2}))?")


class YearsEdit(QLineEdit):
    """Holds years; ``is_understood`` says whether nothing else stands there."""

    @property
    def is_understood(self) -> bool:
        """Tell whether everything that stands there is a year."""
        return all(part.isdecimal() and len(part) == 4 for part in self._parts)

    @property
    def years(self) -> tuple[int, ...]:
        """Give the years that are understood."""
        return tuple(sorted(int(part) for part in self._parts if part.isdecimal()))

    @property
    def year(self) -> int | None:
        """Give the only year, or nothing."""
        return self.years[0] if self.years else None

    def set_years(self, years: tuple[int, ...]) -> None:
        """Show years."""
        self.setText(", ".join(map(str, years)))

    @property
    def _parts(self) -> list[str]:
        return [part for part in _BETWEEN.split(self.text().strip()) if part]


class MonthEdit(QLineEdit):
    """Holds a month, written 2026-03; a year alone is its January."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(8)
        self.setPlaceholderText("2026-03")

    @property
    def is_understood(self) -> bool:
        """Tell whether nothing but a month stands there."""
        return not self.text().strip() or self.month is not None

    @property
    def month(self) -> date | None:
        """Give the first day of the month."""
        found = _MONTH.fullmatch(self.text().strip())
        if found is None:
            return None
        year, month = int(found[1]), int(found[2] or 1)
        return date(year, month, 1) if 1 <= month <= 12 and year >= 1900 else None

    def set_month(self, month: date | None) -> None:
        """Show a month, or nothing."""
        self.setText("" if month is None else f"{month:%Y-%m}")
