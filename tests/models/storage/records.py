"""Records for the tests of storage: the smallest ones that hold together."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Area, Organisation
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.engine import FileKey
from models.storage.unit_of_work import UnitOfWork
from models.storage.vault import open_vault
from models.values.changes import ChangeSet
from models.values.identifiers import AreaId, OrganisationId
from models.values.places import OrganisationKind, PlaceColour, PlaceKind
from tests.conftest import PASSPHRASE

OFFICE = UUID("0b0f7f3a-50f8-4c64-8d2b-5a5b1b0c7e10")
MARKER = "Älvkärret-markör-7319"


def new_organisation(name: str = "Biblioteket i Ängby", *, web_address: str = "") -> Organisation:
    """Make an organisation that is not saved yet."""
    return Organisation(owner=OFFICE, kind=OrganisationKind.LIBRARY, name=name, web_address=web_address)


def new_meeting_point(organisation: Organisation, name: str = "Läsrummet") -> MeetingPoint:
    """Make a meeting point of an organisation that is saved already."""
    return MeetingPoint(
        owner=OFFICE,
        organisation_id=organisation.id,
        kind=PlaceKind.LIBRARY,
        colour=PlaceColour.BLUE,
        name=name,
        opening_hours=[[0, "10:00", "18:00"]],
    )


def save_area(database: Database, name: str = "Norra") -> AreaId:
    """Save and commit an area."""
    with database.write() as uow:
        area = Area(name=name)
        uow.session.add(area)
        uow.commit()
        return area.id


def save_organisation(database: Database, name: str = "Biblioteket i Ängby") -> OrganisationId:
    """Save and commit an organisation."""
    with database.write() as uow:
        organisation = new_organisation(name)
        uow.session.add(organisation)
        uow.commit()
        return organisation.id


def rename_area(uow: UnitOfWork, area_id: AreaId, name: str) -> ChangeSet:
    """Rename an area and commit."""
    uow.session.get_one(Area, area_id).name = name
    return uow.commit()


def area_names(database: Database) -> list[str]:
    """List the names of all areas in the order of their ids."""
    with database.read() as session:
        return list(session.scalars(select(Area.name).order_by(Area.id)))


def key_of_folder(folder: DataFolder) -> FileKey:
    """Give the key of a closed database."""
    opened = open_vault(folder.key_file.read_text(encoding="utf-8"), PASSPHRASE)
    return FileKey(database_id=opened.vault.database_id, data_key=opened.data_key)
