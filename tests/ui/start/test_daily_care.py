"""The backup of the day and the occasions of the coming weeks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from models.entities.pair import Pair
from models.queries.week import WeekFilter, week_rows
from models.storage.backup import BackupResult, list_backups
from models.storage.data_folder import DataFolder
from models.storage.database import Database
from models.storage.opening import open_database
from models.values.clock import FixedClock
from models.values.errors import StorageTrouble
from models.values.pairs import PairStatus
from models.values.timeslot import IsoWeek
from tests.conftest import PASSPHRASE
from tests.fakes import DirectRunner
from tests.pair_factories import make_proposal
from ui.change_bus import ChangeBus
from ui.language import Language
from ui.settings import SettingsStore
from ui.start.daily_care import DailyCare
from ui.start.founding import Founding


@dataclass(slots=True)
class TurningClock:
    """A clock that a test turns."""

    day: date

    def now(self) -> datetime:
        return FixedClock(self.day).now()

    def today(self) -> date:
        return self.day


@dataclass(slots=True)
class Told:
    """What the care has told."""

    made: list[BackupResult]
    failed: list[StorageTrouble]


@pytest.fixture
def turning() -> TurningClock:
    return TurningClock(date(2026, 11, 23))


@pytest.fixture
def founding(founding: Founding) -> Founding:
    """A café that goes on beyond the 26 weeks for which occasions are made."""
    assert founding.cafe is not None
    return replace(founding, cafe=replace(founding.cafe, last=date(2027, 12, 18)))


@pytest.fixture
def opened(register: DataFolder, turning: TurningClock) -> Iterator[Database]:
    with open_database(register, secret=PASSPHRASE, clock=turning) as database:
        yield database


@pytest.fixture
def care(
    opened: Database, bus: ChangeBus, settings: SettingsStore, turning: TurningClock, language: Language
) -> Iterator[DailyCare]:
    parent = QObject()
    yield DailyCare(DirectRunner(bus, opened), opened, settings, turning, parent)
    parent.deleteLater()


@pytest.fixture
def told(care: DailyCare) -> Told:
    told = Told(made=[], failed=[])
    care.backed_up.connect(told.made.append)
    care.backup_failed.connect(told.failed.append)
    return told


def test_care_makes_a_backup_that_opens(
    care: DailyCare, told: Told, register: DataFolder, turning: TurningClock
) -> None:
    care.care()

    (backup,) = list_backups(register.backup_folder)
    assert [result.backup for result in told.made] == [backup]
    assert backup.key_file.exists()


def test_care_is_taken_once_a_day(care: DailyCare, told: Told, register: DataFolder, turning: TurningClock) -> None:
    for day in (0, 0, 1, 1):
        turning.day = date(2026, 11, 23) + timedelta(days=day)
        care.care()

    assert len(list_backups(register.backup_folder)) == len(told.made) == 2


def test_care_makes_the_occasions_that_have_come_within_reach(
    care: DailyCare, opened: Database, turning: TurningClock
) -> None:
    far_week = IsoWeek.of(date(2027, 6, 1))
    with opened.read() as session:
        before = week_rows(session, far_week, WeekFilter())

    turning.day = date(2026, 12, 7)
    care.care()

    with opened.read() as session:
        after = week_rows(session, far_week, WeekFilter())
    assert (before, [row.day for row in after]) == ((), [date(2027, 6, 1)])


def test_care_lets_proposals_lapse_that_nobody_answered(
    care: DailyCare, opened: Database, turning: TurningClock
) -> None:
    with opened.write() as uow:
        pair = make_proposal(uow)
        pair.contacted_on = turning.today()
        uow.commit()
    days = []

    for day in (0, 13, 14):
        turning.day = date(2026, 11, 23) + timedelta(days=day)
        care.care()
        with opened.read() as session:
            days.append(session.get_one(Pair, pair.id).status)

    assert days == [PairStatus.PROPOSED, PairStatus.PROPOSED, PairStatus.LAPSED]


def test_care_copies_to_the_second_folder(care: DailyCare, told: Told, settings: SettingsStore, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    settings.save(replace(settings.current, second_backup_folder=str(second)))

    care.care()

    assert [backup.path.name for backup in list_backups(second)] == [told.made[0].backup.path.name]
    assert told.made[0].second_trouble is None


def test_care_tells_why_the_second_folder_has_no_copy(
    care: DailyCare, told: Told, settings: SettingsStore, tmp_path: Path
) -> None:
    second = tmp_path / "usb"
    second.write_text("a file where a folder should be", encoding="utf-8")
    settings.save(replace(settings.current, second_backup_folder=str(second)))

    care.care()

    assert [result.second_trouble is not None for result in told.made] == [True]


def test_care_backs_up_again_when_asked(care: DailyCare, told: Told, turning: TurningClock) -> None:
    care.care()
    care.back_up_again()

    assert len(told.made) == 2


def test_care_tells_why_there_is_no_backup(care: DailyCare, told: Told, register: DataFolder) -> None:
    register.backup_folder.write_text("a file where a folder should be", encoding="utf-8")

    care.care()

    assert (told.made, len(told.failed)) == ([], 1)


def test_care_that_was_stopped_does_nothing(care: DailyCare, told: Told, register: DataFolder) -> None:
    care.stop()
    care.care()

    assert list_backups(register.backup_folder) == []
