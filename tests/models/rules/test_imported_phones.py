"""Phones and addresses of a cell: several, without their zero, with words beside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.imported_phones import last_digits, read_email, read_phones
from models.values.imports import ImportProblemCode

MOBILE, FIXED = "+46701740605", "+46846500400"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("070-174 06 05", [MOBILE]),
        ("0701740605", [MOBILE]),
        ("701740605", [MOBILE]),
        ("701740605.0", [MOBILE]),
        ("'0701740605", [MOBILE]),
        ("070–174 06 05", [MOBILE]),
        ("+46 (0)70-174 06 05", [MOBILE]),
        ("0046 70 174 06 05", [MOBILE]),
        ("46701740605", [MOBILE]),
        ("846500400", [FIXED]),
        ("8-465 004 00", [FIXED]),
        ("(08) 465 004 00", [FIXED]),
        ("08/465 004 00", [FIXED]),
        ("070-174 06 05/08-465 004 00", [MOBILE, FIXED]),
        ("070-174 06 05 08-465 004 00", [MOBILE, FIXED]),
        ("0701740605, 08-46500400", [MOBILE, FIXED]),
        ("mobil: 070-174 06 05, hem 08-465 004 00", [MOBILE, FIXED]),
        ("0701740605\n0846500400", [MOBILE, FIXED]),
        ("070-174 06 05 eller +46 8 465 004 00", [MOBILE, FIXED]),
        ("070-174 06 05; 0701740605", [MOBILE]),
        ("+47 21 00 00 00", ["+4721000000"]),
        ("saknas", []),
        ("-", []),
    ],
)
def test_read_phones_gives_every_number(text: str, numbers: list[str]) -> None:
    reading = read_phones(text)

    assert [phone.number for phone in reading.value] == numbers
    assert not reading.problems


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("465 004 00", ImportProblemCode.PHONE_WITHOUT_AREA_CODE),
        ("7.01741E+08", ImportProblemCode.NOT_A_PHONE),
        ("ring Anna", ImportProblemCode.NOT_A_PHONE),
        ("070-174 06", ImportProblemCode.NOT_A_PHONE),
    ],
)
def test_read_phones_asks_about_what_is_no_number(text: str, code: ImportProblemCode) -> None:
    reading = read_phones(text)

    assert [problem.code for problem in reading.problems] == [code]
    assert reading.value == ()


def test_words_beside_a_number_are_kept() -> None:
    assert read_phones("070-174 06 05 (dotter Sara)").rest == "dotter Sara"
    assert read_phones("Mobil 070-174 06 05").rest == ""


def test_lost_zero_is_back_in_the_writing() -> None:
    assert [phone.written for phone in read_phones("846500400").value] == ["0846500400"]


FICTION = st.integers(5, 99).map(lambda number: f"70174{600 + number:04d}")
FORMS = st.sampled_from(["0{}", "{}", "+46{}", "0046{}", "+46 (0){}", "46{}", "tel: 0{}", "0{} (hem)", " 0{} ", "'0{}"])


@given(FICTION, FORMS)
def test_number_is_the_same_however_it_is_written(national: str, form: str) -> None:
    reading = read_phones(form.format(national))

    assert [phone.number for phone in reading.value] == [f"+46{national}"]
    assert read_phones(reading.value[0].written).value == reading.value


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("Anna.Ek@Example.SE", "anna.ek@example.se"),
        ("Anna Ek <anna@example.se>", "anna@example.se"),
        ("mailto:anna@example.se", "anna@example.se"),
        ("saknas", ""),
    ],
)
def test_read_email_gives_the_address(text: str, email: str) -> None:
    reading = read_email(text)

    assert (reading.value, reading.problems) == (email, ())


def test_read_email_asks_about_others() -> None:
    two = read_email("a@example.se, b@example.se")

    assert (two.value, [problem.code for problem in two.problems]) == (
        "a@example.se",
        [ImportProblemCode.SEVERAL_EMAILS],
    )
    assert [problem.code for problem in read_email("anna(at)example.se").problems] == [ImportProblemCode.NOT_AN_EMAIL]


def test_last_digits_leave_the_country_out() -> None:
    assert last_digits("+46 70-174 06 05") == last_digits("0701740605") == "01740605"
