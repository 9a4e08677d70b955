"""Protected identity: what goes from a card, and who answers for the person. What others see: ``storage.access``."""

from __future__ import annotations

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from models.entities.audit_entry import AuditEntry
from models.entities.draft import Draft
from models.entities.enquiry import Enquiry
from models.entities.newcomer import Newcomer
from models.entities.organisation import Coordinator
from models.entities.person import Person
from models.entities.volunteer import Volunteer
from models.rules.person_names import shows_name
from models.rules.validation import LONGEST_NAME, FieldChecks
from models.services.drafts import forget_calls_about
from models.services.editing import read_for_edit
from models.services.households import leave_household
from models.services.pairs_of_people import remove_drafts
from models.services.search_index import index_people, words_of_person
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import ProblemCode, RefusalCode, Refused
from models.values.identifiers import CoordinatorId, HouseholdId, PersonId
from models.values.people_drafts import ProtectionDraft as ProtectionDraft


def protect_person(uow: UnitOfWork, draft: ProtectionDraft) -> None:
    """Leave nothing of a person but an alias, also in the history, and let only the acting coordinator see them.

    It cannot be undone: what has gone is gone. Raises ``Invalid`` without an alias, ``EditConflict``, or ``Refused``
    with ``PROTECTED_BY_ANOTHER`` unless the coordinator who does it is the one who will answer for the person.
    """
    session = uow.session
    if uow.actor is None or uow.actor != draft.responsible_id:
        raise Refused(RefusalCode.PROTECTED_BY_ANOTHER)
    checks = FieldChecks()
    alias = checks.text("alias", draft.alias, LONGEST_NAME, required=True)
    person = read_for_edit(session, Person, draft.id, draft.version)
    if shows_name(alias, (person.given_name, person.family_name)):
        checks.add("alias", ProblemCode.ALIAS_SHOWS_NAME)
    checks.finish()
    household_id = person.household_id
    _take_out_of_roles(session, person)
    remove_drafts(session, person.id)
    _empty(person, alias)
    person.protected, person.responsible_id = True, draft.responsible_id
    enquiries = session.scalars(select(Enquiry).where(Enquiry.person_id == person.id)).all()
    for enquiry in enquiries:
        _empty_enquiry(enquiry, alias)
    session.flush()
    leave_household(session, household_id)
    index_people(uow, [person])
    forget_calls_about(uow, person.id)
    _weed_history(session, person.id, [enquiry.id for enquiry in enquiries], household_id)


def hand_over_protected(uow: UnitOfWork, person_id: PersonId, version: int, to: CoordinatorId) -> None:
    """Let another coordinator answer for a protected person; whoever did so no longer sees them.

    Raises ``EditConflict``, also for who does not answer for the person; ``Refused`` with ``NOT_FOUND`` for a
    coordinator who is not there or no longer active.
    """
    person = _protected(uow.session, person_id, version)
    coordinator = uow.session.get(Coordinator, to)
    if coordinator is None or not coordinator.active:
        raise Refused(RefusalCode.NOT_FOUND, {"kind": EntityKind.COORDINATOR})
    person.responsible_id = to
    uow.session.flush()


def lift_protection(uow: UnitOfWork, person_id: PersonId, version: int) -> None:
    """Let everybody see the person again, still by the alias. Raises as ``hand_over_protected``."""
    person = _protected(uow.session, person_id, version)
    person.protected, person.responsible_id = False, None
    uow.session.flush()


def _protected(session: Session, person_id: PersonId, version: int) -> Person:
    person = read_for_edit(session, Person, person_id, version)
    if not person.protected:
        raise Refused(RefusalCode.NOT_FOUND, {"kind": EntityKind.PERSON})
    return person


def _empty(person: Person, alias: str) -> None:
    person.given_name, person.family_name, person.alias = "", "", alias
    person.phones, person.email = [], ""
    person.area_id, person.reach_areas, person.household_id = None, [], None
    person.sort_key = words_of_person(person).sort_key


def _empty_enquiry(enquiry: Enquiry, alias: str) -> None:
    enquiry.name, enquiry.phone, enquiry.phone_number, enquiry.email = alias, "", "", ""
    enquiry.area_id, enquiry.form_text, enquiry.note, enquiry.reach_when = None, "", "", ""


def _take_out_of_roles(session: Session, person: Person) -> None:
    """Nobody else's card may name who takes part."""
    if person.household_id is None:
        return
    others = select(Person.id).where(Person.household_id == person.household_id)
    roles: list[Volunteer | Newcomer] = [
        *session.scalars(select(Volunteer).where(Volunteer.person_id.in_(others))),
        *session.scalars(select(Newcomer).where(Newcomer.person_id.in_(others))),
    ]
    for role in roles:
        if person.id in role.adults:
            role.adults = [key for key in role.adults if key != person.id]


def _weed_history(
    session: Session, person_id: PersonId, enquiries: list[int], household_id: HouseholdId | None
) -> None:
    """Old names and numbers stand in the history, and in forms that were not saved."""
    kind, key = AuditEntry.kind, AuditEntry.key
    told = [(kind == EntityKind.PERSON) & (key == person_id), (kind == EntityKind.ENQUIRY) & key.in_(enquiries)]
    if household_id is not None:
        told.append((kind == EntityKind.HOUSEHOLD) & (key == household_id))
    session.execute(delete(AuditEntry).where(or_(*told)))
    of_person = (Draft.kind == EntityKind.PERSON) & (Draft.key == person_id)
    of_enquiries = (Draft.kind == EntityKind.ENQUIRY) & Draft.key.in_(enquiries)
    session.execute(delete(Draft).where(or_(of_person, of_enquiries)))
