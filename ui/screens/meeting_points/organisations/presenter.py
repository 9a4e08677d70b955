"""Lists, saves and removes organisations."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from models.queries.organisations import OrganisationRow, organisation_draft, organisation_rows
from models.services.organisations import remove_organisation, save_organisation
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.identifiers import OrganisationId
from models.values.place_drafts import OrganisationDraft
from models.values.places import OrganisationKind
from translations import _
from ui.background.contract import Written, is_news
from ui.saving.presenter import SavingPresenter
from ui.screens.meeting_points.order import folded
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class OrganisationsPresenter(SavingPresenter):
    """Everything is read again after each change."""

    listed = Signal(object)  # tuple[OrganisationRow, ...]
    loaded = Signal(object)  # OrganisationDraft

    @Slot()
    def reload(self) -> None:
        """Read the list."""
        self._context.runner.read(
            organisation_rows, on_done=self._on_listed, on_failed=self._on_failed, topic="organisations"
        )

    def begin(self) -> None:
        """Make a new organisation."""
        self.loaded.emit(OrganisationDraft(kind=OrganisationKind.ASSOCIATION, name=""))

    def load(self, organisation_id: OrganisationId) -> None:
        """Read one for its form."""
        work = partial(organisation_draft, organisation_id=organisation_id)
        self._context.runner.read(work, on_done=self._on_loaded, on_failed=self._on_failed, topic="organisation")

    def save(self, draft: OrganisationDraft) -> None:
        """Write one."""
        sentence = _("{name} is added.") if draft.id is None else _("{name} is changed.")
        self._write(
            partial(save_organisation, draft=draft),
            sentence=sentence.format(name=draft.name.strip()),
            read_theirs=partial(_theirs, organisation_id=draft.id) if draft.id is not None else None,
        )

    def remove(self, row: OrganisationRow) -> None:
        """Take one away that nothing rests on."""
        self._context.runner.write_with_changes(
            partial(remove_organisation, organisation_id=row.id, version=row.version),
            on_done=partial(self._on_saved, _("{name} is removed.").format(name=row.name)),
            on_failed=self._on_failed,
        )

    def _on_listed(self, rows: tuple[OrganisationRow, ...]) -> None:
        self.listed.emit(tuple(sorted(rows, key=_folded_name)))

    def _on_loaded(self, draft: OrganisationDraft) -> None:
        self.loaded.emit(draft)

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        super()._on_saved(sentence, written)
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        if _is_own_organisation(error):
            self.trouble_met.emit(_("This is your own organisation. It can be changed but not removed."))
            return
        self.trouble_met.emit(error_sentence(error))
        if isinstance(error, EditConflict):
            self.reload()


def _is_own_organisation(error: Exception) -> bool:
    """Tell a refusal without meeting points and series: only the office's own organisation is refused so."""
    if not isinstance(error, Refused) or error.code is not RefusalCode.ORGANISATION_IN_USE:
        return False
    return not error.facts.get("meeting_points") and not error.facts.get("series")


def _theirs(session: Session, organisation_id: OrganisationId) -> OrganisationDraft | None:
    try:
        return organisation_draft(session, organisation_id)
    except EditConflict:
        return None


def _folded_name(row: OrganisationRow) -> str:
    return folded(row.name)
