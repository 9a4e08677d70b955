"""What is due about people: booked interviews, who has to be informed, and which record extracts run out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from dateutil.relativedelta import relativedelta
from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.entities.assignment import Assignment
from models.entities.newcomer import Newcomer
from models.entities.papers import ShownPaper
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.rules.eligibility import asks_extract, extract_holds_until
from models.rules.informed import inform_by
from models.rules.person_names import shown_name
from models.values.clock import LOCAL_ZONE, to_utc
from models.values.identifiers import PersonId
from models.values.people import (
    DEFAULT_POLICY,
    AssignmentKind,
    AssignmentStatus,
    IntakePolicy,
    NewcomerStatus,
    Paper,
    PaperKind,
    PersonRole,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePersonRow:
    """Somebody about whom something is due on a day, which may be past; ``role`` is the one it is about."""

    id: PersonId
    name: str
    due_on: date
    role: PersonRole = PersonRole.VOLUNTEER


def people_to_inform(
    session: Session,
    today: date,
    policy: IntakePolicy = DEFAULT_POLICY,
    *,
    within_days: int = 7,
    most: int | None = None,
) -> tuple[DuePersonRow, ...]:
    """List who has a role, was not informed, and should be within some days; the longest overdue first."""
    helps = Person.id.in_(select(Volunteer.person_id))
    statement = (
        select(Person.id, Person.given_name, Person.family_name, Person.alias, Person.created_at, helps)
        .where(_to_inform(today, policy, within_days))
        .order_by(Person.created_at, Person.id)
        .limit(most)
    )
    return tuple(
        DuePersonRow(
            id=key,
            name=shown_name(given, family, alias),
            due_on=inform_by(created.astimezone(LOCAL_ZONE).date(), policy),
            role=PersonRole.VOLUNTEER if is_helping else PersonRole.NEWCOMER,
        )
        for key, given, family, alias, created, is_helping in session.execute(statement)
    )


def number_to_inform(
    session: Session, today: date, policy: IntakePolicy = DEFAULT_POLICY, *, within_days: int = 7
) -> int:
    """Count those whom ``people_to_inform`` lists: after a list of thousands they all stand there at once."""
    return session.scalar(select(func.count(Person.id)).where(_to_inform(today, policy, within_days))) or 0


def interviews_due(session: Session, today: date) -> tuple[DuePersonRow, ...]:
    """List who has an interview booked for today or earlier that nobody noted as held, the oldest first."""
    ended = select(Assignment.person_id).where(Assignment.status == AssignmentStatus.ENDED)
    helping = select(Assignment.person_id).where(Assignment.status != AssignmentStatus.ENDED)
    still_there = {
        PersonRole.NEWCOMER: Newcomer.status != NewcomerStatus.ENDED,
        PersonRole.VOLUNTEER: or_(Person.id.in_(helping), Person.id.not_in(ended)),
    }
    rows: dict[PersonId, DuePersonRow] = {}
    for role, is_there in still_there.items():
        entity = Volunteer if role is PersonRole.VOLUNTEER else Newcomer
        statement = (
            select(Person.id, Person.given_name, Person.family_name, Person.alias, entity.interview_on)
            .join(entity, entity.person_id == Person.id)
            .where(entity.interview_on <= today, entity.interviewed_on.is_(None), is_there)
        )
        for key, given, family, alias, day in session.execute(statement):
            if day is not None:
                rows[key] = DuePersonRow(id=key, name=shown_name(given, family, alias), due_on=day, role=role)
    return tuple(sorted(rows.values(), key=_by_day))


def extracts_running_out(
    session: Session, today: date, policy: IntakePolicy = DEFAULT_POLICY, *, within_days: int = 30
) -> tuple[DuePersonRow, ...]:
    """List volunteers in an assignment that asks for a record extract whose latest one runs out soon, or has."""
    kinds = [kind for kind in AssignmentKind if asks_extract(kind, policy)]
    asking = select(Assignment.person_id).where(Assignment.kind.in_(kinds), Assignment.status != AssignmentStatus.ENDED)
    # A few days too many, since months differ in length; the rule itself decides below.
    old = today + timedelta(days=within_days + 3) - relativedelta(months=policy.extract_months)
    latest = (
        select(Person.id, Person.given_name, Person.family_name, Person.alias, func.max(ShownPaper.day))
        .join(ShownPaper, ShownPaper.person_id == Person.id)
        .where(ShownPaper.kind == PaperKind.RECORD_EXTRACT, ShownPaper.under_a_year.is_(True), Person.id.in_(asking))
        .group_by(Person.id, Person.given_name, Person.family_name, Person.alias)
        .having(func.max(ShownPaper.day) <= old)
    )
    rows: list[DuePersonRow] = []
    for key, given, family, alias, day in session.execute(latest):
        until = extract_holds_until([Paper(kind=PaperKind.RECORD_EXTRACT, day=day, under_a_year=True)], policy)
        if until is not None and until <= today + timedelta(days=within_days):
            rows.append(DuePersonRow(id=key, name=shown_name(given, family, alias), due_on=until))
    return tuple(sorted(rows, key=_by_day))


def _to_inform(today: date, policy: IntakePolicy, within_days: int) -> ColumnElement[bool]:
    waiting = select(Newcomer.person_id).where(Newcomer.status != NewcomerStatus.ENDED)
    has_role = or_(Person.id.in_(select(Volunteer.person_id)), Person.id.in_(waiting))
    before = to_utc(today + timedelta(days=within_days - policy.informed_days + 1), time())
    return and_(Person.informed_on.is_(None), has_role, Person.created_at < before)


def _by_day(row: DuePersonRow) -> tuple[date, int]:
    return row.due_on, row.id
