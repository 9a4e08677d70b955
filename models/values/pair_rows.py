"""What screens show of pairs: rows of the board and the list, the details of one, and the ring list.

One flag for both sides is not enough for "familjen Abdi + Ek": rows say of each side whether a family comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from models.values.identifiers import FirstMeetingId, MeetingPointId, OccasionId, PairContactId, PairId, PersonId
from models.values.pairs import (
    CallReason,
    EndingReason,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
)
from models.values.people import ContactChannel


class PairsView(StrEnum):
    """How the screen of pairs shows them; another screen opens it with one."""

    BOARD = "board"
    LIST = "list"
    RING_LIST = "ring_list"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFilter:
    """Which pairs a list shows; ``text`` looks for either name. Without ``statuses`` all that are not over."""

    text: str = ""
    statuses: frozenset[PairStatus] = frozenset()
    silent_only: bool = False
    due_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMeetingRow:
    """When and where two meet first; ``pairs`` is how many pairs meet there.

    ``occasion_moved`` if the café it is held at is on another day or at another place by now.
    """

    id: FirstMeetingId
    version: int
    day: date
    starts: time
    ends: time
    meeting_point_id: MeetingPointId | None
    place_name: str
    room: str
    note: str
    occasion_id: OccasionId | None
    occasion_cancelled: bool
    pairs: int
    occasion_moved: bool = False

    @property
    def stands(self) -> bool:
        """Tell whether the two can still meet as they were told."""
        return not (self.occasion_cancelled or self.occasion_moved)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """One pair on the board; ``reason`` is why somebody should call, ``None`` for nothing to do today.

    ``newcomer_name`` and ``volunteer_name`` are whole, the short ones for a card: the first name, for a family the
    family's. ``day_of_trial`` counts from 1. ``overdue`` are days since ``reason`` became due. ``silent_days`` since
    anything was heard. ``call_side`` is whom to call, ``due_on`` since when. ``blocked`` are the sides that nobody may
    be proposed to after an ending for safety.
    """

    id: PairId
    version: int
    newcomer: PersonId
    volunteer: PersonId
    newcomer_name: str
    volunteer_name: str
    newcomer_short: str
    volunteer_short: str
    is_family: bool
    newcomer_is_family: bool
    volunteer_is_family: bool
    status: PairStatus
    status_since: date
    proposed_on: date
    contacted_on: date | None
    newcomer_yes_on: date | None
    volunteer_yes_on: date | None
    meeting: FirstMeetingRow | None
    met_on: date | None
    day_of_trial: int | None
    trial_days: int
    meetings: int
    minutes: int
    agreed_end: date | None
    silent_days: int | None
    reason: CallReason | None
    overdue: int
    due_on: date | None
    call_side: PairSide | None
    is_silent: bool
    ended_on: date | None
    ending: EndingReason | None
    newcomer_waits_since: date | None
    by_hand: bool
    fit: int
    blocked: tuple[PairSide, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairNumbersRow:
    """How many pairs stand where, and of those not over how many are silent."""

    counts: Mapping[PairStatus, int]
    silent: int

    @property
    def active(self) -> int:
        """Give how many are active."""
        return self.counts.get(PairStatus.ACTIVE, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairContactRow:
    """One line of the contact log."""

    id: PairContactId
    version: int
    day: date
    side: PairSide
    how: PairContactHow
    outcome: PairContactOutcome
    note: str
    minutes: int
    follow_up: int | None
    author: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPersonRow:
    """One side of a pair as whoever calls needs it; ``language`` is the one to write in.

    ``shares_contact`` says whether the phone may be given to the other side.
    """

    id: PersonId
    name: str
    phone: str
    email: str
    channel: ContactChannel
    language: str
    needs_interpreter: bool
    shares_contact: bool
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRow:
    """One follow-up of a pair: ``number`` of days after the first meeting, 0 for the agreed end."""

    number: int
    due_on: date
    done_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDetails:
    """Everything about one pair; the contact log has the newest line first."""

    row: PairRow
    newcomer: PairPersonRow
    volunteer: PairPersonRow
    contacts: tuple[PairContactRow, ...]
    follow_ups: tuple[FollowUpRow, ...]
    broken_rules: tuple[str, ...]
    by_hand_reason: str
    ending_note: str
    may_meet_again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDetails:
    """A first meeting with the pairs that are booked for it."""

    meeting: FirstMeetingRow
    pairs: tuple[PairRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RingRow:
    """One call to make: whom, why, in which language, and what was said last."""

    pair: PairRow
    person: PairPersonRow
    side: PairSide
    reason: CallReason
    due_on: date
    last_note: str
    last_heard_on: date | None
