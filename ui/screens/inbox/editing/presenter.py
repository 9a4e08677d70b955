"""Reads and saves what the form of an enquiry is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.enquiries import enquiry_draft
from models.services.enquiries import save_enquiry
from models.values.enquiries import EnquiryDraft
from models.values.errors import EditConflict, Invalid
from models.values.identifiers import EnquiryId
from translations import _
from ui.background.contract import UnexpectedTrouble, Written
from ui.background.progress import Cancelled
from ui.context import AppContext
from ui.screens.inbox.editing.loaded import LoadedEnquiry
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class EnquiryEditingPresenter(QObject):
    """One form at a time."""

    loaded = Signal(object, bool)  # LoadedEnquiry, whether it is about the next step
    saved = Signal(str, object)  # sentence, TransactionNumber
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    race_lost = Signal(object)  # EnquiryDraft as a colleague left it, None when it was removed
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def load(self, enquiry_id: EnquiryId, *, next_step: bool = False) -> None:
        """Read an enquiry for its form."""
        work = partial(_loaded, enquiry_id=enquiry_id)
        on_done = partial(self._on_loaded, next_step)
        self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="load")

    def save(self, draft: EnquiryDraft) -> None:
        """Write what was filled in."""
        sentence = _("{name} is changed.").format(name=draft.name.strip() or _("The enquiry"))
        self._context.runner.write_with_changes(
            partial(save_enquiry, draft=draft),
            on_done=partial(self._on_saved, sentence),
            on_failed=partial(self._on_save_failed, draft),
        )

    def _on_loaded(self, next_step: bool, loaded: LoadedEnquiry) -> None:
        self.loaded.emit(loaded, next_step)

    def _on_saved(self, sentence: str, written: Written[EnquiryId]) -> None:
        self.saved.emit(sentence, written.changes.transaction)

    def _on_save_failed(self, draft: EnquiryDraft, error: Exception) -> None:
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case EditConflict() if draft.id is not None:
                work = partial(_theirs, enquiry_id=draft.id)
                self._context.runner.read(work, on_done=self._on_theirs_read, on_failed=self._on_failed)
            case _:
                self._on_failed(error)

    def _on_theirs_read(self, theirs: EnquiryDraft | None) -> None:
        self.race_lost.emit(theirs)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UnexpectedTrouble | Cancelled):
            self.trouble_met.emit(error_sentence(error))


def _loaded(session: Session, enquiry_id: EnquiryId) -> LoadedEnquiry:
    return LoadedEnquiry(draft=enquiry_draft(session, enquiry_id), areas=area_rows(session))


def _theirs(session: Session, enquiry_id: EnquiryId) -> EnquiryDraft | None:
    try:
        return enquiry_draft(session, enquiry_id)
    except EditConflict:
        return None
