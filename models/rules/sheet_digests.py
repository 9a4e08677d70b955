"""Digests of what sheets say of each occasion, for the print log; what they are compared for lives elsewhere.

A digest begins with the last day it tells of, so that what has passed can be told from what was taken away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from uuid import UUID

from models.rules.door_signs import signs_of
from models.rules.weekly_schedule import Mark, SheetOccasion, programme_sheet
from models.values.activities import ActivityKind, OccasionStatus
from models.values.door_signs import DoorSigns
from models.values.identifiers import OccasionId, occasion_uid
from models.values.language import SWEDISH
from models.values.phrases import OwnText
from models.values.printouts import PrintedPaper, PrintedSource, PrintedSubject
from models.values.season_programme import SeasonProgramme
from models.values.timeslot import IsoWeek
from models.values.weekly_schedule import LocalNames, ProgrammeOccasion, ProgrammePlace, WeekProgramme

_DIGEST_BYTES = 12
_BETWEEN_FACTS, _BETWEEN_ROWS = "\x1f", "\x1e"


def sheet_contents(source: PrintedSource) -> dict[UUID, str]:
    """Give a digest for each occasion that a sheet made of ``source`` tells of."""
    match source:
        case WeekProgramme():
            return _week_contents(source)
        case SeasonProgramme():
            public = [series for series in source.series if series.on_public_programme and source.place.address_public]
            return occasion_contents(occasion for series in public for occasion in series.occasions)
        case DoorSigns():
            signed = {sign.occasion_id for sign in signs_of(source)}
            return occasion_contents(
                notice.occasion for notice in source.notices if notice.occasion.occasion_id in signed
            )
        case PrintedPaper():
            return {}


def occasion_contents(occasions: Iterable[ProgrammeOccasion]) -> dict[UUID, str]:
    """Give a digest for each occasion as it stands, for sheets that tell of occasions one by one."""
    return {
        uid_of(occasion): _digest(max(occasion.day, occasion.planned_day), [_facts_of(occasion)])
        for occasion in occasions
    }


def uid_of(occasion: ProgrammeOccasion) -> UUID:
    """Give the name that an occasion keeps."""
    return occasion_uid(occasion.series_uid, occasion.planned_day)


def uids_of(source: PrintedSource) -> dict[OccasionId, UUID]:
    """Give the lasting names of all occasions that a source knows of, shown or not."""
    return {occasion.occasion_id: uid_of(occasion) for occasion in _occasions(source)}


def printed_subject(source: PrintedSource) -> PrintedSubject:
    """Say what a sheet made of ``source`` is about."""
    match source:
        case WeekProgramme():
            return PrintedSubject(week=source.week)
        case SeasonProgramme():
            return PrintedSubject(uid=source.uid)
        case DoorSigns():
            doors = sheet_contents(source)
            return PrintedSubject(
                week=IsoWeek.of(source.span.first), uid=next(iter(doors)) if len(doors) == 1 else None
            )
        case PrintedPaper():
            return PrintedSubject()


def day_of(digest: str) -> date:
    """Give the last day that a digest tells of."""
    return date.fromisoformat(digest.partition(" ")[0])


def _occasions(source: PrintedSource) -> Iterator[ProgrammeOccasion]:
    match source:
        case WeekProgramme():
            yield from source.occasions
        case SeasonProgramme():
            for series in source.series:
                yield from series.occasions
        case DoorSigns():
            for notice in source.notices:
                yield notice.occasion
        case PrintedPaper():
            return


def _week_contents(programme: WeekProgramme) -> dict[UUID, str]:
    """Digest the one or two rows of each occasion; they come in the order of their days."""
    uids = uids_of(programme)
    rows = [row for day in programme_sheet(programme).days for row in day.occasions]
    rows.sort(key=_by_occasion)
    found: dict[UUID, str] = {}
    for key, group in groupby(rows, key=_by_occasion):
        of_one = list(group)
        found[uids[key]] = _digest(max(row.day for row in of_one), map(_facts_of_row, of_one))
    return found


def _by_occasion(row: SheetOccasion) -> OccasionId:
    return row.occasion_id


def _digest(day: date, rows: Iterable[tuple[str, ...]]) -> str:
    text = _BETWEEN_ROWS.join(_BETWEEN_FACTS.join(facts) for facts in rows)
    return f"{day.isoformat()} {hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()}"


def _facts_of_row(row: SheetOccasion) -> tuple[str, ...]:
    """List what counts. A mark that only explains, such as a new time, does not: the time itself does."""
    return (
        row.day.isoformat(),
        row.starts.isoformat("minutes"),
        row.ends.isoformat("minutes"),
        "cancelled" if Mark.CANCELLED in row.marks else "",
        "" if row.moved_to is None else row.moved_to.isoformat(),
        "" if row.moved_to_starts is None else row.moved_to_starts.isoformat("minutes"),
        _name(row.names, row.kind),
        _words(row.theme),
        *_where(row.place),
    )


def _facts_of(occasion: ProgrammeOccasion) -> tuple[str, ...]:
    return (
        occasion.day.isoformat(),
        occasion.starts.isoformat("minutes"),
        occasion.ends.isoformat("minutes"),
        "cancelled" if occasion.status is OccasionStatus.CANCELLED else "",
        _name(occasion.names, occasion.kind),
        *_where(occasion.place if occasion.place.address_public else None),
    )


def _name(names: LocalNames, kind: ActivityKind) -> str:
    return names.get(SWEDISH, "").strip() or kind.value


def _words(text: OwnText | None) -> str:
    return "" if text is None else text.words.get(SWEDISH, "").strip()


def _where(place: ProgrammePlace | None) -> tuple[str, ...]:
    return () if place is None else (place.name.strip(), place.address.strip(), place.room.strip())
