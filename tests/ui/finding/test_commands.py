"""Commands are named with their keys, and found as names are."""

from __future__ import annotations

import pytest

from models.queries.search import Likeness
from ui.actions import ActionKey
from ui.finding.commands import commands_of, likeness_of
from ui.language import Language
from ui.navigation import ENTRIES


def test_every_screen_and_action_is_a_command_with_its_key(language: Language) -> None:
    commands = commands_of(ENTRIES, (ActionKey.LOCK,))

    assert {entry.key for entry in ENTRIES} == {command.screen for command in commands if command.action is None}
    assert [(one.name, one.keys, one.screen) for one in commands if one.action is ActionKey.NEW] == [
        ("Ny volontär", "N", "volunteers"),
        ("Ny nyanländ", "N", "newcomers"),
        ("Ny aktivitet", "N", "week"),
        ("Ny träffpunkt", "N", "meeting_points"),
    ]
    assert (commands[-1].name, commands[-1].keys, commands[-1].screen) == ("Lås", "Ctrl+L", "")


@pytest.mark.parametrize(
    ("typed", "name", "likeness"),
    [
        ("lås", "Lås", Likeness.EXACT),
        ("las", "Lås", Likeness.FOLDED),
        ("veckan skriv", "Skriv ut veckan", Likeness.EXACT),
        ("s v", "Skriv ut veckan", Likeness.EXACT),
        ("ckan", "Skriv ut veckan", Likeness.FOLDED),
        ("ka", "Skriv ut veckan", None),
        ("lösen", "Lås", None),
        (" … ", "Lås", None),
    ],
)
def test_command_is_found_by_words_initials_and_without_dots(typed: str, name: str, likeness: Likeness | None) -> None:
    assert likeness_of(typed, name) is likeness
