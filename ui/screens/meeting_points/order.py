"""The order of the list by any of its columns, as a Swedish reader expects it: å, ä, ö last."""

from __future__ import annotations

from collections.abc import Iterable

from models.queries.meeting_points import MeetingPointRow
from ui.screens.meeting_points.columns import ADDRESS, COLUMNS, SERIES

_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})
"""The three letters stand after z, in this order, as the signs after z do in Unicode."""


def in_order(rows: Iterable[MeetingPointRow], sort_key: str, *, descending: bool) -> tuple[MeetingPointRow, ...]:
    """Sort by the column with this key, ties by name; an empty text stands last either way.

    Some dozens of rows, of texts that depend on the language of the window: sorted here and not by the database.
    """
    by_name = sorted(rows, key=_folded_name)
    if sort_key == SERIES:
        return tuple(sorted(by_name, key=_open_series, reverse=descending))
    text = next(column.text for column in COLUMNS if column.sort_key == sort_key)

    def said(row: MeetingPointRow) -> str:
        return folded(row.address if sort_key == ADDRESS else text(row))

    filled = sorted((row for row in by_name if said(row)), key=said, reverse=descending)
    return (*filled, *(row for row in by_name if not said(row)))


def folded(text: str) -> str:
    """Give a text as it is compared: case does not matter, å, ä and ö come after z."""
    return text.casefold().translate(_AFTER_Z)


def _folded_name(row: MeetingPointRow) -> str:
    return folded(row.name)


def _open_series(row: MeetingPointRow) -> int:
    return row.open_series
