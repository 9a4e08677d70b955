"""What a button of the first screen does: lead somewhere, do it at once, or begin a call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.queries.printouts import PrintoutRow
from ui.actions import ActionKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A screen by its key, and what it is to show."""

    screen: str
    argument: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeDown:
    """Note that a sheet hangs no longer."""

    sheet: PrintoutRow


Answer = Goal | TakeDown | ActionKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One line of what is to be done, with its only button; ``due`` orders the lines."""

    title: str
    detail: str
    button: str
    answer: Answer
    due: date
