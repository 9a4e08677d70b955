"""The card of languages: tick those to print; every one is reached by arrow keys and Space; the list scrolls."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.values.language import LanguageCode
from translations import _, ngettext
from translations.languages import Language
from ui.screens.documents.copies_stepper import CopiesKeys, CopiesStepper
from ui.screens.documents.language_model import COPIES_ROLE, NAME_ROLE, REVIEW_ROLE, LanguageModel
from ui.screens.documents.language_review import Review
from ui.screens.documents.wording import review_sentence, review_word
from ui.settings import MOST_COPIES
from ui.theme import Colour, Theme
from ui.widgets.buttons import QuietButton
from ui.widgets.cards import Card, Rule
from ui.widgets.labels import TextLabel

Index = QModelIndex | QPersistentModelIndex
_MARK = 10
_COLOURS = {
    Review.REVIEWED: Colour.GOOD,
    Review.UNREVIEWED: Colour.ATTENTION,
    Review.OUTDATED: Colour.ATTENTION,
    Review.MISSING: Colour.BAD,
}


def paint_mark(painter: QPainter, area: QRectF, review: Review, colour: QColor) -> None:
    """Paint the sign of a review; each has a form of its own: full, half, a clock, a ring with a bar."""
    if review is Review.UNKNOWN:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(colour if review is Review.REVIEWED else Qt.BrushStyle.NoBrush)
    ring = area.adjusted(1, 1, -1, -1)
    painter.drawEllipse(ring)
    if review is Review.UNREVIEWED:
        painter.setBrush(colour)
        painter.drawPie(ring, 90 * 16, 180 * 16)
    elif review is Review.OUTDATED:
        middle = ring.center()
        painter.drawLine(middle, middle - QPointF(0, ring.height() / 3))
        painter.drawLine(middle, middle + QPointF(ring.width() / 4, 0))
    elif review is Review.MISSING:
        middle = ring.center()
        reach = QPointF(ring.width() / 4, 0)
        painter.drawLine(middle - reach, middle + reach)
    painter.restore()


class ReviewMark(QWidget):
    """The sign of a review by itself, for the legend."""

    def __init__(self, parent: QWidget, *, theme: Theme, review: Review) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review = review
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_MARK), self._theme.px(_MARK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._theme.px(_MARK)
        top = (self.height() - side) / 2
        colour = self._theme.colour(_COLOURS[self._review])
        paint_mark(QPainter(self), QRectF(0, top, side, side), self._review, colour)


class _LanguageDelegate(QStyledItemDelegate):
    """Paints tick and own name as usual, the other name and the sign at the right; a click anywhere ticks."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stepper = CopiesStepper(theme)
        self._keys = CopiesKeys()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # scripts with tall letters would give rows of their own height
        return QSize(super().sizeHint(option, index).width(), self._theme.px(33))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        super().paint(painter, option, index)
        area: QRect = option.rect
        review = Review(index.data(REVIEW_ROLE))  # Qt hands the value over as a plain string
        side = theme.px(_MARK)
        right = area.right() - theme.px(12) - side
        if review in _COLOURS:
            top = area.center().y() - side / 2 + 1
            paint_mark(painter, QRectF(right, top, side, side), review, theme.colour(_COLOURS[review]))
        copies = int(index.data(COPIES_ROLE))
        if copies:
            stepper = self._stepper.area(area, right - theme.px(8))
            self._stepper.paint(painter, stepper, copies)
            right = stepper.left()
        painter.save()
        painter.setPen(theme.colour(Colour.MUTED))
        font = painter.font()
        font.setPointSizeF(theme.points(9))
        painter.setFont(font)
        where = QRect(area.left(), area.top(), right - theme.px(8) - area.left(), area.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(NAME_ROLE))
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(model, LanguageModel):
            copies = self._copies_wanted(event, option, index)
            if copies is not None:
                return model.setData(index, copies, COPIES_ROLE)
        if isinstance(model, LanguageModel) and self._is_on_mark(event, option) and model.row(index).doubts:
            return event.type() is not QEvent.Type.MouseButtonRelease or model.want_texts(index)
        clicked = event.type() is QEvent.Type.MouseButtonRelease
        spaced = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if not isinstance(model, LanguageModel) or not (clicked or (spaced and event.type() is QEvent.Type.KeyPress)):
            return False
        return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)

    def _is_on_mark(self, event: QEvent, option: QStyleOptionViewItem) -> bool:
        area: QRect = option.rect
        left = area.right() - self._theme.px(12 + _MARK + 6)
        return isinstance(event, QMouseEvent) and event.position().toPoint().x() >= left

    def _copies_wanted(self, event: QEvent, option: QStyleOptionViewItem, index: Index) -> int | None:
        before = int(index.data(COPIES_ROLE))
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._keys.number(event, index.row(), before)
        if not before or not isinstance(event, QMouseEvent):
            return None
        area: QRect = option.rect
        right = area.right() - self._theme.px(12 + _MARK + 8)
        stepper = self._stepper.area(area, right)
        spot = event.position().toPoint()
        if not stepper.left() <= spot.x() <= stepper.right():
            return None
        clicked = event.type() is QEvent.Type.MouseButtonRelease
        step = self._stepper.step_at(stepper, spot) if clicked else 0
        return min(max(before + step, 1), MOST_COPIES)  # a click beside the signs must not take the tick away


