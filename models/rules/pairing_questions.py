"""Questions about a solved plan: other volunteers and their price, why not the rest, what another policy would do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from models.rules.pairing_packed import BIT_OF
from models.rules.pairing_plan import SolvedRun, solve, totals_of, totals_with
from models.rules.pairing_prices import prices, served_round
from models.rules.pairing_reasons import questions_before, reasoned_parts
from models.values.identifiers import PersonId
from models.values.pairing import ObstacleCode, PairingCase, PairingPlan, PairingPolicy, PairingUnit, PairKeys
from models.values.pairing_answers import Alternative, Choice, PairExplanation, PolicyEffect, Price, Refusal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def _nothing() -> None:
    """Let the work go on."""


def alternatives(run: SolvedRun, newcomer: PersonId, most: int = 10) -> tuple[Alternative, ...]:
    """Give the volunteers whom a newcomer could have, the best fit first; the plan's own choice is always among them.

    The price is what the best plan that keeps this pair lacks. A lock of the newcomer's own gives way to it, and so
    does the lock of who waits shortest if locks fill all places of the volunteer. Raises ``KeyError`` for somebody who
    is not in the run.
    """
    found = choices(run, newcomer, most)
    costs: dict[PersonId, Price] = {}
    while len(costs) < len(found):
        costs.update(some_prices(run, newcomer, [each.volunteer for each in found if each.volunteer not in costs]))
    return tuple(
        Alternative(
            volunteer=each.volunteer,
            fit=each.fit,
            in_plan=each.in_plan,
            needed_by=each.needed_by,
            price=costs[each.volunteer],
        )
        for each in found
    )


def choices(run: SolvedRun, newcomer: PersonId, most: int = 10) -> tuple[Choice, ...]:
    """Give the alternatives without their prices, at once."""
    import numpy as np

    row = row_of(run, newcomer)
    open_columns = np.flatnonzero(run.admissible[row] & (np.array(run.places) > 0))
    fits = run.grid.fit[row, open_columns]
    best = open_columns[np.lexsort((open_columns, -fits.astype(np.int16)))].tolist()
    planned = run.column_of[row]
    chosen = best[:most]
    if planned in best[most:]:
        chosen = [*chosen[:-1], planned]
    return tuple(
        Choice(
            volunteer=run.volunteers[column].id,
            fit=int(run.grid.fit[row, column]),
            in_plan=column == planned,
            needed_by=None if (taker := _in_the_way(run, row, column)) is None else run.newcomers[taker].id,
        )
        for column in chosen
    )


def some_prices(
    run: SolvedRun, newcomer: PersonId, volunteers: Sequence[PersonId], *, step: Callable[[], None] = _nothing
) -> Mapping[PersonId, Price]:
    """Give the price of all these choices, or only of the first where each takes a whole new plan.

    ``step`` is called between two steps of the work; what it raises ends the work. Who asks again for the rest has all
    prices at last.
    """
    row = row_of(run, newcomer)
    columns = {_column_of(run, volunteer): volunteer for volunteer in volunteers}
    return {columns[column]: price for column, price in _prices(run, row, list(columns), step).items()}


def refused(run: SolvedRun, newcomer: PersonId) -> tuple[Refusal, ...]:
    """Give every volunteer whom a newcomer cannot have with the rules against it, fewest first.

    Raises ``KeyError`` for somebody who is not in the run.
    """
    import numpy as np

    row = row_of(run, newcomer)
    columns = np.flatnonzero(~run.admissible[row])
    broken = run.grid.broken[row, columns]
    order = np.lexsort((columns, broken, np.bitwise_count(broken)))
    codes = {mask: codes_of(mask) for mask in np.unique(broken).tolist()}
    volunteers = run.volunteers
    return tuple(
        Refusal(volunteers[column].id, codes[mask], not mask)
        for column, mask in zip(columns[order].tolist(), broken[order].tolist(), strict=True)
    )


def explain(
    newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy, fields: Mapping[str, str]
) -> PairExplanation:
    """Give what speaks for a pair, part by part; ``fields`` leads from an occupation to its field of work."""
    parts = reasoned_parts(newcomer, volunteer, policy, fields)
    return PairExplanation(
        fit=sum(part.points for part in parts), parts=parts, asks=questions_before(newcomer, volunteer, policy)
    )


def policy_effect(
    case: PairingCase, before: PairingPolicy, after: PairingPolicy, fields: Mapping[str, str]
) -> PolicyEffect:
    """Say what the plan reaches now and what it would reach under another policy."""
    return effect_of(solve(case, before, fields).plan, solve(case, after, fields).plan)


def effect_of(before: PairingPlan, after: PairingPlan) -> PolicyEffect:
    """Compare two plans of the same register; each is measured by the weights that it was made with."""
    served, served_after = _served(before), _served(after)
    return PolicyEffect(
        before=totals_of(before.pairs),
        after=totals_of(after.pairs),
        waiting=len(before.pairs) + len(before.unpaired),
        newly=len(served_after - served),
        no_longer=len(served - served_after),
    )


def codes_of(mask: int) -> tuple[ObstacleCode, ...]:
    """Read the obstacles of one couple from the bits of a grid."""
    return tuple(code for code, bit in BIT_OF.items() if mask & bit)


def row_of(run: SolvedRun, newcomer: PersonId) -> int:
    """Find a newcomer's row. Raises ``KeyError`` for somebody who is not in the run."""
    for row, unit in enumerate(run.newcomers):
        if unit.id == newcomer:
            return row
    raise KeyError(newcomer)


