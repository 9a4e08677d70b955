"""Reads and saves what the forms of the week are about. A save says first what it collides with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.conflicts import conflicts_for
from models.queries.first_meetings import first_meetings_changed_by
from models.queries.meeting_points import MeetingPointRow, meeting_point_rows
from models.queries.occasion_details import occasion_draft
from models.queries.organisations import organisation_rows
from models.queries.series import series_draft
from models.queries.week import WeekOccasionRow
from models.rules.recurrence import moved_rule, recurrence_dates
from models.services.occasions import change_occasion
from models.services.series import change_series_from, create_series, move_series_from, save_series
from models.values.activities import ActivityKind
from models.values.activity_drafts import OccasionDraft, SeriesDraft
from models.values.errors import EditConflict, Invalid
from models.values.identifiers import MeetingPointId, OccasionId, SeriesId
from models.values.problems import Conflict
from models.values.recurrence import Season, WeeklyRule
from models.values.timeslot import DateSpan
from translations import _
from ui.background.contract import Written, is_news
from ui.context import AppContext
from ui.screens.week.editing.loaded import EditorChoices, LoadedOccasion, LoadedSeries, SeriesPreview
from ui.wording.dates import long_day
from ui.wording.errors import error_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork

FIRST_DATES = 4
_PREVIEW = timedelta(weeks=53)
_USUAL_HOURS = 2
_LATEST_START = time(21, 45)

Draft = SeriesDraft | OccasionDraft


class EditingPresenter(QObject):
    """One form at a time; every answer is about the draft that was handed in last."""

    series_loaded = Signal(object)  # LoadedSeries
    occasion_loaded = Signal(object)  # LoadedOccasion
    move_loaded = Signal(object)  # OccasionDraft
    previewed = Signal(object)  # SeriesPreview
    conflicts_checked = Signal(object)  # tuple[Conflict, ...]
    conflicts_met = Signal(object)  # tuple[Conflict, ...]: nothing was saved
    saved = Signal(str, object)  # sentence, TransactionNumber
    invalid = Signal(object)  # tuple[FieldProblem, ...]
    race_lost = Signal(object)  # the draft as a colleague left it, None when it was removed
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last_place: MeetingPointId | None = None

    def begin_series(self, day: date, starts: time) -> None:
        """Make a new activity on a day: weekly, two hours, to the end of the term, where one was made last."""
        work = partial(_new_series, day=day, starts=starts, last_place=self._last_place)
        self._context.runner.read(work, on_done=self._on_series_loaded, on_failed=self._on_failed, topic="load")

    def load_series(self, series_id: SeriesId, from_day: date | None) -> None:
        """Read a series for its form: the whole of it, or what holds from a day on."""
        work = partial(_read_series, series_id=series_id, from_day=from_day)
        self._context.runner.read(work, on_done=self._on_series_loaded, on_failed=self._on_failed, topic="load")

    def load_occasion(self, occasion_id: OccasionId) -> None:
        """Read one occasion for its form."""
        work = partial(_read_occasion, occasion_id=occasion_id)
        self._context.runner.read(work, on_done=self._on_occasion_loaded, on_failed=self._on_failed, topic="load")

    def load_for_move(self, occasion_id: OccasionId) -> None:
        """Read one occasion that shall go elsewhere, with all that goes along."""
        work = partial(occasion_draft, occasion_id=occasion_id)
        self._context.runner.read(work, on_done=self._on_move_loaded, on_failed=self._on_failed, topic="load")

    def preview_series(self, draft: SeriesDraft, from_day: date | None) -> None:
        """Say what a series would lead to; only the newest question is answered."""
        work = partial(_preview, draft=draft, from_day=from_day, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_previewed, on_failed=self._on_failed, topic="preview")

    def check_occasion(self, draft: OccasionDraft) -> None:
        """Say what an occasion would collide with; only the newest question is answered."""
        work = partial(conflicts_for, draft=draft, today=self._context.clock.today())
        self._context.runner.read(work, on_done=self._on_checked, on_failed=self._on_failed, topic="check")

    def save_series(self, draft: SeriesDraft, from_day: date | None, accepted: frozenset[Conflict]) -> None:
        """Save a series unless it collides with something beyond what was accepted."""
        service: Callable[[UnitOfWork], object]
        if draft.id is None:
            service = partial(create_series, draft=draft)
            sentence = _("{name} is in the calendar.").format(name=draft.name.strip())
        elif from_day is not None:
            service = partial(change_series_from, draft=draft, from_day=from_day)
            sentence = _("{name} is changed from {day} on.").format(name=draft.name.strip(), day=long_day(from_day))
        else:
            service = partial(save_series, draft=draft)
            sentence = _("{name} is changed.").format(name=draft.name.strip())
        self._last_place = draft.meeting_point_id
        self._save(draft, service, accepted, sentence)

    def save_occasion(self, row: WeekOccasionRow, draft: OccasionDraft, accepted: frozenset[Conflict]) -> None:
        """Save one occasion unless it collides with something beyond what was accepted."""
        sentence = _("{name} is changed, this time only.").format(name=row.name)
        if draft.day != row.day:
            sentence = _("{name} is moved to {day}.").format(name=row.name, day=long_day(draft.day))
        self._save(draft, partial(change_occasion, draft=draft), accepted, sentence)

    def move_series(self, row: WeekOccasionRow, draft: OccasionDraft, accepted: frozenset[Conflict]) -> None:
        """Move one occasion and all that follow, unless any of them collides with more than was accepted."""
        sentence = _("{name} is moved from {day} on.").format(name=row.name, day=long_day(draft.day))
        as_series = partial(_moved_series, row=row, draft=draft)
        self._save(draft, partial(move_series_from, draft=draft), accepted, sentence, as_series=as_series)

    def _save(
        self,
        draft: Draft,
        service: Callable[[UnitOfWork], object],
        accepted: frozenset[Conflict],
        sentence: str,
        *,
        as_series: Callable[[Session], Draft] | None = None,
    ) -> None:
        work = partial(
            _save_unless_conflicts,
            checked=as_series or partial(_as_it_is, draft=draft),
            service=service,
            accepted=accepted,
            today=self._context.clock.today(),
        )
        self._context.runner.write_with_changes(
            work, on_done=partial(self._on_saved, sentence), on_failed=partial(self._on_save_failed, draft)
        )

    def _read_theirs(self, draft: Draft) -> None:
        work: Callable[[Session], Draft | None] = partial(_theirs, mine=draft)
        self._context.runner.read(work, on_done=self._on_theirs_read, on_failed=self._on_failed)

    def _on_series_loaded(self, loaded: LoadedSeries) -> None:
        self.series_loaded.emit(loaded)

    def _on_occasion_loaded(self, loaded: LoadedOccasion) -> None:
        self.occasion_loaded.emit(loaded)

    def _on_move_loaded(self, draft: OccasionDraft) -> None:
        self.move_loaded.emit(draft)

    def _on_previewed(self, preview: SeriesPreview) -> None:
        self.previewed.emit(preview)

    def _on_checked(self, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts_checked.emit(conflicts)

    def _on_theirs_read(self, theirs: Draft | None) -> None:
        self.race_lost.emit(theirs)

    def _on_saved(self, sentence: str, written: Written[tuple[Conflict, ...]]) -> None:
        if written.result:
            self.conflicts_met.emit(written.result)
        else:
            self.saved.emit(sentence, written.changes.transaction)

    def _on_save_failed(self, draft: Draft, error: Exception) -> None:
        match error:
            case Invalid(problems=problems):
                self.invalid.emit(problems)
            case EditConflict():
                self._read_theirs(draft)
            case _:
                self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _save_unless_conflicts(
    uow: UnitOfWork,
    checked: Callable[[Session], Draft],
    service: Callable[[UnitOfWork], object],
    accepted: frozenset[Conflict],
    today: date,
) -> tuple[Conflict, ...]:
    """Save and give nothing, or give what it collides with beyond ``accepted`` and save nothing."""
    conflicts = conflicts_for(uow.session, checked(uow.session), today=today)
    if set(conflicts) - accepted:
        return conflicts
    service(uow)
    return ()


def _as_it_is(_session: Session, draft: Draft) -> Draft:
    return draft


def _moved_series(session: Session, row: WeekOccasionRow, draft: OccasionDraft) -> SeriesDraft:
    """Give the series as a move "from now on" would leave it, to see what it would collide with."""
    series = series_draft(session, row.series_id)
    first = min(row.planned_day, draft.day)
    return replace(
        series,
        starts=draft.starts,
        ends=draft.ends,
        meeting_point_id=draft.meeting_point_id,
        room=draft.room,
        rule=moved_rule(series.rule, row.planned_day, draft.day),
        season=replace(series.season, first=max(series.season.first, first)),
    )


def _choices(session: Session) -> EditorChoices:
    return EditorChoices(places=meeting_point_rows(session), organisations=organisation_rows(session))


def _new_series(session: Session, day: date, starts: time, last_place: MeetingPointId | None) -> LoadedSeries:
    choices = _choices(session)
    places = {place.id: place for place in choices.places}
    place = places.get(last_place) if last_place is not None else None
    if place is None and choices.places:
        place = max(choices.places, key=_open_series)
    owner = next(
        (found.id for found in choices.organisations if place is not None and found.name == place.organisation), None
    )
    begins = min(starts, _LATEST_START)
    draft = SeriesDraft(
        organisation_id=owner,
        meeting_point_id=place.id if place is not None else None,
        kind=ActivityKind.LANGUAGE_CAFE,
        name="",
        starts=begins,
        ends=time(begins.hour + _USUAL_HOURS, begins.minute),
        rule=WeeklyRule(anchor=day),
        season=Season(first=day, last=term_end(day)),
    )
    return LoadedSeries(draft=draft, choices=choices)


def _open_series(place: MeetingPointRow) -> int:
    return place.open_series


def term_end(day: date) -> date:
    """Give the last day of the school term a day lies in, or of the next one in the holidays.

    Swedish terms end about 20 December and 12 June; within four weeks of the end the next term is meant as well.
    """
    margin = timedelta(weeks=4)
    ends = (date(day.year, 6, 12), date(day.year, 12, 20), date(day.year + 1, 6, 12))
    return next(end for end in ends if day + margin < end)


def _read_series(session: Session, series_id: SeriesId, from_day: date | None) -> LoadedSeries:
    return LoadedSeries(draft=series_draft(session, series_id), choices=_choices(session), from_day=from_day)


def _read_occasion(session: Session, occasion_id: OccasionId) -> LoadedOccasion:
    return LoadedOccasion(draft=occasion_draft(session, occasion_id), choices=_choices(session))


def _preview(session: Session, draft: SeriesDraft, from_day: date | None, today: date) -> SeriesPreview:
    first = max(draft.season.first, today)
    dates = recurrence_dates(draft.rule, draft.season, DateSpan(first=first, last=first + _PREVIEW))
    changed = first_meetings_changed_by(session, draft, max(from_day or today, today))
    return SeriesPreview(
        dates=dates[:FIRST_DATES],
        conflicts=conflicts_for(session, draft, today=today),
        meetings=tuple(row for meeting in changed for row in meeting.pairs),
    )


def _theirs(session: Session, mine: Draft) -> Draft | None:
    try:
        if isinstance(mine, OccasionDraft):
            return occasion_draft(session, mine.id)
        return series_draft(session, mine.id) if mine.id is not None else None
    except EditConflict:
        return None
