"""The dialogs for where files go answer later and only when something was chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.printing.save_dialogs import SystemSaveDialogs


def opened_dialog(parent: QWidget) -> QFileDialog:
    """Give the dialog that has been opened."""
    dialog = parent.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    return dialog


def test_ask_folder_answers_with_the_chosen_folder(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    SystemSaveDialogs().ask_folder(parent, title="Mapp", start=tmp_path, on_chosen=chosen.append)

    opened_dialog(parent).accept()

    assert chosen == [tmp_path]


def test_ask_file_begins_with_the_name_and_adds_the_ending(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    SystemSaveDialogs().ask_file(parent, title="Fil", start=tmp_path / "affisch", on_chosen=chosen.append)

    opened_dialog(parent).accept()

    assert chosen == [tmp_path / "affisch.pdf"]


def test_ask_folder_says_nothing_when_it_is_dismissed(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    SystemSaveDialogs().ask_folder(parent, title="Mapp", start=tmp_path, on_chosen=chosen.append)

    opened_dialog(parent).reject()

    assert chosen == []
