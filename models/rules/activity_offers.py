"""What an activity offers and asks, as the pictograms beside it, with contradictions computed away."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, assert_never

from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, SignUp


class Terms(Protocol):
    """What an activity asks and offers, whether it is one occasion or a whole series."""

    @property
    def kind(self) -> ActivityKind: ...
    @property
    def level(self) -> ActivityLevel: ...
    @property
    def audience(self) -> Audience: ...
    @property
    def age_from(self) -> int | None: ...
    @property
    def age_to(self) -> int | None: ...
    @property
    def children(self) -> ChildrenPolicy: ...
    @property
    def sign_up(self) -> SignUp: ...
    @property
    def sign_up_contact(self) -> str: ...
    @property
    def fika(self) -> bool: ...
    @property
    def is_free(self) -> bool: ...


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


def invites_everyone(terms: Terms) -> bool:
    """Tell whether "everyone is welcome" is true of it: neither its audience nor its name says otherwise."""
    return terms.audience is Audience.EVERYONE and terms.kind not in _NARROWER_KINDS


def kind_fits_audience(terms: Terms) -> bool:
    """Tell whether the phrase of the kind may name it.

    "Open house" says "everyone is welcome" in some languages, a women's café is not for men only.
    """
    if terms.kind is ActivityKind.OTHER:
        return False
    if terms.kind is ActivityKind.OPEN_HOUSE:
        return terms.audience is Audience.EVERYONE
    return not (terms.kind is ActivityKind.WOMENS_CAFE and terms.audience is Audience.MEN_ONLY)


def offers_of(terms: Terms, *, all_free: bool) -> tuple[Offer, ...]:
    """Give the pictograms in the order a reader needs them: for me, with children, sign up, cost, level.

    With ``all_free`` the sheet says once that everything is free, and no row repeats it.
    """
    found = (
        _audience(terms),
        _children(terms),
        _sign_up(terms),
        _fika(terms),
        _free(terms, all_free=all_free),
        _level(terms.level),
    )
    return tuple(offer for offer in found if offer is not None)


def _audience(terms: Terms) -> Offer | None:
    match terms.audience:
        case Audience.EVERYONE:
            return None
        case Audience.WOMEN_ONLY:
            return Offer.WOMEN_ONLY
        case Audience.MEN_ONLY:
            return Offer.MEN_ONLY
        case Audience.YOUNG_PEOPLE:
            has_ages = terms.age_from is not None and terms.age_to is not None
            return Offer.YOUNG_PEOPLE_AGES if has_ages else Offer.YOUNG_PEOPLE
        case Audience.PARENTS_CHILDREN:
            return Offer.PARENTS_CHILDREN
        case _:
            assert_never(terms.audience)


def _children(terms: Terms) -> Offer | None:
    match terms.children:
        case ChildrenPolicy.UNSAID:
            return None
        case ChildrenPolicy.CHILDREN_WELCOME:
            # "for parents and children" has said it already
            return None if terms.audience is Audience.PARENTS_CHILDREN else Offer.CHILDREN_WELCOME
        case ChildrenPolicy.CHILD_CORNER:
            return Offer.CHILD_CORNER
        case ChildrenPolicy.CHILDCARE:
            return Offer.CHILDCARE
        case _:
            assert_never(terms.children)


def _sign_up(terms: Terms) -> Offer | None:
    if terms.sign_up is SignUp.NONE:
        return None
    return Offer.SIGN_UP_TO if terms.sign_up_contact.strip() else Offer.SIGN_UP


def _fika(terms: Terms) -> Offer | None:
    if not terms.fika:
        return None
    return Offer.FREE_FIKA if terms.is_free else Offer.FIKA


def _free(terms: Terms, *, all_free: bool) -> Offer | None:
    return Offer.FREE if terms.is_free and not all_free else None


def _level(level: ActivityLevel) -> Offer | None:
    return None if level is ActivityLevel.UNSAID else Offer(level.value)
