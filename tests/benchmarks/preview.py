"""From a change of the choice to the painted page of the preview: one language of a normal week, the typesetter warm.

``python -m tests.benchmarks.preview [rounds]`` prints each round and the minimum; exit status 1 above the bar.
Set ``QT_QPA_PLATFORM=offscreen`` where there is no display.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from models.values.language import LanguageCode
from models.values.printing import Paper
from tests.models.documents.programmes import normal_week
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.printing.sheets import SheetPreview, Sheets
from ui.screens.documents.drawing import SheetDrawing
from ui.screens.documents.page_view import CaptionedSheet, PageView
from ui.settings import ThemeChoice
from ui.theme import Theme

BAR_MILLISECONDS = 60.0
ROUNDS = 5
LANGUAGE = LanguageCode("ar")


class Stopwatch(QObject):
    """Hands each drawn sheet to the view, lets it paint, and ends the wait."""

    def __init__(self, view: PageView, loop: QEventLoop) -> None:
        super().__init__(view)
        self._view = view
        self._loop = loop

    def on_drawn(self, preview: SheetPreview) -> None:
        """Show and paint a page."""
        self._view.show_sheet(preview)
        self._view.viewport().repaint()
        self._loop.quit()


def sheets() -> Iterator[Sheets]:
    """Give the same week again and again as if something had changed: with and without its QR code."""
    week = normal_week()
    while True:
        for qr in (True, False):
            yield Sheets(week, paper=Paper.A4, qr=qr, printed_on=date(2026, 11, 23))


def main(rounds: int) -> int:
    """Measure and print; gives the exit status."""
    application = QApplication([])
    theme = Theme(choice=ThemeChoice.LIGHT, text_scale=100)
    theme.apply()
    runner = JobRunner(ChangeBus())
    # one language: what is measured is the page, not the remarks on the other ten
    drawing = SheetDrawing(runner, (LANGUAGE,), runner)
    loop = QEventLoop()
    window = QWidget()
    view = PageView(window, theme=theme)
    view.resize(560, 500)
    view.set_sheets([CaptionedSheet(language=LANGUAGE, caption="العربية")], Paper.A4)
    stopwatch = Stopwatch(view, loop)
    drawing.sheet_drawn.connect(stopwatch.on_drawn)
    view.in_sight_changed.connect(drawing.look_at)
    window.show()
    application.sendPostedEvents()
    took: list[float] = []
    changes = sheets()
    for number in range(rounds + 1):
        started = perf_counter()
        drawing.use(next(changes), (LANGUAGE,))
        loop.exec()
        if number:  # the first one starts the typesetter
            took.append((perf_counter() - started) * 1000)
            print(f"{took[-1]:5.0f} ms")
    runner.shutdown()
    print(f"minimum {min(took):.0f} ms, bar {BAR_MILLISECONDS:.0f} ms")
    return 0 if min(took) <= BAR_MILLISECONDS else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
