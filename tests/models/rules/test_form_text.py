"""A pasted text is parted into forms, questions and answers; nothing that was written is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.form_text import FormAnswer, parted_forms


def said(text: str) -> list[list[tuple[str, str]]]:
    return [[(one.question, one.answer) for one in form] for form in parted_forms(text)]


def test_label_and_answer_stand_in_one_line() -> None:
    assert said("Namn: Per Nyberg\nJag vill:  bli språkvän") == [[("Namn", "Per Nyberg"), ("Jag vill", "bli språkvän")]]


def test_answer_stands_below_its_question() -> None:
    text = "Vad heter du?\nGun Berg\n\nDin e-post\ngun@example.se\n\nMeddelande\nHej!\nKl 17:30 passar."

    assert said(text) == [
        [("Vad heter du?", "Gun Berg"), ("Din e-post", "gun@example.se"), ("Meddelande", "Hej!\nKl 17:30 passar.")]
    ]


def test_question_may_be_answered_in_its_line() -> None:
    assert said("1. Vill du bli språkvän? Ja\n2) Har du fyllt 18? *\nJa") == [
        [("Vill du bli språkvän?", "Ja"), ("Har du fyllt 18?", "Ja")]
    ]


@pytest.mark.parametrize("rule", ["---", "=====", "* * *".replace(" ", ""), "___"])
def test_line_of_signs_begins_a_new_form(rule: str) -> None:
    assert said(f"Namn: Per\n{rule}\nE-post: gun@example.se") == [
        [("Namn", "Per")],
        [("E-post", "gun@example.se")],
    ]


def test_first_question_said_again_begins_a_new_form() -> None:
    text = "Namn: Per\nKommentar: a\nKommentar: b\n\nNAMN: Gun\nKommentar: c"

    assert said(text) == [
        [("Namn", "Per"), ("Kommentar", "a"), ("Kommentar", "b")],
        [("NAMN", "Gun"), ("Kommentar", "c")],
    ]


@pytest.mark.parametrize(
    "line", ["https://example.se", "Kl 17:30 passar bra", "Re: anmälan", "Hej: jag undrar en sak", "Jag kan kl 9"]
)
def test_sentence_with_a_colon_is_no_question(line: str) -> None:
    assert said(f"Meddelande:\n{line}") == [[("Meddelande", line)]]


def test_text_without_questions_is_one_form() -> None:
    assert said("Hej, jag heter Olle.\nRing mig!") == [[("", "Hej, jag heter Olle.\nRing mig!")]]
    assert said(" \n\n") == []


@given(st.text(alphabet="abåÖ:?\n\t- .1", max_size=120))
def test_every_letter_is_in_some_question_or_answer(text: str) -> None:
    kept = "".join(one.question + one.answer for form in parted_forms(text) for one in form)

    assert sorted(sign for sign in kept if sign.isalpha()) == sorted(sign for sign in text if sign.isalpha())
    assert all(isinstance(one, FormAnswer) for form in parted_forms(text) for one in form)
