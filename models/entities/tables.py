"""All tables at once: importing this module maps every class, which migrations and their checks rest on."""

from __future__ import annotations

from models.entities import (
    activity_series,
    assignment,
    audit_entry,
    availability,
    closed_day,
    column_choice,
    draft,
    enquiry,
    household,
    language_skill,
    local_text,
    meeting_point,
    newcomer,
    note,
    occasion,
    organisation,
    papers,
    person,
    phrase_review,
    print_set,
    printout,
    reading,
    search_entry,
    volunteer,
)
from models.entities.base import Base

ENTITY_MODULES = (
    activity_series,
    assignment,
    audit_entry,
    availability,
    closed_day,
    column_choice,
    draft,
    enquiry,
    household,
    language_skill,
    local_text,
    meeting_point,
    newcomer,
    note,
    occasion,
    organisation,
    papers,
    person,
    phrase_review,
    print_set,
    printout,
    reading,
    search_entry,
    volunteer,
)
METADATA = Base.metadata
