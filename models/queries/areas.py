"""Reads the areas of the municipality in the office's own order."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.organisation import Area
from models.values.identifiers import AreaId


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRow:
    """One area to choose."""

    id: AreaId
    name: str


def area_rows(session: Session) -> tuple[AreaRow, ...]:
    """List all areas."""
    found = session.execute(select(Area.id, Area.name).order_by(Area.position, Area.name))
    return tuple(AreaRow(id=area_id, name=name) for area_id, name in found)
