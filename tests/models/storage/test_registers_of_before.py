"""A register that the previous version made is opened by this one: nothing is lost, and what is new is unsaid."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, select, text

from models.entities.draft import Draft
from models.entities.enquiry import Enquiry
from models.entities.organisation import Coordinator
from models.entities.reading import Reading
from models.storage.data_folder import DataFolder
from models.storage.engine import bare_engine, server_engines
from models.storage.migrate import MIGRATIONS, revision_of, revisions, upgrade_file, upgrade_server
from models.storage.opening import open_database
from models.values.changes import EntityKind
from models.values.clock import Clock
from models.values.enquiries import EnquiryChannel
from models.values.people import ContactChannel
from models.values.readings import ReadingKind
from tests.conftest import PASSPHRASE
from tests.models.storage.records import key_of_folder

MOMENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
ENQUIRY = text(
    "INSERT INTO enquiries (received_on, channel, wants, name, phone, phone_number, email, reach_when, note,"
    " next_step, form_text, state, reason, uid, free, refined, version, created_at, updated_at)"
    " VALUES ('2026-11-20', 'phone', '[\"cafe_host\"]', :name, '', '', '', 'efter fyra', '', '', '', 'open', '', :uid,"
    " '[]', false, 1, :at, :at)"
)
READING = text("INSERT INTO reading (at, kind, people, purpose) VALUES (:at, 'exported_list', 12, 'Julfika')")
COLLEAGUE = text(
    "INSERT INTO coordinators (name, active, uid, version, created_at, updated_at)"
    " VALUES (:name, :active, :uid, 1, :at, :at)"
)
DRAFT = text("INSERT INTO draft (kind, key, contents, at) VALUES (:kind, :key, '{}', :at)")
DRAFTS = (("enquiry", -3), ("person", 7), ("person", -1))
COLLEAGUES = (("Påhittad Som Slutat", False), ("Påhittad Maja", True), ("Påhittad Omar", True))


@pytest.fixture
def previous(tmp_path: Path) -> Path:
    """Give the migrations of the program before the preferred channel."""
    migrations = tmp_path / "previous"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (migrations / "versions").glob("0*.py"):
        if file.name >= "0006":
            file.unlink()
    return migrations


def fill(connection: Connection) -> None:
    """Write three calls, of which the last was a mistake, one reading and three colleagues."""
    for number, name in enumerate(("Karin Ek", "Bo Ek", "Fel Nummer")):
        connection.execute(ENQUIRY, {"name": name, "uid": f"{number:032x}", "at": MOMENT})
    connection.execute(text("DELETE FROM enquiries WHERE name = 'Fel Nummer'"))
    connection.execute(READING, {"at": MOMENT})
    for kind, key in DRAFTS:
        connection.execute(DRAFT, {"kind": kind, "key": key, "at": MOMENT})
    for number, (name, active) in enumerate(COLLEAGUES):
        connection.execute(COLLEAGUE, {"name": name, "active": active, "uid": f"{number:032x}", "at": MOMENT})


def made_before(engine: Engine) -> str | None:
    """Fill a database of the previous program and say at which revision it is."""
    with engine.begin() as connection:
        fill(connection)
        return revision_of(connection)


def test_file_of_the_previous_version_keeps_everything(data_folder: DataFolder, previous: Path, clock: Clock) -> None:
    file, key = data_folder.database_file, key_of_folder(data_folder)
    file.unlink()
    upgrade_file(file, key, back_up=lambda: None, migrations=previous)
    engine = bare_engine(file, key, writing=True)
    before = made_before(engine)
    engine.dispose()

    with open_database(data_folder, secret=PASSPHRASE, clock=clock) as database, database.write() as uow:
        enquiries = uow.session.scalars(select(Enquiry).order_by(Enquiry.id)).all()
        reading = uow.session.scalars(select(Reading)).one()
        now = revision_of(uow.session.connection())
        administrators = uow.session.scalars(select(Coordinator.name).where(Coordinator.is_administrator)).all()
        drafts = uow.session.execute(select(Draft.kind, Draft.key, Draft.coordinator_id).order_by(Draft.id)).all()
        new = Enquiry(received_on=date(2026, 11, 23), channel=EnquiryChannel.PHONE, name="Ny")
        new.preferred_channel = ContactChannel.SMS
        uow.session.add(new)
        uow.session.add(Reading(at=clock.now(), actor=None, kind=ReadingKind.EXPORTED_PROTECTED, key=1, purpose="Prov"))
        uow.commit()

    assert (before, now) == ("0005", revisions()[-1])
    assert [(row.name, row.reach_when, row.preferred_channel) for row in enquiries] == [
        ("Karin Ek", "efter fyra", ContactChannel.UNSAID),
        ("Bo Ek", "efter fyra", ContactChannel.UNSAID),
    ]
    assert (reading.kind, reading.people, reading.purpose) == (ReadingKind.EXPORTED_LIST, 12, "Julfika")
    assert administrators == ["Påhittad Maja"]
    assert drafts == [(EntityKind.ENQUIRY, 0, 3), (EntityKind.PERSON, 7, 2)]
    assert new.id == 4, "the key of a removed enquiry was given again"


def test_server_of_the_previous_version_keeps_everything(postgres_url: str, previous: Path) -> None:
    engines = server_engines(postgres_url)
    upgrade_server(engines.write, migrations=previous)
    before = made_before(engines.write)

    upgrade_server(engines.write)

    with engines.write.connect() as connection:
        kept = connection.execute(text("SELECT name, preferred_channel FROM enquiries ORDER BY id")).all()
        kinds = connection.execute(text("SELECT kind, people FROM reading")).all()
        administrators = connection.execute(text("SELECT name FROM coordinators WHERE is_administrator")).all()
        drafts = connection.execute(text("SELECT kind, key, coordinator_id FROM draft ORDER BY id")).all()
    engines.dispose()
    assert before == "0005"
    assert kept == [("Karin Ek", "unsaid"), ("Bo Ek", "unsaid")]
    assert kinds == [("exported_list", 12)]
    assert administrators == [("Påhittad Maja",)]
    assert drafts == [("enquiry", 0, 3), ("person", 7, 2)]
