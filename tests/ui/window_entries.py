"""What the registry of windows knows of each, and the registers that they are shown with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QWidget

from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database, temporary_database
from models.values.clock import FixedClock
from tests.conftest import PASSPHRASE
from tests.demo_copies import copy_of_demo
from tests.journeys.registers import make_register
from tests.ui.stage import Stage


class Register(StrEnum):
    """Which register a window is shown with."""

    DEMO = "demo"
    EMPTY = "empty"
    FOUNDED = "founded"  # on the disk, as the first start leaves it


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowEntry:
    """``open`` gives the window itself: a dialog, or the shell for what fills it. ``name`` is that of its picture.

    ``is_screen`` is for what fills the window.
    """

    name: str
    open: Callable[[Stage], QWidget]
    is_screen: bool = False
    register: Register = Register.DEMO


@contextmanager
def open_registers(day: date, folder: Path) -> Iterator[Mapping[Register, Database]]:
    """Open one of each, laid out around a day; opening a window writes to none of them."""
    clock = FixedClock(day)
    founded_folder = DataFolder(folder / "founded")
    make_register(founded_folder, clock)
    with (
        copy_of_demo(clock) as demo,
        temporary_database(clock) as empty,
        open_database(founded_folder, secret=PASSPHRASE, clock=clock) as founded,
    ):
        yield {Register.DEMO: demo, Register.EMPTY: empty, Register.FOUNDED: founded}
