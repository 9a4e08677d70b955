"""Reads which pairs meet first at an occasion."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.first_meetings import first_meetings_of
from models.values.identifiers import OccasionId
from models.values.pair_rows import PairRow
from ui.background.contract import UnexpectedTrouble
from ui.background.progress import Cancelled
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


class MeetingsPresenter(QObject):
    """Asked once, as a dialog opens."""

    pairs_read = Signal(object)  # tuple[PairRow, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def read(self, occasion_id: OccasionId) -> None:
        """Read the pairs that are booked for a first meeting at an occasion."""
        work = partial(_pairs_at, occasion_id=occasion_id, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="meetings")

    def _on_read(self, pairs: tuple[PairRow, ...]) -> None:
        self.pairs_read.emit(pairs)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UnexpectedTrouble | Cancelled):
            self.trouble_met.emit(error_sentence(error))


def _pairs_at(session: Session, occasion_id: OccasionId, today: date) -> tuple[PairRow, ...]:
    return tuple(row for found in first_meetings_of(session, (occasion_id,), today) for row in found.pairs)
