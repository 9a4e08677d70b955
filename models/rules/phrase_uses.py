"""Which texts can stand on which kind of sheet or paper. Held true by a test that makes all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from models.rules.activity_offers import Offer
from models.rules.day_parts import DayPart
from models.rules.weekdays import Weekday
from models.rules.weekly_schedule import Mark
from models.values.activities import ActivityKind
from models.values.phrases import NAME_KEY
from models.values.places import PlaceKind
from models.values.printing import SHEETS, Product

_ALL = frozenset(SHEETS)
_WEEK = frozenset(product for product in Product if product.is_of_week)
_WITHOUT_ROWS = frozenset({Product.DOOR})
_SMALL_CELLS = frozenset({Product.TABLE})

_TERMS_IN_CELLS = (
    Offer.WOMEN_ONLY,
    Offer.MEN_ONLY,
    Offer.YOUNG_PEOPLE,
    Offer.YOUNG_PEOPLE_AGES,
    Offer.PARENTS_CHILDREN,
    Offer.SIGN_UP,
)
_WAYS_IN = ("basement", "ground_floor", "one_floor_up", "floors_up", "bus_stop", "step_free")
_RHYTHMS = (
    "every_weekday",
    "every_other_week",
    "first_weekday_of_month",
    "second_weekday_of_month",
    "third_weekday_of_month",
    "fourth_weekday_of_month",
    "last_weekday_of_month",
)
_OF_SEASON = ("season_programme", "programme_for", "contact", "nothing_here_now", "term_from_to", "starts_again")
_BEGINNINGS: Mapping[str, Product] = {
    "form_": Product.FORM,
    "notice_": Product.NOTICE,
    "agreement_": Product.AGREEMENT,
    "friend_": Product.FRIEND,
    "meeting_": Product.PAIR,
}
_ON_PAPERS: Mapping[str, frozenset[Product]] = {
    "swedish_applies": frozenset({Product.NOTICE, Product.AGREEMENT, Product.FRIEND}),
    "what_is_friend": frozenset({Product.FRIEND}),
    "first_meeting": frozenset({Product.PAIR}),
    "volunteer": frozenset({Product.AGREEMENT}),
    "phone": frozenset({Product.FORM, Product.PAIR}),
    "email": frozenset({Product.FORM}),
    "language_friend": frozenset({Product.FORM}),
    "online": frozenset({Product.FORM}),
    "meeting_point": frozenset(),
}
_BREAKS = ("break_period", "summer_break", "no_meeting_on", "also_on")


def products_using(key: str) -> frozenset[Product]:
    """Say on which sheets a phrase can stand, else on which papers; on none if the program has no use for it yet."""
    return _phrases().get(key) or _papers_using(key)


def products_using_own(field: str) -> frozenset[Product]:
    """Say on which sheets one sort of the office's own texts can stand."""
    if field in (NAME_KEY, "footer"):
        return _ALL
    return _WEEK


def _papers_using(key: str) -> frozenset[Product]:
    """Papers have words of their own, which begin alike; a few are on several."""
    own = (product for beginning, product in _BEGINNINGS.items() if key.startswith(beginning))
    return _ON_PAPERS.get(key, frozenset(own))


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, frozenset[Product]]:
    groups: tuple[tuple[Iterable[str], frozenset[Product]], ...] = (
        ((kind.value for kind in ActivityKind if kind is not ActivityKind.OTHER), _ALL),
        ((kind.value for kind in PlaceKind if kind is not PlaceKind.OTHER), _ALL),
        ((mark.value for mark in Mark), _ALL),
        ((day.value for day in Weekday), _ALL),
        ((*_WAYS_IN, "from_to_time", "questions", "scan_code", "printed_on"), _ALL),
        ((part.value for part in DayPart), _ALL - _SMALL_CELLS),
        ((offer.value for offer in Offer), _ALL - _WITHOUT_ROWS - _SMALL_CELLS),
        ((offer.value for offer in _TERMS_IN_CELLS), _ALL - _WITHOUT_ROWS),
        (("free", "no_signup", "all_welcome", "from_to_date"), _ALL - _WITHOUT_ROWS),
        (("week_programme", "nothing_this_week", "changed_since_print", "theme"), _WEEK),
        (("time", "activity"), frozenset({Product.POSTER, Product.PLACE})),
        (("day",), frozenset({Product.POSTER})),
        (("place",), frozenset({Product.TABLE})),
        ((*_OF_SEASON, *_RHYTHMS, *_BREAKS), frozenset({Product.PLACE})),
        (("next_time",), frozenset({Product.PLACE, Product.DOOR})),
        (("cancelled_today",), frozenset({Product.DOOR})),
    )
    return {key: products for keys, products in groups for key in keys}
