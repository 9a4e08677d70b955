"""A colleague was faster: both versions side by side, to choose field by field."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from models.values.activity_drafts import OccasionDraft, SeriesDraft
from translations import _
from ui.screens.week.editing.field_words import FieldWords
from ui.screens.week.editing.race import differing_fields
from ui.screens.week.editing.race import merged as merged_draft
from ui.widgets.dialog import DialogBase
from ui.widgets.labels import TextLabel


class RaceDialog(DialogBase):
    """Mine is chosen where nothing else is; closing it leaves the form with everything that was typed."""

    merged = Signal(object)  # the draft that shall hold

    def __init__(
        self,
        parent: QWidget,
        *,
        mine: SeriesDraft | OccasionDraft,
        theirs: SeriesDraft | OccasionDraft,
        words: FieldWords,
    ) -> None:
        super().__init__(parent)
        self._mine = mine
        self._theirs = theirs
        self._words = words
        self._explanation = TextLabel(self, wraps=True)
        self._mine_heading = TextLabel(self, look="strong")
        self._theirs_heading = TextLabel(self, look="strong")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(8)
        self._rows.addWidget(self._mine_heading, 0, 1)
        self._rows.addWidget(self._theirs_heading, 0, 2)
        self._rows.setColumnStretch(1, 1)
        self._rows.setColumnStretch(2, 1)
        self.retranslate()
        self._mine_buttons: dict[str, QRadioButton] = {}
        for field in _differing(mine, theirs):
            self._add_row(field)
        self.body.addWidget(self._explanation)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.save_wanted.connect(self._on_save)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.set_texts(
            heading=_("A colleague changed this while you were writing"),
            primary=_("Save what is chosen"),
            cancel=_("Back to the form"),
        )
        self._explanation.setText(_("Choose what shall hold. Nothing you wrote is lost."))
        self._mine_heading.setText(_("Yours"))
        self._theirs_heading.setText(_("Your colleague's"))

    def keep(self, field: str, *, mine: bool) -> None:
        """Choose one side of a field."""
        button = self._mine_buttons[field]
        button.setChecked(mine)
        if not mine:
            group = button.group()
            for other in group.buttons():
                other.setChecked(other is not button)

    def _add_row(self, field: str) -> None:
        row = self._rows.rowCount()
        name = TextLabel(self, look="field_label")
        name.setText(self._words.name(field))
        group = QButtonGroup(self)
        mine = QRadioButton(self._words.value(field, getattr(self._mine, field)), self)
        theirs = QRadioButton(self._words.value(field, getattr(self._theirs, field)), self)
        mine.setAccessibleName(f"{name.text()}, {self._mine_heading.text()}: {mine.text()}")
        theirs.setAccessibleName(f"{name.text()}, {self._theirs_heading.text()}: {theirs.text()}")
        group.addButton(mine)
        group.addButton(theirs)
        mine.setChecked(True)
        self._mine_buttons[field] = mine
        self._rows.addWidget(name, row, 0)
        self._rows.addWidget(mine, row, 1)
        self._rows.addWidget(theirs, row, 2)

    @Slot()
    def _on_save(self) -> None:
        kept = [field for field, button in self._mine_buttons.items() if button.isChecked()]
        mine, theirs = self._mine, self._theirs
        if isinstance(mine, SeriesDraft) and isinstance(theirs, SeriesDraft):
            self.merged.emit(merged_draft(mine, theirs, kept))
        elif isinstance(mine, OccasionDraft) and isinstance(theirs, OccasionDraft):
            self.merged.emit(merged_draft(mine, theirs, kept))
        self.accept()


def _differing(mine: SeriesDraft | OccasionDraft, theirs: SeriesDraft | OccasionDraft) -> tuple[str, ...]:
    if isinstance(mine, SeriesDraft) and isinstance(theirs, SeriesDraft):
        return differing_fields(mine, theirs)
    if isinstance(mine, OccasionDraft) and isinstance(theirs, OccasionDraft):
        return differing_fields(mine, theirs)
    raise TypeError("two different forms")
