"""Reads the first screen as a whole: what waits for somebody, what is on today, what was done lately, key numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.printout import Printout
from models.queries.closed_days import ClosedDayHit, closed_day_hits
from models.queries.enquiries import EnquiryFilter, EnquiryRow, enquiry_rows
from models.queries.key_numbers import PeopleNumbersRow, people_numbers, register_contents
from models.queries.latest_events import EventRow, latest_events
from models.queries.people_due import (
    DuePersonRow,
    extracts_running_out,
    interviews_due,
    number_to_inform,
    people_to_inform,
)
from models.queries.printouts import PrintoutRow, printout_rows
from models.queries.ring_list import ring_list
from models.queries.week import WeekOccasionRow, week_rows
from models.rules.first_steps import first_steps
from models.values.activities import OccasionStatus, OfficeScope
from models.values.identifiers import PrintoutId
from models.values.overview import StepToTake
from models.values.pair_rows import RingRow
from models.values.people import DEFAULT_POLICY, IntakePolicy
from models.values.printing import Product
from models.values.printouts import PrintoutFilter
from models.values.problems import OccasionMark
from models.values.timeslot import IsoWeek

MOST_TO_INFORM: Final = 10
NO_PEOPLE: Final = PeopleNumbersRow(waiting=0, median_days=None, free_volunteers=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSheetRow:
    """A sheet on a wall that is wrong now; ``is_reprinted`` when a later one of the same says what holds."""

    sheet: PrintoutRow
    is_reprinted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDoDetails:
    """What waits for somebody, each sort with the most urgent first.

    ``untouched`` are enquiries for which nobody has set a next step, ``steps`` those whose step is due. Of the people
    to inform only some are there, ``number_to_inform`` counts all. ``calls`` are the ring list of the week.
    """

    untouched: tuple[EnquiryRow, ...] = ()
    steps: tuple[EnquiryRow, ...] = ()
    sheets: tuple[WallSheetRow, ...] = ()
    interviews: tuple[DuePersonRow, ...] = ()
    to_inform: tuple[DuePersonRow, ...] = ()
    number_to_inform: int = 0
    extracts: tuple[DuePersonRow, ...] = ()
    hits: tuple[ClosedDayHit, ...] = ()
    calls: tuple[RingRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewDetails:
    """Everything on the first screen on one day.

    ``occasions`` are those of today, also what was moved away from it; ``following`` is the next one of the week.
    ``first_steps`` is empty once all three are taken.
    """

    today: date
    scope: OfficeScope
    to_do: ToDoDetails
    occasions: tuple[WeekOccasionRow, ...]
    following: WeekOccasionRow | None
    occasions_this_week: int
    events: tuple[EventRow, ...]
    open_enquiries: int
    people: PeopleNumbersRow
    first_steps: tuple[StepToTake, ...]


def overview(
    session: Session, today: date, scope: OfficeScope, *, policy: IntakePolicy = DEFAULT_POLICY
) -> OverviewDetails:
    """Read the first screen of an office; what it does not use the program for is left out."""
    enquiries = enquiry_rows(session, EnquiryFilter(), today)
    contents = register_contents(session)
    plans_cafes, pairs = scope is not OfficeScope.PAIRS, scope is not OfficeScope.CAFES
    week = week_rows(session, IsoWeek.of(today)) if plans_cafes else ()
    on = [row for row in week if _takes_place(row)]
    return OverviewDetails(
        today=today,
        scope=scope,
        to_do=ToDoDetails(
            untouched=tuple(row for row in enquiries if row.next_step_on is None),
            steps=tuple(row for row in enquiries if row.next_step_on is not None and row.is_due),
            sheets=wrong_sheets(session, today) if plans_cafes else (),
            interviews=interviews_due(session, today),
            to_inform=people_to_inform(session, today, policy, most=MOST_TO_INFORM),
            number_to_inform=number_to_inform(session, today, policy),
            extracts=extracts_running_out(session, today, policy),
            hits=closed_day_hits(session, today) if plans_cafes else (),
            calls=ring_list(session, today) if pairs else (),
        ),
        occasions=tuple(row for row in week if row.day == today),
        following=next((row for row in on if row.day > today), None),
        occasions_this_week=len(on),
        events=latest_events(session),
        open_enquiries=len(enquiries),
        people=people_numbers(session, today) if pairs else NO_PEOPLE,
        first_steps=first_steps(scope, contents),
    )


def wrong_sheets(session: Session, today: date) -> tuple[WallSheetRow, ...]:
    """List what hangs and misleads, the newest first."""
    hanging = printout_rows(session, today, PrintoutFilter(hanging_only=True))
    wrong = [row for row in hanging if row.is_outdated]
    if not wrong:
        return ()
    newest = _newest_of_each_subject(session)
    return tuple(WallSheetRow(sheet=row, is_reprinted=newest[_subject(row)] != row.id) for row in wrong)


_Subject = tuple[Product, str, UUID | None]


def _newest_of_each_subject(session: Session) -> dict[_Subject, PrintoutId]:
    newest = select(Printout.product, Printout.week, Printout.subject_uid, func.max(Printout.id)).group_by(
        Printout.product, Printout.week, Printout.subject_uid
    )
    return {(product, week, uid): key for product, week, uid, key in session.execute(newest)}


def _subject(row: PrintoutRow) -> _Subject:
    return row.product, "" if row.week is None else str(row.week), row.subject_uid


def _takes_place(row: WeekOccasionRow) -> bool:
    return row.status is OccasionStatus.PLANNED and OccasionMark.MOVED_AWAY not in row.marks
