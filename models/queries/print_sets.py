"""Reads named sets of printouts for choices, for their form, and by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.entities.print_set import PrintSet
from models.values.changes import EntityKind
from models.values.errors import EditConflict
from models.values.identifiers import PrintSetId
from models.values.language import LanguageCode
from models.values.print_sets import PrintSetDraft, PrintSetItem
from models.values.printing import SHEETS, Paper, Product


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSetRow:
    """One set to choose, with what it prints."""

    id: PrintSetId
    version: int
    name: str
    items: tuple[PrintSetItem, ...]

    @property
    def sheets(self) -> int:
        """Count the copies of all products and languages."""
        return sum(number for item in self.items for number in item.copies.values())


def print_set_rows(session: Session) -> tuple[PrintSetRow, ...]:
    """List all sets by name."""
    found = session.scalars(select(PrintSet).order_by(func.lower(PrintSet.name), PrintSet.id))
    return tuple(PrintSetRow(id=row.id, version=row.version, name=row.name, items=_items(row.items)) for row in found)


def print_set_draft(session: Session, print_set_id: PrintSetId) -> PrintSetDraft:
    """Give one set as its form wants it. Raises ``EditConflict`` if it was taken away meanwhile."""
    found = session.get(PrintSet, print_set_id)
    if found is None:
        raise EditConflict(kind=EntityKind.PRINT_SET, key=print_set_id)
    return PrintSetDraft(id=found.id, version=found.version, name=found.name, items=_items(found.items))


def print_set_named(session: Session, name: str) -> PrintSetRow | None:
    """Find a set by its name; capitals do not count, nor blanks around it."""
    wanted = name.strip().casefold()
    return next((row for row in print_set_rows(session) if row.name.casefold() == wanted), None)


def _items(kept: Sequence[Mapping[str, object]]) -> tuple[PrintSetItem, ...]:
    return tuple(item for entry in kept for item in _item(entry))


def _item(entry: Mapping[str, object]) -> Iterator[PrintSetItem]:
    """Read an item; a product that this program does not know, from a newer one, is left out."""
    product, place = str(entry["product"]), str(entry["place"])
    copies = entry["copies"]
    if product not in SHEETS or not isinstance(copies, dict):
        return
    yield PrintSetItem(
        product=Product(product),
        paper=Paper(str(entry["paper"])),
        place_uid=UUID(place) if place else None,
        copies={LanguageCode(language): int(number) for language, number in copies.items()},
    )
