"""What the board and the list say of a pair: the two names, how far they have come, and what is to be done."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from models.values.pair_rows import FirstMeetingRow, PairRow
from models.values.pairs import CallReason, PairSide, PairStatus
from models.values.timeslot import ClockSpan
from translations import _, ngettext
from ui.wording.dates import clock_span, clock_time, short_date, short_day
from ui.wording.near_days import near_day
from ui.wording.pairs import ending_reason_name, pair_status_name

_MONTH_DAYS = 30.44


def pair_title(row: PairRow) -> str:
    """``Amina + Karin``, ``Familjen Abdi + familjen Ek``."""
    title = f"{side_short(row, PairSide.NEWCOMER)} + {side_short(row, PairSide.VOLUNTEER)}"
    return title[:1].upper() + title[1:]


def pair_names(row: PairRow) -> str:
    """``Amina Yusuf + Karin Sand``."""
    return f"{row.newcomer_name} + {row.volunteer_name}"


def side_short(row: PairRow, side: PairSide) -> str:
    """Give the short name of a side, or of both."""
    match side:
        case PairSide.NEWCOMER:
            return _family(row.newcomer_short) if row.newcomer_is_family else row.newcomer_short
        case PairSide.VOLUNTEER:
            return _family(row.volunteer_short) if row.volunteer_is_family else row.volunteer_short
        case PairSide.BOTH:
            newcomer, volunteer = side_short(row, PairSide.NEWCOMER), side_short(row, PairSide.VOLUNTEER)
            return _("{newcomer} and {volunteer}").format(newcomer=newcomer, volunteer=volunteer)
        case _:
            assert_never(side)


def pair_line(row: PairRow, today: date) -> str:
    """Say how far a pair has come: ``dag 16 av 31``, ``2 månader · 9 träffar``, ``målet nått · 7 månader``."""
    match row.status:
        case PairStatus.PROPOSED:
            return _proposed_line(row, today)
        case PairStatus.ACCEPTED:
            return _("no time yet")
        case PairStatus.BOOKED:
            return meeting_line(row.meeting) if row.meeting is not None else _("no time yet")
        case PairStatus.TRIAL:
            return _trial_line(row)
        case PairStatus.ACTIVE:
            return _joined(together_for(row, today), meetings_line(row.meetings))
        case PairStatus.PAUSED:
            return _joined(pair_status_name(row.status), together_for(row, today))
        case PairStatus.ENDED:
            ending = ending_reason_name(row.ending) if row.ending is not None else pair_status_name(row.status)
            return _joined(ending, together_for(row, today))
        case PairStatus.DECLINED | PairStatus.LAPSED:
            return _joined(pair_status_name(row.status), near_day(row.status_since, today=today))
        case _:
            assert_never(row.status)


def call_line(row: PairRow, today: date) -> str:
    """Say in two or three words what is to be done, or nothing: ``ring Ingrid``, ``avstämning idag``."""
    if row.reason is None:
        return queue_line(row)
    match row.reason:
        case CallReason.SAFETY:
            return _("safety: talk to them")
        case CallReason.CONFIRM_MEETING:
            return _("did they meet?")
        case CallReason.SILENT:
            return silent_line(row.silent_days or 0)
        case CallReason.TRIAL_DECISION:
            return _("decide whether they go on")
        case CallReason.ANSWER_WAITED_FOR | CallReason.PROPOSAL | CallReason.CALL_AGAIN:
            return _("call {name}").format(name=side_short(row, row.call_side or PairSide.VOLUNTEER))
        case CallReason.BOOK_MEETING:
            return _("book") if row.meeting is None else _("book anew")
        case CallReason.FOLLOW_UP:
            return _follow_up_line(row.overdue)
        case CallReason.AGREED_END:
            return _("ends {day}").format(day=short_date(row.agreed_end or today))
        case CallReason.PAUSE_OVER:
            return _("the pause is over")
        case _:
            assert_never(row.reason)


def meeting_line(meeting: FirstMeetingRow) -> str:
    """``tis 24 nov 17:00, Björkliden bibliotek``."""
    when = f"{short_day(meeting.day).split()[0]} {short_date(meeting.day)} {clock_time(meeting.starts)}"
    return ", ".join(part for part in (when, meeting.place_name) if part)


def meeting_sentence(meeting: FirstMeetingRow) -> str:
    """``tis 24 nov 17:00–18:00, Björkliden bibliotek, Lilla salen``."""
    hours = clock_span(ClockSpan(starts=meeting.starts, ends=meeting.ends))
    when = f"{short_day(meeting.day).split()[0]} {short_date(meeting.day)} {hours}"
    return ", ".join(part for part in (when, meeting.place_name, meeting.room) if part)


def together_for(row: PairRow, today: date) -> str:
    """``2 månader`` since the first meeting, or till the end; days while it is less than a month."""
    if row.met_on is None:
        return ""
    days = max(((row.ended_on or today) - row.met_on).days, 0)
    months = round(days / _MONTH_DAYS)
    if days < _MONTH_DAYS:
        return ngettext("{number} day", "{number} days", days).format(number=days)
    return ngettext("{number} month", "{number} months", months).format(number=months)


def meetings_line(number: int) -> str:
    """``9 träffar``; nothing while none is told of."""
    return ngettext("{number} meeting", "{number} meetings", number).format(number=number) if number else ""


def hours_line(minutes: int) -> str:
    """``14 timmar``, ``1 h 30 min``; nothing at none."""
    hours, rest = divmod(minutes, 60)
    if not minutes:
        return ""
    if rest:
        return _("{hours} h {minutes} min").format(hours=hours, minutes=rest) if hours else f"{rest} min"
    return ngettext("{number} hour", "{number} hours", hours).format(number=hours)


def silent_line(days: int) -> str:
    """``inget hört på 21 dagar``."""
    return ngettext("nothing heard for {number} day", "nothing heard for {number} days", days).format(number=days)


def newcomers_waiting(number: int) -> str:
    """``61 nyanlända väntar``."""
    return ngettext("{number} newcomer waits", "{number} newcomers wait", number).format(number=number)


def queue_line(row: PairRow) -> str:
    """``i kön sedan 4 nov``, of a pair that is over and whose newcomer waits again."""
    if row.status is not PairStatus.ENDED or row.newcomer_waits_since is None:
        return ""
    return _("in the queue since {day}").format(day=short_date(row.newcomer_waits_since))


def _family(name: str) -> str:
    return _("the family {name}").format(name=name)


def _proposed_line(row: PairRow, today: date) -> str:
    if row.newcomer_yes_on is not None:
        return _("{name} has said yes").format(name=side_short(row, PairSide.NEWCOMER))
    if row.volunteer_yes_on is not None:
        return _("{name} has said yes").format(name=side_short(row, PairSide.VOLUNTEER))
    if row.contacted_on is None and row.proposed_on == today:
        return _("proposed today")
    return _("both are to be called")


def _trial_line(row: PairRow) -> str:
    if row.day_of_trial is None:
        return pair_status_name(row.status)
    return _("day {number} of {all}").format(number=row.day_of_trial, all=row.trial_days)


def _follow_up_line(overdue: int) -> str:
    if overdue <= 0:
        return _("follow-up today")
    return ngettext("follow-up {number} day late", "follow-up {number} days late", overdue).format(number=overdue)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
