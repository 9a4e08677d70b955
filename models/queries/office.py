"""Reads the office of this database and its coordinators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select

from models.seen.rows import Reader
from models.seen.tables import COORDINATORS, OFFICE, ORGANISATIONS
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


# Each column has the name of its field.
_OFFICE: Final = (
    select(
        OFFICE.c.organisation_id,
        ORGANISATIONS.c.name,
        ORGANISATIONS.c.kind,
        OFFICE.c.responsible_board,
        OFFICE.c.scope,
        OFFICE.c.phone,
        OFFICE.c.web_address,
        OFFICE.c.logo,
        OFFICE.c.colour,
        OFFICE.c.footer,
        OFFICE.c.qr_suffix,
        OFFICE.c.uid,
        OFFICE.c.version,
    )
    .join_from(OFFICE, ORGANISATIONS, ORGANISATIONS.c.id == OFFICE.c.organisation_id)
    .order_by(OFFICE.c.id)
    .limit(1)
)
_COORDINATORS: Final = select(
    COORDINATORS.c.id,
    COORDINATORS.c.uid,
    COORDINATORS.c.name,
    COORDINATORS.c.active,
    COORDINATORS.c.is_administrator,
    COORDINATORS.c.version,
).order_by(COORDINATORS.c.name)


def office_details(reader: Reader) -> OfficeDetails | None:
    """Give the office, ``None`` as long as the first start is not finished."""
    row = reader.execute(_OFFICE).first()
    return OfficeDetails(**row._asdict()) if row is not None else None


def coordinator_by_uid(reader: Reader, uid: UUID) -> CoordinatorRow | None:
    """Find the colleague whose key slot was opened; ``None`` if nobody has that label."""
    found = reader.execute(_COORDINATORS.where(COORDINATORS.c.uid == uid)).first()
    return CoordinatorRow(**found._asdict()) if found is not None else None


def coordinator_of_slot(reader: Reader, slot_label: str) -> CoordinatorId | None:
    """Say who unlocked the register, by the label of the slot that opened.

    ``None`` after the recovery code, unless only one person works here. Raises ``WrongPassphrase`` for somebody
    locked out, whose slot came back with an older key file.
    """
    rows = coordinator_rows(reader)
    found = next((row for row in rows if str(row.uid) == slot_label), None)
    if found is not None and not found.active:
        raise WrongPassphrase
    active = [row for row in rows if row.active]
    if found is None and len(active) == 1:
        return active[0].id
    return found.id if found is not None else None


def coordinator_rows(reader: Reader) -> tuple[CoordinatorRow, ...]:
    """List all colleagues by name."""
    return tuple(CoordinatorRow(**row._asdict()) for row in reader.execute(_COORDINATORS))
