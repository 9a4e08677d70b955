"""What the screen of meeting points shows at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.queries.areas import AreaRow
from models.queries.meeting_points import MeetingPointFilter, MeetingPointRow


class Selection(StrEnum):
    """Which of the found meeting points the list has."""

    ALL = "all"
    ACTIVE = "active"
    IDLE = "idle"
    SECRET = "secret"  # noqa: S105 - an address that is not printed


def belongs(row: MeetingPointRow, selection: Selection) -> bool:
    """Tell whether a meeting point is among a selection."""
    match selection:
        case Selection.ALL:
            return True
        case Selection.ACTIVE:
            return row.open_series > 0
        case Selection.IDLE:
            return row.open_series == 0
        case Selection.SECRET:
            return not row.address_public


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlaces:
    """The answer of one read: ``total`` counts all meeting points, ``rows`` are those of the filter."""

    filter: MeetingPointFilter
    rows: tuple[MeetingPointRow, ...]
    areas: tuple[AreaRow, ...]
    total: int

    def count(self, selection: Selection) -> int:
        """Say how many of the found ones are among a selection."""
        return sum(belongs(row, selection) for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPlaces:
    """The list in its order, what it was taken from, and the selection."""

    found: FoundPlaces
    selection: Selection
    rows: tuple[MeetingPointRow, ...]

    @property
    def is_filtered(self) -> bool:
        """Tell whether something may be hidden."""
        return self.selection is not Selection.ALL or self.found.filter != MeetingPointFilter()
