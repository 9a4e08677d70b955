"""Where on the board a pair stands, which chip it answers to, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.values.pair_rows import PairRow
from models.values.pairs import CallReason, PairStatus
from tests.ui.screens.pairs.rows import PAIR, TODAY, found_pairs, numbered
from ui.screens.pairs.shown import BoardColumn, PairChip, answers_to, column_of

MET = replace(PAIR, met_on=TODAY - timedelta(days=40))


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (PAIR, BoardColumn.PROPOSED),
        (replace(PAIR, status=PairStatus.ACCEPTED), BoardColumn.FIRST_MEETING),
        (replace(PAIR, status=PairStatus.BOOKED), BoardColumn.FIRST_MEETING),
        (replace(MET, status=PairStatus.TRIAL), BoardColumn.TRIAL),
        (replace(MET, status=PairStatus.ACTIVE), BoardColumn.ACTIVE),
        (replace(MET, status=PairStatus.PAUSED), BoardColumn.ACTIVE),
        (replace(PAIR, status=PairStatus.PAUSED), BoardColumn.FIRST_MEETING),
        (replace(MET, status=PairStatus.ENDED, ended_on=TODAY), BoardColumn.ENDED),
        (replace(MET, status=PairStatus.ENDED, ended_on=date(2025, 12, 31)), None),
        (replace(PAIR, status=PairStatus.DECLINED), None),
        (replace(PAIR, status=PairStatus.LAPSED), None),
    ],
)
def test_pair_stands_in_its_column(row: PairRow, column: BoardColumn | None) -> None:
    assert column_of(row, TODAY) is column


def test_silent_pairs_stand_first_then_what_is_late_then_what_is_due() -> None:
    calm = numbered(1, replace(MET, status=PairStatus.TRIAL))
    due = numbered(2, replace(calm, reason=CallReason.FOLLOW_UP))
    late = numbered(3, replace(due, overdue=3))
    silent = numbered(4, replace(calm, reason=CallReason.SILENT, is_silent=True, overdue=2))

    column = found_pairs(calm, due, late, silent).in_column(BoardColumn.TRIAL)

    assert [row.id for row in column] == [4, 3, 2, 1]


def test_of_the_ended_the_latest_stands_first() -> None:
    ended = replace(MET, status=PairStatus.ENDED)
    early = numbered(1, replace(ended, ended_on=TODAY - timedelta(days=50)))
    late = numbered(2, replace(ended, ended_on=TODAY - timedelta(days=2)))

    column = found_pairs(early, late).in_column(BoardColumn.ENDED)

    assert [row.id for row in column] == [2, 1]


def test_every_status_is_reached_by_a_chip() -> None:
    for status in PairStatus:
        row = replace(PAIR, status=status)
        assert any(answers_to(row, chip) for chip in PairChip if chip not in (PairChip.TO_CALL, PairChip.SILENT))


def test_chips_count_what_they_show() -> None:
    found = found_pairs(
        numbered(1), numbered(2, replace(PAIR, status=PairStatus.LAPSED)), numbered(3, replace(PAIR, is_silent=True))
    )

    assert [found.count(chip) for chip in (PairChip.OPEN, PairChip.SILENT, PairChip.CAME_TO_NOTHING)] == [2, 1, 1]
    assert [row.id for row in found.with_chip(PairChip.CAME_TO_NOTHING)] == [2]
