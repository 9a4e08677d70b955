"""The named sets: reads them, saves and removes them, and knows which one is chosen on this computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.print_sets import PrintSetRow, print_set_rows
from models.queries.printed_places import PrintedPlaceRow, printed_places
from models.services.print_sets import remove_print_set, save_print_set
from models.values.errors import Invalid
from models.values.identifiers import PrintSetId
from models.values.print_sets import PrintSetDraft
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class SetsRead:
    """The sets, and the meeting points that they and the sheet of one may be about."""

    rows: tuple[PrintSetRow, ...]
    places: tuple[PrintedPlaceRow, ...]


class PrintSets(QObject):
    """Which sets there are. ``chosen`` is ``None`` for a choice of one's own, and until the sets are read."""

    rows_changed = Signal()
    saved = Signal(int)  # PrintSetId
    removed = Signal(str, object)  # sentence, TransactionNumber
    invalid = Signal(object)  # tuple of FieldProblem
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.rows: tuple[PrintSetRow, ...] = ()
        self.places: tuple[PrintedPlaceRow, ...] = ()
        self.is_read = False

    @property
    def chosen(self) -> PrintSetRow | None:
        """Give the set that is chosen on this computer, if it is still there."""
        wanted = self._context.settings.current.printing.print_set
        return next((row for row in self.rows if row.id == wanted and row.items), None)

    def choose(self, print_set_id: int) -> None:
        """Remember a set, 0 for none."""
        settings = self._context.settings
        printing = replace(settings.current.printing, print_set=print_set_id)
        settings.save(replace(settings.current, printing=printing))

    def reload(self) -> None:
        """Read the sets."""
        self._context.runner.read(_read, on_done=self._on_read, topic="print sets")

    def save(self, draft: PrintSetDraft) -> None:
        """Write a new or a changed set, which is then chosen."""
        work = partial(save_print_set, draft=draft)
        self._context.runner.write(work, on_done=self._on_saved, on_failed=self._on_failed)

    def remove(self, row: PrintSetRow) -> None:
        """Take away a set; this can be undone."""
        work: Callable[[UnitOfWork], None] = partial(remove_print_set, print_set_id=row.id, version=row.version)
        on_done = partial(self._on_removed, row.name)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_read(self, read: SetsRead) -> None:
        self.rows, self.places = read.rows, read.places
        self.is_read = True
        self.rows_changed.emit()

    def _on_saved(self, print_set_id: PrintSetId) -> None:
        self.choose(print_set_id)
        self.saved.emit(print_set_id)
        self.reload()

    def _on_removed(self, name: str, written: Written[None]) -> None:
        self.removed.emit(_("The set {name} is removed.").format(name=name), written.changes.transaction)
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.invalid.emit(error.problems)
        elif is_news(error):
            self.trouble_met.emit(error_sentence(error))
            self.reload()


def _read(session: Session) -> SetsRead:
    return SetsRead(rows=print_set_rows(session), places=printed_places(session))
