"""The columns that lists read, with nothing left out: only ``seen`` itself may look here, for what others may see.

What the tables are stands in ``entities``; a test holds these to it. They are written once more because mapping every
class takes longer than reading the first list.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import JSON, Boolean, Date, Integer, LargeBinary, String, Uuid, column, table

from models.entities.column_types import UtcDateTime, enum_column
from models.values.activities import OfficeScope
from models.values.changes import EntityKind
from models.values.pair_statuses import EndingReason, PairStatus
from models.values.people import (
    Adulthood,
    AssignmentKind,
    AssignmentStatus,
    LanguageLevel,
    NewcomerStatus,
    PaperKind,
    PersonRole,
    SwedishLevel,
)
from models.values.places import OrganisationKind

PEOPLE: Final = table(
    "people",
    column("id", Integer),
    column("version", Integer),
    column("given_name", String),
    column("family_name", String),
    column("alias", String),
    column("sort_key", String),
    column("phones", JSON),
    column("email", String),
    column("birth_year", Integer),
    column("is_adult", enum_column(Adulthood)),
    column("area_id", Integer),
    column("informed_on", Date),
    column("protected", Boolean),
    column("responsible_id", Integer),
    column("updated_at", UtcDateTime),
)
VOLUNTEERS: Final = table(
    "volunteers",
    column("id", Integer),
    column("person_id", Integer),
    column("since", Date),
    column("interview_on", Date),
    column("interviewed_on", Date),
)
NEWCOMERS: Final = table(
    "newcomers",
    column("id", Integer),
    column("person_id", Integer),
    column("since", Date),
    column("status", enum_column(NewcomerStatus)),
    column("interview_on", Date),
    column("interviewed_on", Date),
    column("oral_swedish", enum_column(SwedishLevel)),
    column("print_language", String),
)
ASSIGNMENTS: Final = table(
    "assignments",
    column("person_id", Integer),
    column("kind", enum_column(AssignmentKind)),
    column("capacity", Integer),
    column("status", enum_column(AssignmentStatus)),
)
LANGUAGE_SKILLS: Final = table(
    "language_skills",
    column("id", Integer),
    column("person_id", Integer),
    column("language", String),
    column("level", enum_column(LanguageLevel)),
    column("position", Integer),
)
PAUSES: Final = table(
    "pauses",
    column("person_id", Integer),
    column("role", enum_column(PersonRole)),
    column("first", Date),
    column("last", Date),
)
PAPERS: Final = table(
    "papers",
    column("person_id", Integer),
    column("kind", enum_column(PaperKind)),
    column("day", Date),
    column("under_a_year", Boolean),
)
SEARCH_ENTRIES: Final = table(
    "search_entry",
    column("id", Integer),
    column("kind", enum_column(EntityKind)),
    column("key", Integer),
    column("sort_key", String),
    column("folded", String),
    column("skeleton", String),
    column("digits", String),
    column("touched_at", UtcDateTime),
)
PAIRS: Final = table(
    "pairs",
    column("id", Integer),
    column("version", Integer),
    column("newcomer_id", Integer),
    column("volunteer_id", Integer),
    column("status", enum_column(PairStatus)),
    column("contacted_on", Date),
    column("first_meeting_id", Integer),
    column("ending", enum_column(EndingReason)),
    column("newcomer_block_lifted_on", Date),
    column("volunteer_block_lifted_on", Date),
)
AREAS: Final = table("areas", column("id", Integer), column("name", String), column("position", Integer))
ORGANISATIONS: Final = table(
    "organisations",
    column("id", Integer),
    column("name", String),
    column("kind", enum_column(OrganisationKind)),
)
OFFICE: Final = table(
    "office",
    column("id", Integer),
    column("uid", Uuid),
    column("version", Integer),
    column("organisation_id", Integer),
    column("responsible_board", String),
    column("scope", enum_column(OfficeScope)),
    column("phone", String),
    column("web_address", String),
    column("logo", LargeBinary),
    column("colour", String),
    column("footer", String),
    column("qr_suffix", String),
    column("second_hand_contact", String),
    column("intake_policy", JSON),
)
COORDINATORS: Final = table(
    "coordinators",
    column("id", Integer),
    column("uid", Uuid),
    column("version", Integer),
    column("name", String),
    column("active", Boolean),
    column("is_administrator", Boolean),
)
HISTORY: Final = table("audit_entry", column("id", Integer), column("transaction", Integer))