class LanguageList(Card):
    """Languages with a tick each, all or none at once, and what the signs mean."""

    toggled = Signal(str, bool)  # LanguageCode, chosen
    copies_wanted = Signal(str, int)  # LanguageCode, how many; 0 leaves it out
    all_wanted = Signal(bool)
    texts_wanted = Signal(str)  # LanguageCode

    def __init__(self, parent: QWidget, *, theme: Theme, languages: Sequence[Language]) -> None:
        super().__init__(parent, padded=False)
        self._model = LanguageModel(languages, self)
        self._model.toggled.connect(self.toggled)
        self._model.copies_wanted.connect(self.copies_wanted)
        self._model.texts_wanted.connect(self.texts_wanted)
        self.view = QListView(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_LanguageDelegate(self.view, theme=theme))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.view.setCurrentIndex(self._model.index(0))
        self.view.installEventFilter(self)
        self.all_button = QuietButton(self)
        self.none_button = QuietButton(self)
        self.all_button.clicked.connect(self._on_all)
        self.none_button.clicked.connect(self._on_none)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 4, 8, 4)
        buttons.addWidget(self.all_button)
        buttons.addWidget(self.none_button)
        buttons.addStretch(1)
        self._legend: dict[Review, TextLabel] = {}
        self.legend = QWidget(self)
        legend = QGridLayout(self.legend)
        legend.setContentsMargins(16, 6, 16, 10)
        legend.setHorizontalSpacing(8)
        legend.setVerticalSpacing(2)
        legend.setColumnStretch(1, 1)
        for row, review in enumerate(_COLOURS):
            label = TextLabel(self.legend, look="small")
            legend.addWidget(ReviewMark(self.legend, theme=theme, review=review), row, 0)
            legend.addWidget(label, row, 1)
            self._legend[review] = label
        self.body.addWidget(self.view, 1)
        self.body.addWidget(Rule(self, soft=True))
        self.body.addLayout(buttons)
        self.body.addWidget(self.legend)
        self._number = 0

    def show_choice(self, chosen: Collection[LanguageCode], reviews: Mapping[str, Review]) -> None:
        """Show which are chosen and how far each is read."""
        self._number = len(chosen)
        self._model.show_choice(chosen, reviews)
        self._set_heading()

    def show_copies(self, copies: Mapping[LanguageCode, int]) -> None:
        """Show how many copies of each are wanted."""
        self._model.show_copies(copies)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.type() is QEvent.Type.KeyPress and self.view.currentIndex().isValid():
            return self._model.want_texts(self.view.currentIndex())
        return super().eventFilter(watched, event)

    def show_doubts(self, doubts: Mapping[str, str]) -> None:
        """Say in each row's tool tip how many of its texts are in doubt."""
        self._model.show_doubts(doubts)

    def retranslate(self) -> None:
        """Set every text of the card."""
        self.all_button.setText(_("All languages"))
        self.none_button.setText(_("No language"))
        self.view.setAccessibleName(_("Languages"))
        for review, label in self._legend.items():
            label.setText(review_word(review))
            label.setToolTip(review_sentence(review))
        self.view.viewport().update()
        self._set_heading()

    def _set_heading(self) -> None:
        chosen = ngettext("{number} chosen", "{number} chosen", self._number).format(number=self._number)
        self.heading.set_text(_("Languages"), chosen)

    @Slot()
    def _on_all(self) -> None:
        self.all_wanted.emit(True)

    @Slot()
    def _on_none(self) -> None:
        self.all_wanted.emit(False)
