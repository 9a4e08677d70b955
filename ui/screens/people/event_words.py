"""What can happen to a person is called in menus, and which of it can happen now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from models.queries.person_cards import PersonDetails
from models.values.people import AssignmentStatus, NewcomerStatus, PersonRole
from translations import _
from ui.screens.people.person_event import PersonEvent


def events_of(details: PersonDetails, role: PersonRole, today: date) -> tuple[PersonEvent, ...]:
    """Give what can happen to somebody in a role on a day, in the order of the menu; the note has its own button."""
    return (*_on_the_way(details, role), *_rests_and_ends(details, role, today), *_protections(details))


def event_name(event: PersonEvent) -> str:
    """Name an event as a menu does."""
    match event:
        case PersonEvent.NOTE:
            return _("Note …")
        case PersonEvent.CONTACT:
            return _("Contact made …")
        case PersonEvent.BOOK_INTERVIEW:
            return _("Book an interview …")
        case PersonEvent.INTERVIEW:
            return _("Interview held …")
        case PersonEvent.PAPER:
            return _("Paper signed or shown …")
        case PersonEvent.INFORM:
            return _("Told what is kept …")
        case PersonEvent.ADULTHOOD:
            return _("Has turned 18 …")
        case PersonEvent.PAUSE:
            return _("Pause …")
        case PersonEvent.END_PAUSE:
            return _("End pause")
        case PersonEvent.END:
            return _("End …")
        case PersonEvent.RESUME:
            return _("Begin again …")
        case PersonEvent.PROTECT:
            return _("Protected identity …")
        case PersonEvent.HAND_OVER:
            return _("Hand over to a colleague …")
        case PersonEvent.LIFT_PROTECTION:
            return _("Protection ends …")
        case PersonEvent.LIFT_BLOCK:
            return _("Lift the block …")
        case _:
            assert_never(event)


def _on_the_way(details: PersonDetails, role: PersonRole) -> Iterator[PersonEvent]:
    is_volunteer = role is PersonRole.VOLUNTEER
    if is_volunteer:
        yield PersonEvent.CONTACT
    if details.interviewed_on is None:
        yield PersonEvent.BOOK_INTERVIEW
    yield PersonEvent.INTERVIEW
    if is_volunteer:
        yield PersonEvent.PAPER
    yield PersonEvent.INFORM


def _rests_and_ends(details: PersonDetails, role: PersonRole, today: date) -> Iterator[PersonEvent]:
    rests = [line for line in details.pauses if line.role is role and (line.last is None or line.last >= today)]
    yield PersonEvent.END_PAUSE if rests else PersonEvent.PAUSE
    if role is PersonRole.VOLUNTEER:
        ended = [line.status is AssignmentStatus.ENDED for line in details.assignments]
    else:
        ended = [details.newcomer_status is NewcomerStatus.ENDED]
    if not all(ended):
        yield PersonEvent.END
    if any(ended):
        yield PersonEvent.RESUME


def _protections(details: PersonDetails) -> tuple[PersonEvent, ...]:
    if details.protected:
        return PersonEvent.HAND_OVER, PersonEvent.LIFT_PROTECTION
    return (PersonEvent.PROTECT,)
