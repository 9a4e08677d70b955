"""A runner for windows that only show a register: what one of them has read is there for the next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from types import FunctionType
from typing import TypeVar, cast

from sqlalchemy.orm import Session

from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from tests.fakes import DirectRunner
from ui.background.contract import OnFailed, Written
from ui.change_bus import ChangeBus

T = TypeVar("T")
Answers = dict[Hashable, object]
"""What was read of one register, by the question; forgotten as soon as somebody writes."""


class ReadingOnce(DirectRunner):
    """Asks the register a question only if nobody has before: the first screen lies behind each of 200 windows."""

    def __init__(self, bus: ChangeBus, database: Database, answers: Answers) -> None:
        super().__init__(bus, database)
        self._answers = answers

    def read(
        self,
        work: Callable[[Session], T],
        *,
        on_done: Callable[[T], None],
        on_failed: OnFailed | None = None,
        topic: str | None = None,
    ) -> None:
        question = (self.actor, _question(work))
        if question[1] is None:
            super().read(work, on_done=on_done, on_failed=on_failed, topic=topic)
            return
        if question in self._answers:
            self._note(topic)
            on_done(cast(T, self._answers[question]))
            return

        def keep(result: T) -> None:
            if not isinstance(result, list | dict | set):  # a window might change these
                self._answers[question] = result
            on_done(result)

        super().read(work, on_done=keep, on_failed=on_failed, topic=topic)

    def _written(self, work: Callable[[UnitOfWork], T], on_failed: OnFailed | None) -> Written[T] | None:
        self._answers.clear()
        return super()._written(work, on_failed)


def _question(work: Callable[[Session], object]) -> Hashable:
    """Give what two equal questions have in common; ``None`` for one that depends on more than its arguments."""
    if not isinstance(work, partial) or not isinstance(work.func, FunctionType) or work.func.__closure__:
        return None
    question = (work.func, work.args, tuple(sorted(work.keywords.items())))
    try:
        hash(question)
    except TypeError:
        return None
    return question
