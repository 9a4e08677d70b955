"""Makes the list of what is to be done: one line each, and one line for what is too much of a sort."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final, TypeVar

from models.queries.closed_days import ClosedDayHit
from models.queries.enquiries import EnquiryRow
from models.queries.overview import ToDoDetails, WallSheetRow
from models.queries.people import PersonFilter
from models.queries.people_due import DuePersonRow
from models.values.changes import EntityKind
from models.values.pair_rows import PairsView, RingRow
from models.values.pairs import PairSide
from models.values.people import PersonRole
from models.values.people_lists import PersonChip
from translations import _, ngettext
from ui.screens.screen import RecordToOpen
from ui.screens.today.answers import Answer, Goal, TakeDown, Task
from ui.wording.dates import short_date, week_name
from ui.wording.near_days import near_day
from ui.wording.pair_calls import call_due, call_sentence
from ui.wording.pair_cards import pair_title, side_short
from ui.wording.people import enquiry_want_name
from ui.wording.sheets import product_name

MOST_OF_A_SORT: Final = 4
NEAR: Final = timedelta(days=28)
"""A closed day further off is no task yet, only a way there: nobody decides about Easter in November."""

RowT = TypeVar("RowT")


def tasks_of(to_do: ToDoDetails, today: date) -> tuple[Task, ...]:
    """Give a line for each thing to do, what has waited longest first."""
    near = [hit for hit in to_do.hits if hit.day - today <= NEAR]
    tasks = [
        *_few(to_do.steps, _Words(today).step, _more_steps),
        *_few(to_do.untouched, _Words(today).untouched, _more_untouched),
        *_few(to_do.sheets, _Words(today).sheet, partial(_more_sheets, today)),
        *_few(to_do.interviews, _Words(today).interview, _more_interviews),
        *_few(to_do.to_inform, _Words(today).inform, partial(_more_to_inform, to_do.number_to_inform)),
        *_few(to_do.extracts, _Words(today).extract, _more_extracts),
        *_few(near, _Words(today).hit, _more_hits),
        *_few(to_do.calls, _Words(today).call, _more_calls),
    ]
    return tuple(sorted(tasks, key=_by_day))


def later_hits(to_do: ToDoDetails, today: date) -> Task | None:
    """Give the way to what closed days hit further off; ``None`` if there is nothing."""
    far = [hit for hit in to_do.hits if hit.day - today > NEAR]
    if not far:
        return None
    title = ngettext(
        "{number} occasion further on is on a closed day", "{number} occasions further on are on closed days", len(far)
    )
    return _all_of_them(title.format(number=len(far)), Goal(screen="week", argument=far[0]), far[0].day)


def _few(rows: Sequence[RowT], words: Callable[[RowT], Task], more: Callable[[Sequence[RowT]], Task]) -> list[Task]:
    if len(rows) <= MOST_OF_A_SORT:
        return [words(row) for row in rows]
    shown, left = rows[: MOST_OF_A_SORT - 1], rows[MOST_OF_A_SORT - 1 :]
    return [*(words(row) for row in shown), more(left)]


class _Words:
    """The lines as seen from a day."""

    def __init__(self, today: date) -> None:
        self._today = today

    def step(self, row: EnquiryRow) -> Task:
        due = row.next_step_on or row.received_on
        when = _("To be done today") if due == self._today else _("Was to be done {day}").format(day=self._near(due))
        return Task(
            title=_("{name}: {step}").format(name=_caller(row), step=row.next_step),
            detail=" · ".join(part for part in (when, row.phone) if part),
            button=_("Open"),
            answer=_record("inbox", EntityKind.ENQUIRY, row.id),
            due=due,
        )

    def untouched(self, row: EnquiryRow) -> Task:
        wants = ", ".join(enquiry_want_name(want) for want in row.wants)
        came = _("Came in {day}").format(day=self._near(row.received_on))
        return Task(
            title=_("{name} is waiting for an answer").format(name=_caller(row)),
            detail=" · ".join(part for part in (came, wants) if part),
            button=_("Take care of it"),
            answer=_record("inbox", EntityKind.ENQUIRY, row.id),
            due=row.received_on,
        )

    def sheet(self, row: WallSheetRow) -> Task:
        sheet, number = row.sheet, len(row.sheet.differing)
        changes = ngettext("{number} change since then", "{number} changes since then", number).format(number=number)
        parts = [product_name(sheet.product), sheet.subject.name]
        parts += [week_name(sheet.week).lower()] if sheet.week is not None else []
        return Task(
            title=_("{place}: the sheet is no longer right").format(place=sheet.hangs_at),
            detail=" · ".join((", ".join(part for part in parts if part), changes)),
            button=_("Taken down") if row.is_reprinted else _("Print anew"),
            answer=TakeDown(sheet=sheet) if row.is_reprinted else Goal(screen="documents", argument=sheet),
            due=self._today,
        )

    def interview(self, row: DuePersonRow) -> Task:
        is_today = row.due_on == self._today
        booked = _("Booked for today") if is_today else _("Was booked for {day}").format(day=self._near(row.due_on))
        return self._person(row, _("Interview with {name}").format(name=row.name), booked)

    def inform(self, row: DuePersonRow) -> Task:
        late = row.due_on < self._today
        day = self._near(row.due_on)
        by = _("Was to be told by {day}").format(day=day) if late else _("At the latest {day}").format(day=day)
        return self._person(row, _("{name} has not been told what is kept").format(name=row.name), by)

    def extract(self, row: DuePersonRow) -> Task:
        day = self._near(row.due_on)
        until = _("Ran out {day}").format(day=day) if row.due_on < self._today else _("Runs out {day}").format(day=day)
        title = _("{name} has to show the record extract again").format(name=row.name)
        return self._person(row, title, until)

    def hit(self, hit: ClosedDayHit) -> Task:
        return Task(
            title=_("{name} {day}: closed").format(name=hit.name, day=short_date(hit.day)),
            detail=" · ".join((hit.closed_day_name, hit.place_name)),
            button=_("Decide …"),
            answer=Goal(screen="week", argument=hit),
            due=hit.day,
        )

    def call(self, row: RingRow) -> Task:
        whom = side_short(row.pair, PairSide.BOTH) if row.side is PairSide.BOTH else row.person.name
        reason = call_sentence(row.pair, row.reason, self._today)
        parts = (pair_title(row.pair), call_due(row.due_on, self._today), row.person.phone)
        return Task(
            title=_("{name}: {step}").format(name=whom, step=reason),
            detail=" · ".join(part for part in parts if part),
            button=_("Call"),
            answer=Goal(screen="pairs", argument=row),
            due=row.due_on,
        )

    def _person(self, row: DuePersonRow, title: str, detail: str) -> Task:
        answer = _record(screen_of(row.role), EntityKind.PERSON, row.id)
        return Task(title=title, detail=detail, button=_("Open"), answer=answer, due=row.due_on)

    def _near(self, day: date) -> str:
        return near_day(day, today=self._today)


def screen_of(role: PersonRole | None) -> str:
    """Give the key of the list that shows a role."""
    return "newcomers" if role is PersonRole.NEWCOMER else "volunteers"


def _record(screen: str, kind: EntityKind, key: int) -> Goal:
    return Goal(screen=screen, argument=RecordToOpen(kind=kind, key=key))


def _caller(row: EnquiryRow) -> str:
    return row.name or row.person_name or _("Somebody without a name")


def _all_of_them(title: str, answer: Answer, due: date) -> Task:
    return Task(title=title, detail="", button=_("Show all"), answer=answer, due=due)


def _more_steps(left: Sequence[EnquiryRow]) -> Task:
    title = ngettext("{number} more next step is due", "{number} more next steps are due", len(left))
    due = left[0].next_step_on or left[0].received_on
    return _all_of_them(title.format(number=len(left)), Goal(screen="inbox"), due)


def _more_untouched(left: Sequence[EnquiryRow]) -> Task:
    title = ngettext("{number} more is waiting for an answer", "{number} more are waiting for an answer", len(left))
    return _all_of_them(title.format(number=len(left)), Goal(screen="inbox"), left[0].received_on)


def _more_sheets(today: date, left: Sequence[WallSheetRow]) -> Task:
    title = ngettext("{number} more sheet on a wall is wrong", "{number} more sheets on walls are wrong", len(left))
    return _all_of_them(title.format(number=len(left)), Goal(screen="documents"), today)


def _more_interviews(left: Sequence[DuePersonRow]) -> Task:
    title = ngettext("{number} more interview", "{number} more interviews", len(left)).format(number=len(left))
    return _all_of_them(title, _people(left[0].role, PersonChip.NEEDS_SOMETHING), left[0].due_on)


def _more_to_inform(all_of_them: int, left: Sequence[DuePersonRow]) -> Task:
    number = all_of_them - MOST_OF_A_SORT + 1
    title = ngettext(
        "{number} more has not been told what is kept", "{number} more have not been told what is kept", number
    )
    return _all_of_them(title.format(number=number), _people(left[0].role, PersonChip.NOT_INFORMED), left[0].due_on)


def _more_extracts(left: Sequence[DuePersonRow]) -> Task:
    title = ngettext(
        "{number} more has to show the record extract again",
        "{number} more have to show the record extract again",
        len(left),
    )
    return _all_of_them(
        title.format(number=len(left)), _people(PersonRole.VOLUNTEER, PersonChip.NEEDS_SOMETHING), left[0].due_on
    )


def _more_hits(left: Sequence[ClosedDayHit]) -> Task:
    title = ngettext(
        "{number} more occasion is on a closed day", "{number} more occasions are on closed days", len(left)
    )
    return _all_of_them(title.format(number=len(left)), Goal(screen="week", argument=left[0]), left[0].day)


def _more_calls(left: Sequence[RingRow]) -> Task:
    title = ngettext("{number} more to call this week", "{number} more to call this week", len(left))
    answer = Goal(screen="pairs", argument=PairsView.RING_LIST)
    return _all_of_them(title.format(number=len(left)), answer, left[0].due_on)


def _people(role: PersonRole, chip: PersonChip) -> Goal:
    return Goal(screen=screen_of(role), argument=PersonFilter(role=role, chip=chip))


def _by_day(task: Task) -> date:
    return task.due
