"""What the first screen says, where its buttons lead, and what they do at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.entities.occasion import Occasion
from models.queries.people import PersonFilter
from models.queries.printouts import printout_rows
from models.queries.weekly_schedule import week_programme
from models.services.closed_days import ClosedDayDraft, save_closed_day
from models.services.enquiries import save_enquiry
from models.services.occasions import cancel_occasion
from models.services.printouts import PrintoutDraft, record_printout
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, ClosedDayKind, OfficeScope
from models.values.changes import EntityKind
from models.values.clock import to_utc
from models.values.enquiries import EnquiryDraft, EnquiryWant
from models.values.language import LanguageCode
from models.values.pair_rows import PairsView, RingRow
from models.values.pairs import PairStatus
from models.values.people import NewcomerStatus, PersonRole
from models.values.people_drafts import NewcomerDraft
from models.values.people_lists import PersonChip
from models.values.printing import Paper, PrintWay, Product
from models.values.printouts import PrintoutFilter
from models.values.timeslot import IsoWeek
from tests.factories import make_occasion, make_person
from tests.pair_factories import make_couple, make_pair, make_proposal
from tests.ui.accessibility import assert_accessible, focusable_widgets
from tests.ui.screens.today.conftest import OpenScreen
from ui.actions import ActionKey
from ui.context import AppContext
from ui.screens.screen import RecordToOpen
from ui.screens.today.events_card import EventLine
from ui.screens.today.occasions_card import OccasionLine
from ui.screens.today.screen import TodayScreen
from ui.shell import Shell
from ui.widgets.labels import TextLabel


class MovingClock:
    """A clock that a test sets on."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> datetime:
        return to_utc(self.day, time(8, 30))

    def today(self) -> date:
        return self.day


def call(uow: UnitOfWork, name: str, *, step_in: int | None = None) -> int:
    step_on = uow.clock.today() + timedelta(days=step_in) if step_in is not None else None
    step = "Ring igen" if step_on else ""
    wants = (EnquiryWant.LANGUAGE_FRIEND,)
    return save_enquiry(uow, EnquiryDraft(wants=wants, name=name, next_step=step, next_step_on=step_on))


def hang(uow: UnitOfWork, place: str) -> None:
    draft = PrintoutDraft(
        source=week_programme(uow.session, IsoWeek.of(uow.clock.today())),
        product=Product.POSTER,
        paper=Paper.A4,
        way=PrintWay.PRINTER,
        copies={LanguageCode("sv"): 1},
        hangs_at=place,
    )
    record_printout(uow, draft)


def hang_and_cancel(database: Database, *, anew: bool = False) -> None:
    with database.write() as uow:
        occasion_id = make_occasion(uow)
        hang(uow, "Entrén")
        version = uow.session.get_one(Occasion, occasion_id).version
        cancel_occasion(uow, occasion_id, version, reason=CancelReason.HOST_MISSING)
        if anew:
            hang(uow, "")
        uow.commit()


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(TextLabel) if label.isVisibleTo(widget) and label.text()]


def tasks(screen: TodayScreen) -> list[tuple[str, str]]:
    return [(line.title_label.text(), line.button.text()) for line in screen.to_do_card.task_lines]


def test_what_has_waited_longest_stands_first(database: Database, open_screen: OpenScreen) -> None:
    with database.write() as uow:
        call(uow, "Anna Påhittad")
        call(uow, "Bo Påhittad", step_in=-2)
        call(uow, "Cia Påhittad", step_in=3)
        uow.commit()

    screen = open_screen()

    assert tasks(screen) == [
        ("Bo Påhittad: Ring igen", "Öppna"),
        ("Anna Påhittad väntar på svar", "Ta hand om"),
    ]
    assert "2 saker" in said(screen.to_do_card)


def test_button_leads_to_the_record(qtbot: QtBot, database: Database, open_screen: OpenScreen) -> None:
    with database.write() as uow:
        key = call(uow, "Anna Påhittad")
        uow.commit()
    screen = open_screen()

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.to_do_card.task_lines[0].button.click()

    assert asked.args == ["inbox", RecordToOpen(kind=EntityKind.ENQUIRY, key=key)]


def test_wrong_sheet_leads_to_itself_as_it_is_now(
    qtbot: QtBot, database: Database, open_screen: OpenScreen, today: date
) -> None:
    hang_and_cancel(database)
    screen = open_screen()

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.to_do_card.task_lines[0].button.click()

    assert tasks(screen) == [("Entrén: bladet stämmer inte längre", "Skriv ut på nytt")]
    with database.read() as session:
        (sheet,) = printout_rows(session, today, PrintoutFilter())
    assert asked.args == ["documents", sheet]


