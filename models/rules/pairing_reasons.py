"""The facts behind the fit of two and behind what stands in their way, for sentences that can be said aloud."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from models.rules.availability import common_minutes, day_times, in_common, longest_common_stretch
from models.rules.pairing_fit import fit_parts, is_in_company, other_languages
from models.rules.pairing_obstacles import (
    LEAST_STRETCH,
    accepts_gender,
    accepts_kind,
    obstacles,
    places_to_meet,
    share_gender,
)
from models.values.identifiers import AreaId
from models.values.language import SWEDISH
from models.values.pairing import (
    Criterion,
    ExtractRule,
    ObstacleCode,
    PairingCase,
    PairingPolicy,
    PairingUnit,
    SameGenderRule,
)
from models.values.pairing_answers import (
    AgeFacts,
    AreaFacts,
    CommonStretch,
    ExtractFacts,
    FamilyFacts,
    GenderFacts,
    HouseholdFacts,
    InterestFacts,
    LanguageFacts,
    NotReadyFacts,
    Obstacle,
    ObstacleFacts,
    OccupationFacts,
    PairQuestion,
    PairSide,
    PlacesFacts,
    ReasonedPart,
    ReasonFacts,
    SharedLanguage,
    SwedishFacts,
    TimeFacts,
    TooLittleTimeFacts,
    UnderAgeFacts,
)
from models.values.people import Gender


def reasoned_parts(
    newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy, fields: Mapping[str, str]
) -> tuple[ReasonedPart, ...]:
    """Give every criterion with its points and the facts it rests on."""
    return tuple(
        ReasonedPart(
            criterion=part.criterion,
            percentage=part.percentage,
            points=part.points,
            known=part.known,
            facts=_reason(part.criterion, newcomer, volunteer, fields),
        )
        for part in fit_parts(newcomer, volunteer, policy, fields)
    )


def questions_before(newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy) -> tuple[PairQuestion, ...]:
    """Give what must be asked before these two are proposed to one another."""
    if policy.same_gender is not SameGenderRule.ASK or share_gender(newcomer, volunteer):
        return ()
    unknown = Gender.UNSAID in (newcomer.gender, volunteer.gender)
    return (PairQuestion.GENDER_UNKNOWN if unknown else PairQuestion.OTHER_GENDER,)


def reasoned_obstacles(
    newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy, case: PairingCase
) -> tuple[Obstacle, ...]:
    """Give every rule that a pair would break with the facts of it, in the order in which they are said."""
    return tuple(
        Obstacle(code=code, facts=_obstacle(code, newcomer, volunteer, policy, case))
        for code in obstacles(newcomer, volunteer, policy, case)
    )


def common_stretches(one: PairingUnit, other: PairingUnit) -> tuple[CommonStretch, ...]:
    """Give the stretches long enough to meet, those of both weeks first, then in the order of time."""
    shared = in_common(one.availability, other.availability)
    found: list[CommonStretch] = []
    for weekday in range(7):
        first, second = (
            {time for time in day_times(shared, week, weekday) if time.ends - time.starts >= LEAST_STRETCH}
            for week in (0, 1)
        )
        for week, times in ((None, first & second), (0, first - second), (1, second - first)):
            found += (CommonStretch(week=week, weekday=weekday, starts=time.starts, ends=time.ends) for time in times)
    return tuple(sorted(found, key=_order_of_stretch))


def _order_of_stretch(stretch: CommonStretch) -> tuple[int, int, int]:
    return -1 if stretch.week is None else stretch.week, stretch.weekday, stretch.starts


def _reason(
    criterion: Criterion, newcomer: PairingUnit, volunteer: PairingUnit, fields: Mapping[str, str]
) -> ReasonFacts:
    match criterion:
        case Criterion.INTERESTS:
            return InterestFacts(shared=tuple(sorted(newcomer.interests & volunteer.interests)))
        case Criterion.COMMON_TIME:
            minutes = sum(common_minutes(newcomer.availability, volunteer.availability))
            return TimeFacts(stretches=common_stretches(newcomer, volunteer), minutes_a_week=minutes // 2)
        case Criterion.AREA:
            return _area(newcomer, volunteer)
        case Criterion.FAMILY:
            return _family(newcomer, volunteer)
        case Criterion.AGE:
            return AgeFacts(newcomer=newcomer.birth_year, volunteer=volunteer.birth_year)
        case Criterion.OCCUPATION:
            return _occupation(newcomer, volunteer, fields)
        case Criterion.LANGUAGE_BRIDGE:
            return LanguageFacts(shared=_shared_languages(newcomer, volunteer))
        case _:
            assert_never(criterion)


def _area(newcomer: PairingUnit, volunteer: PairingUnit) -> AreaFacts:
    common = places_to_meet(newcomer) & places_to_meet(volunteer)
    return AreaFacts(
        same=newcomer.area_id is not None and newcomer.area_id == volunteer.area_id,
        common=_areas(common),
        outside_municipality=newcomer.reach.outside_municipality and volunteer.reach.outside_municipality,
        online=newcomer.reach.online and volunteer.reach.online,
    )


def _areas(places: frozenset[int]) -> tuple[AreaId, ...]:
    return tuple(AreaId(place) for place in sorted(places) if place > 0)


def _family(newcomer: PairingUnit, volunteer: PairingUnit) -> FamilyFacts:
    couples = ((abs(one - other), one, other) for one in newcomer.children for other in volunteer.children)
    nearest = min(couples, default=None)
    return FamilyFacts(
        newcomer=newcomer.children,
        volunteer=volunteer.children,
        nearest=None if nearest is None else nearest[1:],
        in_company=is_in_company(newcomer) or is_in_company(volunteer),
    )


def _occupation(newcomer: PairingUnit, volunteer: PairingUnit, fields: Mapping[str, str]) -> OccupationFacts:
    field = fields.get(newcomer.occupation)
    return OccupationFacts(
        newcomer=newcomer.occupation,
        volunteer=volunteer.occupation,
        same=bool(newcomer.occupation) and newcomer.occupation == volunteer.occupation,
        field=field if field == fields.get(volunteer.occupation) else None,
    )


def _shared_languages(newcomer: PairingUnit, volunteer: PairingUnit) -> tuple[SharedLanguage, ...]:
    theirs = {skill.language: skill.level for skill in volunteer.languages}
    bridging = other_languages(newcomer) & other_languages(volunteer)
    shared = (
        SharedLanguage(language=skill.language, newcomer=skill.level, volunteer=theirs[skill.language])
        for skill in newcomer.languages
        if skill.language in theirs and skill.language != SWEDISH
    )
    return tuple(sorted(shared, key=lambda each: (each.language not in bridging, each.language)))


def _obstacle(
    code: ObstacleCode, newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy, case: PairingCase
) -> ObstacleFacts | None:
    match code:
        case ObstacleCode.NOT_READY:
            blocked = _sides(newcomer.id in case.blocked, volunteer.id in case.blocked)
            return NotReadyFacts(sides=_sides(not newcomer.is_ready, not volunteer.is_ready), blocked=blocked)
        case ObstacleCode.RECORD_EXTRACT_MISSING:
            return ExtractFacts(for_children=policy.extract is ExtractRule.FAMILIES)
        case ObstacleCode.UNDER_AGE:
            return UnderAgeFacts(sides=_sides(not newcomer.is_adult, not volunteer.is_adult))
        case ObstacleCode.GENDER_WISH:
            return _gender(newcomer, volunteer, policy)
        case ObstacleCode.HOUSEHOLD_WISH:
            sides = _sides(not accepts_kind(newcomer, volunteer), not accepts_kind(volunteer, newcomer))
            return HouseholdFacts(sides=sides, newcomer=newcomer.kind, volunteer=volunteer.kind)
        case ObstacleCode.NO_COMMON_TIME:
            unsaid = _sides(not newcomer.availability.is_known, not volunteer.availability.is_known)
            longest = longest_common_stretch(newcomer.availability, volunteer.availability)
            return TooLittleTimeFacts(longest=longest, unsaid=unsaid)
        case ObstacleCode.TOO_FAR:
            return PlacesFacts(
                newcomer=frozenset(_areas(places_to_meet(newcomer))),
                volunteer=frozenset(_areas(places_to_meet(volunteer))),
            )
        case ObstacleCode.NO_COMMON_LANGUAGE:
            return SwedishFacts(reached=newcomer.swedish, asked=volunteer.swedish)
        case ObstacleCode.NO_PLACE | ObstacleCode.PAPERS_MISSING | ObstacleCode.EARLIER_PAIR | ObstacleCode.VETOED:
            return None
        case _:
            assert_never(code)


def _gender(newcomer: PairingUnit, volunteer: PairingUnit, policy: PairingPolicy) -> GenderFacts:
    sides = _sides(not accepts_gender(newcomer, volunteer), not accepts_gender(volunteer, newcomer))
    unit_of = {PairSide.NEWCOMER: newcomer, PairSide.VOLUNTEER: volunteer}
    return GenderFacts(
        sides=sides,
        wishes=tuple(unit_of[side].wish.gender for side in sides),
        all_adults=tuple(side for side in sides if unit_of[side].wish.for_all_adults),
        newcomer=newcomer.gender,
        volunteer=volunteer.gender,
        by_office=policy.same_gender is SameGenderRule.ON and not share_gender(newcomer, volunteer),
    )


def _sides(newcomer: bool, volunteer: bool) -> tuple[PairSide, ...]:
    flagged = ((PairSide.NEWCOMER, newcomer), (PairSide.VOLUNTEER, volunteer))
    return tuple(side for side, flag in flagged if flag)
