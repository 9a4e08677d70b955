"""The term of a series that concerns a reader today: its meetings, its breaks and the days to come in vain.

What occasions say wins over the rule, and the rule over the breaks: no break is told around a day on which the series
meets. A pause of four weeks or more parts two terms; days far ahead, where no occasions exist yet, follow the rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.rules.recurrence import recurrence_dates
from models.values.activities import OccasionStatus
from models.values.recurrence import Season
from models.values.season_programme import SeasonSeries
from models.values.timeslot import DateSpan
from models.values.weekly_schedule import ProgrammeOccasion

BETWEEN_TERMS = timedelta(weeks=4)
_ONE_DAY = timedelta(days=1)
_YEAR = timedelta(weeks=53)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonBreak:
    """A pause of at least two meetings; ``starts_again`` is the first meeting after it, where that must be said."""

    span: DateSpan
    is_summer: bool
    starts_again: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term from today on; everything is in order of day.

    ``first`` is the term's first meeting, also when it has been, ``last`` the last one, ``None`` without a set end.
    ``regular`` are the days from today on that are as the rule says, ``cancelled`` those on which nobody meets though
    the rule says so. Without any meeting left ``first`` is ``None``.
    """

    first: date | None
    last: date | None
    regular: tuple[date, ...]
    cancelled: tuple[date, ...]
    breaks: tuple[SeasonBreak, ...]


def is_held(occasion: ProgrammeOccasion) -> bool:
    """Tell whether a reader can go there: it is on, at a place that may be known."""
    return occasion.status is OccasionStatus.PLANNED and occasion.place.address_public


def term_of(series: SeasonSeries, today: date) -> Term:
    """Find the term that goes on or comes next."""
    calendar = _calendar(series, today)
    ahead = [day for day in calendar.meetings if day >= today]
    if not ahead:
        return Term(first=None, last=None, regular=(), cancelled=calendar.cancelled, breaks=())
    pauses = [pause for pause in calendar.pauses if _is_long(pause)]
    before = [pause for pause in pauses if pause.last < ahead[0]]
    after = [pause for pause in pauses if pause.first > ahead[0] and any(day > pause.last for day in ahead)]
    term = DateSpan(
        first=before[-1].last + _ONE_DAY if before else date.min,
        last=after[0].first - _ONE_DAY if after else date.max,
    )
    told = [pause for pause in (*before[-1:], *after[:1]) if pause.last >= today and calendar.meets_before(pause)]
    short, single = _short_breaks(calendar, term, today)
    in_term = [day for day in calendar.meetings if day in term]
    return Term(
        first=in_term[0],
        last=None if series.season.last is None and not after else in_term[-1],
        regular=tuple(day for day in calendar.regular if day in term and day >= today),
        cancelled=tuple(sorted(day for day in (*calendar.cancelled, *single) if day in term)),
        breaks=tuple(
            SeasonBreak(
                span=pause,
                is_summer=_is_long(pause) and _has_july(pause),
                starts_again=_first_after(pause, ahead) if _is_long(pause) or today in pause else None,
            )
            for pause in sorted((*told, *short), key=_by_first)
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calendar:
    """All days of a series: by the rule, without regard to breaks; those as the rule says; all on which it meets."""

    by_rule: tuple[date, ...]
    regular: tuple[date, ...]
    meetings: tuple[date, ...]
    cancelled: tuple[date, ...]
    pauses: tuple[DateSpan, ...]

    def meets_before(self, pause: DateSpan) -> bool:
        """Tell whether there is something for the pause to interrupt."""
        return any(day < pause.first for day in self.meetings)


def _calendar(series: SeasonSeries, today: date) -> _Calendar:
    season = series.season
    held = {occasion.day for occasion in series.occasions if is_held(occasion) and occasion.day >= today}
    known = {occasion.planned_day: occasion for occasion in series.occasions}
    window = DateSpan(
        first=max(season.first, today - _YEAR), last=min(season.last or date.max, max(season.first, today) + 2 * _YEAR)
    )
    by_rule = recurrence_dates(series.rule, Season(first=season.first, last=season.last), window)
    pauses = tuple(_without(_joined(season.breaks), held))
    regular: list[date] = []
    cancelled: list[date] = []
    for day in by_rule:
        occasion = known.get(day)
        if occasion is not None and day >= today:
            if not is_held(occasion):
                cancelled.append(day)
            elif occasion.day == day:
                regular.append(day)
        elif any(day in pause for pause in pauses):
            continue
        elif day >= today and series.made_until is not None and day <= series.made_until:
            cancelled.append(day)
        else:
            regular.append(day)
    return _Calendar(
        by_rule=by_rule,
        regular=tuple(regular),
        meetings=tuple(sorted({*regular, *held})),
        cancelled=tuple(cancelled),
        pauses=pauses,
    )


def _short_breaks(calendar: _Calendar, term: DateSpan, today: date) -> tuple[list[DateSpan], list[date]]:
    """Give the pauses within a term, and the days of those that take only one meeting."""
    pauses: list[DateSpan] = []
    single: list[date] = []
    for pause in calendar.pauses:
        if _is_long(pause) or pause.last < today:
            continue
        lost = [day for day in calendar.by_rule if day in pause and day in term and day not in calendar.cancelled]
        if len(lost) > 1 and any(day >= today for day in lost):
            pauses.append(pause)
        else:
            single += [day for day in lost if day >= today]
    return pauses, single


def _joined(spans: Iterable[DateSpan]) -> list[DateSpan]:
    """Make one span of those that overlap or follow one another without a day between."""
    joined: list[DateSpan] = []
    for span in sorted(spans, key=_by_first):
        if joined and span.first <= joined[-1].last + _ONE_DAY:
            joined[-1] = DateSpan(first=joined[-1].first, last=max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return joined


def _without(spans: Sequence[DateSpan], days: Iterable[date]) -> list[DateSpan]:
    """Cut days out of spans."""
    left = list(spans)
    for day in sorted(days):
        left = [
            piece
            for span in left
            for piece in (
                (
                    DateSpan(first=span.first, last=day - _ONE_DAY),
                    DateSpan(first=day + _ONE_DAY, last=span.last),
                )
                if day in span
                else (span,)
            )
            if piece.first <= piece.last
        ]
    return left


def _is_long(pause: DateSpan) -> bool:
    return pause.last - pause.first + _ONE_DAY >= BETWEEN_TERMS


def _has_july(pause: DateSpan) -> bool:
    return any(
        date(year, 7, 1) in pause and date(year, 7, 31) in pause
        for year in range(pause.first.year, pause.last.year + 1)
    )


def _first_after(pause: DateSpan, days: Sequence[date]) -> date | None:
    return next((day for day in days if day > pause.last), None)


def _by_first(span: DateSpan) -> date:
    return span.first
