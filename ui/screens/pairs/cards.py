"""One pair as a card of the board: what stands on it, and how it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.values.pair_rows import PairRow
from ui.screens.pairs.tones import tone_of
from ui.theme import Colour, Theme
from ui.widgets.looks import set_look
from ui.widgets.pills import PillPainter
from ui.wording.pair_cards import call_line, pair_line, pair_names, pair_title

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_GAP = 9
_PADDING = 12
_MOST_LINES = 2


class CardModel(QAbstractListModel):
    """The cards of one column."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[PairRow, ...] = ()
        self._today = date.min

    @property
    def rows(self) -> tuple[PairRow, ...]:
        """Give the pairs from above."""
        return self._rows

    def set_rows(self, rows: Sequence[PairRow], today: date) -> None:
        """Show other cards, as they are on a day."""
        self.beginResetModel()
        self._rows, self._today = tuple(rows), today
        self.endResetModel()

    def retranslate(self) -> None:
        """Write the cards in the present language; the height of a card changes with its words."""
        self.layoutChanged.emit()

    def texts(self, row: PairRow) -> tuple[str, str, str]:
        """Give what stands on a card: names, how far they have come, what is to be done."""
        return pair_title(row), pair_line(row, self._today), call_line(row, self._today)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(part for part in self.texts(row) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return pair_names(row)
        return row if role == ROW_ROLE else None


class CardDelegate(QStyledItemDelegate):
    """Paints a white card as wide as its column and as high as its words."""

    def __init__(self, parent: QListView, *, theme: Theme, model: CardModel) -> None:
        super().__init__(parent)
        self._view = parent
        self._theme = theme
        self._model = model
        self._pills = PillPainter(theme)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        title, line, call = self._model.texts(self._model.rows[index.row()])
        # As if the scroll bar were there: a card that turns out wider has room to spare, never too little.
        beside = self._view.width() - self._view.verticalScrollBar().sizeHint().width() - 2 * self._view.frameWidth()
        room = min(width, beside) - 2 * self._theme.px(_PADDING)
        height = self._height(title, self._font(strong=True), room) + self._height(line, self._font(), room)
        if call:
            height += self._pills.height(call, room) + self._theme.px(5)
        return QSize(width, round(height) + self._theme.px(2 * 10 + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        theme = self._theme
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(1, 1, -1, -theme.px(_GAP))
        edge = Colour.ACCENT if has_focus or is_chosen else Colour.LINE
        painter.setPen(QPen(theme.colour(edge), 2 if has_focus else 1))
        fill = Colour.HOVER if state & QStyle.StateFlag.State_MouseOver and not is_chosen else Colour.SURFACE
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(card, theme.px(8), theme.px(8))
        self._paint_words(painter, card, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, card: QRectF, row: PairRow) -> None:
        theme = self._theme
        title, line, call = self._model.texts(row)
        inside = card.adjusted(theme.px(_PADDING) - 1, theme.px(10) - 1, -theme.px(_PADDING) + 1, 0)
        painter.setPen(theme.colour(Colour.TEXT))
        top = self._paint_text(painter, inside, inside.top(), title, self._font(strong=True))
        painter.setPen(theme.colour(Colour.MUTED))
        top = self._paint_text(painter, inside, top, line, self._font())
        if call:
            place = QRectF(inside.left(), top + theme.px(5), inside.width(), 0)
            self._pills.paint_wrapped(painter, place, call, tone_of(row))

    def _paint_text(self, painter: QPainter, inside: QRectF, top: float, text: str, font: QFont) -> float:
        height = self._height(text, font, inside.width())
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        place = QRectF(inside.left(), top, inside.width(), height)
        if height <= QFontMetricsF(font).height() + 1:
            text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(place, flags, text)
        else:
            painter.drawText(place, int(flags) | int(Qt.TextFlag.TextWordWrap), text)
        return top + height

    def _height(self, text: str, font: QFont, room: float) -> float:
        """Measure wrapped text, cut after two lines; a word that is wider than the card stays on one line."""
        metrics = QFontMetricsF(font)
        if not text or room <= 0:
            return 0
        if metrics.horizontalAdvance(text) <= room or " " not in text:
            return metrics.height()
        return min(
            metrics.boundingRect(QRectF(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), text).height(),
            metrics.lineSpacing() * _MOST_LINES,
        )

    def _font(self, *, strong: bool = False) -> QFont:
        font = self._theme.font()
        font.setPointSizeF(self._theme.points(10 if strong else 9))
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font


class CardList(QListView):
    """The cards of one column; what its arrow keys cannot do is the board's."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self, theme=theme, model=self.cards))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        set_look(self, "board")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards again when the column is narrower, as with a scroll bar: their words wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
