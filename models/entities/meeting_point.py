"""Meeting points: the places where people meet."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.entities.base import Base, HasUid, Stamped, Versioned
from models.entities.organisation import Area, Organisation
from models.values.changes import EntityKind
from models.values.identifiers import AreaId, MeetingPointId, OrganisationId
from models.values.places import PlaceColour, PlaceKind, StepFree


class MeetingPoint(HasUid, Versioned, Stamped, Base):
    """A place with its address and how one finds in.

    ``floor`` counts stairs up from the street (0 ground floor, −1 basement, ``None`` unsaid). ``opening_hours`` is a
    list of ``[weekday, "HH:MM", "HH:MM"]``. The contact is a function, never a private
    person. With ``address_public`` false nothing of the place may reach paper. ``owner`` is the office's uid.
    """

    __tablename__ = "meeting_points"
    __kind__: ClassVar = EntityKind.MEETING_POINT

    id: Mapped[MeetingPointId] = mapped_column(primary_key=True)
    owner: Mapped[UUID]
    organisation_id: Mapped[OrganisationId] = mapped_column(ForeignKey("organisations.id"), index=True)
    area_id: Mapped[AreaId | None] = mapped_column(ForeignKey("areas.id"), index=True)
    kind: Mapped[PlaceKind]
    name: Mapped[str] = mapped_column(String(120), unique=True)
    address: Mapped[str] = mapped_column(String(160), default="")
    room: Mapped[str] = mapped_column(String(80), default="")
    floor: Mapped[int | None] = mapped_column(default=None)
    bus_stop: Mapped[str] = mapped_column(String(80), default="")
    step_free: Mapped[StepFree] = mapped_column(default=StepFree.UNKNOWN)
    contact_function: Mapped[str] = mapped_column(String(120), default="")
    contact_phone: Mapped[str] = mapped_column(String(40), default="")
    contact_email: Mapped[str] = mapped_column(String(120), default="")
    opening_hours: Mapped[list[list[int | str]]] = mapped_column(JSON, default=list)
    colour: Mapped[PlaceColour]
    address_public: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(String(2000), default="")
    organisation: Mapped[Organisation] = relationship(lazy="raise_on_sql")
    area: Mapped[Area | None] = relationship(lazy="raise_on_sql")
