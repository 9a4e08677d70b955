"""The facts that are said aloud: when two meet, where, what they share, and what exactly stands in the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.rules.availability import Cell, PartOfDay, every_week, of_cells
from models.rules.pairing_obstacles import obstacles
from models.rules.pairing_reasons import common_stretches, reasoned_obstacles, reasoned_parts
from models.values.identifiers import AreaId, PersonId
from models.values.pairing import Criterion, ObstacleCode, PairingCase, PairingPolicy, PairingUnit, SameGenderRule
from models.values.pairing_answers import (
    AreaFacts,
    CommonStretch,
    ExtractFacts,
    FamilyFacts,
    GenderFacts,
    HouseholdFacts,
    InterestFacts,
    LanguageFacts,
    NotReadyFacts,
    OccupationFacts,
    PairSide,
    PlacesFacts,
    ReasonFacts,
    SharedLanguage,
    SwedishFacts,
    TimeFacts,
    TooLittleTimeFacts,
    UnderAgeFacts,
)
from models.values.people import (
    Gender,
    GenderWish,
    HouseholdKind,
    LanguageLevel,
    LanguageSkill,
    Reach,
    SwedishLevel,
    Wish,
)
from tests.models.rules.pairing_registers import FIELDS, random_case

ANNA = PairingUnit(id=PersonId(1), places=1)
SAMIR = PairingUnit(id=PersonId(2))
NOBODY = PairingCase(newcomers=(), volunteers=())


def facts_of(criterion: Criterion, newcomer: PairingUnit, volunteer: PairingUnit) -> ReasonFacts:
    parts = reasoned_parts(newcomer, volunteer, PairingPolicy(), FIELDS)
    return next(part.facts for part in parts if part.criterion is criterion)


def test_common_times_are_said_by_weekday_those_of_every_week_first() -> None:
    often = every_week([(1, PartOfDay.EVENING)])
    once = of_cells([Cell(0, 0, PartOfDay.MORNING), *(Cell(week, 1, PartOfDay.EVENING) for week in (0, 1))])
    whenever = every_week([(0, PartOfDay.MORNING), (1, PartOfDay.EVENING)])

    facts = facts_of(Criterion.COMMON_TIME, replace(SAMIR, availability=once), replace(ANNA, availability=whenever))

    assert facts == TimeFacts(
        stretches=(
            CommonStretch(week=None, weekday=1, starts=17 * 60, ends=21 * 60),
            CommonStretch(week=0, weekday=0, starts=8 * 60, ends=12 * 60),
        ),
        minutes_a_week=180,
    )
    assert len(common_stretches(replace(SAMIR, availability=often), replace(ANNA, availability=whenever))) == 1


def test_places_interests_languages_and_children_in_common_are_named() -> None:
    samir = replace(
        SAMIR,
        area_id=AreaId(1),
        reach=Reach(area_ids=frozenset({AreaId(3)}), online=True),
        interests=frozenset({"cooking", "football", "chess"}),
        children=(2015, 2019),
        languages=(
            LanguageSkill(language="en", level=LanguageLevel.A_LITTLE),
            LanguageSkill(language="sv", level=LanguageLevel.FLUENT),
            LanguageSkill(language="fr", level=LanguageLevel.FLUENT),
        ),
    )
    anna = replace(
        ANNA,
        area_id=AreaId(2),
        reach=Reach(area_ids=frozenset({AreaId(3), AreaId(1)}), online=True),
        interests=frozenset({"football", "chess"}),
        children=(2008, 2018),
        languages=tuple(LanguageSkill(language=code, level=LanguageLevel.CONVERSATION) for code in ("sv", "en", "fr")),
    )

    assert facts_of(Criterion.INTERESTS, samir, anna) == InterestFacts(shared=("chess", "football"))
    assert facts_of(Criterion.AREA, samir, anna) == AreaFacts(
        same=False, common=(AreaId(1), AreaId(3)), outside_municipality=False, online=True
    )
    assert facts_of(Criterion.FAMILY, samir, anna) == FamilyFacts(
        newcomer=(2015, 2019), volunteer=(2008, 2018), nearest=(2019, 2018), in_company=False
    )
    assert facts_of(Criterion.LANGUAGE_BRIDGE, samir, anna) == LanguageFacts(
        shared=(
            SharedLanguage(language="fr", newcomer=LanguageLevel.FLUENT, volunteer=LanguageLevel.CONVERSATION),
            SharedLanguage(language="en", newcomer=LanguageLevel.A_LITTLE, volunteer=LanguageLevel.CONVERSATION),
        )
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "same", "field"),
    [
        ("nurse", "nurse", True, FIELDS["nurse"]),
        ("nurse", "assistant_nurse", False, FIELDS["nurse"]),
        ("nurse", "carpenter", False, None),
        ("own word", "", False, None),
        ("", "", False, None),
    ],
)
def test_occupation_names_the_field_that_both_work_in(mine: str, theirs: str, same: bool, field: str | None) -> None:
    facts = facts_of(Criterion.OCCUPATION, replace(SAMIR, occupation=mine), replace(ANNA, occupation=theirs))

    assert facts == OccupationFacts(newcomer=mine, volunteer=theirs, same=same, field=field)


def test_obstacles_say_whose_wish_and_how_little_is_common() -> None:
    samir = replace(
        SAMIR,
        gender=Gender.MAN,
        is_adult=False,
        has_minors=True,
        area_id=AreaId(1),
        swedish=SwedishLevel.A,
        wish=Wish(households=frozenset({HouseholdKind.FAMILY})),
        availability=every_week([(0, PartOfDay.MORNING)]),
    )
    anna = replace(
        ANNA,
        gender=Gender.WOMAN,
        area_id=AreaId(2),
        swedish=SwedishLevel.C,
        wish=Wish(gender=GenderWish.SAME, for_all_adults=True),
    )
    case = replace(NOBODY, blocked=frozenset({anna.id}))

    found = reasoned_obstacles(samir, anna, PairingPolicy(same_gender=SameGenderRule.ON), case)

    assert {each.code: each.facts for each in found} == {
        ObstacleCode.NOT_READY: NotReadyFacts(sides=(), blocked=(PairSide.VOLUNTEER,)),
        ObstacleCode.RECORD_EXTRACT_MISSING: ExtractFacts(for_children=True),
        ObstacleCode.UNDER_AGE: UnderAgeFacts(sides=(PairSide.NEWCOMER,)),
        ObstacleCode.GENDER_WISH: GenderFacts(
            sides=(PairSide.VOLUNTEER,),
            wishes=(GenderWish.SAME,),
            all_adults=(PairSide.VOLUNTEER,),
            newcomer=Gender.MAN,
            volunteer=Gender.WOMAN,
            by_office=True,
        ),
        ObstacleCode.HOUSEHOLD_WISH: HouseholdFacts(
            sides=(PairSide.NEWCOMER,), newcomer=HouseholdKind.SINGLE, volunteer=HouseholdKind.SINGLE
        ),
        ObstacleCode.NO_COMMON_TIME: TooLittleTimeFacts(longest=0, unsaid=(PairSide.VOLUNTEER,)),
        ObstacleCode.TOO_FAR: PlacesFacts(newcomer=frozenset({AreaId(1)}), volunteer=frozenset({AreaId(2)})),
        ObstacleCode.NO_COMMON_LANGUAGE: SwedishFacts(reached=SwedishLevel.A, asked=SwedishLevel.C),
    }


@pytest.mark.parametrize("seed", range(10))
def test_obstacles_with_facts_are_all_obstacles_in_order(seed: int) -> None:
    case, policy = random_case(seed, 8, 8, kind=0.5), PairingPolicy(same_gender=SameGenderRule.ON)

    for newcomer in case.newcomers:
        for volunteer in case.volunteers:
            found = reasoned_obstacles(newcomer, volunteer, policy, case)
            assert tuple(each.code for each in found) == obstacles(newcomer, volunteer, policy, case)
