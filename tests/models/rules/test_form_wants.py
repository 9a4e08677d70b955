"""What somebody wants is read from the words of a form."""

from __future__ import annotations

import pytest

from models.rules.form_text import FormAnswer
from models.rules.form_wants import wants_of
from models.values.enquiries import EnquiryWant
from models.values.pasted_forms import FormSource

FRIEND, SEEKS, HOST, HOMEWORK, THINGS, OTHER = (
    EnquiryWant.LANGUAGE_FRIEND,
    EnquiryWant.SEEKS_FRIEND,
    EnquiryWant.CAFE_HOST,
    EnquiryWant.HOMEWORK_HELP,
    EnquiryWant.THINGS,
    EnquiryWant.OTHER,
)


def wanted(question: str, answer: str, source: FormSource = FormSource.ANYBODY) -> set[EnquiryWant]:
    return set(wants_of([FormAnswer(question=question, answer=answer)], source))


@pytest.mark.parametrize(
    ("answer", "wants"),
    [
        ("bli språkvän", {FRIEND}),
        ("Jag vill gärna vara språkvän åt någon", {FRIEND}),
        ("Söker en språkvän", {SEEKS}),
        ("Jag vill ha en språkvän, gärna en kvinna", {SEEKS}),
        ("Vill träffa en svensk familj", {SEEKS}),
        ("Jag vill lära mig svenska", {SEEKS}),
        ("I want to practise Swedish", {SEEKS}),
        ("I would like to become a language friend", {FRIEND}),
        ("Cafévärd, läxhjälp", {HOST, HOMEWORK}),
        ("Söker språkvän och läxhjälp åt barnen", {SEEKS}),
        ("Jag har möbler och kläder att skänka", {THINGS}),
        ("bli språkvän och skänka saker", {FRIEND, THINGS}),
        ("Jag vill bli språkvän och kan hjälpa på café", {FRIEND, HOST}),
        ("hjälpa barn med läxor", {HOMEWORK}),
        ("Någon som kan hjälpa mig med läxor", {OTHER}),
        ("Vet inte än", {OTHER}),
    ],
)
def test_wish_is_understood(answer: str, wants: set[EnquiryWant]) -> None:
    assert wanted("Jag vill", answer) == wants


def test_yes_stands_for_its_question_and_no_for_nothing() -> None:
    assert wanted("Vill du hjälpa till med läxhjälp?", "Ja") == {HOMEWORK}
    assert wanted("Vill du skänka saker?", "Nej") == {OTHER}


def test_name_and_phone_wish_nothing() -> None:
    assert wanted("Namn", "Volontär Volontärsson") == {OTHER}


def test_who_says_how_much_swedish_they_know_seeks_a_friend() -> None:
    assert wanted("Svenskkunskaper", "sfi B") == {SEEKS}
    assert wanted("Svenskkunskaper", "") == {OTHER}


def test_somebody_may_say_whose_forms_they_are() -> None:
    assert wanted("Jag vill", "träffas", FormSource.VOLUNTEERS) == {FRIEND}
    assert wanted("Jag vill", "Cafévärd", FormSource.VOLUNTEERS) == {HOST}
    assert wanted("Jag vill", "träffas", FormSource.NEWCOMERS) == {SEEKS}
