"""Every window, dialog and page of the program, each with a way to open it; one that is missing here fails the suite.

Used by ``tests/pictures.py``, which takes their pictures, and by ``test_every_window.py``, which checks them.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

from PySide6.QtWidgets import QDialog, QWidget

import ui
from tests.ui.window_entries import WindowEntry
from tests.ui.windows_of_calls import CALL_WINDOWS
from tests.ui.windows_of_cards import CARD_WINDOWS
from tests.ui.windows_of_exchange import EXCHANGE_WINDOWS
from tests.ui.windows_of_finding import FIND_WINDOWS
from tests.ui.windows_of_inbox import INBOX_WINDOWS
from tests.ui.windows_of_pairing import PAIRING_WINDOWS
from tests.ui.windows_of_pairs import PAIR_WINDOWS
from tests.ui.windows_of_people import PEOPLE_WINDOWS
from tests.ui.windows_of_phrases import PHRASE_WINDOWS
from tests.ui.windows_of_places import PLACE_WINDOWS
from tests.ui.windows_of_settings import SETTINGS_WINDOWS
from tests.ui.windows_of_start import START_WINDOWS
from tests.ui.windows_of_today import TODAY_WINDOWS
from tests.ui.windows_of_week import WEEK_WINDOWS
from tests.ui.windows_on_paper import PAPER_WINDOWS
from ui.screens.screen import Screen
from ui.start.centred_card import CentredCard
from ui.start.step_page import StepPage
from ui.start.wizard import Wizard

WINDOWS: tuple[WindowEntry, ...] = (
    *TODAY_WINDOWS,
    *WEEK_WINDOWS,
    *FIND_WINDOWS,
    *CARD_WINDOWS,
    *EXCHANGE_WINDOWS,
    *PEOPLE_WINDOWS,
    *PAIRING_WINDOWS,
    *PAIR_WINDOWS,
    *CALL_WINDOWS,
    *INBOX_WINDOWS,
    *PLACE_WINDOWS,
    *PAPER_WINDOWS,
    *PHRASE_WINDOWS,
    *SETTINGS_WINDOWS,
    *START_WINDOWS,
)

_KINDS: tuple[type[QWidget], ...] = (QDialog, Screen, StepPage, CentredCard, Wizard)
_WITHOUT_A_WINDOW = frozenset({"ui.command_line"})


def window_classes() -> frozenset[type[QWidget]]:
    """Find every class of the program that is a window, dialog or page and has no further kind below it."""
    for module in walk_packages(ui.__path__, "ui."):
        if not module.name.startswith(tuple(_WITHOUT_A_WINDOW)):
            import_module(module.name)
    found: set[type[QWidget]] = set()
    waiting: list[type[QWidget]] = list(_KINDS)
    while waiting:
        kind = waiting.pop()
        below = [child for child in kind.__subclasses__() if child.__module__.startswith("ui.")]
        waiting += below
        if not below and kind.__module__.startswith("ui."):
            found.add(kind)
    return frozenset(found)
