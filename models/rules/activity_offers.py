"""What an activity offers and asks, as the pictograms beside it, with contradictions computed away."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, SignUp
from models.values.weekly_schedule import ProgrammeOccasion


class Offer(StrEnum):
    """One pictogram with its words; the values are keys of the schedule phrases."""

    WOMEN_ONLY = "women_only"
    MEN_ONLY = "men_only"
    YOUNG_PEOPLE = "young_people"
    YOUNG_PEOPLE_AGES = "young_people_ages"
    PARENTS_CHILDREN = "parents_children"
    CHILDREN_WELCOME = "children_welcome"
    CHILD_CORNER = "child_corner"
    CHILDCARE = "childcare"
    SIGN_UP = "signup"
    SIGN_UP_TO = "signup_to"
    FREE = "free"
    FREE_FIKA = "free_fika"
    FIKA = "fika"
    ALL_LEVELS = "all_levels"
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"
    NO_SWEDISH_NEEDED = "no_swedish_needed"


_NARROWER_KINDS = {
    ActivityKind.WOMENS_CAFE: Audience.WOMEN_ONLY,
    ActivityKind.YOUTH_CAFE: Audience.YOUNG_PEOPLE,
    ActivityKind.FAMILY_CAFE: Audience.PARENTS_CHILDREN,
    ActivityKind.BABY_CAFE: Audience.PARENTS_CHILDREN,
}
"""Kinds whose very name invites some people only."""


def invites_everyone(occasion: ProgrammeOccasion) -> bool:
    """Tell whether "everyone is welcome" is true of it: neither its audience nor its name says otherwise."""
    return occasion.audience is Audience.EVERYONE and occasion.kind not in _NARROWER_KINDS


def kind_fits_audience(occasion: ProgrammeOccasion) -> bool:
    """Tell whether the phrase of the kind may name it.

    "Open house" says "everyone is welcome" in some languages, a women's café is not for men only.
    """
    if occasion.kind is ActivityKind.OTHER:
        return False
    if occasion.kind is ActivityKind.OPEN_HOUSE:
        return occasion.audience is Audience.EVERYONE
    return not (occasion.kind is ActivityKind.WOMENS_CAFE and occasion.audience is Audience.MEN_ONLY)


def offers_of(occasion: ProgrammeOccasion, *, all_free: bool) -> tuple[Offer, ...]:
    """Give the pictograms in the order a reader needs them: for me, with children, sign up, cost, level.

    With ``all_free`` the sheet says once that everything is free, and no row repeats it.
    """
    found = (
        _audience(occasion),
        _children(occasion),
        _sign_up(occasion),
        _fika(occasion),
        _free(occasion, all_free=all_free),
        _level(occasion.level),
    )
    return tuple(offer for offer in found if offer is not None)


def _audience(occasion: ProgrammeOccasion) -> Offer | None:
    match occasion.audience:
        case Audience.EVERYONE:
            return None
        case Audience.WOMEN_ONLY:
            return Offer.WOMEN_ONLY
        case Audience.MEN_ONLY:
            return Offer.MEN_ONLY
        case Audience.YOUNG_PEOPLE:
            has_ages = occasion.age_from is not None and occasion.age_to is not None
            return Offer.YOUNG_PEOPLE_AGES if has_ages else Offer.YOUNG_PEOPLE
        case Audience.PARENTS_CHILDREN:
            return Offer.PARENTS_CHILDREN
        case _:
            assert_never(occasion.audience)


def _children(occasion: ProgrammeOccasion) -> Offer | None:
    match occasion.children:
        case ChildrenPolicy.UNSAID:
            return None
        case ChildrenPolicy.CHILDREN_WELCOME:
            # "for parents and children" has said it already
            return None if occasion.audience is Audience.PARENTS_CHILDREN else Offer.CHILDREN_WELCOME
        case ChildrenPolicy.CHILD_CORNER:
            return Offer.CHILD_CORNER
        case ChildrenPolicy.CHILDCARE:
            return Offer.CHILDCARE
        case _:
            assert_never(occasion.children)


def _sign_up(occasion: ProgrammeOccasion) -> Offer | None:
    if occasion.sign_up is SignUp.NONE:
        return None
    return Offer.SIGN_UP_TO if occasion.sign_up_contact.strip() else Offer.SIGN_UP


def _fika(occasion: ProgrammeOccasion) -> Offer | None:
    if not occasion.fika:
        return None
    return Offer.FREE_FIKA if occasion.is_free else Offer.FIKA


def _free(occasion: ProgrammeOccasion, *, all_free: bool) -> Offer | None:
    return Offer.FREE if occasion.is_free and not all_free else None


def _level(level: ActivityLevel) -> Offer | None:
    return None if level is ActivityLevel.UNSAID else Offer(level.value)
