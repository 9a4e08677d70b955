"""Reads the first screen in one job, and does what its buttons can do at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.intake import intake_policy
from models.queries.overview import OverviewDetails, overview
from models.services.printouts import take_down
from models.values.errors import EditConflict
from translations import _
from ui.actions import ActionKey
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.today.answers import Answer, Goal, TakeDown
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from models.values.activities import OfficeScope


class TodayPresenter(QObject):
    """Holds what was read last."""

    shown_changed = Signal(object)  # OverviewDetails
    goal_chosen = Signal(str, object)  # screen key, argument for open_with
    action_chosen = Signal(str)  # ActionKey
    saved = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: OverviewDetails | None = None

    @property
    def shown(self) -> OverviewDetails | None:
        """Give what was read last."""
        return self._shown

    @property
    def today(self) -> date:
        """Give the present day."""
        return self._context.clock.today()

    @property
    def is_of_today(self) -> bool:
        """Tell whether what was read is of this day; a window stays open over night."""
        return self._shown is not None and self._shown.today == self.today

    @Slot()
    def reload(self) -> None:
        """Read everything again."""
        work = partial(_read, today=self.today, scope=self._context.scope)
        self._context.runner.read(work, on_done=self._on_read, on_failed=self._on_failed, topic="overview")

    @Slot(object)
    def carry_out(self, answer: Answer) -> None:
        """Do what a button stands for."""
        match answer:
            case ActionKey():
                self.action_chosen.emit(answer)
            case Goal():
                self.goal_chosen.emit(answer.screen, answer.argument)
            case TakeDown():
                self._take_down(answer)
            case _:
                assert_never(answer)

    def _take_down(self, answer: TakeDown) -> None:
        sheet = answer.sheet
        work = partial(take_down, printout_id=sheet.id, version=sheet.version)
        sentence = _("{place}: noted that the old sheet is down.").format(place=sheet.hangs_at)
        on_done = partial(self._on_written, sentence)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _on_read(self, shown: OverviewDetails) -> None:
        self._shown = shown
        self.shown_changed.emit(shown)

    def _on_written(self, sentence: str, written: Written[None]) -> None:
        self.saved.emit(sentence, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        self.trouble_met.emit(error_sentence(error))
        if isinstance(error, EditConflict):
            self.reload()


def _read(session: Session, today: date, scope: OfficeScope) -> OverviewDetails:
    return overview(session, today, scope, policy=intake_policy(session))
