"""Reads the log of readings, narrowed by kind, colleague and person. It cannot be changed by anybody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.queries.readings import (
    ReadingChoicesDetails,
    ReadingFilter,
    ReadingRow,
    reading_choices,
    reading_ids,
    reading_rows,
)
from ui.background.contract import is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence


class ReadingLogPresenter(QObject):
    """Holds the filter; rows are read by the page as they are looked at."""

    choices_read = Signal(object)  # ReadingChoicesDetails
    ids_changed = Signal(object)  # tuple[int, ...]
    rows_read = Signal(object)  # tuple[ReadingRow, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, chosen: ReadingFilter, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = context.runner
        self._filter = chosen

    @property
    def filter(self) -> ReadingFilter:
        """Give what is listed."""
        return self._filter

    def reload(self) -> None:
        """Read the choices and the list."""
        self._runner.read(reading_choices, on_done=self._on_choices, on_failed=self._on_failed, topic="reading-choices")
        self._read_ids()

    def set_filter(self, chosen: ReadingFilter) -> None:
        """List what fits."""
        if chosen != self._filter:
            self._filter = chosen
            self._read_ids()

    def read_rows(self, ids: Sequence[int]) -> None:
        """Read a page of rows; answers with ``rows_read``."""
        work = partial(reading_rows, ids=tuple(ids))
        self._runner.read(work, on_done=self._on_rows, on_failed=self._on_failed)

    def _read_ids(self) -> None:
        work = partial(reading_ids, chosen=self._filter)
        self._runner.read(work, on_done=self._on_ids, on_failed=self._on_failed, topic="readings")

    def _on_choices(self, found: ReadingChoicesDetails) -> None:
        self.choices_read.emit(found)

    def _on_ids(self, ids: tuple[int, ...]) -> None:
        self.ids_changed.emit(ids)

    def _on_rows(self, rows: tuple[ReadingRow, ...]) -> None:
        self.rows_read.emit(rows)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))
