"""What a printed sheet says of each occasion, and whether that still holds.

A digest covers what a reader acts on: day, time, place, whether it is on, name and theme. Translations and layout do
not count, nor what a public sheet leaves out. Texts and pages live elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from models.rules.weekly_schedule import Mark, SheetOccasion, programme_sheet
from models.values.identifiers import OccasionId, occasion_uid
from models.values.language import SWEDISH
from models.values.printing import ChangedSince
from models.values.printouts import PrintedSource

_DIGEST_BYTES = 12
_BETWEEN_FACTS, _BETWEEN_ROWS = "\x1f", "\x1e"

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


def sheet_contents(source: PrintedSource) -> dict[UUID, str]:
    """Give a digest for each occasion that a sheet made of ``source`` shows."""
    uids = _uids(source)
    rows = [row for day in programme_sheet(source).days for row in day.occasions]
    rows.sort(key=_by_occasion)
    return {uids[key]: _digest(of_one) for key, of_one in groupby(rows, key=_by_occasion)}


def difference(then: Contents, now: Contents) -> ContentsDifference:
    """Compare an earlier sheet with what holds now."""
    return ContentsDifference(
        new=frozenset(now.keys() - then.keys()),
        changed=frozenset(uid for uid in now.keys() & then.keys() if now[uid] != then[uid]),
        gone=frozenset(then.keys() - now.keys()),
    )


def changed_since(source: PrintedSource, newest_first: Iterable[EarlierPrintout]) -> ChangedSince | None:
    """Compare with the latest printout that says something else; ``None`` where all of them still hold.

    A sheet that is printed again, say after a paper jam, thus keeps its marks: its readers have seen the one before.
    """
    now = sheet_contents(source)
    for earlier in newest_first:
        found = difference(earlier.contents, now)
        if found:
            ids = {uid: key for key, uid in _uids(source).items()}
            fresh = frozenset(ids[uid] for uid in found.new | found.changed)
            return ChangedSince(printed_at=earlier.printed_at, occasions=fresh)
    return None


def _uids(source: PrintedSource) -> dict[OccasionId, UUID]:
    return {
        occasion.occasion_id: occasion_uid(occasion.series_uid, occasion.planned_day) for occasion in source.occasions
    }


def _by_occasion(row: SheetOccasion) -> OccasionId:
    return row.occasion_id


def _digest(rows: Iterable[SheetOccasion]) -> str:
    """Digest the one or two rows of an occasion; they come in the order of their days."""
    text = _BETWEEN_ROWS.join(_BETWEEN_FACTS.join(_facts(row)) for row in rows)
    return hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def _facts(row: SheetOccasion) -> tuple[str, ...]:
    """List what counts. A mark that only explains, such as a new time, does not: the time itself does."""
    place = row.place
    where = () if place is None else (place.name.strip(), place.address.strip(), place.room.strip())
    gone_to = "" if row.moved_to is None else row.moved_to.isoformat()
    gone_to_time = "" if row.moved_to_starts is None else row.moved_to_starts.isoformat("minutes")
    return (
        row.day.isoformat(),
        row.starts.isoformat("minutes"),
        row.ends.isoformat("minutes"),
        "cancelled" if Mark.CANCELLED in row.marks else "",
        gone_to,
        gone_to_time,
        row.names.get(SWEDISH, "").strip() or row.kind.value,
        "" if row.theme is None else row.theme.words.get(SWEDISH, "").strip(),
        *where,
    )
