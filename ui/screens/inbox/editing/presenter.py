"""Reads an enquiry for its form, and saves it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.drafts import DraftPlace
from models.queries.enquiries import enquiry_draft
from models.services.enquiries import save_enquiry
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import EnquiryId
from translations import _
from ui.autosave.presenter import UnsavedPresenter
from ui.context import AppContext
from ui.screens.inbox.editing.loaded import EnquiryForm, LoadedEnquiry

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class EnquiryEditingPresenter(UnsavedPresenter[EnquiryForm]):
    """One form at a time."""

    loaded = Signal(object, bool)  # LoadedEnquiry, whether it is about the next step

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(context, EntityKind.ENQUIRY, EnquiryForm, parent)

    def load(self, enquiry_id: EnquiryId, *, next_step: bool = False) -> None:
        """Read an enquiry for its form."""
        self.keeper.move_to(DraftPlace(kind=EntityKind.ENQUIRY, key=enquiry_id))
        work = partial(_loaded, enquiry_id=enquiry_id)
        on_done = partial(self._on_loaded, next_step)
        self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="load")

    def save(self, form: EnquiryForm) -> None:
        draft = form.draft
        sentence = _("{name} is changed.").format(name=draft.name.strip() or _("The enquiry"))
        theirs = partial(_theirs, enquiry_id=draft.id) if draft.id is not None else None
        self._write(partial(save_enquiry, draft=draft), sentence=sentence, read_theirs=theirs)

    def _on_loaded(self, next_step: bool, loaded: LoadedEnquiry) -> None:
        self.loaded.emit(loaded, next_step)
        self.keeper.look()


def _loaded(session: Session, enquiry_id: EnquiryId) -> LoadedEnquiry:
    return LoadedEnquiry(draft=enquiry_draft(session, enquiry_id), areas=area_rows(session))


def _theirs(session: Session, enquiry_id: EnquiryId) -> EnquiryForm | None:
    try:
        draft = enquiry_draft(session, enquiry_id)
    except EditConflict:
        return None
    return EnquiryForm(draft=draft, began_as=draft)
