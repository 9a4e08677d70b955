"""Fills the demo with its series, their names in other languages, their occasions and closed days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from sqlalchemy import select

from models.entities.activity_series import ActivitySeries
from models.entities.closed_day import ClosedDay
from models.entities.local_text import LocalText
from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.recurrence_columns import keep_rule, keep_season
from models.queries.series import NAME_FIELD, PUBLIC_NOTE_FIELD, THEME_FIELD
from models.services.demo_calendar import DemoCalendar, demo_calendar
from models.services.demo_places import OFFICE_UID
from models.services.demo_tables import DemoTable, demo_table, demo_uid
from models.services.occasion_making import bring_up_to_date
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import (
    ActivityKind,
    ActivityLevel,
    Audience,
    CancelReason,
    ChildrenPolicy,
    ClosedDayKind,
    OccasionStatus,
    SignUp,
)
from models.values.recurrence import DatesRule, MonthlyRule, RecurrenceRule, Season, WeeklyRule
from models.values.timeslot import DateSpan, IsoWeek

WEEKS_BACK = 4
"""So many weeks before the present one have occasions already."""

CLOSED_PLACE = "Familjecentralen Myran"
_EPOCH = date(2024, 1, 1)
"""A Monday that fortnightly rhythms are counted from, so that they do not depend on the day of the demo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """One series of the file with its entity."""

    row: DemoTable
    series: ActivitySeries


def add_demo_activities(uow: UnitOfWork, places: Mapping[str, MeetingPoint]) -> None:
    """Add everything of ``activities.toml``, laid out around the unit's day."""
    monday = IsoWeek.of(uow.clock.today()).monday
    calendar = demo_calendar(monday)
    made = [
        _Made(row=row, series=_series(row, places, calendar, monday))
        for row in demo_table("activities").tables("series")
    ]
    uow.session.add_all([item.series for item in made])
    uow.session.add_all([text for item in made for text in _names(item)])
    uow.session.flush()
    bring_up_to_date(uow, [item.series for item in made], first=monday - timedelta(weeks=WEEKS_BACK))
    closure = _add_closed_days(uow, calendar, places[CLOSED_PLACE], monday)
    occasions = uow.session.scalars(select(Occasion)).all()
    _change_by_hand(occasions, made, places, monday)
    _add_themes(uow, occasions, made, monday)
    _decide_school_breaks(occasions, calendar, closure)
    uow.session.flush()


def _series(row: DemoTable, places: Mapping[str, MeetingPoint], calendar: DemoCalendar, monday: date) -> ActivitySeries:
    place = places[row.text("place")]
    ages = row.wholes("ages")
    contact = row.text("sign_up")
    series = ActivitySeries(
        uid=demo_uid("series", row.text("key")),
        owner=OFFICE_UID,
        organisation_id=place.organisation_id,
        meeting_point_id=place.id,
        room=row.text("room"),
        kind=ActivityKind(row.text("kind")),
        name=row.text("name"),
        level=ActivityLevel(row.text("level", ActivityLevel.UNSAID)),
        audience=Audience(row.text("audience", Audience.EVERYONE)),
        age_from=ages[0] if ages else None,
        age_to=ages[1] if ages else None,
        children=ChildrenPolicy(row.text("children", ChildrenPolicy.UNSAID)),
        sign_up=SignUp.REQUIRED if contact else SignUp.NONE,
        sign_up_contact=contact,
        fika=row.flag("fika"),
        is_free=not row.flag("costs"),
        minimum_hosts=row.whole("hosts") or 1,
        on_public_programme=row.flag("public", default=True),
        regular_contact_with_children=row.flag("contact_with_children"),
        library_staff_involved=row.flag("library_staff"),
        target_children_youth=row.flag("for_young"),
        starts=time.fromisoformat(row.text("starts")),
        ends=time.fromisoformat(row.text("ends")),
        note=row.text("note"),
        public_note=row.text("public_note"),
    )
    keep_rule(series, _rule(row, monday))
    keep_season(series, _season(row, calendar))
    return series


def _rule(row: DemoTable, monday: date) -> RecurrenceRule:
    weekday = (row.whole("weekday") or 1) - 1
    nth = row.whole("nth")
    if nth is not None:
        return MonthlyRule(nth=nth, weekday=weekday)
    if "weeks" in row:
        return DatesRule(dates=tuple(monday + timedelta(weeks=week, days=weekday) for week in row.wholes("weeks")))
    anchor = _EPOCH + timedelta(weeks=row.whole("from") or 0, days=weekday)
    return WeeklyRule(anchor=anchor, every_weeks=row.whole("every") or 1)


