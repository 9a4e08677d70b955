"""How far the words of a language have been read by somebody who speaks it, as the language list tells it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from models.values.printing import Remark, RemarkKind


class Review(StrEnum):
    """The state of one language on one week's sheet, best first."""

    UNKNOWN = "unknown"
    REVIEWED = "reviewed"
    UNREVIEWED = "unreviewed"
    MISSING = "missing"


def review_of(remarks: Iterable[Remark]) -> Review:
    """Sum up the remarks about one language: the worst decides."""
    kinds = {remark.kind for remark in remarks}
    if kinds & {RemarkKind.PHRASE_IN_SWEDISH, RemarkKind.NAME_IN_SWEDISH}:
        return Review.MISSING
    return Review.UNREVIEWED if RemarkKind.PHRASE_UNREVIEWED in kinds else Review.REVIEWED
