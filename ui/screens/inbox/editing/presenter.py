"""Reads an enquiry for its form, keeps what is not saved yet, and saves it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import area_rows
from models.queries.drafts import DraftPlace, KeptDraft
from models.queries.enquiries import enquiry_draft
from models.services.drafts import forget_draft
from models.services.enquiries import save_enquiry
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryDraft
from models.values.errors import EditConflict
from models.values.identifiers import EnquiryId
from translations import _
from ui.autosave.presenter import DraftKeeper
from ui.background.contract import Written
from ui.context import AppContext
from ui.saving.presenter import SavingPresenter
from ui.screens.inbox.editing.loaded import EnquiryForm, LoadedEnquiry

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class EnquiryEditingPresenter(SavingPresenter):
    """One form at a time."""

    loaded = Signal(object, bool)  # LoadedEnquiry, whether it is about the next step
    kept_found = Signal(object)  # KeptDraft[EnquiryForm]: what was never saved

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._keeper = self._keeper_at(DraftPlace(kind=EntityKind.ENQUIRY))

    @property
    def today(self) -> date:
        """Give the day of the program."""
        return self._context.clock.today()

    def load(self, enquiry_id: EnquiryId, *, next_step: bool = False) -> None:
        """Read an enquiry for its form."""
        self._keeper.stop()
        self._keeper.deleteLater()
        self._keeper = self._keeper_at(_place_of(enquiry_id))
        work = partial(_loaded, enquiry_id=enquiry_id)
        on_done = partial(self._on_loaded, next_step)
        self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="load")

    def keep(self, form: EnquiryForm) -> None:
        """Keep what is not saved, a moment after the last key."""
        self._keeper.note(form)

    def keep_now(self) -> None:
        """Keep what waits at once."""
        self._keeper.keep_now()

    def throw_away(self) -> None:
        """Forget what was kept."""
        self._keeper.forget()

    def save(self, draft: EnquiryDraft) -> None:
        """Write what was filled in, and forget what was kept."""
        sentence = _("{name} is changed.").format(name=draft.name.strip() or _("The enquiry"))
        theirs = partial(_theirs, enquiry_id=draft.id) if draft.id is not None else None
        self._write(partial(_save, draft=draft), sentence=sentence, read_theirs=theirs)

    def _on_loaded(self, next_step: bool, loaded: LoadedEnquiry) -> None:
        self.loaded.emit(loaded, next_step)
        self._keeper.look()

    def _keeper_at(self, place: DraftPlace) -> DraftKeeper[EnquiryForm]:
        keeper = DraftKeeper(self._context.runner, place, EnquiryForm, self._context.coordinator_id, self)
        keeper.found.connect(self._on_kept_read)
        return keeper

    def _on_kept_read(self, kept: KeptDraft[EnquiryForm] | None) -> None:
        if kept is not None:
            self.kept_found.emit(kept)

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        self._keeper.stop()
        super()._on_saved(sentence, written)


def _place_of(enquiry_id: EnquiryId) -> DraftPlace:
    return DraftPlace(kind=EntityKind.ENQUIRY, key=enquiry_id)


def _save(uow: UnitOfWork, draft: EnquiryDraft) -> EnquiryId:
    enquiry_id = save_enquiry(uow, draft)
    forget_draft(uow, _place_of(enquiry_id))
    return enquiry_id


def _loaded(session: Session, enquiry_id: EnquiryId) -> LoadedEnquiry:
    return LoadedEnquiry(draft=enquiry_draft(session, enquiry_id), areas=area_rows(session))


def _theirs(session: Session, enquiry_id: EnquiryId) -> EnquiryDraft | None:
    try:
        return enquiry_draft(session, enquiry_id)
    except EditConflict:
        return None
