"""The list of printouts: what still holds, what does not, and what is new since."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, time, timedelta

import pytest

from models.entities.occasion import Occasion
from models.entities.organisation import Coordinator
from models.queries.print_sets import print_set_rows
from models.queries.printouts import changes_since_print, printout_rows
from models.queries.weekly_schedule import week_programme
from models.services.occasions import cancel_occasion, remove_occasion
from models.services.printouts import PrintoutDraft, record_printout, say_where_it_hangs, take_down
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.clock import FixedClock
from models.values.identifiers import CoordinatorId, OccasionId, PrintoutId
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper, PrintWay, Product
from models.values.printouts import Difference, PrintoutFilter
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import make_occasion

WEEK = IsoWeek(2026, 48)
MONDAY = WEEK.monday
EVERYTHING = PrintoutFilter()


def _print(uow: UnitOfWork, *, week: IsoWeek = WEEK, product: Product = Product.POSTER) -> PrintoutId:
    draft = PrintoutDraft(
        source=week_programme(uow.session, week),
        product=product,
        paper=Paper.A4,
        way=PrintWay.PRINTER,
        copies={LanguageCode("sv"): 6},
    )
    return record_printout(uow, draft)


def _cancel(uow: UnitOfWork, occasion_id: OccasionId) -> None:
    version = uow.session.get_one(Occasion, occasion_id).version
    cancel_occasion(uow, occasion_id, version, reason=CancelReason.HOST_MISSING)


def test_rows_say_when_and_by_whom(unit_of_work: UnitOfWork, clock: FixedClock, today: date) -> None:
    colleague = Coordinator(name="Ingrid Ekdahl")
    unit_of_work.session.add(colleague)
    unit_of_work.session.flush()
    unit_of_work.actor = CoordinatorId(colleague.id)

    _print(unit_of_work)

    (row,) = printout_rows(unit_of_work.session, today, EVERYTHING)
    assert (row.at, row.actor_name, row.week, row.copies) == (clock.now(), "Ingrid Ekdahl", WEEK, {"sv": 6})
    assert not row.is_outdated


def test_sheet_is_outdated_when_something_changed_and_says_what(unit_of_work: UnitOfWork, today: date) -> None:
    changed = make_occasion(unit_of_work, name="Stickcafé")
    removed = make_occasion(unit_of_work, name="Läxhjälp", day=MONDAY + timedelta(days=1))
    make_occasion(unit_of_work, name="Sygrupp", day=MONDAY + timedelta(days=2))
    _print(unit_of_work)
    _cancel(unit_of_work, changed)
    remove_occasion(unit_of_work, removed, 1)
    new = make_occasion(unit_of_work, name="Promenad", day=MONDAY + timedelta(days=3), starts=time(9))

    (row,) = printout_rows(unit_of_work.session, today, EVERYTHING)

    assert row.is_outdated
    assert [(each.difference, each.name, each.occasion_id) for each in row.differing] == [
        (Difference.CHANGED, "Stickcafé", changed),
        (Difference.GONE, "Läxhjälp", removed),
        (Difference.NEW, "Promenad", new),
    ]
    assert (row.differing[2].day, row.differing[2].starts) == (MONDAY + timedelta(days=3), time(9))


def test_sheet_printed_after_the_change_holds(unit_of_work: UnitOfWork, today: date) -> None:
    changed = make_occasion(unit_of_work)
    before = _print(unit_of_work)
    _cancel(unit_of_work, changed)
    after = _print(unit_of_work)

    rows = printout_rows(unit_of_work.session, today, EVERYTHING)

    assert [(row.id, row.is_outdated) for row in rows] == [(after, False), (before, True)]


def test_sheet_taken_down_or_of_a_week_that_is_over_misleads_nobody(unit_of_work: UnitOfWork, today: date) -> None:
    changed = make_occasion(unit_of_work)
    printout_id = _print(unit_of_work)
    _cancel(unit_of_work, changed)
    later = MONDAY + timedelta(days=7)

    (over,) = printout_rows(unit_of_work.session, later, EVERYTHING)
    assert (over.is_over, over.is_outdated) == (True, False)

    take_down(unit_of_work, printout_id, 1)
    (gone,) = printout_rows(unit_of_work.session, today, EVERYTHING)
    assert (gone.is_over, gone.is_outdated, gone.taken_down_on) == (False, False, today)


def test_rows_may_be_chosen(unit_of_work: UnitOfWork, today: date) -> None:
    poster = _print(unit_of_work)
    table = _print(unit_of_work, product=Product.TABLE)
    next_week = _print(unit_of_work, week=WEEK.shifted(1))
    say_where_it_hangs(unit_of_work, poster, 1, "Entrén")
    say_where_it_hangs(unit_of_work, table, 1, "Trapphuset")
    take_down(unit_of_work, table, 2)

    def ids(chosen: PrintoutFilter) -> list[PrintoutId]:
        return [row.id for row in printout_rows(unit_of_work.session, today, chosen)]

    assert ids(EVERYTHING) == [next_week, table, poster]
    assert ids(PrintoutFilter(week=WEEK)) == [table, poster]
    assert ids(PrintoutFilter(product=Product.TABLE)) == [table]
    assert ids(PrintoutFilter(hanging_only=True)) == [poster]
    assert ids(PrintoutFilter(most=1)) == [next_week]


@pytest.mark.parametrize("printouts", [1, 3])
def test_rows_of_a_week_take_the_same_statements_however_many_they_are(
    unit_of_work: UnitOfWork,
    count_statements: Callable[[], AbstractContextManager[Statements]],
    today: date,
    printouts: int,
) -> None:
    changed = make_occasion(unit_of_work)
    for _ in range(printouts):
        _print(unit_of_work)
    _cancel(unit_of_work, changed)
    unit_of_work.session.expunge_all()
    with count_statements() as of_programme:
        week_programme(unit_of_work.session, WEEK)
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        rows = printout_rows(unit_of_work.session, today, EVERYTHING)

    assert len(rows) == printouts
    assert sent.count == of_programme.count + 2


def test_changes_since_print_compares_with_the_same_product_and_week(unit_of_work: UnitOfWork) -> None:
    changed = make_occasion(unit_of_work)
    _print(unit_of_work)
    _print(unit_of_work, week=WEEK.shifted(1))
    _cancel(unit_of_work, changed)
    now = week_programme(unit_of_work.session, WEEK)

    since = changes_since_print(unit_of_work.session, now, Product.POSTER)

    assert since == ChangedSince(printed_at=date(2026, 11, 23), occasions=frozenset({changed}))
    assert changes_since_print(unit_of_work.session, now, Product.TABLE) is None
    next_week = week_programme(unit_of_work.session, WEEK.shifted(1))
    assert changes_since_print(unit_of_work.session, next_week, Product.POSTER) is None


def test_reading_writes_nothing(unit_of_work: UnitOfWork, today: date) -> None:
    _print(unit_of_work)
    unit_of_work.session.flush()

    printout_rows(unit_of_work.session, today, EVERYTHING)
    print_set_rows(unit_of_work.session)

    assert not unit_of_work.session.dirty
