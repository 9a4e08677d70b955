"""Why somebody should call a pair, in which language, and what follow-ups are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from models.values.pair_rows import FollowUpRow, PairContactRow, PairPersonRow, PairRow
from models.values.pairs import CallReason
from translations import _, ngettext
from ui.wording.dates import short_date
from ui.wording.interests import language_name
from ui.wording.near_days import near_day
from ui.wording.pair_cards import meeting_line, silent_line
from ui.wording.pairs import call_reason_name

_MONTHS = {30: 1, 31: 1, 60: 2, 61: 2, 90: 3, 91: 3, 120: 4, 121: 4, 150: 5, 180: 6}


def call_sentence(row: PairRow, reason: CallReason, today: date) -> str:
    """Say why somebody calls: ``Blev första träffen av? tis 24 nov 17:00``, ``Inget hört på 21 dagar``."""
    match reason:
        case CallReason.SILENT:
            sentence = silent_line(row.silent_days or 0)
            return sentence[:1].upper() + sentence[1:]
        case CallReason.CONFIRM_MEETING if row.meeting is not None:
            return f"{call_reason_name(reason)} {meeting_line(row.meeting)}"
        case CallReason.FOLLOW_UP if row.met_on is not None:
            return _("Follow-up {days} days after the first meeting").format(days=(today - row.met_on).days)
        case CallReason.AGREED_END if row.agreed_end is not None:
            return _("The agreed time ends {day}").format(day=near_day(row.agreed_end, today=today))
        case CallReason.PROPOSAL | CallReason.ANSWER_WAITED_FOR | CallReason.BOOK_MEETING | CallReason.CALL_AGAIN:
            return call_reason_name(reason)
        case CallReason.SAFETY | CallReason.TRIAL_DECISION | CallReason.PAUSE_OVER:
            return call_reason_name(reason)
        case CallReason.CONFIRM_MEETING | CallReason.FOLLOW_UP | CallReason.AGREED_END:
            return call_reason_name(reason)
        case _:
            assert_never(reason)


def call_due(due_on: date, today: date) -> str:
    """``idag``, ``imorgon``, ``3 dagar sen``, else ``26 nov``."""
    late = (today - due_on).days
    if late > 0:
        return ngettext("{number} day late", "{number} days late", late).format(number=late)
    return near_day(due_on, today=today) if late >= -1 else short_date(due_on)


def language_line(person: PairPersonRow) -> str:
    """``somaliska, med tolk``."""
    language = language_name(person.language) if person.language else ""
    if person.needs_interpreter:
        return _("{language}, with an interpreter").format(language=language)
    return language


def follow_up_name(number: int) -> str:
    """``efter 14 dagar``, ``efter 2 månader``, ``vid det överenskomna slutet``."""
    if number == 0:
        return _("at the agreed end")
    months = _MONTHS.get(number)
    if months is not None:
        return ngettext("after {number} month", "after {number} months", months).format(number=months)
    return ngettext("after {number} day", "after {number} days", number).format(number=number)


def follow_up_line(row: FollowUpRow, today: date) -> str:
    """``efter 14 dagar: gjord 7 nov``, ``efter 1 månad: 3 dec``."""
    name = follow_up_name(row.number)
    if row.done_on is not None:
        return _("{follow_up}: done {day}").format(follow_up=name, day=short_date(row.done_on))
    if row.due_on < today:
        return _("{follow_up}: was due {day}").format(follow_up=name, day=short_date(row.due_on))
    return _("{follow_up}: {day}").format(follow_up=name, day=near_day(row.due_on, today=today))


def last_note_line(contacts: Sequence[PairContactRow]) -> str:
    """``Senaste anteckning, 12 nov: Kan ta en till.``; nothing where nothing was written."""
    last = next((line for line in contacts if line.note), None)
    return _("Last note, {day}: {note}").format(day=short_date(last.day), note=last.note) if last is not None else ""


def follow_up_questions() -> tuple[str, ...]:
    """Give what one may ask at a follow-up, in the order in which it is asked."""
    return (
        _("How often do you meet, and where?"),
        _("What do you do together? Does it work with the language?"),
        _("Is there something that feels difficult?"),
        _("Do you want to go on in the same way?"),
    )
