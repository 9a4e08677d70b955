"""Which commands can be found: every screen, what can be done on one, and what the window does from anywhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from models.queries.search import Likeness
from models.rules.name_search import fold, sort_key
from translations import _
from ui.actions import ActionKey, keys_of, name_of
from ui.finding.hits import Command
from ui.navigation import Entry

_ICONS: Final = {
    ActionKey.CALL: "call",
    ActionKey.PRINT_WEEK: "print",
    ActionKey.UNDO: "undo",
    ActionKey.HELP: "help",
    ActionKey.LOCK: "lock",
    ActionKey.NEW: "plus",
    ActionKey.NEXT: "next",
    ActionKey.PREVIOUS: "previous",
    ActionKey.TODAY: "today",
}
_INITIALS: Final = 2


def commands_of(entries: Sequence[Entry], actions: Collection[ActionKey]) -> tuple[Command, ...]:
    """Name every screen, then what can be done on them, then the ``actions`` of the window."""
    screens = [
        Command(name=_(entry.label), icon=entry.icon, keys=entry.shortcut, screen=entry.key) for entry in entries
    ]
    on_screens = [
        Command(
            name=_(offered.label),
            icon=_ICONS.get(offered.action, entry.icon),
            keys=keys_of(offered.action),
            screen=entry.key,
            action=offered.action,
        )
        for entry in entries
        for offered in entry.actions
    ]
    everywhere = [
        Command(name=name_of(action), icon=_ICONS.get(action, "search"), keys=keys_of(action), action=action)
        for action in actions
    ]
    return (*screens, *on_screens, *everywhere)


def likeness_of(typed: str, name: str) -> Likeness | None:
    """Tell how a name answers what was typed, by the rule of ``queries.search``: all words, in any order."""
    words = fold(typed).split()
    folded = f" {fold(name)} "
    if not words or not all(_begun(word) in folded for word in words):
        return None
    spaced = f" {sort_key(name)}"
    exact = all(f" {word}" in spaced for word in sort_key(typed).split())
    return Likeness.EXACT if exact else Likeness.FOLDED


def _begun(word: str) -> str:
    return f" {word}" if len(word) <= _INITIALS else word
