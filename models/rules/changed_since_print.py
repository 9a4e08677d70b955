"""What a printed sheet says of each occasion, and whether that still holds.

A digest covers what a reader acts on: day, time, place, whether it is on, name and theme. Translations and layout do
not count, nor what a public sheet leaves out. Texts and pages live elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.rules.sheet_digests import day_of, sheet_contents, uids_of
from models.values.door_signs import DoorSigns
from models.values.printing import ChangedSince
from models.values.printouts import PrintedPaper, PrintedSource
from models.values.season_programme import SeasonProgramme
from models.values.timeslot import DateSpan
from models.values.weekly_schedule import WeekProgramme

_KNOWN_AHEAD = timedelta(weeks=25)
"""So far ahead every occasion of a series is there on any day; what is made later was covered by the rule on paper."""

Contents = Mapping[UUID, str]
"""An occasion's uid and the digest of what a sheet says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPrintout:
    """One printout of the same product and subject."""

    printed_at: date
    contents: Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsDifference:
    """The occasions that two sheets tell differently of; true if there is any."""

    new: frozenset[UUID]
    changed: frozenset[UUID]
    gone: frozenset[UUID]

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def difference(then: Contents, now: Contents, span: DateSpan | None = None) -> ContentsDifference:
    """Compare an earlier sheet with what holds now; with ``span`` only days in it may be new or gone.

    What is told in the same words under another name is no change: a series that goes on in another's place.
    """
    new = {uid for uid in now.keys() - then.keys() if _within(span, now[uid])}
    gone = {uid for uid in then.keys() - now.keys() if _within(span, then[uid])}
    renamed = {now[uid] for uid in new} & {then[uid] for uid in gone}
    return ContentsDifference(
        new=frozenset(uid for uid in new if now[uid] not in renamed),
        changed=frozenset(uid for uid in now.keys() & then.keys() if now[uid] != then[uid]),
        gone=frozenset(uid for uid in gone if then[uid] not in renamed),
    )


def season_span(today: date, printed_at: date) -> DateSpan:
    """Give the days in which a season's sheet printed once and one of today can be compared."""
    return DateSpan(first=today, last=printed_at + _KNOWN_AHEAD)


def changed_since(source: PrintedSource, newest_first: Iterable[EarlierPrintout]) -> ChangedSince | None:
    """Compare with the latest printout that says something else; ``None`` where all of them still hold.

    A sheet that is printed again, say after a paper jam, thus keeps its marks: its readers have seen the one before.
    Signs on doors are nothing but changes and never carry a band, nor does a paper about no occasion.
    """
    if isinstance(source, DoorSigns | PrintedPaper):
        return None
    now = sheet_contents(source)
    for earlier in newest_first:
        found = difference(earlier.contents, now, _span(source, earlier.printed_at))
        if found:
            ids = {uid: key for key, uid in uids_of(source).items()}
            fresh = frozenset(ids[uid] for uid in found.new | found.changed)
            return ChangedSince(printed_at=earlier.printed_at, occasions=fresh)
    return None


def _span(source: WeekProgramme | SeasonProgramme, printed_at: date) -> DateSpan | None:
    return season_span(source.today, printed_at) if isinstance(source, SeasonProgramme) else None


def _within(span: DateSpan | None, digest: str) -> bool:
    return span is None or day_of(digest) in span
