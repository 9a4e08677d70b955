"""Reads the messages to one side of a pair."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from models.queries.pair_messages import PairMessageRow, pair_messages
from models.values.pair_rows import PairDetails
from models.values.pairs import PairSide
from ui.background.contract import is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence


class MessagesPresenter(QObject):
    """The newest question is answered."""

    messages_read = Signal(object)  # tuple[PairMessageRow, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def read(self, details: PairDetails, side: PairSide) -> None:
        """Read every message to a side."""
        work = partial(pair_messages, details=details, side=side)
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="messages")

    def _on_read(self, messages: tuple[PairMessageRow, ...]) -> None:
        self.messages_read.emit(messages)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))
