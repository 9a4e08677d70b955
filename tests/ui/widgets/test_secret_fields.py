"""The meter of a passphrase: honest in word, advice and bar."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.conftest import PASSPHRASE
from ui.language import Language
from ui.theme import Theme
from ui.widgets.passphrase_fields import PassphraseFields


@pytest.mark.parametrize(
    ("passphrase", "word", "advice"),
    [
        ("", "", "Mellanslag går bra. Ta ord som inte hör ihop."),
        ("hemlig", "Mycket svag", "Ett av orden hör till de första som en tjuv prövar."),
        ("ljungsala ljungsala", "Mycket svag", "Ta inte med ditt eget eller organisationens namn."),
        ("abcdefghijklmnop", "Mycket svag", "Rader av bokstäver eller siffror hjälper inte."),
        (PASSPHRASE, "Stark", ""),
    ],
)
def test_meter_says_how_strong_and_what_would_help(
    theme: Theme, language: Language, qtbot: QtBot, passphrase: str, word: str, advice: str
) -> None:
    fields = PassphraseFields(None, theme=theme)
    qtbot.addWidget(fields)
    meter = fields.meter

    meter.show_passphrase(passphrase, ["Ljungsala kommun"])

    assert (meter.word, meter.advice) == (word, advice)


def test_fields_show_and_hide_both_passphrases(theme: Theme, language: Language, qtbot: QtBot) -> None:
    fields = PassphraseFields(None, theme=theme)
    qtbot.addWidget(fields)
    fields.fill(PASSPHRASE, PASSPHRASE)
    modes = [fields.echo_modes]

    fields.shown.click()
    modes.append(fields.echo_modes)
    fields.clear()
    modes.append(fields.echo_modes)

    hidden, letters = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
    assert modes == [(hidden, hidden), (letters, letters), (hidden, hidden)]
    assert (fields.first, fields.second) == ("", "")
