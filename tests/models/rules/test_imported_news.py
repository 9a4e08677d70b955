"""What a newer list says wins, what it does not say stays, and what finds no room is given back."""

from __future__ import annotations

from models.rules.imported_news import crowded_out, with_news_taken
from models.values.imports import ImportedPerson
from models.values.people import ContactChannel, Phone
from models.values.people_drafts import PersonDraft

CARD = PersonDraft(
    given_name="Anna",
    family_name="Ek",
    email="anna@example.se",
    preferred_channel=ContactChannel.SMS,
    birth_year=1980,
    interests=("a", "b", "c", "d", "e"),
)


def test_row_without_a_name_keeps_the_name_of_the_card() -> None:
    news = with_news_taken(
        CARD, PersonDraft(given_name="ny@example.se", email="ny@example.se"), ImportedPerson(email="ny@example.se")
    )

    assert (news.given_name, news.family_name, news.email) == ("Anna", "Ek", "ny@example.se")
    assert (news.preferred_channel, news.birth_year) == (ContactChannel.SMS, 1980)


def test_row_with_one_name_replaces_both() -> None:
    news = with_news_taken(CARD, PersonDraft(given_name="Annika"), ImportedPerson(given_name="Annika"))

    assert (news.given_name, news.family_name) == ("Annika", "")


def test_what_finds_no_room_is_given_back() -> None:
    new = PersonDraft(phones=(Phone(written="070-174 06 05"),), interests=("f",))
    whole = PersonDraft(interests=("f", "a", "b", "c", "d"))

    assert crowded_out((CARD, new), whole) == ("e", "070-174 06 05")
