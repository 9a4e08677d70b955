"""Which arguments open the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ui.window_options import WindowOptions, window_options


def test_no_arguments_open_the_window() -> None:
    assert window_options([]) == WindowOptions()


def test_options_are_read_with_and_without_equals_sign() -> None:
    expected = WindowOptions(demo=True, today=date(2026, 11, 23), data_folder=Path("x y"), language="en")

    assert window_options(["--demo", "--today", "2026-11-23", "--data-folder=x y", "--language", "en"]) == expected


@pytest.mark.parametrize(
    "arguments",
    [
        ["week"],
        ["--help"],
        ["-h"],
        ["--today"],
        ["--today", "snart"],
        ["--language", "fr"],
        ["--demo=1"],
        ["x", "--demo"],
    ],
    ids=str,
)
def test_everything_else_goes_to_the_command_line(arguments: list[str]) -> None:
    assert window_options(arguments) is None
