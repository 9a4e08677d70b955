"""The week's programme as values: what queries gather, rules judge and documents print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from uuid import UUID

from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, OccasionStatus, SignUp
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.phrases import OwnText, PhraseBook, PhraseState
from models.values.places import PlaceKind, StepFree
from models.values.timeslot import IsoWeek

LocalNames = Mapping[LanguageCode, str]
"""The office's own words per language; a missing language falls back to Swedish, visibly."""

NameStates = Mapping[LanguageCode, PhraseState]
"""How the office's own words stand in each language that somebody wrote in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePlace:
    """A meeting point as the sheet shows it. Nothing here is ever translated but its kind and floor.

    ``floor`` counts stairs up from the street, 0 the ground floor, −1 the basement, ``None`` unsaid.
    With ``address_public`` false neither name, address, room nor stop may reach paper.
    """

    name: str
    kind: PlaceKind
    address: str
    room: str
    floor: int | None
    bus_stop: str
    step_free: StepFree
    address_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeOccasion:
    """One occasion with what the series had said, so that a move can be told from the plan.

    ``day``, ``starts``, ``ends`` and ``place`` are what holds; ``planned_…`` what the series says.
    ``names`` has at least Swedish and what is fresh, ``name_states`` every language that somebody wrote in, outdated
    ones too; ``theme`` belongs to this occasion, ``public_note`` to its series. Times are local clock times.
    """

    occasion_id: OccasionId
    series_uid: UUID
    kind: ActivityKind
    names: LocalNames
    status: OccasionStatus
    day: date
    starts: time
    ends: time
    place: ProgrammePlace
    planned_day: date
    planned_starts: time
    planned_ends: time
    planned_place: ProgrammePlace
    level: ActivityLevel
    audience: Audience
    age_from: int | None
    age_to: int | None
    children: ChildrenPolicy
    sign_up: SignUp
    sign_up_contact: str
    fika: bool
    is_free: bool
    on_public_programme: bool
    organiser: str
    name_states: NameStates = field(default_factory=dict)
    theme: OwnText | None = None
    public_note: OwnText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeSender:
    """Who sends the sheet: names, function phone, address behind the QR code, logo as SVG or PNG bytes.

    ``colour`` is the accent as ``#RRGGBB``, empty for the program's own; ``qr_suffix`` stands behind the address in
    the code, with ``{language}`` where a language's code belongs.
    """

    organisers: tuple[str, ...]
    phone: str
    web_address: str
    logo: bytes | None = None
    colour: str = ""
    footer: OwnText | None = None
    qr_suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekProgramme:
    """Everything a sheet of one week may say, in the order of day and time.

    An occasion moved to another week stands in both: where it was planned and where it went.
    """

    week: IsoWeek
    occasions: tuple[ProgrammeOccasion, ...]
    sender: ProgrammeSender
    phrases: PhraseBook = field(default_factory=PhraseBook)
