"""Fills the demo with named sets and a print log: old sheets taken down, and one on a wall that no longer holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from models.entities.organisation import Coordinator
from models.entities.print_set import PrintSet
from models.entities.printout import Printout
from models.queries.weekly_schedule import week_programme
from models.rules.sheet_digests import sheet_contents
from models.services.demo_tables import DemoTable, demo_table, demo_uid
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import OccasionStatus
from models.values.clock import to_utc
from models.values.printing import Paper, PrintWay, Product
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import ProgrammeOccasion, WeekProgramme


def add_demo_printouts(uow: UnitOfWork) -> None:
    """Add everything of ``printouts.toml``, laid out around the unit's day."""
    file = demo_table("printouts")
    monday = IsoWeek.of(uow.clock.today()).monday
    uow.session.add_all([_print_set(row) for row in file.tables("sets")])
    actor = uow.session.scalar(select(Coordinator.id).order_by(Coordinator.id).limit(1))
    printouts = [_printout(uow, row, monday) for row in file.tables("printouts")]
    for printout in printouts:
        printout.actor = actor
    uow.session.add_all(printouts)
    uow.session.flush()


def _print_set(row: DemoTable) -> PrintSet:
    name = row.text("name")
    items: list[dict[str, object]] = [
        {
            "product": Product(item.text("product")).value,
            "paper": Paper(item.text("paper")).value,
            "place": str(demo_uid("meeting_point", item.text("place"))) if "place" in item else "",
            "copies": _copies(item),
        }
        for item in row.tables("items")
    ]
    return PrintSet(uid=demo_uid("print_set", name), name=name, items=items)


def _printout(uow: UnitOfWork, row: DemoTable, monday: date) -> Printout:
    week = IsoWeek.of(monday).shifted(row.whole("week") or 0)
    programme = week_programme(uow.session, week)
    printed = _as_announced(programme) if row.flag("before_changes") else programme
    return Printout(
        at=_moment(row, monday),
        way=PrintWay(row.text("way", PrintWay.PRINTER)),
        product=Product(row.text("product")),
        paper=Paper(row.text("paper")),
        week=str(week),
        copies=_copies(row),
        contents={str(uid): digest for uid, digest in sheet_contents(printed).items()},
        hangs_at=row.text("hangs_at"),
        taken_down_on=monday + timedelta(days=row.whole("taken_down") or 0) if "taken_down" in row else None,
        set_name=row.text("set"),
    )


def _moment(row: DemoTable, monday: date) -> datetime:
    return to_utc(monday + timedelta(days=row.whole("day") or 0), time.fromisoformat(row.text("at")))


def _copies(row: DemoTable) -> Mapping[str, int]:
    copies = row.table("copies")
    return {language: copies.whole(language) or 0 for language in copies.keys}


def _as_announced(programme: WeekProgramme) -> WeekProgramme:
    """Give the week as it stood before anything was cancelled or moved."""
    planned = [occasion for occasion in programme.occasions if occasion.planned_day in programme.week.span]
    return replace(programme, occasions=tuple(_planned(occasion) for occasion in planned))


def _planned(occasion: ProgrammeOccasion) -> ProgrammeOccasion:
    return replace(
        occasion,
        status=OccasionStatus.PLANNED,
        day=occasion.planned_day,
        starts=occasion.planned_starts,
        ends=occasion.planned_ends,
        place=occasion.planned_place,
    )
