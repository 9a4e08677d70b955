"""Whether a logo that looks right can really be drawn; belongs to the paper lane, like all typesetting."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from models.documents.logo import Logo
from models.documents.typesetting import TypesettingFault, new_document, render
from models.values.errors import Refused

_ANY_DAY = date(2026, 1, 1)


@lru_cache(maxsize=4)
def can_be_drawn(logo: Logo) -> bool:
    """Draw the logo by itself once; the answer is remembered."""
    try:
        render(new_document("logo_proof", {}, printed_on=_ANY_DAY, logo=logo.svg))
    except (Refused, TypesettingFault):
        return False
    return True
