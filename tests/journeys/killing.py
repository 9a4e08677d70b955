"""Runs a doomed program in a process of its own and kills it; afterwards somebody opens the register again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from PySide6.QtCore import Qt

from models.storage.data_folder import DataFolder
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import StartProgram
from tests.journeys.doomed_program import TYPED
from tests.journeys.person import Person
from tests.ui.stage import DEMO_DAY
from ui.start.unlock_page import UnlockPage
from ui.window_options import WindowOptions

_ROOT = Path(__file__).resolve().parents[2]
_KILLED = -9


class DoomedProgram:
    """A program that runs until ``kill``; its ``lines`` are what it says."""

    def __init__(self, process: subprocess.Popen[str], lines: IO[str]) -> None:
        self._process = process
        self.lines = lines

    def hear(self) -> str:
        """Wait for the next word."""
        return self.lines.readline().strip()

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()


@contextmanager
def doomed_program(module: str, *arguments: object) -> Iterator[DoomedProgram]:
    """Start ``tests.journeys.MODULE``; it has to be killed within the block, and by nothing else than that."""
    command = [sys.executable, "-m", f"tests.journeys.{module}", *map(str, arguments)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield DoomedProgram(process, process.stdout)
    assert process.returncode == _KILLED


def write_until_killed(module: str, folder: DataFolder, *arguments: object) -> None:
    """Let something be written, and kill the program before any of it is saved."""
    with doomed_program(module, folder.path, *arguments) as program:
        said = program.hear()
        program.kill()
    assert said == TYPED


def opened_again(start_program: StartProgram, folder: DataFolder) -> Person:
    """Open the register as on any morning."""
    person = start_program(WindowOptions(today=DEMO_DAY, data_folder=folder.path))
    person.see(UnlockPage)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.see_today()
    return person
