"""The solver by hand: more are served before longer waits, waits before fit, and groups that compete are named."""

from __future__ import annotations

import numpy as np
import pytest

from models.rules.pairing_solver import best_assignment, competing_columns

FIT = np.array([[90, 10], [80, 70], [60, 50]], np.uint8)


def test_most_are_served_then_the_longest_waiting_then_the_best_fit() -> None:
    allowed = np.array([[True, False], [True, True], [True, True]])

    served = best_assignment(allowed, FIT, [5, 5, 9], [1, 1], best_fit_first=False)
    by_fit = best_assignment(allowed, FIT, [5, 5, 9], [1, 1], best_fit_first=True)

    assert served.column_of.tolist() == [0, -1, 1]
    assert by_fit.column_of.tolist() == [0, 1, -1]


def test_a_column_with_more_places_takes_more_rows() -> None:
    allowed = np.array([[True, False], [True, False], [True, False]])

    found = best_assignment(allowed, FIT, [1, 1, 1], [2, 5], best_fit_first=False)

    assert found.column_of.tolist() == [0, 0, -1]


def test_nobody_possible_is_nobody_paired() -> None:
    nobody = best_assignment(np.zeros((3, 2), np.bool_), FIT, [1, 2, 3], [1, 1], best_fit_first=False)
    no_places = best_assignment(np.ones((3, 2), np.bool_), FIT, [1, 2, 3], [0, 0], best_fit_first=False)

    assert nobody.column_of.tolist() == no_places.column_of.tolist() == [-1, -1, -1]


def test_numbers_too_large_to_weigh_exactly_are_refused() -> None:
    with pytest.raises(OverflowError):
        best_assignment(np.ones((3, 2), np.bool_), FIT, [2**45] * 3, [1, 1], best_fit_first=False)


def test_a_group_reaches_through_those_who_took_the_places() -> None:
    allowed = np.array([[True, False, False], [True, True, False], [False, True, False], [False, False, True]])
    fit = np.full(allowed.shape, 50, np.uint8)

    found = best_assignment(allowed, fit, [9, 8, 1, 1], [1, 1, 1], best_fit_first=False)
    groups = competing_columns(allowed, found, [2])

    assert found.column_of.tolist() == [0, 1, -1, 2]
    assert groups == [(0, 1)]


def test_a_column_that_was_never_to_be_had_is_in_the_group_and_leads_nowhere() -> None:
    allowed = np.array([[True, True, False], [True, False, False], [False, True, True]])
    fit = np.full(allowed.shape, 50, np.uint8)

    found = best_assignment(allowed, fit, [9, 8, 1], [1, 0, 1], best_fit_first=False)

    assert found.column_of.tolist() == [0, -1, 2]
    assert competing_columns(allowed, found, [1]) == [(0, 1)]
