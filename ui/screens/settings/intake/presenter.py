"""Reads and saves the settings of the intake."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from models.queries.intake import intake_draft
from models.services.intake import save_intake
from models.values.errors import EditConflict, Invalid
from models.values.intake import IntakeDraft
from translations import _
from ui.background.contract import UnexpectedTrouble, Written
from ui.background.progress import Cancelled
from ui.context import AppContext
from ui.wording.errors import error_sentence


class IntakePresenter(QObject):
    """Nothing is written before somebody saves."""

    read = Signal(object)  # IntakeDraft | None
    saved = Signal(str, object)  # sentence, TransactionNumber
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    race_lost = Signal(object)  # IntakeDraft as a colleague left it
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = context.runner

    def reload(self) -> None:
        """Read the settings again; answers with ``read``."""
        self._runner.read(intake_draft, on_done=self._on_read, on_failed=self._on_failed, topic="intake")

    def save(self, draft: IntakeDraft) -> None:
        """Write the settings."""
        self._runner.write_with_changes(
            partial(save_intake, draft=draft), on_done=self._on_saved, on_failed=self._on_not_saved
        )

    def _on_read(self, found: IntakeDraft | None) -> None:
        self.read.emit(found)

    def _on_saved(self, written: Written[None]) -> None:
        self.saved.emit(_("The intake is changed."), written.changes.transaction)
        self.reload()

    def _on_not_saved(self, error: Exception) -> None:
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case EditConflict():
                self._runner.read(intake_draft, on_done=self._on_theirs_read, on_failed=self._on_failed)
            case _:
                self._on_failed(error)

    def _on_theirs_read(self, found: IntakeDraft | None) -> None:
        if found is not None:
            self.race_lost.emit(found)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UnexpectedTrouble | Cancelled):
            self.trouble_met.emit(error_sentence(error))
