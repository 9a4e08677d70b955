"""Obstacles and fit of all newcomers with all volunteers at once: ``pairing_obstacles`` and ``pairing_fit`` for many.

Rows are taken by the block, so that nothing between them grows with the square of a large register.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from models.rules import pairing_facts as facts
from models.rules import pairing_fit as single
from models.rules.pairing_obstacles import needs_extract, places_to_meet
from models.rules.pairing_times import common_times
from models.rules.pairing_words import WordSets, word_sets
from models.values.pairing import (
    Criterion,
    ObstacleCode,
    PairingCase,
    PairingPolicy,
    PairingUnit,
    PairKeys,
    SameGenderRule,
)
from models.values.people import Gender

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    _Share = tuple[NDArray[np.integer], NDArray[np.bool_]]

BLOCK: Final = 256
BIT_OF: Final = {code: 1 << place for place, code in enumerate(ObstacleCode)}
"""The bit of each obstacle in a grid."""
_MOST_YEARS: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingGrid:
    """Newcomers × volunteers.

    ``broken`` has a bit for each obstacle, ``fit`` is 0–100, and ``open_fit`` would be the fit if everything that
    nobody asked were full: the least fit is held against it, since unknown data must not shut anybody out.
    """

    broken: NDArray[np.uint16]
    fit: NDArray[np.uint8]
    open_fit: NDArray[np.uint8]


def pairing_grid(
    newcomers: Sequence[PairingUnit],
    volunteers: Sequence[PairingUnit],
    case: PairingCase,
    policy: PairingPolicy,
    fields: Mapping[str, str],
) -> PairingGrid:
    """Compare everybody with everybody; ``fields`` leads from an occupation to its field of work."""
    import numpy as np

    shape = (len(newcomers), len(volunteers))
    grid = PairingGrid(
        broken=np.zeros(shape, np.uint16), fit=np.zeros(shape, np.uint8), open_fit=np.zeros(shape, np.uint8)
    )
    if 0 in shape:
        return grid
    comparison = _Comparison(_Side(newcomers), _Side(volunteers), policy, fields)
    for first in range(0, shape[0], BLOCK):
        block = slice(first, min(first + BLOCK, shape[0]))
        comparison.write(block, grid)
    grid.broken[[unit.id in case.blocked for unit in newcomers]] |= BIT_OF[ObstacleCode.NOT_READY]
    grid.broken[:, [unit.id in case.blocked for unit in volunteers]] |= BIT_OF[ObstacleCode.NOT_READY]
    _mark(grid, (newcomers, volunteers), case.earlier, ObstacleCode.EARLIER_PAIR)
    _mark(grid, (newcomers, volunteers), case.vetoes, ObstacleCode.VETOED)
    return grid


def _mark(
    grid: PairingGrid,
    sides: tuple[Sequence[PairingUnit], Sequence[PairingUnit]],
    couples: Iterable[PairKeys],
    code: ObstacleCode,
) -> None:
    row_of = {unit.id: row for row, unit in enumerate(sides[0])}
    column_of = {unit.id: column for column, unit in enumerate(sides[1])}
    for keys in couples:
        row, column = row_of.get(keys.newcomer), column_of.get(keys.volunteer)
        if row is not None and column is not None:
            grid.broken[row, column] |= BIT_OF[code]


class _Side:
    """The units of one side, and columns of facts about them, each made once."""

    def __init__(self, units: Sequence[PairingUnit]) -> None:
        self.units = units
        self._columns: dict[Callable[[PairingUnit], int], NDArray[np.int64]] = {}

    def numbers(self, of_unit: Callable[[PairingUnit], int]) -> NDArray[np.int64]:
        """Give one number for each unit."""
        import numpy as np

        if of_unit not in self._columns:
            self._columns[of_unit] = np.array([of_unit(unit) for unit in self.units], np.int64)
        return self._columns[of_unit]

    def facts(self, of_unit: Callable[[PairingUnit], bool]) -> NDArray[np.bool_]:
        """Tell of each unit whether something holds."""
        held: NDArray[np.bool_] = self.numbers(of_unit) != 0
        return held


class _Comparison:
    """Both sides, and what a block of rows makes of them."""

    def __init__(self, rows: _Side, columns: _Side, policy: PairingPolicy, fields: Mapping[str, str]) -> None:
        self._rows, self._columns, self._policy = rows, columns, policy
        self._places = self._sets(places_to_meet)
        self._areas = self._sets(facts.areas)
        self._languages = self._sets(single.other_languages)
        self._interests = self._sets(facts.interests)
        self._children = self._sets(facts.children, facts.years_around_children)
        self._occupations = self._sets(facts.occupation)
        self._occupation_fields = self._sets(_FieldOf(fields))
        self._times = common_times(
            [unit.availability for unit in rows.units], [unit.availability for unit in columns.units]
        )
        self._age_shares = _age_shares()

    def write(self, block: slice, grid: PairingGrid) -> None:
        """Write obstacles and fit of a block of rows into the grid."""
        can_meet, time_share = self._times.of_block(block)
        speaks_alike = self._languages.share_any(block)
        grid.broken[block] = self._broken(block, can_meet, speaks_alike)
        grid.fit[block], grid.open_fit[block] = self._fit(block, time_share, speaks_alike)

    def _broken(self, block: slice, can_meet: NDArray[np.bool_], speaks_alike: NDArray[np.bool_]) -> NDArray[np.uint16]:
        import numpy as np

        found = np.zeros(can_meet.shape, np.uint16)
        needs = np.array([needs_extract(unit, self._policy) for unit in self._rows.units[block]], np.bool_)
        levels = (
            self._rows.numbers(facts.level_reached)[block, None] >= self._columns.numbers(facts.level_asked)[None, :]
        )
        broken = {
            ObstacleCode.NOT_READY: ~self._both(facts.is_ready, block),
            ObstacleCode.NO_PLACE: ~self._columns.facts(facts.has_place)[None, :],
            ObstacleCode.PAPERS_MISSING: ~self._columns.facts(facts.has_papers)[None, :],
            ObstacleCode.RECORD_EXTRACT_MISSING: needs[:, None] & ~self._columns.facts(facts.has_extract)[None, :],
            ObstacleCode.UNDER_AGE: ~self._both(facts.is_adult, block) if not self._policy.minors else np.False_,
            ObstacleCode.GENDER_WISH: ~self._genders_fit(block),
            ObstacleCode.HOUSEHOLD_WISH: ~self._kinds_fit(block),
            ObstacleCode.NO_COMMON_TIME: ~can_meet,
            ObstacleCode.TOO_FAR: ~self._places.share_any(block),
            ObstacleCode.NO_COMMON_LANGUAGE: ~(levels | speaks_alike),
        }
        for code, where in broken.items():
            found |= np.where(where, np.uint16(BIT_OF[code]), np.uint16(0))
        return found

    def _genders_fit(self, block: slice) -> NDArray[np.bool_]:
        here, there = self._rows, self._columns
        met_there = _met(
            there.numbers(facts.gender)[None, :],
            there.numbers(facts.genders)[None, :],
            here.facts(facts.for_all)[block, None],
        )
        met_here = _met(
            here.numbers(facts.gender)[block, None],
            here.numbers(facts.genders)[block, None],
            there.facts(facts.for_all)[None, :],
        )
        refused_here = met_there & ~here.numbers(facts.accepted)[block, None]
        refused_there = met_here & ~there.numbers(facts.accepted)[None, :]
        fits: NDArray[np.bool_] = (refused_here | refused_there) == 0
        if self._policy.same_gender is SameGenderRule.ON:
            mine, theirs = here.numbers(facts.gender)[block, None], there.numbers(facts.gender)[None, :]
            fits = fits & (mine == theirs) & (mine != facts.GENDER_BITS[Gender.UNSAID])
        return fits

    def _kinds_fit(self, block: slice) -> NDArray[np.bool_]:
        here, there = self._rows, self._columns
        wished = (here.numbers(facts.kinds_wished)[block, None] & there.numbers(facts.kind)[None, :]) != 0
        welcome: NDArray[np.bool_] = (
            there.numbers(facts.kinds_wished)[None, :] & here.numbers(facts.kind)[block, None]
        ) != 0
        both: NDArray[np.bool_] = wished & welcome
        return both

    def _fit(
        self, block: slice, time_share: NDArray[np.int16], speaks_alike: NDArray[np.bool_]
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        import numpy as np

        fit, opened = np.zeros(time_share.shape, np.uint8), np.zeros(time_share.shape, np.uint8)
        for criterion, (share, known) in self._shares(block, time_share, speaks_alike).items():
            weight = self._policy.weights.get(criterion, 0)
            points = np.array([single.points_of(weight, each) for each in range(single.FULL + 1)], np.uint8)
            got = np.where(known, points[share], points[single.UNKNOWN])
            fit += got
            opened += np.where(known, got, points[single.FULL])
        return fit, opened

    def _shares(
        self, block: slice, time_share: NDArray[np.int16], speaks_alike: NDArray[np.bool_]
    ) -> dict[Criterion, _Share]:
        import numpy as np

        interests = np.array(single.SHARED_INTERESTS, np.uint8)[np.minimum(self._interests.shared(block), 3)]
        return {
            Criterion.INTERESTS: (interests, self._both(facts.has_interests, block)),
            Criterion.COMMON_TIME: (time_share, self._both(facts.knows_times, block)),
            Criterion.AREA: (self._area(block), self._both(facts.knows_area, block)),
            Criterion.FAMILY: (self._family(block), np.ones((1, 1), np.bool_)),
            Criterion.AGE: (self._age(block), self._both(facts.knows_age, block)),
            Criterion.OCCUPATION: self._occupation(block),
            Criterion.LANGUAGE_BRIDGE: (
                np.where(speaks_alike, np.uint8(single.FULL), np.uint8(0)),
                self._both(facts.knows_languages, block),
            ),
        }

    def _area(self, block: slice) -> NDArray[np.uint8]:
        import numpy as np

        same = self._rows.numbers(facts.own_area)[block, None] == self._columns.numbers(facts.own_area)[None, :]
        within = np.where(self._areas.share_any(block), np.uint8(single.COMMON_AREA), np.uint8(0))
        return np.where(same, np.uint8(single.FULL), within)

    def _age(self, block: slice) -> NDArray[np.uint8]:
        import numpy as np

        years = np.abs(self._rows.numbers(facts.year)[block, None] - self._columns.numbers(facts.year)[None, :])
        shares: NDArray[np.uint8] = self._age_shares[np.minimum(years, len(self._age_shares) - 1)]
        return shares

    def _family(self, block: slice) -> NDArray[np.uint8]:
        import numpy as np

        mine = self._rows.facts(facts.has_children)[block, None]
        theirs = self._columns.facts(facts.has_children)[None, :]
        company = (
            self._rows.facts(single.is_in_company)[block, None] | self._columns.facts(single.is_in_company)[None, :]
        )
        full = self._children.share_any(block) | ~(mine | theirs)
        some = np.where((mine & theirs) | company, np.uint8(single.SOME_FAMILY), np.uint8(0))
        return np.where(full, np.uint8(single.FULL), some)

    def _occupation(self, block: slice) -> _Share:
        import numpy as np

        none = (
            self._rows.facts(single.has_no_occupation)[block, None]
            | self._columns.facts(single.has_no_occupation)[None, :]
        )
        field = np.where(self._occupation_fields.share_any(block), np.uint8(single.SAME_FIELD), np.uint8(0))
        share = np.where(self._occupations.share_any(block), np.uint8(single.FULL), field)
        return np.where(none, np.uint8(0), share), none | self._both(facts.has_occupation, block)

    def _both(self, of_unit: Callable[[PairingUnit], bool], block: slice) -> NDArray[np.bool_]:
        both: NDArray[np.bool_] = self._rows.facts(of_unit)[block, None] & self._columns.facts(of_unit)[None, :]
        return both

    def _sets(
        self,
        of_row: Callable[[PairingUnit], Iterable[Hashable]],
        of_column: Callable[[PairingUnit], Iterable[Hashable]] | None = None,
    ) -> WordSets:
        return word_sets(
            [frozenset(of_row(unit)) for unit in self._rows.units],
            [frozenset((of_column or of_row)(unit)) for unit in self._columns.units],
        )


@dataclass(frozen=True, slots=True)
class _FieldOf:
    """Gives the field of work of a unit's occupation."""

    fields: Mapping[str, str]

    def __call__(self, unit: PairingUnit) -> tuple[str, ...]:
        field = self.fields.get(unit.occupation)
        return () if field is None else (field,)


def _met(contact: NDArray[np.int64], everybody: NDArray[np.int64], for_all: NDArray[np.bool_]) -> NDArray[np.int64]:
    import numpy as np

    return np.where(for_all, everybody, contact)


def _age_shares() -> NDArray[np.uint8]:
    import numpy as np

    return np.array([single.age_share(years) for years in range(_MOST_YEARS + 1)], np.uint8)
