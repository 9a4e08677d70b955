"""Pictograms beside an activity never contradict one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from models.rules.activity_offers import Offer, invites_everyone, kind_fits_audience, offers_of
from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, SignUp
from tests.models.documents.programmes import WEEK, occasion

CAFE = occasion(1, WEEK.monday, time(10), time(12))


def test_plain_cafe_has_no_pictogram_when_all_is_free() -> None:
    assert offers_of(CAFE, all_free=True) == ()


def test_free_is_said_on_the_row_only_when_not_true_of_all() -> None:
    assert offers_of(CAFE, all_free=False) == (Offer.FREE,)
    assert offers_of(replace(CAFE, is_free=False), all_free=False) == ()


def test_offers_stand_in_the_order_a_reader_needs_them() -> None:
    cafe = replace(
        CAFE,
        audience=Audience.WOMEN_ONLY,
        children=ChildrenPolicy.CHILD_CORNER,
        sign_up=SignUp.REQUIRED,
        fika=True,
        level=ActivityLevel.BEGINNER,
    )

    assert offers_of(cafe, all_free=True) == (
        Offer.WOMEN_ONLY,
        Offer.CHILD_CORNER,
        Offer.SIGN_UP,
        Offer.FREE_FIKA,
        Offer.BEGINNER,
    )


def test_children_are_not_welcomed_twice() -> None:
    family = replace(CAFE, audience=Audience.PARENTS_CHILDREN, children=ChildrenPolicy.CHILDREN_WELCOME)

    assert offers_of(family, all_free=True) == (Offer.PARENTS_CHILDREN,)


@pytest.mark.parametrize(("ages", "offer"), [((13, 19), Offer.YOUNG_PEOPLE_AGES), ((13, None), Offer.YOUNG_PEOPLE)])
def test_ages_are_said_only_when_both_are_known(ages: tuple[int, int | None], offer: Offer) -> None:
    young = replace(CAFE, audience=Audience.YOUNG_PEOPLE, age_from=ages[0], age_to=ages[1])

    assert offers_of(young, all_free=True) == (offer,)


def test_sign_up_names_the_contact_when_there_is_one() -> None:
    cafe = replace(CAFE, sign_up=SignUp.REQUIRED, sign_up_contact="08-465 004 10")

    assert offers_of(cafe, all_free=True) == (Offer.SIGN_UP_TO,)


def test_coffee_of_a_café_with_a_fee_is_not_called_free() -> None:
    assert offers_of(replace(CAFE, fika=True, is_free=False), all_free=False) == (Offer.FIKA,)


def test_everyone_is_welcome_only_where_the_name_agrees() -> None:
    assert invites_everyone(CAFE)
    assert not invites_everyone(replace(CAFE, kind=ActivityKind.WOMENS_CAFE))
    assert not invites_everyone(replace(CAFE, audience=Audience.MEN_ONLY))


def test_open_house_says_everyone_and_so_cannot_name_a_narrower_one() -> None:
    house = replace(CAFE, kind=ActivityKind.OPEN_HOUSE)

    assert kind_fits_audience(house)
    assert not kind_fits_audience(replace(house, audience=Audience.WOMEN_ONLY))
    assert not kind_fits_audience(replace(CAFE, kind=ActivityKind.OTHER))
    assert not kind_fits_audience(replace(CAFE, kind=ActivityKind.WOMENS_CAFE, audience=Audience.MEN_ONLY))
