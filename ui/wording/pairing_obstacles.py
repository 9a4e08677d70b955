"""What stands between two, and what would help: a few words for a list, a sentence for the phone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, assert_never

from models.values.pairing import Easing, ObstacleCode
from models.values.pairing_answers import (
    GenderFacts,
    HouseholdFacts,
    NotReadyFacts,
    Obstacle,
    PairSide,
    SwedishFacts,
    TooLittleTimeFacts,
    UnderAgeFacts,
)
from models.values.pairing_lines import RefusalLine
from models.values.people import GenderWish, SwedishLevel
from translations import N_, _, ngettext
from ui.wording.near_days import near_day
from ui.wording.pairing import Spoken
from ui.wording.people import household_name, level_name

_SHORT: Final[Mapping[ObstacleCode, str]] = {
    ObstacleCode.NOT_READY: N_("not ready"),
    ObstacleCode.NO_PLACE: N_("has no free place"),
    ObstacleCode.PAPERS_MISSING: N_("papers are missing"),
    ObstacleCode.RECORD_EXTRACT_MISSING: N_("record extract is missing"),
    ObstacleCode.UNDER_AGE: N_("not known to be 18"),
    ObstacleCode.GENDER_WISH: N_("wishes somebody else"),
    ObstacleCode.HOUSEHOLD_WISH: N_("wishes another company"),
    ObstacleCode.NO_COMMON_TIME: N_("no time in common"),
    ObstacleCode.TOO_FAR: N_("no place in common"),
    ObstacleCode.NO_COMMON_LANGUAGE: N_("too little Swedish in common"),
    ObstacleCode.EARLIER_PAIR: N_("have been language friends"),
    ObstacleCode.VETOED: N_("somebody said no"),
}
_WISHES: Final[Mapping[GenderWish, str]] = {
    GenderWish.NONE: N_("wishes somebody else"),
    GenderWish.WOMAN: N_("wishes a woman"),
    GenderWish.MAN: N_("wishes a man"),
    GenderWish.SAME: N_("wishes the same gender"),
}


def obstacle_in_short(code: ObstacleCode) -> str:
    """Say in a few words what stands in the way, in small letters."""
    return _(_SHORT[code])


def closed_in_short(line: RefusalLine, today: date) -> str:
    """Say why nobody can get a volunteer now: ``har ingen ledig plats``, ``paus till 7 januari``."""
    if line.is_blocked:
        return _("stopped after an ending for safety")
    if ObstacleCode.NO_PLACE in line.codes:
        return obstacle_in_short(ObstacleCode.NO_PLACE)
    if line.until is not None:
        return _("on pause until {day}").format(day=near_day(line.until, today=today))
    return _("on pause until further notice")


def refusal_line(obstacles: Sequence[Obstacle], spoken: Spoken, *, below_least_fit: bool) -> str:
    """Say the first thing that stands in the way, and how many there are beside it."""
    if not obstacles:
        return _("fits too little") if below_least_fit else _("possible")
    first = obstacle_line(obstacles[0], spoken)
    more = len(obstacles) - 1
    if not more:
        return first
    return ngettext("{first}, and one thing more", "{first}, and {count} things more", more).format(
        first=first, count=more
    )


def obstacle_sentences(obstacles: Sequence[Obstacle], spoken: Spoken) -> tuple[str, ...]:
    """List what stands between two, a line each, with a capital letter."""
    lines = (obstacle_line(obstacle, spoken) for obstacle in obstacles)
    return tuple(f"{line[:1].upper()}{line[1:]}" for line in lines)


def obstacle_line(obstacle: Obstacle, spoken: Spoken) -> str:
    """Say one obstacle with who it comes from: ``Yonas önskar en kvinna``."""
    match obstacle.facts:
        case NotReadyFacts():
            return _not_ready(obstacle.facts, spoken)
        case GenderFacts():
            return _gender(obstacle.facts, spoken)
        case HouseholdFacts():
            return _household(obstacle.facts, spoken)
        case UnderAgeFacts():
            return _("{names}: not known to be 18").format(names=_sides(obstacle.facts.sides, spoken))
        case TooLittleTimeFacts():
            if obstacle.facts.unsaid:
                return _("{names}: no times said").format(names=_sides(obstacle.facts.unsaid, spoken))
            return obstacle_in_short(obstacle.code)
        case SwedishFacts():
            return _swedish(obstacle.facts, spoken)
        case _:
            return obstacle_in_short(obstacle.code)


def obstacle_count(code: ObstacleCode, count: int) -> str:
    """Say of how many volunteers something keeps somebody away."""
    match code:
        case ObstacleCode.NOT_READY:
            sentence = ngettext("{count} is not ready", "{count} are not ready", count)
        case ObstacleCode.NO_PLACE:
            sentence = ngettext("{count} has no free place", "{count} have no free place", count)
        case ObstacleCode.PAPERS_MISSING:
            sentence = ngettext("{count} lacks papers", "{count} lack papers", count)
        case ObstacleCode.RECORD_EXTRACT_MISSING:
            sentence = ngettext("{count} has no valid record extract", "{count} have no valid record extract", count)
        case ObstacleCode.UNDER_AGE:
            sentence = ngettext("{count} is not known to be 18", "{count} are not known to be 18", count)
        case ObstacleCode.GENDER_WISH:
            sentence = ngettext("a wish about gender rules out {count}", "wishes about gender rule out {count}", count)
        case ObstacleCode.HOUSEHOLD_WISH:
            sentence = ngettext(
                "a wish about company rules out {count}", "wishes about company rule out {count}", count
            )
        case ObstacleCode.NO_COMMON_TIME:
            sentence = ngettext("{count} is free at other times", "{count} are free at other times", count)
        case ObstacleCode.TOO_FAR:
            sentence = ngettext(
                "{count} cannot come to the same place", "{count} cannot come to the same places", count
            )
        case ObstacleCode.NO_COMMON_LANGUAGE:
            sentence = ngettext("{count} asks for more Swedish", "{count} ask for more Swedish", count)
        case ObstacleCode.EARLIER_PAIR:
            sentence = ngettext("{count} has been the language friend", "{count} have been language friends", count)
        case ObstacleCode.VETOED:
            sentence = ngettext("{count} is ruled out by a no", "{count} are ruled out by a no", count)
        case _:
            assert_never(code)
    return sentence.format(count=count)


def easing_sentence(easing: Easing, frees: int, name: str) -> str:
    """Say what would help most, as a question to ask, with how many it would open."""
    match easing:
        case Easing.AREA:
            sentence = ngettext(
                "If {name} can meet in more places, there is {count} to propose.",
                "If {name} can meet in more places, there are {count} to propose.",
                frees,
            )
        case Easing.TIME:
            sentence = ngettext(
                "If {name} can meet at more times, there is {count} to propose.",
                "If {name} can meet at more times, there are {count} to propose.",
                frees,
            )
        case Easing.HOUSEHOLD_WISH:
            sentence = ngettext(
                "If other company is fine as well, there is {count} to propose.",
                "If other company is fine as well, there are {count} to propose.",
                frees,
            )
        case Easing.LANGUAGE:
            sentence = ngettext(
                "If less Swedish is fine at the start, there is {count} to propose.",
                "If less Swedish is fine at the start, there are {count} to propose.",
                frees,
            )
        case Easing.LEAST_FIT:
            sentence = ngettext(
                "With a lower least fit there is {count} to propose.",
                "With a lower least fit there are {count} to propose.",
                frees,
            )
        case _:
            assert_never(easing)
    return sentence.format(name=name, count=frees)


def _sides(sides: Sequence[PairSide], spoken: Spoken) -> str:
    names = {PairSide.NEWCOMER: spoken.newcomer, PairSide.VOLUNTEER: spoken.volunteer}
    return _(" and ").join(names[side] for side in sides)


def _not_ready(facts: NotReadyFacts, spoken: Spoken) -> str:
    if facts.blocked:
        return _("{names}: stopped after an ending for safety").format(names=_sides(facts.blocked, spoken))
    return _("{names}: not ready").format(names=_sides(facts.sides, spoken))


def _gender(facts: GenderFacts, spoken: Spoken) -> str:
    if not facts.sides:
        return _("the office pairs within one gender")
    wishes = (
        _("{name} {wish}").format(name=_sides((side,), spoken), wish=_(_WISHES[wish]))
        for side, wish in zip(facts.sides, facts.wishes, strict=True)
    )
    return ", ".join(wishes)


def _household(facts: HouseholdFacts, spoken: Spoken) -> str:
    kinds = {PairSide.NEWCOMER: facts.volunteer, PairSide.VOLUNTEER: facts.newcomer}
    return ", ".join(
        _("{name} does not wish: {company}").format(
            name=_sides((side,), spoken), company=household_name(kinds[side]).lower()
        )
        for side in facts.sides
    )


def _swedish(facts: SwedishFacts, spoken: Spoken) -> str:
    if facts.reached is None or facts.asked is None:
        return _("Swedish not asked, and no other language in common")
    if facts.reached is SwedishLevel.NONE:
        return _("{name} wants at least {level}").format(name=spoken.volunteer, level=level_name(facts.asked))
    return _("{name} wants at least {asked}, {other} has {reached}").format(
        name=spoken.volunteer,
        asked=level_name(facts.asked),
        other=spoken.newcomer,
        reached=level_name(facts.reached),
    )
