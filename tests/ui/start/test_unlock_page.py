"""The lock: what opens, and each thing that keeps a register shut told apart from the others."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.queries.office import office_details
from models.storage.backup import backup_now
from models.storage.data_folder import DataFolder
from models.storage.engine import FileKey, connect_file
from models.storage.folder_lock import FolderLock
from models.storage.opening import open_database
from models.storage.vault import open_vault
from models.values.clock import FixedClock
from models.values.errors import StorageCode
from tests.conftest import PASSPHRASE
from tests.ui.accessibility import assert_accessible
from ui.start.flow import StartFlow
from ui.start.unlock_page import UnlockPage
from ui.theme import Theme


@pytest.fixture
def page(register: DataFolder, flow: StartFlow, qtbot: QtBot) -> UnlockPage:
    with qtbot.waitSignal(flow.page_shown):
        flow.begin()
    assert flow.unlock_page is not None
    return flow.unlock_page


def attempt(page: UnlockPage, passphrase: str) -> None:
    page.passphrase.setText(passphrase)
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)


def code_of_obstacle(page: UnlockPage, qtbot: QtBot) -> StorageCode:
    with qtbot.waitSignal(page.presenter.obstacle_met, timeout=10_000):
        attempt(page, PASSPHRASE)
    assert page.obstacle is not None
    return page.obstacle.trouble.code


def back_up(folder: DataFolder, clock: FixedClock) -> None:
    with open_database(folder, secret=PASSPHRASE, clock=clock) as database:
        backup_now(database)


def damage(folder: DataFolder) -> None:
    contents = bytearray(folder.database_file.read_bytes())
    contents[len(contents) // 2] ^= 1
    folder.database_file.write_bytes(contents)


def make_newer(folder: DataFolder) -> None:
    opened = open_vault(folder.key_file.read_text(encoding="utf-8"), PASSPHRASE)
    key = FileKey(database_id=opened.vault.database_id, data_key=opened.data_key)
    connection = connect_file(folder.database_file, key)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def make_foreign(folder: DataFolder) -> None:
    folder.database_file.unlink()
    connection = sqlcipher.connect(str(folder.database_file))
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def lose_key_file(folder: DataFolder) -> None:
    folder.key_file.unlink()


def damage_key_file(folder: DataFolder) -> None:
    folder.key_file.write_text(folder.key_file.read_text(encoding="utf-8").replace("a", "b"), encoding="utf-8")


def test_page_waits_for_the_passphrase_and_enter_opens(page: UnlockPage, flow: StartFlow, qtbot: QtBot) -> None:
    focused = page.passphrase.hasFocus()

    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        attempt(page, PASSPHRASE)

    assert focused
    assert opened.args is not None
    with opened.args[0].database as database, database.read() as session:
        assert office_details(session) is not None
    assert page.passphrase.text() == ""


def test_wrong_passphrase_is_told_beside_the_field_and_can_be_tried_again(
    page: UnlockPage, flow: StartFlow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.presenter.wrong_passphrase_given, timeout=10_000):
        attempt(page, PASSPHRASE.upper())
    problem, banner_shown = page.field.problem, page.banner.isVisible()

    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        attempt(page, PASSPHRASE)

    assert problem.startswith("Lösenfrasen stämmer inte.")
    assert not banner_shown
    assert opened.args is not None
    opened.args[0].database.close()


def test_caps_lock_is_noticed(page: UnlockPage) -> None:
    QTest.keyClick(page.passphrase, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    quiet = page.field.problem
    QTest.keyClicks(page.passphrase, "A")

    assert quiet == ""
    assert page.field.problem == "Caps Lock verkar vara på."


@pytest.mark.parametrize(
    ("break_it", "code"),
    [
        (damage, StorageCode.DAMAGED),
        (make_newer, StorageCode.NEWER_FILE),
        (make_foreign, StorageCode.FOREIGN_FILE),
        (lose_key_file, StorageCode.KEY_FILE_MISSING),
        (damage_key_file, StorageCode.KEY_FILE_DAMAGED),
    ],
)
def test_each_trouble_is_told_apart(
    page: UnlockPage, register: DataFolder, qtbot: QtBot, break_it: Callable[[DataFolder], None], code: StorageCode
) -> None:
    break_it(register)

    assert code_of_obstacle(page, qtbot) is code
    assert page.banner.isVisible()
    assert page.field.problem == ""
    assert page.passphrase.text() == PASSPHRASE


def test_a_register_that_someone_is_restoring_is_locked(page: UnlockPage, register: DataFolder, qtbot: QtBot) -> None:
    with FolderLock(register.lock_file) as lock:
        lock.take_alone()

        assert code_of_obstacle(page, qtbot) is StorageCode.LOCKED


def test_damaged_register_opens_from_the_backup(
    page: UnlockPage, flow: StartFlow, register: DataFolder, clock: FixedClock, qtbot: QtBot
) -> None:
    back_up(register, clock)
    damage(register)
    code_of_obstacle(page, qtbot)
    offered = page.restore_button.isVisible(), page.restore_button.text()
    said = " ".join(label.text() for label in page.findChildren(QLabel))

    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        page.restore_button.click()

    assert offered == (True, "Öppna kopian från idag 08:30")
    assert "lösenfrasen som gällde den dagen" in said
    assert opened.args is not None
    with opened.args[0].database as database, database.read() as session:
        assert office_details(session) is not None


def test_damaged_register_without_backup_offers_none(page: UnlockPage, register: DataFolder, qtbot: QtBot) -> None:
    damage(register)
    code_of_obstacle(page, qtbot)

    assert not page.restore_button.isVisible()
    assert "ingen säkerhetskopia" in page.banner.accessibleName()


def test_lost_key_file_comes_back_from_the_backup(
    page: UnlockPage, flow: StartFlow, register: DataFolder, clock: FixedClock, qtbot: QtBot
) -> None:
    back_up(register, clock)
    lose_key_file(register)
    code_of_obstacle(page, qtbot)

    with qtbot.waitSignal(page.presenter.key_file_taken_back, timeout=10_000):
        page.key_button.click()
    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        attempt(page, PASSPHRASE)

    assert opened.args is not None
    opened.args[0].database.close()


def test_lost_register_offers_the_backup_at_once(
    register: DataFolder, flow: StartFlow, clock: FixedClock, qtbot: QtBot
) -> None:
    back_up(register, clock)
    register.database_file.unlink()
    with qtbot.waitSignal(flow.page_shown):
        flow.begin()
    page = flow.unlock_page
    assert page is not None
    qtbot.waitUntil(page.restore_button.isVisible)
    page.passphrase.setText(PASSPHRASE)

    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        page.restore_button.click()

    assert opened.args is not None
    opened.args[0].database.close()


def test_folder_where_nothing_can_live_is_told_before_anything_is_asked(
    flow: StartFlow, empty_folder: DataFolder, qtbot: QtBot
) -> None:
    empty_folder.path.parent.mkdir()
    empty_folder.path.write_text("a file where a folder should be", encoding="utf-8")
    with qtbot.waitSignal(flow.page_shown):
        flow.begin()
    page = flow.unlock_page
    assert page is not None

    qtbot.waitUntil(page.banner.isVisible)

    assert page.obstacle is not None
    assert page.obstacle.trouble.code is StorageCode.CANNOT_WRITE
    assert not page.restore_button.isVisible()


def test_empty_passphrase_is_not_tried(page: UnlockPage) -> None:
    attempt(page, "")

    assert page.field.problem == "Skriv lösenfrasen först."
    assert page.open_button.isEnabled()


def test_unlock_page_is_accessible(page: UnlockPage, flow: StartFlow, theme: Theme) -> None:
    assert_accessible(flow.page, theme)


def test_unlock_page_is_accessible_with_trouble(
    page: UnlockPage, flow: StartFlow, register: DataFolder, clock: FixedClock, theme: Theme, qtbot: QtBot
) -> None:
    back_up(register, clock)
    damage(register)
    code_of_obstacle(page, qtbot)

    assert_accessible(flow.page, theme)
