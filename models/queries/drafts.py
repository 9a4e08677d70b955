"""Reads forms that were not saved, and where each of them lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.entities.draft import Draft
from models.rules.draft_contents import draft_of
from models.values.changes import EntityKind
from models.values.identifiers import CoordinatorId

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

DraftT = TypeVar("DraftT", bound="DataclassInstance")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlace:
    """Which form: of a kind of record, for the one with ``key``, or for a new one; perhaps only of a ``part`` of it.

    Each coordinator has forms of their own: nobody gets what a colleague is writing.
    """

    kind: EntityKind
    key: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft(Generic[DraftT]):
    """A form as it was left, and when."""

    draft: DraftT
    at: datetime


def kept_draft(
    session: Session, place: DraftPlace, kind: type[DraftT], actor: CoordinatorId | None
) -> KeptDraft[DraftT] | None:
    """Give a form that was not saved; ``None`` without one, or if this program no longer understands it."""
    row = kept_row(session, place, actor)
    draft = draft_of(kind, row.contents) if row is not None else None
    return KeptDraft(draft=draft, at=row.at) if row is not None and draft is not None else None


def kept_row(session: Session, place: DraftPlace, actor: CoordinatorId | None) -> Draft | None:
    """Find the row of a form, for this module and the service."""
    return session.scalar(select(Draft).where(*conditions(place, actor)))


def conditions(place: DraftPlace, actor: CoordinatorId | None) -> tuple[ColumnElement[bool], ...]:
    """Say which row is the form of a coordinator, for this module and the service."""
    whose = Draft.coordinator_id == (actor or 0)
    return (Draft.kind == place.kind, Draft.key == (place.key or 0), whose, Draft.part == place.part)
