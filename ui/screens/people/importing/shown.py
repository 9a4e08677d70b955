"""What the pages of an import show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.values.imports import Duplicate, DuplicateDecision, DuplicateReason, ImportedRow, ImportPreview


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadImport:
    """A list as it was read, and what the people of the register are called that some rows may be."""

    found: ImportPreview
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleRow:
    """One row that may be somebody who is there already, with what becomes of it."""

    number: int
    name: str
    other: str
    of_row: int | None
    reasons: tuple[DuplicateReason, ...]
    decision: DuplicateDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """What would happen now."""

    new: int
    filled: int
    updated: int
    left_out: int

    @property
    def taken(self) -> int:
        """How many rows come in at all."""
        return self.new + self.filled + self.updated


def double_row(
    duplicate: Duplicate, rows: Mapping[int, ImportedRow], names: Mapping[int, str], decision: DuplicateDecision
) -> DoubleRow:
    """Say of one double who and whose it is."""
    other = rows.get(duplicate.of_row) if duplicate.of_row is not None else None
    known = names.get(duplicate.of_person, "") if duplicate.of_person is not None else ""
    return DoubleRow(
        number=duplicate.row,
        name=rows[duplicate.row].person.name,
        other=other.person.name if other is not None else known,
        of_row=duplicate.of_row if duplicate.of_person is None else None,
        reasons=duplicate.reasons,
        decision=decision,
    )
