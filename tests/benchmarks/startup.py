"""Start-up: the first painted window against a bare QWidget, what is imported by then, and the demo on the screen.

``python -m tests.benchmarks.startup [rounds]`` spawns both by turns and prints every round, the median ratio and each
measure beside its bar; a measure above its bar is said, never a failure, since a busy computer decides it too.
Set ``QT_QPA_PLATFORM=offscreen`` where there is no display.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RATIO_BAR = 2.0
FIRST_SCREEN_BAR = 3.0
ROUNDS = 7
_ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.time() - float(sys.argv[1]), flush=True)
        QApplication.exit(0)
app = QApplication([])
window = Window()
window.resize(1280, 760)
window.show()
app.exec()
"""

OURS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
import ui.application as application
from ui.window_options import WindowOptions
def painted():
    print(time.time() - float(sys.argv[1]), flush=True)
    heavy = ("sqlalchemy", "scipy", "numpy", "typst", "python_calamine", "xlsxwriter", "holidays", "alembic", "babel")
    print(",".join(name for name in heavy if name in sys.modules), flush=True)
    sys.stdout.flush()
    import os
    os._exit(0)
show = application.Application.show
def watched(self):
    self.shell.first_painted.connect(painted)
    show(self)
application.Application.show = watched
application.run(WindowOptions(demo=True, data_folder=Path(sys.argv[2])))
"""


FIRST_SCREEN = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
import ui.application as application
from ui.window_options import WindowOptions
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == "TaskLine":
            print(time.time() - float(sys.argv[1]), flush=True)
            os._exit(0)
        return False
show = application.Application.show
def watched(self):
    self.watch = Watch(self)
    QApplication.instance().installEventFilter(self.watch)
    show(self)
application.Application.show = watched
application.run(WindowOptions(demo=True, data_folder=Path(sys.argv[2])))
"""


def spawn(script: str, *arguments: str) -> list[str]:
    """Run a script in a process of its own, from our root, and give its lines; the first is the time in seconds."""
    command = [sys.executable, "-c", script, str(time.time()), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    finished = subprocess.run(
        command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return finished.stdout.splitlines()


def main(rounds: int) -> int:
    """Measure and print; gives the exit status, which is never about time."""
    ratios: list[float] = []
    first_screens: list[float] = []
    imported = ""
    with tempfile.TemporaryDirectory() as folder:
        spawn(OURS, folder)
        spawn(BARE, folder)
        for _round in range(rounds):
            bare = float(spawn(BARE, folder)[0])
            first, imported = spawn(OURS, folder)
            ours = float(first)
            first_screens.append(float(spawn(FIRST_SCREEN, folder)[0]))
            ratios.append(ours / bare)
            print(f"bare {bare * 1000:5.0f} ms   ours {ours * 1000:5.0f} ms   ratio {ours / bare:.2f}")
    print(f"heavy modules at the first paint: {imported or 'none'}")
    print(_verdict("first painted window, median ratio", statistics.median(ratios), RATIO_BAR, "times"))
    print(_verdict("first screen of the demo painted, least", min(first_screens), FIRST_SCREEN_BAR, "s"))
    return 0


def _verdict(name: str, value: float, bar: float, unit: str) -> str:
    return f"{name}: {value:.2f} {unit} (bar {bar:.2f}){'' if value <= bar else '  ABOVE THE BAR'}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
