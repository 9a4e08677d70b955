"""Why two fit, as one can say it on the phone: every criterion with its facts, its points, and what a choice costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from models.rules.availability import DAY
from models.values.identifiers import AreaId
from models.values.pairing import Criterion
from models.values.pairing_answers import (
    AgeFacts,
    AreaFacts,
    CommonStretch,
    FamilyFacts,
    InterestFacts,
    LanguageFacts,
    OccupationFacts,
    PairQuestion,
    Price,
    ReasonedPart,
    TimeFacts,
)
from models.values.people import LanguageLevel
from translations import N_, _, current_language, ngettext
from ui.wording.dates import EN_DASH, short_weekday
from ui.wording.interests import interest_name, language_name, occupation_name

_CRITERIA: Final[Mapping[Criterion, str]] = {
    Criterion.INTERESTS: N_("Interests"),
    Criterion.COMMON_TIME: N_("Time in common"),
    Criterion.AREA: N_("Where they can meet"),
    Criterion.FAMILY: N_("Children"),
    Criterion.AGE: N_("Age"),
    Criterion.OCCUPATION: N_("Occupation"),
    Criterion.LANGUAGE_BRIDGE: N_("Language in common"),
}
_FIELDS: Final[Mapping[str, str]] = {
    "education": N_("school and preschool"),
    "care": N_("health and care"),
    "technology": N_("technology"),
    "building": N_("building and workshop"),
    "food": N_("food"),
    "transport": N_("transport"),
    "nature": N_("farming and nature"),
    "office": N_("office work"),
    "media": N_("media"),
    "service": N_("service"),
    "crafts": N_("crafts"),
    "business": N_("own business"),
}
_MOST_STRETCHES: Final = 3
_MOST_AREAS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a sentence about two needs beside the facts: what one calls them, where, and which year it is."""

    newcomer: str
    volunteer: str
    area: str
    areas: Mapping[AreaId, str]
    year: int


def criterion_name(criterion: Criterion) -> str:
    """Name what makes two fit."""
    return _(_CRITERIA[criterion])


def reason_sentence(part: ReasonedPart, spoken: Spoken) -> str:
    """Say what a criterion rests on; what nobody asked is said so."""
    if not part.known:
        return _("unknown – ask")
    match part.facts:
        case InterestFacts():
            return ", ".join(interest_name(key) for key in part.facts.shared) or _("none in common")
        case TimeFacts():
            return _times(part.facts)
        case AreaFacts():
            return _area(part.facts, spoken)
        case FamilyFacts():
            return _family(part.facts, spoken)
        case AgeFacts():
            return _age(part.facts, spoken)
        case OccupationFacts():
            return _occupation(part.facts)
        case LanguageFacts():
            return _languages(part.facts)
        case _:
            assert_never(part.facts)


def points_in_words(points: int, most: int) -> str:
    """``8/10``, for the eye beside the bar."""
    return f"{points}/{most}"


def points_said(points: int, most: int) -> str:
    """``8 av 10 poäng``, for who listens."""
    return _("{points} of {most} points").format(points=points, most=most)


def part_said(part: ReasonedPart, most: int, spoken: Spoken) -> str:
    """``Ålder: 31 och 40 år, 8 av 10 poäng``, for who listens."""
    return _("{criterion}: {facts}, {points}").format(
        criterion=criterion_name(part.criterion),
        facts=reason_sentence(part, spoken),
        points=points_said(part.points, most),
    )


def price_sentence(price: Price, *, best_fit_first: bool) -> str:
    """Say what another choice costs the plan: the first that is not nothing, in the order of the office's aims."""
    people = price.people and ngettext("then one more goes without", "then {count} more go without", price.people)
    if people:
        return people.format(count=price.people)
    days = price.days and ngettext("then one day of waiting is lost", "then they wait {count} days longer", price.days)
    points = price.points and ngettext("{count} point lower", "{count} points lower", price.points)
    first, second = (points, days) if best_fit_first else (days, points)
    number = (price.points, price.days) if best_fit_first else (price.days, price.points)
    if first:
        return first.format(count=number[0])
    return second.format(count=number[1]) if second else _("costs nobody anything")


