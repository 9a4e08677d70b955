"""The demo's named sets and print log: whole, invented, and with one sheet on a wall that no longer holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.queries.print_sets import print_set_rows
from models.queries.printouts import changes_since_print, printout_rows
from models.queries.weekly_schedule import week_programme
from models.services.demo_data import make_demo_database
from models.services.print_sets import PrintSetDraft, save_print_set
from models.storage.database import Database
from models.values.clock import FixedClock
from models.values.printing import Paper, PrintWay, Product
from models.values.printouts import PrintoutFilter
from models.values.timeslot import IsoWeek
from tests.models.services.conftest import MONDAY

WEEK = IsoWeek.of(MONDAY)


def test_demo_has_the_monday_set(demo_session: Session) -> None:
    rows = {row.name: row for row in print_set_rows(demo_session)}

    monday = rows["Måndag stadsbiblioteket"]
    assert len(rows) >= 2
    assert {item.product: item.paper for item in monday.items} == {Product.POSTER: Paper.A4, Product.TABLE: Paper.A3}
    copies = {str(language): number for language, number in monday.items[0].copies.items()}
    assert copies.items() >= {"sv": 6, "ar": 2, "ti": 1}.items()


def test_sets_of_the_demo_may_be_saved_again(demo: Database, demo_session: Session) -> None:
    with demo.write() as uow:
        for row in print_set_rows(uow.session):
            save_print_set(uow, PrintSetDraft(id=row.id, version=row.version, name=row.name, items=row.items))


def test_poster_printed_before_the_changes_hangs_outdated(demo_session: Session) -> None:
    rows = printout_rows(demo_session, MONDAY, PrintoutFilter(week=WEEK))

    outdated = [row for row in rows if row.is_outdated]

    assert [(row.product, row.hangs_at) for row in outdated] == [(Product.POSTER, "Entrén, stadsbiblioteket")]
    assert all(each.name and each.day for each in outdated[0].differing)
    assert {row.way for row in rows} == {PrintWay.PRINTER, PrintWay.FILE}
    assert {row.actor_name for row in rows} == {"Ingrid Ekdahl"}


def test_next_poster_carries_the_band_and_the_table_none(demo_session: Session) -> None:
    programme = week_programme(demo_session, WEEK)

    since = changes_since_print(demo_session, programme, Product.POSTER)

    assert since is not None
    assert since.printed_at == MONDAY - timedelta(days=3)
    assert since.occasions
    assert len(since.occasions) < len(programme.occasions) / 2
    assert changes_since_print(demo_session, programme, Product.TABLE) is None


def test_older_sheets_are_over(demo_session: Session) -> None:
    rows = printout_rows(demo_session, MONDAY, PrintoutFilter())

    older = [row for row in rows if row.week is not None and row.week < WEEK]

    assert len(older) == 3
    assert all(row.is_over and not row.is_outdated for row in older)


@pytest.mark.parametrize("today", [date(2026, 7, 15), date(2026, 12, 31), date(2027, 1, 1)])
def test_log_fits_any_day(today: date) -> None:
    clock = FixedClock(today)
    with make_demo_database(clock) as database, database.read() as session:
        rows = printout_rows(session, today, PrintoutFilter())

        assert all(row.at < clock.now() for row in rows)
        assert sum(row.is_outdated for row in rows) == 1
