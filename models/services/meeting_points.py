"""Saves and removes meeting points, and proposes a colour for a new one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.closed_day import ClosedDay
from models.entities.local_text import LocalText
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.organisation import Area, Organisation
from models.entities.pair import FirstMeeting
from models.rules.validation import (
    LONGEST_ADDRESS,
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_ROOM,
    LONGEST_STOP,
    FieldChecks,
)
from models.services.editing import owner_uid, read_for_edit, unique_field
from models.services.search_index import index_places, unindex
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import ProblemCode, RefusalCode, Refused
from models.values.identifiers import MeetingPointId
from models.values.place_drafts import MeetingPointDraft as MeetingPointDraft
from models.values.places import FLOOR_NAMES_FROM, FLOOR_NAMES_TO, OpeningHours, PlaceColour


def save_meeting_point(uow: UnitOfWork, draft: MeetingPointDraft) -> MeetingPointId:
    """Write a new or a changed meeting point. Raises ``Invalid`` or ``EditConflict``.

    What happens there stays as it is: series and occasions point to the place and do not copy its address.
    """
    tidy = _checked(uow.session, draft)
    if tidy.id is None:
        place = MeetingPoint(owner=owner_uid(uow.session))
        _write(place, tidy)
        uow.session.add(place)
    else:
        place = read_for_edit(uow.session, MeetingPoint, tidy.id, tidy.version)
        _write(place, tidy)
    with unique_field("name"):
        uow.session.flush()
    index_places(uow, [place])
    return place.id


def remove_meeting_point(uow: UnitOfWork, meeting_point_id: MeetingPointId, version: int) -> None:
    """Take away a meeting point where nothing ever happened, with its closures and local texts.

    Raises ``Refused`` with ``MEETING_POINT_IN_USE`` and how many series and occasions are there,
    first meetings of pairs among them.
    """
    session = uow.session
    place = read_for_edit(session, MeetingPoint, meeting_point_id, version)
    series = session.scalar(
        select(func.count()).select_from(ActivitySeries).where(ActivitySeries.meeting_point_id == meeting_point_id)
    )
    here = or_(Occasion.meeting_point_id == meeting_point_id, Occasion.planned_meeting_point_id == meeting_point_id)
    occasions = session.scalar(select(func.count()).select_from(Occasion).where(here))
    meetings = session.scalar(
        select(func.count()).select_from(FirstMeeting).where(FirstMeeting.meeting_point_id == meeting_point_id)
    )
    happened = (occasions or 0) + (meetings or 0)
    if series or happened:
        raise Refused(RefusalCode.MEETING_POINT_IN_USE, {"series": series or 0, "occasions": happened})
    for closure in session.scalars(select(ClosedDay).where(ClosedDay.meeting_point_id == meeting_point_id)):
        session.delete(closure)
    for text in session.scalars(select(LocalText).where(LocalText.owner_uid == place.uid)):
        session.delete(text)
    # Away before the place: no relationship tells SQLAlchemy that a closure points to it.
    session.flush()
    session.delete(place)
    session.flush()
    unindex(uow, EntityKind.MEETING_POINT, [meeting_point_id])


def suggest_colour(session: Session) -> PlaceColour:
    """Give the colour that fewest meeting points have; among equals the first of the palette."""
    used = Counter(session.scalars(select(MeetingPoint.colour)))
    return min(PlaceColour, key=used.__getitem__)


def _checked(session: Session, draft: MeetingPointDraft) -> MeetingPointDraft:
    checks = FieldChecks()
    tidy = replace(
        draft,
        name=checks.text("name", draft.name, LONGEST_NAME, required=True),
        address=checks.text("address", draft.address, LONGEST_ADDRESS),
        room=checks.text("room", draft.room, LONGEST_ROOM),
        bus_stop=checks.text("bus_stop", draft.bus_stop, LONGEST_STOP),
        contact_function=checks.text("contact_function", draft.contact_function, LONGEST_NAME),
        contact_phone=checks.phone("contact_phone", draft.contact_phone),
        contact_email=checks.email("contact_email", draft.contact_email),
        opening_hours=_sorted_hours(draft.opening_hours, checks),
        note=checks.text("note", draft.note, LONGEST_NOTE),
    )
    checks.within("floor", draft.floor, least=FLOOR_NAMES_FROM, most=FLOOR_NAMES_TO)
    if draft.organisation_id is None or session.get(Organisation, draft.organisation_id) is None:
        checks.add("organisation_id", ProblemCode.REQUIRED)
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        checks.add("area_id", ProblemCode.REQUIRED)
    other = session.scalar(select(MeetingPoint.id).where(MeetingPoint.name == tidy.name))
    if other is not None and other != draft.id:
        checks.add("name", ProblemCode.ALREADY_USED)
    checks.finish()
    return tidy


def _sorted_hours(hours: tuple[OpeningHours, ...], checks: FieldChecks) -> tuple[OpeningHours, ...]:
    for stretch in hours:
        checks.within("opening_hours", stretch.weekday, least=0, most=6)
        if stretch.closes <= stretch.opens:
            checks.add("opening_hours", ProblemCode.END_BEFORE_START, starts=stretch.opens, ends=stretch.closes)
    return tuple(sorted(hours, key=_by_weekday))


def _by_weekday(stretch: OpeningHours) -> tuple[int, str]:
    return stretch.weekday, stretch.opens.isoformat()


def _write(place: MeetingPoint, tidy: MeetingPointDraft) -> None:
    if tidy.organisation_id is None:
        raise TypeError("an unchecked draft")
    place.organisation_id = tidy.organisation_id
    place.area_id = tidy.area_id
    place.kind = tidy.kind
    place.name = tidy.name
    place.address = tidy.address
    place.room = tidy.room
    place.floor = tidy.floor
    place.bus_stop = tidy.bus_stop
    place.step_free = tidy.step_free
    place.contact_function = tidy.contact_function
    place.contact_phone = tidy.contact_phone
    place.contact_email = tidy.contact_email
    place.opening_hours = [
        [stretch.weekday, stretch.opens.isoformat("minutes"), stretch.closes.isoformat("minutes")]
        for stretch in tidy.opening_hours
    ]
    place.colour = tidy.colour
    place.address_public = tidy.address_public
    place.note = tidy.note
