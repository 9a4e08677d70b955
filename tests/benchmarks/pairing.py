"""The plan of pairs: how quick it is beside its own scoring and a bare solver, and beside other ways of pairing.

``python -m tests.benchmarks.pairing [--quick] [--munkres FOLDER …]`` invents registers as ``main.py population`` does
and prints each measure beside its bar; one above its bar is said, never a failure, since a busy computer decides it
too. A FOLDER holds one version of the package ``munkres`` (1.1.4 and 3.0 differ by a factor of a hundred); without one
the installed version is used, and without that the column is left out, with a word. ``--quick`` leaves out 5,000.

As a whole it ends in under five minutes. With everything in one weight the bare solver takes over a minute and a half
at 5,000: there it is run once, after the plan, and the line says so.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.rules.pairing_grid import pairing_grid
from models.rules.pairing_plan import SolvedRun, solve
from models.rules.pairing_questions import alternatives, choices, explain, refused
from models.services.population import add_population
from models.storage.opening import temporary_database
from models.values.clock import FixedClock
from models.values.pairing import PairingCase, PairingPolicy
from models.values.population import PopulationSize
from resources.people_keys import occupation_fields
from tests.benchmarks.pairing_others import greedy, munkres
from tests.benchmarks.pairing_window import longest_gap

TODAY = date(2026, 11, 23)
ROUNDS = {300: 5, 1_000: 5, 5_000: 2}
BARE_ROUNDS = {300: 5, 1_000: 3, 5_000: 1}
BARS = {300: 0.025, 1_000: 0.150, 5_000: 4.0}
RATIO_BAR = 3.0
EXPLAIN_BAR, REFUSED_BAR, GAP_BAR = 0.001, 0.005, 150.0
ALTERNATIVES_BARS = {300: 0.1, 1_000: 0.5}
MUNKRES_SIZES = (100, 300)
WINDOW_SIZE = 3_000
WHOLE_BAR = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Both sides of a run of one size, with its solution."""

    size: int
    case: PairingCase
    run: SolvedRun

    @property
    def first(self) -> int:
        """Give how many newcomers are in the first round, which the other ways of pairing are measured on."""
        return len(self.case.newcomers)


def register_of(size: int) -> Register:
    """Invent so many volunteers and newcomers, and warm everything up."""
    with temporary_database(FixedClock(TODAY)) as database, database.write() as uow:
        add_population(uow, PopulationSize(volunteers=size, newcomers=size, seed=7), UUID(int=1))
        case = pairing_case(uow.session, TODAY, intake_policy(uow.session))
    return Register(size=size, case=case, run=solve(case, PairingPolicy(), occupation_fields()))


def least(action: Callable[[], object], rounds: int = 5) -> float:
    """Give the shortest of some runs, in seconds."""
    return min(seconds(action) for _ in range(rounds))


