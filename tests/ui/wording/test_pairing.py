"""Reasons, prices, notes and shortages in Swedish, as they are said on the phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from models.values.identifiers import AreaId, OccasionId, PersonId, SeriesId
from models.values.pairing import Competition, Criterion, Easing, ObstacleCode
from models.values.pairing_answers import (
    AgeFacts,
    AreaFacts,
    CommonStretch,
    FamilyFacts,
    GenderFacts,
    HouseholdFacts,
    InterestFacts,
    LanguageFacts,
    NotReadyFacts,
    Obstacle,
    OccupationFacts,
    PairQuestion,
    PairSide,
    Price,
    ReasonedPart,
    ReasonFacts,
    SharedLanguage,
    Shortage,
    SwedishFacts,
    TimeFacts,
    TimeOfWeek,
    TooLittleTimeFacts,
    UnderAgeFacts,
)
from models.values.pairing_faces import NearCafe, UnitFace
from models.values.pairing_lines import CandidateLine, LeftOver, RefusalLine, Standing, WaitingLine
from models.values.people import Gender, GenderWish, HouseholdKind, LanguageLevel, SwedishLevel
from translations import use_language
from ui.wording.pairing import (
    Spoken,
    criterion_name,
    field_of_work_name,
    hours_a_week,
    price_sentence,
    question_sentence,
    reason_sentence,
)
from ui.wording.pairing_left_over import cafes_in_words, left_over_sentences, shortage_sentence
from ui.wording.pairing_lines import candidate_note, candidate_side, waiting_note, waiting_spoken
from ui.wording.pairing_obstacles import (
    closed_in_short,
    easing_sentence,
    obstacle_count,
    obstacle_in_short,
    obstacle_line,
    obstacle_sentences,
    refusal_line,
)
from ui.wording.pairing_shortages import shared_in_words

CENTRUM = AreaId(1)
SPOKEN = Spoken(newcomer="Yonas", volunteer="Ingrid", area="Centrum", areas={CENTRUM: "Centrum"}, year=2026)
BOTH = (PairSide.NEWCOMER, PairSide.VOLUNTEER)
TUESDAY = CommonStretch(week=None, weekday=1, starts=17 * 60, ends=19 * 60)
SATURDAY = CommonStretch(week=1, weekday=5, starts=10 * 60 + 30, ends=13 * 60)


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    use_language("sv")
    yield
    use_language("sv")


def said(criterion: Criterion, facts: ReasonFacts, *, known: bool = True) -> str:
    part = ReasonedPart(criterion=criterion, percentage=50, points=5, known=known, facts=facts)
    return reason_sentence(part, SPOKEN)


def face(**known: object) -> UnitFace:
    values: dict[str, object] = {"id": PersonId(1), "name": "Ingrid Lund", "short": "Ingrid L.", "first": "Ingrid"}
    return UnitFace(**{**values, "area": "Centrum", **known})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("criterion", "facts", "sentence"),
    [
        (Criterion.INTERESTS, InterestFacts(shared=("football", "music")), "fotboll, musik"),
        (Criterion.INTERESTS, InterestFacts(shared=()), "inga gemensamma"),
        (
            Criterion.COMMON_TIME,
            TimeFacts(stretches=(TUESDAY, SATURDAY), minutes_a_week=300),
            "tis 17–19, lör 10:30–13 varannan vecka (5 tim/vecka)",
        ),
        (Criterion.COMMON_TIME, TimeFacts(stretches=(), minutes_a_week=0), "ingen gemensam tid"),
        (
            Criterion.AREA,
            AreaFacts(same=True, common=(CENTRUM,), outside_municipality=False, online=False),
            "båda bor i Centrum",
        ),
        (
            Criterion.AREA,
            AreaFacts(same=False, common=(CENTRUM,), outside_municipality=False, online=False),
            "kan ses i Centrum",
        ),
        (Criterion.AREA, AreaFacts(same=False, common=(), outside_municipality=False, online=True), "kan ses på nätet"),
        (
            Criterion.FAMILY,
            FamilyFacts(newcomer=(2017,), volunteer=(2016,), nearest=(2017, 2016), in_company=False),
            "barn på 9 och 10 år",
        ),
        (
            Criterion.FAMILY,
            FamilyFacts(newcomer=(), volunteer=(), nearest=None, in_company=False),
            "inga barn på någon sida",
        ),
        (
            Criterion.FAMILY,
            FamilyFacts(newcomer=(2020,), volunteer=(), nearest=None, in_company=False),
            "bara Yonas har barn med",
        ),
        (Criterion.AGE, AgeFacts(newcomer=1995, volunteer=1986), "31 och 40 år"),
        (
            Criterion.OCCUPATION,
            OccupationFacts(newcomer="cook", volunteer="cook", same=True, field="food"),
            "samma yrke: kock",
        ),
        (
            Criterion.OCCUPATION,
            OccupationFacts(newcomer="nurse", volunteer="assistant_nurse", same=False, field="care"),
            "samma bransch: vård och omsorg",
        ),
        (
            Criterion.LANGUAGE_BRIDGE,
            LanguageFacts(
                shared=(SharedLanguage(language="en", newcomer=LanguageLevel.FLUENT, volunteer=LanguageLevel.FLUENT),)
            ),
            "engelska, båda talar flytande",
        ),
        (Criterion.LANGUAGE_BRIDGE, LanguageFacts(shared=()), "inget utöver svenska"),
    ],
)
def test_reason_is_a_phrase_one_can_say(criterion: Criterion, facts: ReasonFacts, sentence: str) -> None:
    assert said(criterion, facts) == sentence


def test_what_nobody_asked_is_said_so() -> None:
    assert said(Criterion.AGE, AgeFacts(newcomer=None, volunteer=1990), known=False) == "okänt – fråga"


def test_every_criterion_field_and_obstacle_has_a_name() -> None:
    names = [criterion_name(criterion) for criterion in Criterion]
    short = [obstacle_in_short(code) for code in ObstacleCode]

    assert len(set(names)) == len(Criterion)
    assert len(set(short)) == len(ObstacleCode)
    assert field_of_work_name("own word") == "own word"


@pytest.mark.parametrize(("minutes", "hours"), [(300, "5 tim/vecka"), (90, "1,5 tim/vecka"), (100, "1,5 tim/vecka")])
def test_hours_are_said_in_halves(minutes: int, hours: str) -> None:
    assert hours_a_week(minutes) == hours


@pytest.mark.parametrize(
    ("price", "fit_first", "sentence"),
    [
        (Price(people=1, days=-40, points=9), False, "då blir en till utan"),
        (Price(people=2, days=0, points=0), False, "då blir 2 till utan"),
        (Price(people=0, days=12, points=3), False, "då väntar man 12 dagar längre"),
        (Price(people=0, days=12, points=3), True, "3 poäng lägre"),
        (Price(people=0, days=12, points=0), True, "då väntar man 12 dagar längre"),
        (Price(people=0, days=0, points=3), False, "3 poäng lägre"),
        (Price(people=0, days=0, points=0), False, "går lika bra"),
    ],
)
def test_price_says_the_first_that_is_not_nothing(price: Price, fit_first: bool, sentence: str) -> None:
    assert price_sentence(price, best_fit_first=fit_first) == sentence


def test_notes_of_a_volunteer_follow_the_places() -> None:
    assert candidate_note(face(is_new=True, capacity=2)) == "Centrum · ny volontär"
    assert candidate_note(face(capacity=2, taken=1)) == "Centrum · 1 av 2 språkvänner · plats för en till"
    assert candidate_note(face(capacity=3, taken=1, reserved=1)) == (
        "Centrum · 1 av 3 språkvänner · reserverad plats · plats för 2 till"
    )
    assert candidate_note(face(capacity=1)) == "Centrum · plats för en"


def test_side_of_a_candidate_says_who_needs_the_place_and_the_price() -> None:
    price = Price(people=1, days=0, points=0)
    planned = CandidateLine(face=face(), fit=94, in_plan=True, needed_by=None, price=price)
    other = CandidateLine(face=face(), fit=90, in_plan=False, needed_by=face(first="Samir"), price=price)

    assert candidate_side(planned, best_fit_first=False) == ("ingår i planen",)
    assert candidate_side(other, best_fit_first=False) == ("behövs för Samir", "då blir en till utan")


def test_line_of_who_waits_has_language_company_and_days() -> None:
    line = WaitingLine(
        face=face(languages=("ti",), kind=HouseholdKind.FAMILY), days=46, standing=Standing.PLANNED, fit=94, round=2
    )

    assert waiting_note(line) == "tigrinja · familj · Centrum · en språkvän till · 46 dagar"
    assert waiting_spoken(line).endswith("passform 94")


@pytest.mark.parametrize(
    ("obstacle", "sentence"),
    [
        (Obstacle(code=ObstacleCode.NO_PLACE), "har ingen ledig plats"),
        (
            Obstacle(
                code=ObstacleCode.GENDER_WISH,
                facts=GenderFacts(
                    sides=(PairSide.NEWCOMER,),
                    wishes=(GenderWish.WOMAN,),
                    all_adults=(),
                    newcomer=Gender.WOMAN,
                    volunteer=Gender.MAN,
                    by_office=False,
                ),
            ),
            "Yonas önskar en kvinna",
        ),
        (
            Obstacle(
                code=ObstacleCode.HOUSEHOLD_WISH,
                facts=HouseholdFacts(
                    sides=(PairSide.VOLUNTEER,), newcomer=HouseholdKind.FAMILY, volunteer=HouseholdKind.SINGLE
                ),
            ),
            "Ingrid önskar inte familj",
        ),
        (
            Obstacle(code=ObstacleCode.NOT_READY, facts=NotReadyFacts(sides=(PairSide.VOLUNTEER,), blocked=())),
            "Ingrid: inte klar",
        ),
        (
            Obstacle(code=ObstacleCode.NOT_READY, facts=NotReadyFacts(sides=BOTH, blocked=(PairSide.VOLUNTEER,))),
            "Ingrid: stoppad efter ett avslut för säkerhet",
        ),
        (
            Obstacle(code=ObstacleCode.UNDER_AGE, facts=UnderAgeFacts(sides=BOTH)),
            "Yonas och Ingrid: inte känt om 18 år",
        ),
        (
            Obstacle(code=ObstacleCode.NO_COMMON_TIME, facts=TooLittleTimeFacts(longest=0, unsaid=())),
            "ingen gemensam tid",
        ),
        (
            Obstacle(
                code=ObstacleCode.NO_COMMON_TIME, facts=TooLittleTimeFacts(longest=0, unsaid=(PairSide.NEWCOMER,))
            ),
            "Yonas: inga tider sagda",
        ),
        (
            Obstacle(
                code=ObstacleCode.NO_COMMON_LANGUAGE,
                facts=SwedishFacts(reached=SwedishLevel.A, asked=SwedishLevel.C),
            ),
            "Ingrid önskar minst sfi C, Yonas har sfi A",
        ),
    ],
)
def test_obstacle_says_whom_it_comes_from(obstacle: Obstacle, sentence: str) -> None:
    assert obstacle_line(obstacle, SPOKEN) == sentence


def test_refusal_says_the_first_obstacle_and_how_many_more() -> None:
    full = Obstacle(code=ObstacleCode.NO_PLACE)

    assert refusal_line((full,), SPOKEN, below_least_fit=False) == "har ingen ledig plats"
    assert refusal_line((full, full, full), SPOKEN, below_least_fit=False) == "har ingen ledig plats, och 2 saker till"
    assert refusal_line((), SPOKEN, below_least_fit=True) == "passar för lite"
    assert obstacle_sentences((full,), SPOKEN) == ("Har ingen ledig plats",)


def test_who_is_away_is_said_with_the_day() -> None:
    today = date(2026, 11, 23)

    full = RefusalLine(face=face(), codes=(ObstacleCode.NO_PLACE,), is_closed=True)
    away = RefusalLine(face=face(), codes=(ObstacleCode.NOT_READY,), is_closed=True)
    assert closed_in_short(full, today) == "har ingen ledig plats"
    assert closed_in_short(replace(away, until=date(2026, 12, 7)), today) == "paus till 7 december"
    assert closed_in_short(away, today) == "paus tills vidare"
    assert closed_in_short(replace(away, is_blocked=True), today) == "stoppad efter ett avslut för säkerhet"


def test_every_easing_and_count_is_a_sentence_with_its_number() -> None:
    for easing in Easing:
        assert "2 förslag" in easing_sentence(easing, 2, "Rahel")
    for code in ObstacleCode:
        assert "7" in obstacle_count(code, 7)
    assert easing_sentence(Easing.AREA, 2, "Rahel") == "Kan Rahel mötas på fler ställen finns 2 förslag."


def test_who_is_left_over_hears_why_and_what_would_help() -> None:
    alone = LeftOver(
        obstacles={ObstacleCode.TOO_FAR: 9, ObstacleCode.NO_COMMON_TIME: 4},
        best_easing=Easing.AREA,
        frees=2,
        competes_with=None,
    )
    crowded = LeftOver(
        obstacles={},
        best_easing=None,
        frees=0,
        competes_with=Competition(
            newcomers=tuple(PersonId(number) for number in range(14)),
            volunteers=tuple(PersonId(number) for number in range(20, 29)),
            places=9,
        ),
    )

    why, helps = left_over_sentences(alone, face(first="Rahel"), ())
    group, nothing = left_over_sentences(crowded, face(first="Rahel"), ("Rahel G.", "Samir K."))

    assert why == "Av alla med ledig plats: 9 kan inte komma till samma områden, 4 kan på andra tider."
    assert helps == "Kan Rahel mötas på fler ställen finns 2 förslag."
    assert group == "Dessa 14 kan bara träffa dessa 9 volontärer, med 9 platser. Det är Rahel G., Samir K."
    assert nothing == ""
    assert shortage_sentence(3, 1, 1) == "Dessa 3 kan bara träffa en och samma volontär, med 1 plats."


@pytest.mark.parametrize(
    ("round_", "kept", "said"),
    [
        (1, 2, "Alla som är möjliga är låsta till någon annan."),
        (2, 2, "Alla som är möjliga behövs för någon som inte har någon språkvän ännu."),
        (1, 1, "1 av platserna är låst till någon annan."),
        (2, 1, "1 av platserna går till någon som inte har någon språkvän ännu."),
    ],
)
def test_places_that_were_never_to_be_had_are_said_so(round_: int, kept: int, said: str) -> None:
    group = Competition(
        newcomers=(PersonId(1), PersonId(2), PersonId(3)), volunteers=(PersonId(8), PersonId(9)), places=2, kept=kept
    )
    left = LeftOver(round=round_, obstacles={}, best_easing=None, frees=0, competes_with=group)

    why, _helps = left_over_sentences(left, face(first="Rahel"), ("Rahel G.",))

    assert why.endswith(said)
    assert why.startswith("Dessa 3") == (kept == 1)


def test_wish_about_gender_becomes_a_question_never_an_easing() -> None:
    wish = LeftOver(obstacles={ObstacleCode.GENDER_WISH: 5}, best_easing=None, frees=0, by_asking=2, competes_with=None)
    in_vain = LeftOver(obstacles={ObstacleCode.GENDER_WISH: 5}, best_easing=None, frees=0, competes_with=None)
    beside = LeftOver(obstacles={}, best_easing=Easing.TIME, frees=1, by_asking=4, competes_with=None)

    _why, helps = left_over_sentences(wish, face(first="Rahel"), ())
    _why, nothing = left_over_sentences(in_vain, face(first="Rahel"), ())
    _why, both = left_over_sentences(beside, face(first="Rahel"), ())

    assert helps.startswith("Bara önskemål om kön står mellan Rahel och 2 volontärer.")
    assert nothing == ""
    assert easing_sentence(Easing.TIME, 1, "Rahel") in both
    assert "4 volontärer" in both
    assert question_sentence(PairQuestion.OTHER_GENDER).startswith("Fråga båda")
    assert "en man" not in question_sentence(PairQuestion.GENDER_UNKNOWN)
    assert question_sentence(PairQuestion.GENDER_UNKNOWN).endswith("fråga båda om det spelar roll.")


def test_cafes_meanwhile_stand_a_line_each() -> None:
    cafe = NearCafe(
        series_id=SeriesId(1),
        occasion_id=OccasionId(1),
        name="Språkcafé",
        day=date(2026, 11, 26),
        starts=time(17, 30),
        ends=time(19),
        place="Stadsbiblioteket",
        area="Centrum",
        same_area=True,
    )

    assert cafes_in_words((cafe,)) == "Under tiden:\nSpråkcafé, Stadsbiblioteket, torsdag 26 november 17:30"
    assert cafes_in_words(()) == ""


def test_shortage_says_what_its_members_share() -> None:
    shortage = Shortage(
        newcomers=tuple(PersonId(number) for number in range(14)),
        volunteers=(PersonId(20),),
        places=1,
        areas={CENTRUM: 8},
        languages={"ar": 6, "ti": 2, "so": 1},
        kinds={HouseholdKind.FAMILY: 4},
        times={TimeOfWeek.EVENING: 12},
    )

    assert (
        shared_in_words(shortage, SPOKEN.areas) == "Centrum (8), arabiska (6), tigrinja (2), familj (4), kvällar (12)"
    )
