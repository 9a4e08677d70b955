"""Makes real records for tests on a unit of work; every value has a default that a test may overrule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from itertools import count
from uuid import UUID

from sqlalchemy import select

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.organisation import Area, Office, Organisation
from models.queries.person_cards import person_draft
from models.services.people import save_person
from models.services.series import create_series
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import ActivityKind, OfficeScope
from models.values.activity_drafts import SeriesDraft
from models.values.identifiers import AreaId, MeetingPointId, OccasionId, OrganisationId, PersonId, SeriesId
from models.values.language import LanguageCode
from models.values.people import LanguageSkill, Phone
from models.values.people_drafts import HouseholdDraft, NewcomerDraft, PersonDraft, VolunteerDraft
from models.values.places import OpeningHours, OrganisationKind, PlaceColour, PlaceKind
from models.values.recurrence import DatesRule, RecurrenceRule, Season, WeeklyRule

OFFICE_UID = UUID("0d0b7c1e-5a55-4f8e-9d3a-1c6a52f0a001")
_numbers = count(1)


def make_organisation(
    uow: UnitOfWork, *, name: str | None = None, kind: OrganisationKind = OrganisationKind.LIBRARY
) -> OrganisationId:
    """Make an organisation and, if there is none yet, the office that owns everything."""
    organisation = Organisation(owner=OFFICE_UID, kind=kind, name=name or f"Biblioteket {next(_numbers)}")
    uow.session.add(organisation)
    uow.session.flush()
    if uow.session.scalar(select(Office.id)) is None:
        office = Office(
            uid=OFFICE_UID,
            organisation_id=organisation.id,
            responsible_board="Kultur- och fritidsnämnden",
            scope=OfficeScope.BOTH,
        )
        uow.session.add(office)
        uow.session.flush()
    return organisation.id


def make_area(uow: UnitOfWork, name: str) -> AreaId:
    """Make an area."""
    area = Area(name=name)
    uow.session.add(area)
    uow.session.flush()
    return area.id


def make_meeting_point(
    uow: UnitOfWork,
    *,
    name: str | None = None,
    organisation_id: OrganisationId | None = None,
    area_id: AreaId | None = None,
    address: str = "Storgatan 1",
    address_public: bool = True,
    opening_hours: tuple[OpeningHours, ...] = (),
) -> MeetingPointId:
    """Make a meeting point, with an organisation of its own unless one is given."""
    place = MeetingPoint(
        owner=OFFICE_UID,
        organisation_id=organisation_id or make_organisation(uow),
        area_id=area_id,
        kind=PlaceKind.LIBRARY,
        name=name or f"Träffpunkt {next(_numbers)}",
        address=address,
        colour=PlaceColour.BLUE,
        address_public=address_public,
        opening_hours=[
            [hours.weekday, hours.opens.isoformat("minutes"), hours.closes.isoformat("minutes")]
            for hours in opening_hours
        ],
    )
    uow.session.add(place)
    uow.session.flush()
    return place.id


def draft_of_series(
    uow: UnitOfWork,
    *,
    meeting_point_id: MeetingPointId | None = None,
    name: str = "Språkcafé",
    names: Mapping[LanguageCode, str] | None = None,
    kind: ActivityKind = ActivityKind.LANGUAGE_CAFE,
    rule: RecurrenceRule | None = None,
    season: Season | None = None,
    starts: time = time(10),
    ends: time = time(12),
    room: str = "",
) -> SeriesDraft:
    """Give the draft of a new weekly café whose first day is the clock's today."""
    today = uow.clock.today()
    place_id = meeting_point_id or make_meeting_point(uow)
    return SeriesDraft(
        organisation_id=uow.session.get_one(MeetingPoint, place_id).organisation_id,
        meeting_point_id=place_id,
        room=room,
        kind=kind,
        name=name,
        names=names or {},
        starts=starts,
        ends=ends,
        rule=rule or WeeklyRule(anchor=today),
        season=season or Season(first=today),
    )


def make_series(
    uow: UnitOfWork,
    *,
    meeting_point_id: MeetingPointId | None = None,
    name: str = "Språkcafé",
    kind: ActivityKind = ActivityKind.LANGUAGE_CAFE,
    rule: RecurrenceRule | None = None,
    season: Season | None = None,
    starts: time = time(10),
    ends: time = time(12),
    room: str = "",
    on_public_programme: bool = True,
) -> SeriesId:
    """Make a weekly café with its occasions, from the clock's today on unless told otherwise."""
    draft = draft_of_series(
        uow,
        meeting_point_id=meeting_point_id,
        name=name,
        kind=kind,
        rule=rule,
        season=season,
        starts=starts,
        ends=ends,
        room=room,
    )
    return create_series(uow, replace(draft, on_public_programme=on_public_programme))


def make_occasion(
    uow: UnitOfWork,
    *,
    day: date | None = None,
    meeting_point_id: MeetingPointId | None = None,
    name: str = "Språkcafé",
    starts: time = time(10),
    ends: time = time(12),
    room: str = "",
) -> OccasionId:
    """Make a series that meets once, on the clock's today or later, and give its occasion."""
    only = day or uow.clock.today()
    series_id = make_series(
        uow,
        meeting_point_id=meeting_point_id,
        name=name,
        rule=DatesRule(dates=(only,)),
        season=Season(first=only, last=only),
        starts=starts,
        ends=ends,
        room=room,
    )
    return uow.session.scalars(select(Occasion.id).where(Occasion.series_id == series_id)).one()


def make_person(
    uow: UnitOfWork,
    *,
    given_name: str = "Anna",
    family_name: str = "",
    phone: str = "",
    languages: tuple[LanguageSkill, ...] = (),
    household: HouseholdDraft | None = None,
    volunteer: VolunteerDraft | None = None,
    newcomer: NewcomerDraft | None = None,
) -> PersonId:
    """Make a person, and the office if there is none yet."""
    if uow.session.scalar(select(Office.id)) is None:
        make_organisation(uow)
    draft = PersonDraft(
        given_name=given_name,
        family_name=family_name,
        phones=(Phone(written=phone),) if phone else (),
        languages=languages,
        household=household,
        volunteer=volunteer,
        newcomer=newcomer,
    )
    return save_person(uow, draft)


def draft_of_person(uow: UnitOfWork, person_id: PersonId) -> PersonDraft:
    """Read a card as it is now."""
    return person_draft(uow.session, person_id)
