"""What the first screen tells of: lately done things, and the first steps of an empty register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EventKind(StrEnum):
    """What somebody did to a record, as far as others want to hear of it."""

    ENQUIRY_CAME = "enquiry_came"
    ENQUIRIES_CAME = "enquiries_came"
    ENQUIRY_DONE = "enquiry_done"
    PERSON_NEW = "person_new"
    PEOPLE_NEW = "people_new"
    READY = "ready"
    ENDED = "ended"
    INTERVIEWED = "interviewed"
    PAPER_SHOWN = "paper_shown"
    INFORMED = "informed"
    CONTACTED = "contacted"
    NOTE_WRITTEN = "note_written"
    CARD_CHANGED = "card_changed"
    PAIR_PROPOSED = "pair_proposed"
    PAIR_CONTACTED = "pair_contacted"
    PAIR_ACCEPTED = "pair_accepted"
    PAIR_BOOKED = "pair_booked"
    PAIR_UNBOOKED = "pair_unbooked"
    PAIR_MET = "pair_met"
    PAIR_ACTIVE = "pair_active"
    PAIR_PAUSED = "pair_paused"
    PAIR_RESUMED = "pair_resumed"
    PAIR_DECLINED = "pair_declined"
    PAIR_LAPSED = "pair_lapsed"
    PAIR_ENDED = "pair_ended"
    CANCELLED = "cancelled"
    MOVED = "moved"
    OCCASION_CHANGED = "occasion_changed"
    SERIES_NEW = "series_new"
    SERIES_CHANGED = "series_changed"
    PLACE_NEW = "place_new"
    PRINTED = "printed"


class FirstStep(StrEnum):
    """What an office does before the program is of use to it."""

    PLACE = "place"
    ACTIVITY = "activity"
    PRINT = "print"
    VOLUNTEERS = "volunteers"
    NEWCOMERS = "newcomers"
    CALL = "call"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterContents:
    """Of what there is anything at all in the register."""

    places: bool = False
    series: bool = False
    printouts: bool = False
    volunteers: bool = False
    newcomers: bool = False
    enquiries: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepToTake:
    """One of the first steps and whether it has been taken."""

    step: FirstStep
    is_done: bool
