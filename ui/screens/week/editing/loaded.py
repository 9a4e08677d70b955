"""What the forms of the week are handed: their draft with its choices, and what it would lead to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.queries.meeting_points import MeetingPointRow
from models.queries.organisations import OrganisationRow
from models.values.activity_drafts import OccasionDraft, SeriesDraft
from models.values.pair_rows import PairRow
from models.values.problems import Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorChoices:
    """What one can choose from."""

    places: tuple[MeetingPointRow, ...]
    organisations: tuple[OrganisationRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSeries:
    """A series for its form; with ``from_day`` the change holds from then on only."""

    draft: SeriesDraft
    choices: EditorChoices
    from_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedOccasion:
    """One occasion for its form."""

    draft: OccasionDraft
    choices: EditorChoices


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPreview:
    """The first dates of the series from today on, and everything it collides with in the next 26 weeks.

    ``meetings`` are the pairs whose first meeting would be moved or given up.
    """

    dates: tuple[date, ...]
    conflicts: tuple[Conflict, ...]
    meetings: tuple[PairRow, ...] = ()
