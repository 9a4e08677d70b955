"""Names for keys: integer ids of rows and the uids that survive an export."""

from __future__ import annotations

from datetime import date
from typing import NewType
from uuid import UUID, uuid5

AreaId = NewType("AreaId", int)
AssignmentId = NewType("AssignmentId", int)
AuditEntryId = NewType("AuditEntryId", int)
ClosedDayId = NewType("ClosedDayId", int)
CoordinatorId = NewType("CoordinatorId", int)
EnquiryId = NewType("EnquiryId", int)
FirstMeetingId = NewType("FirstMeetingId", int)
HouseholdId = NewType("HouseholdId", int)
LanguageSkillId = NewType("LanguageSkillId", int)
LocalTextId = NewType("LocalTextId", int)
MeetingPointId = NewType("MeetingPointId", int)
NewcomerId = NewType("NewcomerId", int)
NoteId = NewType("NoteId", int)
OccasionId = NewType("OccasionId", int)
OrganisationId = NewType("OrganisationId", int)
PairChoiceId = NewType("PairChoiceId", int)
PairContactId = NewType("PairContactId", int)
PairId = NewType("PairId", int)
PaperId = NewType("PaperId", int)
PauseId = NewType("PauseId", int)
PersonId = NewType("PersonId", int)
PhraseReviewId = NewType("PhraseReviewId", int)
PrintSetId = NewType("PrintSetId", int)
PrintoutId = NewType("PrintoutId", int)
SearchEntryId = NewType("SearchEntryId", int)
SeriesId = NewType("SeriesId", int)
TransactionNumber = NewType("TransactionNumber", int)
VolunteerId = NewType("VolunteerId", int)


def occasion_uid(series_uid: UUID, original_date: date) -> UUID:
    """Name the occasion that a series has on a date, the same at every office and after every regeneration.

    ``original_date`` is the day the series says, not the day it was moved to.
    Source: RFC 9562, name-based UUID version 5.
    """
    return uuid5(series_uid, original_date.isoformat())
