"""Forms that were not saved: kept, found again, replaced, thrown away, each coordinator's own."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from sqlalchemy import func, select

from models.entities.audit_entry import AuditEntry
from models.entities.draft import Draft
from models.entities.organisation import Coordinator
from models.queries.drafts import DraftPlace, kept_draft
from models.services.colleagues import lock_out_colleague
from models.services.drafts import forget_draft, keep_draft
from models.services.enquiries import save_enquiry
from models.services.protection import protect_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.errors import EditConflict
from models.values.identifiers import CoordinatorId
from models.values.people_drafts import PersonDraft, ProtectionDraft
from tests.factories import make_person

CALLS = DraftPlace(kind=EntityKind.ENQUIRY)
HALF = EnquiryDraft(wants=(EnquiryWant.CAFE_HOST,), phone="070", note="  ringer igen ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What an editor keeps around a draft."""

    draft: EnquiryDraft


def kept_call(uow: UnitOfWork) -> EnquiryDraft | None:
    found = kept_draft(uow.session, CALLS, EnquiryDraft, uow.actor)
    return found.draft if found is not None else None


def test_half_a_form_is_kept_as_it_stands(unit_of_work: UnitOfWork) -> None:
    keep_draft(unit_of_work, CALLS, HALF)

    found = kept_draft(unit_of_work.session, CALLS, EnquiryDraft, None)

    assert found is not None
    assert (found.draft, found.at) == (HALF, unit_of_work.clock.now())


def test_latest_state_replaces_the_one_before(unit_of_work: UnitOfWork) -> None:
    keep_draft(unit_of_work, CALLS, HALF)
    keep_draft(unit_of_work, CALLS, replace(HALF, phone="070-174 06 05"))

    assert kept_call(unit_of_work) == replace(HALF, phone="070-174 06 05")
    assert unit_of_work.session.scalar(select(func.count()).select_from(Draft)) == 1


def test_forgotten_form_is_gone_and_was_never_history(unit_of_work: UnitOfWork) -> None:
    keep_draft(unit_of_work, CALLS, HALF)

    forget_draft(unit_of_work, CALLS)
    forget_draft(unit_of_work, CALLS)

    assert kept_call(unit_of_work) is None
    assert unit_of_work.session.scalar(select(func.count()).select_from(AuditEntry)) == 0


def test_each_coordinator_has_a_new_form_of_their_own(database: Database) -> None:
    for actor, name in ((CoordinatorId(1), "Per"), (CoordinatorId(2), "Åsa"), (None, "Olof")):
        with database.write(actor) as uow:
            keep_draft(uow, CALLS, replace(HALF, name=name))
            uow.commit()

    found = []
    for actor in (CoordinatorId(1), CoordinatorId(2), None):
        with database.write(actor) as uow:
            call = kept_call(uow)
            found.append(call.name if call is not None else "")

    assert found == ["Per", "Åsa", "Olof"]


def test_each_coordinator_has_a_form_of_their_own_on_the_same_card(database: Database) -> None:
    with database.write() as uow:
        person_id = make_person(uow)
        uow.commit()
    card = DraftPlace(kind=EntityKind.PERSON, key=person_id)
    for actor, name in ((CoordinatorId(1), "Per"), (CoordinatorId(2), "Åsa")):
        with database.write(actor) as uow:
            keep_draft(uow, card, PersonDraft(id=person_id, given_name=name))
            uow.commit()

    with database.write(CoordinatorId(2)) as uow:
        forget_draft(uow, card)
        first = kept_draft(uow.session, card, PersonDraft, CoordinatorId(1))
        second = kept_draft(uow.session, card, PersonDraft, CoordinatorId(2))

    assert first is not None and first.draft.given_name == "Per"
    assert second is None


def test_part_of_a_card_is_kept_beside_the_whole(database: Database) -> None:
    with database.write() as uow:
        person_id = make_person(uow)
        whole = DraftPlace(kind=EntityKind.PERSON, key=person_id)
        part = replace(whole, part="beside")
        keep_draft(uow, whole, PersonDraft(id=person_id, given_name="Per"))
        keep_draft(uow, part, PersonDraft(id=person_id, given_name="Åsa"))

        found = [kept_draft(uow.session, place, PersonDraft, None) for place in (whole, part)]
        forget_draft(uow, part)
        left = [kept_draft(uow.session, place, PersonDraft, None) for place in (whole, part)]

    assert [kept.draft.given_name for kept in found if kept is not None] == ["Per", "Åsa"]
    assert [kept is None for kept in left] == [False, True]


def test_card_of_a_protected_person_is_kept_for_nobody_else(database: Database) -> None:
    with database.write() as uow:
        person_id = make_person(uow)
        maja = Coordinator(name="Maja Lind")
        uow.session.add(maja)
        uow.commit()
    card = DraftPlace(kind=EntityKind.PERSON, key=person_id)
    written = PersonDraft(id=person_id, version=1, given_name="Anna")
    with database.write() as uow:
        keep_draft(uow, card, written)
        seen_before = kept_draft(uow.session, card, PersonDraft, None)
        uow.commit()
    with database.write(maja.id) as uow:
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Ek", responsible_id=maja.id))
        uow.commit()

    with database.write() as uow:
        seen_after = kept_draft(uow.session, card, PersonDraft, None)
        with pytest.raises(EditConflict):
            keep_draft(uow, card, written)

    assert seen_before is not None
    assert seen_after is None


def test_unfinished_call_of_somebody_protected_is_gone_whoever_wrote_it(database: Database) -> None:
    with database.write() as uow:
        person_id, other = make_person(uow), make_person(uow)
        enquiry_id = save_enquiry(uow, EnquiryDraft(wants=HALF.wants, name="Olof Exempel"))
        maja = Coordinator(name="Maja Lind")
        uow.session.add(maja)
        uow.commit()
    about = EnquiryDraft(name="Anna Exempel", phone="070-174 06 05", person_id=person_id)
    with database.write(CoordinatorId(7)) as uow:
        keep_draft(uow, CALLS, about)
        keep_draft(uow, DraftPlace(kind=EntityKind.ENQUIRY, key=enquiry_id), Form(draft=about))
        uow.commit()
    with database.write(CoordinatorId(8)) as uow:
        keep_draft(uow, CALLS, replace(about, person_id=other))
        uow.commit()

    with database.write(maja.id) as uow:
        protect_person(uow, ProtectionDraft(id=person_id, version=1, alias="Solros", responsible_id=maja.id))
        uow.commit()

    with database.read() as session:
        assert [row.coordinator_id for row in session.scalars(select(Draft))] == [8]


def test_forms_of_a_colleague_who_is_locked_out_are_gone(database: Database) -> None:
    with database.write() as uow:
        maja, omar = Coordinator(name="Maja Lind"), Coordinator(name="Omar Hedlund")
        uow.session.add_all([maja, omar])
        uow.commit()
    for actor in (maja.id, omar.id):
        with database.write(actor) as uow:
            keep_draft(uow, CALLS, HALF)
            uow.commit()

    with database.write(maja.id) as uow:
        lock_out_colleague(uow, omar.id, omar.version)
        uow.commit()

    with database.read() as session:
        assert [row.coordinator_id for row in session.scalars(select(Draft))] == [maja.id]


def test_form_of_a_record_that_has_gone_is_an_edit_conflict(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict) as conflict:
        keep_draft(unit_of_work, DraftPlace(kind=EntityKind.ENQUIRY, key=99), HALF)

    assert conflict.value.key == 99
