"""Fills the demo's inbox with the calls and forms of the last days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from models.entities.enquiry import Enquiry
from models.entities.organisation import Area
from models.rules.phone_numbers import read_phone
from models.services.demo_tables import DemoTable, demo_table, demo_uid
from models.services.person_parts import keep_times
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryChannel, EnquiryState, EnquiryWant
from models.values.people import NO_TIMES_SAID


def demo_enquiries() -> Sequence[DemoTable]:
    """Give the enquiries of ``people.toml``, the oldest first."""
    return sorted(demo_table("people").tables("enquiries"), key=days_ago, reverse=True)


def days_ago(row: DemoTable) -> int:
    """Say how long before the demo's day an enquiry came in."""
    return row.whole("days") or 0


def add_demo_enquiry(uow: UnitOfWork, row: DemoTable) -> None:
    """Add an enquiry that came in on the unit's day; its next step counts from the demo's day."""
    came_on = uow.clock.today()
    areas = {area.name: area.id for area in uow.session.scalars(select(Area))}
    step_in = row.whole("next")
    step_on = came_on + timedelta(days=days_ago(row) + step_in) if step_in is not None else None
    enquiry = Enquiry(
        uid=demo_uid("enquiry", row.text("name")),
        received_on=came_on,
        channel=EnquiryChannel(row.text("channel")),
        wants=[EnquiryWant(want).value for want in row.texts("wants")],
        name=row.text("name"),
        phone=row.text("phone"),
        phone_number=read_phone(row.text("phone")),
        email=row.text("email"),
        area_id=areas.get(row.text("area")),
        reach_when=row.text("reach"),
        note=row.text("note"),
        next_step=row.text("step"),
        next_step_on=step_on,
        form_text=row.text("form"),
        state=EnquiryState.OPEN,
        taken_by=uow.actor,
    )
    keep_times(enquiry, NO_TIMES_SAID)
    uow.session.add(enquiry)
    uow.session.flush()
