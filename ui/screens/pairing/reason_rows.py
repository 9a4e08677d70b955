"""One criterion of a pair, or of two side by side: what it rests on, a bar, and the points."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.values.pairing_answers import ReasonedPart
from ui.theme import Colour, Theme
from ui.widgets.labels import TextLabel
from ui.wording.pairing import Spoken, criterion_name, points_in_words, points_said, reason_sentence

_POINTS_WIDTH: Final = 138
_WIDEST: Final = "30/30"
_ANY_WIDTH: Final = 16_777_215
"""The most that Qt knows."""


class PointsBar(QWidget):
    """How much of its points a criterion gives; the figure beside it says the same."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_points(self, points: int, most: int) -> None:
        """Show ``points`` of ``most``."""
        self._share = points / most if most else 0.0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(88), self._theme.px(7))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(7))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        corner = self.height() / 2
        whole = QRectF(self.rect())
        painter.setBrush(self._theme.colour(Colour.SOFT_LINE))
        painter.drawRoundedRect(whole, corner, corner)
        if self._share > 0:
            painter.setBrush(self._theme.colour(Colour.ACCENT))
            painter.drawRoundedRect(
                QRectF(whole.left(), whole.top(), max(whole.width() * self._share, whole.height()), whole.height()),
                corner,
                corner,
            )

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class _Cell(QWidget):
    """The points of one pair for one criterion, with the facts below in a comparison."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.bar = PointsBar(self, theme=theme)
        self.points = TextLabel(self, look="small")
        self.points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.facts = TextLabel(self, look="small", wraps=True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.bar, 1)
        line.addWidget(self.points)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.facts)
        column.addStretch(1)

    def show_part(self, part: ReasonedPart, most: int, spoken: Spoken, *, with_facts: bool) -> None:
        """Show what one pair gets."""
        self.bar.show_points(part.points, most)
        self.points.setText(points_in_words(part.points, most))
        self.points.setMinimumWidth(self.points.fontMetrics().horizontalAdvance(_WIDEST) + 2)
        self.points.setAccessibleName(points_said(part.points, most))
        self.facts.setVisible(with_facts)
        self.facts.setText(reason_sentence(part, spoken) if with_facts else "")


class ReasonRow(QWidget):
    """The name of a criterion with its facts at the left and its points at the right; two columns in a comparison."""

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = TextLabel(self, look="strong", wraps=True)
        self._facts = TextLabel(self, look="small", wraps=True)
        self._first = _Cell(self, theme=theme)
        self._second = _Cell(self, theme=theme)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._second.hide()
        theme.changed.connect(self._on_theme_changed)
        self._is_double: bool | None = None

    def show_part(self, part: ReasonedPart, most: int, spoken: Spoken) -> None:
        """Show one pair."""
        self._place(is_double=False)
        self._title.setText(criterion_name(part.criterion))
        self._facts.setText(reason_sentence(part, spoken))
        self._first.show_part(part, most, spoken, with_facts=False)

    def show_both(self, first: tuple[ReasonedPart, Spoken], second: tuple[ReasonedPart, Spoken], most: int) -> None:
        """Show two pairs side by side."""
        self._place(is_double=True)
        self._title.setText(criterion_name(first[0].criterion))
        self._first.show_part(first[0], most, first[1], with_facts=True)
        self._second.show_part(second[0], most, second[1], with_facts=True)

    @property
    def texts(self) -> tuple[str, ...]:
        """Give what the row says."""
        labels = (self._title, self._facts, self._first.points, self._first.facts, self._second.facts)
        return tuple(label.text() for label in labels if label.isVisibleTo(self) and label.text())

    def _place(self, *, is_double: bool) -> None:
        if self._is_double is is_double:
            return
        self._is_double = is_double
        grid = self._grid
        for widget in (self._title, self._facts, self._first, self._second):
            grid.removeWidget(widget)
        self._facts.setVisible(not is_double)
        self._second.setVisible(is_double)
        if is_double:
            grid.addWidget(self._title, 0, 0, 1, 2)
            grid.addWidget(self._first, 1, 0)
            grid.addWidget(self._second, 1, 1)
        else:
            grid.addWidget(self._title, 0, 0)
            grid.addWidget(self._facts, 1, 0)
            grid.addWidget(self._first, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._share()

    def _share(self) -> None:
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._is_double else 0)
        width = self._theme.px(_POINTS_WIDTH)
        self._first.setMinimumWidth(0 if self._is_double else width)
        self._first.setMaximumWidth(_ANY_WIDTH if self._is_double else width)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._share()
