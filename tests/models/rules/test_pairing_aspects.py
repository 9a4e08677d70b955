"""An aspect makes alike only those whom it says the same of, so that comparing classes is comparing people."""

from __future__ import annotations

import pytest

from models.rules.pairing_aspects import Side, aspects
from tests.models.rules.pairing_registers import FIELDS, random_case
from tests.models.rules.test_pairing_grid import random_policy


@pytest.mark.parametrize("seed", range(6))
def test_who_is_alike_in_an_aspect_gets_the_same_from_it(seed: int) -> None:
    case = random_case(seed, 60, 50, kind=0.6)
    said: dict[object, int] = {}

    for number, aspect in enumerate(aspects(random_policy(seed), FIELDS)):
        table = aspect.table(Side(case.newcomers, across=False), Side(case.volunteers, across=True))

        for row, one in enumerate(case.newcomers):
            for column, other in enumerate(case.volunteers):
                key = number, aspect.of_row(one), aspect.of_column(other)
                assert said.setdefault(key, int(table[row, column])) == table[row, column]
