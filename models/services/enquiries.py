"""Registers calls and interest forms, and what becomes of them."""

from __future__ import annotations

from dataclasses import replace

from models.entities.enquiry import Enquiry
from models.entities.organisation import Area
from models.entities.person import Person
from models.queries.enquiries import enquiry_draft, enquiry_person_draft
from models.rules.imported_drafts import with_gaps_filled
from models.rules.person_validation import tidy_times_of
from models.rules.phone_numbers import read_phone
from models.rules.validation import LONGEST_NAME, LONGEST_NOTE, FieldChecks
from models.services.drafts import forget_drafts_of
from models.services.editing import read_for_edit
from models.services.people import save_person
from models.services.person_parts import keep_times
from models.services.search_index import index_enquiries, unindex
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryDraft as EnquiryDraft
from models.values.enquiries import EnquiryOutcome, EnquiryState, EnquiryWant
from models.values.errors import ProblemCode, RefusalCode, Refused
from models.values.identifiers import EnquiryId, PersonId
from models.values.people_drafts import PersonDraft

LONGEST_STEP = 200
LONGEST_REASON = 400
LONGEST_FORM = 20_000


def save_enquiry(uow: UnitOfWork, draft: EnquiryDraft) -> EnquiryId:
    """Register a call or form, or change one that is open.

    Raises ``Invalid``, ``EditConflict``, or ``Refused``: ``NOTHING_PERSONAL_TO_KEEP`` for somebody who only gives
    things, ``ENQUIRY_DONE`` for one that is dealt with.
    """
    if set(draft.wants) == {EnquiryWant.THINGS}:
        raise Refused(RefusalCode.NOTHING_PERSONAL_TO_KEEP)
    tidy = _checked(uow, draft)
    if tidy.id is None:
        enquiry = Enquiry(state=EnquiryState.OPEN, taken_by=uow.actor)
    else:
        enquiry = _open(uow, tidy.id, tidy.version)
    _write(enquiry, tidy)
    enquiry.received_on = tidy.received_on or enquiry.received_on or uow.clock.today()
    uow.session.add(enquiry)
    uow.session.flush()
    index_enquiries(uow, [enquiry])
    return enquiry.id


def become_person(
    uow: UnitOfWork, enquiry_id: EnquiryId, version: int, person: PersonDraft, outcome: EnquiryOutcome
) -> PersonId:
    """Turn an enquiry into a card, new or known, and close it as ``VOLUNTEER`` or ``NEWCOMER``.

    ``enquiry_person_draft`` (queries) makes the card from what was said. Raises as ``save_person`` and
    ``save_enquiry``; ``ValueError`` for another outcome or a card without that role.
    """
    role = {EnquiryOutcome.VOLUNTEER: person.volunteer, EnquiryOutcome.NEWCOMER: person.newcomer}.get(outcome)
    if role is None:
        raise ValueError(outcome)
    enquiry = _open(uow, enquiry_id, version)
    person_id = save_person(uow, person)
    enquiry.person_id = person_id
    _close(uow, enquiry, outcome, "")
    return person_id


def become_known_person(
    uow: UnitOfWork, enquiry_id: EnquiryId, version: int, person_id: PersonId, outcome: EnquiryOutcome
) -> PersonId:
    """Give somebody of the register the role that an enquiry asks for, and close it.

    Phone, e-mail, area and preferred channel of the enquiry fill gaps of the card; nothing that stands there is
    changed. Raises as ``become_person``; ``Invalid`` for a protected person of whom the enquiry says more than the
    card may.
    """
    enquiry = _open(uow, enquiry_id, version)
    checks = FieldChecks()
    _check_person(uow, replace(enquiry_draft(uow.session, enquiry_id), person_id=person_id), checks)
    checks.finish()
    enquiry.person_id = None
    said = enquiry_person_draft(uow.session, enquiry_id, outcome)
    enquiry.person_id = person_id
    card = enquiry_person_draft(uow.session, enquiry_id, outcome)
    uow.session.flush()
    filled = card if card.alias else with_gaps_filled(card, said)
    return become_person(uow, enquiry_id, enquiry.version, filled, outcome)


def redirect_enquiry(uow: UnitOfWork, enquiry_id: EnquiryId, version: int, where: str) -> None:
    """Close an enquiry since somebody else helps; ``where`` says who. Raises as ``close_enquiry``."""
    _close_with_reason(uow, enquiry_id, version, EnquiryOutcome.REDIRECT, where)


def close_enquiry(uow: UnitOfWork, enquiry_id: EnquiryId, version: int, reason: str) -> None:
    """Close an enquiry. Raises ``Invalid`` without a ``reason``, ``EditConflict``, ``Refused`` if it is done."""
    _close_with_reason(uow, enquiry_id, version, EnquiryOutcome.CLOSED, reason)


