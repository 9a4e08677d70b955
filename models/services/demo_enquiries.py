"""Fills the demo's inbox with the calls and forms of the last days."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from models.entities.enquiry import Enquiry
from models.entities.organisation import Area, Coordinator
from models.rules.phone_numbers import read_phone
from models.services.demo_tables import demo_table, demo_uid
from models.services.person_parts import keep_times
from models.storage.unit_of_work import UnitOfWork
from models.values.enquiries import EnquiryChannel, EnquiryState, EnquiryWant
from models.values.people import NO_TIMES_SAID


def add_demo_enquiries(uow: UnitOfWork) -> None:
    """Add the enquiries of ``people.toml``, laid out around the unit's day."""
    today = uow.clock.today()
    areas = {area.name: area.id for area in uow.session.scalars(select(Area))}
    answers = uow.session.scalar(select(Coordinator.id).order_by(Coordinator.id).limit(1))
    for row in demo_table("people").tables("enquiries"):
        step_in = row.whole("next")
        enquiry = Enquiry(
            uid=demo_uid("enquiry", row.text("name")),
            received_on=today - timedelta(days=row.whole("days") or 0),
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
            next_step_on=today + timedelta(days=step_in) if step_in is not None else None,
            form_text=row.text("form"),
            state=EnquiryState.OPEN,
            taken_by=answers,
        )
        keep_times(enquiry, NO_TIMES_SAID)
        uow.session.add(enquiry)
    uow.session.flush()
