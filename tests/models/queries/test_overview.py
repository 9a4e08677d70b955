"""The first screen as a whole: what waits is there, each thing once, and reading it does not grow with the rows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta

import pytest

from models.entities.occasion import Occasion
from models.queries.overview import OverviewDetails, overview
from models.queries.weekly_schedule import week_programme
from models.services.closed_days import ClosedDayDraft, save_closed_day
from models.services.enquiries import save_enquiry
from models.services.occasions import cancel_occasion
from models.services.person_events import book_interview
from models.services.printouts import PrintoutDraft, record_printout
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, ClosedDayKind, OfficeScope
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.identifiers import OccasionId
from models.values.language import LanguageCode
from models.values.people_drafts import NewcomerDraft
from models.values.printing import Paper, PrintWay, Product
from models.values.timeslot import IsoWeek
from tests.conftest import Statements
from tests.factories import make_occasion, make_person

STATEMENTS = 29


def read(uow: UnitOfWork, scope: OfficeScope = OfficeScope.BOTH) -> OverviewDetails:
    uow.session.flush()
    return overview(uow.session, uow.clock.today(), scope)


def call(uow: UnitOfWork, name: str, *, step_in: int | None = None) -> None:
    step_on = uow.clock.today() + timedelta(days=step_in) if step_in is not None else None
    step = "Ring igen" if step_on else ""
    draft = EnquiryDraft(wants=(EnquiryWant.CAFE_HOST,), name=name, next_step=step, next_step_on=step_on)
    save_enquiry(uow, draft)


def hang(uow: UnitOfWork, *, hangs_at: str = "Entrén") -> None:
    draft = PrintoutDraft(
        source=week_programme(uow.session, IsoWeek.of(uow.clock.today())),
        product=Product.POSTER,
        paper=Paper.A4,
        way=PrintWay.PRINTER,
        copies={LanguageCode("sv"): 1},
        hangs_at=hangs_at,
    )
    record_printout(uow, draft)


def cancel(uow: UnitOfWork, occasion_id: OccasionId) -> None:
    version = uow.session.get_one(Occasion, occasion_id).version
    cancel_occasion(uow, occasion_id, version, reason=CancelReason.HOST_MISSING)


def test_call_waits_untouched_or_with_a_step_that_is_due(unit_of_work: UnitOfWork) -> None:
    call(unit_of_work, "Anna")
    call(unit_of_work, "Bo", step_in=0)
    call(unit_of_work, "Cia", step_in=1)

    shown = read(unit_of_work)

    assert [row.name for row in shown.to_do.untouched] == ["Anna"]
    assert [row.name for row in shown.to_do.steps] == ["Bo"]
    assert shown.open_enquiries == 3


def test_sheet_on_a_wall_is_wrong_after_a_change_and_says_when_it_was_printed_anew(unit_of_work: UnitOfWork) -> None:
    occasion_id = make_occasion(unit_of_work)
    hang(unit_of_work)
    right = read(unit_of_work).to_do.sheets
    cancel(unit_of_work, occasion_id)
    (wrong,) = read(unit_of_work).to_do.sheets
    hang(unit_of_work, hangs_at="")

    (reprinted,) = read(unit_of_work).to_do.sheets

    assert right == ()
    assert (wrong.sheet.hangs_at, wrong.is_reprinted) == ("Entrén", False)
    assert (reprinted.sheet.id, reprinted.is_reprinted) == (wrong.sheet.id, True)


def test_interview_of_today_and_occasion_on_a_closed_day_are_there(unit_of_work: UnitOfWork, today: date) -> None:
    person_id = make_person(unit_of_work, newcomer=NewcomerDraft())
    book_interview(unit_of_work, person_id, today)
    tomorrow = today + timedelta(days=1)
    hit = make_occasion(unit_of_work, day=tomorrow)
    closed = ClosedDayDraft(kind=ClosedDayKind.CLOSURE, name="Studiedag", first=tomorrow, last=tomorrow)
    save_closed_day(unit_of_work, closed)

    to_do = read(unit_of_work).to_do

    assert [(row.id, row.due_on) for row in to_do.interviews] == [(person_id, today)]
    assert [row.occasion_id for row in to_do.hits] == [hit]


def test_today_shows_its_occasions_and_the_next_one(unit_of_work: UnitOfWork, today: date) -> None:
    make_occasion(unit_of_work, name="Språkcafé")
    make_occasion(unit_of_work, name="Läxhjälp", day=today + timedelta(days=2))
    cancel(unit_of_work, make_occasion(unit_of_work, name="Stickcafé", day=today + timedelta(days=1)))

    shown = read(unit_of_work)

    assert [row.name for row in shown.occasions] == ["Språkcafé"]
    assert shown.following is not None
    assert shown.following.name == "Läxhjälp"
    assert shown.occasions_this_week == 2


def test_office_without_cafes_reads_nothing_of_them(unit_of_work: UnitOfWork) -> None:
    cancelled = make_occasion(unit_of_work)
    hang(unit_of_work)
    cancel(unit_of_work, cancelled)

    shown = read(unit_of_work, OfficeScope.PAIRS)

    assert (shown.occasions, shown.to_do.sheets, shown.occasions_this_week) == ((), (), 0)
    assert read(unit_of_work).to_do.sheets


@pytest.mark.parametrize("number", [1, 3])
def test_overview_is_read_in_as_many_statements_however_much_waits(
    unit_of_work: UnitOfWork,
    number: int,
    count_statements: Callable[[], AbstractContextManager[Statements]],
) -> None:
    today = unit_of_work.clock.today()
    occasions = [make_occasion(unit_of_work) for _place in range(number)]
    hang(unit_of_work)
    for place, occasion_id in enumerate(occasions):
        cancel(unit_of_work, occasion_id)
        call(unit_of_work, f"Namn {place}")
        person_id = make_person(unit_of_work, newcomer=NewcomerDraft())
        book_interview(unit_of_work, person_id, today)
    unit_of_work.session.flush()
    unit_of_work.session.expunge_all()

    with count_statements() as sent:
        shown = overview(unit_of_work.session, today, OfficeScope.BOTH)

    assert (len(shown.to_do.untouched), len(shown.to_do.interviews), len(shown.occasions)) == (number,) * 3
    assert sent.count == STATEMENTS
