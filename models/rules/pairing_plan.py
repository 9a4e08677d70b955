"""The plan: the best set of pairs for everybody who waits, and for each left over what stands in the way.

Everything is sorted by waiting time, then key, before solving, so that the order of rows never matters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from models.rules.pairing_grid import PairingGrid, pairing_grid, points_by_criterion
from models.rules.pairing_packed import BIT_OF
from models.rules.pairing_solver import Assignment, best_assignment, competing_columns
from models.values.identifiers import PersonId
from models.values.pairing import (
    Competition,
    Criterion,
    Easing,
    ObstacleCode,
    PairingCase,
    PairingPlan,
    PairingPolicy,
    PairingUnit,
    PairKeys,
    PlannedPair,
    UnpairedUnit,
)
from models.values.pairing_answers import PlanTotals

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_EASED: Final = {
    Easing.AREA: ObstacleCode.TOO_FAR,
    Easing.TIME: ObstacleCode.NO_COMMON_TIME,
    Easing.HOUSEHOLD_WISH: ObstacleCode.HOUSEHOLD_WISH,
    Easing.LANGUAGE: ObstacleCode.NO_COMMON_LANGUAGE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SolvedRun:
    """A plan with what it rests on, for questions about it: rows are newcomers, first and second round, in order.

    ``column_of`` leads from a row to its volunteer, -1 without one; ``locked`` are rows whose pair is kept.
    """

    plan: PairingPlan
    case: PairingCase
    policy: PairingPolicy
    newcomers: tuple[PairingUnit, ...]
    rounds: tuple[int, ...]
    volunteers: tuple[PairingUnit, ...]
    places: tuple[int, ...]
    grid: PairingGrid
    admissible: NDArray[np.bool_]
    column_of: tuple[int, ...]
    locked: frozenset[int]


def solve(case: PairingCase, policy: PairingPolicy, fields: Mapping[str, str]) -> SolvedRun:
    """Find the best plan; ``fields`` leads from an occupation to its field of work."""
    newcomers = (*_sorted(case.newcomers), *_sorted(case.second))
    rounds = (1,) * len(case.newcomers) + (2,) * len(case.second)
    volunteers = _sorted(case.volunteers)
    grid = pairing_grid(newcomers, volunteers, case, policy, fields)
    admissible = (grid.broken == 0) & (grid.open_fit >= policy.least_fit)
    places = tuple(min(unit.places, policy.most_new) for unit in volunteers)
    run = _Run(newcomers=newcomers, volunteers=volunteers, grid=grid, admissible=admissible)
    released = run.fill(places, case.locks, rounds, policy)
    plan = PairingPlan(pairs=run.pairs(rounds), unpaired=run.unpaired(rounds, policy), released=released)
    return SolvedRun(
        plan=plan,
        case=case,
        policy=policy,
        newcomers=newcomers,
        rounds=rounds,
        volunteers=volunteers,
        places=places,
        grid=grid,
        admissible=admissible,
        column_of=run.columns(),
        locked=run.locked(),
    )


def totals_with(solved: SolvedRun, locks: frozenset[PairKeys]) -> PlanTotals:
    """Give what the best plan reaches that keeps other pairs than the ones the solved run was made to keep."""
    run = _Run(newcomers=solved.newcomers, volunteers=solved.volunteers, grid=solved.grid, admissible=solved.admissible)
    run.fill(solved.places, locks, solved.rounds, solved.policy)
    return totals_of(run.pairs(solved.rounds))


def totals_of(pairs: Sequence[PlannedPair]) -> PlanTotals:
    """Add up what pairs reach."""
    return PlanTotals(
        pairs=len(pairs),
        waiting_days=sum(pair.waiting_days for pair in pairs),
        fit=sum(pair.fit for pair in pairs),
    )


def _sorted(units: Sequence[PairingUnit]) -> tuple[PairingUnit, ...]:
    return tuple(sorted(units, key=_place_in_queue))


def _place_in_queue(unit: PairingUnit) -> tuple[int, int]:
    return -unit.queue_days, unit.id


class _Run:
    """The state of one run: who has got whom, and which places are left."""

    def __init__(
        self,
        *,
        newcomers: Sequence[PairingUnit],
        volunteers: Sequence[PairingUnit],
        grid: PairingGrid,
        admissible: NDArray[np.bool_],
    ) -> None:
        self._newcomers, self._volunteers = newcomers, volunteers
        self._grid, self._admissible = grid, admissible
        self.places: list[int] = []
        self._room: tuple[int, ...] = ()
        self._column_of: dict[int, int] = {}
        self._locked: set[int] = set()
        self._rests: list[tuple[range, Assignment, list[int]]] = []

    def fill(
        self, places: Sequence[int], locks: frozenset[PairKeys], rounds: Sequence[int], policy: PairingPolicy
    ) -> tuple[PairKeys, ...]:
        """Keep the locks, then serve both rounds; give back the locks that may no longer stand."""
        self.places, self._room = list(places), tuple(places)
        released = self._keep(locks)
        first = sum(1 for number in rounds if number == 1)
        for rows in (range(first), range(first, len(rounds))):
            self._serve(rows, best_fit_first=policy.best_fit_first)
        return released

    def columns(self) -> tuple[int, ...]:
        """Give each row's column, -1 without one."""
        return tuple(self._column_of.get(row, -1) for row in range(len(self._newcomers)))

    def locked(self) -> frozenset[int]:
        """Give the rows whose pair was kept."""
        return frozenset(self._locked)

    def _keep(self, locks: frozenset[PairKeys]) -> tuple[PairKeys, ...]:
        """Take locked pairs before all others, and give back those that may no longer stand."""
        row_of = {unit.id: row for row, unit in enumerate(self._newcomers)}
        column_of = {unit.id: column for column, unit in enumerate(self._volunteers)}
        released: list[PairKeys] = []
        for keys in sorted(locks):
            row, column = row_of.get(keys.newcomer, -1), column_of.get(keys.volunteer, -1)
            stands = row >= 0 and column >= 0 and row not in self._column_of and self.places[column] > 0
            if not stands or self._grid.broken[row, column]:
                released.append(keys)
                continue
            self._take(row, column)
            self._locked.add(row)
        return tuple(released)

    def _serve(self, rows: range, *, best_fit_first: bool) -> None:
        """Give the rows of one round the best of the places that are left."""
        waiting = [row for row in rows if row not in self._column_of]
        places = tuple(self.places)
        found = best_assignment(
            self._admissible[waiting],
            self._grid.fit[waiting],
            [self._newcomers[row].queue_days for row in waiting],
            places,
            best_fit_first=best_fit_first,
        )
        for row, column in zip(waiting, found.column_of.tolist(), strict=True):
            if column >= 0:
                self._take(row, column)
        self._rests.append((rows, found, waiting))

    def pairs(self, rounds: Sequence[int]) -> tuple[PlannedPair, ...]:
        """Give the pairs in the order of the queue."""
        return tuple(
            PlannedPair(
                newcomer=self._newcomers[row].id,
                volunteer=self._volunteers[column].id,
                fit=int(self._grid.fit[row, column]),
                waiting_days=self._newcomers[row].queue_days,
                round=rounds[row],
                locked=row in self._locked,
            )
            for row, column in sorted(self._column_of.items())
        )

    def unpaired(self, rounds: Sequence[int], policy: PairingPolicy) -> tuple[UnpairedUnit, ...]:
        """Say of everybody without a pair what stands in the way."""
        found: list[UnpairedUnit] = []
        for _rows, assignment, waiting in self._rests:
            competing = self._competing(assignment, waiting)
            left = [row for row in waiting if row not in self._column_of]
            obstacles, eased = self._against(left), self._opened_by_easing(left, policy)
            asking = self._opened_by_asking(left, policy)
            for number, row in enumerate(left):
                easing, frees = _best_easing(eased[number])
                found.append(
                    UnpairedUnit(
                        newcomer=self._newcomers[row].id,
                        round=rounds[row],
                        obstacles={code: count for code, count in zip(BIT_OF, obstacles[number], strict=True) if count},
                        best_easing=easing,
                        frees=frees,
                        by_asking=asking[number],
                        competes_with=competing.get(row),
                    )
                )
        return tuple(found)

    def _take(self, row: int, column: int) -> None:
        self._column_of[row] = column
        self.places[column] -= 1

    def _competing(self, assignment: Assignment, waiting: Sequence[int]) -> dict[int, Competition]:
        """Name the group of each one left who could have somebody: who was served before them belongs to it."""
        possible = self._admissible[waiting]
        left = [
            place for place, row in enumerate(waiting) if row not in self._column_of and bool(possible[place].any())
        ]
        if not left:
            return {}
        takers: dict[int, list[int]] = {}
        for row, column in sorted(self._column_of.items()):
            takers.setdefault(column, []).append(row)
        in_turn = frozenset(waiting)
        known: dict[tuple[int, ...], Competition] = {}
        found: dict[int, Competition] = {}
        for place, columns in zip(left, competing_columns(possible, assignment, left), strict=True):
            if columns not in known:
                served = [row for column in columns for row in takers.get(column, ())]
                known[columns] = Competition(
                    newcomers=tuple(self._newcomers[row].id for row in served),
                    volunteers=tuple(self._volunteers[column].id for column in columns),
                    places=sum(self._room[column] for column in columns),
                    kept=sum(1 for row in served if row not in in_turn),
                )
            group, own = known[columns], self._newcomers[waiting[place]].id
            found[waiting[place]] = replace(group, newcomers=(own, *group.newcomers))
        return found

    def _against(self, rows: Sequence[int]) -> list[list[int]]:
        """Count for each row the volunteers whom each obstacle stands against."""
        import numpy as np

        broken = self._grid.broken[rows]
        counts = [np.count_nonzero(broken & np.uint16(bit), axis=1) for bit in BIT_OF.values()]
        found: list[list[int]] = np.stack(counts, axis=1).tolist()
        return found

    def _opened_by_asking(self, rows: Sequence[int], policy: PairingPolicy) -> list[int]:
        """Count for each row the volunteers from whom only a wish about gender keeps it."""
        import numpy as np

        alone = self._grid.broken[rows] == BIT_OF[ObstacleCode.GENDER_WISH]
        counts: list[int] = np.count_nonzero(alone & (self._grid.open_fit[rows] >= policy.least_fit), axis=1).tolist()
        return counts

    def _opened_by_easing(self, rows: Sequence[int], policy: PairingPolicy) -> list[list[int]]:
        """Count for each row the volunteers whom each permitted easing alone would open, in the order of easings."""
        import numpy as np

        broken, fits = self._grid.broken[rows], self._grid.open_fit[rows] >= policy.least_fit
        opened = {easing: np.count_nonzero((broken == BIT_OF[code]) & fits, axis=1) for easing, code in _EASED.items()}
        opened[Easing.LEAST_FIT] = np.count_nonzero((broken == 0) & ~fits, axis=1)
        found: list[list[int]] = np.stack([opened[easing] for easing in Easing], axis=1).tolist()
        return found


