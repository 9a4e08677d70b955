"""What the list of finding shows: hits in sections, and what each of them leads to."""

from __future__ import annotations

from dataclasses import dataclass

from models.queries.search import Likeness
from ui.actions import ActionKey
from ui.screens.screen import RecordToOpen


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A screen, something to do on one, or with no ``screen`` something the whole window does."""

    name: str
    icon: str
    keys: str
    screen: str = ""
    action: ActionKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One line that can be opened; ``keys`` are shown as they stand on the keyboard.

    ``screen`` is named where another than the usual one for its kind shows the record at once.
    """

    title: str
    detail: str
    icon: str
    target: RecordToOpen | Command
    keys: str = ""
    screen: str = ""
    likeness: Likeness = Likeness.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hits under one heading, never none."""

    title: str
    hits: tuple[Hit, ...]
