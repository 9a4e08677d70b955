"""Ctrl K at 10,000 entries: keystroke to painted list, beside a QSortFilterProxyModel over the same rows in one run.

``python -m tests.benchmarks.finding [entries]`` types names letter by letter into both, by turns, and prints p50, p95
and their ratio beside the bars; a measure above its bar is said, never a failure, since a busy computer decides it too.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractTableModel,
    QEventLoop,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from models.entities.meeting_point import MeetingPoint
from models.services.search_index import index_missing
from models.storage.database import Database
from models.storage.opening import temporary_database
from models.values.changes import EntityKind
from models.values.clock import FixedClock
from models.values.places import PlaceColour, PlaceKind
from tests.factories import make_organisation
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.finding.panel import FindPanel
from ui.finding.presenter import FindPresenter
from ui.settings import ThemeChoice
from ui.theme import Theme, load_first_fonts

RATIO_BAR = 0.15
P95_BAR = 0.050
ENTRIES = 10_000
WORDS = (
    "ågatans bibliotek",
    "norrängen",
    "ostra kyrkan",
    "kapellet",
    "sprakhuset",
    "moten",
    "bjorkliden",
    "folkets hus",
)
_FIRST = ("Ågatans", "Norrängens", "Östra", "Västra", "Gamla", "Nya", "Björklidens", "Folkets", "Stenhaga", "Hultets")
_SECOND = ("bibliotek", "kyrka", "hus", "kapell", "gård", "mötesplats", "skola", "torg", "café", "språkhus")
_KINDS = (EntityKind.MEETING_POINT, EntityKind.SERIES)
_NOWHERE = QModelIndex()
Row = tuple[str, str]
Index = QModelIndex | QPersistentModelIndex


class PlainRows(QAbstractTableModel):
    """The same names and addresses, all in memory."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, _parent: Index = _NOWHERE) -> int:
        return len(self._rows)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def rows_of(entries: int) -> list[Row]:
    """Make names that share words, as those of a region do."""
    return [
        (f"{_FIRST[number % 10]} {_SECOND[number // 10 % 10]} {number // 100}", f"Storgatan {number}")
        for number in range(entries)
    ]


def fill(database: Database, rows: Sequence[Row]) -> None:
    """Keep the rows as meeting points with their words."""
    with database.write() as uow:
        organisation = make_organisation(uow)
        uow.session.add_all(
            MeetingPoint(
                owner=uuid4(),
                organisation_id=organisation,
                kind=PlaceKind.LIBRARY,
                name=name,
                address=address,
                colour=PlaceColour.BLUE,
                opening_hours=[],
            )
            for name, address in rows
        )
        uow.session.flush()
        index_missing(uow)
        uow.commit()


class Ours:
    """The panel with its presenter and the runner's real threads."""

    def __init__(self, database: Database, window: QWidget, theme: Theme) -> None:
        self.answers = 0
        self._runner = JobRunner(ChangeBus(window), window)
        self._runner.attach(database, None)
        self._presenter = FindPresenter(self._runner, database.clock, window)
        self._presenter.offer(_KINDS, ())
        self.panel = FindPanel(window, theme=theme)
        self.panel.text_changed.connect(self._presenter.look_for)
        self._presenter.found.connect(self.panel.show_sections)
        self._presenter.found.connect(self._on_found)
        self.panel.open(QPoint(window.width() - 20, 10))

    def show(self, text: str) -> None:
        before = self.answers
        self.panel.edit.setText(text)
        while self.answers == before:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # a busy loop slows the lane
        self.panel.card.repaint()  # all that is seen of the panel

    def close(self) -> None:
        self._runner.shutdown()

    def _on_found(self, _sections: object) -> None:
        self.answers += 1


def proxy_shower(rows: Sequence[Row], window: QWidget) -> Callable[[str], None]:
    """Give the usual way: a proxy over all rows and a table."""
    proxy = QSortFilterProxyModel(window)
    proxy.setSourceModel(PlainRows(rows))
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    table = QTableView(window)
    table.setModel(proxy)
    table.resize(520, 460)
    table.show()

    def show(text: str) -> None:
        proxy.setFilterFixedString(text)
        table.repaint()

    return show


def timed(show: Callable[[str], None], text: str) -> float:
    """Give the seconds from a keystroke to the painted list."""
    begun = time.perf_counter()
    show(text)
    return time.perf_counter() - begun


def main(entries: int) -> int:
    """Measure and print; gives the exit status, which is never about time."""
    application = QApplication([])
    load_first_fonts()
    theme = Theme(choice=ThemeChoice.LIGHT, text_scale=100)
    theme.apply()
    rows = rows_of(entries)
    keystrokes = [word[:length] for word in WORDS for length in range(1, len(word) + 1)]
    windows = (QWidget(), QWidget())
    for window in windows:
        window.resize(1280, 720)
        window.show()
    with temporary_database(FixedClock(date(2026, 11, 23))) as database:
        fill(database, rows)
        ours, theirs = Ours(database, windows[0], theme), proxy_shower(rows, windows[1])
        ours.show("warm")
        measured = [(timed(ours.show, text), timed(theirs, text)) for text in (*keystrokes, *keystrokes)]
        ours.close()
    application.processEvents()
    _report("ours ", [our for our, _their in measured])
    _report("proxy", [their for _our, their in measured])
    our95, their95 = (_p95([pair[side] for pair in measured]) for side in (0, 1))
    print(_verdict("keystroke to painted list, p95 ratio", our95 / their95, RATIO_BAR, "times"))
    print(_verdict("keystroke to painted list, p95", our95, P95_BAR, "s"))
    return 0


def _report(name: str, seconds: Sequence[float]) -> None:
    print(f"{name}  p50 {statistics.median(seconds) * 1000:6.1f} ms   p95 {_p95(seconds) * 1000:6.1f} ms")


def _p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def _verdict(name: str, value: float, bar: float, unit: str) -> str:
    return f"{name}: {value:.3f} {unit} (bar {bar:.3f}){'' if value <= bar else '  ABOVE THE BAR'}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES))
