"""Which backups there are by their names, and which have had their day: no file is touched here."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from models.values.clock import LOCAL_ZONE

LATEST: Final = 10
DAYS: Final = 14
WEEKS: Final = 8
MONTHS: Final = 12
SAFETY_DAYS: Final = 90
"""How long a copy made before an upgrade, import or change of the key stays, whatever else there is."""


class BackupReason(StrEnum):
    """Why a copy was made."""

    ROUTINE = "routine"
    BEFORE_UPGRADE = "before-upgrade"
    BEFORE_IMPORT = "before-import"
    BEFORE_KEY_CHANGE = "before-key-change"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """One verified copy; ``at`` is local time, as its name says."""

    path: Path
    at: datetime
    reason: BackupReason

    @property
    def key_file(self) -> Path:
        """The key file of that day, which the copy needs."""
        return self.path.with_suffix(".keys.json")


_NAME = re.compile(r"samsprak_(\d{4}-\d\d-\d\d_\d{6})_(\d\d)_([a-z-]+)\.db")
_MOMENT: Final = "%Y-%m-%d_%H%M%S"


def backup_name(at: datetime, reason: BackupReason, taken: Callable[[str], bool]) -> str:
    """Name a new copy, ``samsprak_2026-11-23_083000_00_routine.db``; the number keeps two of one second apart."""
    moment = at.astimezone(LOCAL_ZONE).strftime(_MOMENT)
    names = (f"samsprak_{moment}_{number:02}_{reason}.db" for number in range(100))
    return next(name for name in names if not taken(name))


def backups_among(files: Iterable[Path]) -> list[BackupFile]:
    """Find the finished copies among files, newest first; everything else is left alone."""
    found = []
    for path in files:
        match = _NAME.fullmatch(path.name)
        if match is None or match.group(3) not in set(BackupReason):
            continue
        at = datetime.strptime(match.group(1), _MOMENT).replace(tzinfo=LOCAL_ZONE)
        found.append((at, match.group(2), BackupFile(path=path, at=at, reason=BackupReason(match.group(3)))))
    return [backup for _, _, backup in sorted(found, key=_age, reverse=True)]


def backups_to_remove(backups: Sequence[BackupFile], today: date) -> list[BackupFile]:
    """Choose the copies that may go.

    Kept are the 10 latest, the newest of each of 14 days, 8 weeks and 12 months, and for 90 days those made before an
    upgrade, an import or a change of the key. Beyond a year nothing is kept but the newest copy: copies hold personal
    data that the database has weeded out (GDPR article 5.1 e).
    """
    newest_first = sorted(backups, key=_moment, reverse=True)
    kept = set(newest_first[:1])
    within_year = [backup for backup in newest_first if _days_old(backup, today) <= 366]
    kept.update(within_year[:LATEST])
    kept.update(_newest_of_each(within_year, _day_of, today - timedelta(days=DAYS)))
    kept.update(_newest_of_each(within_year, _week_of, today - timedelta(weeks=WEEKS)))
    kept.update(_newest_of_each(within_year, _month_of, today - timedelta(days=31 * MONTHS)))
    kept.update(
        backup
        for backup in newest_first
        if backup.reason is not BackupReason.ROUTINE and _days_old(backup, today) <= SAFETY_DAYS
    )
    return [backup for backup in newest_first if backup not in kept]


def _newest_of_each(
    newest_first: Sequence[BackupFile], period: Callable[[BackupFile], Hashable], since: date
) -> list[BackupFile]:
    chosen: dict[Hashable, BackupFile] = {}
    for backup in newest_first:
        if backup.at.date() > since:
            chosen.setdefault(period(backup), backup)
    return list(chosen.values())


def _day_of(backup: BackupFile) -> Hashable:
    return backup.at.date()


def _week_of(backup: BackupFile) -> Hashable:
    return backup.at.date().isocalendar()[:2]


def _month_of(backup: BackupFile) -> Hashable:
    return (backup.at.year, backup.at.month)


def _days_old(backup: BackupFile, today: date) -> int:
    return (today - backup.at.date()).days


def _moment(backup: BackupFile) -> datetime:
    return backup.at


def _age(found: tuple[datetime, str, BackupFile]) -> tuple[datetime, str]:
    return found[:2]
