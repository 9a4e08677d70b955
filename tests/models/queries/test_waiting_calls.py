"""Who calls again while the first call still waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.queries.waiting_calls import waiting_calls
from models.services.enquiries import close_enquiry, save_enquiry
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryDraft, EnquiryWant
from tests.factories import make_organisation

CALL = EnquiryDraft(
    received_on=date(2026, 11, 12),
    wants=(EnquiryWant.OTHER,),
    name="Åsa Berg",
    phone="070-174 06 10",
    next_step="Ringa upp",
)


@pytest.mark.parametrize(
    ("name", "phone", "found"),
    [
        ("", "+46 70 174 06 10", True),
        ("asa berg", "", True),
        ("Åsa", "", False),
        ("Åsa Berglund", "", False),
        ("Olof Ek", "070-174 06 11", False),
        ("", "070-17", False),
        ("", "", False),
    ],
)
def test_open_call_is_found_by_number_or_whole_name(
    unit_of_work: UnitOfWork, name: str, phone: str, found: bool
) -> None:
    make_organisation(unit_of_work)
    enquiry_id = save_enquiry(unit_of_work, CALL)

    rows = waiting_calls(unit_of_work.session, name=name, phone=phone)

    assert [row.id for row in rows] == ([enquiry_id] if found else [])
    assert all(
        (row.name, row.received_on, row.next_step) == ("Åsa Berg", CALL.received_on, "Ringa upp") for row in rows
    )


def test_call_that_is_dealt_with_does_not_wait(unit_of_work: UnitOfWork) -> None:
    make_organisation(unit_of_work)
    done = save_enquiry(unit_of_work, CALL)
    close_enquiry(unit_of_work, done, 1, "Ångrade sig")
    later = save_enquiry(unit_of_work, replace(CALL, received_on=date(2026, 11, 20)))

    rows = waiting_calls(unit_of_work.session, name="", phone=CALL.phone)

    assert [row.id for row in rows] == [later]
