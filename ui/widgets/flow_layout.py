"""Widgets one after another, in as many rows as the width asks for; large text and narrow windows cut nothing off."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """What is left of a row goes to its widgets whose policy says ``Expanding``, in equal parts."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        width = max((_least(item) for item in self._shown()), default=0)
        height = max((item.sizeHint().height() for item in self._shown()), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _flow(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        room = rect.width() - margins.left() - margins.right()
        top = rect.top() + margins.top()
        for number, row in enumerate(self._rows(room)):
            top += self._gap if number else 0
            widths = self._widths(row, room)
            height = max(_height(item, width) for item, width in zip(row, widths, strict=True))
            if place:
                self._place(row, widths, QRect(rect.left() + margins.left(), top, room, height))
            top += height
        return top - rect.top() + margins.bottom()

    def _rows(self, room: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            width = _least(item)
            if rows and used + self._gap + width <= room:
                rows[-1].append(item)
                used += self._gap + width
            else:
                rows.append([item])
                used = width
        return rows

    def _widths(self, row: list[QLayoutItem], room: int) -> list[int]:
        widths = [_least(item) for item in row]
        spare = room - sum(widths) - self._gap * (len(row) - 1)
        growing = [place for place, item in enumerate(row) if _grows(item)]
        for place in growing:
            widths[place] += max(spare, 0) // len(growing)
        return [min(width, room) for width in widths]

    def _place(self, row: list[QLayoutItem], widths: list[int], line: QRect) -> None:
        left = line.left()
        for item, width in zip(row, widths, strict=True):
            height = _height(item, width)
            item.setGeometry(QRect(left, line.top() + (line.height() - height) // 2, width, height))
            left += width + self._gap


def _grows(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding


def _least(item: QLayoutItem) -> int:
    """What grows begins small, everything else as wide as it wants to be."""
    widget = item.widget()
    if widget is not None and _grows(item):
        return max(widget.minimumWidth(), widget.minimumSizeHint().width())
    return item.sizeHint().width()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
