"""The window is painted before anything heavy is imported."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.startup import OURS, spawn


def test_first_paint_comes_before_the_heavy_imports(tmp_path: Path) -> None:
    _time, imported = spawn(OURS, str(tmp_path))

    assert imported == ""
