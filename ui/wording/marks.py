"""What is said of an occasion that is not as its series says, in a word or two."""

from __future__ import annotations

from collections.abc import Collection

from models.values.problems import OccasionMark
from translations import _


def mark_words(marks: Collection[OccasionMark]) -> tuple[str, ...]:
    """Say how an occasion differs from its series, the weightiest first; empty when it does not."""
    said: list[str] = []
    if OccasionMark.MOVED_AWAY in marks:
        said.append(_("Moved away"))
    if OccasionMark.CANCELLED in marks:
        said.append(_("Cancelled"))
    if OccasionMark.MOVED_DAY in marks:
        said.append(_("Moved"))
    if OccasionMark.MOVED_PLACE in marks:
        said.append(_("New place"))
    if OccasionMark.NEW_TIME in marks and OccasionMark.MOVED_AWAY not in marks:
        said.append(_("New time"))
    return tuple(said)
