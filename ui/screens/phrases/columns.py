"""The columns of the phrase bank and the order they bring."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from typing import assert_never

from models.queries.phrases import PhraseRow
from models.values.phrases import PhraseState
from translations import N_, _


class PhraseColumn(StrEnum):
    """The columns from left to right."""

    SWEDISH = "swedish"
    TEXT = "text"
    STATE = "state"
    REVIEW = "review"


COLUMNS = tuple(PhraseColumn)
WIDTHS = {PhraseColumn.SWEDISH: 150, PhraseColumn.TEXT: 150, PhraseColumn.STATE: 84, PhraseColumn.REVIEW: 92}
"""In pixels of the design; Swedish and text share what is left."""

_HEADINGS = {
    PhraseColumn.SWEDISH: N_("Swedish"),
    PhraseColumn.STATE: N_("State"),
    PhraseColumn.REVIEW: N_("Reviewed"),
}


def heading(column: PhraseColumn, self_name: str) -> str:
    """Name a column; the text is headed by the language's own name."""
    return self_name if column is PhraseColumn.TEXT else _(_HEADINGS[column])


def in_order(rows: Sequence[PhraseRow], column: PhraseColumn | None, *, descending: bool) -> tuple[PhraseRow, ...]:
    """Sort by a column, ties as on the sheets; without a column everything stands as on the sheets."""
    if column is None:
        return tuple(rows)
    return tuple(sorted(rows, key=partial(_sort_key, column=column), reverse=descending))


def _sort_key(row: PhraseRow, column: PhraseColumn) -> str:
    match column:
        case PhraseColumn.SWEDISH:
            return _folded(row.swedish)
        case PhraseColumn.TEXT:
            return _folded(row.text)
        case PhraseColumn.STATE:
            return str(_WORST_FIRST.index(row.state))
        case PhraseColumn.REVIEW:
            return row.reviewed_on.isoformat() if row.reviewed_on is not None else ""
        case _:
            assert_never(column)


def _folded(text: str) -> str:
    return text.casefold().translate(_AFTER_Z)


_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}"})
_WORST_FIRST = tuple(reversed(PhraseState))
