"""Reads the areas of the municipality in the office's own order."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from models.seen.rows import Reader
from models.seen.tables import AREAS
from models.values.identifiers import AreaId


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRow:
    """One area to choose."""

    id: AreaId
    name: str


def area_rows(reader: Reader) -> tuple[AreaRow, ...]:
    """List all areas."""
    found = reader.execute(select(AREAS.c.id, AREAS.c.name).order_by(AREAS.c.position, AREAS.c.name))
    return tuple(AreaRow(id=area_id, name=name) for area_id, name in found)
