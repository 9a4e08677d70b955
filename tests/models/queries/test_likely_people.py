"""Who a caller may be."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from models.queries.likely_people import MOST, Because, likely_people
from models.services.enquiries import save_enquiry
from models.services.people import save_person
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.people import PersonRole
from models.values.people_drafts import VolunteerDraft
from tests.conftest import Statements
from tests.factories import draft_of_person, make_person


def test_same_phone_stands_above_a_name_above_another_spelling(unit_of_work: UnitOfWork) -> None:
    spelt = make_person(unit_of_work, given_name="Mohamad", family_name="Ali")
    named = make_person(unit_of_work, given_name="Mohammed", family_name="Haddad")
    called = make_person(unit_of_work, given_name="Bo", phone="070-174 06 05", volunteer=VolunteerDraft())
    call = EnquiryDraft(wants=(EnquiryWant.OTHER,), name="Bo", person_id=called)
    save_enquiry(unit_of_work, call)

    rows = likely_people(unit_of_work.session, name="Mohammed", phone="0701740605")

    assert [(row.id, row.because) for row in rows] == [
        (called, Because.SAME_PHONE),
        (named, Because.SAME_NAME),
        (spelt, Because.SIMILAR_NAME),
    ]
    assert rows[0].last_call == unit_of_work.clock.today()
    assert rows[0].roles == {PersonRole.VOLUNTEER}


def test_half_a_number_finds_too_and_a_few_signs_find_nothing(unit_of_work: UnitOfWork) -> None:
    make_person(unit_of_work, given_name="Bo", phone="070-174 06 05")

    assert len(likely_people(unit_of_work.session, name="", phone="070-174")) == 1
    assert likely_people(unit_of_work.session, name="Bo", phone="070") == ()


def test_same_mail_finds_without_regard_to_capitals(unit_of_work: UnitOfWork) -> None:
    person_id = make_person(unit_of_work, given_name="Bo")
    save_person(unit_of_work, replace(draft_of_person(unit_of_work, person_id), email="Bo@example.se"))

    (row,) = likely_people(unit_of_work.session, name="", email="bo@EXAMPLE.se")

    assert row.because is Because.SAME_EMAIL


@pytest.mark.parametrize("people", [1, 3])
def test_likely_people_take_few_statements(
    unit_of_work: UnitOfWork, count_statements: Callable[[], AbstractContextManager[Statements]], people: int
) -> None:
    for _ in range(people):
        make_person(unit_of_work, given_name="Anna", phone="070-174 06 05")

    with count_statements() as sent:
        rows = likely_people(unit_of_work.session, name="Anna", phone="070-174 06 05", email="a@example.se")

    assert (len(rows), sent.count) == (min(people, MOST), 4)
