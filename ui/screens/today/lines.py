"""What the cards of the first screen are made of: lines that are pressed as a whole, and a list that scrolls them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.cards import Rule
from ui.widgets.looks import set_look

_LEAST_HEIGHT = 96
_LITTLE_HEIGHT = 180


class PressedLine(QPushButton):
    """A stretch of a card that is pressed like a button and laid out like any widget; its texts are labels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        set_look(self, "line")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lay_out(self, layout: QLayout) -> None:
        """Take the labels of a layout; clicks on them are clicks on the line."""
        self.setLayout(layout)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return -1 if layout is None else layout.heightForWidth(width)


class LineList(QScrollArea):
    """Lines below each other with a rule between, scrolled where there is less room than they need.

    One that ``fills`` asks for little and takes what is left; others ask for all their height.
    """

    def __init__(self, parent: QWidget, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._fills = fills
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = QWidget(self)
        self._column = QVBoxLayout(self.page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._lines: list[QWidget] = []
        self.setWidget(self.page)
        self.viewport().setAutoFillBackground(False)
        self.page.setAutoFillBackground(False)

    @property
    def lines(self) -> list[QWidget]:
        """Give the lines from above."""
        return list(self._lines)

    def add_line(self, line: QWidget) -> None:
        """Put a line below the others."""
        if self._lines:
            self._column.insertWidget(self._column.count() - 1, Rule(self.page, soft=True))
        self._lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        self.updateGeometry()

    def keep_lines(self, number: int) -> None:
        """Take away all lines behind so many, so that the others keep their place and the focus."""
        del self._lines[number:]
        # A line and the rule above it, the last of them the stretch.
        while self._column.count() > max(2 * number, 1):
            item = self._column.takeAt(self._column.count() - 2)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        natural = self.page.sizeHint()
        height = natural.height()
        if self._column.hasHeightForWidth():
            height = self._column.heightForWidth(self.viewport().width())
        return QSize(natural.width(), min(height, _LITTLE_HEIGHT) if self._fills else height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.page.minimumSizeHint().width(), min(self.sizeHint().height(), _LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
