"""Rows of pairs as the queries would give them, for what needs no register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from models.values.identifiers import FirstMeetingId, MeetingPointId, PairId, PersonId
from models.values.pair_rows import FirstMeetingRow, PairNumbersRow, PairRow
from models.values.pairs import PairStatus
from ui.screens.pairs.shown import FoundPairs

TODAY = date(2026, 11, 23)

MEETING = FirstMeetingRow(
    id=FirstMeetingId(1),
    version=1,
    day=TODAY + timedelta(days=1),
    starts=time(17),
    ends=time(18),
    meeting_point_id=MeetingPointId(1),
    place_name="Björkliden bibliotek",
    room="",
    note="",
    occasion_id=None,
    occasion_cancelled=False,
    pairs=1,
)

PAIR = PairRow(
    id=PairId(1),
    version=1,
    newcomer=PersonId(1),
    volunteer=PersonId(2),
    newcomer_name="Amina Yusuf",
    volunteer_name="Karin Sand",
    newcomer_short="Amina",
    volunteer_short="Karin",
    is_family=False,
    newcomer_is_family=False,
    volunteer_is_family=False,
    status=PairStatus.PROPOSED,
    status_since=TODAY - timedelta(days=3),
    proposed_on=TODAY - timedelta(days=3),
    contacted_on=None,
    newcomer_yes_on=None,
    volunteer_yes_on=None,
    meeting=None,
    met_on=None,
    day_of_trial=None,
    trial_days=31,
    meetings=0,
    minutes=0,
    agreed_end=None,
    silent_days=None,
    reason=None,
    overdue=0,
    due_on=None,
    call_side=None,
    is_silent=False,
    ended_on=None,
    ending=None,
    newcomer_waits_since=None,
    by_hand=False,
    fit=70,
)


def numbered(number: int, row: PairRow = PAIR) -> PairRow:
    """Give the same pair under another number."""
    return replace(row, id=PairId(number))


def found_pairs(*rows: PairRow) -> FoundPairs:
    """Give what the screen would have read."""
    numbers = PairNumbersRow(counts={}, silent=0)
    return FoundPairs(today=TODAY, text="", rows=rows, numbers=numbers, calls=())
