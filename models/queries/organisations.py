"""Reads organisations for lists and choices, and one of them for its form."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Organisation
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import OrganisationId
from models.values.place_drafts import OrganisationDraft
from models.values.places import OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """One organisation and how many meeting points it has."""

    id: OrganisationId
    version: int
    kind: OrganisationKind
    name: str
    meeting_points: int


def organisation_rows(session: Session) -> tuple[OrganisationRow, ...]:
    """List all organisations by name."""
    places = (
        select(func.count())
        .select_from(MeetingPoint)
        .where(MeetingPoint.organisation_id == Organisation.id)
        .scalar_subquery()
    )
    found = session.execute(
        select(Organisation.id, Organisation.version, Organisation.kind, Organisation.name, places).order_by(
            func.lower(Organisation.name)
        )
    )
    return tuple(
        OrganisationRow(id=key, version=version, kind=kind, name=name, meeting_points=count)
        for key, version, kind, name, count in found
    )


def organisation_draft(session: Session, organisation_id: OrganisationId) -> OrganisationDraft:
    """Give one organisation as its form wants it. Raises ``EditConflict`` if it was taken away meanwhile."""
    found = session.get(Organisation, organisation_id)
    if found is None:
        raise EditConflict(kind=EntityKind.ORGANISATION, key=organisation_id)
    return OrganisationDraft(
        id=found.id,
        version=found.version,
        kind=found.kind,
        name=found.name,
        phone=found.phone,
        email=found.email,
        web_address=found.web_address,
    )
