"""Random registers for the tests of pairing: small worlds in which every rule bites somewhere."""

from __future__ import annotations

import random

from models.rules.availability import PartOfDay, every_week
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import PairingCase, PairingUnit, PairKeys
from models.values.people import (
    Availability,
    FreeTime,
    Gender,
    GenderWish,
    HouseholdKind,
    LanguageLevel,
    LanguageSkill,
    MainActivity,
    Reach,
    SwedishLevel,
    Wish,
)
from resources.people_keys import occupation_fields

FIELDS = {**occupation_fields()}
OCCUPATIONS = ("", "", "teacher", "nurse", "assistant_nurse", "carpenter", "own word")
INTERESTS = tuple(f"interest {number}" for number in range(9))


def random_case(seed: int, newcomers: int, volunteers: int, *, kind: float = 0.9) -> PairingCase:
    """Invent a register; ``kind`` is how often a rule is no trouble at all."""
    dice = random.Random(seed)  # noqa: S311 - invented people, no secret
    waiting = tuple(_unit(dice, 1 + number, kind) for number in range(newcomers))
    second = tuple(_unit(dice, 5_001 + number, kind) for number in range(dice.choice((0, 0, newcomers // 4))))
    helpers = tuple(_unit(dice, 10_001 + number, kind) for number in range(volunteers))
    couples = [PairKeys(one.id, other.id) for one in (*waiting, *second) for other in helpers]
    return PairingCase(
        newcomers=waiting,
        volunteers=helpers,
        second=second,
        earlier=_some(dice, couples, 0.02),
        vetoes=_some(dice, couples, 0.03),
        locks=frozenset(dice.sample(couples, min(len(couples), dice.choice((0, 0, 1, 3))))),
    )


def _some(dice: random.Random, couples: list[PairKeys], share: float) -> frozenset[PairKeys]:
    return frozenset(keys for keys in couples if dice.random() < share)


def _unit(dice: random.Random, key: int, kind: float) -> PairingUnit:
    fine = dice.random() < kind
    children = tuple(dice.randint(2008, 2024) for _ in range(dice.choice((0, 0, 0, 1, 2))))
    return PairingUnit(
        id=PersonId(key),
        is_ready=fine or dice.random() < 0.8,
        queue_days=dice.choice((0, 7, 7, 30, dice.randint(0, 400))),
        gender=dice.choice(tuple(Gender)),
        birth_year=dice.choice((None, dice.randint(1940, 2006))),
        is_adult=fine or dice.random() < 0.8,
        kind=HouseholdKind.FAMILY if children else dice.choice((HouseholdKind.SINGLE, HouseholdKind.GROUP)),
        adults=tuple(dice.choice(tuple(Gender)) for _ in range(dice.choice((0, 0, 1)))),
        children=children,
        has_minors=bool(children),
        area_id=dice.choice((None, AreaId(1), AreaId(2), AreaId(3))),
        reach=Reach(
            area_ids=frozenset(AreaId(area) for area in (1, 2, 3) if dice.random() < 0.4),
            outside_municipality=dice.random() < 0.1,
            online=dice.random() < 0.1,
        ),
        languages=tuple(
            LanguageSkill(language=code, level=dice.choice(tuple(LanguageLevel)))
            for code in ("sv", "ar", "uk", "en")
            if dice.random() < 0.4
        ),
        swedish=dice.choice((None, *SwedishLevel)),
        interests=frozenset(dice.sample(INTERESTS, dice.randint(0, 5))),
        occupation=dice.choice(OCCUPATIONS),
        main_activity=dice.choice(tuple(MainActivity)),
        availability=_times(dice),
        wish=_wish(dice, fine=fine),
        places=dice.choice((0, 1, 1, 2, 3)),
        has_papers=fine or dice.random() < 0.8,
        has_extract=dice.random() < 0.6,
    )


def _times(dice: random.Random) -> Availability:
    if dice.random() < 0.1:
        return Availability()
    if dice.random() < 0.3:
        start = dice.randrange(0, 2 * 7 * 24 * 60 - 400, 15)
        other = min(start + 600, 20_000 // 15 * 15)
        stretches = {FreeTime(start, start + dice.choice((45, 60, 240))), FreeTime(other, other + 150)}
        tidy = sorted(stretches)
        return Availability(free=tuple(tidy if tidy[0].ends < tidy[-1].starts else tidy[:1]), refined=True)
    days = [(day, part) for day in range(7) for part in PartOfDay if dice.random() < 0.3]
    return every_week(days)


def _wish(dice: random.Random, *, fine: bool) -> Wish:
    if fine and dice.random() < 0.6:
        return Wish()
    kinds = frozenset(kind for kind in HouseholdKind if dice.random() < 0.7)
    return Wish(gender=dice.choice(tuple(GenderWish)), for_all_adults=dice.random() < 0.3, households=kinds)
