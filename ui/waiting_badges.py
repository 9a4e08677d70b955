"""Keeps the numbers of what waits at the entries of the sidebar, also before their screens were ever shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from models.queries.enquiries import open_enquiries
from models.queries.key_numbers import number_waiting
from models.values.changes import ChangeSet, EntityKind
from ui.background.contract import is_news
from ui.context import AppContext
from ui.wording.enquiries import waiting_sentence
from ui.wording.pair_cards import newcomers_waiting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ui.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits at one entry: how it is counted on a day and said, and which changes can make it another number."""

    entry: str
    count: Callable[[Session, date], int]
    sentence: Callable[[int], str]
    kinds: frozenset[EntityKind]


_OF_PAIRING: Final = frozenset(
    {EntityKind.NEWCOMER, EntityKind.PAIR, EntityKind.PAUSE, EntityKind.PERSON, EntityKind.PAIR_CONTACT}
)


def _enquiries(session: Session, _today: date) -> int:
    return open_enquiries(session)


WAITING: Final = (
    Waiting(entry="inbox", count=_enquiries, sentence=waiting_sentence, kinds=frozenset({EntityKind.ENQUIRY})),
    Waiting(entry="pairs", count=number_waiting, sentence=newcomers_waiting, kinds=_OF_PAIRING),
)


def _count_on(waiting: Waiting, today: date, session: Session) -> int:
    return waiting.count(session, today)


class WaitingBadge(QObject):
    """Counts when the register is opened and whenever something changes that concerns it."""

    def __init__(self, waiting: Waiting, context: AppContext, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self._context = context
        self._shell = shell
        self._number = 0
        context.bus.changed.connect(self._on_changed)
        context.language.changed.connect(self._show)
        self._count()

    def close(self) -> None:
        """Count no more."""
        self._context.bus.changed.disconnect(self._on_changed)
        self._context.language.changed.disconnect(self._show)

    def _count(self) -> None:
        self._context.runner.read(
            partial(_count_on, self._waiting, self._context.clock.today()),
            on_done=self._on_counted,
            on_failed=self._on_failed,
            topic=f"badge of {self._waiting.entry}",
        )

    def _on_counted(self, number: int) -> None:
        self._number = number
        self._show()

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self._on_counted(0)  # the screens say what is wrong with the register; a wrong number would not help

    @Slot()
    def _show(self) -> None:
        sentence = self._waiting.sentence(self._number)
        self._shell.sidebar.show_waiting(self._waiting.entry, self._number, sentence)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if not self._waiting.kinds.isdisjoint(changes.kinds):
            self._count()
