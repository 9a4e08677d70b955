"""The line above the pairs: board, list or ring list; whom to look for; and, for the list, which of them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.values.pair_rows import PairsView
from translations import _
from ui.screens.pairs.shown import FoundPairs, PairChip
from ui.theme import Theme
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.search_edit import SearchEdit

_SEARCH_WIDTH = 240
_TYPING_PAUSE = 120
_WEEK = "week"
_DAY = "day"


class HeadLine(QWidget):
    """Says what is wanted; counts stand on the chips."""

    view_chosen = Signal(str)  # PairsView
    chip_chosen = Signal(str)  # PairChip
    span_chosen = Signal(bool)  # the whole week
    text_changed = Signal(str)
    pairs_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: FoundPairs | None = None
        self._view = PairsView.BOARD
        self._chip = PairChip.OPEN
        self.views = ChipRow(self, single=True)
        self.search_edit = SearchEdit(self)
        self.search_edit.setClearButtonEnabled(True)
        self.chips = ChipFlow(self, keys=[chip.value for chip in PairChip])
        self.spans = ChipRow(self, single=True)
        first = FlowLayout()
        self.views.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.search_edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        first.addWidget(self.views)
        first.addWidget(self.search_edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(first)
        column.addWidget(self.chips)
        column.addWidget(self.spans)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._on_typed)
        self.search_edit.textChanged.connect(self._pause.start)
        self.search_edit.list_wanted.connect(self._on_list_wanted)
        self.views.keys_changed.connect(self._on_views)
        self.spans.keys_changed.connect(self._on_spans)
        self.chips.key_chosen.connect(self.chip_chosen)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_pairs(self, found: FoundPairs | None, view: PairsView, chip: PairChip, *, whole_week: bool) -> None:
        """Show what is chosen and how many there are of each."""
        self._found, self._view, self._chip = found, view, chip
        self.views.set_chips([Chip(key=each.value, text=text) for each, text in _view_names().items()])
        self.views.set_keys({view.value})
        self.chips.setVisible(view is PairsView.LIST)
        self.spans.setVisible(view is PairsView.RING_LIST)
        self.search_edit.setVisible(view is not PairsView.RING_LIST)
        chips = []
        for each, text in _chip_names().items():
            number = found.count(each) if found is not None else 0
            if number or each in (PairChip.OPEN, chip):
                chips.append(Chip(key=each.value, text=f"{text} {number}"))
        self.chips.show_chips(chips, chip.value)
        self._show_spans(whole_week=whole_week)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.views.setAccessibleName(_("View"))
        self.search_edit.setAccessibleName(_("Look for a name"))
        self.search_edit.setPlaceholderText(_("Look for a name"))
        is_week = _WEEK in self.spans.keys
        self.show_pairs(self._found, self._view, self._chip, whole_week=is_week)

    def _show_spans(self, *, whole_week: bool) -> None:
        found = self._found
        of_today = found.calls_today if found is not None else 0
        of_week = len(found.calls) if found is not None else 0
        self.spans.set_chips(
            (
                Chip(key=_DAY, text=_("Today {number}").format(number=of_today)),
                Chip(key=_WEEK, text=_("This week {number}").format(number=of_week)),
            )
        )
        self.spans.set_keys({_WEEK if whole_week else _DAY})

    @Slot()
    def _on_typed(self) -> None:
        self.text_changed.emit(self.search_edit.text().strip())

    @Slot()
    def _on_list_wanted(self) -> None:
        self._pause.stop()
        self._on_typed()
        self.pairs_wanted.emit()

    @Slot(object)
    def _on_views(self, keys: frozenset[str]) -> None:
        for key in keys:
            self.view_chosen.emit(key)

    @Slot(object)
    def _on_spans(self, keys: frozenset[str]) -> None:
        self.span_chosen.emit(_WEEK in keys)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.search_edit.setFixedWidth(min(self._theme.px(_SEARCH_WIDTH), 300))


def _view_names() -> dict[PairsView, str]:
    return {
        PairsView.BOARD: _("Board"),
        PairsView.LIST: _("List"),
        PairsView.RING_LIST: _("Ring list"),
    }


def _chip_names() -> dict[PairChip, str]:
    return {
        PairChip.OPEN: _("Under way"),
        PairChip.TO_CALL: _("To call"),
        PairChip.SILENT: _("Silent"),
        PairChip.PROPOSED: _("Proposed"),
        PairChip.FIRST_MEETING: _("First meetings"),
        PairChip.TRIAL: _("Trial period"),
        PairChip.ACTIVE: _("Active"),
        PairChip.PAUSED: _("On pause"),
        PairChip.ENDED: _("Ended"),
        PairChip.CAME_TO_NOTHING: _("Came to nothing"),
    }
