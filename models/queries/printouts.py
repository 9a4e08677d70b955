"""Reads the print log: what was printed when, where it hangs, what of it no longer holds, and what is new since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.organisation import Coordinator
from models.entities.printout import Printout
from models.queries.printed_differences import differing_occasions, kept_contents, local_day
from models.queries.printed_subjects import SubjectRow, printed_subjects
from models.rules.changed_since_print import EarlierPrintout, changed_since
from models.rules.sheet_digests import day_of, printed_subject
from models.values.door_signs import DoorSigns
from models.values.identifiers import PrintoutId
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, PrintWay, Product
from models.values.printouts import DifferingOccasion, PrintedSource, PrintoutFilter
from models.values.timeslot import IsoWeek

MOST_COMPARED = 50
"""So many earlier printouts are looked at; nobody reprints the same sheet more often in its week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintoutRow:
    """One printout. ``at`` is in UTC, ``actor_name`` empty where nobody was known.

    ``is_outdated`` says that what holds now differs from what it says, ``differing`` in which occasions, by day. A
    sheet whose time ``is_over``, or that was taken down, misleads nobody and is never outdated.
    """

    id: PrintoutId
    version: int
    at: datetime
    actor_name: str
    way: PrintWay
    product: Product
    paper: Paper
    week: IsoWeek | None
    subject_uid: UUID | None
    subject: SubjectRow
    copies: Mapping[LanguageCode, int]
    set_name: str
    hangs_at: str
    taken_down_on: date | None
    is_over: bool
    differing: tuple[DifferingOccasion, ...] = ()

    @property
    def is_outdated(self) -> bool:
        """Tell whether somebody who reads it is told something that no longer holds."""
        return bool(self.differing)


def printout_rows(session: Session, today: date, chosen: PrintoutFilter) -> tuple[PrintoutRow, ...]:
    """List printouts, newest first, each compared with what holds now."""
    statement = select(Printout, Coordinator.name).outerjoin(Coordinator, Coordinator.id == Printout.actor)
    if chosen.week is not None:
        statement = statement.where(Printout.week == str(chosen.week))
    if chosen.product is not None:
        statement = statement.where(Printout.product == chosen.product)
    if chosen.subject_uid is not None:
        statement = statement.where(Printout.subject_uid == chosen.subject_uid)
    if chosen.hanging_only:
        statement = statement.where(Printout.hangs_at != "", Printout.taken_down_on.is_(None))
    newest_first = statement.order_by(Printout.at.desc(), Printout.id.desc()).limit(chosen.most)
    found = [(printout, name or "") for printout, name in session.execute(newest_first)]
    misleading = [printout for printout, _ in found if not _is_over(printout, today) and not printout.taken_down_on]
    differing = differing_occasions(session, misleading, today)
    subjects = printed_subjects(session, [printout for printout, _ in found])
    rows = (_row(printout, name, today, subjects[printout.id]) for printout, name in found)
    return tuple(replace(row, differing=differing.get(row.id, ())) for row in rows)


def changes_since_print(session: Session, source: PrintedSource, product: Product) -> ChangedSince | None:
    """Say what is new since the latest printout of this product and subject that says something else."""
    if isinstance(source, DoorSigns):
        return None
    subject = printed_subject(source)
    newest_first = (
        select(Printout.at, Printout.contents)
        .where(
            Printout.product == product,
            Printout.week == ("" if subject.week is None else str(subject.week)),
            Printout.subject_uid.is_(None) if subject.uid is None else Printout.subject_uid == subject.uid,
        )
        .order_by(Printout.at.desc(), Printout.id.desc())
        .limit(MOST_COMPARED)
    )
    earlier = (
        EarlierPrintout(printed_at=local_day(at), contents=kept_contents(contents))
        for at, contents in session.execute(newest_first)
    )
    return changed_since(source, earlier)


def _row(printout: Printout, name: str, today: date, subject: SubjectRow) -> PrintoutRow:
    return PrintoutRow(
        id=printout.id,
        version=printout.version,
        at=printout.at,
        actor_name=name,
        way=printout.way,
        product=printout.product,
        paper=printout.paper,
        week=_week(printout),
        subject_uid=printout.subject_uid,
        subject=subject,
        copies={LanguageCode(language): number for language, number in printout.copies.items()},
        set_name=printout.set_name,
        hangs_at=printout.hangs_at,
        taken_down_on=printout.taken_down_on,
        is_over=_is_over(printout, today),
    )


def _week(printout: Printout) -> IsoWeek | None:
    return IsoWeek.parse(printout.week) if printout.week else None


def _is_over(printout: Printout, today: date) -> bool:
    """Tell whether all that a sheet tells of has passed; an empty season's sheet is never over."""
    if printout.product.is_of_week and printout.week:
        return IsoWeek.parse(printout.week).span.last < today
    days = [day_of(digest) for digest in printout.contents.values()]
    return bool(days) and max(days) < today
