"""First painted window against a bare QWidget: both spawned by turns, the ratio of each round, the median of all.

``python -m tests.benchmarks.startup [rounds]`` prints the times and the ratio; exit status 1 above the bar.
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

BAR = 2.0
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


def spawn(script: str, folder: str) -> list[str]:
    """Run a script in a process of its own, from our root, and give its lines; the first is the time in seconds."""
    command = [sys.executable, "-c", script, str(time.time()), folder]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    finished = subprocess.run(
        command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return finished.stdout.splitlines()


def main(rounds: int) -> int:
    """Measure and print; gives the exit status."""
    ratios: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        spawn(OURS, folder)
        spawn(BARE, folder)
        for _round in range(rounds):
            bare = float(spawn(BARE, folder)[0])
            ours = float(spawn(OURS, folder)[0])
            ratios.append(ours / bare)
            print(f"bare {bare * 1000:5.0f} ms   ours {ours * 1000:5.0f} ms   ratio {ours / bare:.2f}")
    ratio = statistics.median(ratios)
    print(f"median ratio {ratio:.2f}, bar {BAR}")
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
