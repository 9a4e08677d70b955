"""Units of work: what is kept, what is told, what is refused."""

from __future__ import annotations

from datetime import date
from traceback import format_exception

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError

from models.entities.audit_entry import AuditEntry
from models.entities.draft import Draft
from models.entities.organisation import Area, Organisation
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.history import UnauditedChange
from models.storage.opening import open_database
from models.values.changes import Change, ChangeAction, EntityKind
from models.values.clock import Clock, FixedClock
from models.values.errors import EditConflict, StorageCode, StorageTrouble
from models.values.identifiers import CoordinatorId
from tests.conftest import PASSPHRASE
from tests.models.storage.records import (
    area_names,
    new_meeting_point,
    new_organisation,
    rename_area,
    save_area,
    save_organisation,
)


def test_commit_tells_what_changed(database: Database) -> None:
    with database.write() as uow:
        area = Area(name="Norra")
        uow.session.add(area)

        changed = uow.commit()

    assert changed.changes == (Change(kind=EntityKind.AREA, key=area.id, action=ChangeAction.CREATED),)
    assert changed.kinds == {EntityKind.AREA}
    assert changed.transaction == 1


def test_commit_without_changes_is_an_empty_change_set(database: Database) -> None:
    area_id = save_area(database)

    with database.write() as uow:
        area = uow.session.get_one(Area, area_id)
        area.name = str(area.name)
        changed = uow.commit()

    assert not changed
    assert changed.transaction is None


def test_block_left_without_commit_keeps_nothing(database: Database) -> None:
    with database.write() as uow:
        uow.session.add(Area(name="Norra"))
        uow.session.flush()

    assert area_names(database) == []


def test_stamps_come_from_the_clock(database: Database, clock: Clock) -> None:
    organisation_id = save_organisation(database)

    with database.read() as session:
        organisation = session.get_one(Organisation, organisation_id)

    assert organisation.created_at == clock.now()
    assert organisation.updated_at == clock.now()
    assert organisation.version == 1


def test_later_change_moves_only_the_moment_of_change(database: Database, data_folder: DataFolder) -> None:
    organisation_id = save_organisation(database)
    next_day = FixedClock(date(2026, 11, 24))
    with open_database(data_folder, secret=PASSPHRASE, clock=next_day) as later, later.write() as uow:
        uow.session.get_one(Organisation, organisation_id).phone = "08-465 004 10"
        uow.commit()

    with database.read() as session:
        organisation = session.get_one(Organisation, organisation_id)

    assert organisation.created_at == database.clock.now()
    assert organisation.updated_at == next_day.now()


def test_history_holds_who_when_before_and_after(database: Database, clock: Clock) -> None:
    area_id = save_area(database)

    with database.write(actor=CoordinatorId(7)) as uow:
        rename_area(uow, area_id, "Södra")

    with database.read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry is not None
    assert (entry.kind, entry.key, entry.action) == (EntityKind.AREA, area_id, ChangeAction.UPDATED)
    assert (entry.actor, entry.at, entry.transaction, entry.version) == (7, clock.now(), 2, 2)
    assert entry.before == {"name": "Norra", "version": 1}
    assert entry.after == {"name": "Södra", "version": 2}


def test_history_of_what_is_made_or_deleted_holds_all_columns(database: Database) -> None:
    area_id = save_area(database)

    with database.write() as uow:
        uow.session.delete(uow.session.get_one(Area, area_id))
        uow.commit()

    whole = {"id": area_id, "name": "Norra", "position": 0, "version": 1}
    with database.read() as session:
        made, deleted = session.scalars(select(AuditEntry).order_by(AuditEntry.id))
    assert (made.before, made.after) == (None, whole)
    assert (deleted.before, deleted.after) == (whole, None)


def test_history_is_rolled_back_with_the_change(database: Database) -> None:
    save_area(database)

    with pytest.raises(IntegrityError), database.write() as uow:
        uow.session.add(Area(name="Östra"))
        uow.session.flush()
        uow.session.add(Area(name="Norra"))
        uow.commit()

    assert area_names(database) == ["Norra"]
    with database.read() as session:
        assert len(session.scalars(select(AuditEntry)).all()) == 1


def test_child_gets_its_parents_key_into_history(database: Database) -> None:
    with database.write() as uow:
        organisation = new_organisation()
        uow.session.add(organisation)
        uow.session.flush()
        point = new_meeting_point(organisation)
        uow.session.add(point)
        changed = uow.commit()

    with database.read() as session:
        after = session.scalars(select(AuditEntry.after).order_by(AuditEntry.id.desc())).first()
    assert after is not None
    assert after["organisation_id"] == organisation.id
    assert after["opening_hours"] == [[0, "10:00", "18:00"]]
    assert changed.kinds == {EntityKind.ORGANISATION, EntityKind.MEETING_POINT}


