"""From nothing to the first list of 10,000 people: the time beside a bare script, the memory beside a bare widget.

``python -m tests.benchmarks.first_list [rounds] [people]`` spawns the sides by turns on one encrypted file and prints
every round and each median ratio beside its bar; one above its bar is said, never a failure. The bare script shows our
shell, imports SQLAlchemy, selects what the list shows and puts it into a plain table: once from tables that it makes
up itself, with just the columns it needs, and once from the register's mapped classes. Our side is the program itself,
its register opened as after the passphrase, with the list in place of the first screen; the bars are for this. Once
more it goes there by way of the first screen, as people do. Processor time is given too: a neighbour changes it less.
Memory is read when the list has been painted, and once more a second later, when our program has also drawn in the
card beside the list, finding and calls, and has begun the day's backup. Set ``QT_QPA_PLATFORM=offscreen`` where there
is no display.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.registers import register_of
from tests.benchmarks.startup import spawn

PEOPLE = 10_000
ROUNDS = 7
TIME_BAR = 1.4
MEMORY_BAR = 3.5
OWN_TABLES, MAPPED, OURS = "tables of its own", "mapped classes", "ours"
THROUGH, WIDGET = "by the first screen", "bare widget"

_MEMORY = """
def memory():
    with open("/proc/self/smaps_rollup") as file:
        kept = dict(line.split(":", 1) for line in file if ":" in line)
    return " ".join(str(int(kept[name].split()[0])) for name in ("Rss", "Pss"))
def tell_memory():
    print(memory(), flush=True)
    os._exit(0)
"""

_WATCH = """
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and is_list(watched.parent()):
            QApplication.instance().removeEventFilter(self)
            print(time.time() - float(sys.argv[1]), time.process_time(), memory(), flush=True)
            QTimer.singleShot(1000, tell_memory)
        return False
"""

_OWN_TABLES = """
def statements():
    from sqlalchemy import column, select, table
    people = table("people", *map(column, ("id", "given_name", "family_name", "area_id", "sort_key")))
    areas = table("areas", column("id"), column("name"))
    volunteers = table("volunteers", column("person_id"))
    work = table("assignments", *map(column, ("person_id", "capacity", "status")))
    skills = table("language_skills", *map(column, ("person_id", "language")))
    chosen = (
        select(people.c.id, people.c.given_name, people.c.family_name, areas.c.name, work.c.capacity, work.c.status)
        .select_from(people)
        .join(volunteers, volunteers.c.person_id == people.c.id)
        .outerjoin(areas, areas.c.id == people.c.area_id)
        .outerjoin(work, work.c.person_id == people.c.id)
        .order_by(people.c.sort_key)
    )
    return chosen, select(skills.c.person_id, skills.c.language)
"""

_MAPPED_CLASSES = """
def statements():
    from sqlalchemy import select
    from models.entities.tables import METADATA
    from models.entities.assignment import Assignment
    from models.entities.language_skill import SpokenLanguage
    from models.entities.organisation import Area
    from models.entities.person import Person
    from models.entities.volunteer import Volunteer
    chosen = (
        select(Person.id, Person.given_name, Person.family_name, Area.name, Assignment.capacity, Assignment.status)
        .join(Volunteer, Volunteer.person_id == Person.id)
        .outerjoin(Area, Area.id == Person.area_id)
        .outerjoin(Assignment, Assignment.person_id == Person.id)
        .order_by(Person.sort_key)
    )
    return chosen, select(SpokenLanguage.person_id, SpokenLanguage.language)
"""

_BARE_LIST = f"""
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView
from ui.language import Language
from ui.settings import ThemeChoice
from ui.shell import Shell
from ui.theme import Theme, load_first_fonts
{_MEMORY}{_WATCH}
def is_list(widget):
    return isinstance(widget, QTableView) and widget.model() is not None
class Rows(QAbstractTableModel):
    def __init__(self, rows):
        super().__init__()
        self.rows = rows
    def rowCount(self, parent=QModelIndex()):
        return len(self.rows)
    def columnCount(self, parent=QModelIndex()):
        return 5
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None
def read():
    from uuid import UUID
    from models.storage.engine import FileKey, file_engines
    chosen, spoken_by = statements()
    key = FileKey(database_id=UUID(sys.argv[3]), data_key=bytes.fromhex(sys.argv[4]))
    with file_engines(Path(sys.argv[2]), key).read.connect() as connection:
        spoken = {{}}
        for person, code in connection.execute(spoken_by):
            spoken[person] = spoken[person] + ", " + code if person in spoken else code
        return [
            (given + " " + family, spoken.get(person, ""), area or "", str(capacity or ""), status or "")
            for person, given, family, area, capacity, status in connection.execute(chosen)
        ]
def fill():
    table = QTableView(shell)
    table.resize(840, 600)
    table.setModel(Rows(read()))
    table.show()
app = QApplication([])
load_first_fonts()
theme = Theme(choice=ThemeChoice.LIGHT, text_scale=100)
theme.apply()
shell = Shell(theme=theme, language=Language("sv"))
watch = Watch()
app.installEventFilter(watch)
shell.first_painted.connect(lambda: QTimer.singleShot(0, fill))
shell.resize(1280, 760)
shell.show()
app.exec()
"""

_OURS = f"""
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
import ui.application as application
from ui.window_options import WindowOptions
{_MEMORY}{_WATCH}
def is_list(widget):
    return type(widget).__name__ == "PeopleTable" and widget.model().row_at(0) is not None