def reopen_enquiry(uow: UnitOfWork, enquiry_id: EnquiryId, version: int) -> None:
    """Put an enquiry back into the inbox. Raises ``EditConflict``."""
    enquiry = read_for_edit(uow.session, Enquiry, enquiry_id, version)
    enquiry.state, enquiry.outcome, enquiry.reason, enquiry.closed_on = EnquiryState.OPEN, None, "", None
    uow.session.flush()
    index_enquiries(uow, [enquiry])


def remove_enquiry(uow: UnitOfWork, enquiry_id: EnquiryId, version: int) -> None:
    """Take away an enquiry that was registered by mistake. Raises ``EditConflict``."""
    uow.session.delete(read_for_edit(uow.session, Enquiry, enquiry_id, version))
    uow.session.flush()
    forget_drafts_of(uow, EntityKind.ENQUIRY, enquiry_id)
    unindex(uow, EntityKind.ENQUIRY, [enquiry_id])


def _checked(uow: UnitOfWork, draft: EnquiryDraft) -> EnquiryDraft:
    checks = FieldChecks()
    if not draft.wants:
        checks.add("wants", ProblemCode.CHOOSE_ONE)
    tidy = replace(
        draft,
        wants=tuple(dict.fromkeys(draft.wants)),
        name=checks.text("name", draft.name, LONGEST_NAME),
        phone=checks.phone("phone", draft.phone),
        email=checks.email("email", draft.email),
        reach_when=checks.text("reach_when", draft.reach_when, LONGEST_STEP),
        availability=tidy_times_of("availability", draft.availability, checks),
        note=checks.text("note", draft.note, LONGEST_NOTE),
        next_step=checks.text("next_step", draft.next_step, LONGEST_STEP),
        form_text=checks.text("form_text", draft.form_text, LONGEST_FORM),
    )
    if not (tidy.name or tidy.form_text or tidy.person_id):
        checks.add("name", ProblemCode.REQUIRED)
    if tidy.next_step_on is not None and not tidy.next_step:
        checks.add("next_step", ProblemCode.REQUIRED)
    if tidy.area_id is not None and uow.session.get(Area, tidy.area_id) is None:
        checks.add("area_id", ProblemCode.REQUIRED)
    _check_person(uow, tidy, checks)
    checks.finish()
    return tidy


def _check_person(uow: UnitOfWork, tidy: EnquiryDraft, checks: FieldChecks) -> None:
    """An enquiry of a protected person must not say what their card may not."""
    if tidy.person_id is None:
        return
    person = uow.session.get(Person, tidy.person_id)
    if person is None:
        checks.add("person_id", ProblemCode.REQUIRED)
    elif person.protected:
        for field, value in (("phone", tidy.phone), ("email", tidy.email), ("area_id", tidy.area_id)):
            if value:
                checks.add(field, ProblemCode.NOT_FOR_PROTECTED)
        if tidy.name not in ("", person.alias):
            checks.add("name", ProblemCode.NOT_FOR_PROTECTED)


def _write(enquiry: Enquiry, tidy: EnquiryDraft) -> None:
    enquiry.channel = tidy.channel
    enquiry.wants = [want.value for want in tidy.wants]
    enquiry.name = tidy.name
    enquiry.phone = tidy.phone
    enquiry.phone_number = read_phone(tidy.phone)
    enquiry.email = tidy.email
    enquiry.area_id = tidy.area_id
    enquiry.preferred_channel = tidy.preferred_channel
    enquiry.reach_when = tidy.reach_when
    enquiry.note = tidy.note
    enquiry.next_step = tidy.next_step
    enquiry.next_step_on = tidy.next_step_on
    enquiry.informed_on = tidy.informed_on
    enquiry.form_text = tidy.form_text
    enquiry.person_id = tidy.person_id
    keep_times(enquiry, tidy.availability)


def _open(uow: UnitOfWork, enquiry_id: EnquiryId, version: int | None) -> Enquiry:
    enquiry = read_for_edit(uow.session, Enquiry, enquiry_id, version)
    if enquiry.state is EnquiryState.DONE:
        raise Refused(RefusalCode.ENQUIRY_DONE)
    return enquiry


def _close_with_reason(
    uow: UnitOfWork, enquiry_id: EnquiryId, version: int, outcome: EnquiryOutcome, reason: str
) -> None:
    enquiry = _open(uow, enquiry_id, version)
    checks = FieldChecks()
    said = checks.text("reason", reason, LONGEST_REASON, required=True)
    checks.finish()
    _close(uow, enquiry, outcome, said)


def _close(uow: UnitOfWork, enquiry: Enquiry, outcome: EnquiryOutcome, reason: str) -> None:
    enquiry.state, enquiry.outcome, enquiry.reason = EnquiryState.DONE, outcome, reason
    enquiry.closed_on = uow.clock.today()
    uow.session.flush()
    forget_drafts_of(uow, EntityKind.ENQUIRY, enquiry.id)
    index_enquiries(uow, [enquiry])
