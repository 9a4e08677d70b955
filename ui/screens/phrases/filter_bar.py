"""Which phrases are listed: selections with their numbers, and a field to look for words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from translations import N_, _
from ui.screens.phrases.shown import Selection, ShownPhrases
from ui.theme import Theme
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.choice_box import ChoiceBox

_NAMES = {
    Selection.ALL: N_("All of them"),
    Selection.WISHED: N_("Asked for {number}"),
    Selection.DRAFT: N_("Drafts {number}"),
    Selection.OUTDATED: N_("Outdated {number}"),
    Selection.MISSING: N_("Missing {number}"),
    Selection.UNSURE: N_("Unsure {number}"),
    Selection.WEEK: N_("This week {number}"),
}
_SEARCH_WIDTH = 170


class FilterBar(QWidget):
    """One row, or two where the numbers and the field have no room beside one another."""

    selection_changed = Signal(object)  # Selection
    text_changed = Signal(str)

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: ShownPhrases | None = None
        self.chips = ChipRow(self, single=True, look="choice")
        self.selection_box = ChoiceBox(self)  # in place of the chips where large text leaves them no room
        self.selection_box.hide()
        self.search_edit = QLineEdit(self)
        self.search_edit.setClearButtonEnabled(True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.chips, 1)
        self._row.addWidget(self.selection_box)
        self._row.addWidget(self.search_edit)
        self.chips.keys_changed.connect(self._on_chips_changed)
        self.selection_box.key_changed.connect(self._on_box_changed)
        self.search_edit.textChanged.connect(self.text_changed)
        theme.changed.connect(self._fit)

    def show_phrases(self, shown: ShownPhrases) -> None:
        """Count each selection; what nobody can choose is left out."""
        self._shown = shown
        chips = [
            Chip(key=selection.value, text=_(name).format(number=number))
            for selection, name in _NAMES.items()
            if (number := shown.count(selection)) or selection in (Selection.ALL, Selection.WEEK, shown.selection)
        ]
        self.chips.set_chips(chips)
        self.chips.set_keys({shown.selection.value})
        self.selection_box.set_choices([(chip.key, chip.text) for chip in chips])
        self.selection_box.set_key(shown.selection.value)
        if self.search_edit.text() != shown.text:
            self.search_edit.blockSignals(True)
            self.search_edit.setText(shown.text)
            self.search_edit.blockSignals(False)
        self._fit()

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.search_edit.setPlaceholderText(_("Find (Ctrl F)"))
        self.search_edit.setAccessibleName(_("Find among the phrases"))
        self.chips.setAccessibleName(_("Selection"))
        self.selection_box.setAccessibleName(_("Selection"))
        if self._shown is not None:
            self.show_phrases(self._shown)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_SEARCH_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        field, chips = self._theme.px(_SEARCH_WIDTH), self.chips.sizeHint().width()
        beside = chips + 8 + field <= self.width()
        self.chips.setVisible(chips <= self.width())
        self.selection_box.setVisible(chips > self.width())
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.search_edit.setMaximumWidth(field if beside else 16777215)
        self.search_edit.setMinimumWidth(field)

    @Slot(object)
    def _on_chips_changed(self, keys: frozenset[str]) -> None:
        for key in keys:
            self.selection_changed.emit(Selection(key))

    @Slot(str)
    def _on_box_changed(self, key: str) -> None:
        if key:
            self.selection_changed.emit(Selection(key))
