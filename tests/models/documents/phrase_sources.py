"""Sources that between them say everything a sheet can say: every kind, offer, mark, floor and exception."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from uuid import UUID

from models.documents.products import SheetSource
from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, OccasionStatus, SignUp
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, TextRef
from models.values.places import PlaceKind
from models.values.printing import Product
from models.values.weekly_schedule import ProgrammeOccasion, WeekProgramme
from tests.models.documents import programmes, seasons

THEME = OwnText(
    ref=TextRef(key="theme", owner_uid=UUID(int=7)),
    words={SWEDISH: "Advent", LanguageCode("ar"): "Advent", LanguageCode("en"): "Advent"},
)


def sources_of(product: Product) -> Iterator[SheetSource]:
    """Give everything that a product can be made of."""
    if product.is_of_week:
        yield from programmes.CASES.values()
        yield varied_week()
        yield programmes.programme(*varied()[:1])
    elif product is Product.PLACE:
        yield from seasons.SEASONS.values()
        for found in varied():
            row = replace(
                seasons.series(1),
                audience=found.audience,
                age_from=found.age_from,
                age_to=found.age_to,
                level=found.level,
                children=found.children,
                sign_up=found.sign_up,
                sign_up_contact=found.sign_up_contact,
                fika=found.fika,
                is_free=found.is_free,
                kind=found.kind,
            )
            yield seasons.season(row, place=found.place)
    else:
        yield from seasons.SIGNS.values()
        for found in varied():
            cancelled = replace(found, status=OccasionStatus.CANCELLED)
            moved = replace(found, planned_place=replace(found.place, name="Annat hus", address="Annan gata 1"))
            yield seasons.signs_of_week(programmes.programme(cancelled))
            yield seasons.signs_of_week(programmes.programme(moved))


def varied_week() -> WeekProgramme:
    """Make a week with each thing that one occasion can say."""
    return programmes.programme(*varied())


def varied() -> tuple[ProgrammeOccasion, ...]:
    """Make one occasion for each kind, audience, level, way with children, sort of place and floor."""
    cafe = programmes.occasion(1, programmes.WEEK.monday, time(10), time(12))
    found = [
        cafe,
        *(replace(cafe, kind=kind) for kind in ActivityKind),
        *(replace(cafe, audience=audience) for audience in Audience),
        replace(cafe, audience=Audience.YOUNG_PEOPLE, age_from=13, age_to=19),
        *(replace(cafe, level=level) for level in ActivityLevel),
        *(replace(cafe, children=children) for children in ChildrenPolicy),
        replace(cafe, sign_up=SignUp.REQUIRED),
        replace(cafe, sign_up=SignUp.REQUIRED, sign_up_contact="08-465 004 10"),
        replace(cafe, fika=True),
        replace(cafe, fika=True, is_free=False),
        replace(cafe, theme=THEME),
        *(
            replace(cafe, place=place, planned_place=place)
            for kind in PlaceKind
            for floor in (-1, 0, 1, 3)
            for place in (replace(cafe.place, kind=kind, floor=floor),)
        ),
    ]
    return tuple(found)
