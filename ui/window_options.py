"""Which start of the program opens the window. No Qt, no parser: this is read before anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowOptions:
    """How the window starts; ``today`` stops the clock at a day."""

    demo: bool = False
    today: date | None = None
    data_folder: Path | None = None
    language: str | None = None


def window_options(arguments: Sequence[str]) -> WindowOptions | None:
    """Read the options of the window.

    Gives ``None`` for a verb, for ``--help`` and for anything not understood: the command line answers those.
    """
    options = WindowOptions()
    waiting = list(arguments)
    while waiting:
        name, has_value, value = waiting.pop(0).partition("=")
        if name == "--demo" and not has_value:
            options = replace(options, demo=True)
            continue
        if not has_value:
            if not waiting:
                return None
            value = waiting.pop(0)
        changed = _with(options, name, value)
        if changed is None:
            return None
        options = changed
    return options


def _with(options: WindowOptions, name: str, value: str) -> WindowOptions | None:
    match name:
        case "--today":
            try:
                return replace(options, today=date.fromisoformat(value))
            except ValueError:
                return None
        case "--data-folder" if value:
            return replace(options, data_folder=Path(value))
        case "--language" if value in ("sv", "en"):
            return replace(options, language=value)
        case _:
            return None
