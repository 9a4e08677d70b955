"""Which week is shown through which filter, and what one does to a single occasion without a form."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from models.queries.areas import area_rows
from models.queries.closed_days import closed_day_hits
from models.queries.meeting_points import meeting_point_rows
from models.queries.occasion_details import OccasionDetails, occasion_details
from models.queries.series import SeriesOccasionRow, occasion_to_show
from models.queries.week import WeekFilter, WeekOccasionRow, closed_days_of, week_rows
from models.services.occasions import cancel_occasion, remove_occasion, return_to_series, revive_occasion
from models.services.series import remove_series
from models.values.activities import ActivityKind, CancelReason
from models.values.errors import EditConflict
from models.values.identifiers import AreaId, MeetingPointId, OccasionId, SeriesId
from models.values.timeslot import IsoWeek
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.week.shown import ShownWeek
from ui.settings import WeekChoice
from ui.wording.dates import day_and_month
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork


class WeekPresenter(QObject):
    """Reads the week and the chosen occasion; cancels, revives and removes."""

    shown_changed = Signal(object)  # ShownWeek
    details_changed = Signal(object)  # OccasionDetails | None
    saved = Signal(str, object)  # sentence, TransactionNumber
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._week = IsoWeek.of(context.clock.today())
        self._filter = _filter_of(context.settings.current.week)
        self._shown: ShownWeek | None = None
        self._chosen: OccasionId | None = None
        self._details: OccasionDetails | None = None

    @property
    def week(self) -> IsoWeek:
        """Give the week that is wanted, before and after it has been read."""
        return self._week

    @property
    def today(self) -> date:
        """Give the present day."""
        return self._context.clock.today()

    @property
    def shown(self) -> ShownWeek | None:
        """Give what was read last."""
        return self._shown

    @property
    def details(self) -> OccasionDetails | None:
        """Give everything about the chosen occasion; ``None`` until it has been read."""
        details = self._details
        return details if details is not None and details.row.id == self._chosen else None

    @property
    def chosen(self) -> OccasionId | None:
        """Give which occasion is chosen."""
        return self._chosen

    def show_week(self, week: IsoWeek) -> None:
        """Go to a week; nothing is chosen in it yet."""
        if week != self._week:
            self.choose(None)
        self._week = week
        self.reload()

    def show_series(self, series_id: SeriesId) -> None:
        """Go to the next occasion of a series, or to its last, whatever the filter hid."""
        work = partial(occasion_to_show, series_id=series_id, today=self.today)
        self._context.runner.read(work, on_done=self._on_series_read, on_failed=self._on_failed, topic="series")

    def show_occasion(self, occasion_id: OccasionId) -> None:
        """Go to the week of an occasion and choose it, whatever the filter hid."""
        work = partial(_read_details, occasion_id=occasion_id)
        self._context.runner.read(work, on_done=self._on_occasion_read, on_failed=self._on_failed, topic="series")

    @Slot()
    def show_next(self) -> None:
        """Go a week on."""
        self.show_week(self._week.shifted(1))

    @Slot()
    def show_previous(self) -> None:
        """Go a week back."""
        self.show_week(self._week.shifted(-1))

    @Slot()
    def show_today(self) -> None:
        """Go to the present week."""
        self.show_week(IsoWeek.of(self.today))

    @Slot(object)
    def set_filter(self, chosen: WeekFilter) -> None:
        """Show only what a filter lets through, now and at the next start."""
        self._filter = chosen
        settings = self._context.settings
        settings.save(replace(settings.current, week=_choice_of(chosen)))
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the week again, and the chosen occasion."""
        work = partial(_read_week, week=self._week, chosen=self._filter, today=self.today)
        self._context.runner.read(work, on_done=self._on_week_read, on_failed=self._on_failed, topic="week")

    def choose(self, occasion_id: OccasionId | None) -> None:
        """Choose an occasion and read everything about it."""
        if occasion_id == self._chosen and (occasion_id is None or self._details is not None):
            return
        self._chosen = occasion_id
        self._read_details()

    def cancel(self, row: WeekOccasionRow, reason: CancelReason, note: str) -> None:
        """Cancel an occasion: it stays visible."""
        work = partial(cancel_occasion, occasion_id=row.id, version=row.version, reason=reason, note=note)
        self._write(work, _("{name} on {day} is cancelled.").format(name=row.name, day=day_and_month(row.day)))

    def revive(self, row: WeekOccasionRow) -> None:
        """Let a cancelled occasion take place after all."""
        work = partial(revive_occasion, occasion_id=row.id, version=row.version)
        self._write(work, _("{name} on {day} takes place after all.").format(name=row.name, day=day_and_month(row.day)))

    def return_to_series(self, row: WeekOccasionRow) -> None:
        """Undo everything that was done to one occasion by hand."""
        work = partial(return_to_series, occasion_id=row.id, version=row.version)
        self._write(work, _("{name} is as in its series again.").format(name=row.name))

    def remove(self, row: WeekOccasionRow) -> None:
        """Take away an occasion that was a mistake."""
        work = partial(remove_occasion, occasion_id=row.id, version=row.version)
        self._write(work, _("{name} on {day} is removed.").format(name=row.name, day=day_and_month(row.day)))

    def remove_series(self, details: OccasionDetails) -> None:
        """Take away a whole series; what has been held stays as history."""
        work = partial(remove_series, series_id=details.row.series_id, version=details.series_version)
        self._write(work, _("All coming occasions of {name} are removed.").format(name=details.row.name))

    def _write(self, work: Callable[[UnitOfWork], None], sentence: str) -> None:
        on_done = partial(self._on_written, sentence)
        self._context.runner.write_with_changes(work, on_done=on_done, on_failed=self._on_failed)

    def _read_details(self) -> None:
        if self._chosen is None:
            self._show_details(None)
            return
        work = partial(_read_details, occasion_id=self._chosen)
        self._context.runner.read(work, on_done=self._show_details, on_failed=self._on_failed, topic="details")

    def _first_choice(self, shown: ShownWeek) -> OccasionId | None:
        """Choose the next occasion of the present week; in other weeks the first."""
        coming = [row for row in shown.rows if row.day >= shown.today] or list(shown.rows)
        return coming[0].id if coming else None

    def _on_week_read(self, shown: ShownWeek) -> None:
        if shown.week != self._week:
            return
        self._shown = shown
        self._filter = shown.filter
        if self._chosen not in {row.id for row in shown.rows}:
            self._chosen = self._first_choice(shown)
        self.shown_changed.emit(shown)
        self._read_details()

    def _on_series_read(self, row: SeriesOccasionRow | None) -> None:
        if row is None:
            self.trouble_met.emit(_("This activity has no occasion yet."))
            return
        self._filter = WeekFilter()
        self.show_week(IsoWeek.of(row.day))
        self.choose(row.id)

    def _on_occasion_read(self, details: OccasionDetails | None) -> None:
        if details is None:
            self.trouble_met.emit(_("This occasion is no longer there."))
            return
        self._filter = WeekFilter()
        self.show_week(IsoWeek.of(details.row.day))
        self.choose(details.row.id)

    def _show_details(self, details: OccasionDetails | None) -> None:
        if details is not None and details.row.id != self._chosen:
            return
        self._details = details
        self.details_changed.emit(details)

    def _on_written(self, sentence: str, written: Written[None]) -> None:
        self.saved.emit(sentence, written.changes.transaction)

    def _on_failed(self, error: Exception) -> None:
        if not is_news(error):
            return
        self.trouble_met.emit(error_sentence(error))
        if isinstance(error, EditConflict):
            self.reload()


