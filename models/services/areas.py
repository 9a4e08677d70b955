"""Saves the areas of the municipality, all at once and in the office's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from sqlalchemy import select

from models.entities.meeting_point import MeetingPoint
from models.entities.organisation import Area
from models.rules.validation import LONGEST_AREA_NAME, FieldChecks
from models.services.editing import unique_field
from models.storage.unit_of_work import UnitOfWork
from models.values.changes import EntityKind
from models.values.errors import EditConflict, ProblemCode
from models.values.identifiers import AreaId
from models.values.place_drafts import AreaDraft as AreaDraft


def save_areas(uow: UnitOfWork, drafts: Sequence[AreaDraft], *, seen: Sequence[AreaDraft]) -> tuple[AreaId, ...]:
    """Let exactly these areas exist, in this order; a meeting point of an area that is left out loses its area.

    ``seen`` is the list as it was when somebody began to change it. Raises ``EditConflict`` if it is another by now,
    in an area, a name or the order, since theirs would be lost; ``Invalid`` for an empty or doubled name (``field`` is
    ``name``, ``line`` counts from 0).
    """
    names = _checked(drafts)
    in_order = uow.session.scalars(select(Area).order_by(Area.position, Area.name)).all()
    existing = {area.id: area for area in in_order}
    _ensure_as_seen(in_order, seen)
    _remove(uow, [area for area in existing.values() if area.id not in {draft.id for draft in drafts}])
    _free_names(uow, existing, [(draft.id, name) for draft, name in zip(drafts, names, strict=True)])
    saved: list[Area] = []
    for position, (draft, name) in enumerate(zip(drafts, names, strict=True)):
        area = Area(name=name, position=position) if draft.id is None else existing[draft.id]
        area.name = name
        area.position = position
        uow.session.add(area)
        saved.append(area)
        with unique_field("name", line=position):
            uow.session.flush()
    return tuple(area.id for area in saved)


def _ensure_as_seen(in_order: Sequence[Area], seen: Sequence[AreaDraft]) -> None:
    for area, before in zip_longest(in_order, seen):
        if area is None or before is None or (area.id, area.name) != (before.id, before.name):
            key = area.id if area is not None else before.id if before is not None else None
            raise EditConflict(kind=EntityKind.AREA, key=key)


def _free_names(uow: UnitOfWork, existing: Mapping[AreaId, Area], wanted: Sequence[tuple[AreaId | None, str]]) -> None:
    """Let go of names that another area takes over: two that swap names would meet halfway."""
    held = {existing[key].name: key for key, _ in wanted if key is not None}
    for key, name in wanted:
        holder = held.get(name)
        if holder is not None and holder != key:
            existing[holder].name = f"\N{MIDDLE DOT}{holder}"
    uow.session.flush()


def _checked(drafts: Sequence[AreaDraft]) -> list[str]:
    checks = FieldChecks()
    names = [checks.text("name", draft.name, LONGEST_AREA_NAME, required=True) for draft in drafts]
    for line, name in enumerate(names):
        if name.casefold() in {earlier.casefold() for earlier in names[:line]}:
            checks.add("name", ProblemCode.ALREADY_USED, line=line)
    checks.finish()
    return names


def _remove(uow: UnitOfWork, left_out: Sequence[Area]) -> None:
    ids = [area.id for area in left_out]
    for place in uow.session.scalars(select(MeetingPoint).where(MeetingPoint.area_id.in_(ids))):
        place.area_id = None
    uow.session.flush()
    for area in left_out:
        uow.session.delete(area)
    uow.session.flush()
