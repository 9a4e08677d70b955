"""The lists of people: opening and typing at 10,000 beside the plain ways in one run, and 100,000 without a stall.

``python -m tests.benchmarks.people [people] [many]`` prints every measure beside its bar; one above its bar is said,
never a failure, since a busy computer decides it too. What runs in several threads waits longest on a busy computer,
so each ratio is also given in processor time, which a neighbour does not change.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractTableModel,
    QEventLoop,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from sqlalchemy import select

from models.entities.assignment import Assignment
from models.entities.language_skill import SpokenLanguage
from models.entities.organisation import Area
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.storage.database import Database
from models.values.clock import FixedClock
from tests.benchmarks.registers import TODAY, register_of
from tests.benchmarks.responsiveness import Ticker, wait
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.context import AppContext
from ui.language import Language
from ui.screens.people.volunteers import VolunteersScreen
from ui.settings import SettingsStore, ThemeChoice
from ui.theme import Theme, load_first_fonts

PEOPLE = 10_000
MANY = 100_000
OPEN_BAR = 1.5
TYPE_BAR = 0.15
STALL_BAR = 150.0
ROUNDS = 5
TYPED = ("mohammed", "anna", "yusuf", "al hassan", "ingrid berg", "olena", "0012")
_BETWEEN_KEYS = 90
_SETTLE = 250
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """How long something took, for who waits and for the processor."""

    seconds: float
    processor: float


class PlainRows(QAbstractTableModel):
    """The columns of the list as plain tuples, all in memory."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, _parent: Index = _NOWHERE) -> int:
        return len(self._rows)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        return len(self._rows[0]) if self._rows else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def plain_rows(database: Database) -> list[Row]:
    """Read what the list shows with two bare Core selects: name, languages, area, places, status."""
    people = (
        select(Person.id, Person.given_name, Person.family_name, Area.name, Assignment.capacity, Assignment.status)
        .join(Volunteer, Volunteer.person_id == Person.id)
        .outerjoin(Area, Area.id == Person.area_id)
        .outerjoin(Assignment, Assignment.person_id == Person.id)
        .order_by(Person.sort_key)
    )
    speaks = select(SpokenLanguage.person_id, SpokenLanguage.language).join(
        Volunteer, Volunteer.person_id == SpokenLanguage.person_id
    )
    languages: dict[int, str] = {}
    with database.read() as session:
        for key, code in session.connection().execute(speaks):
            languages[key] = f"{languages[key]}, {code}" if key in languages else code
        return [
            (f"{given} {family}", languages.get(key, ""), area or "", str(capacity or ""), status or "")
            for key, given, family, area, capacity, status in session.connection().execute(people)
        ]


class Ours:
    """The screen of the volunteers in a window, with the runner's real threads."""

    def __init__(self, database: Database, theme: Theme, settings: SettingsStore) -> None:
        self.window = QWidget()
        self.window.resize(1280, 720)
        bus = ChangeBus(self.window)
        self._runner = JobRunner(bus, self.window)
        self._runner.attach(database, None)
        context = AppContext(
            runner=self._runner,
            bus=bus,
            clock=FixedClock(TODAY),
            settings=settings,
            theme=theme,
            language=Language("sv", self.window),
            database=database,
        )
        self.screen = VolunteersScreen(context, self.window)
        self.screen.resize(self.window.size())
        self.screen.retranslate()
        self.window.show()
        self.window.activateWindow()
        self._answers = 0
        self.screen.presenter.shown_changed.connect(self._on_answered)
        QApplication.processEvents()

    def open(self) -> None:
        """Read the list and paint it."""
        self._act(self.screen.activate)

    def type(self, text: str) -> None:
        """Write into the field above the list, and paint what is found."""
        self.screen.filter_bar.search_edit.setFocus()
        self._act(lambda: self.screen.filter_bar.search_edit.setText(text))

    def close(self) -> None:
        """Wait for what is still being read, and let go of the database."""
        wait(300)
        self._runner.shutdown()
        self.window.close()

    def _act(self, action: Callable[[], object]) -> None:
        before = self._answers
        action()
        while self._answers == before:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.screen.table.repaint()

    def _on_answered(self, _shown: object, _rows: object) -> None:
        self._answers += 1


def plain_table(window: QWidget) -> QTableView:
    """Give a table as large as that of the screen."""
    table = QTableView(window)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(38)
    table.resize(840, 600)
    table.show()
    return table


def spent(action: Callable[[], object]) -> Spent:
    """Do something and tell what it took."""
    seconds, processor = perf_counter(), process_time()
    action()
    return Spent(seconds=perf_counter() - seconds, processor=process_time() - processor)


