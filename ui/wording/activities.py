"""What kinds, levels, terms, marks and reasons are called in the window; paper has its own words per language."""

from __future__ import annotations

from models.values.activities import (
    ActivityKind,
    ActivityLevel,
    Audience,
    CancelReason,
    ChildrenPolicy,
    ClosedDayKind,
    SignUp,
)
from models.values.language import SWEDISH
from translations import N_, _, ngettext
from translations.catalogue import for_language

_KINDS: dict[ActivityKind, str] = {
    ActivityKind.LANGUAGE_CAFE: N_("Language café"),
    ActivityKind.WOMENS_CAFE: N_("Women's café"),
    ActivityKind.FAMILY_CAFE: N_("Family café"),
    ActivityKind.BABY_CAFE: N_("Baby café"),
    ActivityKind.YOUTH_CAFE: N_("Youth café"),
    ActivityKind.KNITTING_CAFE: N_("Knitting café"),
    ActivityKind.SEWING_CAFE: N_("Sewing café"),
    ActivityKind.JOB_CAFE: N_("Job café"),
    ActivityKind.CONVERSATION_GROUP: N_("Conversation group"),
    ActivityKind.BOOK_CIRCLE: N_("Book circle"),
    ActivityKind.HOMEWORK_HELP: N_("Homework help"),
    ActivityKind.HOMEWORK_ADULTS: N_("Homework help for adults"),
    ActivityKind.CIVIC_INFO: N_("Civic information"),
    ActivityKind.DIGITAL_HELP: N_("Digital help"),
    ActivityKind.WALK: N_("Walk"),
    ActivityKind.COOKING: N_("Cooking together"),
    ActivityKind.SINGING: N_("Singing together"),
    ActivityKind.GAMES: N_("Games"),
    ActivityKind.FOOTBALL: N_("Football"),
    ActivityKind.CYCLING: N_("Learn to cycle"),
    ActivityKind.GARDENING: N_("Gardening"),
    ActivityKind.OPEN_HOUSE: N_("Open house"),
    ActivityKind.OTHER: N_("Something else"),
}

_LEVELS: dict[ActivityLevel, str] = {
    ActivityLevel.UNSAID: N_("Not said"),
    ActivityLevel.ALL_LEVELS: N_("All levels"),
    ActivityLevel.BEGINNER: N_("Beginners"),
    ActivityLevel.INTERMEDIATE: N_("Those who know a little"),
    ActivityLevel.ADVANCED: N_("Those who know a lot"),
    ActivityLevel.NO_SWEDISH_NEEDED: N_("No Swedish needed"),
}

_AUDIENCES: dict[Audience, str] = {
    Audience.EVERYONE: N_("Everyone"),
    Audience.WOMEN_ONLY: N_("Women only"),
    Audience.MEN_ONLY: N_("Men only"),
    Audience.YOUNG_PEOPLE: N_("Young people"),
    Audience.PARENTS_CHILDREN: N_("Parents with children"),
}

_CHILDREN: dict[ChildrenPolicy, str] = {
    ChildrenPolicy.UNSAID: N_("Not said"),
    ChildrenPolicy.CHILDREN_WELCOME: N_("Children are welcome"),
    ChildrenPolicy.CHILD_CORNER: N_("There is a children's corner"),
    ChildrenPolicy.CHILDCARE: N_("Somebody looks after the children"),
}

_SIGN_UP: dict[SignUp, str] = {
    SignUp.NONE: N_("No need to sign up"),
    SignUp.REQUIRED: N_("One must sign up"),
}

_REASONS: dict[CancelReason, str] = {
    CancelReason.HOST_MISSING: N_("No host"),
    CancelReason.PLACE_CLOSED: N_("The place is closed"),
    CancelReason.CLOSED_DAY: N_("Holiday or school break"),
    CancelReason.FEW_VISITORS: N_("Few visitors"),
    CancelReason.WEATHER: N_("The weather"),
    CancelReason.OTHER: N_("Something else"),
}

_CLOSED_DAYS: dict[ClosedDayKind, str] = {
    ClosedDayKind.PUBLIC_HOLIDAY: N_("Public holiday"),
    ClosedDayKind.EVE: N_("Eve"),
    ClosedDayKind.SCHOOL_BREAK: N_("School break"),
    ClosedDayKind.CLOSURE: N_("Closed"),
}

_FLOORS: dict[int, str] = {
    -1: N_("in the basement"),
    0: N_("on the ground floor"),
    1: N_("one flight of stairs up"),
    2: N_("two flights of stairs up"),
    3: N_("three flights of stairs up"),
}


def kind_name(kind: ActivityKind) -> str:
    """``Språkcafé``: what happens, for choices and filters."""
    return _(_KINDS[kind])


def kind_name_in_swedish(kind: ActivityKind) -> str:
    """Name what happens in Swedish, whatever the window speaks: a name is written in Swedish first."""
    return str(for_language(SWEDISH, domain="ui").gettext(_KINDS[kind]))


def level_name(level: ActivityLevel) -> str:
    """How much Swedish suits."""
    return _(_LEVELS[level])


def audience_name(audience: Audience) -> str:
    """Who is invited, without ages."""
    return _(_AUDIENCES[audience])


def audience_with_ages(audience: Audience, age_from: int | None, age_to: int | None) -> str:
    """``Unga, 13–19 år``; only what has been said."""
    name = audience_name(audience)
    if age_from is not None and age_to is not None:
        return _("{audience}, {first}–{last} years").format(audience=name, first=age_from, last=age_to)
    if age_from is not None:
        return _("{audience}, from {first} years").format(audience=name, first=age_from)
    if age_to is not None:
        return _("{audience}, up to {last} years").format(audience=name, last=age_to)
    return name


def children_name(policy: ChildrenPolicy) -> str:
    """Whether one may bring children."""
    return _(_CHILDREN[policy])


def sign_up_name(sign_up: SignUp) -> str:
    """Whether one must sign up."""
    return _(_SIGN_UP[sign_up])


def reason_name(reason: CancelReason) -> str:
    """Why an occasion is cancelled."""
    return _(_REASONS[reason])


def closed_day_kind_name(kind: ClosedDayKind) -> str:
    """``Helgdag``, ``Lov``: what sort of closed day it is."""
    return _(_CLOSED_DAYS[kind])


def hosts_needed(number: int) -> str:
    """``minst 2 värdar``."""
    return ngettext("at least {number} host", "at least {number} hosts", number).format(number=number)


def floor_name(floor: int) -> str:
    """``en trappa upp``: a floor counted in stairs from the street."""
    if floor in _FLOORS:
        return _(_FLOORS[floor])
    return _("{number} flights of stairs up").format(number=floor)
