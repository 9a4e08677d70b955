"""What the attributes of a meeting point are called and how their values are said, for comparing two versions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from models.values.place_drafts import MeetingPointDraft
from models.values.places import PlaceColour, PlaceKind, StepFree
from translations import N_, _
from ui.screens.meeting_points.editing.loaded import LoadedPlace, PlaceForm, differing_fields
from ui.widgets.versions_dialog import VersionLine
from ui.wording.places import colour_name, floor_choice, opening_hours_in_words, place_kind_name, step_free_name

FIELD_NAMES: Mapping[str, str] = {
    "organisation_id": N_("Organisation"),
    "area_id": N_("Area"),
    "kind": N_("Kind of house"),
    "name": N_("Name"),
    "address": N_("Address"),
    "room": N_("Room"),
    "floor": N_("Floor"),
    "bus_stop": N_("Bus stop"),
    "step_free": N_("Can one come in without steps?"),
    "contact_function": N_("Contact"),
    "contact_phone": N_("Phone"),
    "contact_email": N_("E-mail"),
    "opening_hours": N_("Opening hours"),
    "colour": N_("Colour in the week"),
    "address_public": N_("The address may be printed"),
    "note": N_("Note"),
}


def version_lines(
    mine: PlaceForm, theirs: MeetingPointDraft, *, began_as: MeetingPointDraft, loaded: LoadedPlace
) -> tuple[VersionLine, ...]:
    """Say field by field where the two differ; what I left as it was is the colleague's unless I choose otherwise."""
    changed_here = set(differing_fields(mine.draft, began_as))
    lines = []
    for field in differing_fields(mine.draft, theirs):
        said = _said(field, mine.draft, loaded)
        if field == "organisation_id" and mine.new_organisation is not None:
            said = mine.new_organisation.name
        if field == "area_id" and mine.new_area is not None:
            said = mine.new_area
        lines.append(
            VersionLine(
                key=field,
                name=_(FIELD_NAMES[field]),
                mine=said,
                theirs=_said(field, theirs, loaded),
                mine_first=field in changed_here,
            )
        )
    return tuple(lines)


def _said(field: str, draft: MeetingPointDraft, loaded: LoadedPlace) -> str:
    match field:
        case "organisation_id":
            return next((row.name for row in loaded.organisations if row.id == draft.organisation_id), "")
        case "area_id":
            return next((row.name for row in loaded.areas if row.id == draft.area_id), "")
        case "opening_hours":
            return "; ".join(f"{line.days} {line.times}" for line in opening_hours_in_words(draft.opening_hours))
        case "floor":
            return "" if draft.floor is None else floor_choice(draft.floor)
        case _:
            return _plain(getattr(draft, field))


def _plain(value: PlaceKind | StepFree | PlaceColour | bool | str) -> str:
    match value:
        case PlaceKind():
            return place_kind_name(value)
        case StepFree():
            return step_free_name(value)
        case PlaceColour():
            return colour_name(value)
        case bool():
            return _("yes") if value else _("no")
        case str():
            return value
        case _ as never:
            assert_never(never)
