"""What the list says of a meeting point, column by column."""

from __future__ import annotations

from PySide6.QtCore import Qt

from models.queries.meeting_points import MeetingPointRow
from translations import _
from ui.widgets.table_columns import Column
from ui.wording.places import place_kind_name

NAME = "name"
ADDRESS = "address"
SERIES = "series"


def _name_heading() -> str:
    return _("Name")


def _kind_heading() -> str:
    return _("Kind")


def _area_heading() -> str:
    return _("Area")


def _address_heading() -> str:
    return _("Address")


def _series_heading() -> str:
    return _("Activities")


def _name(row: MeetingPointRow) -> str:
    return row.name


def _kind(row: MeetingPointRow) -> str:
    return place_kind_name(row.kind)


def _area(row: MeetingPointRow) -> str:
    return row.area


def _address(row: MeetingPointRow) -> str:
    # In words, since a lock alone says nothing to somebody who does not see it.
    return row.address if row.address_public else _("Secret: {address}").format(address=row.address or "–")


def _series(row: MeetingPointRow) -> str:
    return str(row.open_series)


COLUMNS: tuple[Column[MeetingPointRow], ...] = (
    Column(heading=_name_heading, text=_name, sort_key=NAME, strong=True),
    Column(heading=_series_heading, text=_series, sort_key=SERIES, alignment=Qt.AlignmentFlag.AlignHCenter),
    Column(heading=_kind_heading, text=_kind, sort_key="kind"),
    Column(heading=_area_heading, text=_area, sort_key="area"),
    Column(heading=_address_heading, text=_address, sort_key=ADDRESS),
)

WIDTHS = (216, 84, 128, 104, 100)
"""Of the columns in pixels of the design; the last takes what is left."""