def seconds(action: Callable[[], object]) -> float:
    """Time one run."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def said(value: float, bar: float) -> str:
    """Say whether a measure holds."""
    return "holds" if value <= bar else "ABOVE THE BAR"


def in_one_weight(register: Register) -> NDArray[np.float64]:
    """Give the aims in one number a couple, as ``PAIRING.md`` writes them: what a bare solver is given."""
    first = register.first
    allowed, fit = register.run.admissible[:first], register.run.grid.fit[:first].astype(np.float64)
    days = np.array([unit.queue_days for unit in register.run.newcomers[:first]], np.float64)
    most_fit = np.where(allowed, fit, 0).max(axis=1).sum() + 1
    weights: NDArray[np.float64] = most_fit * (days.sum() + 1) + (days * most_fit)[:, None] + fit
    return np.where(allowed, weights, 0)


def by_fit_alone(register: Register) -> NDArray[np.float64]:
    """Give a bare solver the most pairs with the most fit and no waiting days, which it finds much sooner."""
    first = register.first
    fit = register.run.grid.fit[:first].astype(np.float64)
    return np.where(register.run.admissible[:first], fit + 100 * first, 0)


def print_speed(register: Register) -> None:
    """Print the plan with its reasons beside its own scoring and a bare solver, in turn as often as both are run."""
    case, policy, fields = register.case, PairingPolicy(), occupation_fields()
    weights = in_one_weight(register)
    score = partial(pairing_grid, register.run.newcomers, register.run.volunteers, case, policy, fields)
    plan, solver = partial(solve, case, policy, fields), partial(linear_sum_assignment, weights, maximize=True)
    plans, scores, solvers = [], [], []
    for number in range(ROUNDS[register.size]):
        plans.append(seconds(plan))
        scores.append(seconds(score))
        if number < BARE_ROUNDS[register.size]:
            solvers.append(seconds(solver))
    ours, scoring, bare = min(plans), min(scores), min(solvers)
    ratio, bar = ours / (scoring + bare), BARS[register.size]
    share = register.run.admissible.mean()
    easier = seconds(partial(linear_sum_assignment, by_fit_alone(register), maximize=True))
    once = " (run once)" if len(solvers) == 1 else ""
    print(
        f"{register.size:5} a side, {share:4.0%} possible: plan {ours * 1000:8.1f} ms (bar {bar * 1000:.0f}, "
        f"{said(ours, bar)}); scoring {scoring * 1000:.1f} + bare solver {bare * 1000:.1f} ms{once}, "
        f"without waiting days {easier * 1000:.1f} ms, "
        f"ratio {ratio:.2f} (bar {RATIO_BAR:.0f}, {said(ratio, RATIO_BAR)})"
    )


def print_others(register: Register, folders: Sequence[Path]) -> None:
    """Print how many are paired and left in the first round by each way, and how long it takes."""
    first = register.first
    allowed, fit = register.run.admissible[:first], register.run.grid.fit[:first]
    places = np.array(register.run.places)
    alone = PairingCase(newcomers=register.case.newcomers, volunteers=register.case.volunteers)
    pairs = len(solve(alone, PairingPolicy(), occupation_fields()).plan.pairs)
    rounds = ROUNDS.get(register.size, 5)
    ours = least(partial(solve, alone, PairingPolicy(), occupation_fields()), rounds)
    others = least(partial(greedy, allowed, fit, places), rounds)
    lines = [
        ("our plan with its reasons", ours, pairs, 0),
        ("greedy, best fit first", others, greedy(allowed, fit, places), 0),
    ]
    if register.size in MUNKRES_SIZES:
        for way in munkres(allowed, fit, folders):
            lines.append((f"munkres {way.version}, forbidden as 0", way.seconds, way.pairs, way.forbidden))
    for name, took, paired, forbidden in lines:
        wrong = f", proposes {forbidden} forbidden pairs" if forbidden else ""
        print(
            f"{register.size:5} a side: {name:33} {took * 1000:10.1f} ms  paired {paired}, left {first - paired}{wrong}"
        )


def print_questions(register: Register) -> None:
    """Print how long the answers about one newcomer take."""
    run, fields = register.run, occupation_fields()
    newcomer, volunteer = run.newcomers[register.first // 2], run.volunteers[0]
    explained = least(partial(explain, newcomer, volunteer, PairingPolicy(), fields))
    why_not = least(partial(refused, run, newcomer.id))
    at_once = least(partial(choices, run, newcomer.id))
    others = least(partial(alternatives, run, newcomer.id))
    bar = ALTERNATIVES_BARS.get(register.size)
    print(
        f"{register.size:5} a side: explain a pair {explained * 1000:.2f} ms ({said(explained, EXPLAIN_BAR)}), "
        f"why not the others {why_not * 1000:.2f} ms ({said(why_not, REFUSED_BAR)}), "
        f"ten alternatives {at_once * 1000:.1f} ms, with their price {others * 1000:.1f} ms"
        + (f" ({said(others, bar)})" if bar else "")
    )


def main() -> None:
    """Print the measures."""
    began = time.perf_counter()
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--quick", action="store_true")
    reader.add_argument("--munkres", type=Path, action="append", default=[], metavar="FOLDER")
    wanted = reader.parse_args()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    for size in (100, *BARS):
        if wanted.quick and size > 1_000:
            continue
        register = register_of(size)
        if size in BARS:
            print_speed(register)
        print_others(register, wanted.munkres)
        print_questions(register)
    print(f"munkres is run on {' and '.join(map(str, MUNKRES_SIZES))} a side only: above it nobody waits for it")
    gap = longest_gap(partial(solve, register_of(WINDOW_SIZE).case, PairingPolicy(), occupation_fields()))
    print(f"a timer in the window is {gap:.0f} ms late at most during a plan of {WINDOW_SIZE} ({said(gap, GAP_BAR)})")
    whole = time.perf_counter() - began
    computing = time.process_time()
    print(
        f"all of it took {whole:.0f} s, {computing:.0f} of them at work (bar {WHOLE_BAR:.0f}, {said(whole, WHOLE_BAR)})"
    )


if __name__ == "__main__":
    main()