def volunteer_of(run: SolvedRun, volunteer: PersonId) -> PairingUnit:
    """Find a volunteer. Raises ``KeyError`` for somebody who is not in the run."""
    for unit in run.volunteers:
        if unit.id == volunteer:
            return unit
    raise KeyError(volunteer)


def _served(plan: PairingPlan) -> frozenset[tuple[PersonId, int]]:
    return frozenset((pair.newcomer, pair.round) for pair in plan.pairs)


def _in_the_way(run: SolvedRun, row: int, column: int) -> int | None:
    """Give the row that has the place in the plan; of several the one who waits shortest."""
    takers = [taker for taker, taken in enumerate(run.column_of) if taken == column]
    return max(takers) if len(takers) >= run.places[column] and row not in takers else None


def _column_of(run: SolvedRun, volunteer: PersonId) -> int:
    return next(column for column, unit in enumerate(run.volunteers) if unit.id == volunteer)


def _prices(run: SolvedRun, row: int, columns: Sequence[int], step: Callable[[], None]) -> Mapping[int, Price]:
    free = _room_beside_locks(run)
    by_chains: Mapping[int, Price] = {}
    if row not in run.locked and run.rounds[row] == 1 and not _second_round_depends(run, free):
        by_chains = _prices_by_chains(run, row, free, step)
    found = {column: by_chains[column] for column in columns if column in by_chains}
    return found or {column: _price_solved_again(run, row, column) for column in columns[:1]}


def _prices_by_chains(
    run: SolvedRun, row: int, free: NDArray[np.int64], step: Callable[[], None]
) -> Mapping[int, Price]:
    first = [each for each, number in enumerate(run.rounds) if number == 1 and each not in run.locked]
    served = served_round(
        run.admissible[first],
        run.grid.fit[first],
        [run.newcomers[each].queue_days for each in first],
        [run.column_of[each] for each in first],
        free.tolist(),
        best_fit_first=run.policy.best_fit_first,
    )
    return prices(served, first.index(row), step=step)


def _room_beside_locks(run: SolvedRun) -> NDArray[np.int64]:
    import numpy as np

    room = np.array(run.places, np.int64)
    for row in run.locked:
        room[run.column_of[row]] -= 1
    return room


def _second_round_depends(run: SolvedRun, free: NDArray[np.int64]) -> bool:
    """Tell whether somebody waits for a friend more: then it matters which of the best first rounds is taken."""
    second = [row for row, number in enumerate(run.rounds) if number == 2 and row not in run.locked]
    return bool((run.admissible[second] & (free > 0)[None, :]).any())


def _price_solved_again(run: SolvedRun, row: int, column: int) -> Price:
    plan = totals_of(run.plan.pairs)
    forced = totals_with(run, locks_with(run, row, column))
    return Price(
        people=plan.pairs - forced.pairs, days=plan.waiting_days - forced.waiting_days, points=plan.fit - forced.fit
    )


def locks_with(run: SolvedRun, row: int, column: int) -> frozenset[PairKeys]:
    """Give the locks of a run that also keeps this pair: those kept, less those that must give way to it."""
    kept = {each: run.column_of[each] for each in run.locked if each != row}
    holding = sorted(each for each, taken in kept.items() if taken == column)
    if len(holding) >= run.places[column]:
        del kept[holding[-1]]
    kept[row] = column
    return frozenset(PairKeys(run.newcomers[each].id, run.volunteers[taken].id) for each, taken in kept.items())
