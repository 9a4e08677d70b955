"""Pairs of language friends: how far they have come, what happens to them, and the forms of each step."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING

from models.values.identifiers import FirstMeetingId, MeetingPointId, OccasionId, PairContactId, PairId
from models.values.pair_statuses import OPEN_STATUSES as OPEN_STATUSES
from models.values.pair_statuses import EndingReason as EndingReason
from models.values.pair_statuses import PairStatus as PairStatus

if TYPE_CHECKING:
    from models.values.pairing import PairKeys


class PairSide(StrEnum):
    """One side of a pair, or both."""

    NEWCOMER = "newcomer"
    VOLUNTEER = "volunteer"
    BOTH = "both"


class PairContactHow(StrEnum):
    """How somebody was reached."""

    CALL = "call"
    SMS = "sms"
    EMAIL = "email"
    VISIT = "visit"
    INTERPRETER = "interpreter"


class PairContactOutcome(StrEnum):
    """What came of it; ``MET`` tells of a meeting of the two, which counts as heard from them."""

    NO_ANSWER = "no_answer"
    REACHED = "reached"
    YES = "yes"
    NO = "no"
    MET = "met"


class ChoiceKind(StrEnum):
    """What somebody decided about a newcomer and a volunteer before there is a pair."""

    LOCK = "lock"
    VETO = "veto"


class VetoReason(StrEnum):
    """Why two shall not be proposed to one another."""

    KNOW_EACH_OTHER = "know_each_other"
    NEWCOMER_SAID_NO = "newcomer_said_no"
    VOLUNTEER_SAID_NO = "volunteer_said_no"
    TOO_DIFFERENT = "too_different"
    OTHER = "other"


class CallReason(StrEnum):
    """Why a pair stands in the ring list; the order of the members is that of urgency."""

    SAFETY = "safety"
    CONFIRM_MEETING = "confirm_meeting"
    CALL_AGAIN = "call_again"
    SILENT = "silent"
    TRIAL_DECISION = "trial_decision"
    ANSWER_WAITED_FOR = "answer_waited_for"
    PROPOSAL = "proposal"
    BOOK_MEETING = "book_meeting"
    FOLLOW_UP = "follow_up"
    AGREED_END = "agreed_end"
    PAUSE_OVER = "pause_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLifePolicy:
    """What an office decides about the life of a pair; days unless it says otherwise.

    ``follow_ups`` count from the first meeting, ``silent_trial`` and ``silent_active`` since anything was heard.
    """

    lapse: int = 14
    trial: int = 31
    follow_ups: tuple[int, ...] = (14, 31, 60, 120)
    silent_trial: int = 21
    silent_active: int = 45
    months: int = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PairContactDraft:
    """One line of the contact log; ``version`` is the pair's.

    ``follow_up`` is the day after the first meeting (14, 31 …, 0 for the agreed end) whose follow-up this was.
    ``minutes`` are hours spent together, told by a side. ``call_again_on`` puts the pair into that day's ring list.
    """

    pair_id: PairId
    version: int
    side: PairSide
    how: PairContactHow
    outcome: PairContactOutcome
    day: date | None = None
    note: str = ""
    minutes: int = 0
    follow_up: int | None = None
    call_again_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMeetingDraft:
    """A first meeting of one pair, or a joint matching evening of several; without ``id`` it is new.

    ``pairs`` are keys with versions. ``occasion_id`` is a café occasion it is held at.
    """

    pairs: tuple[tuple[PairId, int], ...]
    day: date
    starts: time
    ends: time
    meeting_point_id: MeetingPointId | None
    id: FirstMeetingId | None = None
    version: int | None = None
    room: str = ""
    occasion_id: OccasionId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingDraft:
    """The end of a pair; each side is offered the queue again.

    ``fault_free`` keeps the newcomer's old queue day: it ended within the trial or through the other side.
    """

    pair_id: PairId
    version: int
    reason: EndingReason
    day: date | None = None
    note: str = ""
    newcomer_again: bool = True
    volunteer_again: bool = True
    may_meet_again: bool = False
    fault_free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VetoDraft:
    """Why two shall not be paired."""

    keys: PairKeys
    reason: VetoReason
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandPairingDraft:
    """Two paired by hand; ``reason`` is demanded, since the plan would have chosen otherwise, and kept."""

    keys: PairKeys
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedPair:
    """A pair of a plan that could not be saved any more; ``obstacles`` are codes of ``ObstacleCode``."""

    keys: PairKeys
    obstacles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPlan:
    """What came of a plan that was accepted: everything that still held was saved.

    ``gave_way`` are proposals to newcomers outside the plan whose volunteer is proposed to somebody else now.
    """

    saved: tuple[PairId, ...] = ()
    refused: tuple[RefusedPair, ...] = with_default(default=())
    gave_way: tuple[PairKeys, ...] = with_default(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class PairContactKey:
    """One line of a contact log to take back."""

    id: PairContactId
    version: int
