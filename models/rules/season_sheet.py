"""What the sheet of one meeting point says of its season: each public series with its rhythm, breaks and exceptions.

Nothing of a place whose address is kept secret gets through, nor a series that is not on the public programme. Words
and typography live in ``models.documents``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import assert_never
from uuid import UUID

from models.rules.activity_offers import Offer, invites_everyone, kind_fits_audience, offers_of
from models.rules.day_parts import DayPart, day_part
from models.rules.season_term import SeasonBreak, Term, is_held, term_of
from models.rules.weekly_schedule import Mark, is_retimed, place_mark
from models.values.activities import ActivityKind, SignUp
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import SeriesId
from models.values.language import SWEDISH
from models.values.phrases import OwnText
from models.values.recurrence import LAST_IN_MONTH, DatesRule, MonthlyRule, RecurrenceRule, WeeklyRule
from models.values.season_programme import SeasonProgramme, SeasonSeries
from models.values.weekly_schedule import LocalNames, NameStates, ProgrammeOccasion, ProgrammePlace, ProgrammeSender


class Rhythm(StrEnum):
    """How often a series meets; the values are keys of the schedule phrases."""

    EVERY_WEEK = "every_weekday"
    EVERY_OTHER_WEEK = "every_other_week"
    FIRST_IN_MONTH = "first_weekday_of_month"
    SECOND_IN_MONTH = "second_weekday_of_month"
    THIRD_IN_MONTH = "third_weekday_of_month"
    FOURTH_IN_MONTH = "fourth_weekday_of_month"
    LAST_IN_MONTH = "last_weekday_of_month"


_IN_MONTH = {
    1: Rhythm.FIRST_IN_MONTH,
    2: Rhythm.SECOND_IN_MONTH,
    3: Rhythm.THIRD_IN_MONTH,
    4: Rhythm.FOURTH_IN_MONTH,
    LAST_IN_MONTH: Rhythm.LAST_IN_MONTH,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonChange:
    """Days that are not as the rule says: what is marked, and what holds instead as far as it differs.

    ``is_extra`` days are none of the rule's; their time and place are always there.
    """

    days: tuple[date, ...]
    marks: tuple[Mark, ...]
    moved_to: date | None = None
    starts: time | None = None
    ends: time | None = None
    place: ProgrammePlace | None = None
    is_extra: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonRow:
    """One series on the sheet.

    ``weekday`` belongs to ``rhythm``; without a rhythm the ``dates`` say everything. A weekly series has no ``dates``,
    unless it meets once in the term. ``first`` and ``last`` meeting of the term are there when they say something.
    ``comes_back`` is the day of the term after one of a single day, whose breaks would interrupt nothing. A row that
    is not on has only cancelled days.
    """

    series_id: SeriesId
    series_uid: UUID
    kind: ActivityKind
    names_kind: bool
    names: LocalNames
    name_states: NameStates
    is_on: bool
    rhythm: Rhythm | None
    weekday: int | None
    dates: tuple[date, ...]
    starts: time
    ends: time
    part: DayPart
    room: ProgrammePlace
    first: date | None
    last: date | None
    breaks: tuple[SeasonBreak, ...]
    comes_back: date | None
    cancelled: tuple[date, ...]
    changes: tuple[SeasonChange, ...]
    offers: tuple[Offer, ...]
    public_note: OwnText | None
    age_from: int | None
    age_to: int | None
    sign_up_contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonSheet:
    """A whole sheet. The promises are made only when they hold for every row that is on."""

    place: ProgrammePlace
    contact_function: str
    contact_phone: str
    rows: tuple[SeasonRow, ...]
    is_free: bool
    needs_no_sign_up: bool
    welcomes_everyone: bool
    sender: ProgrammeSender
    organisers: tuple[str, ...]


def season_sheet(programme: SeasonProgramme) -> SeasonSheet:
    """Decide what the sheet says, in the order of weekday, time and Swedish name.

    Raises ``Refused`` with ``ADDRESS_NOT_PUBLIC``: nothing of such a place may reach paper.
    """
    if not programme.place.address_public:
        raise Refused(RefusalCode.ADDRESS_NOT_PUBLIC)
    today = programme.today
    public = [(series, term_of(series, today)) for series in programme.series if series.on_public_programme]
    shown = [(series, term) for series, term in public if term.first is not None or term.cancelled]
    held = [series for series, term in shown if term.first is not None]
    all_free = bool(held) and all(series.is_free for series in held)
    rows = [_row(series, term, today, all_free=all_free) for series, term in shown]
    partners = (series.organiser for series, _term in shown if series.organiser)
    return SeasonSheet(
        place=programme.place,
        contact_function=programme.contact_function.strip(),
        contact_phone=programme.contact_phone.strip(),
        rows=tuple(sorted(rows, key=_order)),
        is_free=all_free,
        needs_no_sign_up=bool(held) and all(series.sign_up is SignUp.NONE for series in held),
        welcomes_everyone=bool(held) and all(invites_everyone(series) for series in held),
        sender=programme.sender,
        organisers=tuple(dict.fromkeys((*programme.sender.organisers, *partners))),
    )


def _row(series: SeasonSeries, term: Term, today: date, *, all_free: bool) -> SeasonRow:
    is_on = term.first is not None
    rhythm, weekday = _rhythm(series.rule)
    lists_days = rhythm is not Rhythm.EVERY_WEEK
    comes_back = _comes_back(term)
    has_single_day = len(term.regular) < 2 and term.first == term.last
    meets_once = has_single_day and comes_back is None
    tells_breaks = not has_single_day or (rhythm is not None and not meets_once)
    return SeasonRow(
        series_id=series.series_id,
        series_uid=series.series_uid,
        kind=series.kind,
        names_kind=kind_fits_audience(series),
        names=series.names,
        name_states=series.name_states,
        is_on=is_on,
        rhythm=None if meets_once else rhythm,
        weekday=weekday,
        dates=term.regular if lists_days or has_single_day else (),
        starts=series.starts,
        ends=series.ends,
        part=day_part(series.starts),
        room=series.place,
        first=None if has_single_day or _goes_on(term, today) else term.first,
        last=None if has_single_day else term.last,
        breaks=term.breaks if tells_breaks or not is_on else (),
        comes_back=None if tells_breaks else comes_back,
        cancelled=term.cancelled,
        changes=tuple(_changes(series, term, today)) if is_on else (),
        offers=offers_of(series, all_free=all_free) if is_on else (),
        public_note=series.public_note if is_on else None,
        age_from=series.age_from,
        age_to=series.age_to,
        sign_up_contact=series.sign_up_contact.strip(),
    )


def _comes_back(term: Term) -> date | None:
    """Find the day on which the next term begins, if one is told of."""
    days = (pause.starts_again for pause in term.breaks)
    return next((day for day in days if day is not None and term.last is not None and day > term.last), None)


def _goes_on(term: Term, today: date) -> bool:
    """Tell whether a term has begun and no end is set: then there is nothing to say of it."""
    return term.last is None and term.first is not None and term.first <= today


def _rhythm(rule: RecurrenceRule) -> tuple[Rhythm | None, int | None]:
    """Name the rhythm of a rule; one that has no words of its own is told by its days."""
    match rule:
        case WeeklyRule(every_weeks=1):
            return Rhythm.EVERY_WEEK, rule.anchor.weekday()
        case WeeklyRule(every_weeks=2):
            return Rhythm.EVERY_OTHER_WEEK, rule.anchor.weekday()
        case MonthlyRule():
            return _IN_MONTH[rule.nth], rule.weekday
        case WeeklyRule() | DatesRule():
            return None, None
        case _ as never:
            assert_never(never)


def _changes(series: SeasonSeries, term: Term, today: date) -> Iterable[SeasonChange]:
    """List what differs, days with the same change together, in order of day."""
    found: dict[SeasonChange, list[date]] = {}
    for occasion in series.occasions:
        if is_held(occasion) and occasion.day >= today and _concerns(occasion, term):
            day, change = _change(occasion, series, term, today)
            if change is not None:
                found.setdefault(change, []).append(day)
    told = (replace(change, days=tuple(sorted(days))) for change, days in found.items())
    return sorted(told, key=_by_days)


def _concerns(occasion: ProgrammeOccasion, term: Term) -> bool:
    return term.last is None or min(occasion.day, occasion.planned_day) <= term.last


def _change(
    occasion: ProgrammeOccasion, series: SeasonSeries, term: Term, today: date
) -> tuple[date, SeasonChange | None]:
    """Compare an occasion with what the sheet says of its series; the day is the one that readers know."""
    now = replace(occasion, planned_starts=series.starts, planned_ends=series.ends, planned_place=series.place)
    place = place_mark(now)
    elsewhere = occasion.place if place is not None else None
    same_clock = (occasion.starts, occasion.ends) == (series.starts, series.ends)
    starts, ends = (None, None) if same_clock else (occasion.starts, occasion.ends)
    marks = () if place is None else (place,)
    if occasion.planned_day == occasion.day and occasion.day in term.regular:
        if is_retimed(now):
            marks = (Mark.NEW_TIME, *marks)
        change = SeasonChange(days=(), marks=marks, starts=starts, ends=ends, place=elsewhere)
        return occasion.day, change if marks else None
    if occasion.planned_day >= today and occasion.planned_day != occasion.day:
        return occasion.planned_day, SeasonChange(
            days=(),
            marks=(Mark.MOVED_DAY, *marks),
            moved_to=occasion.day,
            starts=occasion.starts,
            ends=occasion.ends,
            place=elsewhere,
        )
    return occasion.day, SeasonChange(
        days=(), marks=(), starts=occasion.starts, ends=occasion.ends, place=elsewhere, is_extra=True
    )


def _order(row: SeasonRow) -> tuple[int, time, str, int]:
    weekday = row.weekday if row.weekday is not None else (row.dates or row.cancelled or (date.max,))[0].weekday()
    return weekday, row.starts, row.names.get(SWEDISH, "").casefold(), row.series_id


def _by_days(change: SeasonChange) -> tuple[date, ...]:
    return change.days
