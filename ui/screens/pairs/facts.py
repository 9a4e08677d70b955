"""What the details of a pair tell below their next step: the way so far, follow-ups, hours, what was broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.values.pair_rows import PairContactRow, PairDetails, PairPersonRow
from models.values.pairing import ObstacleCode
from models.values.pairs import PairSide
from models.values.people import ContactChannel
from translations import _
from ui.wording.dates import short_date
from ui.wording.near_days import near_day
from ui.wording.pair_calls import follow_up_line, follow_up_name, language_line
from ui.wording.pair_cards import hours_line, meeting_sentence, meetings_line, side_short
from ui.wording.pairing_obstacles import obstacle_in_short
from ui.wording.pairs import contact_how_name, contact_outcome_name, ending_reason_name, pair_status_name
from ui.wording.people import channel_name


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """A heading and its lines."""

    title: str
    lines: tuple[str, ...]


def person_lines(person: PairPersonRow) -> tuple[str, ...]:
    """Give how somebody is reached, in which language, and whether the number may be passed on."""
    reached = "   ".join(part for part in (person.phone, person.email) if part)
    channel = (
        _("Rather: {channel}").format(channel=channel_name(person.channel))
        if person.channel is not ContactChannel.UNSAID
        else ""
    )
    shares = _("The number may be given to the other") if person.shares_contact else _("Do not pass on the number")
    return tuple(line for line in (reached, language_line(person), channel, shares) if line)


def status_line(details: PairDetails, today: date) -> str:
    """``prövotid · sedan 12 november``."""
    row = details.row
    since = _("since {day}").format(day=near_day(row.status_since, today=today))
    return f"{pair_status_name(row.status)} · {since}"


def contact_title(contact: PairContactRow, details: PairDetails) -> str:
    """``12 nov · Ringde Ingrid: säger ja``."""
    what = _("{how}, {name}: {outcome}").format(
        how=contact_how_name(contact.how),
        name=side_short(details.row, contact.side),
        outcome=contact_outcome_name(contact.outcome),
    )
    return f"{short_date(contact.day)} · {what}"


def contact_lines(contact: PairContactRow) -> tuple[str, ...]:
    """Give what was said, which follow-up it was, how long they met, and who wrote it."""
    follow_up = ""
    if contact.follow_up is not None:
        follow_up = _("Follow-up {when}").format(when=follow_up_name(contact.follow_up))
    small = " · ".join(part for part in (follow_up, hours_line(contact.minutes), contact.author) if part)
    return tuple(line for line in (contact.note, small) if line)


def fact_groups(details: PairDetails, today: date) -> tuple[FactGroup, ...]:
    """Give the groups that have something to tell."""
    groups = (
        FactGroup(title=_("The first meeting"), lines=_meeting(details)),
        FactGroup(title=_("Follow-ups"), lines=tuple(follow_up_line(each, today) for each in details.follow_ups)),
        FactGroup(title=_("Together"), lines=_together(details)),
        FactGroup(title=_("Paired by hand"), lines=_by_hand(details)),
        FactGroup(title=_("The way so far"), lines=_way(details, today)),
    )
    return tuple(group for group in groups if group.lines)


def _meeting(details: PairDetails) -> tuple[str, ...]:
    meeting = details.row.meeting
    if meeting is None:
        return ()
    lines = [meeting_sentence(meeting)]
    if meeting.pairs > 1:
        lines.append(_("A matching evening with {number} pairs").format(number=meeting.pairs))
    if meeting.occasion_cancelled:
        lines.append(_("The occasion is cancelled. Book anew."))
    return tuple([*lines, meeting.note] if meeting.note else lines)


def _together(details: PairDetails) -> tuple[str, ...]:
    row = details.row
    parts = [part for part in (meetings_line(row.meetings), hours_line(row.minutes)) if part]
    lines = [" · ".join(parts)] if parts else []
    if row.agreed_end is not None:
        lines.append(_("Agreed till {day}").format(day=short_date(row.agreed_end)))
    return tuple(lines)


def _by_hand(details: PairDetails) -> tuple[str, ...]:
    """Give the rules that were broken, in words, and why it was done all the same."""
    broken = ", ".join(obstacle_in_short(ObstacleCode(code)) for code in details.broken_rules)
    return tuple(line for line in (broken, details.by_hand_reason) if line)


def _way(details: PairDetails, today: date) -> tuple[str, ...]:
    row = details.row
    newcomer, volunteer = side_short(row, PairSide.NEWCOMER), side_short(row, PairSide.VOLUNTEER)
    steps: Sequence[tuple[date | None, str]] = (
        (row.proposed_on, _("Proposed")),
        (row.newcomer_yes_on, _("{name} said yes").format(name=newcomer)),
        (row.volunteer_yes_on, _("{name} said yes").format(name=volunteer)),
        (row.met_on, _("The first meeting")),
        (row.ended_on, _ended(details)),
    )
    dated = [(day, text) for day, text in steps if day is not None]
    return tuple(f"{near_day(day, today=today)}: {text}" for day, text in sorted(dated, key=_day))


def _ended(details: PairDetails) -> str:
    ending = details.row.ending
    reason = ending_reason_name(ending) if ending is not None else ""
    told = ": ".join(part for part in (reason, details.ending_note) if part)
    return _("Ended, {reason}").format(reason=told) if told else _("Ended")


def _day(step: tuple[date, str]) -> date:
    return step[0]
