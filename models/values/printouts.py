"""The print log as values: what was printed when, where it hangs, and what it says that no longer holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from models.values.door_signs import DoorSigns
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.printing import Paper, PrintWay, Product
from models.values.season_programme import SeasonProgramme
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import WeekProgramme


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A paper about no occasion: a form, an agreement, a sheet of a pair. Whom it names is not kept."""


PrintedSource = WeekProgramme | SeasonProgramme | DoorSigns | PrintedPaper
"""What a printed sheet was made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSubject:
    """What a sheet is about: a week, a meeting point (``uid``), or the doors of a week; ``uid`` names an only one."""

    week: IsoWeek | None = None
    uid: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintoutDraft:
    """Something that was printed or saved just now, with the very source its pages were made of.

    ``copies`` has the languages with a number of sheets each; a saved file counts as one.
    """

    source: PrintedSource
    product: Product
    paper: Paper
    way: PrintWay
    copies: Mapping[LanguageCode, int]
    set_name: str = ""
    hangs_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintoutFilter:
    """Which printouts to list; ``None`` is no condition. Newest first, at most ``most``."""

    week: IsoWeek | None = None
    product: Product | None = None
    subject_uid: UUID | None = None
    hanging_only: bool = False
    most: int = field(default=100)


class Difference(StrEnum):
    """How an occasion differs from what a sheet says of it."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferingOccasion:
    """An occasion that a printed sheet no longer tells rightly of.

    ``day`` and ``starts`` are what holds now. One that is gone without a trace has no id, day nor name.
    """

    difference: Difference
    uid: UUID
    occasion_id: OccasionId | None = None
    name: str = ""
    day: date | None = None
    starts: time | None = None
