"""Which activities the week shows: by area, place and kind. A filter that hides something can be seen and cleared."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.queries.week import WeekFilter
from models.values.activities import ActivityKind
from models.values.identifiers import AreaId, MeetingPointId
from translations import _
from ui.screens.week.shown import ShownWeek
from ui.widgets.buttons import QuietButton
from ui.widgets.choice_box import ChoiceBox, Choices
from ui.wording.activities import kind_name

_WIDEST = 230


class FilterBar(QWidget):
    """Three choices in a row and a way to show everything again; a second row where the text is large."""

    filter_changed = Signal(object)  # WeekFilter
    closed_days_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: ShownWeek | None = None
        self.area_box = ChoiceBox(self)
        self.place_box = ChoiceBox(self)
        self.kind_box = ChoiceBox(self)
        self.clear_button = QuietButton(self)
        self.closed_days_button = QuietButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._first = QHBoxLayout()
        self._second = QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(8)
            column.addLayout(row)
        for box in self._boxes():
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.key_changed.connect(self._on_key_changed)
            self._first.addWidget(box)
        self.clear_button.clicked.connect(self._on_cleared)
        self.closed_days_button.clicked.connect(self.closed_days_wanted)
        self.clear_button.hide()
        self._arrange()

    def show_week(self, shown: ShownWeek) -> None:
        """Offer the areas, places and kinds there are, with what is chosen."""
        self._shown = shown
        chosen = shown.filter
        areas = [(str(area.id), area.name) for area in shown.areas]
        places = [(str(place.id), place.name) for place in shown.places]
        kinds = sorted(((kind.value, kind_name(kind)) for kind in ActivityKind), key=_by_name)
        _fill(self.area_box, _("All areas"), areas, chosen.area_id)
        _fill(self.place_box, _("All places"), places, chosen.meeting_point_id)
        _fill(self.kind_box, _("All kinds"), kinds, None if chosen.kind is None else chosen.kind.value)
        self.area_box.setVisible(bool(shown.areas))
        self.clear_button.setVisible(shown.is_filtered)
        self._arrange()

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.area_box.setAccessibleName(_("Area"))
        self.place_box.setAccessibleName(_("Place"))
        self.kind_box.setAccessibleName(_("Kind of activity"))
        self.clear_button.setText(_("Show everything"))
        self.closed_days_button.setText(_("Closed days …"))
        if self._shown is not None:
            self.show_week(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _boxes(self) -> tuple[ChoiceBox, ...]:
        return self.area_box, self.place_box, self.kind_box

    def _arrange(self) -> None:
        """Put the two buttons beside the boxes where there is room, else below them."""
        needed = 0
        share = max((self.width() - 16) // 3, 1)
        for box in self._boxes():
            natural = box.fontMetrics().horizontalAdvance(box.itemText(0)) + 3 * box.fontMetrics().height()
            box.setMinimumWidth(min(natural, share))
            box.setMaximumWidth(max(_WIDEST, box.minimumWidth()))
            needed += box.minimumWidth() + 8
        shown = [self.clear_button] if not self.clear_button.isHidden() else []
        needed += sum(button.sizeHint().width() + 8 for button in (*shown, self.closed_days_button))
        row = self._first if needed <= self.width() else self._second
        for other in (self._first, self._second):
            for place in reversed(range(other.count())):
                item = other.itemAt(place)
                if item is not None and item.widget() not in self._boxes():
                    other.takeAt(place)
        row.addWidget(self.clear_button)
        row.addStretch(1)
        row.addWidget(self.closed_days_button)
        if row is self._second:
            self._first.addStretch(0)

    def _chosen(self) -> WeekFilter:
        area, place, kind = (box.key for box in self._boxes())
        return WeekFilter(
            area_id=AreaId(int(area)) if area else None,
            meeting_point_id=MeetingPointId(int(place)) if place else None,
            kind=ActivityKind(kind) if kind else None,
        )

    @Slot(str)
    def _on_key_changed(self, _key: str) -> None:
        self.filter_changed.emit(self._chosen())

    @Slot()
    def _on_cleared(self) -> None:
        self.filter_changed.emit(WeekFilter())


def _fill(box: ChoiceBox, everything: str, choices: Choices, chosen: object) -> None:
    box.set_choices([("", everything), *choices])
    box.set_key("" if chosen is None else str(chosen))


def _by_name(choice: tuple[str, str]) -> str:
    return choice[1].casefold()
