"""Starts the program: the window, or the command line when a verb, ``--help`` or anything unknown is given."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

from ui.window_options import window_options


def main(arguments: Sequence[str]) -> int:
    """Run what the arguments ask for and give the exit status."""
    options = window_options(arguments)
    status: int = (
        import_module("ui.command_line").run(arguments)
        if options is None
        else import_module("ui.application").run(options)
    )
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
