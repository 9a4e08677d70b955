"""The screen of the volunteers."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from models.values.people import PersonRole
from ui.context import AppContext
from ui.screens.people.screen import PeopleScreen
from ui.screens.screen import Screen


def build(context: AppContext, parent: QWidget) -> Screen:
    """Make the screen, for the navigation."""
    return VolunteersScreen(context, parent)


class VolunteersScreen(PeopleScreen):
    """Those who give time."""

    key: ClassVar[str] = "volunteers"
    role: ClassVar[PersonRole] = PersonRole.VOLUNTEER
