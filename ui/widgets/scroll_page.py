"""A page on a card that scrolls down: what always stands there, and below it boxes for what is shown just now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.cards import Rule
from ui.widgets.labels import TextLabel


class ScrollPage(QScrollArea):
    """As wide as the card around it, and of its colour.

    Every widget on it has ``page`` as its parent. ``top`` is the space above the first one.
    """

    def __init__(self, parent: QWidget, *, top: int = 12) -> None:
        super().__init__(parent)
        self.page = QWidget(self)
        self._boxes: list[QWidget] = []
        self._lines = QVBoxLayout(self.page)
        self._lines.setContentsMargins(16, top, 16, 12)
        self._lines.setSpacing(4)
        self._lines.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.page)
        # a scroll area fills both with the colour of a window
        self.viewport().setAutoFillBackground(False)
        self.page.setAutoFillBackground(False)

    @property
    def has_boxes(self) -> bool:
        """Tell whether there is a box."""
        return bool(self._boxes)

    def add_part(self, part: QWidget) -> None:
        """Put something below the others that stays, whatever is shown."""
        self._lines.insertWidget(self._lines.count() - 1, part)

    def add_box(self, box: QWidget) -> None:
        """Put something finished below the others that goes with what is shown."""
        self.add_part(box)
        box.show()
        self._boxes.append(box)

    def new_box(self, title: str, *, ruled: bool, top: int = 6) -> QVBoxLayout:
        """Add a box with a heading and give the column below it; ``ruled`` parts it from what stands above."""
        box = QWidget(self.page)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, top, 0, 4)
        column.setSpacing(3)
        if ruled:
            column.addWidget(Rule(box, soft=True))
            column.addSpacing(5)
        heading = TextLabel(box, look="strong", wraps=True)
        heading.setText(title)
        column.addWidget(heading)
        self.add_part(box)
        self._boxes.append(box)
        return column

    def forget_boxes(self) -> None:
        """Take all boxes away."""
        for box in self._boxes:
            box.hide()
            box.deleteLater()
        self._boxes = []
