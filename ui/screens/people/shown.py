"""What a list of people shows at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.queries.areas import AreaRow
from models.queries.people import PersonFilter, PersonRow
from models.queries.people_choices import LanguageChoiceRow
from models.values.identifiers import PersonId
from models.values.people import IntakePolicy
from models.values.people_lists import PersonChip


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPeople:
    """Who answers a filter, in order, and the first rows; the others are read when they are looked at.

    ``policy`` is what the office asked of volunteers then: it need not be read again until something changes.
    """

    filter: PersonFilter
    ids: tuple[PersonId, ...]
    first_rows: tuple[PersonRow, ...]
    policy: IntakePolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadNumbers:
    """What stands around a list: numbers of the chips, of the whole register, and what the menus offer."""

    counts: Mapping[PersonChip, int]
    totals: Mapping[PersonChip, int]
    areas: tuple[AreaRow, ...]
    languages: tuple[LanguageChoiceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPeople:
    """The list with the filter that made it."""

    filter: PersonFilter
    ids: tuple[PersonId, ...]

    @property
    def is_filtered(self) -> bool:
        """Tell whether somebody may be left out by choice."""
        return is_narrowed(self.filter)


def is_narrowed(chosen: PersonFilter) -> bool:
    """Tell whether a filter leaves anybody out beside those who have ended."""
    everybody = PersonFilter(role=chosen.role, sort=chosen.sort, descending=chosen.descending)
    return chosen != everybody
