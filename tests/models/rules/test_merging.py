"""Two cards become one: nothing that only one of them says is lost, and what they disagree about is named."""

from __future__ import annotations

from datetime import date

from models.rules.merging import differing, further_assignment, further_newcomer, merged_card
from models.values.identifiers import AreaId, HouseholdId, PersonId
from models.values.merging import MergeField
from models.values.people import (
    AssignmentKind,
    AssignmentStatus,
    Availability,
    FreeTime,
    Gender,
    GenderWish,
    InformedHow,
    LanguageLevel,
    LanguageSkill,
    MainActivity,
    NewcomerStatus,
    NewcomerWant,
    Phone,
    Reach,
    SwedishLevel,
    Wish,
)
from models.values.people_drafts import (
    AssignmentDraft,
    HouseholdDraft,
    NewcomerDraft,
    PersonDraft,
    TakingPart,
    VolunteerDraft,
)

FRIEND = AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=1)
HOST = AssignmentDraft(kind=AssignmentKind.CAFE_HOST, capacity=0, status=AssignmentStatus.READY)
EVENING = Availability(free=(FreeTime(1020, 1260),))
MORNING = Availability(free=(FreeTime(540, 720),))

KEPT = PersonDraft(
    id=PersonId(1),
    version=3,
    given_name="Anna",
    family_name="Ek",
    phones=(Phone(number="+46701740605", written="070-174 06 05"),),
    email="anna@example.se",
    languages=(LanguageSkill(language="sv", level=LanguageLevel.FLUENT),),
    interests=("cooking",),
    volunteer=VolunteerDraft(since=date(2026, 5, 1), assignments=(FRIEND,), availability=EVENING),
)
OTHER = PersonDraft(
    id=PersonId(2),
    version=1,
    given_name="Annika",
    family_name="Ek",
    phones=(Phone(number="+46846500400", written="08-465 004 00"), KEPT.phones[0]),
    email="annika@example.se",
    birth_year=1980,
    gender=Gender.WOMAN,
    area_id=AreaId(7),
    reach=Reach(online=True),
    languages=(
        LanguageSkill(language="sv", level=LanguageLevel.A_LITTLE),
        LanguageSkill(language="en", level=LanguageLevel.CONVERSATION),
    ),
    occupation="teacher",
    main_activity=MainActivity.RETIRED,
    interests=("walks", "cooking"),
    informed_on=date(2026, 2, 2),
    informed_how=InformedHow.CALL,
    volunteer=VolunteerDraft(
        since=date(2026, 1, 9),
        least_swedish=SwedishLevel.B,
        assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=2), HOST),
        availability=MORNING,
    ),
)


def test_only_what_both_say_differently_is_asked() -> None:
    assert differing(KEPT, OTHER) == (MergeField.NAME, MergeField.EMAIL, MergeField.VOLUNTEER_TIMES)
    assert differing(KEPT, KEPT) == ()


def test_gaps_are_filled_and_lists_are_joined() -> None:
    whole = merged_card(KEPT, OTHER)

    assert (whole.id, whole.version, whole.given_name, whole.email) == (1, 3, "Anna", "anna@example.se")
    assert (whole.birth_year, whole.gender, whole.area_id, whole.occupation) == (1980, Gender.WOMAN, 7, "teacher")
    assert whole.main_activity is MainActivity.RETIRED
    assert whole.reach.online
    assert [phone.number for phone in whole.phones] == ["+46701740605", "+46846500400"]
    assert {skill.language: skill.level for skill in whole.languages} == {
        "sv": LanguageLevel.FLUENT,
        "en": LanguageLevel.CONVERSATION,
    }
    assert whole.interests == ("cooking", "walks")
    assert (whole.informed_on, whole.informed_how) == (date(2026, 2, 2), InformedHow.CALL)
    assert whole.volunteer == VolunteerDraft(
        since=date(2026, 1, 9),
        least_swedish=SwedishLevel.B,
        assignments=(AssignmentDraft(kind=AssignmentKind.LANGUAGE_FRIEND, capacity=2), HOST),
        availability=EVENING,
    )


