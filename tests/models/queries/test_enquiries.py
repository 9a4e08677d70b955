"""The inbox: what waits, in which order, with one statement."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta

import pytest

from models.queries.enquiries import EnquiryFilter, enquiry_details, enquiry_rows, open_enquiries, reasons_of
from models.services.enquiries import close_enquiry, redirect_enquiry, save_enquiry
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryDraft, EnquiryOutcome, EnquiryState, EnquiryWant
from models.values.identifiers import EnquiryId
from tests.conftest import Statements
from tests.factories import make_area, make_person

FRIEND = (EnquiryWant.LANGUAGE_FRIEND,)


def call(uow: UnitOfWork, name: str, days_ago: int, *, step_in: int | None = None) -> EnquiryId:
    today = uow.clock.today()
    step_on = today + timedelta(days=step_in) if step_in is not None else None
    draft = EnquiryDraft(
        wants=FRIEND,
        name=name,
        received_on=today - timedelta(days=days_ago),
        next_step="Ring" if step_on else "",
        next_step_on=step_on,
    )
    return save_enquiry(uow, draft)


def test_oldest_stands_first_and_says_whether_it_is_due(unit_of_work: UnitOfWork, today: date) -> None:
    call(unit_of_work, "Bo", 1, step_in=1)
    call(unit_of_work, "Anna", 5, step_in=0)
    call(unit_of_work, "Cia", 0)

    rows = enquiry_rows(unit_of_work.session, EnquiryFilter(), today)

    assert [(row.name, row.is_due) for row in rows] == [("Anna", True), ("Bo", False), ("Cia", True)]
    assert open_enquiries(unit_of_work.session) == 3


def test_filter_by_want_day_area_and_state(unit_of_work: UnitOfWork, today: date) -> None:
    first = call(unit_of_work, "Anna", 5, step_in=0)
    call(unit_of_work, "Bo", 1, step_in=9)
    close_enquiry(unit_of_work, call(unit_of_work, "Cia", 3), 1, "Ångrade sig")
    area = make_area(unit_of_work, "Centrum")
    session = unit_of_work.session

    def names(chosen: EnquiryFilter) -> list[str]:
        return [row.name for row in enquiry_rows(session, chosen, today)]

    assert names(EnquiryFilter(due_by=today)) == ["Anna"]
    assert names(EnquiryFilter(want=EnquiryWant.CAFE_HOST)) == []
    assert names(EnquiryFilter(area_id=area)) == []
    assert names(EnquiryFilter(state=EnquiryState.DONE)) == ["Cia"]
    assert first


@pytest.mark.parametrize("calls", [1, 3])
def test_inbox_takes_one_statement(
    unit_of_work: UnitOfWork,
    today: date,
    count_statements: Callable[[], AbstractContextManager[Statements]],
    calls: int,
) -> None:
    for number in range(calls):
        person = make_person(unit_of_work)
        save_enquiry(unit_of_work, EnquiryDraft(wants=FRIEND, name=f"Namn {number}", person_id=person))

    with count_statements() as sent:
        rows = enquiry_rows(unit_of_work.session, EnquiryFilter(), today)

    assert (len(rows), sent.count) == (calls, 1)


def test_details_name_people_who_may_be_the_same(unit_of_work: UnitOfWork, today: date) -> None:
    known = make_person(unit_of_work, given_name="Anna", family_name="Ek")
    mine = call(unit_of_work, "Anna Ek", 1)
    theirs = save_enquiry(unit_of_work, EnquiryDraft(wants=FRIEND, name="Anna Ek", person_id=known, form_text="Hej"))

    details = enquiry_details(unit_of_work.session, mine, today)
    linked = enquiry_details(unit_of_work.session, theirs, today)

    assert [person.id for person in details.known] == [known]
    assert (linked.known, linked.row.person_id, linked.form_text) == ((), known, "Hej")


def test_reasons_are_given_once_the_newest_first(unit_of_work: UnitOfWork) -> None:
    for number, reason in enumerate(("Flyttade", "Ångrade sig", "Flyttade", "Svarar inte")):
        close_enquiry(unit_of_work, call(unit_of_work, f"Bo {number}", 1), 1, reason)
    redirect_enquiry(unit_of_work, call(unit_of_work, "Cia", 1), 1, "Kyrkan")

    assert reasons_of(unit_of_work.session, EnquiryOutcome.CLOSED, 2) == ("Svarar inte", "Flyttade")
    assert reasons_of(unit_of_work.session, EnquiryOutcome.REDIRECT, 9) == ("Kyrkan",)
