"""What the lists of people say: their names, chips, numbers, and what stands in an empty one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from models.values.people import PersonRole
from models.values.people_lists import PersonChip
from translations import N_, _, ngettext
from ui.screens.people.shown import ShownPeople
from ui.wording.dates import short_date

_CHIPS: Mapping[PersonChip, str] = {
    PersonChip.ALL: N_("All {number}"),
    PersonChip.FREE_PLACE: N_("Free place {number}"),
    PersonChip.WAITING: N_("Waiting {number}"),
    PersonChip.NEEDS_SOMETHING: N_("Needs something {number}"),
    PersonChip.PAUSED: N_("Paused {number}"),
    PersonChip.NOT_INFORMED: N_("Not informed {number}"),
    PersonChip.ENDED: N_("Ended {number}"),
}


def chip_text(chip: PersonChip, number: int) -> str:
    """Name a chip with how many it shows."""
    return _(_CHIPS[chip]).format(number=number)


def title_of(role: PersonRole) -> str:
    """Name the list."""
    match role:
        case PersonRole.VOLUNTEER:
            return _("Volunteers")
        case PersonRole.NEWCOMER:
            return _("Newcomers")
        case _:
            assert_never(role)


def new_text(role: PersonRole) -> str:
    """Say what the button for somebody new does."""
    match role:
        case PersonRole.VOLUNTEER:
            return _("New volunteer")
        case PersonRole.NEWCOMER:
            return _("New newcomer")
        case _:
            assert_never(role)


def subtitle_of(role: PersonRole, totals: Mapping[PersonChip, int]) -> str:
    """``64 personer · 11 med ledig plats``; the whole register, whatever is chosen; nothing for nobody."""
    if not totals[PersonChip.ALL]:
        return ""
    everybody = ngettext("{number} person", "{number} people", totals[PersonChip.ALL])
    everybody = everybody.format(number=totals[PersonChip.ALL])
    match role:
        case PersonRole.VOLUNTEER:
            further = _("{number} with a free place").format(number=totals[PersonChip.FREE_PLACE])
        case PersonRole.NEWCOMER:
            further = _("{number} waiting").format(number=totals[PersonChip.WAITING])
        case _:
            assert_never(role)
    return f"{everybody} · {further}"


def day_in_list(day: date, today: date) -> str:
    """``7 jan`` within the year, else ``7 jan 2027``: for a narrow column."""
    return short_date(day) if day.year == today.year else f"{short_date(day)} {day.year}"


def help_of(role: PersonRole) -> str:
    """Explain the screen and its keys."""
    match role:
        case PersonRole.VOLUNTEER:
            first = _(
                "Volunteers give time: as language friends, café hosts or with homework. The chips above the list "
                "show those with a free place, and those who still need something before they can begin."
            )
        case PersonRole.NEWCOMER:
            first = _(
                "Newcomers look for a language friend or for company. The chips above the list show who waits, and "
                "with whom somebody still has to talk."
            )
        case _:
            assert_never(role)
    keys = _(
        "Arrow keys go through the list, Enter opens the card, Shift and Ctrl choose several people.\n"
        "N makes somebody new, Ctrl F looks for a name or a phone number.\n"
        "Ctrl I brings in a list from a file, Ctrl E takes the list out of the program.\n"
        "A click on a heading sorts; Columns chooses what the list shows."
    )
    return f"{first}\n\n{keys}"


def empty_words(shown: ShownPeople) -> tuple[str, str, str]:
    """Give title, text and button of an empty list: nothing fits, or nobody is there yet."""
    if shown.is_filtered:
        return _("Nobody fits"), _("Try other words, or show everybody."), _("Show everybody")
    match shown.filter.role:
        case PersonRole.VOLUNTEER:
            title = _("No volunteers yet")
            text = _("Begin with somebody who has called, or bring in the list you already have.")
        case PersonRole.NEWCOMER:
            title = _("No newcomers yet")
            text = _("Begin with somebody who looks for a language friend, or bring in the list you already have.")
        case _:
            assert_never(shown.filter.role)
    return title, text, new_text(shown.filter.role)
