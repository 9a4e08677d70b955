"""How far a pair has come and why it ended: what also lists of people ask, without the forms of ``pairs``."""

from __future__ import annotations

from enum import StrEnum


class PairStatus(StrEnum):
    """How far a pair has come.

    ``PROPOSED`` holds a place only once somebody was contacted; ``ACCEPTED`` is a yes of both; ``BOOKED`` a first
    meeting to come or to confirm; ``TRIAL`` begins with the first meeting; ``ACTIVE`` is a decision, never time alone.
    """

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    BOOKED = "booked"
    TRIAL = "trial"
    ACTIVE = "active"
    PAUSED = "paused"
    DECLINED = "declined"
    LAPSED = "lapsed"
    ENDED = "ended"


OPEN_STATUSES = frozenset(
    {
        PairStatus.PROPOSED,
        PairStatus.ACCEPTED,
        PairStatus.BOOKED,
        PairStatus.TRIAL,
        PairStatus.ACTIVE,
        PairStatus.PAUSED,
    }
)
"""While a pair is one of these it holds a place, a proposal from the first noted contact."""


class EndingReason(StrEnum):
    """Why a pair ended."""

    GOAL_REACHED = "goal_reached"
    TIME_OVER = "time_over"
    LACK_OF_TIME = "lack_of_time"
    NO_CONTACT = "no_contact"
    MOVED = "moved"
    NO_CHEMISTRY = "no_chemistry"
    WORK_OR_STUDIES = "work_or_studies"
    SAFETY = "safety"
    OTHER = "other"
