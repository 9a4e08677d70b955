"""Reads the ring list: whom to call about which pair, why, in which language, and what was said last."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import and_, or_
from sqlalchemy.orm import Session

from models.entities.pair import Pair
from models.queries.pairing_policies import pair_life_policy
from models.queries.pairs import pair_people, read_pairs
from models.rules.follow_up import calls_due, heard_on
from models.values.identifiers import PairId
from models.values.pair_rows import RingRow
from models.values.pairs import OPEN_STATUSES, CallReason, EndingReason, PairSide, PairStatus
from models.values.timeslot import IsoWeek

_REASONS: Final = tuple(CallReason)


def ring_list(session: Session, today: date, *, until: date | None = None) -> tuple[RingRow, ...]:
    """List the calls of the week, or until a day: what is overdue first, the most urgent reason before the others.

    One call a pair, for the most urgent reason; after an ending for safety both are called.
    """
    last = max(until or IsoWeek.of(today).span.last, today)
    wanted = or_(
        Pair.status.in_(OPEN_STATUSES),
        and_(Pair.status == PairStatus.ENDED, Pair.ending == EndingReason.SAFETY),
    )
    policy = pair_life_policy(session)
    people = pair_people(session, wanted)
    rows: list[RingRow] = []
    for pair in read_pairs(session, wanted, today):
        calls = pair.calls or calls_due(pair.facts, policy, last)
        for call in calls if calls and calls[0].reason is CallReason.SAFETY else calls[:1]:
            key = pair.row.volunteer if call.side is PairSide.VOLUNTEER else pair.row.newcomer
            rows.append(
                RingRow(
                    pair=pair.row,
                    person=people[key],
                    side=call.side,
                    reason=call.reason,
                    due_on=call.due_on,
                    last_note=pair.log.last_note,
                    last_heard_on=heard_on(pair.facts, call.side),
                )
            )
    return tuple(sorted(rows, key=lambda row: _urgency(row, today)))


def _urgency(row: RingRow, today: date) -> tuple[bool, int, date, PairId]:
    return row.due_on > today, _REASONS.index(row.reason), row.due_on, row.pair.id
