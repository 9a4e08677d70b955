"""A colleague was faster: both versions of an activity or an occasion, to choose field by field."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.values.activity_drafts import OccasionDraft, SeriesDraft
from ui.screens.week.editing.field_words import FieldWords
from ui.screens.week.editing.race import differing_fields
from ui.screens.week.editing.race import merged as merged_draft
from ui.widgets.versions_dialog import VersionLine, VersionsDialog


class RaceDialog(VersionsDialog):
    """Mine is chosen where nothing else is; gives the draft that shall hold."""

    merged = Signal(object)  # SeriesDraft or OccasionDraft

    def __init__(
        self,
        parent: QWidget,
        *,
        mine: SeriesDraft | OccasionDraft,
        theirs: SeriesDraft | OccasionDraft,
        words: FieldWords,
    ) -> None:
        lines = [
            VersionLine(
                key=field,
                name=words.name(field),
                mine=words.value(field, getattr(mine, field)),
                theirs=words.value(field, getattr(theirs, field)),
            )
            for field in _differing(mine, theirs)
        ]
        super().__init__(parent, lines=lines)
        self._my_draft = mine
        self._their_draft = theirs
        self.chosen.connect(self._on_chosen)

    @Slot(object)
    def _on_chosen(self, kept: frozenset[str]) -> None:
        mine, theirs = self._my_draft, self._their_draft
        if isinstance(mine, SeriesDraft) and isinstance(theirs, SeriesDraft):
            self.merged.emit(merged_draft(mine, theirs, kept))
        elif isinstance(mine, OccasionDraft) and isinstance(theirs, OccasionDraft):
            self.merged.emit(merged_draft(mine, theirs, kept))


def _differing(mine: SeriesDraft | OccasionDraft, theirs: SeriesDraft | OccasionDraft) -> tuple[str, ...]:
    if isinstance(mine, SeriesDraft) and isinstance(theirs, SeriesDraft):
        return differing_fields(mine, theirs)
    if isinstance(mine, OccasionDraft) and isinstance(theirs, OccasionDraft):
        return differing_fields(mine, theirs)
    raise TypeError("two different forms")