def test_closed_days_far_off_are_no_task_but_are_reached(
    qtbot: QtBot, database: Database, open_screen: OpenScreen, today: date
) -> None:
    near, far = today + timedelta(days=28), today + timedelta(days=29)
    with database.write() as uow:
        for day in (near, far):
            make_occasion(uow, day=day)
            save_closed_day(uow, ClosedDayDraft(kind=ClosedDayKind.CLOSURE, name="Stängt", first=day, last=day))
        uow.commit()
    screen = open_screen()
    button = screen.to_do_card.later_button

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        button.click()

    assert [title for title, _button in tasks(screen)] == ["Språkcafé 21 dec: stängt"]
    assert button.text() == "1 tillfälle längre fram är på en stängd dag →"
    key, hit = asked.args
    assert (key, hit.day) == ("week", far)


def test_without_closed_days_far_off_there_is_no_way_to_them(open_screen: OpenScreen) -> None:
    assert not open_screen().to_do_card.later_button.isVisible()


def test_old_sheet_is_noted_as_down_at_once_and_that_can_be_undone(
    qtbot: QtBot, database: Database, open_screen: OpenScreen
) -> None:
    hang_and_cancel(database, anew=True)
    screen = open_screen()
    before = tasks(screen)

    with qtbot.waitSignal(screen.undo_offered) as offered:
        screen.to_do_card.task_lines[0].button.click()

    assert before == [("Entrén: bladet stämmer inte längre", "Nedtaget")]
    assert tasks(screen) == []
    assert offered.args[0] == "Entrén: det gamla bladet är noterat som nedtaget."
    assert "Inget väntar just nu" in said(screen.to_do_card)


def test_too_much_of_a_sort_is_one_line(database: Database, open_screen: OpenScreen) -> None:
    with database.write() as uow:
        for number in range(6):
            call(uow, f"Namn {number}")
        uow.commit()

    screen = open_screen()

    assert [title for title, _button in tasks(screen)] == [
        "Namn 0 väntar på svar",
        "Namn 1 väntar på svar",
        "Namn 2 väntar på svar",
        "3 till väntar på svar",
    ]


def test_lines_that_stay_keep_the_focus(qtbot: QtBot, database: Database, open_screen: OpenScreen) -> None:
    with database.write() as uow:
        for name in ("Anna", "Bo", "Cia"):
            call(uow, name)
        uow.commit()
    screen = open_screen()
    first = screen.to_do_card.task_lines[0].button
    first.setFocus()

    with database.write() as uow:
        call(uow, "Dora", step_in=-9)
        uow.commit()
    screen.reload()

    assert tasks(screen)[0] == ("Dora: Ring igen", "Öppna")
    assert screen.to_do_card.task_lines[0].button is first
    assert len(screen.to_do_card.task_lines) == 4


def test_numbers_lead_to_what_they_count(qtbot: QtBot, database: Database, open_screen: OpenScreen) -> None:
    with database.write() as uow:
        make_person(uow, newcomer=NewcomerDraft(status=NewcomerStatus.READY))
        make_occasion(uow)
        uow.commit()
    screen = open_screen()
    names = [button.accessibleName() for button in screen.figures_card.buttons]

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        screen.figures_card.buttons[1].click()

    assert names == [
        "0 aktiva par",
        "1 väntar på språkvän",
        "0 volontärer med ledig plats",
        "0 dagars väntetid, median",
        "1 tillfälle i veckan",
    ]
    assert asked.args[0] == "newcomers"
    assert isinstance(asked.args[1], PersonFilter)
    assert (asked.args[1].role, asked.args[1].chip) == (PersonRole.NEWCOMER, PersonChip.WAITING)


def test_calls_of_the_week_have_a_button_each_that_opens_the_call(
    qtbot: QtBot, database: Database, open_screen: OpenScreen
) -> None:
    with database.write() as uow:
        make_proposal(uow, make_couple(uow, newcomer="Yonas", volunteer="Ingrid"))
        make_pair(uow, PairStatus.TRIAL, make_couple(uow, newcomer="Wei", volunteer="Anna"), ago=5)
        uow.commit()
    screen = open_screen()
    line = next(line for line in screen.to_do_card.task_lines if line.title_label.text().startswith("Ingrid"))

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        line.button.click()

    assert (line.title_label.text(), line.detail_label.text(), line.button.text()) == (
        "Ingrid: Berätta om förslaget",
        "Yonas + Ingrid · idag",
        "Ring",
    )
    assert asked.args[0] == "pairs"
    assert isinstance(asked.args[1], RingRow)


