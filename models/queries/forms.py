"""Reads what blank forms, agreements and the notice about personal data are made of."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.queries.office import office_details
from models.queries.pairing_policies import pair_life_policy
from models.queries.phrases import phrase_book
from models.queries.programme_parts import programme_sender
from models.values.forms import FormSource
from models.values.places import OrganisationKind

_AUTHORITIES = (OrganisationKind.MUNICIPALITY, OrganisationKind.LIBRARY)


def form_source(session: Session) -> FormSource:
    """Give the office as sender and its words; a register without an office gives papers without a name."""
    office = office_details(session)
    return FormSource(
        sender=programme_sender(session),
        board="" if office is None else office.responsible_board,
        is_authority=office is None or office.kind in _AUTHORITIES,
        life=pair_life_policy(session),
        phrases=phrase_book(session),
    )
