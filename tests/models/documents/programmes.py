"""Invented programmes for printed pages: a normal week, a full one, an empty one and awkward ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, OccasionStatus, SignUp
from models.values.identifiers import OccasionId
from models.values.language import SWEDISH, LanguageCode
from models.values.places import PlaceKind, StepFree
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import ProgrammeOccasion, ProgrammePlace, ProgrammeSender, WeekProgramme

WEEK = IsoWeek(2026, 48)
WEEK_53 = IsoWeek(2026, 53)
PHONE = "08-465 004 10"
SENDER = ProgrammeSender(
    organisers=("Ljungsala kommun", "Ljungsala stadsbibliotek", "Norrängens församling"),
    phone=PHONE,
    web_address="ljungsala.example/sprakcafe",
)

LIBRARY = ProgrammePlace(
    name="Ljungsala stadsbibliotek",
    kind=PlaceKind.LIBRARY,
    address="Storgatan 4",
    room="Lilla salen",
    floor=0,
    bus_stop="Stora torget",
    step_free=StepFree.YES,
    address_public=True,
)
CHAPEL = replace(
    LIBRARY,
    name="Björklidens kapell",
    kind=PlaceKind.CHURCH,
    address="Kapellvägen 3",
    room="",
    floor=None,
    bus_stop="",
    step_free=StepFree.UNKNOWN,
)
TRAFFEN = replace(
    LIBRARY,
    name="Träffen",
    kind=PlaceKind.ASSOCIATION,
    address="Kyrkogatan 12",
    room="2",
    floor=1,
    bus_stop="Kyrkan",
    step_free=StepFree.NO,
)
YARD = replace(CHAPEL, name="Hyresgästföreningens gårdslokal", kind=PlaceKind.OTHER, address="Björkvägen 7", floor=-1)
SHELTER = replace(
    CHAPEL,
    name="Kvinnojourens öppna café",
    kind=PlaceKind.ASSOCIATION,
    address="Hemliga gatan 1",
    room="Bakrummet",
    bus_stop="Tysta hållplatsen",
    address_public=False,
)


def occasion(number: int, day: date, starts: time, ends: time, *, place: ProgrammePlace = LIBRARY) -> ProgrammeOccasion:
    """Make a free language café for everyone that is on as planned; change it with ``replace``."""
    return ProgrammeOccasion(
        occasion_id=OccasionId(number),
        series_uid=UUID(int=number),
        kind=ActivityKind.LANGUAGE_CAFE,
        names={SWEDISH: "Språkcafé"},
        status=OccasionStatus.PLANNED,
        day=day,
        starts=starts,
        ends=ends,
        place=place,
        planned_day=day,
        planned_starts=starts,
        planned_ends=ends,
        planned_place=place,
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
    )


def programme(*occasions: ProgrammeOccasion, week: IsoWeek = WEEK) -> WeekProgramme:
    """Make a programme of our sender."""
    return WeekProgramme(week=week, occasions=occasions, sender=SENDER)


def normal_week(week: IsoWeek = WEEK) -> WeekProgramme:
    """Make a week with one of each mark and, beside them, what may not be shown."""
    monday = week.monday

    def day(number: int) -> date:
        return monday + timedelta(days=number)

    cafe = replace(occasion(1, day(0), time(10), time(12)), fika=True, level=ActivityLevel.ALL_LEVELS)
    women = replace(
        occasion(2, day(0), time(17, 30), time(19), place=CHAPEL),
        kind=ActivityKind.WOMENS_CAFE,
        names={SWEDISH: "Kvinnocafé"},
        audience=Audience.WOMEN_ONLY,
        children=ChildrenPolicy.CHILDREN_WELCOME,
    )
    retimed = replace(
        occasion(3, day(1), time(14), time(16), place=TRAFFEN),
        planned_starts=time(13),
        planned_ends=time(15),
        fika=True,
    )
    moved_place = replace(occasion(4, day(2), time(17), time(19), place=CHAPEL), planned_place=LIBRARY)
    cancelled = replace(occasion(5, day(3), time(17), time(19)), status=OccasionStatus.CANCELLED)
    moved_day = replace(
        occasion(6, day(4), time(15, 30), time(17), place=TRAFFEN),
        kind=ActivityKind.HOMEWORK_HELP,
        names={SWEDISH: "Läxhjälp"},
        audience=Audience.YOUNG_PEOPLE,
        age_from=13,
        age_to=19,
        planned_day=day(3),
    )
    family = replace(
        occasion(7, day(5), time(11), time(13), place=YARD),
        kind=ActivityKind.FAMILY_CAFE,
        names={SWEDISH: "Familjecafé"},
        audience=Audience.PARENTS_CHILDREN,
        children=ChildrenPolicy.CHILDREN_WELCOME,
        fika=True,
    )
    secret = replace(occasion(8, day(1), time(9), time(10), place=SHELTER), names={SWEDISH: "Hemlig träff"})
    private = replace(
        occasion(9, day(1), time(9), time(10)), names={SWEDISH: "Intern övning"}, on_public_programme=False
    )
    return programme(cafe, women, retimed, moved_place, cancelled, moved_day, family, secret, private, week=week)


_KINDS = tuple(ActivityKind)[:-1]
_PLACES = (LIBRARY, CHAPEL, TRAFFEN, YARD)
_TIMES = ((time(8, 30), time(10)), (time(10), time(12)), (time(13), time(14, 30)), (time(15), time(16)))
_EVENINGS = ((time(17), time(19)), (time(18, 15), time(20, 45)))


def full_week() -> WeekProgramme:
    """Make a week of 40 occasions with every kind of activity."""
    slots = _TIMES + _EVENINGS
    made = []
    for number in range(40):
        starts, ends = slots[number // 7]
        day = WEEK.monday + timedelta(days=number % 7)
        kind = _KINDS[number % len(_KINDS)]
        base = occasion(number, day, starts, ends, place=_PLACES[number % 4])
        made.append(
            replace(
                base,
                kind=kind,
                names={SWEDISH: kind.value.replace("_", " ").capitalize()},
                fika=number % 3 == 0,
                is_free=number % 9 != 0,
                sign_up=SignUp.REQUIRED if number % 11 == 0 else SignUp.NONE,
                sign_up_contact=PHONE if number % 22 == 0 else "",
                level=tuple(ActivityLevel)[number % 6],
                status=OccasionStatus.CANCELLED if number % 13 == 5 else OccasionStatus.PLANNED,
                organiser="Somaliska föreningen Hilaal" if number % 5 == 0 else "",
            )
        )
    return programme(*made)


def empty_week() -> WeekProgramme:
    """Make a week in which nothing is on."""
    return programme()


def longest_words() -> WeekProgramme:
    """Make a week whose names are as long as they come, one of them 80 letters without a space."""
    long_place = replace(
        TRAFFEN,
        name="Hyresgästföreningens kvartersgårdslokal i Stenhagabostadsområdets centrumanläggning, hus C",
        kind=PlaceKind.OPEN_PRESCHOOL,
        address="Östermalmskyrkogårdsvägen 124 B, uppgången mot förskolegården",
        room="Sammanträdesrummet Källarvåningen",
        floor=12,
        bus_stop="Sågvretens vårdcentral och gymnasieskola",
        step_free=StepFree.YES,
    )
    monday = WEEK.monday
    unbroken = replace(
        occasion(1, monday, time(10), time(12), place=long_place),
        kind=ActivityKind.OTHER,
        names={SWEDISH: "Nordvästersjökustartilleriflygspaningssimulatoranläggningsmaterielunderhållsuppfö"},
        level=ActivityLevel.NO_SWEDISH_NEEDED,
        audience=Audience.PARENTS_CHILDREN,
        children=ChildrenPolicy.CHILDCARE,
        sign_up=SignUp.REQUIRED,
        sign_up_contact="integrationsenheten.sprakcafe@ljungsala.example",
        fika=True,
    )
    moved = replace(
        occasion(2, monday + timedelta(days=2), time(17, 30), time(19), place=long_place),
        names={SWEDISH: "Öppen bokcirkel på lätt svenska för föräldrar och barn i Kvarnbackens områdesbibliotek"},
        planned_place=LIBRARY,
        planned_starts=time(16),
    )
    away = replace(
        occasion(3, monday + timedelta(days=9), time(17, 30), time(19)), planned_day=monday + timedelta(days=3)
    )
    own = replace(
        occasion(4, monday + timedelta(days=4), time(9, 15), time(11, 45), place=CHAPEL),
        names={
            SWEDISH: "Prata svenska",
            LanguageCode("ar"): "لنتحدث السويدية معا",
            LanguageCode("uk"): "Говоримо шведською",
        },
        kind=ActivityKind.CONVERSATION_GROUP,
    )
    return programme(unbroken, moved, away, own)


def long_place_name() -> WeekProgramme:
    """Make a normal week in which a place has a name of 80 characters."""
    named = replace(LIBRARY, name="Stenhagabostadsområdets kvartersgård och föreningslokal i Norra Kvarnbacken, hus")
    renamed = tuple(
        replace(
            occasion,
            place=named if occasion.place == LIBRARY else occasion.place,
            planned_place=named if occasion.planned_place == LIBRARY else occasion.planned_place,
        )
        for occasion in normal_week().occasions
    )
    return programme(*renamed)


CASES = {
    "normal": normal_week(),
    "full": full_week(),
    "empty": empty_week(),
    "week53": normal_week(WEEK_53),
    "longest": longest_words(),
    "long_place": long_place_name(),
}
