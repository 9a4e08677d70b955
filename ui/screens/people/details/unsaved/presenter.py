"""What is written beside the list and not saved: kept from key to key, until it is saved or given up."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.drafts import DraftPlace, KeptDraft
from models.rules.identity_numbers import holds_identity_number
from models.values.changes import EntityKind
from models.values.identifiers import PersonId
from models.values.people_drafts import PersonDraft
from ui.autosave.presenter import DraftKeeper
from ui.context import AppContext
from ui.screens.people.details.inline_values import InlineSlot, InlineText, InlineTexts, at_present_place

_PART = "beside"


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

    def take_saved(self, slot: InlineSlot) -> None:
        """Go on with the others; with what was saved all that was kept has gone."""
        self._keeper.stop()
        self._go_on_with(self._others(slot))
        self._keeper.keep_now()

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
