"""An independent way to the best plan: whole numbers, augmenting paths, and trying everything when small."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

Triple = tuple[int, int, int]
"""Pairs, waiting days, fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Rows with their waiting days, columns with their places, and the fit of each admissible couple."""

    waiting: tuple[int, ...]
    places: tuple[int, ...]
    fit: Mapping[tuple[int, int], int]


def best_triple(problem: Problem, *, best_fit_first: bool) -> Triple:
    """Give the totals of the best plan by repeated longest augmenting paths over vectors, compared word by word."""
    owner: list[tuple[int, int]] = []
    while (path := _best_path(problem, owner, best_fit_first)) is not None:
        for couple in path:
            owner.remove(couple) if couple in owner else owner.append(couple)
    return _totals(problem, owner)


def _totals(problem: Problem, couples: list[tuple[int, int]]) -> Triple:
    return (
        len(couples),
        sum(problem.waiting[row] for row, _ in couples),
        sum(problem.fit[couple] for couple in couples),
    )


def _value(problem: Problem, couple: tuple[int, int], best_fit_first: bool) -> tuple[int, int]:
    aims = problem.waiting[couple[0]], problem.fit[couple]
    return (aims[1], aims[0]) if best_fit_first else aims


def _best_path(problem: Problem, chosen: list[tuple[int, int]], best_fit_first: bool) -> list[tuple[int, int]] | None:
    """Find, by Bellman and Ford, the gain-richest way from a free row to a column with a place left."""
    taken = {row: column for row, column in chosen}
    used = [sum(1 for _, column in chosen if column == each) for each in range(len(problem.places))]
    gain: dict[int, tuple[int, int]] = {}
    way: dict[int, list[tuple[int, int]]] = {}
    rows: dict[int, tuple[tuple[int, int], list[tuple[int, int]]]] = {
        row: ((0, 0), []) for row in range(len(problem.waiting)) if row not in taken
    }
    changed = True
    while changed:
        changed = False
        for row, column in problem.fit:
            if row not in rows or taken.get(row) == column or problem.places[column] == 0:
                continue
            value = _value(problem, (row, column), best_fit_first)
            reached = (rows[row][0][0] + value[0], rows[row][0][1] + value[1])
            if column not in gain or reached > gain[column]:
                gain[column], way[column] = reached, [*rows[row][1], (row, column)]
                changed = True
        for row, column in chosen:
            if column not in gain:
                continue
            value = _value(problem, (row, column), best_fit_first)
            left = (gain[column][0] - value[0], gain[column][1] - value[1])
            if row not in rows or left > rows[row][0]:
                rows[row] = (left, [*way[column], (row, column)])
                changed = True
    ends = [column for column in gain if used[column] < problem.places[column]]
    return way[max(ends, key=gain.__getitem__)] if ends else None


def by_trying_everything(problem: Problem, *, best_fit_first: bool) -> Triple:
    """Give the totals of the best of all plans there are; for a handful of rows and columns."""

    @cache
    def best(row: int, places: tuple[int, ...]) -> Triple:
        if row == len(problem.waiting):
            return (0, 0, 0)
        options = [best(row + 1, places)]
        for column, left in enumerate(places):
            if left and (row, column) in problem.fit:
                rest = best(row + 1, (*places[:column], left - 1, *places[column + 1 :]))
                options.append((rest[0] + 1, rest[1] + problem.waiting[row], rest[2] + problem.fit[row, column]))
        return max(options, key=_order)

    def _order(triple: Triple) -> Triple:
        return (triple[0], triple[2], triple[1]) if best_fit_first else triple

    return best(0, problem.places)
