"""Reads calls and interest forms: the inbox, one for its form, and the card that one can become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from models.entities.enquiry import Enquiry
from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.queries.likely_people import LikelyPersonRow, likely_people
from models.queries.person_cards import person_draft
from models.queries.person_parts import availability_of
from models.rules.person_names import shown_name
from models.values.changes import EntityKind
from models.values.enquiries import (
    EnquiryChannel,
    EnquiryDraft,
    EnquiryOutcome,
    EnquiryState,
    EnquiryWant,
)
from models.values.errors import EditConflict
from models.values.identifiers import AreaId, EnquiryId, PersonId
from models.values.people import AssignmentKind, Availability, ContactChannel, InformedHow, Phone
from models.values.people_drafts import AssignmentDraft, NewcomerDraft, PersonDraft, VolunteerDraft

_ASSIGNMENTS: Final = {
    EnquiryWant.LANGUAGE_FRIEND: AssignmentKind.LANGUAGE_FRIEND,
    EnquiryWant.CAFE_HOST: AssignmentKind.CAFE_HOST,
    EnquiryWant.HOMEWORK_HELP: AssignmentKind.HOMEWORK_HELP,
}

_INFORMED: Final = {
    EnquiryChannel.PHONE: InformedHow.CALL,
    EnquiryChannel.VISIT: InformedHow.VISIT,
    EnquiryChannel.EMAIL: InformedHow.EMAIL,
    EnquiryChannel.FORM: InformedHow.FORM,
    EnquiryChannel.OTHER: InformedHow.CALL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryFilter:
    """What the inbox shows; the open ones unless asked otherwise."""

    state: EnquiryState = EnquiryState.OPEN
    want: EnquiryWant | None = None
    area_id: AreaId | None = None
    due_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryRow:
    """One line of the inbox; ``is_due`` when the day of the next step has come, or none was set."""

    id: EnquiryId
    version: int
    received_on: date
    channel: EnquiryChannel
    wants: tuple[EnquiryWant, ...]
    name: str
    phone: str
    email: str
    area: str
    preferred_channel: ContactChannel
    reach_when: str
    note: str
    next_step: str
    next_step_on: date | None
    is_due: bool
    has_form: bool
    state: EnquiryState
    outcome: EnquiryOutcome | None
    reason: str
    closed_on: date | None
    taken_by: str
    person_id: PersonId | None
    person_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryDetails:
    """Everything about one enquiry; ``known`` are people of the register who may be the same, while that is open."""

    row: EnquiryRow
    availability: Availability
    form_text: str
    known: tuple[LikelyPersonRow, ...]


def enquiry_rows(session: Session, chosen: EnquiryFilter, today: date) -> tuple[EnquiryRow, ...]:
    """List enquiries, the oldest first; those that are done, the latest first. One statement."""
    statement = _everything().where(Enquiry.state == chosen.state)
    if chosen.area_id is not None:
        statement = statement.where(Enquiry.area_id == chosen.area_id)
    if chosen.due_by is not None:
        statement = statement.where(Enquiry.next_step_on <= chosen.due_by)
    if chosen.state is EnquiryState.OPEN:
        statement = statement.order_by(Enquiry.received_on, Enquiry.id)
    else:
        statement = statement.order_by(Enquiry.closed_on.desc(), Enquiry.id.desc())
    rows = [_row(*found, today=today) for found in session.execute(statement)]
    # What somebody wants is a list in the row; there are some dozens at most.
    return tuple(row for row in rows if chosen.want is None or chosen.want in row.wants)


def enquiry_details(session: Session, enquiry_id: EnquiryId, today: date) -> EnquiryDetails:
    """Give everything about one enquiry. Raises ``EditConflict`` if it was taken away meanwhile."""
    found = session.execute(_everything().where(Enquiry.id == enquiry_id)).first()
    if found is None:
        raise EditConflict(kind=EntityKind.ENQUIRY, key=enquiry_id)
    enquiry = found[0]
    row = _row(*found, today=today)
    is_unknown = row.state is EnquiryState.OPEN and row.person_id is None
    return EnquiryDetails(
        row=row,
        availability=availability_of(enquiry),
        form_text=enquiry.form_text,
        known=likely_people(session, name=row.name, phone=row.phone, email=row.email) if is_unknown else (),
    )


def reasons_of(session: Session, outcome: EnquiryOutcome, most: int) -> tuple[str, ...]:
    """Give the words that enquiries were lately closed or sent elsewhere with, each once, the newest first."""
    latest = func.max(Enquiry.id)
    statement = select(Enquiry.reason).where(Enquiry.outcome == outcome, Enquiry.reason != "")
    return tuple(session.scalars(statement.group_by(Enquiry.reason).order_by(latest.desc()).limit(most)))


def open_enquiries(session: Session) -> int:
    """Count what waits in the inbox, for its badge."""
    return session.scalar(select(func.count()).select_from(Enquiry).where(Enquiry.state == EnquiryState.OPEN)) or 0


def enquiry_draft(session: Session, enquiry_id: EnquiryId) -> EnquiryDraft:
    """Give one enquiry as its form wants it. Raises ``EditConflict`` if it was taken away meanwhile."""
    row = _enquiry(session, enquiry_id)
    return EnquiryDraft(
        id=row.id,
        version=row.version,
        received_on=row.received_on,
        channel=row.channel,
        wants=_wants(row.wants),
        name=row.name,
        phone=row.phone,
        email=row.email,
        area_id=row.area_id,
        preferred_channel=row.preferred_channel,
        reach_when=row.reach_when,
        availability=availability_of(row),
        note=row.note,
        next_step=row.next_step,
        next_step_on=row.next_step_on,
        informed_on=row.informed_on,
        form_text=row.form_text,
        person_id=row.person_id,
    )


def enquiry_person_draft(session: Session, enquiry_id: EnquiryId, outcome: EnquiryOutcome) -> PersonDraft:
    """Give the card an enquiry becomes: the known person's with the new role, else one from what was said.

    The last word of a name becomes the family name. Raises ``EditConflict`` if the enquiry or person is gone.
    """
    row = _enquiry(session, enquiry_id)
    if row.person_id is not None:
        card = person_draft(session, row.person_id)
    else:
        given, _, family = row.name.strip().rpartition(" ")
        card = PersonDraft(
            given_name=given or family,
            family_name=family if given else "",
            phones=(Phone(number=row.phone_number, written=row.phone),) if row.phone else (),
            email=row.email,
            preferred_channel=row.preferred_channel,
            area_id=row.area_id,
        )
    if row.informed_on is not None and card.informed_on is None:
        card = replace(card, informed_on=row.informed_on, informed_how=_INFORMED[row.channel])
    return _with_role(card, row, outcome)


def _with_role(card: PersonDraft, row: Enquiry, outcome: EnquiryOutcome) -> PersonDraft:
    times = availability_of(row)
    if outcome is EnquiryOutcome.VOLUNTEER:
        return replace(card, volunteer=_volunteer(card.volunteer, row, times))
    newcomer = card.newcomer or NewcomerDraft(since=row.received_on, availability=times)
    return replace(card, newcomer=newcomer)


def _volunteer(known: VolunteerDraft | None, row: Enquiry, times: Availability) -> VolunteerDraft:
    role = known or VolunteerDraft(since=row.received_on, availability=times)
    done = {assignment.kind for assignment in role.assignments}
    wanted = [kind for want in _wants(row.wants) if (kind := _ASSIGNMENTS.get(want)) is not None and kind not in done]
    return replace(role, assignments=(*role.assignments, *(AssignmentDraft(kind=kind) for kind in wanted)))


def _enquiry(session: Session, enquiry_id: EnquiryId) -> Enquiry:
    row = session.get(Enquiry, enquiry_id)
    if row is None:
        raise EditConflict(kind=EntityKind.ENQUIRY, key=enquiry_id)
    return row


def _everything() -> Select[Enquiry, str | None, str | None, str | None, str | None]:
    return (
        select(Enquiry, Coordinator.name, Person.given_name, Person.family_name, Person.alias)
        .outerjoin(Coordinator, Coordinator.id == Enquiry.taken_by)
        .outerjoin(Person, Person.id == Enquiry.person_id)
        .options(joinedload(Enquiry.area))
    )


def _wants(kept: Sequence[str]) -> tuple[EnquiryWant, ...]:
    return tuple(EnquiryWant(want) for want in kept)


def _row(
    row: Enquiry, taken_by: str | None, given: str | None, family: str | None, alias: str | None, *, today: date
) -> EnquiryRow:
    person_name = shown_name(given or "", family or "", alias or "")
    return EnquiryRow(
        id=row.id,
        version=row.version,
        received_on=row.received_on,
        channel=row.channel,
        wants=_wants(row.wants),
        name=row.name or person_name,
        phone=row.phone,
        email=row.email,
        area=row.area.name if row.area is not None else "",
        preferred_channel=row.preferred_channel,
        reach_when=row.reach_when,
        note=row.note,
        next_step=row.next_step,
        next_step_on=row.next_step_on,
        is_due=row.state is EnquiryState.OPEN and (row.next_step_on is None or row.next_step_on <= today),
        has_form=bool(row.form_text),
        state=row.state,
        outcome=row.outcome,
        reason=row.reason,
        closed_on=row.closed_on,
        taken_by=taken_by or "",
        person_id=row.person_id,
        person_name=person_name,
    )
