"""What the log of readings says of one reading, column by column."""

from __future__ import annotations

from datetime import date

from models.queries.readings import ReadingRow
from translations import _
from ui.widgets.table_columns import Column
from ui.wording.dates import moment
from ui.wording.readings import reader_name, reading_kind_name, what_was_read

WIDTHS = (176, 124, 136, 112)
"""Of the columns in pixels of the design; the last takes what is left."""


def columns(today: date) -> tuple[Column[ReadingRow], ...]:
    """Give the columns as they are on a day: it is said how long ago."""

    def when(row: ReadingRow) -> str:
        return moment(row.at, today=today)

    return (
        Column(heading=_when_heading, text=when),
        Column(heading=_who_heading, text=reader_name, strong=True),
        Column(heading=_kind_heading, text=_kind),
        Column(heading=_what_heading, text=what_was_read),
        Column(heading=_purpose_heading, text=_purpose),
    )


def _when_heading() -> str:
    return _("When")


def _who_heading() -> str:
    return _("Who")


def _kind_heading() -> str:
    return _("What")


def _what_heading() -> str:
    return _("About whom")


def _purpose_heading() -> str:
    return _("For what")


def _kind(row: ReadingRow) -> str:
    return reading_kind_name(row.kind)


def _purpose(row: ReadingRow) -> str:
    return row.purpose
