"""What is written beside the list and not saved: kept from key to key, until it is saved or given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.drafts import DraftPlace, KeptDraft
from models.rules.identity_numbers import holds_identity_number
from models.services.drafts import keep_draft
from models.values.changes import EntityKind
from models.values.identifiers import PersonId
from models.values.people_drafts import PersonDraft
from ui.autosave.presenter import DraftKeeper, save_and_forget
from ui.context import AppContext
from ui.screens.people.details.inline_values import InlineSlot, InlineText, InlineTexts, at_present_place

if TYPE_CHECKING:
    from models.storage.unit_of_work import UnitOfWork

ResultT = TypeVar("ResultT")
_PART = "beside"


def save_but_keep(
    work: Callable[[UnitOfWork], ResultT], place: DraftPlace, others: InlineTexts, uow: UnitOfWork
) -> ResultT:
    """Save one text, and keep the others in the same transaction: not even a crash in between loses them."""
    result = save_and_forget(work, place, uow)
    if others.texts:
        keep_draft(uow, place, others)
    return result


def place_of_texts(person_id: PersonId | None) -> DraftPlace:
    """Say where what is written about a person beside the list is kept."""
    return DraftPlace(kind=EntityKind.PERSON, key=person_id, part=_PART)


class UnsavedTexts(QObject):
    """Of the person shown. Somebody who writes in one field loses nothing that a crash left in another."""

    changed = Signal()  # what was left by a crash, or all of it has gone

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        actor = context.coordinator_id
        self._keeper = DraftKeeper(context.runner, place_of_texts(None), InlineTexts, actor, self)
        self._kept: KeptDraft[InlineTexts] | None = None
        self._texts: tuple[InlineText, ...] = ()

    @property
    def place(self) -> DraftPlace:
        """Give where the texts of the person shown lie."""
        return self._keeper.place

    @property
    def left(self) -> KeptDraft[InlineTexts] | None:
        """Give what was left by a crash and is neither changed, saved nor given up since, and when that was."""
        if self._kept is None:
            return None
        texts = tuple(text for text in self._kept.draft.texts if text in self._texts)
        return KeptDraft(draft=InlineTexts(texts=texts), at=self._kept.at) if texts else None

    def begin(self, card: PersonDraft, kept: KeptDraft[InlineTexts] | None) -> None:
        """Go on with another person, of whom this was kept."""
        person_id = PersonId(card.id) if card.id is not None else None
        self._keeper.move_to(place_of_texts(person_id), is_kept=kept is not None)
        self._texts = tuple(at_present_place(text, card) for text in kept.draft.texts) if kept is not None else ()
        self._kept = KeptDraft(draft=InlineTexts(texts=self._texts), at=kept.at) if kept is not None else None

    @Slot(object, object)
    def note(self, person_id: PersonId, text: InlineText) -> None:
        """Keep what is being written; a personal identity number is kept nowhere."""
        if self.place.key == person_id:
            is_allowed = not holds_identity_number(text.value)
            self._go_on_with((*self._others(text.slot), text) if is_allowed else self._others(text.slot))

    @Slot(object, object)
    def drop(self, person_id: PersonId, slot: InlineSlot) -> None:
        """Forget what was given up; nothing happens where nothing was written."""
        if self.place.key == person_id and self._others(slot) != self._texts:
            self._go_on_with(self._others(slot))
            self._keeper.keep_now()

    def keep_now(self) -> None:
        """Keep what waits before it is saved, or it would come back after that."""
        self._keeper.keep_now()

    def without(self, slot: InlineSlot) -> InlineTexts:
        """Give what is still to be kept once the text of a slot is saved."""
        return InlineTexts(texts=self._others(slot))

    def take_saved(self, person_id: PersonId | None, slot: InlineSlot) -> None:
        """Go on with the others, which were kept as the one was saved; of somebody else shown by now nothing is."""
        if self.place.key != person_id:
            return
        before, self._texts = self.left, self._others(slot)
        self._keeper.move_to(self.place, is_kept=bool(self._texts))
        if self.left != before:
            self.changed.emit()

    def _others(self, slot: InlineSlot) -> tuple[InlineText, ...]:
        return tuple(text for text in self._texts if text.slot != slot)

    def _go_on_with(self, texts: tuple[InlineText, ...]) -> None:
        before, self._texts = self.left, texts
        if texts:
            self._keeper.note(InlineTexts(texts=texts))
        else:
            self._keeper.forget()
        if self.left != before:
            self.changed.emit()