def begin(workspaces):
    from uuid import UUID
    from models.storage.data_folder import DataFolder
    from models.storage.database import Database, DatabaseFile
    from models.storage.engine import FileKey, file_engines
    from ui.context import OpenedRegister
    file = Path(sys.argv[2])
    key = FileKey(database_id=UUID(sys.argv[3]), data_key=bytes.fromhex(sys.argv[4]))
    kept = DatabaseFile(folder=DataFolder(file.parent, file.name), key=key)
    database = Database(file_engines(file, key), workspaces._around.clock, file=kept)
    workspaces.open(OpenedRegister(database=database))
def loaded(self, nothing):
    import ui.workspace as workspace
    read = workspace.Workspaces._on_office_read
    def shown(workspaces, office):
        read(workspaces, office)
        workspaces.workspace.navigator.show_screen("volunteers")
    workspace.Workspaces.begin = begin
    if sys.argv[6] == "by way of the first screen":
        workspace.Workspaces._on_office_read = shown
    else:
        workspace.Navigator.show_first = lambda navigator: navigator.show_screen("volunteers")
    self.watch = Watch()
    QApplication.instance().installEventFilter(self.watch)
    on_loaded(self, nothing)
on_loaded, application.Application._on_loaded = application.Application._on_loaded, loaded
application.run(WindowOptions(data_folder=Path(sys.argv[5])))
"""

_BARE_WIDGET = f"""
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
{_MEMORY}
class Window(QWidget):
    is_told = False
    def paintEvent(self, event):
        if not self.is_told:
            print(time.time() - float(sys.argv[1]), time.process_time(), memory(), flush=True)
            QTimer.singleShot(1000, tell_memory)
        self.is_told = True
app = QApplication([])
window = Window()
window.resize(1280, 760)
window.show()
app.exec()
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one process took until its list was painted, and held then and a second ``later``, in kilobytes."""

    seconds: float
    processor: float
    resident: int
    own: int
    later: int


def side(script: str, *arguments: str) -> Side:
    """Run one side."""
    painted, memory = spawn(script, *arguments)
    seconds, processor, resident, own = painted.split()
    later, _own = memory.split()
    return Side(
        seconds=float(seconds), processor=float(processor), resident=int(resident), own=int(own), later=int(later)
    )


def main(rounds: int, people: int) -> int:
    """Measure and print; gives the exit status, which is never about time or memory."""
    found: list[dict[str, Side]] = []
    with register_of(people) as database, tempfile.TemporaryDirectory() as folder:
        assert database.file is not None
        file, key = database.file.folder.database_file, database.file.key
        register = (str(file), str(key.database_id), key.data_key.hex(), folder)
        for number in range(rounds + 1):
            sides = {
                OWN_TABLES: side(_OWN_TABLES + _BARE_LIST, *register),
                MAPPED: side(_MAPPED_CLASSES + _BARE_LIST, *register),
                OURS: side(_OURS, *register, "at once"),
                THROUGH: side(_OURS, *register, "by way of the first screen"),
                WIDGET: side(_BARE_WIDGET),
            }
            if number:  # the first warms the caches
                found.append(sides)
                _print_round(sides)
    name = f"first list of {people} people painted, median ratio"
    for bare in (OWN_TABLES, MAPPED):
        seconds = [sides[OURS].seconds / sides[bare].seconds for sides in found]
        processor = [sides[OURS].processor / sides[bare].processor for sides in found]
        print(_verdict(f"{name} to the script, {bare}", seconds, TIME_BAR))
        print(_verdict(f"{name} to the script, {bare}, in processor time", processor, TIME_BAR))
    for ours, said in ((OURS, "memory then"), (THROUGH, "memory by way of the first screen")):
        ratios = [sides[ours].resident / sides[WIDGET].resident for sides in found]
        print(_verdict(f"{said}, median ratio to a bare widget", ratios, MEMORY_BAR))
        ratios = [sides[ours].later / sides[WIDGET].later for sides in found]
        print(f"{said}, a second later: {statistics.median(ratios):.2f} times")
    return 0


def _print_round(sides: Mapping[str, Side]) -> None:
    for name, one in sides.items():
        times = f"{one.seconds * 1000:5.0f} ms, processor {one.processor * 1000:5.0f} ms"
        memory = f"{one.resident / 1024:4.0f} MB (own {one.own / 1024:4.0f}), later {one.later / 1024:4.0f} MB"
        print(f"{name:>20}: {times}, memory {memory}")


def _verdict(name: str, ratios: Sequence[float], bar: float) -> str:
    value = statistics.median(ratios)
    return f"{name}: {value:.2f} times (bar {bar:.2f}){'' if value <= bar else '  ABOVE THE BAR'}"


if __name__ == "__main__":
    asked = [int(number) for number in sys.argv[1:]]
    sys.exit(main(*(asked + [ROUNDS, PEOPLE][len(asked) :])))
