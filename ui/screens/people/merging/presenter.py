"""Finds the other card, keeps what is chosen from each, and puts both together in one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.intake import intake_policy
from models.queries.merge_details import MergeDetails, merge_details, other_card_rows
from models.services.merge import MergeDraft, merge_people
from models.values.errors import EditConflict
from models.values.identifiers import PersonId
from models.values.merging import MergeField
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class MergePresenter(QObject):
    """Nothing is written before ``merge``, and that can be undone."""

    others_found = Signal(object)  # tuple[LikelyPersonRow, ...]
    details_read = Signal(object)  # MergeDetails
    merged = Signal(str, object)  # sentence, TransactionNumber
    person_saved = Signal(int)  # PersonId of the card that stays
    trouble_met = Signal(str)

    def __init__(self, context: AppContext, ids: Sequence[PersonId], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept = ids[0]
        self._other = ids[1] if len(ids) > 1 else None
        self._details: MergeDetails | None = None

    @property
    def needs_other(self) -> bool:
        """Tell whether it is still to be said which card is the other."""
        return self._other is None

    @property
    def details(self) -> MergeDetails | None:
        """Give both cards; ``None`` before they were read."""
        return self._details

    def look_for(self, text: str) -> None:
        """Look for the other card by name; without a text those are found that are like the first."""
        work = partial(other_card_rows, person_id=self._kept, text=text, today=self._today)
        self._context.runner.read(work, on_done=self.others_found.emit, on_failed=self._on_failed, topic="others")

    def choose_other(self, person_id: PersonId) -> None:
        """Say which card is the other one."""
        self._other = person_id
        self.read()

    def change_places(self) -> None:
        """Let the other card stay."""
        if self._other is not None:
            self._kept, self._other = self._other, self._kept
            self.read()

    def read(self) -> None:
        """Read both cards."""
        if self._other is None:
            return
        work = partial(_read, kept_id=self._kept, other_id=self._other, today=self._today)
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="cards")

    def merge(self, from_other: frozenset[MergeField]) -> None:
        """Put both cards together."""
        if self._details is None:
            return
        draft = _draft(self._details, from_other)
        self._context.runner.write_with_changes(
            partial(_merge, draft=draft), on_done=self._on_merged, on_failed=self._on_failed
        )

    @property
    def _today(self) -> date:
        return self._context.clock.today()

    def _on_read(self, details: MergeDetails) -> None:
        self._details = details
        self.details_read.emit(details)

    def _on_merged(self, written: Written[PersonId]) -> None:
        self.merged.emit(_("Two cards have become one."), written.changes.transaction)
        self.person_saved.emit(written.result)

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        self.trouble_met.emit(error_sentence(error))
        if isinstance(error, EditConflict) and error.theirs is not None:
            self.read()  # a card was changed meanwhile: show what holds now


def _read(session: Session, kept_id: PersonId, other_id: PersonId, today: date) -> MergeDetails:
    return merge_details(session, kept_id, other_id, today)


def _merge(uow: UnitOfWork, draft: MergeDraft) -> PersonId:
    return merge_people(uow, draft, intake_policy(uow.session))


def _draft(details: MergeDetails, from_other: frozenset[MergeField]) -> MergeDraft:
    kept, other = details.kept.card, details.other.card
    if kept.id is None or kept.version is None or other.id is None or other.version is None:
        raise TypeError("cards of the register")
    return MergeDraft(
        kept_id=kept.id,
        kept_version=kept.version,
        other_id=other.id,
        other_version=other.version,
        from_other=from_other,
    )
