"""How far the words of a language have been read by somebody who speaks it, as the language list tells it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from models.values.phrases import TextRef
from models.values.printing import Remark, RemarkKind

UNREAD = frozenset({RemarkKind.PHRASE_UNREVIEWED, RemarkKind.NAME_UNREVIEWED})
"""What is printed although nobody has read it over."""

IN_SWEDISH = frozenset(
    {
        RemarkKind.PHRASE_IN_SWEDISH,
        RemarkKind.PHRASE_MISSING,
        RemarkKind.PHRASE_OUTDATED,
        RemarkKind.NAME_IN_SWEDISH,
        RemarkKind.NAME_OUTDATED,
    }
)
"""What gives way to Swedish, or for a name to the phrase of its kind."""


OUTDATED = frozenset({RemarkKind.PHRASE_OUTDATED, RemarkKind.NAME_OUTDATED})
"""Of these, what was written for another Swedish than today's."""


class Review(StrEnum):
    """The state of one language on one week's sheet, best first."""

    UNKNOWN = "unknown"
    REVIEWED = "reviewed"
    UNREVIEWED = "unreviewed"
    OUTDATED = "outdated"
    MISSING = "missing"


def doubted_texts(remarks: Iterable[Remark]) -> frozenset[TextRef]:
    """Give the texts that nobody has reviewed, that are missing or outdated."""
    return frozenset(remark.ref for remark in remarks if remark.kind in UNREAD | IN_SWEDISH)


def review_of(remarks: Iterable[Remark]) -> Review:
    """Sum up the remarks about one language: the worst decides."""
    kinds = {remark.kind for remark in remarks}
    if kinds & (IN_SWEDISH - OUTDATED):
        return Review.MISSING
    if kinds & OUTDATED:
        return Review.OUTDATED
    return Review.UNREVIEWED if kinds & UNREAD else Review.REVIEWED
