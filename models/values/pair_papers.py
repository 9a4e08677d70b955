"""Papers about pairs that will meet, and about who lacks a friend: what they are made of.

First names only, and never anybody with protected identity.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from models.values.forms import FormSource
from models.values.identifiers import FirstMeetingId, PairId
from models.values.language import LanguageCode
from models.values.pairing_answers import TimeOfWeek
from models.values.people import HouseholdKind
from models.values.weekly_schedule import ProgrammePlace


class PairPaper(StrEnum):
    """A paper made of pairs; the value is a part of file names."""

    NEWCOMER_SHEET = "newcomer-sheet"
    VOLUNTEER_SHEET = "volunteer-sheet"
    GUESTS = "guests"
    WALL = "wall"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPerson:
    """One side of a pair on paper; ``phone`` is empty unless the person has agreed to share it."""

    first_name: str
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMeeting:
    """When and where a pair meets first; without ``place`` it is not settled yet."""

    day: date
    starts: time
    ends: time
    place: ProgrammePlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPaperSource:
    """A pair, the office that brings it together, and the meeting if one is booked; ``language`` is the newcomer's."""

    office: FormSource
    pair_id: PairId
    newcomer: PaperPerson
    volunteer: PaperPerson
    language: LanguageCode
    meeting: PaperMeeting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestTable:
    """One table of a matching evening, with the first names of who sits there."""

    number: int
    volunteer: str
    newcomer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestSource:
    """A matching evening for its host; ``left_out`` counts pairs that may not stand on paper."""

    office: FormSource
    meeting_id: FirstMeetingId
    meeting: PaperMeeting
    tables: tuple[GuestTable, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WallLack:
    """A shortage that everybody may read, as ``WallShortage`` with the area by its name.

    ``language`` is a code. Neither number is under five; an area and a language never come together.
    """

    people: int
    lacking: int | None = None
    area: str = ""
    language: str = ""
    kind: HouseholdKind | None = None
    time: TimeOfWeek | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSource:
    """What hangs on the wall: who sends it, and what is lacking."""

    office: FormSource
    lacks: tuple[WallLack, ...]
