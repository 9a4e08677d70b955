"""Which people are listed, in which order, and the numbers around the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.areas import area_rows
from models.queries.intake import intake_policy
from models.queries.people import PersonFilter, PersonRow, person_counts, person_ids, person_rows
from models.queries.people_choices import language_choice_rows
from models.values.identifiers import PersonId
from models.values.people import IntakePolicy, PersonRole
from models.values.people_lists import PersonChip, PersonSort
from ui.background.contract import is_news
from ui.context import AppContext
from ui.screens.people.shown import FoundPeople, ReadNumbers, ShownPeople
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from models.seen.rows import Reader, Rows

FIRST_ROWS: Final = 16
"""So many rows come together with the keys, so that a list is painted whole at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _LookUp:
    """Where somebody who is to be shown stands: in which role, and under which filter."""

    person_id: PersonId
    role: PersonRole
    filter: PersonFilter


class PeoplePresenter(QObject):
    """Holds the filter and asks for keys, rows and numbers; only the newest question is answered."""

    shown_changed = Signal(object, object)  # ShownPeople, tuple[PersonRow, ...] that came with it
    rows_read = Signal(object)  # tuple[PersonRow, ...]
    numbers_changed = Signal(object)  # ReadNumbers
    filter_changed = Signal(object)  # PersonFilter that did not come from the bar
    person_placed = Signal(object)  # PersonId that the coming list holds
    other_role_wanted = Signal(object)  # PersonId of somebody who stands in the other list only
    trouble_met = Signal(str)

    def __init__(self, context: AppContext, *, role: PersonRole, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._role = role
        self._filter = PersonFilter(role=role)
        self._shown: ShownPeople | None = None
        self._numbers: ReadNumbers | None = None
        self._numbers_due = False
        self._policy: IntakePolicy | None = None

    @property
    def filter(self) -> PersonFilter:
        """Give what is asked for."""
        return self._filter

    @property
    def shown(self) -> ShownPeople | None:
        """Give what the list shows; ``None`` before it was read."""
        return self._shown

    @property
    def numbers(self) -> ReadNumbers | None:
        """Give the numbers around the list; ``None`` before they were read."""
        return self._numbers

    def begin_with(self, sort: PersonSort, *, descending: bool) -> None:
        """Take the order of the last time, before anything is read."""
        self._filter = replace(self._filter, sort=sort, descending=descending)

    def reload(self) -> None:
        """Read the list and the numbers again, and what the office asks of volunteers."""
        self._policy = None
        self._numbers_due = True
        self._read_ids()

    def set_filter(self, chosen: PersonFilter) -> None:
        """List who fits; the numbers are counted anew only where they change."""
        if chosen == self._filter:
            return
        before, self._filter = self._filter, chosen
        self._numbers_due = self._numbers_due or _counted(before) != _counted(chosen)
        self._read_ids()

    def take_filter(self, chosen: PersonFilter) -> None:
        """List who fits a filter that came from elsewhere; the order stays as it was chosen here."""
        chosen = replace(chosen, sort=self._filter.sort, descending=self._filter.descending)
        self.filter_changed.emit(chosen)
        if chosen == self._filter:
            self.reload()
        else:
            self.set_filter(chosen)

    def clear_filter(self) -> None:
        """List everybody again."""
        self.take_filter(PersonFilter(role=self._role))

    def set_order(self, sort: PersonSort, *, descending: bool) -> None:
        """Sort by a column."""
        self.set_filter(replace(self._filter, sort=sort, descending=descending))

    def find(self, person_id: PersonId) -> None:
        """Make sure that somebody stands in the list: the filter gives way, then who has ended is listed."""
        work = partial(_look_up, person_id=person_id, chosen=self._filter, today=self._context.clock.today())
        self._context.runner.read_rows(work, on_done=self._on_looked_up, on_failed=self._on_failed, topic="look up")

    @Slot(object)
    def read_rows(self, ids: Sequence[int]) -> None:
        """Read the rows of a page that is looked at."""
        keys = tuple(PersonId(key) for key in ids)
        today = self._context.clock.today()
        work = partial(_read_rows, ids=keys, role=self._role, today=today, policy=self._policy)
        self._context.runner.read_rows(work, on_done=self.rows_read.emit, on_failed=self._on_failed)

    def draw_in(self, module: str, *, on_done: Callable[[None], None]) -> None:
        """Import what stands beside the list away from the window, where one may scroll meanwhile.

        In a reading lane: the idle one may be making the day's backup.
        """
        self._context.runner.read_rows(partial(_import, module), on_done=on_done, on_failed=self._on_failed)

    def _read_ids(self) -> None:
        work = partial(_read_ids, chosen=self._filter, today=self._context.clock.today(), policy=self._policy)
        self._context.runner.read_rows(work, on_done=self._on_found, on_failed=self._on_failed, topic="ids")

    def _read_numbers(self) -> None:
        work = partial(_read_numbers, chosen=self._filter, today=self._context.clock.today())
        self._context.runner.read_rows(work, on_done=self._on_numbers, on_failed=self._on_failed, topic="numbers")

    def _on_found(self, found: FoundPeople) -> None:
        if found.filter != self._filter:
            return
        self._policy = found.policy
        self._shown = ShownPeople(filter=found.filter, ids=found.ids)
        self.shown_changed.emit(self._shown, found.first_rows)
        if self._numbers_due:  # whom one looks for comes first
            self._numbers_due = False
            self._read_numbers()

    def _on_numbers(self, numbers: ReadNumbers) -> None:
        self._numbers = numbers
        self.numbers_changed.emit(numbers)

    def _on_looked_up(self, found: _LookUp | None) -> None:
        if found is None:
            return
        if found.role is not self._role:
            self.other_role_wanted.emit(found.person_id)
            return
        self.person_placed.emit(found.person_id)
        self.take_filter(found.filter)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _import(module: str, _rows: Rows) -> None:
    import_module(module)


def _counted(chosen: PersonFilter) -> PersonFilter:
    """What the numbers depend on: neither chip nor words nor order."""
    return replace(chosen, chip=PersonChip.ALL, text="", sort=PersonSort.NAME, descending=False)


def _read_ids(reader: Reader, chosen: PersonFilter, today: date, policy: IntakePolicy | None) -> FoundPeople:
    policy = policy or intake_policy(reader)
    ids = tuple(person_ids(reader, chosen, today, policy=policy))
    first = person_rows(reader, ids[:FIRST_ROWS], chosen.role, today, policy=policy)
    return FoundPeople(filter=chosen, ids=ids, first_rows=first, policy=policy)


def _read_rows(
    reader: Reader, ids: Sequence[PersonId], role: PersonRole, today: date, policy: IntakePolicy | None
) -> tuple[PersonRow, ...]:
    return person_rows(reader, ids, role, today, policy=policy or intake_policy(reader))


def _read_numbers(reader: Reader, chosen: PersonFilter, today: date) -> ReadNumbers:
    everybody = PersonFilter(role=chosen.role)
    policy = intake_policy(reader)
    counts = person_counts(reader, chosen, today, policy=policy)
    totals = counts if _counted(chosen) == everybody else person_counts(reader, everybody, today, policy=policy)
    return ReadNumbers(
        counts=counts,
        totals=totals,
        areas=area_rows(reader),
        languages=language_choice_rows(reader, chosen.role),
    )


def _look_up(reader: Reader, person_id: PersonId, chosen: PersonFilter, today: date) -> _LookUp | None:
    rows = person_rows(reader, [person_id], chosen.role, today)
    if not rows:
        return None
    roles = rows[0].roles
    if chosen.role not in roles:
        other = next((role for role in PersonRole if role in roles), None)
        return _LookUp(person_id=person_id, role=other, filter=chosen) if other is not None else None
    everybody = PersonFilter(role=chosen.role)
    for candidate in (chosen, everybody, replace(everybody, chip=PersonChip.ENDED)):
        if person_id in person_ids(reader, candidate, today, policy=intake_policy(reader)):
            return _LookUp(person_id=person_id, role=chosen.role, filter=candidate)
    return None
