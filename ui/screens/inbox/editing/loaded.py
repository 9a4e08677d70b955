"""What the form of an enquiry begins with, and how two versions of it differ."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace

from models.queries.areas import AreaRow
from models.values.enquiries import EnquiryDraft
from models.values.identifiers import AreaId
from translations import N_, _
from ui.widgets.versions_dialog import EMPTY, VersionLine
from ui.wording.dates import full_day
from ui.wording.enquiries import times_in_words, wants_in_words
from ui.wording.people import channel_name, enquiry_channel_name

_NAMES: Mapping[str, str] = {
    "received_on": N_("Came in"),
    "channel": N_("How"),
    "wants": N_("Wants to"),
    "name": N_("Name"),
    "phone": N_("Phone"),
    "email": N_("E-mail"),
    "area_id": N_("Area"),
    "preferred_channel": N_("Wants to be reached by"),
    "reach_when": N_("Reached when"),
    "availability": N_("Times"),
    "note": N_("Note"),
    "next_step": N_("Next step"),
    "next_step_on": N_("At the latest"),
    "form_text": N_("The form as it came in"),
    "person_id": N_("Person"),
}

NOT_IN_FORM = frozenset({"form_text", "person_id"})
"""What the form keeps without showing it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryForm:
    """An enquiry as filled in; ``began_as`` is the enquiry as it was read. This is what is kept unsaved."""

    draft: EnquiryDraft
    began_as: EnquiryDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedEnquiry:
    """An enquiry for its form, and the areas to choose from."""

    draft: EnquiryDraft
    areas: tuple[AreaRow, ...]

    @property
    def form(self) -> EnquiryForm:
        """Give the form as it begins."""
        return EnquiryForm(draft=self.draft, began_as=self.draft)


def differing_fields(one: EnquiryDraft, other: EnquiryDraft) -> tuple[str, ...]:
    """Name the attributes that are not the same, in the order of the draft, without id and version."""
    names = [field.name for field in fields(one) if field.name not in {"id", "version"}]
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def merged(mine: EnquiryDraft, theirs: EnquiryDraft, keep_mine: Collection[str]) -> EnquiryDraft:
    """Take the colleague's version with the named attributes as I have them."""
    return replace(theirs, **{name: getattr(mine, name) for name in keep_mine})


def version_lines(form: EnquiryForm, theirs: EnquiryDraft, areas: tuple[AreaRow, ...]) -> tuple[VersionLine, ...]:
    """Say what differs between two versions, field by field in words."""
    mine = form.draft
    names = {area.id: area.name for area in areas}
    touched = set(differing_fields(mine, form.began_as))
    return tuple(
        VersionLine(
            key=key,
            name=_(_NAMES[key]),
            mine=_said(mine, key, names),
            theirs=_said(theirs, key, names),
            mine_first=key in touched,
        )
        for key in differing_fields(mine, theirs)
    )


def _said(draft: EnquiryDraft, key: str, areas: Mapping[AreaId, str]) -> str:
    match key:
        case "channel":
            return enquiry_channel_name(draft.channel)
        case "preferred_channel":
            return channel_name(draft.preferred_channel)
        case "wants":
            return wants_in_words(draft.wants)
        case "area_id":
            return areas.get(draft.area_id, EMPTY) if draft.area_id is not None else EMPTY
        case "availability":
            return ", ".join(times_in_words(draft.availability)) or EMPTY
        case "received_on":
            return full_day(draft.received_on) if draft.received_on is not None else EMPTY
        case "next_step_on":
            return full_day(draft.next_step_on) if draft.next_step_on is not None else EMPTY
        case "person_id":
            return _("Somebody in the register") if draft.person_id is not None else EMPTY
        case _:
            return str(getattr(draft, key))
