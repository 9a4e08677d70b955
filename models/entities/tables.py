"""All tables at once: importing this module maps every class, which migrations and their checks rest on."""

from __future__ import annotations

from models.entities import (
    activity_series,
    audit_entry,
    closed_day,
    draft,
    local_text,
    meeting_point,
    occasion,
    organisation,
    phrase_review,
    print_set,
    printout,
)
from models.entities.base import Base

ENTITY_MODULES = (
    activity_series,
    audit_entry,
    closed_day,
    draft,
    local_text,
    meeting_point,
    occasion,
    organisation,
    phrase_review,
    print_set,
    printout,
)
METADATA = Base.metadata
