"""Everything a card can hold has a name in both languages of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from models.rules.availability import PartOfDay
from models.rules.eligibility import Lack
from models.values import people
from models.values.enquiries import EnquiryChannel, EnquiryOutcome, EnquiryWant
from resources.people_keys import interests, occupation_fields
from translations import use_language
from ui.wording import interests as words
from ui.wording import people as names

NAMED: tuple[tuple[Iterable[object], Callable[..., str]], ...] = (
    (people.PersonRole, names.role_name),
    (people.AssignmentKind, names.assignment_name),
    ((*people.AssignmentStatus, *people.NewcomerStatus), names.status_name),
    (people.ContactChannel, names.channel_name),
    (people.Adulthood, names.adulthood_name),
    (people.Gender, names.gender_name),
    (people.GenderWish, names.gender_wish_name),
    (people.MainActivity, names.main_activity_name),
    (people.InformedHow, names.informed_how_name),
    (people.HouseholdKind, names.household_name),
    (people.LanguageLevel, names.language_level_name),
    (people.SwedishLevel, names.level_name),
    (people.NewcomerWant, names.newcomer_want_name),
    (people.PaperKind, names.paper_name),
    (Lack, names.lack_sentence),
    (Lack, names.lack_chip),
    (EnquiryWant, names.enquiry_want_name),
    (EnquiryChannel, names.enquiry_channel_name),
    (EnquiryOutcome, names.enquiry_outcome_name),
    (PartOfDay, names.part_of_day_name),
)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("members", "name_of"), NAMED)
def test_every_member_has_a_name_of_its_own(
    members: Iterable[object], name_of: Callable[..., str], language: str
) -> None:
    use_language(language)

    found = [name_of(member) for member in members]

    assert all(found)
    if name_of is not names.status_name:
        assert len(set(found)) == len(found)


def test_every_key_of_the_card_is_called_something_in_swedish() -> None:
    use_language("sv")

    unnamed = [key for key in interests() if words.interest_name(key) == key]
    unnamed += [key for key in occupation_fields() if words.occupation_name(key) == key]

    assert unnamed == ["gym", "journalist"]


@pytest.mark.parametrize(
    ("code", "swedish", "english"),
    [
        ("ti", "tigrinja", "Tigrinya"),
        ("fa-AF", "dari", "Dari"),
        ("sv-simple", "lätt svenska", "Easy Swedish"),
        ("ckb", "sorani", "Sorani"),
        ("xx-klingonish", "xx-klingonish", "xx-klingonish"),
    ],
)
def test_a_language_is_named_in_the_language_of_the_window(code: str, swedish: str, english: str) -> None:
    use_language("sv")
    in_swedish = words.language_name(code)
    use_language("en")

    assert (in_swedish, words.language_name(code)) == (swedish, english)


def test_an_office_s_own_word_is_shown_as_it_was_written() -> None:
    assert words.interest_name("bandy") == "bandy"
    assert words.occupation_name("klockare") == "klockare"
