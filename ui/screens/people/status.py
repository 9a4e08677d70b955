"""How far a person has come, in a word or two on a soft colour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.queries.people import PersonRow
from models.values.people import AssignmentStatus, Lack, NewcomerStatus, PersonRole
from translations import _
from ui.screens.people.wording import day_in_list
from ui.theme.tokens import Tone
from ui.wording.people import lack_chip, status_name

_ON_THE_WAY = (AssignmentStatus.CHECKS, AssignmentStatus.INTERVIEW, AssignmentStatus.CONTACTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStatus:
    """The words, and what their colour means."""

    text: str
    tone: Tone


def status_of(row: PersonRow, role: PersonRole, today: date) -> ShownStatus:
    """Sum up a row; of a volunteer with several assignments what still needs something is said first."""
    return _of_volunteer(row, today) if role is PersonRole.VOLUNTEER else _of_newcomer(row, today)


def _of_volunteer(row: PersonRow, today: date) -> ShownStatus:
    statuses = {assignment.status for assignment in row.assignments}
    if not statuses:
        return ShownStatus(text=_("no assignment"), tone=Tone.ATTENTION)
    if statuses == {AssignmentStatus.ENDED}:
        return ShownStatus(text=status_name(AssignmentStatus.ENDED), tone=Tone.NEUTRAL)
    if row.is_paused:
        return _paused(row, today)
    if row.interview_on is not None and row.lack is not None:
        return _interview(row.interview_on, today)
    ran_out = row.lack is Lack.RECORD_EXTRACT_OLD and AssignmentStatus.READY in statuses
    if row.lack is not None and (ran_out or AssignmentStatus.CHECKS in statuses):
        return ShownStatus(text=lack_chip(row.lack), tone=Tone.ATTENTION)
    if AssignmentStatus.READY in statuses:
        return ShownStatus(text=status_name(AssignmentStatus.READY), tone=Tone.GOOD)
    found = next((status for status in _ON_THE_WAY if status in statuses), AssignmentStatus.INTEREST)
    return ShownStatus(text=status_name(found), tone=Tone.INFO)


def _of_newcomer(row: PersonRow, today: date) -> ShownStatus:
    if row.newcomer_status is NewcomerStatus.ENDED or row.newcomer_status is None:
        return ShownStatus(text=status_name(NewcomerStatus.ENDED), tone=Tone.NEUTRAL)
    if row.is_paused:
        return _paused(row, today)
    if row.friends:
        return ShownStatus(text=_("has a friend"), tone=Tone.GOOD)
    if row.newcomer_status is NewcomerStatus.READY:
        return ShownStatus(text=status_name(NewcomerStatus.READY), tone=Tone.GOOD)
    if row.interview_on is not None:
        return _interview(row.interview_on, today)
    return ShownStatus(text=status_name(row.newcomer_status), tone=Tone.INFO)


def _paused(row: PersonRow, today: date) -> ShownStatus:
    if row.paused_until is None:
        return ShownStatus(text=status_name(AssignmentStatus.PAUSED), tone=Tone.NEUTRAL)
    day = day_in_list(row.paused_until, today)
    return ShownStatus(text=_("paused until {day}").format(day=day), tone=Tone.NEUTRAL)


def _interview(day: date, today: date) -> ShownStatus:
    return ShownStatus(text=_("interview {day}").format(day=day_in_list(day, today)), tone=Tone.INFO)
