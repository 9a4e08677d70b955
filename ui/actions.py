"""The standard keys of the program with their names: one list, which F1 also shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from translations import N_, _


class ActionKey(StrEnum):
    """What can be done from anywhere, or on the week."""

    FIND = "find"
    CALL = "call"
    PRINT_WEEK = "print_week"
    UNDO = "undo"
    HELP = "help"
    BACK = "back"
    LOCK = "lock"
    NEW = "new"
    SAVE = "save"
    NEXT = "next"
    PREVIOUS = "previous"
    TODAY = "today"
    DELETE = "delete"
    IMPORT = "import"
    EXPORT = "export"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardAction:
    """A key sequence in Qt's words, and its name in English for translation."""

    keys: str
    label: str
    everywhere: bool = True


ACTIONS: dict[ActionKey, StandardAction] = {
    ActionKey.FIND: StandardAction(keys="Ctrl+K", label=N_("Find")),
    ActionKey.CALL: StandardAction(keys="Ctrl+N", label=N_("New call")),
    ActionKey.PRINT_WEEK: StandardAction(keys="Ctrl+P", label=N_("Print the week")),
    ActionKey.UNDO: StandardAction(keys="Ctrl+Z", label=N_("Undo the last change")),
    ActionKey.HELP: StandardAction(keys="F1", label=N_("Explain this screen")),
    ActionKey.BACK: StandardAction(keys="Esc", label=N_("Go back")),
    ActionKey.LOCK: StandardAction(keys="Ctrl+L", label=N_("Lock")),
    ActionKey.NEW: StandardAction(keys="N", label=N_("New activity"), everywhere=False),
    ActionKey.SAVE: StandardAction(keys="Ctrl+Return", label=N_("Save"), everywhere=False),
    ActionKey.NEXT: StandardAction(keys="Alt+Right", label=N_("Next week"), everywhere=False),
    ActionKey.PREVIOUS: StandardAction(keys="Alt+Left", label=N_("Previous week"), everywhere=False),
    ActionKey.TODAY: StandardAction(keys="T", label=N_("This week"), everywhere=False),
    ActionKey.DELETE: StandardAction(keys="Delete", label=N_("Remove"), everywhere=False),
    ActionKey.IMPORT: StandardAction(keys="Ctrl+I", label=N_("Import a list"), everywhere=False),
    ActionKey.EXPORT: StandardAction(keys="Ctrl+E", label=N_("Export the list"), everywhere=False),
}


def keys_of(action: ActionKey) -> str:
    """Give the key sequence, for a shortcut."""
    return ACTIONS[action].keys


def name_of(action: ActionKey) -> str:
    """Name an action in the language of the window."""
    return _(ACTIONS[action].label)


def name_with_keys(action: ActionKey) -> str:
    """Name an action with its key, for a tool tip: ``Print the week (Ctrl P)``."""
    return f"{name_of(action)} ({shown_keys(keys_of(action))})"


def shown_keys(keys: str) -> str:
    """Write a key sequence as it stands on the keyboard: ``Ctrl P``, ``Ctrl ↵``."""
    return keys.replace("Return", "↵").replace("Right", "→").replace("Left", "←").replace("+", " ")


def list_of_keys() -> str:
    """Give every key that works everywhere with its name, a line each."""
    return "\n".join(
        f"{shown_keys(action.keys)}  –  {_(action.label)}" for action in ACTIONS.values() if action.everywhere
    )
