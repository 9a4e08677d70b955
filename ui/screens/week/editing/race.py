"""Two versions of one form, mine and a colleague's: what differs, and the two put together."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import fields, replace
from typing import TypeVar

from models.values.activity_drafts import OccasionDraft, SeriesDraft

DraftT = TypeVar("DraftT", SeriesDraft, OccasionDraft)


def differing_fields(mine: DraftT, theirs: DraftT) -> tuple[str, ...]:
    """Name the attributes that are not the same, in the order of the form; who has which version is not among them."""
    names = [field.name for field in fields(mine) if field.name not in {"id", "version"}]
    return tuple(name for name in names if getattr(mine, name) != getattr(theirs, name))


def merged(mine: DraftT, theirs: DraftT, keep_mine: Collection[str]) -> DraftT:
    """Take the colleague's version with the named attributes as I have them."""
    rebuild: Callable[..., DraftT] = replace
    return rebuild(theirs, **{name: getattr(mine, name) for name in keep_mine})
