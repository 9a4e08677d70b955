"""Prices by hand: a chain of people who move on is found, and every aim is read back with its sign."""

from __future__ import annotations

import numpy as np
import pytest

from models.rules.pairing_prices import Scale, prices, served_round
from models.values.pairing_answers import Price

FIT = np.array([[90, 40, 10], [80, 70, 10], [60, 50, 30]], np.uint8)


def go_on() -> None:
    """Let the search go on."""


@pytest.mark.parametrize("scale", [Scale(pair=10**9, day=10**4, point=1), Scale(pair=10**9, day=1, point=10**4)])
@pytest.mark.parametrize("price", [Price(people=1, days=-300, points=40), Price(people=0, days=7, points=-99)])
def test_a_weight_is_read_back_with_the_sign_of_every_aim(scale: Scale, price: Price) -> None:
    weight = scale.pair * price.people + scale.day * price.days + scale.point * price.points

    assert scale.price(weight) == price


def test_price_counts_everybody_who_moves_on() -> None:
    everything = np.ones((3, 3), np.bool_)
    served = served_round(everything, FIT, [9, 5, 1], [0, 1, 2], [1, 1, 1], best_fit_first=False)

    found = prices(served, 0, step=go_on)

    assert found[0] == Price(people=0, days=0, points=0)
    assert found[1] == Price(people=0, days=0, points=190 - (40 + 80 + 30))
    assert found[2] == Price(people=0, days=0, points=190 - (10 + 80 + 50))


def test_who_takes_the_only_place_of_another_leaves_one_without() -> None:
    allowed = np.array([[True, True, False], [False, True, False], [False, False, True]])
    served = served_round(allowed, FIT, [9, 5, 1], [0, 1, 2], [1, 1, 1], best_fit_first=False)

    assert prices(served, 0, step=go_on)[1] == Price(people=1, days=5, points=90 + 70 - 40)


def test_an_unserved_row_presses_out_the_one_it_costs_least_to_lose() -> None:
    allowed = np.array([[True, False, False], [True, False, False], [False, False, False]])
    served = served_round(allowed, FIT, [9, 5, 1], [0, -1, -1], [1, 0, 0], best_fit_first=False)

    assert prices(served, 1, step=go_on) == {0: Price(people=0, days=4, points=10)}
