"""What was done in the demo's office lately, each in its own transaction at its own time: history tells of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from functools import partial
from typing import Final

from sqlalchemy import select

from models.entities.newcomer import Newcomer
from models.entities.organisation import Coordinator
from models.entities.pair import Pair
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.queries.people import PersonFilter, person_ids
from models.services.demo_enquiries import add_demo_enquiry, days_ago, demo_enquiries
from models.services.pair_life import log_contact
from models.services.person_events import inform_person, save_note
from models.services.person_exports import ExportDraft, export_people
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.clock import FixedClock
from models.values.identifiers import CoordinatorId
from models.values.pairs import PairContactDraft, PairContactHow, PairContactOutcome, PairSide, PairStatus
from models.values.people import InformedHow, PersonRole
from models.values.people_drafts import NoteDraft

_CLOCK_TIMES: Final = (time(9, 40), time(13, 15), time(16, 12), time(10, 5), time(14, 30), time(7, 50))
_LISTS: Final = (
    (9, PersonRole.VOLUNTEER, 24, "Inbjudan till volontärernas julfika"),
    (2, PersonRole.NEWCOMER, 11, "Kallelse till infoträff"),
)
"""How many days ago, whom and how many somebody took out as a list, and what for."""
_FOLLOW_UP: Final = "De ses varje vecka och har börjat baka ihop."
_NOTES: Final = ("Kan börja efter Lucia.", "Vill gärna gå promenader, är pigg i benen.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    days: int
    at: time
    work: Callable[[UnitOfWork], None]


def add_demo_events(database: Database) -> None:
    """Let the office's last days happen, the earliest first; whoever calls has committed the demo itself."""
    with database.read() as session:
        actor = session.scalar(select(Coordinator.id).order_by(Coordinator.id).limit(1))
    for event in sorted(_events(), key=_latest_last):
        _happen(database, event, actor)


def _events() -> Sequence[_Event]:
    calls = [
        _Event(days=days_ago(row), at=_CLOCK_TIMES[number % len(_CLOCK_TIMES)], work=partial(add_demo_enquiry, row=row))
        for number, row in enumerate(demo_enquiries())
    ]
    notes = [
        _Event(days=3 + number, at=time(11, 20), work=partial(_write_note, number=number))
        for number in range(len(_NOTES))
    ]
    lists = [
        _Event(days=days, at=time(13, 40), work=partial(_take_out, role=role, number=number, purpose=purpose))
        for days, role, number, purpose in _LISTS
    ]
    talks = [_Event(days=3, at=time(15, 5), work=_inform), _Event(days=2, at=time(13, 40), work=_follow_up)]
    return [*calls, *notes, *lists, *talks]


def _happen(database: Database, event: _Event, actor: CoordinatorId | None) -> None:
    day = database.clock.today() - timedelta(days=event.days)
    # What came today came just now, whatever the hour at which somebody looks at the demo.
    clock = FixedClock(day, event.at) if event.days else database.clock
    with database.write(actor, clock=clock) as uow:
        event.work(uow)
        uow.commit()


def _write_note(uow: UnitOfWork, number: int) -> None:
    people = select(Volunteer.person_id).order_by(Volunteer.id).offset(number).limit(1)
    save_note(uow, NoteDraft(person_id=uow.session.scalars(people).one(), text=_NOTES[number]))


def _take_out(uow: UnitOfWork, role: PersonRole, number: int, purpose: str) -> None:
    ids = person_ids(uow.session, PersonFilter(role=role), uow.clock.today())[:number]
    export_people(uow, ExportDraft(ids=tuple(ids), role=role, purpose=purpose))


def _inform(uow: UnitOfWork) -> None:
    waiting = (
        select(Newcomer.person_id).join(Person, Person.id == Newcomer.person_id).where(Person.informed_on.is_(None))
    )
    person_id = uow.session.scalars(waiting.order_by(Newcomer.id).limit(1)).one()
    inform_person(uow, person_id, uow.clock.today(), InformedHow.VISIT)


def _follow_up(uow: UnitOfWork) -> None:
    active = select(Pair).where(Pair.status == PairStatus.ACTIVE).order_by(Pair.id).limit(1)
    pair = uow.session.scalars(active).one()
    log_contact(
        uow,
        PairContactDraft(
            pair_id=pair.id,
            version=pair.version,
            side=PairSide.NEWCOMER,
            how=PairContactHow.CALL,
            outcome=PairContactOutcome.REACHED,
            note=_FOLLOW_UP,
        ),
    )


def _latest_last(event: _Event) -> tuple[int, time]:
    return -event.days, event.at
