"""Screens are built on the first visit, told of what concerns them, and only shown where they lead somewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from models.values.activities import OfficeScope
from models.values.changes import Change, ChangeAction, ChangeSet, EntityKind
from models.values.identifiers import TransactionNumber
from tests.ui.accessibility import assert_accessible
from ui.context import AppContext
from ui.navigation import ENTRIES, Entry, Navigator, shown_entries
from ui.screens.screen import Screen
from ui.shell import Shell

_MODULE = "tests.ui.sample_screen_module"
FIRST = Entry(key="first", label="The week", icon="week", module=_MODULE, shortcut="Ctrl+1")
SECOND = Entry(key="second", label="Settings", icon="settings", module=_MODULE, shortcut="Ctrl+9", at_bottom=True)

INNER = Entry(key="inner", label="The week", icon="week", module=_MODULE, shortcut="Ctrl+2", under="second")


class SampleScreen(Screen):
    """Notes what it is told."""

    key = "sample"
    watches = frozenset({EntityKind.SERIES})

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.told: list[object] = []
        self.stays = False
        self.has_open = False
        self.button = QPushButton("Skriv ut", self)

    def retranslate(self) -> None:
        self.told.append("retranslate")
        self.heading_changed.emit("Vecka 48", "23–29 november 2026")

    def activate(self) -> None:
        self.told.append("activate")

    def reload(self) -> None:
        self.told.append("reload")

    def open_with(self, argument: object) -> None:
        self.told.append(argument)

    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self.button,)

    def may_leave(self) -> bool:
        return not self.stays

    def go_back(self) -> bool:
        had, self.has_open = self.has_open, False
        return had


@pytest.fixture(autouse=True)
def sample_module() -> Iterator[None]:
    module = ModuleType(_MODULE)
    module.build = SampleScreen  # type: ignore[attr-defined]  # a module made for this test
    sys.modules[_MODULE] = module
    yield
    del sys.modules[_MODULE]


@pytest.fixture
def navigator(qtbot: QtBot, context: AppContext, shell: Shell) -> Iterator[Navigator]:
    owner = QObject()
    yield Navigator(context, shell, owner, entries=(FIRST, SECOND, INNER))


def _current(navigator: Navigator) -> SampleScreen:
    assert isinstance(navigator.current, SampleScreen)
    return navigator.current


def _change(kind: EntityKind) -> ChangeSet:
    change = Change(kind=kind, key=1, action=ChangeAction.UPDATED)
    return ChangeSet(transaction=TransactionNumber(1), changes=(change,))


def test_screen_is_built_once_with_its_heading_and_buttons(navigator: Navigator, shell: Shell) -> None:
    navigator.show_first()
    first = _current(navigator)
    navigator.show_screen("second")
    navigator.show_screen("first")

    assert _current(navigator) is first
    assert first.told == ["retranslate", "activate", "activate"]
    assert first.button.isVisibleTo(shell)


def test_screen_that_is_not_done_stays(navigator: Navigator) -> None:
    navigator.show_first()
    _current(navigator).stays = True

    navigator.show_screen("second")

    assert navigator.current_key == "first"


def test_change_reloads_what_watches_it_now_or_at_the_next_visit(navigator: Navigator, context: AppContext) -> None:
    navigator.show_first()
    first = _current(navigator)
    navigator.show_screen("second")
    second = _current(navigator)

    context.bus.publish(_change(EntityKind.AREA))
    context.bus.publish(_change(EntityKind.SERIES))

    assert (first.told.count("reload"), second.told.count("reload")) == (0, 1)
    navigator.show_screen("first")
    assert first.told.count("reload") == 1


def test_navigation_carries_an_argument(navigator: Navigator) -> None:
    navigator.show_first()

    _current(navigator).navigation_requested.emit("second", 48)

    assert navigator.current_key == "second"
    assert 48 in _current(navigator).told


def test_screen_under_another_marks_that_one_in_the_sidebar(navigator: Navigator, shell: Shell) -> None:
    navigator.show_first()

    navigator.show_screen("inner")

    marked = {button.accessibleName(): button.isChecked() for button in shell.sidebar.findChildren(QToolButton)}
    assert marked == {"Veckan": False, "Inställningar": True}


def test_screen_under_another_has_a_key_of_its_own(qtbot: QtBot, navigator: Navigator, shell: Shell) -> None:
    navigator.show_first()
    shell.show()
    qtbot.waitActive(shell)

    QTest.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert navigator.current_key == "inner"


def test_going_back_leaves_a_screen_under_another_once_nothing_is_open(navigator: Navigator) -> None:
    navigator.show_screen("inner")
    _current(navigator).has_open = True

    navigator.go_back()
    first = navigator.current_key
    navigator.go_back()
    navigator.go_back()

    assert (first, navigator.current_key) == ("inner", "second")


def test_language_change_reaches_every_screen(navigator: Navigator, context: AppContext) -> None:
    navigator.show_first()

    context.language.use("en")

    assert _current(navigator).told.count("retranslate") == 2


def test_close_empties_the_window(navigator: Navigator, shell: Shell) -> None:
    navigator.show_first()

    navigator.close()

    assert navigator.current is None
    assert shell.top_bar.findChildren(QPushButton) == [shell.top_bar.find_field, shell.top_bar.more_button]
    assert shell.top_bar.more_button.isHidden()


def test_window_with_a_screen_is_accessible(navigator: Navigator, shell: Shell) -> None:
    navigator.show_first()

    assert_accessible(shell, shell.theme)


def test_office_with_pairs_only_sees_no_cafes() -> None:
    cafes = Entry(key="a", label="Settings", icon="week", module=_MODULE, shortcut="", needs="cafes")
    both = Entry(key="b", label="Settings", icon="week", module="ui.shell", shortcut="")

    assert shown_entries(OfficeScope.PAIRS, (cafes, both)) == (both,)


def test_keys_of_screens_differ() -> None:
    assert len({entry.shortcut for entry in ENTRIES}) == len(ENTRIES)
    assert len({entry.key for entry in ENTRIES}) == len(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.key for entry in ENTRIES])
def test_every_entry_leads_to_a_screen(entry: Entry) -> None:
    assert callable(getattr(import_module(entry.module), "build", None))
