"""Whether a caller has called before and still waits, so that nobody is written down twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.entities.enquiry import Enquiry
from models.rules.name_search import fold
from models.rules.phone_numbers import read_phone
from models.values.enquiries import EnquiryState
from models.values.identifiers import EnquiryId

MOST_WAITING: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCallRow:
    """An open enquiry of somebody with the same phone or the same name."""

    id: EnquiryId
    name: str
    received_on: date
    next_step: str


def waiting_calls(session: Session, *, name: str, phone: str) -> tuple[WaitingCallRow, ...]:
    """Give at most three open enquiries, the latest first; a name must be the whole one. One statement, or none."""
    number, words = read_phone(phone), fold(name).strip()
    if not number and " " not in words:
        return ()
    statement = select(Enquiry.id, Enquiry.name, Enquiry.received_on, Enquiry.next_step, Enquiry.phone_number)
    named = Enquiry.name != ""
    statement = statement.where(
        Enquiry.state == EnquiryState.OPEN, or_(named, Enquiry.phone_number == number) if number else named
    )
    # Folding is ours, not the database's; some dozens wait at most.
    found = [
        WaitingCallRow(id=row.id, name=row.name, received_on=row.received_on, next_step=row.next_step)
        for row in session.execute(statement.order_by(Enquiry.received_on.desc(), Enquiry.id.desc()))
        if (number and row.phone_number == number) or (" " in words and fold(row.name).strip() == words)
    ]
    return tuple(found[:MOST_WAITING])
