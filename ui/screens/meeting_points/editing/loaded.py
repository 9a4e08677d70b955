"""What the form of a meeting point begins with, and what it hands in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace

from models.queries.areas import AreaRow
from models.queries.organisations import OrganisationRow
from models.values.place_drafts import MeetingPointDraft, OrganisationDraft
from models.values.places import PlaceColour

NEW_ORGANISATION = "new_organisation"
NEW_AREA = "new_area"
"""The fields of the form that no attribute of the draft has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPlace:
    """A meeting point for its form, and what can be chosen there."""

    draft: MeetingPointDraft
    organisations: tuple[OrganisationRow, ...]
    areas: tuple[AreaRow, ...]
    least_used: PlaceColour


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceForm:
    """A meeting point as filled in, with the organisation and the area that are made along with it."""

    draft: MeetingPointDraft
    new_organisation: OrganisationDraft | None = None
    new_area: str | None = None


def differing_fields(one: MeetingPointDraft, other: MeetingPointDraft) -> tuple[str, ...]:
    """Name the attributes that are not the same, in the order of the draft, without id and version."""
    names = [field.name for field in fields(one) if field.name not in {"id", "version"}]
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def merged(mine: MeetingPointDraft, theirs: MeetingPointDraft, keep_mine: Collection[str]) -> MeetingPointDraft:
    """Take the colleague's version with the named attributes as I have them."""
    return replace(theirs, **{name: getattr(mine, name) for name in keep_mine})
