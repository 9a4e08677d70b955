"""The table of phrases: whole rows, several at once, gone through by keyboard; states as pills with a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.values.phrases import PhraseState
from ui.screens.phrases.columns import COLUMNS, WIDTHS, PhraseColumn
from ui.screens.phrases.foreign_delegate import ForeignDelegate
from ui.screens.phrases.table_model import STATE_ROLE, PhraseTableModel
from ui.screens.phrases.wording import TONES, state_word
from ui.theme import Colour, Theme, Tone
from ui.widgets.row_table import RowTable

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


class PhraseTable(RowTable):
    """Enter and double-click lead into the text; Ctrl A takes all rows."""

    def __init__(self, parent: QWidget, *, theme: Theme, model: PhraseTableModel) -> None:
        widths = [WIDTHS[column] for column in COLUMNS]
        super().__init__(parent, theme=theme, model=model, widths=widths, row_height=_ROW_HEIGHT)
        state = COLUMNS.index(PhraseColumn.STATE)
        self.setItemDelegateForColumn(state, _StateDelegate(self, theme=theme))
        self.setItemDelegateForColumn(COLUMNS.index(PhraseColumn.TEXT), ForeignDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        for column in (PhraseColumn.SWEDISH, PhraseColumn.TEXT):
            header.setSectionResizeMode(COLUMNS.index(column), QHeaderView.ResizeMode.Stretch)
        self.sort_by_headings(-1)

    def show_text_column(self, shown: bool) -> None:
        """Leave out the text where it would repeat the Swedish."""
        self.setColumnHidden(COLUMNS.index(PhraseColumn.TEXT), not shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            event.ignore()  # Ctrl Enter saves: whoever means that does not mean to go into the text
            return
        super().keyPressEvent(event)
