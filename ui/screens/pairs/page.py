"""What fills the screen of pairs: the line above, board, list or ring list, and the pane of the chosen pair."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.values.identifiers import PairId
from models.values.pair_rows import PairFilter, PairRow, PairsView, RingRow
from models.values.pairs import PairStatus
from translations import _
from ui.screens.pairs.board import Board
from ui.screens.pairs.details_panel import DetailsPanel
from ui.screens.pairs.head_line import HeadLine
from ui.screens.pairs.pair_table import PairTable
from ui.screens.pairs.ring_table import RingTable
from ui.screens.pairs.shown import FoundPairs, PairChip
from ui.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_page import on_card, place_beside

_CHIPS = {
    frozenset({PairStatus.PROPOSED}): PairChip.PROPOSED,
    frozenset({PairStatus.ACCEPTED, PairStatus.BOOKED}): PairChip.FIRST_MEETING,
    frozenset({PairStatus.TRIAL}): PairChip.TRIAL,
    frozenset({PairStatus.ACTIVE}): PairChip.ACTIVE,
    frozenset({PairStatus.PAUSED}): PairChip.PAUSED,
    frozenset({PairStatus.ENDED}): PairChip.ENDED,
}


class PairsPage(QWidget):
    """Shows one of the three; the pane stands beside the list and the calls, beside the board when it was opened."""

    text_changed = Signal(str)
    pair_chosen = Signal(int)  # PairId
    step_wanted = Signal(object)  # PairStep, or None for the next one
    call_opened = Signal(object)  # RingRow
    contact_removed = Signal(object)  # PairContactRow
    person_chosen = Signal(object, int)  # PairSide, PersonId
    pairing_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, today: date) -> None:
        super().__init__(parent)
        self._found: FoundPairs | None = None
        self._chosen: PairId | None = None
        self._view = PairsView.BOARD
        self._chip = PairChip.OPEN
        self._whole_week = False
        self._is_open = False
        self.head = HeadLine(self, theme=theme)
        self.trouble = Banner(self)
        self.board = Board(self, theme=theme)
        self.table = PairTable(self, theme=theme, today=today)
        self.ring = RingTable(self, theme=theme, today=today)
        self.empty_state = EmptyState(self, theme=theme, icon="people")
        self.panel = DetailsPanel(self, theme=theme)
        self._place()
        self._connect()
        self._show()

    @property
    def view(self) -> PairsView:
        """Give what is shown."""
        return self._view

    def show_pairs(self, found: FoundPairs, chosen: PairId | None) -> None:
        """Take over an answer."""
        self._found, self._chosen = found, chosen
        self._show()

    def show_view(self, view: PairsView) -> None:
        """Show the board, the list or the calls; from the board only a pair that was opened is taken along."""
        if self._view is PairsView.BOARD and not self._is_open:
            self._chosen = None
        self._view = view
        self._show()

    def show_filter(self, wanted: PairFilter) -> None:
        """Show the list of what another screen asked for."""
        self._view = PairsView.LIST
        if wanted.silent_only:
            self._chip = PairChip.SILENT
        elif wanted.due_only:
            self._chip = PairChip.TO_CALL
        else:
            self._chip = _CHIPS.get(wanted.statuses, PairChip.OPEN)
        self.head.search_edit.setText(wanted.text)
        self._show()

    def show_call(self, call: RingRow) -> None:
        """Show the ring list with the line of a call chosen."""
        self._view, self._chosen = PairsView.RING_LIST, call.pair.id
        self._whole_week = self._whole_week or self._found is None or call.due_on > self._found.today
        self._show()

    def open_pane(self) -> None:
        """Show the pane beside the board too."""
        self._is_open = True
        self._show_pane()

    def close_pane(self) -> bool:
        """Leave the pane, then the list; tell whether there was something to leave."""
        if self._view is PairsView.BOARD and self._is_open:
            self._is_open = False
            self._show_pane()
            self.take_focus()
            return True
        if self._view is not PairsView.BOARD:
            self.show_view(PairsView.BOARD)
            self.take_focus()
            return True
        return False

    def take_focus(self) -> None:
        """Put the focus on the chosen pair."""
        match self._view:
            case PairsView.BOARD:
                self.board.take_focus()
            case PairsView.LIST:
                self.table.setFocus()
            case PairsView.RING_LIST:
                self.ring.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.head.retranslate()
        self.board.retranslate()
        self.table.retranslate()
        self.ring.retranslate()
        self.panel.retranslate()
        self._show_empty()

    @Slot(str)
    def show_trouble(self, sentence: str) -> None:
        """Say what did not work."""
        self.trouble.show_text(sentence, tone=Tone.BAD, button=_("Close"))

    def hide_trouble(self) -> None:
        """Take away what did not work."""
        self.trouble.hide()

    def _place(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.board)
        for table in (self.table, self.ring):
            self._stack.addWidget(on_card(self, table))
        self._stack.addWidget(self.empty_state)
        place_beside(self, column=(self.head, self.trouble, self._stack), panel=self.panel)

    def _connect(self) -> None:
        self.head.view_chosen.connect(self._on_view_chosen)
        self.head.chip_chosen.connect(self._on_chip_chosen)
        self.head.span_chosen.connect(self._on_span_chosen)
        self.head.text_changed.connect(self.text_changed)
        self.head.pairs_wanted.connect(self.take_focus)
        self.trouble.action_chosen.connect(self.trouble.hide)
        self.board.pair_chosen.connect(self._on_card_chosen)
        self.board.pair_opened.connect(self._on_card_opened)
        self.board.pair_entered.connect(self._on_card_entered)
        self.table.pair_chosen.connect(self._on_chosen)
        self.table.row_opened.connect(self._on_next_step)
        self.ring.pair_chosen.connect(self._on_chosen)
        self.ring.call_opened.connect(self.call_opened)
        self.ring.step_wanted.connect(self._on_next_step)
        self.empty_state.action_chosen.connect(self._on_empty_action)
        self.panel.step_wanted.connect(self.step_wanted)
        self.panel.person_chosen.connect(self.person_chosen)
        self.panel.contact_removed.connect(self.contact_removed)
        self.panel.closed.connect(self.close_pane)

    def _show(self) -> None:
        found = self._found
        self.head.show_pairs(found, self._view, self._chip, whole_week=self._whole_week)
        if found is None:
            self._show_pane()
            return
        calls = [call for call in found.calls if self._whole_week or call.due_on <= found.today]
        rows = found.with_chip(self._chip)
        match self._view:
            case PairsView.BOARD:
                self.board.show_pairs(found, self._chosen)
            case PairsView.LIST:
                self.table.show_rows(rows, found.today, self._chosen)
            case PairsView.RING_LIST:
                self.ring.show_calls(calls, found.today, self._chosen)
        shown = {PairsView.BOARD: found.rows, PairsView.LIST: rows, PairsView.RING_LIST: tuple(calls)}[self._view]
        self._stack.setCurrentIndex(list(PairsView).index(self._view) if shown else len(PairsView))
        self._show_empty()
        self._show_pane()

    def _show_pane(self) -> None:
        found = self._found
        has_pairs = found is not None and self._stack.currentWidget() is not self.empty_state
        self.panel.setVisible(has_pairs and (self._is_open or self._view is not PairsView.BOARD))
        self.panel.close_button.setVisible(self._view is PairsView.BOARD)

    def _show_empty(self) -> None:
        found = self._found
        if found is not None and not found.rows and not found.text:
            text = _("Pair somebody who waits with a volunteer; the two land here and are followed to the end.")
            self.empty_state.set_text(_("No pairs yet"), text, _("Pair"))
        elif self._view is PairsView.RING_LIST:
            self.empty_state.set_text(_("Nobody to call"), _("What comes later stands under “This week”."))
        else:
            self.empty_state.set_text(_("Nothing here"), _("No pair fits what you have chosen."), _("Show all"))

    @Slot(str)
    def _on_view_chosen(self, key: str) -> None:
        self.show_view(PairsView(key))

    @Slot(str)
    def _on_chip_chosen(self, key: str) -> None:
        self._chip = PairChip(key)
        self._show()

    @Slot(bool)
    def _on_span_chosen(self, whole_week: bool) -> None:
        self._whole_week = whole_week
        self._show()

    @Slot(object)
    def _on_card_chosen(self, row: PairRow) -> None:
        self._on_chosen(row.id)

    @Slot(object)
    def _on_card_opened(self, row: PairRow) -> None:
        self._on_chosen(row.id)
        self.open_pane()

    @Slot(object)
    def _on_card_entered(self, row: PairRow) -> None:
        was_open = self._is_open
        self._on_card_opened(row)
        if was_open:
            self._on_next_step()

    @Slot(int)
    def _on_chosen(self, pair_id: int) -> None:
        self._chosen = PairId(pair_id)
        self.pair_chosen.emit(pair_id)

    @Slot()
    def _on_next_step(self) -> None:
        self.step_wanted.emit(None)

    @Slot()
    def _on_empty_action(self) -> None:
        if self._found is not None and not self._found.rows and not self._found.text:
            self.pairing_wanted.emit()
            return
        self._chip = PairChip.OPEN
        self.head.search_edit.clear()
        self._show()