def test_stale_version_is_an_edit_conflict(database: Database, data_folder: DataFolder, clock: Clock) -> None:
    area_id = save_area(database)
    with database.read() as session:
        mine = session.get_one(Area, area_id)
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as colleagues, colleagues.write() as theirs:
        rename_area(theirs, area_id, "Deras")

    with pytest.raises(EditConflict) as conflict, database.write() as uow:
        uow.session.add(mine)
        mine.name = "Mitt"
        uow.commit()

    assert (conflict.value.kind, conflict.value.key, conflict.value.theirs) == (EntityKind.AREA, area_id, 2)
    assert area_names(database) == ["Deras"]


def test_stale_version_found_in_a_service_is_an_edit_conflict(database: Database) -> None:
    area_id = save_area(database)
    with database.read() as session:
        mine = session.get_one(Area, area_id)
    with database.write() as theirs:
        theirs.session.delete(theirs.session.get_one(Area, area_id))
        theirs.commit()

    with pytest.raises(EditConflict) as conflict, database.write() as uow:
        uow.session.add(mine)
        mine.name = "Mitt"
        uow.session.flush()

    assert (conflict.value.key, conflict.value.theirs) == (area_id, None)


@pytest.mark.parametrize(
    "statement", [update(Area).values(position=3), delete(Area), insert(Area).values(name="X", position=0, version=1)]
)
def test_bulk_statement_without_history_is_refused(database: Database, statement: object) -> None:
    save_area(database)

    with pytest.raises(UnauditedChange), database.write() as uow:
        uow.session.execute(statement)  # type: ignore[call-overload]  # one of three kinds of statement

    assert area_names(database) == ["Norra"]


def test_bulk_statement_passes_when_it_says_so(database: Database) -> None:
    save_area(database)

    with database.write() as uow:
        uow.session.execute(update(Area).values(name="Alla"), execution_options={"unaudited": True})
        uow.commit()

    assert area_names(database) == ["Alla"]


def test_drafts_are_kept_without_history(database: Database, clock: Clock) -> None:
    with database.write() as uow:
        uow.session.add(Draft(kind=EntityKind.AREA, key=0, contents={"name": "No"}, at=clock.now()))
        changed = uow.commit()
    with database.write() as uow:
        uow.session.execute(delete(Draft))
        uow.commit()

    assert not changed


def test_reading_session_cannot_write(database: Database) -> None:
    with pytest.raises(StorageTrouble) as trouble, database.read() as session:
        session.execute(insert(Area).values(name="X", position=0, version=1))

    assert trouble.value.code is StorageCode.READ_ONLY
    assert isinstance(trouble.value.__cause__, OperationalError)


def test_error_of_the_database_names_nobody(database: Database) -> None:
    with pytest.raises(IntegrityError) as error, database.write() as uow:
        uow.session.add_all([Area(name="Hemlig Människa"), Area(name="Hemlig Människa")])
        uow.commit()

    assert "UNIQUE constraint failed" in str(error.value)
    assert "Hemlig" not in "".join(format_exception(error.value))


def test_two_writers_second_is_told_that_it_is_locked(
    database: Database, data_folder: DataFolder, clock: Clock
) -> None:
    with database.write() as first:
        first.session.add(Area(name="Först"))
        first.session.flush()
        with (
            open_database(data_folder, secret=PASSPHRASE, clock=clock, busy_timeout_ms=20) as other,
            pytest.raises(StorageTrouble) as trouble,
            other.write() as second,
        ):
            second.session.add(Area(name="Sedan"))
            second.commit()
        first.commit()

    assert trouble.value.code is StorageCode.LOCKED
    assert area_names(database) == ["Först"]


def test_data_version_changes_when_another_program_writes(
    database: Database, data_folder: DataFolder, clock: Clock
) -> None:
    before = database.data_version()
    unchanged = database.data_version()
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as other:
        save_area(other)

    after = database.data_version()

    assert before == unchanged
    assert after != before


def test_disk_full_is_told_and_loses_nothing_confirmed(database: Database) -> None:
    save_area(database, "Bekräftad")

    with pytest.raises(StorageTrouble) as trouble, database.write() as uow:
        pages = uow.session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        uow.session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages + 2}")
        uow.session.add_all(new_organisation(f"Förening {number}", web_address="x" * 190) for number in range(200))
        uow.commit()

    assert trouble.value.code is StorageCode.DISK_FULL
    assert area_names(database) == ["Bekräftad"]


def test_server_keeps_history_and_finds_conflicts(server: Database) -> None:
    area_id = save_area(server)
    with server.read() as session:
        mine = session.get_one(Area, area_id)
    before = server.data_version()
    with server.write() as theirs:
        rename_area(theirs, area_id, "Deras")

    with pytest.raises(EditConflict) as conflict, server.write() as uow:
        uow.session.add(mine)
        mine.name = "Mitt"
        uow.commit()

    assert conflict.value.theirs == 2
    assert server.data_version() == before + 1
    assert area_names(server) == ["Deras"]


def test_server_reading_session_cannot_write(server: Database) -> None:
    with pytest.raises(StorageTrouble) as trouble, server.read() as session:
        session.execute(insert(Area).values(name="X", position=0, version=1))

    assert trouble.value.code is StorageCode.READ_ONLY
