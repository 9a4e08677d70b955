"""Closed days as values: computed holidays and eves, entered school breaks and closures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from models.values.activities import ClosedDayKind
from models.values.identifiers import MeetingPointId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedPeriod:
    """Days from ``first`` to ``last``, both included, on which one meeting point or, with ``None``, all are closed.

    ``closed_from`` is the clock time from which it holds on eves that are a working day until the afternoon;
    ``None`` means the whole day.
    """

    kind: ClosedDayKind
    name: str
    first: date
    last: date
    meeting_point_id: MeetingPointId | None = None
    closed_from: time | None = None
