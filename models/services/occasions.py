"""Changes, cancels, revives and removes single occasions; the series is never touched by it."""

from __future__ import annotations

from datetime import date

from models.entities.activity_series import ActivitySeries
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.recurrence_columns import rule_of, season_of
from models.queries.series import THEME_FIELD
from models.rules.recurrence import recurrence_dates
from models.rules.series_validation import tidy_occasion
from models.rules.validation import LONGEST_NOTE, FieldChecks
from models.services.editing import read_for_edit
from models.services.local_texts import remove_local_texts, save_local_texts
from models.services.occasion_making import follow_plan, planned_values
from models.services.occasion_meetings import let_go_of_occasions
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason, OccasionStatus
from models.values.activity_drafts import OccasionDraft as OccasionDraft
from models.values.changes import EntityKind
from models.values.clock import to_utc
from models.values.errors import EditConflict, ProblemCode, RefusalCode, Refused
from models.values.identifiers import OccasionId
from models.values.timeslot import DateSpan


def change_occasion(uow: UnitOfWork, draft: OccasionDraft) -> None:
    """Give one occasion another day, time, place, theme or note; the others stay. Raises ``Invalid``, ``EditConflict``.

    Moved back to where the series has it and without a theme, it follows the series again. A note alone does not
    part it from the series.
    """
    occasion = occasion_for_edit(uow, draft.id, draft.version)
    checks = FieldChecks()
    tidy = tidy_occasion(draft, checks)
    if uow.session.get(MeetingPoint, tidy.meeting_point_id) is None:
        checks.add("meeting_point_id", ProblemCode.REQUIRED)
    checks.finish()
    if tidy.meeting_point_id != occasion.meeting_point_id:
        occasion.kept_on_closed_day = False
    move_to_day(uow, occasion, tidy.day)
    occasion.starts = tidy.starts
    occasion.ends = tidy.ends
    occasion.meeting_point_id = tidy.meeting_point_id
    occasion.room = tidy.room
    occasion.note = tidy.note
    occasion.theme = tidy.theme
    occasion.changed_by_hand = _differs(uow, occasion)
    uow.session.flush()
    save_local_texts(uow, occasion.uid, THEME_FIELD, tidy.themes, swedish=tidy.theme)


def cancel_occasion(
    uow: UnitOfWork, occasion_id: OccasionId, version: int, *, reason: CancelReason, note: str = ""
) -> None:
    """Cancel one occasion: it stays on screen and paper, marked. An empty ``note`` leaves the one that is there.

    Raises ``Invalid``, ``EditConflict``, or ``Refused`` with ``ALREADY_CANCELLED``.
    """
    occasion = occasion_for_edit(uow, occasion_id, version)
    checks = FieldChecks()
    tidy_note = checks.text("note", note, LONGEST_NOTE)
    checks.finish()
    if occasion.status is OccasionStatus.CANCELLED:
        raise Refused(RefusalCode.ALREADY_CANCELLED)
    occasion.status = OccasionStatus.CANCELLED
    occasion.cancel_reason = reason
    occasion.note = tidy_note or occasion.note
    occasion.changed_by_hand = True
    uow.session.flush()


def revive_occasion(uow: UnitOfWork, occasion_id: OccasionId, version: int) -> None:
    """Take back a cancellation; what else was changed by hand stays. Raises ``EditConflict``.

    An occasion that was only cancelled follows its series again, as the series is now.
    """
    occasion = occasion_for_edit(uow, occasion_id, version)
    occasion.status = OccasionStatus.PLANNED
    occasion.cancel_reason = None
    if _differs(uow, occasion):
        occasion.changed_by_hand = True
    else:
        follow_plan(occasion, planned_values(_series_of(uow, occasion)))
    uow.session.flush()


def return_to_series(uow: UnitOfWork, occasion_id: OccasionId, version: int) -> None:
    """Undo everything done to one occasion by hand but its note: "back to the series". Raises ``EditConflict``.

    One that the series no longer has goes away if it lies ahead; what is over falls back to its old plan.
    """
    occasion = occasion_for_edit(uow, occasion_id, version)
    series = _series_of(uow, occasion)
    occasion.status = OccasionStatus.PLANNED
    occasion.cancel_reason = None
    occasion.kept_on_closed_day = False
    occasion.theme = ""
    remove_local_texts(uow.session, [occasion.uid])
    if _is_in_series(uow, occasion):
        follow_plan(occasion, planned_values(series))
    elif to_utc(occasion.day, occasion.starts) > uow.clock.now():
        let_go_of_occasions(uow.session, [occasion.id])
        uow.session.delete(occasion)
    else:
        occasion.day = occasion.original_date
        occasion.starts, occasion.ends = occasion.planned_starts, occasion.planned_ends
        occasion.meeting_point_id, occasion.room = occasion.planned_meeting_point_id, occasion.planned_room
        occasion.changed_by_hand = False
    uow.session.flush()


def remove_occasion(uow: UnitOfWork, occasion_id: OccasionId, version: int) -> None:
    """Take away an occasion that was a mistake; it shows nowhere and is not made again. Raises ``EditConflict``."""
    occasion_for_edit(uow, occasion_id, version).removed = True
    uow.session.flush()


def occasion_for_edit(uow: UnitOfWork, occasion_id: OccasionId, version: int) -> Occasion:
    """Read an occasion that a form was made from. Raises ``EditConflict``, also when it was removed meanwhile."""
    occasion = read_for_edit(uow.session, Occasion, occasion_id, version)
    if occasion.removed:
        raise EditConflict(kind=EntityKind.OCCASION, key=occasion_id)
    return occasion


def move_to_day(uow: UnitOfWork, occasion: Occasion, day: date) -> None:
    """Put an occasion on another day; that it was kept on a closed day was said of the old one."""
    if day != occasion.day:
        occasion.kept_on_closed_day = False
    occasion.day = day
    occasion.changed_by_hand = _differs(uow, occasion)


def _differs(uow: UnitOfWork, occasion: Occasion) -> bool:
    planned = (
        occasion.original_date,
        occasion.planned_starts,
        occasion.planned_ends,
        occasion.planned_meeting_point_id,
        occasion.planned_room,
    )
    actual = (occasion.day, occasion.starts, occasion.ends, occasion.meeting_point_id, occasion.room)
    if actual != planned or occasion.status is OccasionStatus.CANCELLED or occasion.theme:
        return True
    # Kept by hand when the series went elsewhere: the plan it equals is no longer anybody's.
    return occasion.changed_by_hand and not _is_in_series(uow, occasion)


def _is_in_series(uow: UnitOfWork, occasion: Occasion) -> bool:
    series, day = _series_of(uow, occasion), occasion.original_date
    return bool(recurrence_dates(rule_of(series), season_of(series), DateSpan(first=day, last=day)))


def _series_of(uow: UnitOfWork, occasion: Occasion) -> ActivitySeries:
    return uow.session.get_one(ActivitySeries, occasion.series_id)