def test_what_was_chosen_is_taken_from_the_other() -> None:
    whole = merged_card(KEPT, OTHER, {MergeField.NAME, MergeField.EMAIL, MergeField.VOLUNTEER_TIMES})

    assert (whole.given_name, whole.email) == ("Annika", "annika@example.se")
    assert whole.volunteer is not None
    assert whole.volunteer.availability == MORNING


def test_every_field_that_differs_can_be_chosen() -> None:
    newcomer = NewcomerDraft(
        oral_swedish=SwedishLevel.A,
        course=SwedishLevel.A,
        arrived=date(2025, 1, 1),
        availability=MORNING,
        wish=Wish(gender=GenderWish.WOMAN),
    )
    full = PersonDraft(
        given_name="Bo",
        alias="B",
        email="b@example.se",
        birth_year=1990,
        occupation="cook",
        household=HouseholdDraft(id=HouseholdId(1)),
        newcomer=newcomer,
    )
    other = PersonDraft(
        given_name="Boo",
        alias="C",
        email="c@example.se",
        birth_year=1991,
        occupation="nurse",
        household=HouseholdDraft(id=HouseholdId(2)),
        newcomer=NewcomerDraft(
            oral_swedish=SwedishLevel.B,
            course=SwedishLevel.C,
            arrived=date(2025, 2, 1),
            print_language=newcomer.print_language.__class__("uk"),
            availability=EVENING,
            wish=Wish(gender=GenderWish.MAN),
        ),
    )
    fields = differing(full, other)

    whole = merged_card(full, other, fields)

    assert len(fields) == 12
    assert differing(whole, other) == ()


def test_newcomers_join_wants_and_the_longer_wait() -> None:
    one = PersonDraft(
        newcomer=NewcomerDraft(since=date(2026, 9, 1), wants=(NewcomerWant.FRIEND,), status=NewcomerStatus.READY)
    )
    two = PersonDraft(
        newcomer=NewcomerDraft(since=date(2026, 3, 1), wants=(NewcomerWant.HOMEWORK,), needs_interpreter=True)
    )

    newcomer = merged_card(one, two).newcomer

    assert newcomer is not None
    assert (newcomer.since, newcomer.status, newcomer.needs_interpreter) == (
        date(2026, 3, 1), NewcomerStatus.READY, True,
    )  # fmt: skip
    assert newcomer.wants == (NewcomerWant.FRIEND, NewcomerWant.HOMEWORK)


def test_nobody_comes_with_themselves_and_a_child_is_counted_once() -> None:
    one = PersonDraft(id=PersonId(1), volunteer=VolunteerDraft(taking_part=TakingPart(adults=(PersonId(2),))))
    two = PersonDraft(
        id=PersonId(2),
        volunteer=VolunteerDraft(taking_part=TakingPart(adults=(PersonId(1), PersonId(9)), children=(2015, 2015))),
    )
    three = PersonDraft(id=PersonId(3), volunteer=VolunteerDraft(taking_part=TakingPart(children=(2015, 2018))))

    whole = merged_card(one, two)

    assert whole.volunteer is not None
    assert whole.volunteer.taking_part == TakingPart(adults=(PersonId(9),), children=(2015, 2015))
    again = merged_card(whole, three).volunteer
    assert again is not None
    assert again.taking_part.children == (2015, 2015, 2018)


def test_what_lives_counts_above_what_has_ended() -> None:
    assert further_assignment(AssignmentStatus.ENDED, AssignmentStatus.INTEREST) is AssignmentStatus.INTEREST
    assert further_assignment(AssignmentStatus.READY, AssignmentStatus.CHECKS) is AssignmentStatus.READY
    assert further_newcomer(NewcomerStatus.INTERVIEW, NewcomerStatus.ENDED) is NewcomerStatus.INTERVIEW
