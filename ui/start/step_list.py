"""The steps at the left edge: done, under way, to come. Each says its state in words to screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from translations import _
from ui.start.choices import step_state
from ui.start.language_choice import LanguageChoice
from ui.theme import Colour, Theme
from ui.widgets.labels import TextLabel
from ui.widgets.looks import set_look

_BRAND = "Samspråk"
_WIDTH = 250
_MARK = 22


class _Mark(QWidget):
    """A disc with the step's number, or a tick once it is done."""

    def __init__(self, parent: QWidget, *, theme: Theme, number: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._current = number == 1
        self._done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_state(self, *, current: bool, done: bool) -> None:
        """Look as a step that is done, under way or to come."""
        self._current, self._done = current, done
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(_MARK)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill = Colour.GOOD if self._done else Colour.ACCENT if self._current else Colour.MUTED
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(fill))
        painter.drawEllipse(area)
        if self._done:
            inset = self._theme.px(4)
            tick = self._theme.icon("check", Colour.ON_ACCENT)
            tick.paint(painter, self.rect().adjusted(inset, inset, -inset, -inset))
            return
        font = QFont(self.font())
        font.setPointSizeF(self._theme.points(9))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.colour(Colour.ON_ACCENT))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()


class StepList(QWidget):
    """Where one is in the wizard; below it the choice of language. Steps are not buttons: one goes back with Back."""

    def __init__(self, parent: QWidget, *, theme: Theme, steps: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "sidebar")
        self._theme = theme
        self._current = 0
        self._names: tuple[str, ...] = ("",) * steps
        self._marks = [_Mark(self, theme=theme, number=number + 1) for number in range(steps)]
        self._labels = [TextLabel(self, look="muted", wraps=True) for _number in range(steps)]
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 24, 18, 20)
        column.setSpacing(16)
        brand = TextLabel(self, look="brand")
        brand.setText(_BRAND)
        column.addWidget(brand)
        column.addSpacing(6)
        for mark, label in zip(self._marks, self._labels, strict=True):
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(mark)
            row.addWidget(label, 1)
            column.addLayout(row)
        column.addStretch(1)
        self.language_choice = LanguageChoice(self)
        column.addWidget(self.language_choice)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_names(self, names: Sequence[str]) -> None:
        """Name the steps in the present language."""
        self._names = tuple(names)
        self.setAccessibleName(_("Steps"))
        self.language_choice.retranslate()
        self.show_step(self._current)

    def show_step(self, current: int) -> None:
        """Mark a step as under way, those before it as done."""
        self._current = current
        rows = zip(self._names, self._marks, self._labels, strict=True)
        for number, (name, mark, label) in enumerate(rows):
            mark.show_state(current=number == current, done=number < current)
            set_look(label, "muted" if number > current else "step")
            self._mark_current(label, current=number == current)
            label.setText(name)
            label.setAccessibleName(step_state(name, number=number, current=current, steps=len(self._names)))

    def _mark_current(self, label: TextLabel, *, current: bool) -> None:
        accent = self._theme.colour(Colour.ACCENT).name()
        label.setStyleSheet(f"color: {accent}; font-weight: 600;" if current else "")

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))
        self.show_step(self._current)
