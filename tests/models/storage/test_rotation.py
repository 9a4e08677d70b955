"""Which backups may go."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from models.storage.rotation import BackupFile, BackupReason, backups_among, backups_to_remove
from models.values.clock import LOCAL_ZONE

TODAY = date(2026, 11, 23)


def made_days_ago(days: Iterable[int], reason: BackupReason = BackupReason.ROUTINE) -> list[BackupFile]:
    """Make one backup for each number of days before ``TODAY``, at noon."""
    noon = datetime(2026, 11, 23, 12, tzinfo=LOCAL_ZONE)
    return [BackupFile(path=Path(f"{day}.db"), at=noon - timedelta(days=day), reason=reason) for day in days]


def kept_days(backups: list[BackupFile]) -> list[int]:
    """List how old the backups are that stay, youngest first."""
    gone = backups_to_remove(backups, TODAY)
    return sorted((TODAY - backup.at.date()).days for backup in backups if backup not in gone)


def test_ten_latest_stay_whatever_their_day() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=LOCAL_ZONE)
    hourly = [
        BackupFile(path=Path(f"{n}.db"), at=noon - timedelta(minutes=n), reason=BackupReason.ROUTINE) for n in range(15)
    ]

    gone = backups_to_remove(hourly, TODAY)

    assert gone == hourly[10:]


def test_daily_backups_of_three_years_thin_out() -> None:
    kept = kept_days(made_days_ago(range(1000)))

    assert kept[:14] == list(range(14))
    weekly = [days for days in kept if 14 <= days < 56]
    monthly = [days for days in kept if days >= 56]
    assert 6 <= len(weekly) <= 8
    assert 9 <= len(monthly) <= 11
    assert kept[-1] <= 366


def test_copies_before_an_upgrade_stay_ninety_days() -> None:
    routine = made_days_ago(range(14))
    safety = made_days_ago([89, 91], BackupReason.BEFORE_UPGRADE)
    daily = made_days_ago(range(14, 120))

    gone = backups_to_remove([*routine, *daily, *safety], TODAY)

    assert [backup in gone for backup in safety] == [False, True]


def test_newest_copy_stays_however_old() -> None:
    assert kept_days(made_days_ago([800, 900])) == [800]


def test_order_does_not_matter() -> None:
    backups = made_days_ago(range(100))

    assert set(backups_to_remove(backups, TODAY)) == set(backups_to_remove(backups[::-1], TODAY))


def test_only_finished_backups_are_found(tmp_path: Path) -> None:
    names = [
        "samsprak_2026-11-23_083000_00_routine.db",
        "samsprak_2026-11-23_083000_01_before-upgrade.db",
        "samsprak_2026-11-23_083000_02_routine.db.partial",
        "samsprak_2026-11-23_083000_00_routine.keys.json",
        "samsprak_2026-11-23_083000_00_other.db",
        "brev.odt",
    ]

    found = backups_among(tmp_path / name for name in names)

    assert [backup.path.name for backup in found] == [names[1], names[0]]
    assert found[0].reason is BackupReason.BEFORE_UPGRADE
