"""What is due about people: who has to be informed, and which record extracts run out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.rules.eligibility import extract_holds_until
from models.rules.informed import inform_by
from models.rules.person_names import shown_name
from models.values.clock import LOCAL_ZONE
from models.values.identifiers import PersonId
from models.values.people import (
    DEFAULT_POLICY,
    AssignmentStatus,
    IntakePolicy,
    NewcomerStatus,
    Paper,
    PaperKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePersonRow:
    """Somebody about whom something is due on a day, which may be past."""

    id: PersonId
    name: str
    due_on: date


def people_to_inform(
    session: Session, today: date, policy: IntakePolicy = DEFAULT_POLICY, *, within_days: int = 7
) -> tuple[DuePersonRow, ...]:
    """List who has a role, was not informed, and should be within some days; the longest overdue first."""
    waiting = select(Newcomer.person_id).where(Newcomer.status != NewcomerStatus.ENDED)
    has_role = or_(Person.id.in_(select(Volunteer.person_id)), Person.id.in_(waiting))
    statement = select(Person).where(Person.informed_on.is_(None), has_role).order_by(Person.created_at, Person.id)
    rows = [
        DuePersonRow(
            id=person.id,
            name=shown_name(person.given_name, person.family_name, person.alias),
            due_on=inform_by(person.created_at.astimezone(LOCAL_ZONE).date(), policy),
        )
        for person in session.scalars(statement)
    ]
    return tuple(row for row in rows if row.due_on <= today + timedelta(days=within_days))


def extracts_running_out(
    session: Session, today: date, policy: IntakePolicy = DEFAULT_POLICY, *, within_days: int = 30
) -> tuple[DuePersonRow, ...]:
    """List volunteers in an assignment that asks for a record extract whose latest one runs out soon, or has."""
    asking = select(Assignment.person_id).where(
        Assignment.kind.in_(policy.extract_for), Assignment.status != AssignmentStatus.ENDED
    )
    latest = (
        select(Person.id, Person.given_name, Person.family_name, Person.alias, func.max(ShownPaper.day))
        .join(ShownPaper, ShownPaper.person_id == Person.id)
        .where(ShownPaper.kind == PaperKind.RECORD_EXTRACT, ShownPaper.under_a_year.is_(True), Person.id.in_(asking))
        .group_by(Person.id, Person.given_name, Person.family_name, Person.alias)
    )
    rows: list[DuePersonRow] = []
    for key, given, family, alias, day in session.execute(latest):
        until = extract_holds_until([Paper(kind=PaperKind.RECORD_EXTRACT, day=day, under_a_year=True)], policy)
        if until is not None and until <= today + timedelta(days=within_days):
            rows.append(DuePersonRow(id=key, name=shown_name(given, family, alias), due_on=until))
    return tuple(sorted(rows, key=_by_day))


def _by_day(row: DuePersonRow) -> tuple[date, int]:
    return row.due_on, row.id
