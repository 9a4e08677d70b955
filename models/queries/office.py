"""Reads the office of this database and its coordinators."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.organisation import Coordinator, Office
from models.values.activities import OfficeScope
from models.values.errors import WrongPassphrase
from models.values.identifiers import CoordinatorId, OrganisationId
from models.values.places import OrganisationKind

FOOTER_FIELD = "footer"
"""The field of local texts that holds the line at the foot of sheets; its owner is the office's uid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDetails:
    """Who uses this database; ``name`` is the organisation's, ``uid`` the owner of everything made here."""

    organisation_id: OrganisationId
    name: str
    kind: OrganisationKind
    responsible_board: str
    scope: OfficeScope
    phone: str
    web_address: str
    logo: bytes | None
    colour: str
    footer: str
    qr_suffix: str
    uid: UUID
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorRow:
    """A colleague who uses the program; ``uid`` is the label of the key slot."""

    id: CoordinatorId
    uid: UUID
    name: str
    active: bool
    is_administrator: bool = False
    version: int = 1


def office_details(session: Session) -> OfficeDetails | None:
    """Give the office, ``None`` as long as the first start is not finished."""
    office = session.scalar(select(Office).options(joinedload(Office.organisation)).order_by(Office.id).limit(1))
    if office is None:
        return None
    return OfficeDetails(
        organisation_id=office.organisation_id,
        name=office.organisation.name,
        kind=office.organisation.kind,
        responsible_board=office.responsible_board,
        scope=office.scope,
        phone=office.phone,
        web_address=office.web_address,
        logo=office.logo,
        colour=office.colour,
        footer=office.footer,
        qr_suffix=office.qr_suffix,
        uid=office.uid,
        version=office.version,
    )


def coordinator_by_uid(session: Session, uid: UUID) -> CoordinatorRow | None:
    """Find the colleague whose key slot was opened; ``None`` if nobody has that label."""
    found = session.scalar(select(Coordinator).where(Coordinator.uid == uid))
    return _row(found) if found is not None else None


def coordinator_of_slot(session: Session, slot_label: str) -> CoordinatorId | None:
    """Say who unlocked the register, by the label of the slot that opened.

    ``None`` after the recovery code, unless only one person works here. Raises ``WrongPassphrase`` for somebody
    locked out, whose slot came back with an older key file.
    """
    rows = coordinator_rows(session)
    found = next((row for row in rows if str(row.uid) == slot_label), None)
    if found is not None and not found.active:
        raise WrongPassphrase
    active = [row for row in rows if row.active]
    if found is None and len(active) == 1:
        return active[0].id
    return found.id if found is not None else None


def coordinator_rows(session: Session) -> tuple[CoordinatorRow, ...]:
    """List all colleagues by name."""
    return tuple(_row(found) for found in session.scalars(select(Coordinator).order_by(Coordinator.name)))


def _row(coordinator: Coordinator) -> CoordinatorRow:
    return CoordinatorRow(
        id=coordinator.id,
        uid=coordinator.uid,
        name=coordinator.name,
        active=coordinator.active,
        is_administrator=coordinator.is_administrator,
        version=coordinator.version,
    )
