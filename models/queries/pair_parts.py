"""Reads what stands beside pairs: contact logs, first meetings, and the facts the rules of their life rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.pair import FirstMeeting, Pair, PairContact
from models.rules.follow_up import ContactFacts, PairFacts
from models.values.activities import OccasionStatus
from models.values.identifiers import FirstMeetingId, PairId
from models.values.pair_rows import FirstMeetingRow
from models.values.pairs import PairContactOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLog:
    """What a list needs of a pair's contact log; ``last_note`` is the newest that says anything."""

    facts: tuple[ContactFacts, ...] = ()
    minutes: int = 0
    last_note: str = ""

    @property
    def meetings(self) -> int:
        """Count the meetings that somebody told of."""
        return sum(contact.outcome is PairContactOutcome.MET for contact in self.facts)


NOTHING_NOTED = ContactLog()


def contact_logs(session: Session, wanted: ColumnElement[bool]) -> Mapping[PairId, ContactLog]:
    """Read the logs of the pairs that a condition on ``Pair`` lets in, with one statement."""
    columns = (PairContact.day, PairContact.side, PairContact.outcome, PairContact.follow_up)
    statement = (
        select(PairContact.pair_id, PairContact.minutes, PairContact.note, *columns)
        .join(Pair, Pair.id == PairContact.pair_id)
        .where(wanted)
        .order_by(PairContact.day, PairContact.id)
    )
    facts: dict[PairId, list[ContactFacts]] = {}
    minutes: dict[PairId, int] = {}
    notes: dict[PairId, str] = {}
    for pair_id, spent, note, day, side, outcome, follow_up in session.execute(statement):
        told = ContactFacts(day=day, side=side, outcome=outcome, follow_up=follow_up)
        facts.setdefault(pair_id, []).append(told)
        minutes[pair_id] = minutes.get(pair_id, 0) + spent
        if note:
            notes[pair_id] = note
    return {
        key: ContactLog(facts=tuple(lines), minutes=minutes[key], last_note=notes.get(key, ""))
        for key, lines in facts.items()
    }


def first_meeting_rows(session: Session, wanted: ColumnElement[bool]) -> Mapping[FirstMeetingId, FirstMeetingRow]:
    """Read the first meetings of the pairs that a condition on ``Pair`` lets in, with one statement."""
    meant = select(Pair.first_meeting_id).where(wanted, Pair.first_meeting_id.is_not(None))
    return meeting_rows(session, FirstMeeting.id.in_(meant))


def meeting_rows(session: Session, wanted: ColumnElement[bool]) -> Mapping[FirstMeetingId, FirstMeetingRow]:
    """Read the first meetings that a condition on ``FirstMeeting`` lets in, in the order of their days."""
    counted = (
        select(Pair.first_meeting_id, func.count(Pair.id).label("pairs"))
        .where(Pair.first_meeting_id.is_not(None))
        .group_by(Pair.first_meeting_id)
        .subquery()
    )
    statement = (
        select(FirstMeeting, MeetingPoint.name, Occasion, counted.c.pairs)
        .outerjoin(MeetingPoint, MeetingPoint.id == FirstMeeting.meeting_point_id)
        .outerjoin(Occasion, Occasion.id == FirstMeeting.occasion_id)
        .outerjoin(counted, counted.c.first_meeting_id == FirstMeeting.id)
        .where(wanted)
        .order_by(FirstMeeting.day, FirstMeeting.starts, FirstMeeting.id)
    )
    found = session.execute(statement)
    return {row.id: _meeting_row(row, place or "", occasion, pairs or 0) for row, place, occasion, pairs in found}


def _meeting_row(row: FirstMeeting, place: str, occasion: Occasion | None, pairs: int) -> FirstMeetingRow:
    gone = occasion is not None and (occasion.status is OccasionStatus.CANCELLED or occasion.removed)
    moved = occasion is not None and (
        occasion.day != row.day or row.meeting_point_id not in (None, occasion.meeting_point_id)
    )
    return FirstMeetingRow(
        id=row.id,
        version=row.version,
        day=row.day,
        starts=row.starts,
        ends=row.ends,
        meeting_point_id=row.meeting_point_id,
        place_name=place,
        room=row.room,
        note=row.note,
        occasion_id=row.occasion_id,
        occasion_cancelled=gone,
        pairs=pairs,
        occasion_moved=moved,
    )


def facts_of(pair: Pair, contacts: Sequence[ContactFacts], meeting: FirstMeetingRow | None) -> PairFacts:
    """Gather what counts of a pair; a meeting at an occasion that was cancelled or moved is none any more."""
    return PairFacts(
        status=pair.status,
        status_since=pair.status_since,
        proposed_on=pair.proposed_on,
        contacted_on=pair.contacted_on,
        newcomer_yes_on=pair.newcomer_yes_on,
        volunteer_yes_on=pair.volunteer_yes_on,
        meeting_on=meeting.day if meeting is not None and meeting.stands else None,
        met_on=pair.met_on,
        decided_on=pair.decided_on,
        agreed_end=pair.agreed_end,
        call_again_on=pair.call_again_on,
        paused_until=pair.paused_until,
        ended_on=pair.ended_on,
        ending=pair.ending,
        contacts=tuple(contacts),
    )
