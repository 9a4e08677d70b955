"""Calls and interest forms that somebody has to deal with."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.entities.availability import AvailabilityColumns
from models.entities.base import Base, HasUid, Stamped, Versioned
from models.entities.organisation import Area
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryChannel, EnquiryOutcome, EnquiryState
from models.values.identifiers import AreaId, CoordinatorId, EnquiryId, PersonId
from models.values.people import ContactChannel


class Enquiry(HasUid, AvailabilityColumns, Versioned, Stamped, Base):
    """Somebody who turned to the office; ``wants`` lists what for, ``phone_number`` is the phone in E.164.

    ``reason`` says why it was closed or where the person was sent. ``taken_by`` is who answered. ``informed_on`` is
    the day the person was told what is kept about them, with the call or form itself.
    """

    __tablename__ = "enquiries"
    __kind__: ClassVar = EntityKind.ENQUIRY

    id: Mapped[EnquiryId] = mapped_column(primary_key=True)
    received_on: Mapped[date]
    channel: Mapped[EnquiryChannel]
    wants: Mapped[list[str]] = mapped_column(JSON, default=list)
    name: Mapped[str] = mapped_column(String(120), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    phone_number: Mapped[str] = mapped_column(String(20), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    area_id: Mapped[AreaId | None] = mapped_column(ForeignKey("areas.id"), index=True)
    preferred_channel: Mapped[ContactChannel] = mapped_column(default=ContactChannel.UNSAID)
    reach_when: Mapped[str] = mapped_column(String(200), default="")
    note: Mapped[str] = mapped_column(String(2000), default="")
    next_step: Mapped[str] = mapped_column(String(200), default="")
    next_step_on: Mapped[date | None] = mapped_column(default=None, index=True)
    informed_on: Mapped[date | None] = mapped_column(default=None)
    form_text: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[EnquiryState] = mapped_column(default=EnquiryState.OPEN, index=True)
    outcome: Mapped[EnquiryOutcome | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(String(400), default="")
    closed_on: Mapped[date | None] = mapped_column(default=None)
    taken_by: Mapped[CoordinatorId | None] = mapped_column(ForeignKey("coordinators.id"))
    person_id: Mapped[PersonId | None] = mapped_column(ForeignKey("people.id"), index=True)
    area: Mapped[Area | None] = relationship(lazy="raise_on_sql")
