"""Invents people as they are in life: ages, languages, times, wishes and places in the shares of a municipality.

Nothing is written here, and the same seed gives the same people.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from models.rules.availability import Cell, PartOfDay, cell_time, of_cells, tidy_times
from models.services.demo_tables import DemoTable, demo_table
from models.values.identifiers import AreaId
from models.values.language import SWEDISH
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
from models.values.population import InventedPerson, PopulationSize
from resources.people_keys import interests, occupation_fields

T = TypeVar("T")
_WORKDAYS: Final = range(5)
_DAYTIME: Final = tuple((day, part) for day in _WORKDAYS for part in (PartOfDay.MORNING, PartOfDay.AFTERNOON))
_MORNINGS: Final = tuple((day, PartOfDay.MORNING) for day in _WORKDAYS)
_AFTERNOONS: Final = tuple((day, PartOfDay.AFTERNOON) for day in _WORKDAYS)
_EVENINGS: Final = tuple((day, PartOfDay.EVENING) for day in _WORKDAYS)
_WEEKEND: Final = tuple((day, part) for day in (5, 6) for part in (PartOfDay.MORNING, PartOfDay.AFTERNOON))
_VOLUNTEER_TIMES: Final = (
    (35, _DAYTIME, MainActivity.RETIRED),
    (35, (*_EVENINGS, (6, PartOfDay.AFTERNOON)), MainActivity.WORK),
    (12, (*_EVENINGS, *_WEEKEND), MainActivity.STUDIES),
    (8, _MORNINGS[:4], MainActivity.PARENTAL_LEAVE),
    (10, (*_DAYTIME, *_EVENINGS), MainActivity.WORK),
)
_NEWCOMER_TIMES: Final = (
    (45, (*_AFTERNOONS, *_WEEKEND), MainActivity.STUDIES),
    (25, (*_MORNINGS, *_EVENINGS[:2]), MainActivity.STUDIES),
    (20, (*_EVENINGS, *_WEEKEND), MainActivity.WORK),
    (10, _MORNINGS[:4], MainActivity.PARENTAL_LEAVE),
)
_LEVELS: Final = (
    (12, SwedishLevel.NONE),
    (20, SwedishLevel.A),
    (26, SwedishLevel.B),
    (24, SwedishLevel.C),
    (12, SwedishLevel.D),
    (6, SwedishLevel.AFTER),
)
_LEAST_LEVELS: Final = (
    (30, None),
    (15, SwedishLevel.NONE),
    (30, SwedishLevel.A),
    (20, SwedishLevel.B),
    (5, SwedishLevel.C),
)
_PLACES: Final = ((75, 1), (18, 2), (7, 3))
_FAMILY, _FAMILY_ON_LEAVE, _GROUP, _COMPANY = 2, 40, 15, 25
"""Of a hundred who are young enough, and of a hundred on leave, who come as a family; of a thousand who come as a
group, and who as a group or a company."""
_PARENTS_TO: Final = 55
_SHIFT_WORK, _REFINED, _KEPT = 4, 15, 55
"""The pattern of those who work alternate weeks; and of a hundred: who says exact times, what of a pattern suits."""


@dataclass(frozen=True, slots=True)
class _Home:
    kind: HouseholdKind | None
    name: str = ""
    children: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Setting:
    """``homes`` are dice of their own: what volunteers come as changes nothing else about anybody."""

    dice: random.Random
    homes: random.Random
    today: date
    areas: Sequence[AreaId]
    speeches: Sequence[tuple[int, DemoTable]]
    swedish: DemoTable
    groups: Sequence[str]


def invented_volunteers(size: PopulationSize, today: date, areas: Sequence[AreaId]) -> Iterator[InventedPerson]:
    """Invent the volunteers, so many as the size says."""
    setting = _setting(size.seed, today, areas)
    for _ in range(size.volunteers):
        yield _volunteer(setting)


def invented_newcomers(size: PopulationSize, today: date, areas: Sequence[AreaId]) -> Iterator[InventedPerson]:
    """Invent the newcomers, so many as the size says; another number of volunteers changes nothing about them."""
    setting = _setting(size.seed + 1_000_003, today, areas)
    for _ in range(size.newcomers):
        yield _newcomer(setting)


def _setting(seed: int, today: date, areas: Sequence[AreaId]) -> _Setting:
    file = demo_table("people")
    speeches = [(row.whole("share") or 0, row) for row in file.tables("languages")]
    dice, homes = random.Random(seed), random.Random(seed + 2_000_003)  # noqa: S311 - invented people, no secret
    groups = file.table("groups").texts("names")
    return _Setting(dice, homes, today, areas, speeches, file.table("swedish"), groups)


def _volunteer(setting: _Setting) -> InventedPerson:
    dice = setting.dice
    gender = Gender.WOMAN if dice.random() < 0.68 else Gender.MAN
    kind = _weighed(dice, [(weight, number) for number, (weight, _, _) in enumerate(_VOLUNTEER_TIMES)])
    _, times, activity = _VOLUNTEER_TIMES[kind]
    age = dice.randint(64, 80) if activity is MainActivity.RETIRED else dice.randint(25, 67)
    home = _home(setting, age, activity)
    foreign = dice.random() < 0.12
    speech = _weighed(dice, setting.speeches) if foreign else setting.swedish
    spoken = [LanguageSkill(language=SWEDISH, level=LanguageLevel.FLUENT)]
    if foreign:
        spoken.append(LanguageSkill(language=speech.text("code"), level=LanguageLevel.FLUENT))
    if dice.random() < 0.7 and (not foreign or speech.text("code") != "en"):
        spoken.append(
            LanguageSkill(language="en", level=dice.choice((LanguageLevel.CONVERSATION, LanguageLevel.FLUENT)))
        )
    wished = GenderWish.SAME if dice.random() < (0.3 if gender is Gender.WOMAN else 0.05) else GenderWish.NONE
    alone = frozenset({HouseholdKind.SINGLE, HouseholdKind.COUPLE})
    return InventedPerson(
        given_name=_given_name(dice, speech, gender),
        family_name=dice.choice(speech.texts("families")),
        gender=gender,
        birth_year=setting.today.year - age,
        area_id=dice.choice(setting.areas),
        reach=_reach(setting, 0.03),
        languages=tuple(spoken),
        swedish=_weighed(dice, _LEAST_LEVELS),
        interests=_liked(dice),
        occupation=dice.choice(tuple(occupation_fields())) if dice.random() < 0.85 else "",
        main_activity=activity,
        availability=_times(dice, times, alternating=kind == _SHIFT_WORK),
        wish=Wish(gender=wished, households=alone if dice.random() < 0.3 else frozenset()),
        children=home.children,
        home=home.kind,
        home_name=home.name,
        days=dice.randint(5, 1_200),
        is_away=dice.random() < 0.02,
        places=_weighed(dice, _PLACES),
        has_extract=dice.random() < 0.45,
    )


def _newcomer(setting: _Setting) -> InventedPerson:
    dice = setting.dice
    gender = Gender.MAN if dice.random() < 0.52 else Gender.WOMAN
    _, times, activity = _weighed(dice, [(each[0], each) for each in _NEWCOMER_TIMES])
    speech = _weighed(dice, setting.speeches)
    age = int(dice.triangular(19, 72, 20))
    children = activity is MainActivity.PARENTAL_LEAVE or dice.random() < 0.12
    years = [setting.today.year - dice.randint(1, 16) for _ in range(dice.randint(1, 3))] if children else []
    wished = GenderWish.SAME if dice.random() < (0.35 if gender is Gender.WOMAN else 0.08) else GenderWish.NONE
    return InventedPerson(
        given_name=_given_name(dice, speech, gender),
        family_name=dice.choice(speech.texts("families")),
        gender=gender,
        birth_year=setting.today.year - age,
        area_id=dice.choice(setting.areas),
        reach=_reach(setting, 0.05),
        languages=_spoken(dice, speech),
        swedish=_weighed(dice, _LEVELS) if dice.random() < 0.92 else None,
        interests=_liked(dice),
        occupation=dice.choice(tuple(occupation_fields())) if dice.random() < 0.6 else "",
        main_activity=activity,
        availability=_times(dice, times, alternating=False),
        wish=Wish(gender=wished),
        children=tuple(sorted(years)),
        home=HouseholdKind.FAMILY if years else None,
        days=min(900, 3 + int(dice.expovariate(1 / 120))),
        is_away=dice.random() < 0.02,
        wants_another=dice.random() < 0.08,
    )


def _home(setting: _Setting, age: int, activity: MainActivity) -> _Home:
    """One in twenty comes as a family, one in forty as a walking club or a company."""
    homes = setting.homes
    if homes.randrange(100) < (
        _FAMILY_ON_LEAVE if activity is MainActivity.PARENTAL_LEAVE else _FAMILY * (age < _PARENTS_TO)
    ):
        years = sorted(setting.today.year - homes.randint(1, 16) for _ in range(homes.randint(1, 3)))
        return _Home(HouseholdKind.FAMILY, children=tuple(years))
    chance = homes.randrange(1_000)
    if chance < _COMPANY:
        kind = HouseholdKind.GROUP if chance < _GROUP else HouseholdKind.ORGANISATION
        return _Home(kind, name=homes.choice(setting.groups))
    return _Home(None)


def _weighed(dice: random.Random, options: Sequence[tuple[int, T]]) -> T:
    return dice.choices([option for _, option in options], [weight for weight, _ in options])[0]


def _given_name(dice: random.Random, speech: DemoTable, gender: Gender) -> str:
    return dice.choice(speech.texts("women" if gender is Gender.WOMAN else "men"))


def _spoken(dice: random.Random, speech: DemoTable) -> tuple[LanguageSkill, ...]:
    """The first language, for every third another of the region, and English in every other mouth."""
    spoken = {speech.text("code"): LanguageLevel.FLUENT}
    if "also" in speech and dice.random() < 0.33:
        spoken.setdefault(speech.text("also"), LanguageLevel.CONVERSATION)
    if dice.random() < 0.5:
        spoken.setdefault("en", dice.choice(tuple(LanguageLevel)))
    return tuple(LanguageSkill(language=code, level=level) for code, level in spoken.items())


def _liked(dice: random.Random) -> tuple[str, ...]:
    """The first keys of the list are liked by more people than the last."""
    keys = interests()
    liked = dice.choices(keys, [2 * len(keys) - place for place in range(len(keys))], k=dice.randint(1, 5))
    return tuple(sorted(set(liked))) if dice.random() < 0.95 else ()


def _reach(setting: _Setting, online: float) -> Reach:
    """Every eighth comes to the centre, some further."""
    dice = setting.dice
    further = {setting.areas[0]} if dice.random() < 0.12 else set()
    further.update(area for area in setting.areas if dice.random() < 0.03)
    return Reach(area_ids=frozenset(further), outside_municipality=dice.random() < 0.03, online=dice.random() < online)


def _times(dice: random.Random, pattern: Sequence[tuple[int, PartOfDay]], *, alternating: bool) -> Availability:
    """Some of a pattern, in one of the weeks for those who work shifts, and with exact times for a few."""
    kept = [each for each in pattern if dice.randrange(100) < _KEPT] or [dice.choice(pattern)]
    weeks = (dice.randrange(2),) if alternating else (0, 1)
    chosen = [Cell(week, weekday, part) for week in weeks for weekday, part in kept]
    if dice.randrange(100) >= _REFINED:
        return of_cells(chosen)
    later, shorter = 30 * dice.randrange(4), 30 * dice.randrange(4)
    spans = (cell_time(cell) for cell in chosen)
    return Availability(
        free=tidy_times(FreeTime(each.starts + later, each.ends - shorter) for each in spans), refined=True
    )
