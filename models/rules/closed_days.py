"""Swedish public holidays and eves, and what a closed day hits. School breaks and closures come from the office.

Ordinary Sundays are no closed days: cafés meet on them. Computed days hold for all meeting points.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from functools import lru_cache

from models.values.activities import ClosedDayKind
from models.values.closed_days import ClosedPeriod
from models.values.identifiers import MeetingPointId
from models.values.timeslot import ClockSpan, DateSpan

_FROM_TWO = " (från kl. 14.00)"
_NO_EVE = frozenset({"Klämdag"})
"""The Friday after Ascension Day is listed among the eves and is an ordinary working day of libraries."""


def public_closed_days(span: DateSpan) -> tuple[ClosedPeriod, ...]:
    """List the public holidays and eves of some days, in order, with their Swedish names.

    A day that is both, such as National Day on the eve of Pentecost, is a public holiday.
    """
    years = range(span.first.year, span.last.year + 1)
    return tuple(period for year in years for period in _of_year(year) if period.first in span)


def closing_period(
    periods: Iterable[ClosedPeriod], day: date, times: ClockSpan, meeting_point_id: MeetingPointId
) -> ClosedPeriod | None:
    """Give the first of ``periods`` that an occasion at this place and time would fall on, if any.

    An eve that begins at 14:00 does not touch what is over by then.
    """
    for period in periods:
        concerns_place = period.meeting_point_id in (None, meeting_point_id)
        still_open = period.closed_from is not None and times.ends <= period.closed_from
        if concerns_place and period.first <= day <= period.last and not still_open:
            return period
    return None


@lru_cache(maxsize=64)
def _of_year(year: int) -> tuple[ClosedPeriod, ...]:
    import holidays

    public = holidays.country_holidays("SE", years=year, categories=("public",), language="sv")
    eves = holidays.country_holidays("SE", years=year, categories=("de_facto", "optional"), language="sv")
    found = [
        ClosedPeriod(kind=ClosedDayKind.PUBLIC_HOLIDAY, name=name, first=day, last=day) for day, name in public.items()
    ]
    found += [_eve(day, name) for day, name in eves.items() if day not in public and name not in _NO_EVE]
    return tuple(sorted(found, key=_first_day))


def _eve(day: date, name: str) -> ClosedPeriod:
    closed_from = time(14) if name.endswith(_FROM_TWO) else None
    return ClosedPeriod(
        kind=ClosedDayKind.EVE, name=name.removesuffix(_FROM_TWO), first=day, last=day, closed_from=closed_from
    )


def _first_day(period: ClosedPeriod) -> date:
    return period.first
