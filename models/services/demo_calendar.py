"""When the demo municipality has its terms and school breaks, laid out so that the present week is always in a term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.values.timeslot import DateSpan, IsoWeek

_ONE_DAY = timedelta(days=1)
_SPRING = (3, 23)
_AUTUMN = (35, 50)
"""First and last ISO week of a term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolBreak:
    """Days on which schools are closed."""

    name: str
    span: DateSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoCalendar:
    """The terms that concern the demo, in order and apart from each other, and the school breaks."""

    terms: tuple[DateSpan, ...]
    school_breaks: tuple[SchoolBreak, ...]

    @property
    def pauses(self) -> tuple[DateSpan, ...]:
        """Give the days between the terms."""
        return tuple(
            DateSpan(first=earlier.last + _ONE_DAY, last=later.first - _ONE_DAY)
            for earlier, later in zip(self.terms, self.terms[1:], strict=False)
        )

    def terms_other_than(self, season: str) -> tuple[DateSpan, ...]:
        """Give the terms that a series of ``spring`` or ``autumn`` leaves out; none for one that runs in both."""
        return tuple(term for term in self.terms if season and _season_of(term) != season)


def demo_calendar(today: date) -> DemoCalendar:
    """Lay out the terms around a day.

    In summer, at Christmas and at the very end of a term some weeks around the day are a term too, so that the
    present and the next week are never empty.
    """
    monday = IsoWeek.of(today).monday
    years = range(today.year - 1, today.year + 3)
    terms = [_span(year, weeks) for year in years for weeks in (_SPRING, _AUTUMN)]
    if not any(monday in term and monday + 7 * _ONE_DAY in term for term in terms):
        terms.append(DateSpan(first=monday - timedelta(weeks=2), last=monday + timedelta(weeks=3) - _ONE_DAY))
    near = DateSpan(first=monday - timedelta(weeks=8), last=monday + timedelta(weeks=56))
    return DemoCalendar(
        terms=tuple(term for term in _joined(terms) if _touch(term, near)),
        school_breaks=tuple(pause for year in years for pause in _school_breaks(year) if _touch(pause.span, near)),
    )


def _season_of(term: DateSpan) -> str:
    middle = term.first + (term.last - term.first) / 2
    return "spring" if middle.month <= 6 else "autumn"


def _span(year: int, weeks: tuple[int, int]) -> DateSpan:
    return DateSpan(first=IsoWeek(year, weeks[0]).monday, last=IsoWeek(year, weeks[1]).span.last)


def _school_breaks(year: int) -> tuple[SchoolBreak, ...]:
    return (
        SchoolBreak(name="Sportlov", span=_span(year, (9, 9))),
        SchoolBreak(name="Höstlov", span=_span(year, (44, 44))),
        SchoolBreak(name="Jullov", span=DateSpan(first=IsoWeek(year, 52).monday, last=IsoWeek(year + 1, 1).span.last)),
    )


def _joined(spans: list[DateSpan]) -> list[DateSpan]:
    """Make one span of those that overlap or follow each other without a day between."""
    joined: list[DateSpan] = []
    for span in sorted(spans, key=_by_first):
        if joined and span.first <= joined[-1].last + _ONE_DAY:
            joined[-1] = DateSpan(first=joined[-1].first, last=max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return joined


def _by_first(span: DateSpan) -> date:
    return span.first


def _touch(span: DateSpan, other: DateSpan) -> bool:
    return span.first <= other.last and other.first <= span.last
