"""First meetings of pairs at a café: what becomes of them when its occasion goes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.pair import FirstMeeting
from models.values.identifiers import OccasionId


def let_go_of_occasions(session: Session, occasion_ids: Sequence[OccasionId]) -> None:
    """Leave the first meetings at occasions that are about to go at their day and place, on their own."""
    if not occasion_ids:
        return
    for meeting in session.scalars(select(FirstMeeting).where(FirstMeeting.occasion_id.in_(occasion_ids))).all():
        meeting.occasion_id = None
    # Before the occasions go: no relationship tells SQLAlchemy what points to whom.
    session.flush()
