"""States that a column keeps and more than one layer tells apart."""

from __future__ import annotations

from enum import StrEnum


class RuleKind(StrEnum):
    """Which kind of recurrence rule a series follows."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    DATES = "dates"
