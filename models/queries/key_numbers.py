"""Reads the few numbers that say how the office stands, and of what there is anything at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.entities.activity_series import ActivitySeries
from models.entities.enquiry import Enquiry
from models.entities.meeting_point import MeetingPoint
from models.entities.newcomer import Newcomer
from models.entities.pair import Pair
from models.entities.printout import Printout
from models.entities.volunteer import Volunteer
from models.queries.people import PersonFilter, person_ids
from models.values.identifiers import PersonId
from models.values.overview import RegisterContents
from models.values.pairs import PairStatus
from models.values.people import PersonRole
from models.values.people_lists import PersonChip, PersonSort

WAITING = PersonFilter(role=PersonRole.NEWCOMER, chip=PersonChip.WAITING, sort=PersonSort.SINCE)
FREE = PersonFilter(role=PersonRole.VOLUNTEER, chip=PersonChip.FREE_PLACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleNumbersRow:
    """How many wait for a language friend, for how many days half of them at least, and who could be one.

    ``median_days`` is ``None`` while nobody waits. Whoever may not see somebody does not count them either.
    ``active_pairs`` are those that go on after their trial.
    """

    waiting: int
    median_days: int | None
    free_volunteers: int
    active_pairs: int = 0


def people_numbers(session: Session, today: date) -> PeopleNumbersRow:
    """Count as the lists do that show these people, with four statements."""
    waiting = person_ids(session, WAITING, today)
    return PeopleNumbersRow(
        waiting=len(waiting),
        median_days=_median_days(session, waiting, today),
        free_volunteers=len(person_ids(session, FREE, today)),
        active_pairs=session.scalar(select(func.count(Pair.id)).where(Pair.status == PairStatus.ACTIVE)) or 0,
    )


def number_waiting(session: Session, today: date) -> int:
    """Count the newcomers who wait for a language friend, with one statement."""
    return len(person_ids(session, WAITING, today))


def register_contents(session: Session) -> RegisterContents:
    """Say of what there is anything, with one statement."""
    row = session.execute(
        select(
            exists(select(MeetingPoint.id)),
            exists(select(ActivitySeries.id)),
            exists(select(Printout.id)),
            exists(select(Volunteer.id)),
            exists(select(Newcomer.id)),
            exists(select(Enquiry.id)),
        )
    ).one()
    places, series, printouts, volunteers, newcomers, enquiries = row
    return RegisterContents(
        places=places,
        series=series,
        printouts=printouts,
        volunteers=volunteers,
        newcomers=newcomers,
        enquiries=enquiries,
    )


def _median_days(session: Session, longest_first: Sequence[PersonId], today: date) -> int | None:
    """The middle two of an even number are halved upwards, as people round."""
    if not longest_first:
        return None
    last = len(longest_first) - 1
    middle = {longest_first[last // 2], longest_first[(last + 1) // 2]}
    days = [
        (today - since).days for since in session.scalars(select(Newcomer.since).where(Newcomer.person_id.in_(middle)))
    ]
    return (sum(days) + len(days) - 1) // len(days)
