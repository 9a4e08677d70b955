"""What can happen to a person is called in menus, and which of it concerns whom."""

from __future__ import annotations

from typing import assert_never

from models.values.people import PersonRole
from translations import _
from ui.screens.people.doors import PersonEvent


def events_of(role: PersonRole) -> tuple[PersonEvent, ...]:
    """Give what can happen to somebody of a role, in the order of the menu."""
    match role:
        case PersonRole.VOLUNTEER:
            return tuple(PersonEvent)
        case PersonRole.NEWCOMER:
            return tuple(event for event in PersonEvent if event not in (PersonEvent.CONTACT, PersonEvent.PAPER))
        case _:
            assert_never(role)


def event_name(event: PersonEvent) -> str:
    """Name an event as a menu does."""
    match event:
        case PersonEvent.NOTE:
            return _("Note …")
        case PersonEvent.CONTACT:
            return _("Contact made …")
        case PersonEvent.INTERVIEW:
            return _("Interview …")
        case PersonEvent.PAPER:
            return _("Paper signed or shown …")
        case PersonEvent.INFORM:
            return _("Told what is kept …")
        case PersonEvent.PAUSE:
            return _("Pause …")
        case PersonEvent.END:
            return _("End …")
        case PersonEvent.PROTECT:
            return _("Protected identity …")
        case _:
            assert_never(event)
