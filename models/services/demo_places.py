"""Fills the demo with its office, areas, organisations and meeting points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Area, Coordinator, Office, Organisation
from models.services.demo_tables import DemoTable, demo_logo, demo_table, demo_uid
from models.values.activities import OfficeScope
from models.values.places import OrganisationKind, PlaceColour, PlaceKind, StepFree

OFFICE_UID = demo_uid("office", "Ljungsala kommun")


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPlaces:
    """The meeting points by name, with what the activities need of them."""

    meeting_points: Mapping[str, MeetingPoint]


def add_demo_places(session: Session) -> DemoPlaces:
    """Add everything of ``places.toml``."""
    file = demo_table("places")
    areas = {name: Area(name=name, position=position) for position, name in enumerate(file.texts("areas"))}
    organisations = _organisations(file)
    session.add_all([*areas.values(), *organisations.values()])
    session.flush()
    _add_office(session, file.table("office"), organisations)
    places = {
        row.text("name"): _meeting_point(row, organisations, areas)
        for row in file.table("meeting_points").tables("rows")
    }
    session.add_all(places.values())
    session.flush()
    return DemoPlaces(meeting_points=places)


def _organisations(file: DemoTable) -> dict[str, Organisation]:
    by_kind = file.table("organisations")
    return {
        name: Organisation(uid=demo_uid("organisation", name), owner=OFFICE_UID, kind=OrganisationKind(kind), name=name)
        for kind in by_kind.keys
        for name in by_kind.texts(kind)
    }


def _add_office(session: Session, row: DemoTable, organisations: Mapping[str, Organisation]) -> None:
    own = organisations[row.text("organisation")]
    own.phone, own.web_address = row.text("phone"), row.text("web")
    name = row.text("coordinator")
    office = Office(
        uid=OFFICE_UID,
        organisation_id=own.id,
        responsible_board=row.text("board"),
        scope=OfficeScope.BOTH,
        phone=row.text("phone"),
        web_address=row.text("web"),
        logo=demo_logo(),
        second_hand_contact=row.text("second_hand"),
    )
    coordinator = Coordinator(uid=demo_uid("coordinator", name), name=name, is_administrator=True)
    session.add_all([office, coordinator])


def _meeting_point(
    row: DemoTable, organisations: Mapping[str, Organisation], areas: Mapping[str, Area]
) -> MeetingPoint:
    return MeetingPoint(
        uid=demo_uid("meeting_point", row.text("name")),
        owner=OFFICE_UID,
        organisation_id=organisations[row.text("organisation")].id,
        area_id=areas[row.text("area")].id,
        kind=PlaceKind(row.text("kind")),
        name=row.text("name"),
        address=row.text("address"),
        room=row.text("room"),
        floor=row.whole("floor"),
        bus_stop=row.text("stop"),
        step_free=StepFree(row.text("step_free", StepFree.UNKNOWN)),
        contact_function=row.text("contact"),
        contact_phone=row.text("phone"),
        contact_email=row.text("email"),
        opening_hours=_opening_hours(row.text("hours")),
        colour=PlaceColour(row.text("colour")),
        address_public=row.flag("public", default=True),
        note=row.text("note"),
    )


def _opening_hours(text: str) -> list[list[int | str]]:
    """Read ``1-4 10:00-19:00, 6 10:00-14:00``, where 1 is Monday, into what the column keeps."""
    hours: list[list[int | str]] = []
    for part in filter(None, text.split(", ")):
        days, span = part.split(" ")
        first, _, last = days.partition("-")
        opens, _, closes = span.partition("-")
        hours += [[day - 1, opens, closes] for day in range(int(first), int(last or first) + 1)]
    return hours
