"""The way in for who has forgotten the passphrase."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.storage.data_folder import DataFolder
from models.storage.files import write_whole
from models.storage.opening import open_database, read_key_file
from models.storage.vault import add_slot
from models.values.clock import FixedClock
from models.values.errors import WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE
from tests.ui.accessibility import assert_accessible
from ui.start.flow import StartFlow
from ui.start.recovery_page import RecoveryPage
from ui.start.recovery_presenter import RecoveryStep
from ui.theme import Theme

NEW_PASSPHRASE = "sju blåa grisar dansar"


@pytest.fixture
def page(register: DataFolder, flow: StartFlow, qtbot: QtBot) -> RecoveryPage:
    with qtbot.waitSignal(flow.page_shown):
        flow.begin()
    assert flow.unlock_page is not None
    flow.unlock_page.forgotten_button.click()
    assert flow.recovery_page is not None
    return flow.recovery_page


def give_code(page: RecoveryPage, qtbot: QtBot, code: str = RECOVERY_CODE) -> None:
    page.code_page.edit.setText(code)
    with qtbot.waitSignal(page.presenter.step_changed, timeout=10_000):
        page.next_button.click()


def give_passphrase(page: RecoveryPage, passphrase: str = NEW_PASSPHRASE) -> None:
    page.passphrase_page.fields.fill(passphrase, passphrase)
    page.next_button.click()


def open_with(folder: DataFolder, secret: str, clock: FixedClock) -> None:
    open_database(folder, secret=secret, clock=clock).close()


def test_recovery_ends_with_a_new_passphrase_and_a_new_code(
    page: RecoveryPage, flow: StartFlow, register: DataFolder, clock: FixedClock, qtbot: QtBot
) -> None:
    give_code(page, qtbot, RECOVERY_CODE.lower().replace("-", ""))
    give_passphrase(page)
    new_code = page.presenter.new_code
    page.new_code_page.type_code(new_code)
    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        page.next_button.click()

    assert opened.args is not None
    opened.args[0].database.close()
    for secret in (NEW_PASSPHRASE, new_code):
        open_with(register, secret, clock)
    for old in (PASSPHRASE, RECOVERY_CODE):
        with pytest.raises(WrongPassphrase):
            open_with(register, old, clock)


def test_recovery_can_keep_the_old_code(
    page: RecoveryPage, flow: StartFlow, register: DataFolder, clock: FixedClock, qtbot: QtBot
) -> None:
    give_code(page, qtbot)
    page.passphrase_page.wants_new_code.setChecked(False)
    with qtbot.waitSignal(flow.opened, timeout=10_000) as opened:
        give_passphrase(page)

    assert opened.args is not None
    opened.args[0].database.close()
    open_with(register, RECOVERY_CODE, clock)


@pytest.mark.parametrize("code", ["", "AAAAA", "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"])
def test_recovery_stays_with_a_code_that_opens_nothing(page: RecoveryPage, qtbot: QtBot, code: str) -> None:
    page.code_page.edit.setText(code)
    page.next_button.click()

    qtbot.waitUntil(lambda: page.code_page.problem_of("recovery_code") != "")

    assert page.presenter.step is RecoveryStep.CODE


def test_recovery_refuses_a_weak_passphrase(page: RecoveryPage, qtbot: QtBot) -> None:
    give_code(page, qtbot)
    give_passphrase(page, "sommar2026")

    assert page.presenter.step is RecoveryStep.PASSPHRASE
    assert page.passphrase_page.problem_of("passphrase") != ""


def test_recovery_refuses_the_passphrase_of_a_colleague(page: RecoveryPage, register: DataFolder, qtbot: QtBot) -> None:
    text = add_slot(read_key_file(register.key_file), PASSPHRASE, str(UUID(int=2)), NEW_PASSPHRASE, cost=CHEAP)
    write_whole(register.key_file, text)
    give_code(page, qtbot)
    give_passphrase(page)
    page.new_code_page.type_code(page.presenter.new_code)
    with qtbot.waitSignal(page.presenter.refused, timeout=10_000):
        page.next_button.click()

    assert page.presenter.step is RecoveryStep.PASSPHRASE
    assert page.passphrase_page.problem_of("passphrase") != ""
    assert read_key_file(register.key_file) == text


def test_recovery_changes_nothing_before_the_new_code_is_typed_back(
    page: RecoveryPage, register: DataFolder, qtbot: QtBot
) -> None:
    before = register.key_file.read_bytes()
    give_code(page, qtbot)
    give_passphrase(page)
    page.new_code_page.type_code("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA")
    page.next_button.click()

    assert page.new_code_page.problem_of("typed_code") != ""
    assert register.key_file.read_bytes() == before


def test_going_back_forgets_the_code(page: RecoveryPage, flow: StartFlow, qtbot: QtBot) -> None:
    give_code(page, qtbot)
    give_passphrase(page)
    steps = []
    for _press in range(3):
        steps.append(page.presenter.step)
        page.back_button.click()

    assert all(later < earlier for earlier, later in pairwise(steps))
    assert flow.unlock_page is not None and flow.unlock_page.isVisible()
    assert (page.code_page.edit.text(), page.presenter.new_code, page.presenter.coordinators) == ("", "", ())


@pytest.mark.parametrize("step", list(RecoveryStep))
def test_every_step_of_recovery_is_accessible(
    page: RecoveryPage, flow: StartFlow, theme: Theme, qtbot: QtBot, step: RecoveryStep
) -> None:
    if step is not RecoveryStep.CODE:
        give_code(page, qtbot)
    if step is RecoveryStep.NEW_CODE:
        give_passphrase(page)

    assert page.presenter.step is step
    assert_accessible(flow.page, theme)
