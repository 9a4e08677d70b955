"""Saves and removes named sets of printouts."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from models.entities.meeting_point import MeetingPoint
from models.entities.print_set import PrintSet
from models.rules.print_copies import check_copies
from models.rules.validation import LONGEST_SET_NAME, FieldChecks
from models.services.editing import read_for_edit, unique_field
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import ProblemCode
from models.values.identifiers import PrintSetId
from models.values.print_sets import PrintSetDraft as PrintSetDraft
from models.values.print_sets import PrintSetItem
from models.values.printing import Product


def save_print_set(uow: UnitOfWork, draft: PrintSetDraft) -> PrintSetId:
    """Write a new or a changed set.

    Raises ``EditConflict``, or ``Invalid`` for ``name`` and for ``items``, with the item's number as ``line`` from 0;
    ``part`` is ``place`` where the sheet of a place has none. Other products keep no place.
    """
    name = _checked_name(uow, draft)
    saved = PrintSet() if draft.id is None else read_for_edit(uow.session, PrintSet, draft.id, draft.version)
    saved.name = name
    saved.items = [_kept(item) for item in draft.items]
    uow.session.add(saved)
    with unique_field("name"):
        uow.session.flush()
    return saved.id


def remove_print_set(uow: UnitOfWork, print_set_id: PrintSetId, version: int) -> None:
    """Take away a set; what was printed with it stays in the log. Raises ``EditConflict``."""
    uow.session.delete(read_for_edit(uow.session, PrintSet, print_set_id, version))
    uow.session.flush()


def _checked_name(uow: UnitOfWork, draft: PrintSetDraft) -> str:
    checks = FieldChecks()
    name = checks.text("name", draft.name, LONGEST_SET_NAME, required=True)
    for other_id, other_name in uow.session.execute(select(PrintSet.id, PrintSet.name)):
        if other_id != draft.id and other_name.casefold() == name.casefold():
            checks.add("name", ProblemCode.ALREADY_USED)
    if not draft.items:
        checks.add("items", ProblemCode.REQUIRED)
    places = _known_places(uow, draft)
    for line, item in enumerate(draft.items):
        check_copies(checks, "items", item.copies, line=line)
        if item.product is Product.PLACE and item.place_uid is None:
            checks.add("items", ProblemCode.REQUIRED, line=line, part="place")
        if item.place_uid is not None and item.place_uid not in places:
            checks.add("items", ProblemCode.PLACE_GONE, line=line)
    checks.finish()
    return name


def _known_places(uow: UnitOfWork, draft: PrintSetDraft) -> set[UUID]:
    wanted = {item.place_uid for item in draft.items if item.place_uid is not None}
    if not wanted:
        return set()
    return set(uow.session.scalars(select(MeetingPoint.uid).where(MeetingPoint.uid.in_(wanted))))


def _kept(item: PrintSetItem) -> dict[str, object]:
    return {
        "product": item.product.value,
        "paper": item.paper.value,
        "place": str(item.place_uid) if item.product is Product.PLACE else "",
        "copies": {str(language): item.copies[language] for language in item.languages},
    }
