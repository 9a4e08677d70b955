"""Invented seasons of a meeting point and signs for doors, in the same kinds as the weeks of ``programmes``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from models.rules.recurrence import recurrence_dates
from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, OccasionStatus, SignUp
from models.values.door_signs import DoorNotice, DoorSigns
from models.values.identifiers import SeriesId
from models.values.language import SWEDISH
from models.values.recurrence import DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.season_programme import SeasonProgramme, SeasonSeries
from models.values.timeslot import DateSpan
from models.values.weekly_schedule import ProgrammeOccasion, ProgrammePlace, WeekProgramme
from tests.models.documents.programmes import CASES, CHAPEL, LIBRARY, PHONE, SENDER, SHELTER, TRAFFEN, occasion

TODAY = date(2026, 11, 23)
WINTER = DateSpan(first=date(2026, 12, 21), last=date(2027, 1, 24))
SUMMER = DateSpan(first=date(2027, 6, 14), last=date(2027, 8, 22))
AUTUMN_BREAK = DateSpan(first=date(2026, 10, 26), last=date(2026, 11, 1))
SEASON = Season(first=date(2026, 8, 24), last=date(2027, 12, 19), breaks=(AUTUMN_BREAK, WINTER, SUMMER))
MADE_UNTIL = date(2027, 5, 30)
MONDAYS = WeeklyRule(anchor=date(2026, 8, 24))


def series(
    number: int,
    rule: RecurrenceRule = MONDAYS,
    *,
    season: Season = SEASON,
    place: ProgrammePlace = LIBRARY,
    starts: time = time(10),
    ends: time = time(12),
    today: date = TODAY,
) -> SeasonSeries:
    """Make a free language café for everyone with its occasions; change it with ``replace`` and ``changed``."""
    days = recurrence_dates(rule, season, DateSpan(first=today, last=MADE_UNTIL))
    return SeasonSeries(
        series_id=SeriesId(number),
        kind=ActivityKind.LANGUAGE_CAFE,
        series_uid=UUID(int=number),
        names={SWEDISH: "Språkcafé"},
        name_states={},
        rule=rule,
        season=season,
        starts=starts,
        ends=ends,
        place=place,
        level=ActivityLevel.UNSAID,
        audience=Audience.EVERYONE,
        age_from=None,
        age_to=None,
        children=ChildrenPolicy.UNSAID,
        sign_up=SignUp.NONE,
        sign_up_contact="",
        fika=False,
        is_free=True,
        on_public_programme=True,
        organiser="",
        occasions=tuple(occasion(100 * number + at, day, starts, ends, place=place) for at, day in enumerate(days)),
        made_until=days[-1] if days else None,
    )


def changed(
    of: SeasonSeries,
    planned_day: date,
    *,
    day: date | None = None,
    starts: time | None = None,
    ends: time | None = None,
    place: ProgrammePlace | None = None,
    cancelled: bool = False,
) -> SeasonSeries:
    """Change the occasion of one day."""
    return replace(
        of,
        occasions=tuple(
            replace(
                found,
                day=day or found.day,
                starts=starts or found.starts,
                ends=ends or found.ends,
                place=place or found.place,
                status=OccasionStatus.CANCELLED if cancelled else found.status,
            )
            if found.planned_day == planned_day
            else found
            for found in of.occasions
        ),
    )


def season(*held: SeasonSeries, place: ProgrammePlace = LIBRARY, today: date = TODAY) -> SeasonProgramme:
    """Make a season of our sender."""
    return SeasonProgramme(
        today=today,
        uid=UUID(int=1),
        place=place,
        contact_function="Informationsdisken",
        contact_phone=PHONE,
        series=held,
        sender=SENDER,
    )


def normal_season(place: ProgrammePlace = LIBRARY) -> SeasonProgramme:
    """Make a season with each rhythm and each exception and, beside them, what may not be shown."""
    cafe = replace(series(1, place=place), fika=True, level=ActivityLevel.ALL_LEVELS)
    cafe = changed(cafe, date(2026, 11, 30), cancelled=True)
    cafe = changed(cafe, date(2026, 12, 7), starts=time(14), ends=time(16))
    cafe = changed(cafe, date(2026, 12, 14), day=date(2026, 12, 15))
    evening = series(
        2, WeeklyRule(anchor=date(2026, 8, 26), every_weeks=2), place=place, starts=time(17), ends=time(19)
    )
    evening = replace(
        evening, kind=ActivityKind.WOMENS_CAFE, names={SWEDISH: "Kvinnocafé"}, audience=Audience.WOMEN_ONLY
    )
    evening = changed(evening, date(2026, 12, 2), place=CHAPEL)
    monthly = series(3, MonthlyRule(nth=1, weekday=3), place=place, starts=time(15), ends=time(16, 30))
    monthly = replace(monthly, kind=ActivityKind.BOOK_CIRCLE, names={SWEDISH: "Bokcirkel"}, organiser="Läsrörelsen")
    once = series(4, DatesRule(dates=(date(2026, 12, 5),)), place=place, starts=time(11), ends=time(13))
    once = replace(
        once, kind=ActivityKind.FAMILY_CAFE, names={SWEDISH: "Familjecafé"}, audience=Audience.PARENTS_CHILDREN
    )
    private = replace(series(5, place=place), names={SWEDISH: "Intern övning"}, on_public_programme=False)
    secret = changed(series(6, place=place, starts=time(9), ends=time(9, 30)), date(2026, 12, 7), place=SHELTER)
    return season(cafe, evening, monthly, once, private, secret, place=place)


def full_season() -> SeasonProgramme:
    """Make a season of 24 series with every kind of activity."""
    kinds = tuple(ActivityKind)[:-1]
    made: list[SeasonSeries] = []
    for number in range(24):
        day = SEASON.first + timedelta(days=number % 7)
        base = series(number, WeeklyRule(anchor=day, every_weeks=1 + number % 3), starts=time(8 + number % 10))
        kind = kinds[number % len(kinds)]
        base = replace(
            base,
            ends=time(10 + number % 10),
            kind=kind,
            names={SWEDISH: kind.value.replace("_", " ").capitalize()},
            fika=number % 3 == 0,
            is_free=number % 9 != 0,
            sign_up=SignUp.REQUIRED if number % 11 == 0 else SignUp.NONE,
            sign_up_contact=PHONE if number % 22 == 0 else "",
            level=tuple(ActivityLevel)[number % 6],
        )
        base = replace(base, occasions=tuple(replace(one, ends=base.ends) for one in base.occasions))
        first = base.occasions[0].planned_day
        made.append(changed(base, first, cancelled=True) if number % 4 == 1 else base)
    return season(*made)


def longest_season() -> SeasonProgramme:
    """Make a season whose names are as long as they come, one of them 80 letters without a space."""
    week = CASES["longest"].occasions
    place = week[0].place
    unbroken = replace(
        series(1, place=place),
        kind=ActivityKind.OTHER,
        names=week[0].names,
        level=ActivityLevel.NO_SWEDISH_NEEDED,
        audience=Audience.PARENTS_CHILDREN,
        children=ChildrenPolicy.CHILDCARE,
        sign_up=SignUp.REQUIRED,
        sign_up_contact=week[0].sign_up_contact,
        fika=True,
    )
    for weeks in range(4):
        unbroken = changed(unbroken, TODAY + timedelta(weeks=weeks), place=replace(place, name=f"{weeks} {place.name}"))
    other = replace(series(2, MonthlyRule(nth=-1, weekday=2), place=place), names=week[1].names)
    own = replace(series(3, WeeklyRule(anchor=SEASON.first, every_weeks=3), place=place), names=week[3].names)
    return season(unbroken, other, own, place=place)


def new_year_season() -> SeasonProgramme:
    """Make a season that is seen from the middle of its winter break, over the turn of the year."""
    today = date(2026, 12, 28)
    fridays = WeeklyRule(anchor=date(2026, 8, 28))
    return season(series(1, today=today), series(2, fridays, today=today, starts=time(17), ends=time(19)), today=today)


_LONG = "Stenhagabostadsområdets kvartersgård och föreningslokal i Norra Kvarnbacken, hus"

SEASONS = {
    "normal": normal_season(),
    "full": full_season(),
    "empty": season(),
    "week53": new_year_season(),
    "longest": longest_season(),
    "long_place": normal_season(replace(LIBRARY, name=_LONG)),
}


def later_than(of: ProgrammeOccasion, weeks: int = 1) -> ProgrammeOccasion:
    """Make the occasion as the series has it some weeks later."""
    day = of.planned_day + timedelta(weeks=weeks)
    return replace(
        of,
        day=day,
        planned_day=day,
        starts=of.planned_starts,
        ends=of.planned_ends,
        place=of.planned_place,
        status=OccasionStatus.PLANNED,
    )


def signs(*notices: DoorNotice, span: DateSpan, today: date | None = None) -> DoorSigns:
    """Make the signs of our sender."""
    return DoorSigns(span=span, today=today or span.first, notices=notices, sender=SENDER)


def signs_of_week(week: WeekProgramme) -> DoorSigns:
    """Make the signs that a week needs; each series meets again a week later."""
    notices = [DoorNotice(occasion=found, later=(later_than(found),)) for found in week.occasions if _differs(found)]
    return signs(*notices, span=week.week.span)


def _differs(found: ProgrammeOccasion) -> bool:
    now = (found.day, found.starts, found.ends, found.place)
    planned = (found.planned_day, found.planned_starts, found.planned_ends, found.planned_place)
    return found.status is OccasionStatus.CANCELLED or now != planned


def _last_of_its_series() -> DoorSigns:
    day = date(2026, 11, 26)
    only = replace(occasion(1, day, time(17), time(19), place=TRAFFEN), status=OccasionStatus.CANCELLED)
    return signs(DoorNotice(occasion=only, later=()), span=DateSpan(first=day, last=day))


def _long_cancelled(week: Sequence[ProgrammeOccasion]) -> tuple[ProgrammeOccasion, ...]:
    return (*week, replace(week[0], status=OccasionStatus.CANCELLED))


SIGNS = {
    name: _last_of_its_series()
    if name == "empty"
    else signs_of_week(replace(week, occasions=_long_cancelled(week.occasions)) if name == "longest" else week)
    for name, week in CASES.items()
}
