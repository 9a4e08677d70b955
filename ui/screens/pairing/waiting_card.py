"""The card at the left: everybody who waits for a language friend, the longest first."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from models.values.identifiers import AreaId, PersonId
from models.values.pairing_lines import WaitingLine
from translations import _
from ui.screens.pairing.delegates import WaitingDelegate
from ui.screens.pairing.limit_line import LimitLine
from ui.screens.pairing.line_models import WaitingModel
from ui.screens.pairing.shown import ShownPlan
from ui.theme import Theme
from ui.widgets.buttons import QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look

_ALL = "all"
_AROUND_HEADING = 44
_BOLD = 1.1
"""How much wider the title is than plain text."""
_SEVERAL = 2


class PairingList(QListView):
    """A list whose lines are painted; Enter opens a line, and what is chosen is the current one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumHeight(0)
        set_look(self, "lines")

    def choose_row(self, row: int) -> None:
        """Make a line the current one."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)


class WaitingList(PairingList):
    """Several can be chosen, by mouse or keys; Space takes the current line in or out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)
            return
        super().keyPressEvent(event)


class WaitingCard(Card):
    """Says who is chosen; the area and the two ways beside the plan are asked of the screen.

    One of those who wait is shown, the current one; several can be selected, for a plan that is for them only.
    """

    chosen = Signal(int)  # PersonId
    opened = Signal()
    area_chosen = Signal(object)  # AreaId | None
    units_chosen = Signal(object)  # frozenset[PersonId] | None for all
    by_hand_wanted = Signal()
    shortages_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self._theme = theme
        self.area_box = ChoiceBox(self)
        area_row = QHBoxLayout()
        area_row.setContentsMargins(12, 8, 12, 8)
        area_row.addWidget(self.area_box)
        self.model = WaitingModel(self)
        self.limit_line = LimitLine(self)
        self.list = WaitingList(self)
        self.list.setItemDelegate(WaitingDelegate(self.list, theme=theme, model=self.model))
        self.list.setModel(self.model)
        self.shortages_button = QuietButton(self)
        self.by_hand_button = QuietButton(self)
        self.discard_button = QuietButton(self)
        self.discard_button.hide()
        self._proposed = 0
        self._plan: ShownPlan | None = None
        foot = FlowLayout(gap=4)
        foot.setContentsMargins(8, 6, 8, 6)
        foot.addWidget(self.shortages_button)
        foot.addWidget(self.by_hand_button)
        foot.addWidget(self.discard_button)
        self.heading.set_text("")
        self.body.addLayout(area_row)
        self.body.addWidget(self.limit_line)
        self.body.addWidget(Rule(self, soft=True))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(Rule(self))
        self.body.addLayout(foot)
        self.area_box.key_changed.connect(self._on_area_changed)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.selectionModel().selectionChanged.connect(self._show_limit)
        self.list.activated.connect(self._on_activated)
        self.limit_line.only_button.clicked.connect(self._on_only_chosen)
        self.limit_line.all_button.clicked.connect(self._on_all_chosen)
        self.discard_button.clicked.connect(self.discard_wanted)
        self.by_hand_button.clicked.connect(self.by_hand_wanted)
        self.shortages_button.clicked.connect(self.shortages_wanted)

    def show_plan(self, plan: ShownPlan, chosen: int | None) -> None:
        """Show who waits, with ``chosen`` as the current one; nothing is announced."""
        selected = self._still_selected(plan)
        self.list.selectionModel().blockSignals(True)
        self.model.show_waiting(plan.waiting)
        row = self.model.place_of(chosen) if chosen is not None else None
        if row is not None:
            self.list.choose_row(row)
        self._select(selected)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self._plan = plan
        self._show_limit()
        self._proposed = plan.proposed
        self.discard_button.setVisible(plan.proposed > 0)
        self._show_proposed()
        self._show_areas(plan)

    @property
    def selected(self) -> frozenset[PersonId]:
        """Give who is selected; with one it is who is shown."""
        lines = (self.model.line_at(index.row()) for index in self.list.selectionModel().selectedIndexes())
        return frozenset(line.face.id for line in lines if isinstance(line, WaitingLine))

    def select_one(self) -> bool:
        """Let only the current one be selected; tell whether there were several."""
        if len(self.selected) < _SEVERAL:
            return False
        self.list.choose_row(self.list.currentIndex().row())
        return True

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._show_heading()
        self._show_limit()
        self.list.setAccessibleName(_("Waits for a language friend"))
        self.area_box.setAccessibleName(_("Who lives in"))
        self.by_hand_button.setText(_("Pair by &hand …"))
        self.shortages_button.setText(_("&Too few places …"))
        self._show_proposed()
        self.model.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_heading()

    def _show_heading(self) -> None:
        """Where there is little room the title goes before the note."""
        title, note = _("Waits for a language friend"), _("longest first")
        metrics = self.fontMetrics()
        needed = metrics.horizontalAdvance(title) * _BOLD + metrics.horizontalAdvance(note)
        self.heading.set_text(title, note if self.width() >= needed + self._theme.px(_AROUND_HEADING) else "")

    def _show_proposed(self) -> None:
        self.discard_button.setText(_("Clear the proposals ({count})").format(count=self._proposed))
        self.discard_button.setToolTip(_("Those nobody has been called about yet, except for locked ones."))

    def _still_selected(self, plan: ShownPlan) -> frozenset[PersonId]:
        """Keep several over a new plan; who the plan was for are selected once more when it is for all again."""
        if self._plan is not None and plan.limit != self._plan.limit:
            return (self._plan.limit.units or frozenset()) if plan.limit.units is None else frozenset()
        selected = self.selected
        return selected if len(selected) >= _SEVERAL else frozenset()

    def _select(self, people: frozenset[PersonId]) -> None:
        rows = [row for key in people if (row := self.model.place_of(key)) is not None]
        for row in rows if len(rows) >= _SEVERAL else ():
            self.list.selectionModel().select(self.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)

    @Slot()
    def _show_limit(self) -> None:
        if self._plan is not None:
            self.limit_line.show_limit(self._plan, len(self.selected))
            self.list.setAccessibleDescription(self.limit_line.text)

    def _show_areas(self, plan: ShownPlan) -> None:
        self.area_box.setVisible(bool(plan.areas))
        choices = [(_ALL, _("All areas")), *((str(row.id), row.name) for row in plan.areas)]
        self.area_box.set_choices(choices)
        area_id = plan.limit.area_id
        self.area_box.set_key(_ALL if area_id is None else str(area_id))

    @Slot(str)
    def _on_area_changed(self, key: str) -> None:
        self.area_chosen.emit(None if key == _ALL else AreaId(int(key)))

    @Slot()
    def _on_only_chosen(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.units_chosen.emit(self.selected)

    @Slot()
    def _on_all_chosen(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.units_chosen.emit(None)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = self.model.line_at(current.row())
        if isinstance(line, WaitingLine):
            self.chosen.emit(line.face.id)

    @Slot(QModelIndex)
    def _on_activated(self, _index: QModelIndex) -> None:
        self.opened.emit()
