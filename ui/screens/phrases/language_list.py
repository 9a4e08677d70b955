"""The card of languages: own name, name in the window's language, and a bar of how far each has been read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.values.language import SWEDISH, LanguageCode
from translations import _
from translations.languages import schedule_language
from ui.screens.phrases.shown import LanguageLine
from ui.screens.phrases.wording import language_sentence
from ui.theme import Colour, Theme
from ui.widgets.cards import Card
from ui.wording.sheets import language_name

Index = QModelIndex | QPersistentModelIndex
_NAME_ROLE = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 53
_BAR = QSize(62, 7)
_WELL_READ = 0.9
_HARDLY_READ = 0.4


class LanguageModel(QAbstractListModel):
    """The languages with how far each has been read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[LanguageLine, ...] = ()

    def show_lines(self, lines: Sequence[LanguageLine]) -> None:
        """Take over new numbers; the rows stay as long as the languages are the same."""
        same = [line.code for line in lines] == [line.code for line in self._lines]
        if not same:
            self.beginResetModel()
        self._lines = tuple(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def line(self, index: Index) -> LanguageLine:
        """Give one language."""
        return self._lines[index.row()]

    def place_of(self, code: LanguageCode) -> QModelIndex:
        """Find a language; an index without a row if it is not there."""
        codes = [line.code for line in self._lines]
        return self.index(codes.index(code)) if code in codes else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        language = schedule_language(line.code)
        name = language_name(language)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return language.self_name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{name}: {self._sentence(line)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{language.self_name}, {name}, {self._sentence(line)}"
            case _:
                return name if role == _NAME_ROLE else None

    def _sentence(self, line: LanguageLine) -> str:
        return _("All other languages are translated from it") if line.code == SWEDISH else language_sentence(line)


class _LanguageDelegate(QStyledItemDelegate):
    """Paints own name over the other name, and the bar at the right."""

    def __init__(self, parent: QWidget, *, theme: Theme, model: LanguageModel) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._theme.px(_ROW_HEIGHT))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # painted below, on two lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        theme, line = self._theme, self._model.line(index)
        language = schedule_language(line.code)
        area: QRect = option.rect.adjusted(theme.px(15), theme.px(6), -theme.px(15), -theme.px(6))
        painter.save()
        names = area.adjusted(0, 0, -theme.px(_BAR.width() + 10), 0)
        left = Qt.AlignmentFlag.AlignLeft
        own = QFont([language.font, theme.font().family()])
        own.setPointSizeF(theme.points(10.5))
        painter.setFont(own)
        painter.setPen(theme.colour(Colour.TEXT))
        other = language_name(language)
        alone = other == language.self_name
        across = Qt.AlignmentFlag.AlignVCenter if alone else Qt.AlignmentFlag.AlignTop
        painter.drawText(names, left | across, language.self_name)
        if not alone:
            font = theme.font()
            font.setPointSizeF(theme.points(9))
            painter.setFont(font)
            painter.setPen(theme.colour(Colour.MUTED))
            painter.drawText(names, left | Qt.AlignmentFlag.AlignBottom, other)
        if line.code != SWEDISH:
            self._paint_bar(painter, area, line)
        painter.restore()

    def _paint_bar(self, painter: QPainter, area: QRect, line: LanguageLine) -> None:
        theme = self._theme
        width, height = theme.px(_BAR.width()), theme.px(_BAR.height())
        bar = QRectF(area.right() - width, area.center().y() - height / 2, width, height)
        share = line.reviewed / line.total if line.total else 0.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Colour.LINE))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(theme.colour(_colour_of(share)))
        if line.reviewed:
            bar.setWidth(max(bar.width() * share, 3.0))
            painter.drawRoundedRect(bar, 2, 2)


class LanguageList(Card):
    """Every language; the arrow keys choose."""

    language_chosen = Signal(str)  # LanguageCode

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent, padded=False)
        self.model = LanguageModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_LanguageDelegate(self.view, theme=theme, model=self.model))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.body.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.view.doItemsLayout)
        self._chosen = LanguageCode("")

    def show_languages(self, lines: Sequence[LanguageLine], chosen: LanguageCode) -> None:
        """Show the numbers and which language is chosen, without a signal."""
        self._chosen = chosen
        self.model.show_lines(lines)
        self.view.setCurrentIndex(self.model.place_of(chosen))

    def retranslate(self) -> None:
        """Set every text of the card."""
        self.heading.set_text(_("Languages"))
        self.view.setAccessibleName(_("Languages"))
        self.view.viewport().update()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self.model.line(current).code != self._chosen:
            self._chosen = self.model.line(current).code
            self.language_chosen.emit(self._chosen)


def _colour_of(share: float) -> Colour:
    if share >= _WELL_READ:
        return Colour.GOOD
    return Colour.BAD if share < _HARDLY_READ else Colour.ATTENTION