def _read_week(session: Session, week: IsoWeek, chosen: WeekFilter, today: date) -> ShownWeek:
    areas, places = area_rows(session), meeting_point_rows(session)
    if chosen.area_id not in {None, *(area.id for area in areas)}:
        chosen = replace(chosen, area_id=None)
    if chosen.meeting_point_id not in {None, *(place.id for place in places)}:
        chosen = replace(chosen, meeting_point_id=None)
    return ShownWeek(
        week=week,
        today=today,
        filter=chosen,
        rows=week_rows(session, week, chosen),
        closed_days=closed_days_of(session, week.span),
        areas=areas,
        places=places,
        undecided_hits=len(closed_day_hits(session, today)),
    )


def _read_details(session: Session, occasion_id: OccasionId) -> OccasionDetails | None:
    try:
        return occasion_details(session, occasion_id)
    except EditConflict:
        return None  # removed by a colleague; the week itself is about to be read again


def _filter_of(choice: WeekChoice) -> WeekFilter:
    kinds = [kind for kind in choice.kinds if kind in set(ActivityKind)]
    return WeekFilter(
        area_id=AreaId(choice.area_ids[0]) if choice.area_ids else None,
        meeting_point_id=MeetingPointId(choice.meeting_point_ids[0]) if choice.meeting_point_ids else None,
        kind=ActivityKind(kinds[0]) if kinds else None,
    )


def _choice_of(chosen: WeekFilter) -> WeekChoice:
    return WeekChoice(
        area_ids=(chosen.area_id,) if chosen.area_id is not None else (),
        meeting_point_ids=(chosen.meeting_point_id,) if chosen.meeting_point_id is not None else (),
        kinds=(chosen.kind.value,) if chosen.kind is not None else (),
    )
