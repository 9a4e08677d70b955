"""How the people of a run look on the screen, and where a newcomer can go meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from models.values.identifiers import AreaId, OccasionId, PersonId, SeriesId
from models.values.people import HouseholdKind


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFace:
    """One side of a pair in a list.

    ``name`` is whole, ``short`` has only the letter of the family name, ``first`` is what one calls them. ``languages``
    are other than Swedish, the best spoken first. A volunteer has ``capacity``, of which ``taken`` places are used and
    ``reserved`` of these by pairs that may not be seen; ``is_new`` never had a language friend.
    """

    id: PersonId
    name: str
    short: str
    first: str
    area: str
    area_id: AreaId | None = None
    languages: tuple[str, ...] = ()
    kind: HouseholdKind = HouseholdKind.SINGLE
    capacity: int = 0
    taken: int = 0
    reserved: int = 0
    is_new: bool = False

    @property
    def free(self) -> int:
        """Give how many places are left."""
        return max(0, self.capacity - self.taken)


@dataclass(frozen=True, slots=True, kw_only=True)
class NearCafe:
    """The next occasion of a café that fits somebody who waits; ``same_area`` if it is where they live."""

    series_id: SeriesId
    occasion_id: OccasionId
    name: str
    day: date
    starts: time
    ends: time
    place: str
    area: str
    same_area: bool
