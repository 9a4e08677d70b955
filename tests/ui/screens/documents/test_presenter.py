"""The choice is remembered, the week follows the clock, and a wish waits until the week is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy.orm import Session

from models.storage.database import Database
from models.values.clock import FixedClock
from models.values.language import SWEDISH, LanguageCode
from models.values.timeslot import IsoWeek
from tests.fakes import DirectRunner
from tests.ui.screens.documents.stand_ins import FakePrinters, make_cafe
from ui.background.contract import OnFailed
from ui.context import AppContext
from ui.printing.sheets import SheetPreview
from ui.screens.documents.language_review import Review
from ui.screens.documents.presenter import DocumentsPresenter
from ui.settings import PrintChoice, SettingsStore

T = TypeVar("T")
ARABIC = LanguageCode("ar")
THURSDAY_NOON = FixedClock(date(2026, 11, 26), time(12))


def presenter_of(context: AppContext, tmp_path: Path) -> DocumentsPresenter:
    """Make a presenter with a printer in working order."""
    return DocumentsPresenter(context, FakePrinters(), tmp_path, context.bus)


class SlowReader(DirectRunner):
    """Keeps reads until the test lets one go."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.bus, context.database)
        self.waiting: list[Callable[[], None]] = []

    def let_go(self) -> None:
        """Answer everything that waits."""
        while self.waiting:
            self.waiting.pop(0)()

    def read(
        self,
        work: Callable[[Session], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        def go() -> None:
            with self._opened().read() as session:
                result = work(session)
            on_done(result)

        self.waiting.append(go)


def test_presenter_shows_this_week_on_monday(context: AppContext, tmp_path: Path) -> None:
    assert presenter_of(context, tmp_path).week == IsoWeek(2026, 48)


def test_presenter_shows_next_week_from_thursday_noon(context: AppContext, tmp_path: Path) -> None:
    presenter = presenter_of(replace(context, clock=THURSDAY_NOON), tmp_path)

    assert presenter.week == IsoWeek(2026, 49)
    assert presenter.present_week == IsoWeek(2026, 48)


def test_start_keeps_a_week_that_somebody_picked(context: AppContext, tmp_path: Path) -> None:
    presenter = presenter_of(context, tmp_path)
    presenter.show_week(IsoWeek(2026, 50))

    presenter.start()

    assert presenter.week == IsoWeek(2026, 50)
    presenter.show_meant_week()
    assert presenter.week == IsoWeek(2026, 48)


def test_choice_is_remembered(context: AppContext, settings: SettingsStore, tmp_path: Path) -> None:
    presenter = presenter_of(context, tmp_path)
    presenter.choose_language(ARABIC, True)
    presenter.choose_qr(False)
    presenter.choose_one_file(True)

    again = presenter_of(context, tmp_path)

    assert again.choice == PrintChoice(languages=("sv", "ar"), qr=False, one_file=True)
    assert SettingsStore(tmp_path / "computer.json").current.printing == again.choice


def test_choice_leaves_out_what_is_not_known_any_more(
    context: AppContext, settings: SettingsStore, tmp_path: Path
) -> None:
    settings.save(replace(settings.current, printing=PrintChoice(languages=("xx", "ti", "ar"), paper="a9")))

    presenter = presenter_of(context, tmp_path)

    assert presenter.chosen == ("ar", "ti")
    assert presenter.choice.paper == "a4"


def test_choose_all_takes_every_language_or_none(context: AppContext, tmp_path: Path) -> None:
    presenter = presenter_of(context, tmp_path)

    presenter.choose_all(True)
    assert len(presenter.chosen) == len(presenter.languages) == 17

    presenter.choose_all(False)
    assert presenter.chosen == ()


def test_start_draws_the_chosen_languages_and_reviews_all(
    context: AppContext, database: Database, tmp_path: Path
) -> None:
    make_cafe(database)
    presenter = presenter_of(context, tmp_path)
    drawn: list[str] = []

    def on_drawn(preview: SheetPreview) -> None:
        drawn.append(preview.language)

    presenter.drawing.sheet_drawn.connect(on_drawn)
    presenter.start()

    assert drawn == [SWEDISH]
    assert presenter.review(SWEDISH) is Review.REVIEWED
    assert presenter.review(ARABIC) in (Review.UNREVIEWED, Review.MISSING)


@pytest.mark.parametrize("wish", ["print", "save"])
def test_a_wish_waits_until_the_week_is_read(context: AppContext, tmp_path: Path, wish: str) -> None:
    reader = SlowReader(context)
    presenter = presenter_of(replace(context, runner=reader), tmp_path)
    asked: list[object] = []
    presenter.delivery.busy_changed.connect(asked.append)
    presenter.delivery.folder_wanted.connect(asked.append)
    presenter.start()

    if wish == "print":
        presenter.print_out()
    else:
        presenter.save()

    assert asked == []
    reader.let_go()
    assert len(asked) == 1


def test_a_wish_is_dropped_when_another_week_is_picked_before_it_is_read(context: AppContext, tmp_path: Path) -> None:
    reader = SlowReader(context)
    presenter = presenter_of(replace(context, runner=reader), tmp_path)
    asked: list[object] = []
    presenter.delivery.busy_changed.connect(asked.append)
    presenter.start()
    presenter.print_out()

    presenter.show_week(IsoWeek(2026, 50))
    reader.let_go()

    assert asked == []


@dataclass(slots=True)
class MovingClock:
    """A clock that a test can turn."""

    day: date

    def now(self) -> datetime:
        return FixedClock(self.day).now()

    def today(self) -> date:
        return self.day


def test_the_date_on_the_paper_follows_when_the_program_was_open_over_night(
    context: AppContext, tmp_path: Path
) -> None:
    clock = MovingClock(date(2026, 11, 23))
    presenter = presenter_of(replace(context, clock=clock), tmp_path)
    presenter.start()
    drawn: list[object] = []
    presenter.drawing.sheet_drawn.connect(drawn.append)

    presenter.start()
    assert drawn == []
    clock.day = date(2026, 11, 24)
    presenter.start()

    assert len(drawn) == 1


def test_text_with_finds_the_text_of_a_character(context: AppContext, database: Database, tmp_path: Path) -> None:
    make_cafe(database, name="Kafé ᚠ")
    presenter = presenter_of(context, tmp_path)

    presenter.start()

    assert presenter.text_with("ᚠ") == "Kafé ᚠ"


def test_the_former_weeks_sheets_are_never_printed_for_a_week_just_picked(context: AppContext, tmp_path: Path) -> None:
    reader = SlowReader(context)
    presenter = presenter_of(replace(context, runner=reader), tmp_path)
    titles: list[str] = []

    def on_printer_wanted(title: str, _paper: object) -> None:
        titles.append(title)

    presenter.delivery.printer_wanted.connect(on_printer_wanted)
    presenter.start()
    reader.let_go()
    presenter.show_week(IsoWeek(2026, 50))

    presenter.print_out()
    assert titles == []
    reader.let_go()

    assert titles == ["2026-W50-poster-a4-sv"]
