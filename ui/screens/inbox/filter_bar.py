"""Which enquiries the inbox shows: what waits, what is due, what is done; by area and by what is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.queries.enquiries import EnquiryFilter
from models.values.enquiries import EnquiryWant
from models.values.identifiers import AreaId
from translations import _
from ui.screens.inbox.shown import Selection, ShownEnquiries
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.choice_box import ChoiceBox
from ui.wording.people import enquiry_want_name

_FEWEST_LETTERS = 8


class FilterBar(QWidget):
    """Selections with their numbers, then area and wish."""

    filter_changed = Signal(object)  # EnquiryFilter
    selection_changed = Signal(str)  # Selection

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: ShownEnquiries | None = None
        self.chips = ChipRow(self, single=True, wraps=True)
        self.want_box = ChoiceBox(self)
        self.area_box = ChoiceBox(self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.chips, 1)
        for box in (self.want_box, self.area_box):
            box.setMinimumContentsLength(_FEWEST_LETTERS)
            row.addWidget(box)
            box.key_changed.connect(self._on_changed)
        self.chips.keys_changed.connect(self._on_chips_changed)

    def show_enquiries(self, shown: ShownEnquiries) -> None:
        """Offer the areas there are, with what is chosen, and count each selection."""
        self._shown = shown
        found = shown.found
        self.area_box.set_choices([("", _("All areas")), *((str(area.id), area.name) for area in found.areas)])
        self.area_box.set_key("" if found.filter.area_id is None else str(found.filter.area_id))
        self.area_box.setVisible(bool(found.areas))
        wants = [(want.value, enquiry_want_name(want)) for want in EnquiryWant if want is not EnquiryWant.THINGS]
        self.want_box.set_choices([("", _("All wishes")), *wants])
        self.want_box.set_key("" if found.filter.want is None else found.filter.want.value)
        self.chips.set_chips(
            (
                Chip(key=Selection.WAITING, text=_("Waiting {number}").format(number=len(found.waiting))),
                Chip(key=Selection.DUE, text=_("Due {number}").format(number=len(found.due))),
                Chip(key=Selection.DONE, text=_("Past")),
            )
        )
        self.chips.set_keys({shown.selection.value})
        self._fit()

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.area_box.setAccessibleName(_("Area"))
        self.want_box.setAccessibleName(_("Wants to"))
        self.chips.setAccessibleName(_("Selection"))
        if self._shown is not None:
            self.show_enquiries(self._shown)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.chips.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # what stands on the chips may be wider now
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leave out the boxes where large text has no room for them."""
        if self._shown is None:
            return
        room = self.width() - self.chips.sizeHint().width()
        for box in (self.want_box, self.area_box):
            needed = box.sizeHint().width() + self._row.spacing()
            has_choice = box is self.want_box or bool(self._shown.found.areas)
            box.setVisible(has_choice and room >= needed)
            room -= needed

    @Slot()
    def _on_changed(self) -> None:
        area, want = self.area_box.key, self.want_box.key
        chosen = EnquiryFilter(area_id=AreaId(int(area)) if area else None, want=EnquiryWant(want) if want else None)
        self.filter_changed.emit(chosen)

    @Slot(object)
    def _on_chips_changed(self, keys: frozenset[str]) -> None:
        for key in keys:
            self.selection_changed.emit(key)