def compare_opening(database: Database, theme: Theme, settings: SettingsStore) -> None:
    """Open the list of a fresh screen and a bare select in a plain table, by turns."""
    window = QWidget()
    window.resize(1280, 720)
    window.show()
    pairs: list[tuple[Spent, Spent]] = []
    for _round in range(ROUNDS + 1):
        ours, table = Ours(database, theme, settings), plain_table(window)

        def bare(table: QTableView = table) -> None:
            table.setModel(PlainRows(plain_rows(database)))
            table.repaint()

        pairs.append((spent(ours.open), spent(bare)))
        ours.close()
        table.deleteLater()
    _report("list opened and painted", pairs[1:], OPEN_BAR, least=True)


def compare_typing(database: Database, theme: Theme, settings: SettingsStore) -> None:
    """Type names letter by letter into the list and into a proxy over the same columns, by turns."""
    window = QWidget()
    window.resize(1280, 720)
    window.show()
    proxy = QSortFilterProxyModel(window)
    rows = PlainRows(plain_rows(database))
    proxy.setSourceModel(rows)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    table = plain_table(window)
    table.setModel(proxy)
    ours = Ours(database, theme, settings)
    ours.open()
    wait(500)

    def type_theirs(text: str) -> None:
        proxy.setFilterFixedString(text)
        table.repaint()

    pairs: list[tuple[Spent, Spent]] = []
    for word in TYPED:
        for length in range(1, len(word) + 1):
            text = word[:length]
            wait(_SETTLE)  # or the card of who stood first a moment ago is read within this measure
            pairs.append((spent(lambda text=text: ours.type(text)), spent(lambda text=text: type_theirs(text))))  # type: ignore[misc]
    ours.close()
    _report("keystroke to painted list", pairs, TYPE_BAR)


def look_for_stalls(database: Database, theme: Theme, settings: SettingsStore) -> None:
    """Do with a long list what somebody does, and say how long the window was busy at most."""
    least: dict[str, float] = {}
    for _round in range(3):
        for name, gap in _stalls(database, theme, settings).items():
            least[name] = min(gap, least.get(name, gap))
    for name, gap in least.items():
        print(_verdict(f"{name}, longest stall", gap, STALL_BAR, "ms"))


def _stalls(database: Database, theme: Theme, settings: SettingsStore) -> dict[str, float]:
    found: dict[str, float] = {}
    ours, ticker = Ours(database, theme, settings), Ticker()
    table, search = ours.screen.table, ours.screen.filter_bar.search_edit

    def scroll() -> None:
        for _page in range(25):
            QTest.keyClick(table, Qt.Key.Key_PageDown)
            wait(20)

    def jump() -> None:
        for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
            QTest.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
            wait(200)

    def type_name() -> None:
        for letter in "mohammed":
            search.insert(letter)
            wait(_BETWEEN_KEYS)
        wait(300)
        search.clear()

    steps: dict[str, Callable[[], object]] = {
        "opening": ours.open,
        "scrolling by pages": scroll,
        "to the end and back": jump,
        "sorting by area": lambda: table.sortByColumn(2, Qt.SortOrder.AscendingOrder),
        "typing a name": type_name,
        "choosing everybody": table.selectAll,
    }
    for name, step in steps.items():
        ticker.begin()
        step()
        wait(1200)
        found[name] = ticker.longest
    ours.close()
    return found


def main(people: int, many: int) -> int:
    """Measure and print; gives the exit status, which is never about time."""
    application = QApplication([])
    load_first_fonts()
    theme = Theme(choice=ThemeChoice.LIGHT, text_scale=100)
    theme.apply()
    with tempfile.TemporaryDirectory() as folder:
        settings = SettingsStore(Path(folder) / "computer.json")
        with register_of(people, volunteers=100) as database:
            print(f"{people} people")
            compare_opening(database, theme, settings)
            compare_typing(database, theme, settings)
        with register_of(many, volunteers=100) as database:
            print(f"{many} people")
            look_for_stalls(database, theme, settings)
    application.processEvents()
    return 0


def _report(name: str, pairs: Sequence[tuple[Spent, Spent]], bar: float, *, least: bool = False) -> None:
    figure = min if least else _p95
    kind = "least" if least else "p95"
    ours, theirs = (figure([pair[side].seconds for pair in pairs]) for side in (0, 1))
    print(f"{name}: ours {ours * 1000:.1f} ms, plain {theirs * 1000:.1f} ms ({kind})")
    print(_verdict(f"{name}, {kind} ratio", ours / theirs, bar, "times"))
    ours, theirs = (figure([pair[side].processor for pair in pairs]) for side in (0, 1))
    print(_verdict(f"{name}, {kind} ratio in processor time", ours / theirs, bar, "times"))


def _p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def _verdict(name: str, value: float, bar: float, unit: str) -> str:
    return f"  {name}: {value:.3f} {unit} (bar {bar:.3f}){'' if value <= bar else '  ABOVE THE BAR'}"


if __name__ == "__main__":
    asked = [int(number) for number in sys.argv[1:]]
    sys.exit(main(*(asked + [PEOPLE, MANY][len(asked) :])))
