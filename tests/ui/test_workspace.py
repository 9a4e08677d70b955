"""The demo is opened behind the shell, and closed again without a trace."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.values.clock import FixedClock
from ui.actions import ActionKey
from ui.background.runner import JobRunner
from ui.calls.window import CallWindow
from ui.change_bus import ChangeBus
from ui.language import Language
from ui.settings import SettingsStore
from ui.shell import Shell
from ui.widgets.labels import TextLabel
from ui.window_options import WindowOptions
from ui.workspace import Surroundings, Workspaces

_ROOT = Path(__file__).resolve().parents[2]


class Owner(QObject):
    """Owns the workspaces and hears when they are closed."""

    closed = False

    def on_closed(self) -> None:
        self.closed = True


@pytest.fixture
def around(
    qtbot: QtBot, shell: Shell, bus: ChangeBus, settings: SettingsStore, language: Language, clock: FixedClock
) -> Iterator[Surroundings]:
    runner = JobRunner(bus)
    yield Surroundings(
        shell=shell,
        runner=runner,
        bus=bus,
        settings=settings,
        theme=shell.theme,
        language=language,
        clock=clock,
    )
    runner.shutdown()


def _status(shell: Shell) -> list[str]:
    return [label.text() for label in shell.status_line.findChildren(TextLabel)][:2]


def test_demo_is_opened_and_closed(qtbot: QtBot, around: Surroundings) -> None:
    owner = Owner()
    workspaces = Workspaces(around, WindowOptions(demo=True), owner)

    workspaces.begin()

    qtbot.waitUntil(lambda: workspaces.workspace is not None, timeout=20_000)
    around.shell.action_wanted.emit(ActionKey.CALL)  # at once: what answers is drawn in for it
    assert around.shell.findChildren(CallWindow)
    told = ["Ljungsala kommun", "Krypterad · slängs när du stänger"]
    qtbot.waitUntil(lambda: _status(around.shell) == told, timeout=20_000)
    workspaces.close(on_done=owner.on_closed)
    qtbot.waitUntil(lambda: owner.closed, timeout=20_000)
    assert _status(around.shell) == ["", ""]


def test_without_a_register_the_first_start_covers_the_window(
    qtbot: QtBot, around: Surroundings, tmp_path: Path
) -> None:
    owner = Owner()
    workspaces = Workspaces(around, WindowOptions(data_folder=tmp_path / "register"), owner)

    workspaces.begin()

    qtbot.waitUntil(lambda: around.shell.is_covered, timeout=20_000)
    assert workspaces.workspace is None


def test_the_first_list_is_shown_without_what_opens_from_it() -> None:
    opens_later = (
        "ui.attendants ui.start ui.calls.window ui.finding.panel ui.screens.people.beside ui.screens.people.card "
        "ui.screens.people.importing.dialog ui.screens.people.exporting.dialog ui.screens.people.merging.dialog "
        "models.services models.storage.access models.entities.base sqlalchemy.orm phonenumbers holidays numpy"
    )
    script = (
        "import sys, ui.workspace, models.storage.database, ui.screens.people.volunteers\n"
        f"print([name for name in {opens_later.split()!r} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", script], cwd=_ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
