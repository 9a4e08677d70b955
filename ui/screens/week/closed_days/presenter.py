"""Reads the closed days of a year and what they hit; saves closures and carries out decisions."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.closed_days import ClosedDayRow, closed_day_hits, closed_day_rows
from models.queries.meeting_points import meeting_point_rows
from models.services.closed_days import decide_hits, remove_closed_day, save_closed_day
from models.values.activity_drafts import ClosedDayDraft, HitDecision
from models.values.errors import Invalid
from models.values.timeslot import DateSpan
from translations import _, ngettext
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.week.closed_days.page import ClosedDaysPage
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class ClosedDaysPresenter(QObject):
    """Everything is read again after each change."""

    loaded = Signal(object)  # ClosedDaysPage
    saved = Signal(str, object)  # sentence, TransactionNumber
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._year = context.clock.today().year

    @property
    def year(self) -> int:
        """Give the year that is shown."""
        return self._year

    @property
    def today(self) -> date:
        """Give the present day."""
        return self._context.clock.today()

    @Slot(int)
    def show_year(self, year: int) -> None:
        """Go to a year."""
        self._year = year
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the year and the undecided occasions again."""
        work = partial(_read_page, year=self._year, today=self.today)
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="page")

    def save(self, draft: ClosedDayDraft) -> None:
        """Write a school break or closure."""
        sentence = _("{name} is among the closed days.").format(name=draft.name.strip())
        self._write(partial(save_closed_day, draft=draft), sentence)

    def remove(self, row: ClosedDayRow) -> None:
        """Take away a school break or closure; computed days cannot be."""
        if row.id is None or row.version is None:
            return
        work = partial(remove_closed_day, closed_day_id=row.id, version=row.version)
        self._write(work, _("{name} is no longer a closed day.").format(name=row.name))

    def decide(self, decisions: tuple[HitDecision, ...]) -> None:
        """Cancel, keep or move occasions on closed days, all or none."""
        sentence = ngettext("{number} occasion is decided.", "{number} occasions are decided.", len(decisions))
        self._write(partial(decide_hits, decisions=decisions), sentence.format(number=len(decisions)))

    def _write(self, work: Callable[[UnitOfWork], object], sentence: str) -> None:
        on_done = partial(self._on_written, sentence)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_read(self, page: ClosedDaysPage) -> None:
        self.loaded.emit(page)

    def _on_written(self, sentence: str, written: Written[object]) -> None:
        self.saved.emit(sentence, written.changes.transaction)
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.invalid.emit(error.problems)
        elif is_news(error):
            self.trouble_met.emit(error_sentence(error))
            self.reload()


def _read_page(session: Session, year: int, today: date) -> ClosedDaysPage:
    span = DateSpan(first=date(year, 1, 1), last=date(year, 12, 31))
    return ClosedDaysPage(
        year=year,
        rows=closed_day_rows(session, span),
        hits=closed_day_hits(session, today),
        places=meeting_point_rows(session),
    )
