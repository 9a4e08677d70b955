"""The sections as lines of one list: headings, which cannot be chosen, and hits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.finding.hits import Hit, Section

Index = QModelIndex | QPersistentModelIndex
Line = str | Hit
_NOWHERE = QModelIndex()


class LinesModel(QAbstractListModel):
    """A line is the text of a heading or a hit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._spoken: list[str] = []

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Take over what was found."""
        self.beginResetModel()
        self._lines = []
        self._spoken = []
        for section in sections:
            self._lines += [section.title, *section.hits]
            self._spoken += [section.title, *(_spoken(hit, section) for hit in section.hits)]
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Give one line."""
        return self._lines[row]

    def hit(self, row: int) -> Hit | None:
        """Give the hit of a line, ``None`` for a heading or where there is no line."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Hit) else None

    def next_hit(self, row: int, step: int) -> int:
        """Give the line of the next hit in a direction, or the same line where there is none."""
        place = row + step
        while 0 <= place < len(self._lines):
            if self.hit(place) is not None:
                return place
            place += step
        return row

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title if isinstance(line, Hit) else line
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken[index.row()]
            case Qt.ItemDataRole.ToolTipRole:
                return line.detail if isinstance(line, Hit) and line.detail else None
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.hit(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _spoken(hit: Hit, section: Section) -> str:
    return ", ".join(filter(None, [hit.title, hit.detail, section.title, hit.keys]))
