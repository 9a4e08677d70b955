"""The demo's inbox."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.queries.enquiries import EnquiryFilter, enquiry_rows

MONDAY = date(2026, 11, 23)


def test_demo_inbox_has_something_due_and_something_that_waits(demo_session: Session) -> None:
    rows = enquiry_rows(demo_session, EnquiryFilter(), MONDAY)

    assert {row.is_due for row in rows} == {True, False}
    assert rows[0].received_on == date(2026, 11, 14)
    assert any(row.has_form for row in rows)
    assert all(row.phone.startswith(("070-174 06 ", "08-465 004 ")) for row in rows if row.phone)
