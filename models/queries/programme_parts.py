"""What sheets of all kinds are gathered from: occasions with their places, names in all languages, the sender.

Everything is gathered, also what is not public: leaving out is decided in ``models.rules``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session, joinedload
from sqlalchemy.orm.interfaces import ORMOption

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.queries.office import FOOTER_FIELD, office_details
from models.queries.own_texts import own_texts
from models.queries.series import NAME_FIELD, PUBLIC_NOTE_FIELD, THEME_FIELD
from models.values.language import SWEDISH
from models.values.phrases import OwnText, TextRef
from models.values.weekly_schedule import ProgrammeOccasion, ProgrammePlace, ProgrammeSender


def with_series_and_places() -> tuple[ORMOption, ...]:
    """Say what an occasion must bring along to become one of the programme."""
    return (
        joinedload(Occasion.series).joinedload(ActivitySeries.organisation),
        joinedload(Occasion.meeting_point),
        joinedload(Occasion.planned_meeting_point),
    )


def names_of(session: Session, series: Iterable[ActivitySeries]) -> Mapping[UUID, OwnText]:
    """Give the names of series by their uid, Swedish and whatever is not outdated, in one statement."""
    swedish = {found.uid: found.name for found in series}
    written = own_texts(session, NAME_FIELD, swedish)
    return {uid: written.get(uid) or _only_swedish(uid, name) for uid, name in swedish.items()}


def _only_swedish(uid: UUID, name: str) -> OwnText:
    return OwnText(ref=TextRef(key=NAME_FIELD, owner_uid=uid), words={SWEDISH: name})


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedNotes:
    """What stands beside names on paper: themes by the uid of the occasion, public notes by that of the series."""

    themes: Mapping[UUID, OwnText] = field(default_factory=dict)
    public_notes: Mapping[UUID, OwnText] = field(default_factory=dict)


NO_NOTES = PrintedNotes()


def printed_notes(session: Session, occasions: Sequence[Occasion]) -> PrintedNotes:
    """Give themes and public notes of occasions whose series are loaded; nothing is asked where there are none."""
    themes = {found.uid: found.theme for found in occasions}
    notes = {found.series.uid: found.series.public_note for found in occasions}
    return PrintedNotes(
        themes=own_texts(session, THEME_FIELD, themes), public_notes=own_texts(session, PUBLIC_NOTE_FIELD, notes)
    )


def programme_occasion(
    occasion: Occasion, names: Mapping[UUID, OwnText], notes: PrintedNotes = NO_NOTES
) -> ProgrammeOccasion:
    """Give an occasion as sheets need it; ``names`` has those of its series."""
    series = occasion.series
    return ProgrammeOccasion(
        occasion_id=occasion.id,
        series_uid=series.uid,
        kind=series.kind,
        names=names[series.uid].words,
        name_states=names[series.uid].states,
        status=occasion.status,
        day=occasion.day,
        starts=occasion.starts,
        ends=occasion.ends,
        place=programme_place(occasion.meeting_point, occasion.room),
        planned_day=occasion.original_date,
        planned_starts=occasion.planned_starts,
        planned_ends=occasion.planned_ends,
        planned_place=programme_place(occasion.planned_meeting_point, occasion.planned_room),
        level=series.level,
        audience=series.audience,
        age_from=series.age_from,
        age_to=series.age_to,
        children=series.children,
        sign_up=series.sign_up,
        sign_up_contact=series.sign_up_contact,
        fika=series.fika,
        is_free=series.is_free,
        on_public_programme=series.on_public_programme,
        organiser=series.organisation.name,
        theme=notes.themes.get(occasion.uid),
        public_note=notes.public_notes.get(series.uid),
    )


def programme_place(point: MeetingPoint, room: str) -> ProgrammePlace:
    """Give a place with the room of the occasion, or the place's own where the occasion says none."""
    return ProgrammePlace(
        name=point.name,
        kind=point.kind,
        address=point.address,
        room=room or point.room,
        floor=point.floor,
        bus_stop=point.bus_stop,
        step_free=point.step_free,
        address_public=point.address_public,
    )


def programme_sender(session: Session) -> ProgrammeSender:
    """Give the office; who else organises stands in the occasions, and the rule adds those that are shown."""
    office = office_details(session)
    if office is None:
        return ProgrammeSender(organisers=(), phone="", web_address="")
    footers = own_texts(session, FOOTER_FIELD, {office.uid: office.footer})
    return ProgrammeSender(
        organisers=(office.name,),
        phone=office.phone,
        web_address=office.web_address,
        logo=office.logo,
        colour=office.colour,
        footer=footers.get(office.uid),
        qr_suffix=office.qr_suffix,
    )