def test_many_calls_lead_to_the_ring_list(qtbot: QtBot, database: Database, open_screen: OpenScreen) -> None:
    with database.write() as uow:
        for number in range(6):
            make_proposal(uow, make_couple(uow, newcomer=f"Nyanländ {number}", volunteer=f"Volontär {number}"))
        uow.commit()
    screen = open_screen()
    last = next(line for line in screen.to_do_card.task_lines if "till att ringa" in line.title_label.text())

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        last.button.click()

    assert last.title_label.text() == "3 till att ringa denna vecka"
    assert asked.args == ["pairs", PairsView.RING_LIST]


def test_occasion_of_today_is_shown_and_opens_in_the_week(
    qtbot: QtBot, database: Database, open_screen: OpenScreen
) -> None:
    with database.write() as uow:
        key = make_occasion(uow, name="Stickcafé", room="Ljusgården")
        uow.commit()
    screen = open_screen()
    (line,) = screen.occasions_card.findChildren(OccasionLine)

    with qtbot.waitSignal(screen.navigation_requested) as asked:
        line.click()

    assert line.accessibleName().startswith("10:00–12:00, Stickcafé, ")
    assert asked.args == ["week", RecordToOpen(kind=EntityKind.OCCASION, key=key)]


def test_day_without_anything_tells_what_comes_next(database: Database, open_screen: OpenScreen, today: date) -> None:
    with database.write() as uow:
        make_occasion(uow, name="Stickcafé", day=today + timedelta(days=2))
        uow.commit()

    screen = open_screen()

    assert "Inget är på gång idag. Nästa: Stickcafé onsdag 25 november 10:00." in said(screen.occasions_card)


def test_change_of_a_colleague_is_seen_at_once(
    database: Database, open_screen: OpenScreen, context: AppContext
) -> None:
    with database.write() as uow:
        make_occasion(uow)
        uow.commit()
    screen = open_screen()
    with database.write() as uow:
        call(uow, "Anna Påhittad")
        context.bus.publish(uow.commit())

    (line, *_others) = screen.events_card.findChildren(EventLine)

    assert line.accessibleName() == "idag 08:30, Anna Påhittad, Ringde: bli språkvän"
    assert [title for title, _button in tasks(screen)] == ["Anna Påhittad väntar på svar"]


def test_empty_register_shows_three_steps_and_no_numbers(qtbot: QtBot, open_screen: OpenScreen) -> None:
    screen = open_screen()
    titles = [line.button.text() for line in screen.steps_card.lines]

    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.steps_card.lines[1].button.click()

    assert titles == ["Ny träffpunkt", "Nytt samtal", "Skriv ut veckan"]
    assert asked.args == [ActionKey.CALL]
    assert screen.figures_card.isHidden()
    assert screen.to_do_card.isHidden()


def test_steps_go_when_they_are_taken(database: Database, open_screen: OpenScreen) -> None:
    with database.write() as uow:
        make_occasion(uow)
        call(uow, "Anna Påhittad")
        hang(uow, "")
        uow.commit()

    screen = open_screen()

    assert screen.steps_card.isHidden()
    assert not screen.figures_card.isHidden()


def test_office_without_cafes_has_no_place_for_them(database: Database, context: AppContext, shell: Shell) -> None:
    with database.write() as uow:
        make_person(uow, newcomer=NewcomerDraft())
        uow.commit()
    screen = TodayScreen(replace(context, scope=OfficeScope.PAIRS), shell.page_parent)
    screen.retranslate()

    screen.activate()

    assert screen.occasions_card.isHidden()
    assert len(screen.figures_card.buttons) == 5


def test_new_day_is_read_at_the_next_visit(database: Database, context: AppContext, shell: Shell, today: date) -> None:
    screen = TodayScreen(replace(context, clock=MovingClock(today)), shell.page_parent)
    screen.activate()
    first = screen.presenter.shown
    screen.activate()
    again = screen.presenter.shown
    assert isinstance(screen.context.clock, MovingClock)
    screen.context.clock.day = today + timedelta(days=1)

    screen.activate()

    assert again is first
    assert screen.presenter.shown is not None
    assert screen.presenter.shown.today == today + timedelta(days=1)


def test_everything_is_reached_by_tab_and_named(
    database: Database, open_screen: OpenScreen, context: AppContext, shell: Shell
) -> None:
    with database.write() as uow:
        make_occasion(uow)
        call(uow, "Anna Påhittad")
        hang(uow, "")
        uow.commit()
    screen = open_screen()

    reached = focusable_widgets(screen)

    assert screen.to_do_card.task_lines[0].button in reached
    assert set(screen.figures_card.buttons) <= set(reached)
    assert screen.to_do_card.task_lines[0].button.accessibleName() == "Ta hand om: Anna Påhittad väntar på svar"
    assert_accessible(shell, context.theme)


def test_call_is_begun_by_the_button_of_the_top_bar(qtbot: QtBot, open_screen: OpenScreen) -> None:
    screen = open_screen()

    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.call_button.click()

    assert asked.args == [ActionKey.CALL]
