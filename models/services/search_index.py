"""Keeps ``search_entry`` in step with people, open enquiries, places and series, in their own transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.enquiry import Enquiry
from models.entities.meeting_point import MeetingPoint
from models.entities.person import Person
from models.entities.search_entry import SearchEntry
from models.rules.name_search import SearchWords, search_words
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryState

IndexedT = TypeVar("IndexedT", Person, MeetingPoint, ActivitySeries, Enquiry)
_LONGEST: Final = {"sort_key": 400, "folded": 800, "skeleton": 400, "digits": 400}
_AT_ONCE: Final = 500


def words_of_person(person: Person) -> SearchWords:
    """Give the words by which a person is found; of a protected one there is only the alias."""
    names = (person.given_name, person.family_name)
    numbers = [number or written for number, written in person.phones]
    if not any(names):
        return search_words([person.alias], also=[person.email], numbers=numbers)
    return search_words(names, also=[person.alias, person.email], numbers=numbers)


def index_people(uow: UnitOfWork, people: Iterable[Person]) -> None:
    """Keep the words of people just saved, and the order of their names; they must have been flushed."""
    _keep(uow, EntityKind.PERSON, {person.id: words_of_person(person) for person in people})


def index_places(uow: UnitOfWork, places: Iterable[MeetingPoint]) -> None:
    """Keep the words of meeting points just saved."""
    words: dict[int, SearchWords] = {place.id: search_words([place.name], also=[place.address]) for place in places}
    _keep(uow, EntityKind.MEETING_POINT, words)


def index_series(uow: UnitOfWork, series: Iterable[ActivitySeries]) -> None:
    """Keep the words of series just saved."""
    _keep(uow, EntityKind.SERIES, {one.id: search_words([one.name]) for one in series})


def index_enquiries(uow: UnitOfWork, enquiries: Iterable[Enquiry]) -> None:
    """Keep the words of enquiries that wait; one that is done or belongs to a card is found by its person."""
    words: dict[int, SearchWords] = {}
    dealt_with: list[int] = []
    for enquiry in enquiries:
        if _is_found_alone(enquiry):
            numbers = [number for number in (enquiry.phone_number or enquiry.phone,) if number]
            words[enquiry.id] = search_words([enquiry.name], also=[enquiry.email], numbers=numbers)
        else:
            dealt_with.append(enquiry.id)
    _keep(uow, EntityKind.ENQUIRY, words)
    if dealt_with:
        unindex(uow, EntityKind.ENQUIRY, dealt_with)


def unindex(uow: UnitOfWork, kind: EntityKind, keys: Sequence[int]) -> None:
    """Forget the words of records that are gone."""
    statement = delete(SearchEntry).where(SearchEntry.kind == kind, SearchEntry.key.in_(keys))
    uow.session.execute(statement)


def reindex(uow: UnitOfWork, changed: Mapping[EntityKind, set[int]]) -> None:
    """Bring the words of records in step that came back or went by undo; other kinds have none."""
    session = uow.session
    people = _found(session, Person, changed.get(EntityKind.PERSON, set()))
    places = _found(session, MeetingPoint, changed.get(EntityKind.MEETING_POINT, set()))
    series = _found(session, ActivitySeries, changed.get(EntityKind.SERIES, set()))
    enquiries = _found(session, Enquiry, changed.get(EntityKind.ENQUIRY, set()))
    index_people(uow, people.values())
    index_places(uow, places.values())
    index_series(uow, series.values())
    index_enquiries(uow, enquiries.values())
    left = {
        EntityKind.PERSON: set(people),
        EntityKind.MEETING_POINT: set(places),
        EntityKind.SERIES: set(series),
        EntityKind.ENQUIRY: set(enquiries),
    }
    for kind, there in left.items():
        gone = changed.get(kind, set()) - there
        if gone:
            unindex(uow, kind, sorted(gone))


def index_missing(uow: UnitOfWork) -> int:
    """Keep words for every record that has none, such as those from before there was a search; gives how many."""
    session = uow.session
    people = _without_words(session, Person, EntityKind.PERSON)
    places = _without_words(session, MeetingPoint, EntityKind.MEETING_POINT)
    series = _without_words(session, ActivitySeries, EntityKind.SERIES)
    waiting = [enquiry for enquiry in _without_words(session, Enquiry, EntityKind.ENQUIRY) if _is_found_alone(enquiry)]
    index_people(uow, people)
    index_places(uow, places)
    index_series(uow, series)
    index_enquiries(uow, waiting)
    return len(people) + len(places) + len(series) + len(waiting)


def _is_found_alone(enquiry: Enquiry) -> bool:
    return enquiry.state is EnquiryState.OPEN and enquiry.person_id is None


def _without_words(session: Session, entity: type[IndexedT], kind: EntityKind) -> Sequence[IndexedT]:
    known = select(SearchEntry.key).where(SearchEntry.kind == kind)
    return session.scalars(select(entity).where(entity.id.not_in(known)).order_by(entity.id)).all()


def _found(session: Session, entity: type[IndexedT], keys: set[int]) -> dict[int, IndexedT]:
    found = {key: session.get(entity, key) for key in sorted(keys)}
    return {key: record for key, record in found.items() if record is not None}


def _keep(uow: UnitOfWork, kind: EntityKind, words: Mapping[int, SearchWords]) -> None:
    if not words:
        return
    keys = sorted(words)
    existing: dict[int, SearchEntry] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        found = uow.session.scalars(select(SearchEntry).where(SearchEntry.kind == kind, SearchEntry.key.in_(some)))
        existing.update({entry.key: entry for entry in found})
    for key in keys:
        entry = existing.get(key) or SearchEntry(kind=kind, key=key)
        for name, longest in _LONGEST.items():
            setattr(entry, name, getattr(words[key], name)[:longest])
        entry.touched_at = uow.clock.now()
        uow.session.add(entry)
    uow.session.flush()
