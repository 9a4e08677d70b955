"""What a window says: the texts that can be seen and the names that a screen reader says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.stage import visible

_WORD = re.compile(r"[^\W\d_]{3,}")
_NO_WORD = re.compile(r"\b[0-9A-Z]{5}\b|\w+…")
_ROWS_LOOKED_AT = 30


def words_of(text: str) -> frozenset[str]:
    """Give the words of three letters and more, in small letters; groups of a code and cut words are left out."""
    text = _NO_WORD.sub(" ", text.replace("&", "").replace("\u00ad", ""))
    return frozenset(word.casefold() for word in _WORD.findall(text))


def texts_of(window: QWidget) -> Iterator[str]:
    """Give every text of a window; what somebody typed into a field is left out."""
    yield window.windowTitle()
    for widget in visible([window]):
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QComboBox():
                yield from (widget.itemText(number) for number in range(widget.count()))
            case QLineEdit() | QPlainTextEdit():
                yield widget.placeholderText()
            case QHeaderView():
                yield from _headings(widget)
            case QAbstractItemView():
                yield from _cells(widget)
            case _:
                pass


def _headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() is Qt.Orientation.Horizontal and isinstance(model, QAbstractItemModel):
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), _ROWS_LOOKED_AT)):
        for column in range(columns):
            index = model.index(row, column, QModelIndex())
            yield str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
