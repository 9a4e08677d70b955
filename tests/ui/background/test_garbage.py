"""Garbage is looked for on the GUI thread, and only among what came after the register was opened."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.background.garbage import GuiThreadGarbage


class _Ring:
    """Something that only a collection can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[GuiThreadGarbage]:
    """A collector of one test; afterwards Python collects as before."""
    parent = QObject()
    collector = GuiThreadGarbage(parent)
    yield collector
    collector.stop()


def test_what_was_there_is_spared_until_everything_is_included_again(garbage: GuiThreadGarbage) -> None:
    ring = _Ring()
    dead = ref(ring)
    garbage.spare_what_is_there()
    del ring

    gc.collect()
    spared = dead() is not None
    garbage.include_everything()
    gc.collect()

    assert spared
    assert dead() is None


def test_what_comes_later_is_collected_by_itself(garbage: GuiThreadGarbage, qtbot: QtBot) -> None:
    garbage.spare_what_is_there()
    dead = [ref(_Ring()) for _ring in range(5000)]

    def all_gone() -> bool:
        return all(each() is None for each in dead)

    assert not all_gone()
    qtbot.waitUntil(all_gone, timeout=5000)


def test_stop_gives_the_collection_back_to_python(qtbot: QtBot) -> None:
    parent = QObject()
    collector = GuiThreadGarbage(parent)
    collector.spare_what_is_there()

    collector.stop()

    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
