"""Reads what papers about pairs are made of. Nobody with protected identity reaches paper, whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.meeting_point import MeetingPoint
from models.entities.newcomer import Newcomer
from models.entities.organisation import Area
from models.entities.pair import FirstMeeting, Pair
from models.entities.person import Person
from models.queries.forms import form_source
from models.queries.pair_parts import meeting_rows
from models.queries.programme_parts import programme_place
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import FirstMeetingId, PairId, PersonId
from models.values.language import SWEDISH, LanguageCode
from models.values.pair_papers import (
    GuestSource,
    GuestTable,
    PairPaperSource,
    PaperMeeting,
    PaperPerson,
    WallLack,
    WallSource,
)
from models.values.pairing_answers import WallShortage
from models.values.pairs import OPEN_STATUSES
from translations.languages import schedule_languages


def pair_paper_source(session: Session, pair_id: PairId) -> PairPaperSource:
    """Give one pair for its papers.

    Raises ``Refused``: ``NOT_FOUND`` for a pair that is gone or hidden, ``PROTECTED_NOT_PRINTED`` where one side has
    protected identity.
    """
    pair = session.get(Pair, pair_id)
    people = {} if pair is None else _people(session, (pair.newcomer_id, pair.volunteer_id))
    if pair is None or len(people) < len({pair.newcomer_id, pair.volunteer_id}):
        raise Refused(RefusalCode.NOT_FOUND)
    if any(person.protected for person in people.values()):
        raise Refused(RefusalCode.PROTECTED_NOT_PRINTED)
    language = session.scalar(select(Newcomer.print_language).where(Newcomer.person_id == pair.newcomer_id))
    return PairPaperSource(
        office=form_source(session),
        pair_id=pair.id,
        newcomer=_on_paper(people[pair.newcomer_id]),
        volunteer=_on_paper(people[pair.volunteer_id]),
        language=LanguageCode(language) if language and language in schedule_languages() else SWEDISH,
        meeting=None if pair.first_meeting_id is None else _meeting(session, pair.first_meeting_id),
    )


def guest_source(session: Session, meeting_id: FirstMeetingId) -> GuestSource:
    """Give a first meeting for its host, a table a pair in the order of first names.

    Raises ``Refused``: ``NO_FIRST_MEETING`` when there is none, or nobody who may stand on paper comes.
    """
    meeting = _meeting(session, meeting_id)
    pairs = _pairs_at(session, meeting_id)
    people = _people(session, {key for pair in pairs for key in (pair.newcomer_id, pair.volunteer_id)})
    shown = [pair for pair in pairs if _may_be_printed(pair, people)]
    if meeting is None or not shown:
        raise Refused(RefusalCode.NO_FIRST_MEETING)
    names = sorted((_first_name(people[pair.volunteer_id]), _first_name(people[pair.newcomer_id])) for pair in shown)
    return GuestSource(
        office=form_source(session),
        meeting_id=meeting_id,
        meeting=meeting,
        tables=tuple(
            GuestTable(number=number, volunteer=volunteer, newcomer=newcomer)
            for number, (volunteer, newcomer) in enumerate(names, start=1)
        ),
        left_out=len(pairs) - len(shown),
    )


def meetings_to_print(session: Session, first: date, last: date | None) -> tuple[FirstMeetingId, ...]:
    """Give the first meetings from one day on, or between two, in the order in which they are held."""
    statement = select(FirstMeeting.id).where(FirstMeeting.day >= first)
    if last is not None:
        statement = statement.where(FirstMeeting.day <= last)
    return tuple(session.scalars(statement.order_by(FirstMeeting.day, FirstMeeting.starts, FirstMeeting.id)))


def pairs_to_print(session: Session, meeting_id: FirstMeetingId) -> tuple[PairId, ...]:
    """Give the pairs that come to a first meeting and may stand on paper."""
    pairs = _pairs_at(session, meeting_id)
    people = _people(session, {key for pair in pairs for key in (pair.newcomer_id, pair.volunteer_id)})
    return tuple(pair.id for pair in pairs if _may_be_printed(pair, people))


def wall_source(session: Session, shortages: Sequence[WallShortage]) -> WallSource:
    """Give shortages that may hang on the wall with the names of their areas."""
    wanted = {each.area_id for each in shortages if each.area_id is not None}
    areas = {area.id: area.name for area in session.scalars(select(Area).where(Area.id.in_(wanted)))} if wanted else {}
    return WallSource(
        office=form_source(session),
        lacks=tuple(
            WallLack(
                people=each.people,
                lacking=each.lacking,
                area="" if each.area_id is None else areas.get(each.area_id, ""),
                language=each.language or "",
                kind=each.kind,
                time=each.time,
            )
            for each in shortages
        ),
    )


def _pairs_at(session: Session, meeting_id: FirstMeetingId) -> Sequence[Pair]:
    statement = select(Pair).where(Pair.first_meeting_id == meeting_id, Pair.status.in_(OPEN_STATUSES))
    return session.scalars(statement.order_by(Pair.id)).all()


def _people(session: Session, keys: Iterable[PersonId]) -> dict[PersonId, Person]:
    statement = select(Person).where(Person.id.in_(set(keys)))
    return {person.id: person for person in session.scalars(statement)}


def _may_be_printed(pair: Pair, people: dict[PersonId, Person]) -> bool:
    sides = [people.get(key) for key in (pair.newcomer_id, pair.volunteer_id)]
    return all(person is not None and not person.protected for person in sides)


def _on_paper(person: Person) -> PaperPerson:
    shares = person.shares_contact_since is not None
    return PaperPerson(first_name=_first_name(person), phone=_phone(person) if shares else "")


def _first_name(person: Person) -> str:
    return person.given_name or person.family_name


def _phone(person: Person) -> str:
    return next((written for _number, written in person.phones if written), "")


def _meeting(session: Session, meeting_id: FirstMeetingId) -> PaperMeeting | None:
    """Give a booked meeting; none where it was to be at an occasion that is cancelled, removed or moved."""
    found = meeting_rows(session, FirstMeeting.id == meeting_id).get(meeting_id)
    if found is None or not found.stands:
        return None
    point = None if found.meeting_point_id is None else session.get(MeetingPoint, found.meeting_point_id)
    place = None if point is None else programme_place(point, found.room)
    return PaperMeeting(day=found.day, starts=found.starts, ends=found.ends, place=place)