def _best_easing(opened: Sequence[int]) -> tuple[Easing | None, int]:
    """Give the first of the easings that open most."""
    most = max(opened)
    return (tuple(Easing)[opened.index(most)], most) if most else (None, 0)


@dataclass(frozen=True, slots=True)
class AdmissibleCouple:
    """A couple that may be paired; ``points`` of every criterion add up to the fit."""

    newcomer: PersonId
    volunteer: PersonId
    fit: int
    points: Mapping[Criterion, int]


def admissible_couples(run: SolvedRun, fields: Mapping[str, str]) -> Iterator[AdmissibleCouple]:
    """Give every couple that may be paired, kept locks too, in the order of the queue."""
    import numpy as np

    allowed = run.admissible.copy()
    for row in run.locked:
        allowed[row, run.column_of[row]] = True
    rows, columns = np.nonzero(allowed)
    parts = points_by_criterion(run.newcomers, run.volunteers, run.policy, fields)
    points = [parts[criterion][rows, columns].tolist() for criterion in Criterion] if parts else []
    fit = run.grid.fit[rows, columns].tolist()
    for number, (row, column) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
        yield AdmissibleCouple(
            run.newcomers[row].id,
            run.volunteers[column].id,
            fit[number],
            {criterion: each[number] for criterion, each in zip(Criterion, points, strict=True)},
        )
