"""Reads first meetings: those that hang on an occasion, and those that another pair could still join."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.entities.occasion import Occasion
from models.entities.pair import FirstMeeting, Pair
from models.queries.pair_parts import meeting_rows
from models.queries.pairs import read_pairs
from models.rules.recurrence import recurrence_dates
from models.values.activities import OccasionStatus
from models.values.activity_drafts import SeriesDraft
from models.values.identifiers import FirstMeetingId, OccasionId, SeriesId
from models.values.pair_rows import FirstMeetingRow, MeetingDetails, PairRow
from models.values.pairs import PairStatus
from models.values.timeslot import DateSpan


def first_meetings_of(
    session: Session, occasion_ids: Collection[OccasionId], today: date
) -> tuple[MeetingDetails, ...]:
    """List the first meetings still to come at some occasions: who must be told when these are cancelled or moved."""
    if not occasion_ids:
        return ()
    return _details(session, FirstMeeting.occasion_id.in_(occasion_ids), today)


def first_meetings_of_series(session: Session, series_id: SeriesId, today: date) -> tuple[MeetingDetails, ...]:
    """List the first meetings at the occasions of a series from today on: who must be told when it is taken away."""
    coming = select(Occasion.id).where(Occasion.series_id == series_id, Occasion.day >= today)
    return _details(session, FirstMeeting.occasion_id.in_(coming), today)


def first_meetings_changed_by(session: Session, draft: SeriesDraft, first: date) -> tuple[MeetingDetails, ...]:
    """List the first meetings from a day on whose day, time or place a series would change or give up.

    What was changed by hand stays as it is, so those who meet there need not be told.
    """
    if draft.id is None:
        return ()
    booked = select(FirstMeeting.occasion_id).where(FirstMeeting.occasion_id.is_not(None))
    coming = select(Occasion).where(
        Occasion.series_id == draft.id, Occasion.original_date >= first, Occasion.id.in_(booked)
    )
    changed = [one.id for one in session.scalars(coming) if not _is_kept(one) and not _holds(one, draft)]
    return first_meetings_of(session, changed, first)


def _is_kept(occasion: Occasion) -> bool:
    """Tell whether it stays where it is; one that only has a theme goes along with its series."""
    holds = (occasion.day, occasion.starts, occasion.ends, occasion.meeting_point_id, occasion.room)
    is_where_planned = occasion.status is OccasionStatus.PLANNED and holds == (
        occasion.original_date,
        occasion.planned_starts,
        occasion.planned_ends,
        occasion.planned_meeting_point_id,
        occasion.planned_room,
    )
    return occasion.removed or (occasion.changed_by_hand and not (occasion.theme and is_where_planned))


def _holds(occasion: Occasion, draft: SeriesDraft) -> bool:
    day = occasion.original_date
    is_wanted = bool(recurrence_dates(draft.rule, draft.season, DateSpan(first=day, last=day)))
    said = (draft.starts, draft.ends, draft.meeting_point_id)
    return is_wanted and said == (occasion.starts, occasion.ends, occasion.meeting_point_id)


def meeting_details(session: Session, meeting_id: FirstMeetingId, today: date) -> MeetingDetails | None:
    """Read one first meeting with its pairs, ``None`` if it has gone."""
    return next(iter(_details(session, FirstMeeting.id == meeting_id, today)), None)


def meetings_to_join(session: Session, today: date) -> tuple[FirstMeetingRow, ...]:
    """List the first meetings from today on that another pair could come to, in order of their days.

    One at which nobody meets who may be seen is nobody's business.
    """
    rows = meeting_rows(session, FirstMeeting.day >= today)
    return tuple(row for row in rows.values() if row.pairs and row.stands)


def _details(session: Session, wanted: ColumnElement[bool], today: date) -> tuple[MeetingDetails, ...]:
    meetings = meeting_rows(session, wanted)
    if not meetings:
        return ()
    there = Pair.first_meeting_id.in_(select(FirstMeeting.id).where(wanted))
    by_meeting: dict[FirstMeetingId, list[PairRow]] = {}
    for pair in read_pairs(session, there & (Pair.status == PairStatus.BOOKED), today):
        if pair.row.meeting is not None:
            by_meeting.setdefault(pair.row.meeting.id, []).append(pair.row)
    return tuple(
        MeetingDetails(meeting=row, pairs=tuple(by_meeting[key])) for key, row in meetings.items() if key in by_meeting
    )
