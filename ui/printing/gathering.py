"""Reads what sheets are made of: one subject for the preview, several for a set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.documents.products import SheetSource
from models.queries.printouts import changes_since_print
from models.queries.weekly_schedule import week_programme
from models.values.printing import ChangedSince, Product
from models.values.timeslot import IsoWeek

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a sheet is about."""

    product: Product
    week: IsoWeek


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a sheet is made of, and what is new in it since it was printed last."""

    subject: Subject
    source: SheetSource
    changed: ChangedSince | None


def gather(session: Session, subject: Subject) -> Gathered:
    """Read one subject."""
    source = week_programme(session, subject.week)
    changed = changes_since_print(session, source, subject.product)
    return Gathered(subject=subject, source=source, changed=changed)


def gather_all(session: Session, subjects: Sequence[Subject]) -> tuple[Gathered, ...]:
    """Read several, in order."""
    return tuple(gather(session, subject) for subject in subjects)
