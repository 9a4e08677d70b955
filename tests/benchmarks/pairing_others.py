"""Other ways of pairing, for the benchmark: greedy, and the package ``munkres`` as a published tool uses it."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_PATIENCE = 60
_CHILD = """
import json, sys, time
from importlib.metadata import version
from munkres import Munkres
costs = json.load(sys.stdin)
started = time.perf_counter()
pairs = Munkres().compute(costs)
json.dump([version("munkres"), time.perf_counter() - started, [list(map(int, pair)) for pair in pairs]], sys.stdout)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a way of pairing reaches: pairs that may be, and pairs that it proposes although they may not."""

    version: str
    seconds: float
    pairs: int
    forbidden: int


def greedy(allowed: NDArray[np.bool_], fit: NDArray[np.uint8], places: NDArray[np.int64]) -> int:
    """Take the best fitting couple that is left, again and again; give how many pairs come of it."""
    rows, columns = np.nonzero(allowed)
    order = np.argsort(-fit[rows, columns].astype(np.int64), kind="stable")
    room, served = places.tolist(), [False] * len(allowed)
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if not served[row] and room[column]:
            served[row], room[column] = True, room[column] - 1
    return sum(served)


def munkres(allowed: NDArray[np.bool_], fit: NDArray[np.uint8], folders: Sequence[Path]) -> list[Way]:
    """Run each version of the package in a process of its own; a forbidden couple is one with a fit of 0."""
    if not folders and importlib.util.find_spec("munkres") is None:
        print("munkres is missing and left out: name a folder with it, or install the requirements for benchmarks")
        return []
    costs = json.dumps((100 - np.where(allowed, fit, 0).astype(int)).tolist())
    places: Sequence[Path | None] = folders or [None]
    return [way for folder in places if (way := _ran(costs, allowed, folder)) is not None]


def _ran(costs: str, allowed: NDArray[np.bool_], folder: Path | None) -> Way | None:
    paths = dict(os.environ) if folder is None else {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", _CHILD]
    try:
        answer = subprocess.run(
            command, input=costs, capture_output=True, text=True, timeout=_PATIENCE, env=paths, check=True
        )
    except subprocess.TimeoutExpired:
        print(f"munkres took more than {_PATIENCE} s and was stopped")
        return None
    version, seconds, pairs = json.loads(answer.stdout)
    possible = sum(bool(allowed[row, column]) for row, column in pairs)
    return Way(version=version, seconds=seconds, pairs=possible, forbidden=len(pairs) - possible)
