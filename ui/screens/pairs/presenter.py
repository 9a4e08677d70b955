"""Which pairs are shown, whom to call, and everything about the chosen pair."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.pairs import pair_details, pair_numbers, pair_rows
from models.queries.ring_list import ring_list
from models.values.errors import EditConflict
from models.values.identifiers import PairId
from models.values.pair_rows import PairDetails, PairFilter
from models.values.pairs import PairStatus
from ui.background.contract import is_news
from ui.context import AppContext
from ui.screens.pairs.shown import FoundPairs
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class PairsPresenter(QObject):
    """Holds what is looked for and the choice."""

    found_changed = Signal(object)  # FoundPairs
    details_changed = Signal(object)  # PairDetails | None
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._text = ""
        self._found: FoundPairs | None = None
        self._chosen: PairId | None = None
        self._details: PairDetails | None = None

    @property
    def today(self) -> date:
        """Give the day as which everything is shown."""
        return self._context.clock.today()

    @property
    def found(self) -> FoundPairs | None:
        """Give what was read last."""
        return self._found

    @property
    def chosen(self) -> PairId | None:
        """Give the key of the chosen pair."""
        return self._chosen

    @property
    def details(self) -> PairDetails | None:
        """Give everything about the chosen pair."""
        return self._details

    def reload(self) -> None:
        """Read the pairs and everything about the chosen one; only the newest question is answered."""
        work = partial(_read, text=self._text, today=self.today)
        self._context.runner.read(work, on_done=self._on_found, on_failed=self._on_failed, topic="pairs")
        if self._chosen is not None:
            self._read_details(self._chosen)

    def look_for(self, text: str) -> None:
        """Show the pairs with a name only."""
        if text != self._text:
            self._text = text
            self.reload()

    def choose(self, pair_id: PairId | None) -> None:
        """Show everything about a pair, or about none."""
        if pair_id == self._chosen and (self._details is not None or pair_id is None):
            return
        self._chosen = pair_id
        if pair_id is None:
            self._details = None
            self.details_changed.emit(None)
        else:
            self._read_details(pair_id)

    def _read_details(self, pair_id: PairId) -> None:
        work = partial(pair_details, pair_id=pair_id, today=self.today)
        self._context.runner.read(
            work, on_done=self._on_details_read, on_failed=self._on_details_failed, topic="details"
        )

    def _on_found(self, found: FoundPairs) -> None:
        self._found = found
        self.found_changed.emit(found)

    def _on_details_read(self, details: PairDetails) -> None:
        if details.row.id == self._chosen:
            self._details = details
            self.details_changed.emit(details)

    def _on_details_failed(self, error: Exception) -> None:
        if isinstance(error, EditConflict):  # taken away meanwhile
            self.choose(None)
        else:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _read(session: Session, text: str, today: date) -> FoundPairs:
    everything = PairFilter(text=text, statuses=frozenset(PairStatus))
    return FoundPairs(
        today=today,
        text=text,
        rows=pair_rows(session, everything, today),
        numbers=pair_numbers(session, today),
        calls=ring_list(session, today),
    )
