"""Reads and saves the office and the areas of the municipality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import AreaRow, area_rows
from models.queries.office_drafts import office_draft
from models.services.areas import save_areas
from models.services.office import save_office
from models.values.errors import EditConflict, Invalid
from models.values.identifiers import AreaId
from models.values.place_drafts import AreaDraft, OfficeDraft
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOffice:
    """The office as its form wants it, and the areas in their order."""

    office: OfficeDraft | None
    areas: tuple[AreaRow, ...]


class SettingsPresenter(QObject):
    """Nothing is written before somebody saves; areas are written with each change."""

    read = Signal(object)  # ReadOffice
    saved = Signal(str, object)  # sentence, TransactionNumber
    office_saved = Signal()
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    areas_invalid = Signal(object)  # tuple[FieldProblem, ...]
    race_lost = Signal(object)  # OfficeDraft as a colleague left it
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._areas: tuple[AreaRow, ...] = ()

    def reload(self) -> None:
        """Read everything again."""
        self._context.runner.read(_read, on_done=self._on_read, on_failed=self._on_failed, topic="settings")

    def save_office(self, draft: OfficeDraft) -> None:
        """Write the office."""
        self._context.runner.write_with_changes(
            partial(save_office, draft=draft), on_done=self._on_office_saved, on_failed=self._on_office_failed
        )

    def save_areas(self, areas: Sequence[AreaDraft], sentence: str) -> None:
        """Let these areas exist in this order; ``sentence`` says what was done, for undo."""
        self._context.runner.write_with_changes(
            partial(save_areas, drafts=tuple(areas), seen=self._seen_areas()),
            on_done=partial(self._on_areas_saved, sentence),
            on_failed=self._on_areas_failed,
        )

    def _seen_areas(self) -> tuple[AreaDraft, ...]:
        """Give the areas as they are on the screen: a list that a colleague has changed since must not be lost."""
        return tuple(AreaDraft(id=area.id, name=area.name) for area in self._areas)

    def _on_read(self, found: ReadOffice) -> None:
        self._areas = found.areas
        self.read.emit(found)

    def _on_office_saved(self, written: Written[None]) -> None:
        self.office_saved.emit()
        self.saved.emit(_("The organisation is changed."), written.changes.transaction)

    def _on_office_failed(self, error: Exception) -> None:
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case EditConflict():
                self._context.runner.read(_read, on_done=self._on_theirs_read, on_failed=self._on_failed)
            case _:
                self._on_failed(error)

    def _on_theirs_read(self, found: ReadOffice) -> None:
        self.race_lost.emit(found.office)

    def _on_areas_saved(self, sentence: str, written: Written[tuple[AreaId, ...]]) -> None:
        self.saved.emit(sentence, written.changes.transaction)
        self.reload()

    def _on_areas_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.areas_invalid.emit(error.problems)
        else:
            self._on_failed(error)
            self.reload()

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _read(session: Session) -> ReadOffice:
    return ReadOffice(office=office_draft(session), areas=area_rows(session))
