"""The meeting points that a sheet may be about, for choices."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.meeting_point import MeetingPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPlaceRow:
    """One meeting point, by the uid that sets and choices of a computer know it by."""

    uid: UUID
    name: str


def printed_places(session: Session) -> tuple[PrintedPlaceRow, ...]:
    """List by name every meeting point whose address may stand on paper."""
    statement = (
        select(MeetingPoint.uid, MeetingPoint.name)
        .where(MeetingPoint.address_public)
        .order_by(func.lower(MeetingPoint.name), MeetingPoint.id)
    )
    return tuple(PrintedPlaceRow(uid=uid, name=name) for uid, name in session.execute(statement))
