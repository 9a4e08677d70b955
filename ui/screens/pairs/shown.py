"""What the screen of pairs shows at one moment: which column a pair stands in, which chip it answers to, and in
which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from models.values.identifiers import PairId
from models.values.pair_rows import PairNumbersRow, PairRow, RingRow
from models.values.pairs import OPEN_STATUSES, CallReason, PairStatus


class BoardColumn(StrEnum):
    """The columns of the board, from the left."""

    PROPOSED = "proposed"
    FIRST_MEETING = "first_meeting"
    TRIAL = "trial"
    ACTIVE = "active"
    ENDED = "ended"


class PairChip(StrEnum):
    """Which pairs the list shows."""

    OPEN = "open"
    TO_CALL = "to_call"
    SILENT = "silent"
    PROPOSED = "proposed"
    FIRST_MEETING = "first_meeting"
    TRIAL = "trial"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"
    CAME_TO_NOTHING = "came_to_nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPairs:
    """The answer of one read: every pair that fits the ``text``, the numbers of all, and whom to call."""

    today: date
    text: str
    rows: tuple[PairRow, ...]
    numbers: PairNumbersRow
    calls: tuple[RingRow, ...]

    @property
    def calls_today(self) -> int:
        """Count the calls that are due; of one pair there may be two."""
        return sum(call.due_on <= self.today for call in self.calls)

    def in_column(self, column: BoardColumn) -> tuple[PairRow, ...]:
        """Give the cards of a column; silent and overdue ones first, of the ended ones the latest."""
        found = [row for row in self.rows if column_of(row, self.today) is column]
        return tuple(sorted(found, key=_latest_end if column is BoardColumn.ENDED else urgency))

    def with_chip(self, chip: PairChip) -> tuple[PairRow, ...]:
        """Give the lines of the list; silent ones first, then what is overdue."""
        return tuple(sorted((row for row in self.rows if answers_to(row, chip)), key=urgency))

    def count(self, chip: PairChip) -> int:
        """Count what a chip would show."""
        return sum(answers_to(row, chip) for row in self.rows)

    def row(self, pair_id: PairId | None) -> PairRow | None:
        """Give a pair by its key."""
        return next((row for row in self.rows if row.id == pair_id), None)


def column_of(row: PairRow, today: date) -> BoardColumn | None:
    """Say where on the board a pair stands; ``None`` for what came to nothing and for the endings of other years."""
    match row.status:
        case PairStatus.PROPOSED:
            return BoardColumn.PROPOSED
        case PairStatus.ACCEPTED | PairStatus.BOOKED:
            return BoardColumn.FIRST_MEETING
        case PairStatus.TRIAL:
            return BoardColumn.TRIAL
        case PairStatus.ACTIVE:
            return BoardColumn.ACTIVE
        case PairStatus.PAUSED:
            return BoardColumn.FIRST_MEETING if row.met_on is None else BoardColumn.ACTIVE
        case PairStatus.ENDED:
            is_of_this_year = row.ended_on is not None and row.ended_on.year == today.year
            return BoardColumn.ENDED if is_of_this_year else None
        case PairStatus.DECLINED | PairStatus.LAPSED:
            return None
        case _:
            assert_never(row.status)


def answers_to(row: PairRow, chip: PairChip) -> bool:
    """Tell whether a chip shows a pair."""
    status = row.status
    match chip:
        case PairChip.OPEN:
            return status in OPEN_STATUSES
        case PairChip.TO_CALL:
            return row.reason is not None
        case PairChip.SILENT:
            return row.is_silent
        case PairChip.FIRST_MEETING:
            return status in (PairStatus.ACCEPTED, PairStatus.BOOKED)
        case PairChip.CAME_TO_NOTHING:
            return status in (PairStatus.DECLINED, PairStatus.LAPSED)
        case PairChip.PROPOSED | PairChip.TRIAL | PairChip.ACTIVE | PairChip.PAUSED | PairChip.ENDED:
            return status.value == chip.value
        case _:
            assert_never(chip)


def urgency(row: PairRow) -> tuple[int, int, int, int]:
    """Order pairs: those whose safety asks for it, silent ones, what is overdue, what is due, then the newest."""
    if row.reason is CallReason.SAFETY:
        rank = 0
    elif row.is_silent:
        rank = 1
    elif row.reason is not None:
        rank = 2 if row.overdue > 0 else 3
    else:
        rank = 4
    return rank, -row.overdue, -row.status_since.toordinal(), row.id


def _latest_end(row: PairRow) -> tuple[int, int]:
    return -(row.ended_on or row.status_since).toordinal(), row.id
