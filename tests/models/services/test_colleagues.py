"""Colleagues come, are renamed and locked out; history says who did what."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from models.entities.audit_entry import AuditEntry
from models.entities.organisation import Area, Coordinator
from models.queries.office import CoordinatorRow, coordinator_of_slot, coordinator_rows
from models.services.colleagues import (
    ColleagueDraft,
    add_colleague,
    lock_out_colleague,
    rename_colleague,
    set_administrator,
)
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, Invalid, ProblemCode, RefusalCode, Refused, WrongPassphrase

FIRST, SECOND = UUID(int=1), UUID(int=2)


def _add(uow: UnitOfWork, name: str, uid: UUID) -> CoordinatorRow:
    add_colleague(uow, ColleagueDraft(name=name), uid)
    return _row(uow, uid)


def _row(uow: UnitOfWork, uid: UUID) -> CoordinatorRow:
    return next(row for row in coordinator_rows(uow.session) if row.uid == uid)


def test_add_colleague_writes_an_active_one(unit_of_work: UnitOfWork) -> None:
    added = _add(unit_of_work, " Omar Hedlund ", FIRST)

    assert (added.name, added.active) == ("Omar Hedlund", True)


def test_add_colleague_twice_with_one_slot_finds_the_first(unit_of_work: UnitOfWork) -> None:
    added = _add(unit_of_work, "Omar Hedlund", FIRST)

    again = add_colleague(unit_of_work, ColleagueDraft(name="Omar Hedlund"), FIRST)

    assert again == added.id
    assert len(coordinator_rows(unit_of_work.session)) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [(" ", ProblemCode.REQUIRED), ("x" * 121, ProblemCode.TOO_LONG), ("Maja", ProblemCode.ALREADY_USED)],
)
def test_wrong_name_is_refused(unit_of_work: UnitOfWork, name: str, code: ProblemCode) -> None:
    _add(unit_of_work, "Maja", FIRST)

    with pytest.raises(Invalid) as refused:
        _add(unit_of_work, name, SECOND)

    assert [(problem.field, problem.code) for problem in refused.value.problems] == [("name", code)]


def test_name_of_somebody_who_left_may_be_used_again(unit_of_work: UnitOfWork) -> None:
    left = _add(unit_of_work, "Maja", FIRST)
    _add(unit_of_work, "Omar", SECOND)
    lock_out_colleague(unit_of_work, left.id, left.version)

    assert _add(unit_of_work, "Maja", UUID(int=3)).active


def test_rename_colleague_keeps_who_it_is(unit_of_work: UnitOfWork) -> None:
    row = _add(unit_of_work, "Maja Lind", FIRST)

    rename_colleague(unit_of_work, ColleagueDraft(id=row.id, version=row.version, name="Maja Ek"))

    renamed = _row(unit_of_work, FIRST)
    assert (renamed.id, renamed.name) == (row.id, "Maja Ek")
    with pytest.raises(EditConflict):
        rename_colleague(unit_of_work, ColleagueDraft(id=row.id, version=row.version, name="Maja Berg"))


def test_lock_out_leaves_the_last_one_and_oneself(database: Database) -> None:
    with database.write() as uow:
        first = _add(uow, "Maja", FIRST)
        with pytest.raises(Refused) as last:
            lock_out_colleague(uow, first.id, first.version)
        second = _add(uow, "Omar", SECOND)
        uow.commit()
    with database.write(second.id) as uow:
        with pytest.raises(Refused) as oneself:
            lock_out_colleague(uow, second.id, second.version)
        lock_out_colleague(uow, first.id, first.version)

        assert not _row(uow, FIRST).active
    assert (last.value.code, oneself.value.code) == (RefusalCode.LAST_COORDINATOR, RefusalCode.OWN_ACCESS)


def test_slot_says_who_unlocked(unit_of_work: UnitOfWork) -> None:
    session = unit_of_work.session
    assert coordinator_of_slot(session, str(FIRST)) is None
    first = _add(unit_of_work, "Maja", FIRST)
    assert coordinator_of_slot(session, "recovery") == first.id
    second = _add(unit_of_work, "Omar", SECOND)

    assert [coordinator_of_slot(session, label) for label in (str(FIRST), str(SECOND), "recovery")] == [
        first.id,
        second.id,
        None,
    ]


def test_slot_of_somebody_locked_out_opens_no_more(unit_of_work: UnitOfWork) -> None:
    first = _add(unit_of_work, "Maja", FIRST)
    second = _add(unit_of_work, "Omar", SECOND)
    lock_out_colleague(unit_of_work, first.id, first.version)

    with pytest.raises(WrongPassphrase):
        coordinator_of_slot(unit_of_work.session, str(FIRST))
    assert coordinator_of_slot(unit_of_work.session, "recovery") == second.id


def test_history_names_the_colleague_who_wrote(database: Database) -> None:
    with database.write() as uow:
        _add(uow, "Maja", FIRST)
        second = _add(uow, "Omar", SECOND)
        uow.commit()

    with database.write(second.id) as uow:
        uow.session.add(Area(name="Norra"))
        uow.commit()

    with database.read() as session:
        named = session.scalar(
            select(Coordinator.name)
            .join(AuditEntry, AuditEntry.actor == Coordinator.id)
            .order_by(AuditEntry.id.desc())
            .limit(1)
        )
    assert named == "Omar"


def test_server_keeps_colleagues_too(server: Database) -> None:
    with server.write() as uow:
        first = _add(uow, "Maja", FIRST)
        second = _add(uow, "Omar", SECOND)
        lock_out_colleague(uow, first.id, first.version)
        rename_colleague(uow, ColleagueDraft(id=second.id, version=second.version, name="Omar Ek"))
        uow.commit()

    with server.read() as session:
        assert [(row.name, row.active) for row in coordinator_rows(session)] == [("Maja", False), ("Omar Ek", True)]


def _administrators(database: Database) -> list[str]:
    with database.read() as session:
        return [row.name for row in coordinator_rows(session) if row.is_administrator]


def test_only_an_administrator_says_who_is_one_and_one_is_always_left(database: Database) -> None:
    with database.write() as uow:
        maja, omar = _add(uow, "Maja", FIRST), _add(uow, "Omar", SECOND)
        uow.session.get_one(Coordinator, maja.id).is_administrator = True
        uow.commit()

    with database.write(omar.id) as uow, pytest.raises(Refused) as not_omar:
        set_administrator(uow, omar.id, _row(uow, SECOND).version, True)
    with database.write() as uow, pytest.raises(Refused) as nobody:
        set_administrator(uow, omar.id, _row(uow, SECOND).version, True)
    with database.write(maja.id) as uow, pytest.raises(Refused) as last:
        set_administrator(uow, maja.id, _row(uow, FIRST).version, False)
    with database.write(maja.id) as uow:
        set_administrator(uow, omar.id, _row(uow, SECOND).version, True)
        set_administrator(uow, maja.id, _row(uow, FIRST).version, False)
        uow.commit()

    codes = [refused.value.code for refused in (not_omar, nobody, last)]
    assert codes == [RefusalCode.FOR_ADMINISTRATORS] * 2 + [RefusalCode.LAST_ADMINISTRATOR]
    assert _administrators(database) == ["Omar"]


def test_who_locks_out_the_last_administrator_becomes_one(database: Database) -> None:
    with database.write() as uow:
        maja, omar = _add(uow, "Maja", FIRST), _add(uow, "Omar", SECOND)
        uow.session.get_one(Coordinator, maja.id).is_administrator = True
        uow.commit()

    with database.write(omar.id) as uow:
        lock_out_colleague(uow, maja.id, _row(uow, FIRST).version)
        uow.commit()

    with database.read() as session:
        assert [row.name for row in coordinator_rows(session) if row.is_administrator and row.active] == ["Omar"]