def question_sentence(question: PairQuestion) -> str:
    """Say what to ask before two are proposed to one another."""
    match question:
        case PairQuestion.OTHER_GENDER:
            return _("Ask both whether it may be a woman and a man.")
        case PairQuestion.GENDER_UNKNOWN:
            return _("It is not known whether they have the same gender: ask both whether it matters.")


def stretches_in_words(stretches: Sequence[CommonStretch]) -> str:
    """``tis 17–19, lör 10–13``; what holds in one of two weeks only is said so."""
    shown = [_stretch(stretch) for stretch in stretches[:_MOST_STRETCHES]]
    return ", ".join(shown) + (" …" if len(stretches) > _MOST_STRETCHES else "")


def hours_a_week(minutes: int) -> str:
    """``5 tim/vecka``; halves are said, less is rounded."""
    halves = (minutes + 15) // 30
    hours = f"{halves / 2:g}".replace(".", "," if current_language() == "sv" else ".")
    return _("{hours} h a week").format(hours=hours)


def field_of_work_name(key: str) -> str:
    """Name a field of work, in small letters."""
    return _(_FIELDS[key]) if key in _FIELDS else key


def _stretch(stretch: CommonStretch) -> str:
    starts, ends = stretch.starts % DAY, stretch.ends % DAY or DAY
    text = f"{short_weekday(stretch.weekday)} {_clock(starts)}{EN_DASH}{_clock(ends)}"
    return text if stretch.week is None else _("{time} every other week").format(time=text)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else f"{minutes // 60}"


def _times(facts: TimeFacts) -> str:
    if not facts.stretches:
        return _("no time in common")
    return f"{stretches_in_words(facts.stretches)} ({hours_a_week(facts.minutes_a_week)})"


def _area(facts: AreaFacts, spoken: Spoken) -> str:
    if facts.same:
        return _("both live in {area}").format(area=spoken.area)
    names = [spoken.areas[key] for key in facts.common if key in spoken.areas]
    if names:
        return _("can meet in {places}").format(places=", ".join(names[:_MOST_AREAS]))
    if facts.outside_municipality:
        return _("can meet outside the municipality")
    return _("can meet online") if facts.online else _("no place in common")


def _family(facts: FamilyFacts, spoken: Spoken) -> str:
    if facts.nearest is not None:
        one, other = (spoken.year - year for year in facts.nearest)
        return _("children of {one} and {other} years").format(one=one, other=other)
    if facts.newcomer and facts.volunteer:
        return _("children on both sides, not of the same age")
    if not facts.newcomer and not facts.volunteer:
        return _("no children on either side")
    return _("only {name} brings children").format(name=spoken.newcomer if facts.newcomer else spoken.volunteer)


def _age(facts: AgeFacts, spoken: Spoken) -> str:
    if facts.newcomer is None or facts.volunteer is None:
        return _("unknown – ask")
    one, other = spoken.year - facts.newcomer, spoken.year - facts.volunteer
    return _("{one} and {other} years").format(one=one, other=other)


def _occupation(facts: OccupationFacts) -> str:
    if facts.same:
        return _("the same occupation: {occupation}").format(occupation=occupation_name(facts.newcomer))
    if facts.field is not None and facts.newcomer and facts.volunteer:
        return _("the same field: {field}").format(field=field_of_work_name(facts.field))
    if facts.newcomer and facts.volunteer:
        one, other = occupation_name(facts.newcomer), occupation_name(facts.volunteer)
        return _("{one} and {other}").format(one=one, other=other)
    return _("no occupation to share")


def _languages(facts: LanguageFacts) -> str:
    if not facts.shared:
        return _("none beside Swedish")
    first = facts.shared[0]
    name = language_name(first.language)
    levels = {first.newcomer, first.volunteer}
    if levels == {LanguageLevel.FLUENT}:
        return _("{language}, both fluent").format(language=name)
    if LanguageLevel.A_LITTLE in levels:
        return _("{language}, but only a little").format(language=name)
    return name
