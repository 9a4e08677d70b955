"""Calls and interest forms that somebody has to deal with, and their forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.values.identifiers import AreaId, EnquiryId, PersonId
from models.values.people import NO_TIMES_SAID, Availability, ContactChannel


class EnquiryChannel(StrEnum):
    """How somebody turned to the office."""

    PHONE = "phone"
    VISIT = "visit"
    EMAIL = "email"
    FORM = "form"
    OTHER = "other"


class EnquiryWant(StrEnum):
    """What somebody wants; several may hold. Of ``THINGS`` alone nothing personal is kept."""

    LANGUAGE_FRIEND = "language_friend"
    SEEKS_FRIEND = "seeks_friend"
    CAFE_HOST = "cafe_host"
    HOMEWORK_HELP = "homework_help"
    THINGS = "things"
    OTHER = "other"


class EnquiryState(StrEnum):
    """Whether somebody still has to do something."""

    OPEN = "open"
    DONE = "done"


class EnquiryOutcome(StrEnum):
    """What became of it."""

    VOLUNTEER = "volunteer"
    NEWCOMER = "newcomer"
    REDIRECT = "redirect"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryDraft:
    """A call or form; without ``id`` and ``version`` it is new.

    ``received_on`` is today when left out. ``reach_when`` says in words when to call back, ``availability`` when the
    caller can meet. ``informed_on`` is the day the caller was told what is kept about them, ``form_text`` a form as it
    came in, ``person_id`` somebody known who called.
    """

    id: EnquiryId | None = None
    version: int | None = None
    received_on: date | None = None
    channel: EnquiryChannel = EnquiryChannel.PHONE
    wants: tuple[EnquiryWant, ...] = ()
    name: str = ""
    phone: str = ""
    email: str = ""
    area_id: AreaId | None = None
    preferred_channel: ContactChannel = ContactChannel.UNSAID
    reach_when: str = ""
    availability: Availability = NO_TIMES_SAID
    note: str = ""
    next_step: str = ""
    next_step_on: date | None = None
    informed_on: date | None = None
    form_text: str = ""
    person_id: PersonId | None = None
