"""Activity series: what happens again and again at a meeting point."""

from __future__ import annotations

from datetime import date, time
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.entities.base import Base, HasUid, Stamped, Versioned
from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Organisation
from models.values.activities import ActivityKind, ActivityLevel, Audience, ChildrenPolicy, SignUp
from models.values.changes import EntityKind
from models.values.identifiers import MeetingPointId, OrganisationId, SeriesId
from models.values.status import RuleKind


class ActivitySeries(HasUid, Versioned, Stamped, Base):
    """An activity with its rule of recurrence, season and terms; ``name`` is the Swedish name, others are local texts.

    ``rule`` says which of ``anchor`` with ``every_weeks``, ``nth`` with ``weekday``, or ``dates`` (ISO days)
    holds. ``breaks`` is a list of ``[first, last]`` ISO days. A series that continues another from a date on names it
    in ``continues_id``. ``public_note`` is printed, in Swedish, with local texts beside it; ``note`` never is.
    """

    __tablename__ = "activity_series"
    __kind__: ClassVar = EntityKind.SERIES

    id: Mapped[SeriesId] = mapped_column(primary_key=True)
    owner: Mapped[UUID]
    continues_id: Mapped[SeriesId | None] = mapped_column(ForeignKey("activity_series.id"), default=None)
    organisation_id: Mapped[OrganisationId] = mapped_column(ForeignKey("organisations.id"), index=True)
    meeting_point_id: Mapped[MeetingPointId] = mapped_column(ForeignKey("meeting_points.id"), index=True)
    room: Mapped[str] = mapped_column(String(80), default="")
    kind: Mapped[ActivityKind]
    name: Mapped[str] = mapped_column(String(120))
    level: Mapped[ActivityLevel] = mapped_column(default=ActivityLevel.UNSAID)
    audience: Mapped[Audience] = mapped_column(default=Audience.EVERYONE)
    age_from: Mapped[int | None] = mapped_column(default=None)
    age_to: Mapped[int | None] = mapped_column(default=None)
    children: Mapped[ChildrenPolicy] = mapped_column(default=ChildrenPolicy.UNSAID)
    sign_up: Mapped[SignUp] = mapped_column(default=SignUp.NONE)
    sign_up_contact: Mapped[str] = mapped_column(String(120), default="")
    fika: Mapped[bool] = mapped_column(default=False)
    is_free: Mapped[bool] = mapped_column(default=True)
    minimum_hosts: Mapped[int] = mapped_column(default=1)
    on_public_programme: Mapped[bool] = mapped_column(default=True)
    regular_contact_with_children: Mapped[bool] = mapped_column(default=False)
    library_staff_involved: Mapped[bool] = mapped_column(default=False)
    target_children_youth: Mapped[bool] = mapped_column(default=False)
    starts: Mapped[time]
    ends: Mapped[time]
    rule: Mapped[RuleKind]
    anchor: Mapped[date | None] = mapped_column(default=None)
    every_weeks: Mapped[int | None] = mapped_column(default=None)
    nth: Mapped[int | None] = mapped_column(default=None)
    weekday: Mapped[int | None] = mapped_column(default=None)
    dates: Mapped[list[str]] = mapped_column(JSON, default=list)
    season_first: Mapped[date]
    season_last: Mapped[date | None] = mapped_column(default=None)
    breaks: Mapped[list[list[str]]] = mapped_column(JSON, default=list)
    note: Mapped[str] = mapped_column(String(2000), default="")
    public_note: Mapped[str] = mapped_column(String(200), default="")
    organisation: Mapped[Organisation] = relationship(lazy="raise_on_sql")
    meeting_point: Mapped[MeetingPoint] = relationship(lazy="raise_on_sql")
