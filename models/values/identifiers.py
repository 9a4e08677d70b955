"""Names for keys: integer ids of rows and the uids that survive an export."""

from __future__ import annotations

from datetime import date
from typing import NewType
from uuid import UUID, uuid5

AreaId = NewType("AreaId", int)
AuditEntryId = NewType("AuditEntryId", int)
ClosedDayId = NewType("ClosedDayId", int)
CoordinatorId = NewType("CoordinatorId", int)
LocalTextId = NewType("LocalTextId", int)
MeetingPointId = NewType("MeetingPointId", int)
OccasionId = NewType("OccasionId", int)
OrganisationId = NewType("OrganisationId", int)
PhraseReviewId = NewType("PhraseReviewId", int)
PrintoutId = NewType("PrintoutId", int)
PrintSetId = NewType("PrintSetId", int)
SeriesId = NewType("SeriesId", int)
TransactionNumber = NewType("TransactionNumber", int)


def occasion_uid(series_uid: UUID, original_date: date) -> UUID:
    """Name the occasion that a series has on a date, the same at every office and after every regeneration.

    ``original_date`` is the day the series says, not the day it was moved to.
    Source: RFC 9562, name-based UUID version 5.
    """
    return uuid5(series_uid, original_date.isoformat())
