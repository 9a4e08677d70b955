"""Reads the messages that can be copied to somebody of a pair, in the language they read, with Swedish beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from models.queries.office import office_details
from models.queries.phrases import PhraseFilter, PhraseRow, phrase_rows
from models.rules.weekdays import Weekday
from models.values.language import LanguageCode
from models.values.pair_messages import PairMessage
from models.values.pair_rows import FirstMeetingRow, PairDetails, PairPersonRow
from models.values.pairs import PairSide
from models.values.phrases import PhraseState, TextRef
from translations.languages import schedule_languages

_SWEDISH: Final = LanguageCode("sv")
_UNKNOWN: Final = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairMessageRow:
    """One message, filled in; ``is_draft`` while nobody who reads the language has approved its words."""

    message: PairMessage
    language: LanguageCode
    text: str
    swedish: str
    is_draft: bool


def pair_messages(session: Session, details: PairDetails, side: PairSide) -> tuple[PairMessageRow, ...]:
    """Give every message to one side. What is not known yet, such as the day, stands as three points.

    Whoever reads a language that the program has no words in gets Swedish.
    """
    receiver, friend = _sides(details, side)
    known = schedule_languages()
    language = LanguageCode(receiver.language) if receiver.language in known else _SWEDISH
    there, swedish = _phrases(session, language), _phrases(session, _SWEDISH)
    office = office_details(session)
    facts = {
        "name": receiver.name.split(" ")[0],
        "friend": friend.name.split(" ")[0],
        "office": office.name if office is not None else "",
        **_meeting(details),
    }
    return tuple(
        PairMessageRow(
            message=message,
            language=language,
            text=_filled(there, message, facts, details),
            swedish=_filled(swedish, message, facts, details),
            is_draft=there[message.value].state is not PhraseState.REVIEWED,
        )
        for message in PairMessage
    )


def _sides(details: PairDetails, side: PairSide) -> tuple[PairPersonRow, PairPersonRow]:
    if side is PairSide.VOLUNTEER:
        return details.volunteer, details.newcomer
    return details.newcomer, details.volunteer


def _phrases(session: Session, language: LanguageCode) -> Mapping[str, PhraseRow]:
    keys = [*(message.value for message in PairMessage), *(day.value for day in Weekday)]
    wanted = PhraseFilter(language=language, refs=frozenset(TextRef(key=key) for key in keys))
    return {row.ref.key: row for row in phrase_rows(session, wanted)}


def _told(details: PairDetails) -> FirstMeetingRow | None:
    """Give the meeting that somebody may be told of: not one at a café that was called off or moved."""
    meeting = details.row.meeting
    return meeting if meeting is not None and meeting.stands else None


def _meeting(details: PairDetails) -> Mapping[str, str]:
    meeting = _told(details)
    if meeting is None:
        return {"time": _UNKNOWN, "place": _UNKNOWN}
    place = ", ".join(part for part in (meeting.place_name, meeting.room) if part)
    return {"time": f"{meeting.starts:%H:%M}", "place": place or _UNKNOWN}


def _filled(
    words: Mapping[str, PhraseRow], message: PairMessage, facts: Mapping[str, str], details: PairDetails
) -> str:
    row = words[message.value]
    meeting = _told(details)
    day = _UNKNOWN
    if meeting is not None:
        weekday = words[list(Weekday)[meeting.day.weekday()].value]
        day = f"{weekday.text or weekday.swedish} {meeting.day.day}/{meeting.day.month}"
    return (row.text or row.swedish).format(day=day, **facts)
