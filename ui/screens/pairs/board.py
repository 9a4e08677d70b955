"""The board: a column for each step of the way, gone through with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.values.identifiers import PairId
from models.values.pair_rows import PairRow
from models.values.pairs import PairStatus
from translations import _
from ui.screens.pairs.cards import ROW_ROLE, CardList
from ui.screens.pairs.shown import BoardColumn, FoundPairs
from ui.theme import Theme
from ui.widgets.labels import TextLabel

_LEAST_WIDTH = 176
_SPACING = 13
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ColumnCards(CardList):
    """The cards of one column, which hands on what leads out of it."""

    step_wanted = Signal(int)  # columns to the right
    opened = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _SIDEWAYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step_wanted.emit(_SIDEWAYS[key])
        elif key in _OPENS and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rows:
            self.choose(0)
        self.entered.emit()

    @property
    def chosen(self) -> PairRow | None:
        """Give the chosen card."""
        row = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        return row if isinstance(row, PairRow) else None

    def choose(self, place: int) -> None:
        """Choose the card at a place."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.cards.index(place), flags)

    def forget_choice(self) -> None:
        """Let no card be chosen."""
        self.selectionModel().clear()


class Column(QWidget):
    """A heading that counts, and the cards below it."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._title = TextLabel(self, look="strong")
        self._number = TextLabel(self, look="muted")
        head = QHBoxLayout()
        head.setContentsMargins(3, 0, 0, 0)
        head.setSpacing(7)
        head.addWidget(self._title)
        head.addWidget(self._number)
        head.addStretch(1)
        self.cards = ColumnCards(self, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.cards, 1)

    def name(self, title: str) -> None:
        """Say what stands in the column, and how many."""
        rows = self.cards.cards.rows
        paused = sum(row.status is PairStatus.PAUSED for row in rows)
        number = str(len(rows) - paused)
        if paused:  # they keep their place, but the heading of the screen counts them as little as the list does
            number = _("{number} and {paused} on pause").format(number=number, paused=paused)
        self._title.setText(title)
        self._number.setText(number)
        self.cards.setAccessibleName(_("{column}, {number}").format(column=title, number=number))


class Board(QScrollArea):
    """One card at most is chosen; where the columns have no room they scroll sideways."""

    pair_chosen = Signal(object)  # PairRow
    pair_opened = Signal(object)  # PairRow, by a click
    pair_entered = Signal(object)  # PairRow, by Enter

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        self.columns = {key: Column(page, theme=theme) for key in BoardColumn}
        for column in self.columns.values():
            row.addWidget(column, 1)
            cards = column.cards
            cards.step_wanted.connect(self._on_step_wanted)
            cards.opened.connect(self._on_enter_pressed)
            cards.entered.connect(self._on_entered)
            cards.clicked.connect(self._on_clicked)
            cards.selectionModel().currentChanged.connect(self._on_current_changed)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self._is_filling = False
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def chosen(self) -> PairRow | None:
        """Give the chosen pair."""
        found = (column.cards.chosen for column in self.columns.values())
        return next((row for row in found if row is not None), None)

    def show_pairs(self, found: FoundPairs, chosen: PairId | None) -> None:
        """Show the cards; the chosen one stays chosen, wherever it has moved to."""
        self._is_filling = True
        for key, column in self.columns.items():
            rows = found.in_column(key)
            column.cards.cards.set_rows(rows, found.today)
            column.cards.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        self.choose(chosen)
        self._is_filling = False
        self.retranslate()

    def choose(self, pair_id: PairId | None) -> None:
        """Choose the card of a pair, and the focus with it if a card has it."""
        had_focus = any(column.cards.hasFocus() for column in self.columns.values())
        for column in self.columns.values():
            keys = [row.id for row in column.cards.cards.rows]
            if pair_id in keys:
                column.cards.choose(keys.index(pair_id))
                if had_focus:
                    column.cards.setFocus()
            else:
                column.cards.forget_choice()

    def take_focus(self) -> None:
        """Put the focus on the chosen card, else on the first one there is."""
        columns = [column.cards for column in self.columns.values() if column.cards.cards.rows]
        chosen = next((cards for cards in columns if cards.chosen is not None), None)
        if chosen is not None or columns:
            (chosen or columns[0]).setFocus()

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        for key, title in _titles().items():
            self.columns[key].name(title)
            self.columns[key].cards.cards.retranslate()

    @Slot(int)
    def _on_step_wanted(self, step: int) -> None:
        order = list(self.columns.values())
        here = next(place for place, column in enumerate(order) if column.cards is self.sender())
        before = order[here].cards
        middle = before.visualRect(before.currentIndex()).center().y()
        ahead = order[here + 1 :] if step > 0 else order[:here][::-1]
        target = next((column.cards for column in ahead if column.cards.cards.rows), None)
        if target is not None:
            target.choose(_nearest(target, middle))
            target.setFocus()

    @Slot()
    def _on_clicked(self) -> None:
        row = self.chosen
        if row is not None:
            self.pair_opened.emit(row)

    @Slot()
    def _on_enter_pressed(self) -> None:
        row = self.chosen
        if row is not None:
            self.pair_entered.emit(row)

    @Slot()
    def _on_entered(self) -> None:
        entered = self.sender()
        for column in self.columns.values():
            if column.cards is not entered:
                column.cards.forget_choice()
            else:
                self.ensureWidgetVisible(column, 0, 0)
        row = self.chosen
        if row is not None and not self._is_filling:
            self.pair_chosen.emit(row)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(row, PairRow) and not self._is_filling:
            self.pair_chosen.emit(row)

    @Slot()
    def _on_theme_changed(self) -> None:
        for column in self.columns.values():
            column.setMinimumWidth(self._theme.px(_LEAST_WIDTH))
            column.cards.scheduleDelayedItemsLayout()


def _nearest(cards: CardList, middle: int) -> int:
    """Give the card beside a height."""
    places = range(len(cards.cards.rows))
    return min(places, key=lambda place: abs(cards.visualRect(cards.cards.index(place)).center().y() - middle))


def _titles() -> dict[BoardColumn, str]:
    return {
        BoardColumn.PROPOSED: _("Proposed"),
        BoardColumn.FIRST_MEETING: _("First meetings"),
        BoardColumn.TRIAL: _("Trial period"),
        BoardColumn.ACTIVE: _("Active"),
        BoardColumn.ENDED: _("Ended this year"),
    }
