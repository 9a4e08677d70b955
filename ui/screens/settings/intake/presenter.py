"""Reads and saves the settings of the intake."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from models.queries.intake import intake_draft
from models.services.intake import save_intake
from models.values.intake import IntakeDraft
from translations import _
from ui.background.contract import Written
from ui.saving.presenter import SavingPresenter


class IntakePresenter(SavingPresenter):
    """Nothing is written before somebody saves."""

    read = Signal(object)  # IntakeDraft | None

    def reload(self) -> None:
        """Read the settings again; answers with ``read``."""
        self._context.runner.read(intake_draft, on_done=self._on_read, on_failed=self._on_failed, topic="intake")

    def save(self, draft: IntakeDraft) -> None:
        """Write the settings."""
        self._write(partial(save_intake, draft=draft), sentence=_("The intake is changed."), read_theirs=intake_draft)

    def _on_read(self, found: IntakeDraft | None) -> None:
        self.read.emit(found)

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        super()._on_saved(sentence, written)
        self.reload()
