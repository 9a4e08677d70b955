"""How long the window is busy while the preview of the sheets follows: the longest gap between two ticks of a timer.

``python -m tests.benchmarks.responsiveness [rounds]`` opens the demo in the real window with its real threads, chooses
all languages and does what a user does. For each it prints the least of the rounds' longest gaps beside the bar; one
above it is said, never a failure, since a busy computer decides it too. Set ``QT_QPA_PLATFORM=offscreen`` where there
is no display.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.values.printing import Paper, Product
from ui.application import Application
from ui.screens.documents.screen import DocumentsScreen
from ui.screens.settings.sheets.card import SheetsLookCard
from ui.screens.settings.sheets.dialog import SheetsLookDialog
from ui.settings import SettingsStore
from ui.theme import load_first_fonts
from ui.window_options import WindowOptions

BAR_MILLISECONDS = 50.0
ROUNDS = 3
_TICK = 5
_SETTLE = 2500
_TYPED = "Välkommen till oss"
_BETWEEN_KEYS = 90


class Ticker(QObject):
    """Ticks as often as it may and keeps the longest gap, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(_TICK)

    def begin(self) -> None:
        """Forget the gaps so far."""
        self.longest = 0.0
        self._last = perf_counter()

    @Slot()
    def _on_tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - _TICK)
        self._last = now


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(kind: type[QWidget], window: QWidget, patience: int = 20) -> QWidget:
    """Wait for a widget that is built in the background."""
    for _try in range(patience * 10):
        found = window.findChild(kind)
        if found is not None:
            return found
        wait(100)
    raise TimeoutError(kind.__name__)


class User:
    """Does what somebody does at the screen of printouts and in the form of the sheets' look."""

    def __init__(self, application: Application) -> None:
        self._application = application
        application.shell.entry_chosen.emit("documents")
        screen = wait_for(DocumentsScreen, application.shell)
        assert isinstance(screen, DocumentsScreen)
        self._screen = screen
        wait(_SETTLE)

    def actions(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Give each action with its name."""
        presenter = self._screen.presenter
        yield "choosing all 17 languages", partial(presenter.choose_all, True)
        for product in (*Product, Product.POSTER):
            yield f"product {product.value}", partial(presenter.choose_product, product)
        for paper in (Paper.A3, Paper.A4):
            yield f"paper {paper.value}", partial(presenter.choose_paper, paper)
        yield "without QR code", partial(presenter.choose_qr, False)
        yield "changes saved elsewhere, eight in a row", self._reload_often
        yield "pointing at lines", self._point_at_lines
        yield "typing in the form of the sheets' look", self._type_footer

    def _reload_often(self) -> None:
        for _save in range(8):
            self._screen.reload()
            wait(150)

    def _point_at_lines(self) -> None:
        pages = self._screen.preview.pages.viewport()
        for step in range(12):
            QTest.mouseMove(pages, QPoint(pages.width() // 4, 40 + step * 25))
            wait(60)

    def _type_footer(self) -> None:
        shell = self._application.shell
        shell.entry_chosen.emit("settings")
        card = wait_for(SheetsLookCard, shell)
        assert isinstance(card, SheetsLookCard)
        wait(_SETTLE)
        card.change_button.click()
        dialog = wait_for(SheetsLookDialog, shell)
        assert isinstance(dialog, SheetsLookDialog)
        wait(_SETTLE)
        self.ticker.begin()  # opening the form is not typing in it
        dialog.footer_edit.setFocus()
        for letter in _TYPED:
            dialog.footer_edit.insert(letter)
            wait(_BETWEEN_KEYS)

    ticker: Ticker


def measure(application: Application) -> dict[str, float]:
    """Give the longest gap of each action in one round."""
    ticker = Ticker()
    user = User(application)
    user.ticker = ticker
    found: dict[str, float] = {}
    for name, action in user.actions():
        ticker.begin()
        action()
        wait(_SETTLE)
        found[name] = max(found.get(name, 0.0), ticker.longest)
    return found


def one_round() -> None:
    """Open the program, measure, print the figures as JSON and end without farewell."""
    qt = QApplication(sys.argv[:1])
    load_first_fonts()
    with tempfile.TemporaryDirectory() as folder:
        options = WindowOptions(demo=True, today=date(2026, 11, 23), data_folder=Path(folder))
        application = Application(options, SettingsStore(Path(folder) / "computer.json"))
        application.show()
        qt.setQuitOnLastWindowClosed(False)
        wait(6000)
        print(json.dumps(measure(application)), flush=True)
        os._exit(0)


def main(rounds: int) -> int:
    """Measure in fresh processes and report; gives the exit status, which is never about time."""
    least: dict[str, float] = {}
    for number in range(rounds):
        command = [sys.executable, "-m", "tests.benchmarks.responsiveness", "--one-round"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        gaps: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        print(f"round {number + 1}: longest {max(gaps.values()):.0f} ms", flush=True)
        least = {name: min(gap, least.get(name, gap)) for name, gap in gaps.items()}
    for name, gap in least.items():
        above = "" if gap <= BAR_MILLISECONDS else "  ABOVE THE BAR"
        print(f"{name:<44}{gap:4.0f} ms (bar {BAR_MILLISECONDS:.0f} ms){above}")
    return 0


if __name__ == "__main__":
    if "--one-round" in sys.argv:
        one_round()
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
