"""Says what was done lately: whom or what it was about, and below it what happened."""

from __future__ import annotations

from typing import Final, assert_never

from models.queries.latest_events import EventRow
from models.values.changes import EntityKind
from models.values.enquiries import EnquiryChannel
from models.values.overview import EventKind
from models.values.people import PersonRole
from translations import N_, _, ngettext
from ui.screens.screen import RecordToOpen
from ui.screens.today.answers import Goal
from ui.screens.today.tasks import screen_of
from ui.wording.dates import long_day, week_name
from ui.wording.people import enquiry_outcome_name, enquiry_want_name, paper_name
from ui.wording.sheets import product_name

_PAIRS: Final = {
    EventKind.PAIR_PROPOSED: N_("Proposed to one another"),
    EventKind.PAIR_CONTACTED: N_("Contact noted"),
    EventKind.PAIR_ACCEPTED: N_("Both said yes"),
    EventKind.PAIR_BOOKED: N_("First meeting booked"),
    EventKind.PAIR_UNBOOKED: N_("First meeting called off"),
    EventKind.PAIR_MET: N_("Met for the first time"),
    EventKind.PAIR_ACTIVE: N_("Go on after the trial"),
    EventKind.PAIR_PAUSED: N_("Take a pause"),
    EventKind.PAIR_RESUMED: N_("Go on after the pause"),
    EventKind.PAIR_DECLINED: N_("The proposal was declined"),
    EventKind.PAIR_LAPSED: N_("The proposal lapsed without an answer"),
    EventKind.PAIR_ENDED: N_("The pair has ended"),
}


def event_title(row: EventRow) -> str:
    """Name whom or what it was about; many at once are counted."""
    match row.kind:
        case EventKind.PEOPLE_NEW:
            return ngettext("{number} new person", "{number} new people", row.number).format(number=row.number)
        case EventKind.ENQUIRIES_CAME:
            return ngettext("{number} new enquiry", "{number} new enquiries", row.number).format(number=row.number)
        case EventKind.CARD_CHANGED if not row.number:
            return _("Many cards")
        case EventKind.CARD_CHANGED if row.record is None:
            return ngettext("{number} card", "{number} cards", row.number).format(number=row.number)
        case EventKind.PRINTED:
            return _printed(row)
        case _ if row.number > 1:
            return ngettext("{number} pair", "{number} pairs", row.number).format(number=row.number)
        case _:
            return row.name or _("Somebody without a name")


def event_detail(row: EventRow, *, mine: bool) -> str:
    """Say what happened, and who did it unless that was whoever reads this."""
    return " · ".join(part for part in (_what(row), "" if mine else row.actor_name) if part)


def event_goal(row: EventRow) -> Goal | None:
    """Say where the record can be seen, ``None`` for many at once."""
    if row.record is None:
        return None
    record = RecordToOpen(kind=row.record, key=row.key)
    match row.record:
        case EntityKind.PERSON:
            return Goal(screen=screen_of(row.role), argument=record)
        case EntityKind.ENQUIRY:
            return Goal(screen="inbox", argument=record)
        case EntityKind.OCCASION | EntityKind.SERIES:
            return Goal(screen="week", argument=record)
        case EntityKind.PAIR:
            return Goal(screen="pairs", argument=record)
        case EntityKind.MEETING_POINT:
            return Goal(screen="meeting_points", argument=record)
        case EntityKind.PRINTOUT:
            return Goal(screen="documents", argument=row.week)
        case _:
            return None


def _printed(row: EventRow) -> str:
    if row.product is None:
        return ngettext("{number} printout", "{number} printouts", row.number).format(number=row.number)
    name = product_name(row.product)
    if row.week is None:
        return name
    return _("{product}, {week}").format(product=name, week=week_name(row.week).lower())


def _what(row: EventRow) -> str:
    match row.kind:
        case EventKind.ENQUIRY_CAME:
            return _came(row)
        case EventKind.ENQUIRY_DONE:
            return enquiry_outcome_name(row.outcome) if row.outcome is not None else _("Dealt with")
        case EventKind.PERSON_NEW:
            return _new(row.role)
        case EventKind.READY:
            return _("Can begin") if row.role is PersonRole.VOLUNTEER else _("Can get a language friend")
        case EventKind.ENDED:
            return _("Has ended")
        case EventKind.INTERVIEWED:
            return _("Was interviewed")
        case EventKind.PAPER_SHOWN:
            return _("Noted: {paper}").format(paper=paper_name(row.paper).lower()) if row.paper is not None else ""
        case EventKind.INFORMED:
            return _("Was told what is kept")
        case EventKind.CONTACTED:
            return _("Was contacted")
        case EventKind.NOTE_WRITTEN:
            return _("New note")
        case EventKind.CARD_CHANGED:
            return _("Changed")
        case EventKind.PEOPLE_NEW | EventKind.ENQUIRIES_CAME:
            return _("Read in at once")
        case EventKind.PRINTED:
            return _languages(row)
        case _:
            return _activity(row)


def _activity(row: EventRow) -> str:
    day = long_day(row.day) if row.day is not None else ""
    match row.kind:
        case EventKind.CANCELLED:
            return _("{day}: cancelled").format(day=day)
        case EventKind.MOVED:
            return _("Moved to {day}").format(day=day)
        case EventKind.OCCASION_CHANGED:
            return _("{day}: changed").format(day=day)
        case EventKind.SERIES_NEW:
            return _("New activity")
        case EventKind.SERIES_CHANGED:
            return _("Changed")
        case EventKind.PLACE_NEW:
            return _("New meeting point")
        case _:
            return _(_PAIRS[row.kind]) if row.kind in _PAIRS else ""


def _came(row: EventRow) -> str:
    wants = ", ".join(enquiry_want_name(want) for want in row.wants).lower()
    return _way(row.channel or EnquiryChannel.OTHER).format(wants=wants)


def _way(channel: EnquiryChannel) -> str:
    match channel:
        case EnquiryChannel.PHONE:
            return _("Called: {wants}")
        case EnquiryChannel.VISIT:
            return _("Came by: {wants}")
        case EnquiryChannel.EMAIL:
            return _("Wrote: {wants}")
        case EnquiryChannel.FORM:
            return _("Filled in a form: {wants}")
        case EnquiryChannel.OTHER:
            return _("Got in touch: {wants}")
        case _:
            assert_never(channel)


def _new(role: PersonRole | None) -> str:
    match role:
        case PersonRole.VOLUNTEER:
            return _("New volunteer")
        case PersonRole.NEWCOMER:
            return _("New newcomer")
        case None:
            return _("New in the register")
        case _:
            assert_never(role)


def _languages(row: EventRow) -> str:
    if row.product is None:
        return ""
    return ngettext("Printed in {number} language", "Printed in {number} languages", row.number).format(
        number=row.number
    )
