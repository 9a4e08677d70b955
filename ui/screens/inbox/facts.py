"""What the panel says about an enquiry, as plain lines in groups; who reads it needs no widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.queries.enquiries import EnquiryDetails, EnquiryRow
from models.queries.likely_people import LikelyPersonRow
from models.values.enquiries import EnquiryOutcome, EnquiryState
from models.values.people import ContactChannel
from translations import _
from ui.wording.dates import full_day, long_day
from ui.wording.enquiries import because_name, due_in_words, roles_in_words, times_in_words, waiting_since
from ui.wording.people import channel_name, enquiry_channel_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """Lines that belong together under a heading."""

    title: str
    facts: tuple[Fact, ...]


def fact_groups(details: EnquiryDetails) -> tuple[FactGroup, ...]:
    """Say everything that was said, but name, ways to reach and wishes; a group without facts is left out."""
    row = details.row
    came = _("{channel} on {day}").format(channel=enquiry_channel_name(row.channel), day=long_day(row.received_on))
    origin = [Fact(text=came)]
    if row.taken_by:
        origin.append(Fact(text=_("Taken by {name}").format(name=row.taken_by)))
    groups = (
        FactGroup(title=_("Area"), facts=_plain(row.area)),
        FactGroup(title=_("Reached when"), facts=_plain(row.reach_when)),
        FactGroup(title=_("Times"), facts=_plain(*times_in_words(details.availability))),
        FactGroup(title=_("Note"), facts=_plain(row.note)),
        FactGroup(title=_("The form as it came in"), facts=_plain(details.form_text)),
        FactGroup(title=_("Came in"), facts=tuple(origin)),
    )
    return tuple(group for group in groups if group.facts)


def step_title(row: EnquiryRow) -> str:
    """Say what is to be done, or what became of it."""
    if row.state is EnquiryState.OPEN:
        return row.next_step or _("No next step yet")
    match row.outcome:
        case EnquiryOutcome.VOLUNTEER:
            return _("Became a volunteer")
        case EnquiryOutcome.NEWCOMER:
            return _("Became a newcomer")
        case EnquiryOutcome.REDIRECT:
            return _("Referred to: {where}").format(where=row.reason)
        case EnquiryOutcome.CLOSED | None:
            return _("Closed: {reason}").format(reason=row.reason)


def step_line(row: EnquiryRow, today: date) -> str:
    """Say by when, and how long it has waited; of one that is done, the day."""
    if row.state is EnquiryState.DONE:
        return full_day(row.closed_on) if row.closed_on is not None else ""
    waited = (today - row.received_on).days
    since = _("Came in {when}.").format(when=waiting_since(row.received_on, today)) if waited < 2 else ""
    since = since or _("Has waited {time}.").format(time=waiting_since(row.received_on, today))
    if row.next_step_on is None:
        return since
    when = due_in_words(row.next_step_on, today)
    line = _("Should have been done {when}.") if row.next_step_on < today else _("To be done {when}.")
    return " ".join((line.format(when=when), since))


def preferred_in_words(row: EnquiryRow) -> str:
    """``helst sms``; nothing if it was not said."""
    if row.preferred_channel is ContactChannel.UNSAID:
        return ""
    return _("prefers {channel}").format(channel=channel_name(row.preferred_channel).lower())


def known_line(person: LikelyPersonRow) -> str:
    """``samma telefon · volontär``: why somebody may be the same, and what they are."""
    return " · ".join(part for part in (because_name(person.because), roles_in_words(person.roles)) if part)


def _plain(*texts: str) -> tuple[Fact, ...]:
    return tuple(Fact(text=text) for text in texts if text)
