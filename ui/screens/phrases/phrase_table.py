"""The table of phrases: whole rows, several at once, gone through by keyboard; states as pills with a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from models.values.phrases import PhraseState
from ui.screens.phrases.columns import COLUMNS, WIDTHS, PhraseColumn
from ui.screens.phrases.foreign_delegate import ForeignDelegate
from ui.screens.phrases.table_model import STATE_ROLE, PhraseTableModel
from ui.screens.phrases.wording import TONES, state_word
from ui.theme import Colour, Theme, Tone

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 39
_PILL = {
    Tone.GOOD: (Colour.GOOD_SOFT, Colour.GOOD),
    Tone.ATTENTION: (Colour.ATTENTION_SOFT, Colour.ATTENTION),
    Tone.BAD: (Colour.BAD_SOFT, Colour.BAD),
}


class _StateDelegate(QStyledItemDelegate):
    """Paints a state as a word on a soft colour."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state = PhraseState(index.data(STATE_ROLE))
        theme = self._theme
        soft, strong = _PILL[TONES[state]]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font()
        font.setPointSizeF(theme.points(9))
        painter.setFont(font)
        word = state_word(state)
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(word) + theme.px(14), metrics.height() + theme.px(3)
        top = option.rect.center().y() - height / 2 + 1
        pill = QRectF(option.rect.left() + theme.px(8), top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(soft))
        painter.drawRoundedRect(pill, theme.px(6), theme.px(6))
        painter.setPen(theme.colour(strong))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(WIDTHS[PhraseColumn.STATE]), self._theme.px(_ROW_HEIGHT))


class PhraseTable(QTableView):
    """Enter and double-click lead into the text; Tab leaves the table; Ctrl A takes all rows."""

    text_wanted = Signal()

    def __init__(self, parent: QWidget, *, theme: Theme, model: PhraseTableModel) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        state = COLUMNS.index(PhraseColumn.STATE)
        self.setItemDelegateForColumn(state, _StateDelegate(self, theme=theme))
        self.setItemDelegateForColumn(COLUMNS.index(PhraseColumn.TEXT), ForeignDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in (PhraseColumn.SWEDISH, PhraseColumn.TEXT):
            header.setSectionResizeMode(COLUMNS.index(column), QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self.text_wanted)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_text_column(self, shown: bool) -> None:
        """Leave out the text where it would repeat the Swedish."""
        self.setColumnHidden(COLUMNS.index(PhraseColumn.TEXT), not shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.text_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, self._theme.px(WIDTHS[column]))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW_HEIGHT))
