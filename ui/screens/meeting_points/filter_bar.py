"""Which meeting points the list shows: words, selections with their numbers, area and kind."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.queries.meeting_points import MeetingPointFilter
from models.values.identifiers import AreaId
from models.values.places import PlaceKind
from translations import _
from ui.screens.meeting_points.order import folded
from ui.screens.meeting_points.shown import Selection, ShownPlaces
from ui.widgets.buttons import QuietButton
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.choice_box import ChoiceBox
from ui.wording.places import place_kind_name

_FEWEST_LETTERS = 10


class FilterBar(QWidget):
    """Words, area and kind in the first row, selections in the second."""

    filter_changed = Signal(object)  # MeetingPointFilter
    selection_changed = Signal(str)  # Selection
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: ShownPlaces | None = None
        self.search_edit = QLineEdit(self)
        self.search_edit.setClearButtonEnabled(True)
        self.area_box = ChoiceBox(self)
        self.kind_box = ChoiceBox(self)
        for box in (self.area_box, self.kind_box):  # long names give way before the window grows
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_FEWEST_LETTERS)
        self.clear_button = QuietButton(self)
        self.chips = ChipRow(self, single=True, wraps=True)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.search_edit, 3)
        first.addWidget(self.area_box, 2)
        first.addWidget(self.kind_box, 2)
        second = QHBoxLayout()
        second.addWidget(self.chips, 1)
        second.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(first)
        column.addLayout(second)
        self.clear_button.hide()
        self.search_edit.textChanged.connect(self._on_changed)
        self.area_box.key_changed.connect(self._on_changed)
        self.kind_box.key_changed.connect(self._on_changed)
        self.chips.keys_changed.connect(self._on_chips_changed)
        self.clear_button.clicked.connect(self.cleared)

    def show_places(self, shown: ShownPlaces) -> None:
        """Offer the areas and kinds there are, with what is chosen, and count each selection."""
        self._shown = shown
        found = shown.found
        areas = [("", _("All areas"))] + [(str(area.id), area.name) for area in found.areas]
        self.area_box.set_choices(areas)
        self.area_box.set_key("" if found.filter.area_id is None else str(found.filter.area_id))
        self.area_box.setVisible(bool(found.areas))
        kinds = sorted(((kind.value, place_kind_name(kind)) for kind in PlaceKind), key=_by_text)
        self.kind_box.set_choices([("", _("All kinds")), *kinds])
        self.kind_box.set_key("" if found.filter.kind is None else found.filter.kind.value)
        self.chips.set_chips(_chips(shown))
        self.chips.set_keys({shown.selection.value})
        self.clear_button.setVisible(shown.is_filtered)

    def clear_search(self) -> None:
        """Empty the words, without a signal."""
        self.search_edit.blockSignals(True)
        self.search_edit.clear()
        self.search_edit.blockSignals(False)

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.search_edit.setPlaceholderText(_("Search name, address, area … (Ctrl F)"))
        self.search_edit.setAccessibleName(_("Search among the meeting points"))
        self.area_box.setAccessibleName(_("Area"))
        self.kind_box.setAccessibleName(_("Kind of house"))
        self.chips.setAccessibleName(_("Selection"))
        self.clear_button.setText(_("Show everything"))
        if self._shown is not None:
            self.show_places(self._shown)

    def minimumSizeHint(self) -> QSize:
        # what stands in the first row gives way; a wider least width would count the rows of the selections wrongly
        return QSize(self.chips.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _chosen(self) -> MeetingPointFilter:
        area, kind = self.area_box.key, self.kind_box.key
        return MeetingPointFilter(
            text=self.search_edit.text(),
            area_id=AreaId(int(area)) if area else None,
            kind=PlaceKind(kind) if kind else None,
        )

    @Slot()
    def _on_changed(self) -> None:
        self.filter_changed.emit(self._chosen())

    @Slot(object)
    def _on_chips_changed(self, keys: frozenset[str]) -> None:
        for key in keys:
            self.selection_changed.emit(key)


def _chips(shown: ShownPlaces) -> tuple[Chip, ...]:
    names = {
        Selection.ALL: _("All {number}"),
        Selection.ACTIVE: _("Active {number}"),
        Selection.IDLE: _("Resting {number}"),
        Selection.SECRET: _("Secret {number}"),
    }
    counts = {selection: shown.found.count(selection) for selection in Selection}
    return tuple(
        Chip(key=selection.value, text=name.format(number=counts[selection]))
        for selection, name in names.items()
        if counts[selection] or selection in (Selection.ALL, shown.selection)
    )


def _by_text(choice: tuple[str, str]) -> str:
    return folded(choice[1])
