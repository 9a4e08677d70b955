"""Reads pasted forms as far as a preview, and takes the chosen ones into the inbox in one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.services.pasted_forms import read_forms_of_file, read_pasted_forms, take_in_forms
from models.values.enquiries import EnquiryDraft
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import EnquiryId
from models.values.pasted_forms import FormSource, PastedForm
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence
from ui.wording.pasted_forms import taken_in_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


class PastingPresenter(QObject):
    """Nothing is written before ``take_in``, and that is one change which can be undone."""

    forms_read = Signal(object)  # tuple[PastedForm, ...]
    saved = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def read_text(self, text: str, source: FormSource) -> None:
        """Read what was pasted; only the newest text is answered."""
        work = partial(read_pasted_forms, text=text, source=source, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="forms")

    def read_file(self, path: Path, source: FormSource) -> None:
        """Read the answers of a web form from a file."""
        work = partial(_read_file, path=path, source=source, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="forms")

    def take_in(self, drafts: Sequence[EnquiryDraft]) -> None:
        """Put the chosen forms into the inbox."""
        work = partial(take_in_forms, drafts=tuple(drafts))
        self._context.runner.write_with_changes(work, on_done=self._on_taken_in, on_failed=self._on_failed)

    def _on_read(self, forms: tuple[PastedForm, ...]) -> None:
        self.forms_read.emit(forms)

    def _on_taken_in(self, written: Written[tuple[EnquiryId, ...]]) -> None:
        self.saved.emit(taken_in_sentence(len(written.result)), written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _read_file(session: Session, path: Path, source: FormSource, today: date) -> tuple[PastedForm, ...]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Refused(RefusalCode.TABLE_BROKEN) from error
    return read_forms_of_file(session, content, source, today)
