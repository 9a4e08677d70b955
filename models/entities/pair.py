"""Pairs of language friends with their first meetings, contact log, and what was decided before there was a pair."""

from __future__ import annotations

from datetime import date, time
from typing import ClassVar

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, HasUid, Stamped, Versioned
from models.entities.column_types import enum_column
from models.values.changes import EntityKind
from models.values.identifiers import (
    CoordinatorId,
    FirstMeetingId,
    MeetingPointId,
    OccasionId,
    PairChoiceId,
    PairContactId,
    PairId,
    PersonId,
)
from models.values.pairs import (
    ChoiceKind,
    EndingReason,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
    VetoReason,
)


class BelongsToTwo:
    """A record about a newcomer and a volunteer: hidden from everybody from whom one of them is hidden."""

    newcomer_id: Mapped[PersonId] = mapped_column(ForeignKey("people.id"), index=True)
    volunteer_id: Mapped[PersonId] = mapped_column(ForeignKey("people.id"), index=True)


class FirstMeeting(Versioned, Stamped, Base):
    """When and where pairs meet first; several at a joint matching evening. Times are local clock times."""

    __tablename__ = "first_meetings"
    __kind__: ClassVar = EntityKind.FIRST_MEETING

    id: Mapped[FirstMeetingId] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    starts: Mapped[time]
    ends: Mapped[time]
    meeting_point_id: Mapped[MeetingPointId | None] = mapped_column(ForeignKey("meeting_points.id"), index=True)
    room: Mapped[str] = mapped_column(String(80), default="")
    occasion_id: Mapped[OccasionId | None] = mapped_column(ForeignKey("occasions.id"), index=True)
    note: Mapped[str] = mapped_column(String(400), default="")


class Pair(BelongsToTwo, HasUid, Versioned, Stamped, Base):
    """A newcomer and a volunteer from the proposal to the end.

    ``contacted_on`` is the first noted contact, from which a place is held. ``met_on`` is the first meeting, with
    which the trial begins. ``before_pause`` is the status a pause returns to. ``broken_rules`` and
    ``by_hand_reason`` tell of a pair made by hand. A ``SAFETY`` ending blocks each side until its block is lifted.
    """

    __tablename__ = "pairs"
    __kind__: ClassVar = EntityKind.PAIR

    id: Mapped[PairId] = mapped_column(primary_key=True)
    status: Mapped[PairStatus] = mapped_column(
        enum_column(PairStatus, name="pairstatus"), default=PairStatus.PROPOSED, index=True
    )
    status_since: Mapped[date]
    round: Mapped[int] = mapped_column(default=1)
    fit: Mapped[int] = mapped_column(default=0)
    proposed_on: Mapped[date]
    contacted_on: Mapped[date | None] = mapped_column(default=None)
    newcomer_yes_on: Mapped[date | None] = mapped_column(default=None)
    newcomer_yes_how: Mapped[PairContactHow | None] = mapped_column(
        enum_column(PairContactHow, name="newcomer_yes_how"), default=None
    )
    volunteer_yes_on: Mapped[date | None] = mapped_column(default=None)
    volunteer_yes_how: Mapped[PairContactHow | None] = mapped_column(
        enum_column(PairContactHow, name="volunteer_yes_how"), default=None
    )
    first_meeting_id: Mapped[FirstMeetingId | None] = mapped_column(ForeignKey("first_meetings.id"), index=True)
    met_on: Mapped[date | None] = mapped_column(default=None)
    decided_on: Mapped[date | None] = mapped_column(default=None)
    agreed_end: Mapped[date | None] = mapped_column(default=None)
    call_again_on: Mapped[date | None] = mapped_column(default=None)
    paused_until: Mapped[date | None] = mapped_column(default=None)
    before_pause: Mapped[PairStatus | None] = mapped_column(enum_column(PairStatus, name="before_pause"), default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    ending: Mapped[EndingReason | None] = mapped_column(default=None)
    ending_note: Mapped[str] = mapped_column(String(2000), default="")
    may_meet_again: Mapped[bool] = mapped_column(default=False)
    broken_rules: Mapped[list[str]] = mapped_column(JSON, default=list)
    by_hand_reason: Mapped[str] = mapped_column(String(400), default="")
    newcomer_block_lifted_on: Mapped[date | None] = mapped_column(default=None)
    volunteer_block_lifted_on: Mapped[date | None] = mapped_column(default=None)


class PairContact(Versioned, Stamped, Base):
    """One line of a pair's contact log; hidden with its pair. ``minutes`` were spent together.

    ``follow_up`` is the number of days after the first meeting whose follow-up it was, 0 for the agreed end.
    """

    __tablename__ = "pair_contacts"
    __kind__: ClassVar = EntityKind.PAIR_CONTACT

    id: Mapped[PairContactId] = mapped_column(primary_key=True)
    pair_id: Mapped[PairId] = mapped_column(ForeignKey("pairs.id"), index=True)
    day: Mapped[date]
    side: Mapped[PairSide]
    how: Mapped[PairContactHow]
    outcome: Mapped[PairContactOutcome]
    note: Mapped[str] = mapped_column(String(2000), default="")
    minutes: Mapped[int] = mapped_column(default=0)
    follow_up: Mapped[int | None] = mapped_column(default=None)
    author_id: Mapped[CoordinatorId | None] = mapped_column(ForeignKey("coordinators.id"))


class PairChoice(BelongsToTwo, Versioned, Stamped, Base):
    """Two locked to one another in the plan, or never to be proposed; ``author_id`` decided it."""

    __tablename__ = "pair_choices"
    __table_args__ = (UniqueConstraint("newcomer_id", "volunteer_id"),)
    __kind__: ClassVar = EntityKind.PAIR_CHOICE

    id: Mapped[PairChoiceId] = mapped_column(primary_key=True)
    kind: Mapped[ChoiceKind]
    reason: Mapped[VetoReason | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(String(400), default="")
    day: Mapped[date]
    author_id: Mapped[CoordinatorId | None] = mapped_column(ForeignKey("coordinators.id"))
