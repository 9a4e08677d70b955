"""Migrations on both databases: they end at what the classes say, keep every row, and fail without a trace."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect, text

from models.entities.base import NAMING_CONVENTION
from models.entities.tables import METADATA
from models.storage.backup import list_backups, restore_backup
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.engine import bare_engine, server_engines
from models.storage.migrate import MIGRATIONS, needs_upgrade, revision_of, revisions, upgrade_server
from models.storage.opening import open_database, open_server
from models.storage.rotation import BackupReason
from models.values.clock import Clock
from models.values.errors import StorageCode, StorageTrouble
from tests.conftest import PASSPHRASE
from tests.models.storage.records import area_names, key_of_folder, new_meeting_point, new_organisation, save_area

NEXT = f"{int(revisions()[-1]) + 1:04}"
STEP = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{revisions()[-1]}"


def upgrade() -> None:
    with op.batch_alter_table("areas") as areas:
        areas.add_column(sa.Column("colour", sa.String(20), nullable=False, server_default="blue"))
        areas.create_check_constraint("colour", "colour <> ''")
        areas.alter_column("name", type_=sa.String(120))
    with op.batch_alter_table("meeting_points") as points:
        points.add_column(sa.Column("letter", sa.String(1)))
"""
BROKEN = STEP + '    op.drop_table("nowhere")\n'
ORPHANS = STEP + '    op.drop_table("organisations")\n'


def differences(connection: Connection) -> list[object]:
    """List what the classes have and the tables have not, or the other way round."""
    context = MigrationContext.configure(connection, opts={"compare_type": True, "target_metadata": METADATA})
    return list(compare_metadata(context, METADATA))


def later_program(tmp_path: Path, step: str) -> Path:
    """Give the migrations of a program that is one step ahead."""
    migrations = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "versions" / f"{NEXT}_step.py").write_text(step)
    return migrations


def constraint_names(connection: Connection) -> set[str | None]:
    """Collect the names of references, checks and uniques; SQLite lets no primary key that counts have a name."""
    inspector = inspect(connection)
    names: set[str | None] = set()
    for table in METADATA.tables:
        names.update(key["name"] for key in inspector.get_foreign_keys(table))
        names.update(check["name"] for check in inspector.get_check_constraints(table))
        names.update(unique["name"] for unique in inspector.get_unique_constraints(table))
    return names


def checks(connection: Connection) -> set[tuple[str, str, str]]:
    """Collect all checks with their table, name and words; Alembic does not compare them."""
    inspector = inspect(connection)
    return {
        (table, str(check["name"]), check["sqltext"])
        for table in METADATA.tables
        for check in inspector.get_check_constraints(table)
    }


def test_file_ends_at_what_the_classes_say(data_folder: DataFolder) -> None:
    engine = bare_engine(data_folder.database_file, key_of_folder(data_folder), writing=False)
    with engine.connect() as connection:
        found, revision = differences(connection), revision_of(connection)
    engine.dispose()

    assert found == []
    assert revision == revisions()[-1]


def test_server_ends_at_what_the_classes_say(postgres_url: str, clock: Clock) -> None:
    open_server(postgres_url, clock).close()
    engines = server_engines(postgres_url)
    with engines.write.connect() as connection:
        found = differences(connection)
    engines.dispose()

    assert found == []


def test_constraints_have_the_same_names_on_both(data_folder: DataFolder, postgres_url: str, clock: Clock) -> None:
    open_server(postgres_url, clock).close()
    server = server_engines(postgres_url)
    file = bare_engine(data_folder.database_file, key_of_folder(data_folder), writing=False)
    with server.write.connect() as there, file.connect() as here:
        on_server, in_file = constraint_names(there), constraint_names(here)
    server.dispose()
    file.dispose()

    assert in_file == on_server
    assert None not in in_file
    assert {str(name).split("_")[0] for name in in_file} == set(NAMING_CONVENTION) - {"ix", "pk"}


def test_checks_hold_the_words_of_the_enums(data_folder: DataFolder) -> None:
    plain = create_engine("sqlite://")
    METADATA.create_all(plain)
    file = bare_engine(data_folder.database_file, key_of_folder(data_folder), writing=False)
    with plain.connect() as classes, file.connect() as migrated:
        wanted, found = checks(classes), checks(migrated)
    plain.dispose()
    file.dispose()

    assert found == wanted
    assert len(found) > 10


