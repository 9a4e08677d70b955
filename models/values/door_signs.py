"""Occasions that are not as they were announced, as values: what signs on doors are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from models.values.identifiers import OccasionId
from models.values.phrases import PhraseBook
from models.values.timeslot import DateSpan, IsoWeek
from models.values.weekly_schedule import ProgrammeOccasion, ProgrammeSender


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorNotice:
    """One occasion, with those of its series that come later, in order of day."""

    occasion: ProgrammeOccasion
    later: tuple[ProgrammeOccasion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorWish:
    """Somebody wants the sign of one occasion, which was announced for a day of ``week``."""

    week: IsoWeek
    occasion_id: OccasionId


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorSigns:
    """Everything the signs of some days may say; ``today`` is the day on which they are printed."""

    span: DateSpan
    today: date
    notices: tuple[DoorNotice, ...]
    sender: ProgrammeSender
    phrases: PhraseBook = field(default_factory=PhraseBook)
