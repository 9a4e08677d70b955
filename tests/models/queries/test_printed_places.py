"""Which meeting points a sheet may be about."""

from __future__ import annotations

from sqlalchemy import select

from models.entities.meeting_point import MeetingPoint
from models.queries.printed_places import printed_places
from models.storage.unit_of_work import UnitOfWork
from tests.factories import make_meeting_point


def test_printed_places_are_in_order_and_leave_out_secret_addresses(unit_of_work: UnitOfWork) -> None:
    for name in ("Träffen", "allén", "Kvinnohuset"):
        make_meeting_point(unit_of_work, name=name)
    secret = unit_of_work.session.scalars(select(MeetingPoint).where(MeetingPoint.name == "Kvinnohuset")).one()
    secret.address_public = False
    unit_of_work.session.flush()

    rows = printed_places(unit_of_work.session)

    assert [row.name for row in rows] == ["allén", "Träffen"]
