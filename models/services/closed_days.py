"""Saves school breaks and closures, and carries out what was decided about the occasions that closed days hit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.closed_day import ClosedDay
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.rules.closed_days import closing_period
from models.rules.series_validation import tidy_closed_day
from models.rules.validation import FieldChecks
from models.services.editing import read_for_edit
from models.services.occasions import cancel_occasion, move_to_day, occasion_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.activity_drafts import ClosedDayDraft as ClosedDayDraft
from models.values.activity_drafts import HitAction as HitAction
from models.values.activity_drafts import HitDecision as HitDecision
from models.values.closed_days import ClosedPeriod
from models.values.errors import FieldProblem, Invalid, ProblemCode
from models.values.identifiers import ClosedDayId
from models.values.timeslot import ClockSpan


def save_closed_day(uow: UnitOfWork, draft: ClosedDayDraft) -> ClosedDayId:
    """Write a new or changed school break or closure. Raises ``Invalid`` or ``EditConflict``.

    No occasion is moved or cancelled: what is hit is listed by ``closed_day_hits`` and decided by someone. What was
    kept on another closed day is asked about again where this one is news.
    """
    checks = FieldChecks()
    tidy = tidy_closed_day(draft, checks)
    if tidy.meeting_point_id is not None and uow.session.get(MeetingPoint, tidy.meeting_point_id) is None:
        checks.add("meeting_point_id", ProblemCode.REQUIRED)
    checks.finish()
    closed, known = ClosedDay(), None
    if tidy.id is not None:
        closed = read_for_edit(uow.session, ClosedDay, tidy.id, tidy.version)
        known = _period_of(closed)
    closed.kind = tidy.kind
    closed.name = tidy.name
    closed.first = tidy.first
    closed.last = tidy.last
    closed.meeting_point_id = tidy.meeting_point_id
    uow.session.add(closed)
    _ask_again(uow.session, _period_of(closed), known, uow.clock.today())
    uow.session.flush()
    return closed.id


def remove_closed_day(uow: UnitOfWork, closed_day_id: ClosedDayId, version: int) -> None:
    """Take away a school break or closure; what was cancelled for it stays cancelled. Raises ``EditConflict``."""
    uow.session.delete(read_for_edit(uow.session, ClosedDay, closed_day_id, version))
    uow.session.flush()


def decide_hits(uow: UnitOfWork, decisions: Iterable[HitDecision]) -> None:
    """Cancel, keep or move occasions on closed days, all or none. Raises ``Invalid``, ``EditConflict``, ``Refused``."""
    for decision in decisions:
        _decide(uow, decision)
    uow.session.flush()


def _period_of(closed: ClosedDay) -> ClosedPeriod:
    return ClosedPeriod(
        kind=closed.kind,
        name=closed.name,
        first=closed.first,
        last=closed.last,
        meeting_point_id=closed.meeting_point_id,
    )


def _ask_again(session: Session, closed: ClosedPeriod, known: ClosedPeriod | None, today: date) -> None:
    """Forget that someone kept an occasion, where nobody could know of this closed day."""
    kept = select(Occasion).where(
        Occasion.day.between(max(closed.first, today), closed.last), Occasion.kept_on_closed_day.is_(True)
    )
    for occasion in session.scalars(kept):
        times = ClockSpan(starts=occasion.starts, ends=occasion.ends)
        if closing_period([closed], occasion.day, times, occasion.meeting_point_id) is None:
            continue
        if known is None or closing_period([known], occasion.day, times, occasion.meeting_point_id) is None:
            occasion.kept_on_closed_day = False


def _decide(uow: UnitOfWork, decision: HitDecision) -> None:
    match decision.action:
        case HitAction.CANCEL:
            cancel_occasion(uow, decision.occasion_id, decision.version, reason=CancelReason.CLOSED_DAY)
        case HitAction.KEEP:
            occasion_for_edit(uow, decision.occasion_id, decision.version).kept_on_closed_day = True
        case HitAction.MOVE:
            if decision.new_day is None:
                raise Invalid([FieldProblem(field="new_day", code=ProblemCode.REQUIRED)])
            move_to_day(uow, occasion_for_edit(uow, decision.occasion_id, decision.version), decision.new_day)
        case _ as never:
            assert_never(never)
