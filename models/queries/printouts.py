"""Reads the print log: what was printed when, where it hangs, what of it no longer holds, and what is new since."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from models.entities.occasion import Occasion
from models.entities.organisation import Coordinator
from models.entities.printout import Printout
from models.queries.weekly_schedule import week_programme
from models.rules.changed_since_print import (
    Contents,
    EarlierPrintout,
    changed_since,
    difference,
    sheet_contents,
)
from models.values.clock import LOCAL_ZONE
from models.values.identifiers import PrintoutId
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, PrintWay, Product
from models.values.printouts import Difference, DifferingOccasion, PrintedSource, PrintoutFilter
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
    differing = _differing(session, misleading)
    return tuple(_row(printout, name, today, differing.get(printout.id, ())) for printout, name in found)


def changes_since_print(session: Session, source: PrintedSource, product: Product) -> ChangedSince | None:
    """Say what is new since the latest printout of this product and week that says something else."""
    newest_first = (
        select(Printout.at, Printout.contents)
        .where(Printout.product == product, Printout.week == str(source.week), Printout.subject_uid.is_(None))
        .order_by(Printout.at.desc(), Printout.id.desc())
        .limit(MOST_COMPARED)
    )
    earlier = (
        EarlierPrintout(printed_at=at.astimezone(LOCAL_ZONE).date(), contents=_contents(contents))
        for at, contents in session.execute(newest_first)
    )
    return changed_since(source, earlier)


def _row(printout: Printout, name: str, today: date, differing: tuple[DifferingOccasion, ...]) -> PrintoutRow:
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
        copies={LanguageCode(language): number for language, number in printout.copies.items()},
        set_name=printout.set_name,
        hangs_at=printout.hangs_at,
        taken_down_on=printout.taken_down_on,
        is_over=_is_over(printout, today),
        differing=differing,
    )


def _week(printout: Printout) -> IsoWeek | None:
    return IsoWeek.parse(printout.week) if printout.week else None


def _is_over(printout: Printout, today: date) -> bool:
    week = _week(printout)
    return week is not None and week.span.last < today


def _contents(kept: Mapping[str, str]) -> dict[UUID, str]:
    return {UUID(uid): digest for uid, digest in kept.items()}


def _differing(session: Session, printouts: Sequence[Printout]) -> dict[PrintoutId, tuple[DifferingOccasion, ...]]:
    weeks = {week for week in map(_week, printouts) if week is not None}
    now = {week: sheet_contents(week_programme(session, week)) for week in sorted(weeks)}
    found: dict[PrintoutId, dict[UUID, Difference]] = {}
    for printout in printouts:
        week = _week(printout)
        if week is not None:
            found[printout.id] = _differences(_contents(printout.contents), now[week])
    told = _occasions(session, {uid for of_one in found.values() for uid in of_one})
    return {key: _in_order([_told(uid, how, told) for uid, how in of_one.items()]) for key, of_one in found.items()}


def _differences(then: Contents, now: Contents) -> dict[UUID, Difference]:
    found = difference(then, now)
    return {
        **dict.fromkeys(found.new, Difference.NEW),
        **dict.fromkeys(found.changed, Difference.CHANGED),
        **dict.fromkeys(found.gone, Difference.GONE),
    }


def _occasions(session: Session, uids: Collection[UUID]) -> dict[UUID, Occasion]:
    """Read what differs, also what was removed: it is told of by its name and day."""
    if not uids:
        return {}
    statement = select(Occasion).where(Occasion.uid.in_(uids)).options(joinedload(Occasion.series))
    return {occasion.uid: occasion for occasion in session.scalars(statement)}


def _told(uid: UUID, how: Difference, occasions: Mapping[UUID, Occasion]) -> DifferingOccasion:
    occasion = occasions.get(uid)
    if occasion is None:
        return DifferingOccasion(difference=how, uid=uid)
    return DifferingOccasion(
        difference=how,
        uid=uid,
        occasion_id=occasion.id,
        name=occasion.series.name,
        day=occasion.day,
        starts=occasion.starts,
    )


def _in_order(differing: list[DifferingOccasion]) -> tuple[DifferingOccasion, ...]:
    return tuple(sorted(differing, key=_by_day))


def _by_day(differing: DifferingOccasion) -> tuple[str, str, UUID]:
    day = "" if differing.day is None else differing.day.isoformat()
    starts = "" if differing.starts is None else differing.starts.isoformat()
    return day, starts, differing.uid
