"""Reads forms that were not saved, and where each of them lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from sqlalchemy import select
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
    """Which form: of a kind of record, for the one with ``key``, or for a new one.

    A new record has a form for each coordinator, under the negative of their id: nobody gets a colleague's call.
    """

    kind: EntityKind
    key: int | None = None

    def key_for(self, actor: CoordinatorId | None) -> int:
        """Give the key in the table."""
        return self.key if self.key is not None else -(actor or 0)


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
    return session.scalar(select(Draft).where(Draft.kind == place.kind, Draft.key == place.key_for(actor)))
