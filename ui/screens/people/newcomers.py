"""The screen of the newcomers."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from models.values.people import PersonRole
from ui.context import AppContext
from ui.screens.people.screen import PeopleScreen
from ui.screens.screen import Screen


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return NewcomersScreen(context, parent)


class NewcomersScreen(PeopleScreen):
    """Those who are new here and look for company."""

    key: ClassVar[str] = "newcomers"
    role: ClassVar[PersonRole] = PersonRole.NEWCOMER
