"""Places as their forms have them: what an editor reads, changes and hands to a service.

Without ``id`` and ``version`` a draft is something new. Texts may have blanks around them; the service strips them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default

from models.values.activities import OfficeScope
from models.values.identifiers import AreaId, MeetingPointId, OrganisationId
from models.values.language import LanguageCode
from models.values.places import OpeningHours, OrganisationKind, PlaceColour, PlaceKind, StepFree


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationDraft:
    """An organisation. The phone is a function's, never a person's."""

    id: OrganisationId | None = None
    version: int | None = None
    kind: OrganisationKind
    name: str
    phone: str = ""
    email: str = ""
    web_address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPointDraft:
    """A meeting point; ``organisation_id`` is ``None`` only until someone has chosen.

    ``floor`` counts stairs up from the street. The contact is a function, never a private person.
    """

    id: MeetingPointId | None = None
    version: int | None = None
    organisation_id: OrganisationId | None
    area_id: AreaId | None = None
    kind: PlaceKind
    name: str
    address: str = ""
    room: str = ""
    floor: int | None = None
    bus_stop: str = ""
    step_free: StepFree = StepFree.UNKNOWN
    contact_function: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    opening_hours: tuple[OpeningHours, ...] = ()
    colour: PlaceColour = PlaceColour.BLUE
    address_public: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaDraft:
    """A part of the municipality."""

    id: AreaId | None = None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDraft:
    """The office with its organisation; ``logo`` is an SVG or PNG picture.

    ``colour`` is the accent of printed sheets as ``#RRGGBB``, empty for the program's own. ``footer`` is the Swedish
    line at their foot, ``footers`` those in other languages. ``qr_suffix`` stands behind the web address in the code.
    """

    version: int | None = None
    organisation_name: str
    organisation_kind: OrganisationKind
    responsible_board: str
    scope: OfficeScope
    phone: str = ""
    web_address: str = ""
    logo: bytes | None = None
    colour: str = ""
    footer: str = ""
    footers: Mapping[LanguageCode, str] = with_default(default_factory=dict)
    qr_suffix: str = ""
