"""Prints the matrix of printed sheets at the end of a test run: a line for each product and language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_CELL = re.compile(r"test_sheet_of_the_matrix_has_no_fault\[(?P<product>[a-z]+)-(?P<language>.+)-(?P<case>\w+)\]")
_SIGNS = {"passed": "ok", "failed": "FAULT"}


def matrix_lines(outcomes: Mapping[str, Iterable[str]]) -> list[str]:
    """Lay ``outcomes`` (the ids of tests by ``passed`` and ``failed``) out as a table; nothing without such tests."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for outcome, ids in outcomes.items():
        for name in ids:
            cell = _CELL.search(name)
            if cell is not None:
                found.setdefault((cell["product"], cell["language"]), {})[cell["case"]] = outcome
    cases = list(dict.fromkeys(case for row in found.values() for case in row))
    if not found:
        return []
    head = f"{'product':<9}{'language':<11}" + "".join(f"{case:<12}" for case in sorted(cases))
    lines = [head]
    for (product, language), row in sorted(found.items()):
        cells = "".join(f"{_SIGNS.get(row.get(case, ''), '–'):<12}" for case in sorted(cases))
        lines.append(f"{product:<9}{language:<11}{cells}".rstrip())
    passed = sum(outcome == "passed" for row in found.values() for outcome in row.values())
    total = sum(len(row) for row in found.values())
    return [*lines, f"{passed} of {total} sheets without a fault"]
