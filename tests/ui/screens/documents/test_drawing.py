"""What is newest and in sight is drawn first, one language at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import TypeVar

import pytest

from models.values.language import SWEDISH, LanguageCode
from models.values.printing import Paper
from models.values.weekly_schedule import WeekProgramme
from tests.fakes import DirectRunner
from tests.models.documents.programmes import WEEK, occasion, programme
from ui.background.contract import OnFailed
from ui.background.progress import Cancelled, CancelToken, Progress
from ui.change_bus import ChangeBus
from ui.printing.sheets import SheetPreview, Sheets
from ui.screens.documents.drawing import COARSE_DPI, FIRST_DPI, PagesInSight, SheetDrawing

T = TypeVar("T")
ARABIC, TIGRINYA = LanguageCode("ar"), LanguageCode("ti")
ALL = (SWEDISH, ARABIC, TIGRINYA)


class SlowRunner(DirectRunner):
    """Keeps paper jobs until the test lets one go."""

    def __init__(self, bus: ChangeBus) -> None:
        super().__init__(bus)
        self.waiting: list[Callable[[], None]] = []

    def paper(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        self.waiting.append(partial(self.plain, work, on_done=on_done, on_failed=on_failed, topic=topic))

    def let_one_go(self) -> None:
        """Do the oldest job."""
        self.waiting.pop(0)()


class Drawn:
    """Notes what was drawn, how fine, and what was refused."""

    def __init__(self, drawing: SheetDrawing) -> None:
        self.sheets: list[tuple[str, int]] = []
        self.refused: list[str] = []
        drawing.sheet_drawn.connect(self._on_drawn)
        drawing.sheet_refused.connect(self._on_refused)

    def _on_drawn(self, preview: SheetPreview) -> None:
        self.sheets.append((preview.language, preview.dpi))

    def _on_refused(self, language: str, _error: Exception) -> None:
        self.refused.append(language)


def sheets_of(week: WeekProgramme) -> Sheets:
    """Put a week on A4."""
    return Sheets(week, paper=Paper.A4, qr=False, printed_on=date(2026, 11, 23))


def one_cafe() -> WeekProgramme:
    """Make a week with a single café."""
    return programme(occasion(1, WEEK.monday, time(10), time(12)))


@pytest.fixture
def slow(bus: ChangeBus) -> SlowRunner:
    """A runner that waits for the test."""
    return SlowRunner(bus)


def test_drawing_draws_every_chosen_language_and_gathers_all_remarks(bus: ChangeBus) -> None:
    drawing = SheetDrawing(DirectRunner(bus), ALL, bus)
    drawn = Drawn(drawing)

    drawing.use(sheets_of(one_cafe()), (SWEDISH, ARABIC))

    assert drawn.sheets == [(SWEDISH, FIRST_DPI), (ARABIC, FIRST_DPI)]
    assert drawing.remarks(TIGRINYA)


def test_drawing_takes_the_newest_language_first(slow: SlowRunner) -> None:
    drawing = SheetDrawing(slow, ALL, slow.bus)
    drawn = Drawn(drawing)
    drawing.use(sheets_of(one_cafe()), (SWEDISH, ARABIC))

    drawing.choose(ALL, newest=TIGRINYA)
    slow.let_one_go()
    slow.let_one_go()

    assert [language for language, _dpi in drawn.sheets] == [SWEDISH, TIGRINYA]


def test_drawing_redraws_what_is_in_sight_as_fine_as_it_is_shown(bus: ChangeBus) -> None:
    drawing = SheetDrawing(DirectRunner(bus), ALL, bus)
    drawing.use(sheets_of(one_cafe()), (SWEDISH, ARABIC))
    drawn = Drawn(drawing)

    drawing.look_at(PagesInSight(languages=(ARABIC,), dpi=120))

    assert drawn.sheets == [(ARABIC, 120)]


def test_drawing_redraws_what_comes_into_sight_again(bus: ChangeBus) -> None:
    drawing = SheetDrawing(DirectRunner(bus), ALL, bus)
    drawing.use(sheets_of(one_cafe()), (SWEDISH, ARABIC))
    drawing.look_at(PagesInSight(languages=(ARABIC,), dpi=COARSE_DPI + 50))
    drawing.look_at(PagesInSight(languages=(SWEDISH,), dpi=COARSE_DPI + 50))
    drawn = Drawn(drawing)

    drawing.look_at(PagesInSight(languages=(ARABIC,), dpi=COARSE_DPI + 50))

    assert drawn.sheets == [(ARABIC, COARSE_DPI + 50)]


def test_drawing_goes_on_after_a_language_that_cannot_be_set(bus: ChangeBus) -> None:
    names = {SWEDISH: "Språkcafé", ARABIC: "ᚠ"}
    broken = programme(replace(occasion(1, WEEK.monday, time(10), time(12)), names=names))
    drawing = SheetDrawing(DirectRunner(bus), ALL, bus)
    drawn = Drawn(drawing)

    drawing.use(sheets_of(broken), ALL)

    assert drawn.refused == [ARABIC]
    assert [language for language, _dpi in drawn.sheets] == [SWEDISH, TIGRINYA]


class CancelledRunner(DirectRunner):
    """Lets the first paper job be stopped by somebody who stops all work."""

    cancelled = False

    def paper(
        self,
        work: Callable[[CancelToken, Progress], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        if self.cancelled or on_failed is None:
            self.plain(work, on_done=on_done, on_failed=on_failed, topic=topic)
            return
        self.cancelled = True
        on_failed(Cancelled())


def test_drawing_draws_anew_what_was_stopped_with_other_work(bus: ChangeBus) -> None:
    drawing = SheetDrawing(CancelledRunner(bus), ALL, bus)
    drawn = Drawn(drawing)

    drawing.use(sheets_of(one_cafe()), (SWEDISH,))

    assert [language for language, _dpi in drawn.sheets] == [SWEDISH]
    assert drawn.refused == []
