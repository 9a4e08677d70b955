"""The three lists as models: what a line says, to the eye and to who listens. Delegates paint them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.values.pairing_lines import PROMISE_DAYS, CandidateLine, RefusalLine, WaitingLine
from translations import _
from ui.wording.pairing_lines import (
    candidate_note,
    candidate_side,
    candidate_spoken,
    days_of_waiting,
    waiting_facts,
    waiting_spoken,
)

LineT = TypeVar("LineT")
Index = QModelIndex | QPersistentModelIndex


class PromiseLine:
    """The line in the queue after which nobody has waited longer than promised."""

    @property
    def text(self) -> str:
        """Say what the line stands for."""
        return _("{days} days: nobody should wait longer").format(days=PROMISE_DAYS)


class LineModel(QAbstractListModel, Generic[LineT]):
    """Lines of one kind; typing a name finds it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[LineT, ...] = ()

    def show_lines(self, lines: Sequence[LineT]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def retranslate(self) -> None:
        """Take all texts in the present language."""
        self.layoutChanged.emit()

    @property
    def lines(self) -> tuple[LineT, ...]:
        """Give all lines."""
        return self._lines

    def line_at(self, row: int) -> LineT | None:
        """Give one line, or ``None`` where there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line_at(index.row())
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(line)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(line)
            case _:
                return None

    def title(self, line: LineT) -> str:
        """Give the words in front."""
        raise NotImplementedError

    def spoken(self, line: LineT) -> str:
        """Give everything the line says."""
        raise NotImplementedError


class WaitingModel(LineModel[WaitingLine | PromiseLine]):
    """Those who wait, with the promise between them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.promise_row = -1
        self._places: dict[int, int] = {}

    def show_waiting(self, waiting: Sequence[WaitingLine]) -> None:
        """Show who waits, the longest first."""
        late = sum(1 for line in waiting if line.days > PROMISE_DAYS)
        self.promise_row = late if late else -1
        self._places = {line.face.id: row + (late > 0 and row >= late) for row, line in enumerate(waiting)}
        promise = (PromiseLine(),) if late else ()
        self.show_lines((*waiting[:late], *promise, *waiting[late:]))

    def place_of(self, person_id: int) -> int | None:
        """Give the row of somebody who waits."""
        return self._places.get(person_id)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.line_at(index.row()), WaitingLine):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def title(self, line: WaitingLine | PromiseLine) -> str:
        return line.text if isinstance(line, PromiseLine) else line.face.short

    def note(self, line: WaitingLine) -> tuple[str, str]:
        """Give the words below the name, and the days that stand behind them whatever the room."""
        return waiting_facts(line), days_of_waiting(line.days)

    def spoken(self, line: WaitingLine | PromiseLine) -> str:
        return line.text if isinstance(line, PromiseLine) else waiting_spoken(line)


class CandidateModel(LineModel[CandidateLine]):
    """Whom the chosen one could have."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.best_fit_first = False

    def show_prices(self, lines: Sequence[CandidateLine]) -> None:
        """Take over the same lines with prices that came later; what is chosen stays chosen."""
        self._lines = tuple(lines)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))

    def place_of(self, person_id: int) -> int | None:
        """Give the row of a volunteer."""
        return next((row for row, line in enumerate(self.lines) if line.face.id == person_id), None)

    def title(self, line: CandidateLine) -> str:
        return line.face.name

    def note(self, line: CandidateLine) -> str:
        """Give the words below the name."""
        return candidate_note(line.face)

    def side(self, line: CandidateLine) -> tuple[str, ...]:
        """Give the words below the figure."""
        return candidate_side(line, best_fit_first=self.best_fit_first)

    def spoken(self, line: CandidateLine) -> str:
        return candidate_spoken(line, best_fit_first=self.best_fit_first)


class RefusalModel(LineModel[RefusalLine]):
    """Whom the chosen one cannot have; why is asked for line by line, as they are painted."""

    def __init__(self, parent: QObject, why: Callable[[RefusalLine], str]) -> None:
        super().__init__(parent)
        self._why = why
        self._said: dict[int, str] = {}

    def show_refusals(self, refusals: Sequence[RefusalLine]) -> None:
        """Show other people; what was said of the ones before is forgotten."""
        self._said.clear()
        self.show_lines(refusals)

    def retranslate(self) -> None:
        self._said.clear()
        super().retranslate()

    def why(self, line: RefusalLine) -> str:
        """Say what stands in the way."""
        if line.face.id not in self._said:
            self._said[line.face.id] = self._why(line)
        return self._said[line.face.id]

    def title(self, line: RefusalLine) -> str:
        return line.face.name

    def spoken(self, line: RefusalLine) -> str:
        return f"{line.face.name}: {self.why(line)}"