def _season(row: DemoTable, calendar: DemoCalendar) -> Season:
    breaks = [*calendar.pauses, *calendar.terms_other_than(row.text("term"))]
    if row.flag("school_breaks_off"):
        breaks += [pause.span for pause in calendar.school_breaks]
    return Season(first=calendar.terms[0].first, last=calendar.terms[-1].last, breaks=tuple(breaks))


def _names(made: _Made) -> list[LocalText]:
    names = made.row.table("names")
    notes = made.row.table("public_notes")
    return [
        *_local_texts(made.series.uid, NAME_FIELD, made.series.name, names),
        *_local_texts(made.series.uid, PUBLIC_NOTE_FIELD, made.series.public_note, notes),
    ]


def _local_texts(owner: UUID, field: str, swedish: str, texts: DemoTable) -> list[LocalText]:
    return [
        LocalText(owner_uid=owner, field=field, language=language, text=texts.text(language), swedish=swedish)
        for language in texts.keys
    ]


def _add_themes(uow: UnitOfWork, occasions: Sequence[Occasion], made: Sequence[_Made], monday: date) -> None:
    """Give the occasions of the present week the themes of the file."""
    by_series = {found.series_id: found for found in occasions if IsoWeek.of(found.original_date).monday == monday}
    for item in made:
        occasion = by_series.get(item.series.id)
        if "theme" in item.row and occasion is not None:
            occasion.theme = item.row.text("theme")
            occasion.changed_by_hand = True
            uow.session.add_all(_local_texts(occasion.uid, THEME_FIELD, occasion.theme, item.row.table("themes")))


def _add_closed_days(uow: UnitOfWork, calendar: DemoCalendar, place: MeetingPoint, monday: date) -> ClosedDay:
    """Add the school breaks, and next week a closure that hits one café nobody has decided about yet."""
    wednesday = monday + timedelta(days=9)
    closure = ClosedDay(
        kind=ClosedDayKind.CLOSURE,
        name="Studiedag för personalen",
        first=wednesday,
        last=wednesday,
        meeting_point_id=place.id,
    )
    breaks = [
        ClosedDay(kind=ClosedDayKind.SCHOOL_BREAK, name=pause.name, first=pause.span.first, last=pause.span.last)
        for pause in calendar.school_breaks
    ]
    uow.session.add_all([*breaks, closure])
    return closure


def _change_by_hand(
    occasions: Sequence[Occasion], made: Sequence[_Made], places: Mapping[str, MeetingPoint], monday: date
) -> None:
    """Cancel, move and retime what the file says of the present and the next week."""
    by_week = {(found.series_id, IsoWeek.of(found.original_date).monday): found for found in occasions}
    for item in made:
        for entry, of_week in (("this_week", monday), ("next_week", monday + timedelta(weeks=1))):
            occasion = by_week.get((item.series.id, of_week))
            if entry in item.row and occasion is not None:
                _change(occasion, item.row.text(entry), places.get(item.row.text("moved_to")))


def _change(occasion: Occasion, change: str, moved_to: MeetingPoint | None) -> None:
    occasion.changed_by_hand = True
    match change:
        case "cancelled":
            occasion.status = OccasionStatus.CANCELLED
            occasion.cancel_reason = CancelReason.HOST_MISSING
            occasion.note = "Två värdar är sjuka."
        case "place" if moved_to is not None:
            occasion.meeting_point_id = moved_to.id
            occasion.room = ""
        case "day":
            occasion.day += timedelta(days=1)
        case "next_monday":
            occasion.day += timedelta(days=7 - occasion.day.weekday())
        case "time":
            occasion.starts = occasion.starts.replace(hour=occasion.starts.hour + 1)
            occasion.ends = occasion.ends.replace(hour=occasion.ends.hour + 1)
        case _:
            raise ValueError(change)


def _decide_school_breaks(occasions: Sequence[Occasion], calendar: DemoCalendar, closure: ClosedDay) -> None:
    """Let the cafés meet in school breaks, as the office has decided; the closure stays open."""
    closed = DateSpan(first=closure.first, last=closure.last)
    for occasion in occasions:
        waits = occasion.meeting_point_id == closure.meeting_point_id and occasion.day in closed
        if not waits and any(occasion.day in pause.span for pause in calendar.school_breaks):
            occasion.kept_on_closed_day = True
