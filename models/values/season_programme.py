"""A meeting point's season as values: what queries gather for its sheet, rules judge and documents print."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from uuid import UUID

from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, SignUp
from models.values.identifiers import SeriesId
from models.values.phrases import OwnText, PhraseBook
from models.values.recurrence import RecurrenceRule, Season
from models.values.weekly_schedule import LocalNames, NameStates, ProgrammeOccasion, ProgrammePlace, ProgrammeSender


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonSeries:
    """One series of a meeting point with its occasions from today on, removed ones left out.

    ``made_until`` is the last day up to which occasions exist, ``None`` when there is none: after it only the rule
    knows. ``place`` has the room of the series.
    """

    series_id: SeriesId
    series_uid: UUID
    kind: ActivityKind
    names: LocalNames
    name_states: NameStates
    rule: RecurrenceRule
    season: Season
    starts: time
    ends: time
    place: ProgrammePlace
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
    public_note: OwnText | None = None
    occasions: tuple[ProgrammeOccasion, ...]
    made_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonProgramme:
    """Everything the sheet of one meeting point, named ``uid``, may say from ``today`` on.

    ``contact_function`` and ``contact_phone`` belong to a function at the place, never to a private person.
    """

    today: date
    uid: UUID
    place: ProgrammePlace
    contact_function: str
    contact_phone: str
    series: tuple[SeasonSeries, ...]
    sender: ProgrammeSender
    phrases: PhraseBook = field(default_factory=PhraseBook)
