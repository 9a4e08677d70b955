"""What presenters of forms share: saving, and saying what is wrong or what a colleague wrote meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.values.errors import EditConflict, Invalid
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class SavingPresenter(QObject):
    """Nothing is written before somebody saves."""

    saved = Signal(str, object)  # sentence, TransactionNumber
    not_saved = Signal()  # whatever the reason: the form can be used again
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    race_lost = Signal(object)  # what the form is about as a colleague left it, None when it was removed
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def _write(
        self,
        work: Callable[[UnitOfWork], object],
        *,
        sentence: str,
        read_theirs: Callable[[Session], object] | None,
    ) -> None:
        """Write a form; where a colleague was faster, read what they left. What is new was left by nobody."""
        self._context.runner.write_with_changes(
            work,
            on_done=partial(self._on_saved, sentence),
            on_failed=partial(self._on_not_saved, read_theirs),
        )

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        self.saved.emit(sentence, written.changes.transaction)

    def _on_not_saved(self, read_theirs: Callable[[Session], object] | None, error: Exception) -> None:
        self.not_saved.emit()
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case EditConflict() if read_theirs is not None:
                self._context.runner.read(read_theirs, on_done=self._on_theirs_read, on_failed=self._on_failed)
            case _:
                self._on_failed(error)

    def _on_theirs_read(self, theirs: object) -> None:
        self.race_lost.emit(theirs)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))
