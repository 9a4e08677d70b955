"""Colleagues in the settings: added by their own hand, renamed, locked out; real files underneath."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.queries.office import CoordinatorRow, coordinator_rows
from models.storage.data_folder import DataFolder
from models.storage.opening import open_database, read_key_file
from models.storage.vault import open_vault
from models.values.clock import FixedClock
from models.values.errors import WrongPassphrase
from tests.conftest import CHEAP, PASSPHRASE
from tests.fakes import DirectRunner
from tests.journeys.registers import make_register
from tests.ui.accessibility import assert_accessible
from tests.ui.screens.open_dialogs import open_dialog
from ui.change_bus import ChangeBus
from ui.context import AppContext, OpenedRegister
from ui.language import Language
from ui.screens.settings.colleagues.add_dialog import AddColleagueDialog
from ui.screens.settings.colleagues.card import ColleaguesCard
from ui.screens.settings.colleagues.lock_out_dialog import LockOutDialog
from ui.screens.settings.colleagues.name_dialog import NameDialog
from ui.screens.settings.colleagues.presenter import ColleaguesPresenter
from ui.settings import SettingsStore
from ui.start.opening import open_register
from ui.theme import Theme

HERS = "sju blå kameler simmar"
CLOCK = FixedClock(date(2026, 11, 23))


@dataclass(slots=True)
class Desk:
    """An open register, its card, and what the card has told."""

    folder: DataFolder
    opened: OpenedRegister
    presenter: ColleaguesPresenter
    card: ColleaguesCard
    told: list[str]

    @property
    def rows(self) -> list[CoordinatorRow]:
        with self.opened.database.read() as session:
            return list(coordinator_rows(session))

    def texts(self) -> list[tuple[str, str]]:
        return [
            (line.line.row.name, line.pill.text() if line.pill.isVisibleTo(line) else "") for line in self.card.lines
        ]


@pytest.fixture
def desk(
    tmp_path: Path, theme: Theme, language: Language, settings: SettingsStore, bus: ChangeBus, qtbot: QtBot
) -> Iterator[Desk]:
    folder = DataFolder(tmp_path / "register")
    make_register(folder, CLOCK)
    opened = open_register(folder, PASSPHRASE, CLOCK)
    window = QWidget()
    qtbot.addWidget(window)
    context = AppContext(
        runner=DirectRunner(bus, opened.database, opened.coordinator_id),
        bus=bus,
        clock=CLOCK,
        settings=settings,
        theme=theme,
        language=language,
        database=opened.database,
        coordinator_id=opened.coordinator_id,
    )
    presenter = ColleaguesPresenter(context, window, cost=CHEAP)
    card = ColleaguesCard(window, theme=theme, presenter=presenter, demo=False)
    QVBoxLayout(window).addWidget(card)
    told: list[str] = []
    card.told.connect(told.append)
    card.retranslate()
    window.resize(860, 500)
    window.show()
    presenter.reload()
    yield Desk(folder=folder, opened=opened, presenter=presenter, card=card, told=told)
    opened.database.close()


def fill_add(desk: Desk, name: str, first: str, second: str, own: str) -> AddColleagueDialog:
    desk.card.add_button.click()
    dialog = open_dialog(AddColleagueDialog)
    dialog.name_edit.setText(name)
    dialog.secrets.fill(first, second)
    dialog.own_edit.setText(own)
    dialog.primary_button.click()
    return dialog


def lock_out(desk: Desk, own: str) -> LockOutDialog:
    line = next(line for line in desk.card.lines if not line.line.is_self)
    line.lock_out_button.click()
    dialog = open_dialog(LockOutDialog)
    dialog.own_edit.setText(own)
    dialog.primary_button.click()
    return dialog


def test_who_is_alone_sees_it_and_can_add_somebody(desk: Desk, theme: Theme) -> None:
    assert desk.texts() == [("Maja Lind", "du")]
    assert desk.card.add_button.isEnabled()
    assert not desk.card.lines[0].lock_out_button.isVisible()
    assert_accessible(desk.card, theme)


def test_colleague_opens_the_register_in_their_own_name(desk: Desk) -> None:
    dialog = fill_add(desk, "Omar Hedlund", HERS, HERS, PASSPHRASE)

    assert not dialog.isVisible()
    assert desk.told == ["Omar Hedlund kan nu öppna registret."]
    assert desk.texts() == [("Maja Lind", "du, administratör"), ("Omar Hedlund", "")]
    desk.opened.database.close()
    opened = open_register(desk.folder, HERS, CLOCK)
    with opened.database:
        assert opened.coordinator_id == desk_id(opened, "Omar Hedlund")


def desk_id(opened: OpenedRegister, name: str) -> int:
    with opened.database.read() as session:
        return next(row.id for row in coordinator_rows(session) if row.name == name)


@pytest.mark.parametrize(
    ("name", "first", "second", "own", "wrong"),
    [
        (" ", HERS, HERS, PASSPHRASE, {"name"}),
        ("Maja Lind", HERS, HERS, PASSPHRASE, {"name"}),
        ("Omar", "omar", "omar", PASSPHRASE, {"passphrase"}),
        ("Omar", HERS, HERS + "x", PASSPHRASE, {"passphrase_again"}),
        ("Omar", PASSPHRASE, PASSPHRASE, PASSPHRASE, {"passphrase"}),
        ("Omar", HERS, HERS, "", {"own_passphrase"}),
        ("Omar", HERS, HERS, "fel ord här", {"own_passphrase"}),
    ],
)
def test_wrong_inputs_stand_beside_their_fields_and_nothing_is_written(
    desk: Desk, name: str, first: str, second: str, own: str, wrong: set[str]
) -> None:
    before = read_key_file(desk.folder.key_file)

    dialog = fill_add(desk, name, first, second, own)

    assert {field for field, one in dialog.fields.items() if one.problem} == wrong
    assert dialog.isVisible()
    assert [row.name for row in desk.rows] == ["Maja Lind"]
    assert read_key_file(desk.folder.key_file) == before


def test_key_file_that_cannot_be_written_leaves_a_colleague_without_passphrase(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("ui.screens.settings.colleagues.presenter.write_whole", full)
        dialog = fill_add(desk, "Omar Hedlund", HERS, HERS, PASSPHRASE)

    assert dialog.trouble.isVisible()
    assert desk.texts() == [("Maja Lind", "du, administratör"), ("Omar Hedlund", "ingen lösenfras än")]
    dialog.hide()
    desk.card.lines[1].passphrase_button.click()
    again = open_dialog(AddColleagueDialog)
    again.secrets.fill(HERS, HERS)
    again.own_edit.setText(PASSPHRASE)
    again.primary_button.click()
    assert desk.texts() == [("Maja Lind", "du, administratör"), ("Omar Hedlund", "")]
    assert open_vault(read_key_file(desk.folder.key_file), HERS).slot_label == str(desk.rows[1].uid)


def test_rename_is_undoable(desk: Desk) -> None:
    offers: list[str] = []
    desk.presenter.renamed.connect(lambda sentence, _transaction: offers.append(sentence))
    desk.card.lines[0].rename_button.click()
    dialog = open_dialog(NameDialog)

    dialog.name_edit.setText("Maja Ek")
    dialog.primary_button.click()

    assert offers == ["Maja Lind heter nu Maja Ek."]
    assert desk.texts() == [("Maja Ek", "du")]


def test_administrator_says_who_else_is_one(desk: Desk) -> None:
    fill_add(desk, "Omar Hedlund", HERS, HERS, PASSPHRASE)
    desk.told.clear()

    desk.card.lines[0].administrator_button.click()
    refused = list(desk.told)
    desk.card.lines[1].administrator_button.click()
    both = desk.texts()
    desk.card.lines[0].administrator_button.click()

    assert refused == ["Någon måste vara administratör. Gör först en kollega till det."]
    assert both == [("Maja Lind", "du, administratör"), ("Omar Hedlund", "administratör")]
    assert desk.texts() == [("Maja Lind", "du"), ("Omar Hedlund", "administratör")]
    assert not any(line.administrator_button.isVisibleTo(line) for line in desk.card.lines)


def test_locked_out_colleague_opens_nothing_and_stays_in_the_list(desk: Desk) -> None:
    fill_add(desk, "Omar Hedlund", HERS, HERS, PASSPHRASE)

    dialog = lock_out(desk, PASSPHRASE)

    assert not dialog.isVisible()
    assert desk.texts() == [("Maja Lind", "du"), ("Omar Hedlund", "utelåst")]
    assert not desk.card.lines[1].rename_button.isVisible()
    desk.opened.database.close()
    with pytest.raises(WrongPassphrase):
        open_register(desk.folder, HERS, CLOCK)
    open_register(desk.folder, PASSPHRASE, CLOCK).database.close()


def test_locking_out_needs_ones_own_passphrase(desk: Desk) -> None:
    fill_add(desk, "Omar Hedlund", HERS, HERS, PASSPHRASE)

    problems = [lock_out(desk, own).fields["own_passphrase"].problem for own in ("", HERS)]

    assert all(problems)
    assert all(row.active for row in desk.rows)


def test_second_open_window_is_told_of(desk: Desk) -> None:
    fill_add(desk, "Omar Hedlund", HERS, HERS, PASSPHRASE)

    with open_database(desk.folder, secret=HERS, clock=CLOCK):
        dialog = lock_out(desk, PASSPHRASE)

    assert dialog.trouble.isVisible()
    assert all(row.active for row in desk.rows)


def test_names_stand_in_no_title_log_or_key_file(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    fill_add(desk, "Omar Hedlund", HERS, HERS, PASSPHRASE)
    line, titles = desk.card.lines[1].line, []
    for show, kind in (
        (desk.card.show_name_dialog, NameDialog),
        (desk.card.show_passphrase_dialog, AddColleagueDialog),
        (desk.card.show_lock_out_dialog, LockOutDialog),
    ):
        show(line)
        titles.append(open_dialog(kind).windowTitle())
    lock_out(desk, PASSPHRASE)

    assert "Omar Hedlund" in {row.name for row in desk.rows}
    assert len(set(titles)) == 3
    for text in (*titles, caplog.text, read_key_file(desk.folder.key_file)):
        assert "Omar" not in text
