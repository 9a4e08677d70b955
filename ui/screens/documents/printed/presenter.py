"""Keeps the log of what was printed or saved, and reads it for the list "Printed"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.printouts import PrintoutRow, printout_rows
from models.services.printouts import record_printout, say_where_it_hangs, take_down
from models.values.identifiers import PrintoutId
from models.values.printing import PrintWay
from models.values.printouts import PrintoutDraft, PrintoutFilter
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.printing.print_parts import PrintPart
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from models.storage.unit_of_work import UnitOfWork

_NEW = 1
"""The version of a record that was written just now."""


class PrintoutLog(QObject):
    """Every write is answered by a signal; the list is read anew after each."""

    recorded = Signal(object)  # PrintWay
    rows_changed = Signal(object)  # tuple of PrintoutRow
    placed = Signal()
    changed = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._latest: tuple[PrintoutId, ...] = ()

    def record(self, parts: Sequence[PrintPart], way: PrintWay) -> None:
        """Note what has just left the program."""
        drafts = tuple(
            PrintoutDraft(
                source=part.sheets.source,
                product=part.sheets.product,
                paper=part.sheets.paper,
                way=way,
                copies=part.copies if way is PrintWay.PRINTER else dict.fromkeys(part.copies, 1),
                set_name=part.set_name,
            )
            for part in parts
        )
        if drafts:
            on_done = partial(self._on_recorded, way)
            self._context.runner.write(partial(_record_all, drafts=drafts), on_done=on_done, on_failed=self._on_failed)

    def place_latest(self, text: str) -> None:
        """Say where the sheets hang that were noted last."""
        work = partial(_place_all, ids=self._latest, text=text)
        self._context.runner.write(work, on_done=self._on_placed, on_failed=self._on_failed)

    @Slot()
    def reload(self) -> None:
        """Read the list."""
        work = partial(printout_rows, today=self._context.clock.today(), chosen=PrintoutFilter())
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="printouts")

    def place(self, row: PrintoutRow, text: str) -> None:
        """Say where a printout hangs."""
        work = partial(say_where_it_hangs, printout_id=row.id, version=row.version, text=text)
        self._change(work, _("Noted where it hangs."))

    def take_down(self, row: PrintoutRow) -> None:
        """Note that a printout hangs no longer."""
        work = partial(take_down, printout_id=row.id, version=row.version)
        self._change(work, _("Noted as taken down."))

    def _change(self, work: Callable[[UnitOfWork], None], sentence: str) -> None:
        on_done = partial(self._on_changed, sentence)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_recorded(self, way: PrintWay, ids: tuple[PrintoutId, ...]) -> None:
        self._latest = ids
        self.recorded.emit(way)

    def _on_placed(self, _done: None) -> None:
        self.placed.emit()

    def _on_read(self, rows: tuple[PrintoutRow, ...]) -> None:
        self.rows_changed.emit(rows)

    def _on_changed(self, sentence: str, written: Written[None]) -> None:
        self.changed.emit(sentence, written.changes.transaction)
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))
            self.reload()


def _record_all(uow: UnitOfWork, drafts: Sequence[PrintoutDraft]) -> tuple[PrintoutId, ...]:
    return tuple(record_printout(uow, draft) for draft in drafts)


def _place_all(uow: UnitOfWork, ids: Sequence[PrintoutId], text: str) -> None:
    for printout_id in ids:
        say_where_it_hangs(uow, printout_id, _NEW, text)