def test_no_table_of_the_file_gives_a_key_twice(data_folder: DataFolder) -> None:
    engine = bare_engine(data_folder.database_file, key_of_folder(data_folder), writing=False)

    with engine.connect() as connection:
        made = connection.scalars(text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'")).all()
    engine.dispose()

    assert set(made) == set(METADATA.tables)


def test_difference_would_be_seen(data_folder: DataFolder) -> None:
    engine = bare_engine(data_folder.database_file, key_of_folder(data_folder), writing=True)
    with engine.connect() as connection:
        connection.execute(text("ALTER TABLE areas DROP COLUMN position"))
        found = differences(connection)
    engine.dispose()

    assert len(found) == 1


def test_older_file_is_backed_up_and_upgraded_with_its_rows(
    database: Database, data_folder: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    save_area(database)
    database.close()

    with open_database(
        data_folder, secret=PASSPHRASE, clock=clock, migrations=later_program(tmp_path, STEP)
    ) as upgraded:
        names = area_names(upgraded)
        with upgraded.read() as session:
            colours = session.execute(text("SELECT colour FROM areas")).scalars().all()
            revision = revision_of(session.connection())

    assert (names, colours, revision) == (["Norra"], ["blue"], NEXT)
    assert [backup.reason for backup in list_backups(data_folder.backup_folder)] == [BackupReason.BEFORE_UPGRADE]


def test_backup_before_an_upgrade_leads_back(
    database: Database, data_folder: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    save_area(database)
    database.close()
    open_database(data_folder, secret=PASSPHRASE, clock=clock, migrations=later_program(tmp_path, STEP)).close()
    (made,) = list_backups(data_folder.backup_folder)
    with pytest.raises(StorageTrouble) as trouble:
        open_database(data_folder, secret=PASSPHRASE, clock=clock)

    restore_backup(data_folder, made.path, PASSPHRASE, clock=clock)

    assert trouble.value.code is StorageCode.NEWER_FILE
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as restored:
        assert area_names(restored) == ["Norra"]


@pytest.mark.parametrize("step", [BROKEN, ORPHANS, STEP + "    raise RuntimeError\n", "not python"])
def test_failing_upgrade_leaves_the_file_as_it_was(
    database: Database, data_folder: DataFolder, clock: Clock, tmp_path: Path, step: str
) -> None:
    save_area(database)
    with database.write() as uow:
        organisation = new_organisation()
        uow.session.add(organisation)
        uow.session.flush()
        uow.session.add(new_meeting_point(organisation))
        uow.commit()
    database.close()
    before = data_folder.database_file.read_bytes()

    with pytest.raises(StorageTrouble) as trouble:
        open_database(data_folder, secret=PASSPHRASE, clock=clock, migrations=later_program(tmp_path, step))

    assert trouble.value.code is StorageCode.UPGRADE_FAILED
    assert data_folder.database_file.read_bytes() == before
    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as untouched:
        assert area_names(untouched) == ["Norra"]


def test_upgrade_waits_until_everyone_has_closed(
    database: Database, data_folder: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        open_database(data_folder, secret=PASSPHRASE, clock=clock, migrations=later_program(tmp_path, STEP))

    assert trouble.value.code is StorageCode.LOCKED
    assert area_names(database) == []


def test_server_is_upgraded_with_its_rows(server: Database, postgres_url: str, tmp_path: Path) -> None:
    save_area(server)
    engines = server_engines(postgres_url)

    upgrade_server(engines.write, migrations=later_program(tmp_path, STEP))

    with engines.write.connect() as connection:
        assert connection.execute(text("SELECT name, colour FROM areas")).all() == [("Norra", "blue")]
    engines.dispose()


def test_failing_upgrade_leaves_the_server_as_it_was(server: Database, postgres_url: str, tmp_path: Path) -> None:
    save_area(server)
    engines = server_engines(postgres_url)

    with pytest.raises(StorageTrouble) as trouble:
        upgrade_server(engines.write, migrations=later_program(tmp_path, BROKEN))

    assert trouble.value.code is StorageCode.UPGRADE_FAILED
    with engines.write.connect() as connection:
        assert differences(connection) == []
        assert revision_of(connection) == revisions()[-1]
    engines.dispose()


def test_needs_upgrade_tells_older_newer_and_foreign() -> None:
    known = ("0001", "0002", "0003")

    assert [needs_upgrade(revision, known=known) for revision in (None, "0001", "0002", "0003")] == [
        True,
        True,
        True,
        False,
    ]
    for revision, code in (("0004", StorageCode.NEWER_FILE), ("a7", StorageCode.FOREIGN_FILE)):
        with pytest.raises(StorageTrouble) as trouble:
            needs_upgrade(revision, known=known)
        assert trouble.value.code is code
