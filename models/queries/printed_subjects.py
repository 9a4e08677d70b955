"""Tells what printed sheets are about in names: a meeting point, or the occasions whose doors they hang on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.printout import Printout
from models.values.identifiers import OccasionId, PrintoutId
from models.values.printing import Product


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRow:
    """What one sheet is about, as it is called now.

    ``name`` is empty for a week, for several doors, and for what is gone without a trace. ``day`` is when an only door
    was announced for; ``occasions`` are those of all its signs that are still there.
    """

    name: str = ""
    day: date | None = None
    occasions: frozenset[OccasionId] = frozenset()


def printed_subjects(session: Session, printouts: Sequence[Printout]) -> Mapping[PrintoutId, SubjectRow]:
    """Describe each printout in two statements, however many there are."""
    places = _place_names(session, {one.subject_uid for one in printouts if one.product is Product.PLACE})
    doors = {one.id: {UUID(uid) for uid in one.contents} for one in printouts if one.product is Product.DOOR}
    occasions = _occasions(session, {uid for uids in doors.values() for uid in uids})
    found: dict[PrintoutId, SubjectRow] = {}
    for one in printouts:
        if one.product is Product.DOOR:
            signed = [occasions[uid] for uid in doors[one.id] if uid in occasions]
            found[one.id] = _doors(signed, only=occasions.get(one.subject_uid) if one.subject_uid else None)
        else:
            found[one.id] = SubjectRow(name=places.get(one.subject_uid, ""))
    return found


def _doors(signed: Sequence[Occasion], *, only: Occasion | None) -> SubjectRow:
    return SubjectRow(
        name="" if only is None else only.series.name,
        day=None if only is None else only.original_date,
        occasions=frozenset(occasion.id for occasion in signed),
    )


def _place_names(session: Session, uids: set[UUID | None]) -> dict[UUID | None, str]:
    if not uids:
        return {}
    statement = select(MeetingPoint.uid, MeetingPoint.name).where(MeetingPoint.uid.in_(uids))
    return {uid: name for uid, name in session.execute(statement)}


def _occasions(session: Session, uids: set[UUID]) -> dict[UUID, Occasion]:
    if not uids:
        return {}
    statement = select(Occasion).where(Occasion.uid.in_(uids)).options(joinedload(Occasion.series))
    return {occasion.uid: occasion for occasion in session.scalars(statement)}
