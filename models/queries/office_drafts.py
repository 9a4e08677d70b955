"""Reads the office as its forms want it, which draws in the office's own words; the frame of the window needs less."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.queries.local_texts import local_texts
from models.queries.office import FOOTER_FIELD, office_details
from models.values.place_drafts import OfficeDraft


def office_draft(session: Session) -> OfficeDraft | None:
    """Give the office as its forms want it, with the foot of sheets in every language; ``None`` without an office."""
    details = office_details(session)
    if details is None:
        return None
    footers = local_texts(session, details.uid, FOOTER_FIELD, details.footer)
    return OfficeDraft(
        version=details.version,
        organisation_name=details.name,
        organisation_kind=details.kind,
        responsible_board=details.responsible_board,
        scope=details.scope,
        phone=details.phone,
        web_address=details.web_address,
        logo=details.logo,
        colour=details.colour,
        footer=details.footer,
        footers={row.language: row.text for row in footers},
        qr_suffix=details.qr_suffix,
    )
