"""What a table shows of a row: one column, one value object. The table model itself is the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

RowT = TypeVar("RowT")


@dataclass(frozen=True, kw_only=True)  # no slots: Python 3.11 then refuses to write ``Column[Row](…)``
class Column(Generic[RowT]):
    """``heading`` is asked at each change of language; ``sort_key`` names the order in the query, empty for none."""

    heading: Callable[[], str]
    text: Callable[[RowT], str]
    sort_key: str = ""
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    strong: bool = False
