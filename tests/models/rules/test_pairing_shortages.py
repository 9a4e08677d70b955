"""Groups that compete: truly too few places, and nothing on the wall by which somebody could be known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.rules.pairing_plan import solve
from models.rules.pairing_shortages import LEAST_ON_THE_WALL, shortage_groups, wall_shortages
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import PairingPolicy
from models.values.pairing_answers import Shortage, TimeOfWeek
from models.values.people import HouseholdKind
from tests.models.rules.pairing_registers import FIELDS, random_case


@pytest.mark.parametrize("seed", range(40))
def test_a_group_has_nobody_else_and_too_few_places(seed: int) -> None:
    case = replace(random_case(seed, 40, 12, kind=1), locks=frozenset(), second=())
    run = solve(case, PairingPolicy(), FIELDS)
    room = {unit.id: places for unit, places in zip(run.volunteers, run.places, strict=True)}
    open_to = {
        unit.id: {run.volunteers[column].id for column in run.admissible[row].nonzero()[0].tolist()}
        for row, unit in enumerate(run.newcomers)
    }

    groups = shortage_groups(run)

    for group in groups:
        assert set().union(*(open_to[key] for key in group.newcomers)) == set(group.volunteers)
        assert group.places == sum(room[key] for key in group.volunteers) < len(group.newcomers)
        everybody = {key for key, possible in open_to.items() if possible and possible <= set(group.volunteers)}
        assert everybody == set(group.newcomers)
    assert len({group.volunteers for group in groups}) == len(groups)
    competing = {left.newcomer for left in run.plan.unpaired if left.competes_with is not None}
    assert competing <= {key for group in groups for key in group.newcomers}


def shortage(first: int, people: int, places: int, **counts: object) -> Shortage:
    keys = tuple(PersonId(key) for key in range(first, first + people))
    given = {"areas": {}, "languages": {}, "kinds": {}, "times": {}} | counts
    return Shortage(newcomers=keys, volunteers=(), places=places, **given)  # type: ignore[arg-type]


def test_wall_never_has_language_together_with_area() -> None:
    more_of_area = shortage(1, 9, 3, areas={AreaId(1): 8}, languages={"ar": 7})
    more_of_language = shortage(20, 9, 3, areas={AreaId(1): 6}, languages={"ar": 7})

    first, second = wall_shortages((more_of_area, more_of_language))

    assert (first.area_id, first.language) == (AreaId(1), None)
    assert (second.area_id, second.language) == (None, "ar")


def test_wall_has_no_number_under_five() -> None:
    small = shortage(1, LEAST_ON_THE_WALL - 1, 1)
    few_lacking = shortage(10, 9, 6, areas={AreaId(1): 4}, kinds={HouseholdKind.FAMILY: 4})
    many = shortage(30, 12, 4, kinds={HouseholdKind.FAMILY: 6}, times={TimeOfWeek.EVENING: 12})

    found = wall_shortages((small, few_lacking, many))

    assert [(each.people, each.lacking) for each in found] == [(9, None), (12, 8)]
    assert [(each.area_id, each.kind, each.time) for each in found] == [
        (None, None, None),
        (None, HouseholdKind.FAMILY, TimeOfWeek.EVENING),
    ]


def test_wall_counts_nobody_twice() -> None:
    large, within = shortage(1, 12, 2), shortage(1, 6, 1)

    assert [each.people for each in wall_shortages((large, within))] == [12]
