"""An ending for safety stops both until an administrator lifts it, each by itself and with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from models.entities.audit_entry import AuditEntry
from models.entities.note import Note
from models.entities.organisation import Coordinator
from models.entities.pair import Pair
from models.entities.person import Person
from models.queries.pairs import pair_details
from models.queries.pairs_past import blocked_people
from models.services.pair_life import end_pair, lift_block
from models.services.protection import protect_person
from models.services.undo import undo_transaction
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, Invalid, RefusalCode, Refused
from models.values.identifiers import PersonId
from models.values.pairs import EndingDraft, EndingReason, PairSide, PairStatus
from models.values.people_drafts import ProtectionDraft
from tests.pair_factories import act_as_administrator, make_pair


def ended_for_safety(uow: UnitOfWork) -> Pair:
    pair = make_pair(uow, PairStatus.ACTIVE, ago=60)
    end_pair(
        uow,
        EndingDraft(pair_id=pair.id, version=pair.version, reason=EndingReason.SAFETY, may_meet_again=True),
    )
    return pair


def test_ending_for_safety_blocks_both_until_each_is_lifted(unit_of_work: UnitOfWork, today: date) -> None:
    pair = ended_for_safety(unit_of_work)
    blocked = blocked_people(unit_of_work.session)
    act_as_administrator(unit_of_work)

    lift_block(unit_of_work, pair.newcomer_id, "Utrett, inget att anmärka.")

    assert blocked == {pair.newcomer_id, pair.volunteer_id}
    assert not pair.may_meet_again
    assert blocked_people(unit_of_work.session) == {pair.volunteer_id}
    assert pair.newcomer_block_lifted_on == today
    assert pair_details(unit_of_work.session, pair.id, today).row.blocked == (PairSide.VOLUNTEER,)
    assert unit_of_work.session.scalars(select(Note.text)).all() == ["Utrett, inget att anmärka."]
    lift_block(unit_of_work, pair.volunteer_id, "Samtal fört.")
    assert blocked_people(unit_of_work.session) == frozenset()


def test_block_is_lifted_once_with_a_reason_for_somebody_who_is_there(unit_of_work: UnitOfWork) -> None:
    pair = ended_for_safety(unit_of_work)
    act_as_administrator(unit_of_work)
    lift_block(unit_of_work, pair.newcomer_id, "Utrett.")

    with pytest.raises(Refused) as again:
        lift_block(unit_of_work, pair.newcomer_id, "En gång till.")
    with pytest.raises(Invalid):
        lift_block(unit_of_work, pair.volunteer_id, " ")
    with pytest.raises(EditConflict):
        lift_block(unit_of_work, PersonId(99), "Vem?")

    assert again.value.code is RefusalCode.NOT_FOUND


def test_where_one_person_works_nobody_has_to_say_who_it_is(unit_of_work: UnitOfWork) -> None:
    pair = ended_for_safety(unit_of_work)
    unit_of_work.session.add(Coordinator(name="Maja Påhittad", is_administrator=True))

    lift_block(unit_of_work, pair.newcomer_id, "Utrett.")

    assert blocked_people(unit_of_work.session) == {pair.volunteer_id}


def test_only_an_administrator_lifts_a_block_and_the_history_says_who(database: Database) -> None:
    with database.write() as uow:
        pair = ended_for_safety(uow)
        newcomer = pair.newcomer_id
        colleague = Coordinator(name="Omar Påhittad")
        uow.session.add(colleague)
        uow.session.flush()
        omar, maja = colleague.id, act_as_administrator(uow)
        uow.commit()

    for actor in (None, omar):
        with database.write(actor) as uow, pytest.raises(Refused) as refused:
            lift_block(uow, newcomer, "Utrett.")
        assert refused.value.code is RefusalCode.FOR_ADMINISTRATORS
    with database.write(maja) as uow:
        lift_block(uow, newcomer, "Utrett.")
        uow.commit()

    with database.read() as session:
        last = select(AuditEntry.actor).where(AuditEntry.kind == EntityKind.PAIR).order_by(AuditEntry.id.desc())
        assert session.scalars(last.limit(1)).one() == maja


def test_administrator_lifts_a_block_after_a_pair_that_may_not_be_seen(database: Database, today: date) -> None:
    with database.write() as uow:
        pair = ended_for_safety(uow)
        newcomer, volunteer, key = pair.newcomer_id, pair.volunteer_id, pair.id
        colleague = Coordinator(name="Omar Påhittad")
        uow.session.add(colleague)
        uow.session.flush()
        omar, maja = colleague.id, act_as_administrator(uow)
        uow.commit()
    with database.write(omar) as uow:
        version = uow.session.get_one(Person, newcomer).version
        protect_person(uow, ProtectionDraft(id=newcomer, version=version, alias="Solros", responsible_id=omar))
        uow.commit()

    with database.write(maja) as uow:
        seen = uow.session.get(Pair, key)
        before = blocked_people(uow.session)
        lift_block(uow, volunteer, "Utrett.")
        with pytest.raises(Refused) as again:
            lift_block(uow, volunteer, "En gång till.")
        with pytest.raises(EditConflict):
            lift_block(uow, newcomer, "Vem?")
        uow.commit()

    with database.read(omar) as session:
        after = session.get_one(Pair, key)
        assert (after.volunteer_block_lifted_on, after.newcomer_block_lifted_on) == (today, None)
        assert blocked_people(session) == {newcomer}
    assert seen is None
    assert before == {volunteer}
    assert again.value.code is RefusalCode.NOT_FOUND


def test_ending_whose_unseen_block_was_lifted_is_not_undone(database: Database) -> None:
    with database.write() as uow:
        pair = make_pair(uow, PairStatus.ACTIVE, ago=60)
        newcomer, volunteer, key = pair.newcomer_id, pair.volunteer_id, pair.id
        colleague = Coordinator(name="Omar Påhittad")
        uow.session.add(colleague)
        uow.session.flush()
        omar, maja = colleague.id, act_as_administrator(uow)
        uow.commit()
    with database.write(omar) as uow:
        version = uow.session.get_one(Person, newcomer).version
        protect_person(uow, ProtectionDraft(id=newcomer, version=version, alias="Solros", responsible_id=omar))
        uow.commit()
    with database.write(omar) as uow:
        version = uow.session.get_one(Pair, key).version
        end_pair(uow, EndingDraft(pair_id=key, version=version, reason=EndingReason.SAFETY))
        ended = uow.commit().transaction

    with database.write(maja) as uow:
        lift_block(uow, volunteer, "Utrett.")
        uow.commit()

    assert ended is not None
    with database.write(omar) as uow, pytest.raises(Refused) as refused:
        undo_transaction(uow, ended)
    assert refused.value.code is RefusalCode.CHANGED_SINCE
