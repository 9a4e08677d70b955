"""What the editors of series, occasions and closed days hand to the services: forms, filled in and not yet checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date, time
from enum import StrEnum

from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, ClosedDayKind, SignUp
from models.values.identifiers import ClosedDayId, MeetingPointId, OccasionId, OrganisationId, SeriesId
from models.values.language import LanguageCode
from models.values.recurrence import RecurrenceRule, Season


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesDraft:
    """A whole series; ``id`` and ``version`` are ``None`` when it is new.

    Organisation and meeting point are ``None`` only until someone has chosen. ``name`` is the Swedish name,
    ``names`` those in other languages. ``public_note`` is printed on posters, ``public_notes`` in other languages;
    ``note`` never is. Times are local clock times.
    """

    id: SeriesId | None = None
    version: int | None = None
    organisation_id: OrganisationId | None
    meeting_point_id: MeetingPointId | None
    room: str = ""
    kind: ActivityKind
    name: str
    names: Mapping[LanguageCode, str] = with_default(default_factory=dict)
    level: ActivityLevel = ActivityLevel.UNSAID
    audience: Audience = Audience.EVERYONE
    age_from: int | None = None
    age_to: int | None = None
    children: ChildrenPolicy = ChildrenPolicy.UNSAID
    sign_up: SignUp = SignUp.NONE
    sign_up_contact: str = ""
    fika: bool = False
    is_free: bool = True
    minimum_hosts: int = 1
    on_public_programme: bool = True
    regular_contact_with_children: bool = False
    library_staff_involved: bool = False
    target_children_youth: bool = False
    starts: time
    ends: time
    rule: RecurrenceRule
    season: Season
    note: str = ""
    public_note: str = ""
    public_notes: Mapping[LanguageCode, str] = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionDraft:
    """What shall hold for one occasion that exists; its series is not part of it.

    ``theme`` is printed, with ``themes`` in other languages; ``note`` never is.
    """

    id: OccasionId
    version: int
    day: date
    starts: time
    ends: time
    meeting_point_id: MeetingPointId
    room: str = ""
    note: str = ""
    theme: str = ""
    themes: Mapping[LanguageCode, str] = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDayDraft:
    """A school break or a closure; holidays and eves are computed and have no draft."""

    id: ClosedDayId | None = None
    version: int | None = None
    kind: ClosedDayKind
    name: str
    first: date
    last: date
    meeting_point_id: MeetingPointId | None = None


class HitAction(StrEnum):
    """What becomes of an occasion that a closed day hits."""

    CANCEL = "cancel"
    KEEP = "keep"
    MOVE = "move"


@dataclass(frozen=True, slots=True, kw_only=True)
class HitDecision:
    """The answer for one occasion on a closed day; ``new_day`` is needed by ``MOVE`` only."""

    occasion_id: OccasionId
    version: int
    action: HitAction
    new_day: date | None = None
