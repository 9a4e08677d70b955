"""Import preview of 10,000 rows beside openpyxl's read-only reading of the same file, and how many doubles are found.

``python -m tests.benchmarks.importing`` prints each measure beside its bar; one above its bar is said, never a
failure, since a busy computer decides it too. The ratio needs the requirements for benchmarks
(``installer/requirements/benchmarks.txt``) and is left out, with a word, where they are missing.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module
from io import BytesIO

from models.services.import_preview import preview
from tests.models.services.imported_lists import AREAS, known_people, people_rows, workbook

ROWS = 10_000
EVERY = 10
PREVIEW_BAR = 2.0
DUPLICATES_BAR = 0.98
_ROUNDS = 5
_TODAY = date(2026, 11, 22)


def _seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def _openpyxl_reads(content: bytes) -> None:
    book = import_module("openpyxl").load_workbook(BytesIO(content), read_only=True)
    rows = sum(1 for _ in book.active.iter_rows(values_only=True))
    if rows != ROWS + 1:
        raise RuntimeError("not all rows")


def main() -> None:
    """Print the measures."""
    rows = people_rows(ROWS)
    content = workbook(rows)
    known = known_people(rows, every=EVERY)

    def ours() -> None:
        preview(content, today=_TODAY, areas=AREAS, known=known)

    found = preview(content, today=_TODAY, areas=AREAS, known=known)
    meant = {(duplicate.row, duplicate.of_person) for duplicate in found.duplicates}
    doubles = sum((person.key * EVERY + 2, person.key) in meant for person in known) / len(known)
    print(f"planted doubles found   {doubles:6.1%}  (bar: at least {DUPLICATES_BAR:.0%})")
    if importlib.util.find_spec("openpyxl") is None:
        print(f"preview of {ROWS} rows  {min(_seconds(ours) for _ in range(_ROUNDS)):.2f} s")
        print("openpyxl is missing, so the ratio is left out: install the requirements for benchmarks")
        return
    pairs = [(_seconds(ours), _seconds(lambda: _openpyxl_reads(content))) for _ in range(_ROUNDS)]
    mine, theirs = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    print(f"preview of {ROWS} rows  {mine:.2f} s, openpyxl reading alone {theirs:.2f} s")
    print(f"ratio                   {mine / theirs:6.2f}  (bar: at most {PREVIEW_BAR})")


if __name__ == "__main__":
    main()
