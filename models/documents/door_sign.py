"""Signs for doors as finished strings, a page for each sign in each language.

Which signs are needed and what they say is decided in ``models.rules.door_signs``; the layout is
``resources/templates/door_sign.typ``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import assert_never

from models.documents.sheet_frame import closing_content, language_content, sheet_look
from models.documents.sheet_words import Runs, SheetWords, as_json, swedish, swedish_text
from models.documents.typesetting import Document, Json, new_document
from models.documents.week_rows import PART_ICONS, activity_name, place_content, swedish_name
from models.rules.door_signs import DoorSign, Meeting, signs_of
from models.rules.weekly_schedule import Mark
from models.values.door_signs import DoorSigns
from models.values.errors import RefusalCode, Refused
from models.values.language import LanguageCode
from models.values.printing import Paper
from models.values.weekly_schedule import ProgrammeSender
from translations.languages import schedule_language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Closing:
    """A sign promises nothing; it says whom to ask."""

    sender: ProgrammeSender
    organisers: tuple[str, ...]
    is_free: bool = False
    needs_no_sign_up: bool = False
    welcomes_everyone: bool = False


def door_document(
    signs: DoorSigns,
    languages: Sequence[LanguageCode],
    *,
    paper: Paper = Paper.A4,
    printed_on: date,
    qr: bool = True,
) -> Document:
    """Make one document with a page for each sign, language by language.

    Raises ``Refused`` with ``NO_DOOR_SIGN`` when everything is as it was announced.
    """
    needed = signs_of(signs)
    if not needed:
        raise Refused(RefusalCode.NO_DOOR_SIGN)
    all_words = [SheetWords(schedule_language(code), signs.phrases) for code in languages]
    pages = [
        _sign_content(sign, signs.sender, words, printed_on=printed_on, qr=qr) for words in all_words for sign in needed
    ]
    look = sheet_look(signs.sender)
    of_file = all_words[0] if len(all_words) == 1 else SheetWords(schedule_language("sv"), signs.phrases)
    content: dict[str, Json] = {
        "title": _title(needed, of_file),
        "author": ", ".join(signs.sender.organisers),
        "paper": paper.value,
        **language_content(of_file.language),
        **look.content,
        "sheets": pages,
    }
    remarks = (*look.remarks, *(remark for words in all_words for remark in words.remarks))
    used = [ref for words in all_words for ref in words.asked]
    return new_document("door_sign", content, printed_on=printed_on, remarks=remarks, logo=look.logo, used=used)


def _title(signs: Sequence[DoorSign], words: SheetWords) -> str:
    """Name the file by what its first sign says."""
    own, _swedish = _headline(signs[0].marks[0], signs[0], words)
    return f"{_text(own)} – {_text(activity_name(signs[0], words))}"


def _sign_content(
    sign: DoorSign, sender: ProgrammeSender, words: SheetWords, *, printed_on: date, qr: bool
) -> dict[str, Json]:
    in_swedish = words.language.is_swedish
    partners = (sign.organiser,) if sign.organiser else ()
    closing = _Closing(sender=sender, organisers=tuple(dict.fromkeys((*sender.organisers, *partners))))
    day = words.day(sign.former.day)
    return {
        **language_content(words.language),
        "is_swedish": in_swedish,
        "headlines": [_headline_content(mark, sign, words) for mark in sign.marks],
        "name": as_json(activity_name(sign, words)),
        "name_swedish": swedish_name(sign, words),
        "day": _both(day, swedish_text(day), words),
        "is_day_off": sign.instead is None or Mark.MOVED_DAY in sign.marks,
        "time": _clock(sign.former.starts, sign.former.ends, words),
        "is_time_off": sign.instead is None or Mark.MOVED_DAY in sign.marks or Mark.NEW_TIME in sign.marks,
        "part": as_json(words.phrase(sign.former.part.value)),
        "part_icon": PART_ICONS[sign.former.part],
        "new_time": _new_time(sign, words),
        "place": _new_place(sign, words),
        "next": None if sign.next_time is None else _next(sign.next_time, words),
        **closing_content(closing, words, printed_on=printed_on, qr=qr),
    }


def _headline_content(mark: Mark, sign: DoorSign, words: SheetWords) -> Json:
    own, in_swedish = _headline(mark, sign, words)
    return _both(own, in_swedish, words)


def _headline(mark: Mark, sign: DoorSign, words: SheetWords) -> tuple[Runs, str]:
    match mark:
        case Mark.CANCELLED:
            key = "cancelled_today" if sign.is_today else mark.value
            return words.phrase(key), words.in_swedish(key)
        case Mark.MOVED_DAY:
            day = words.day(_instead(sign).day)
            return words.phrase(mark.value, day=day), words.in_swedish(mark.value, day=day)
        case Mark.MOVED_PLACE:
            place = _instead(sign).place
            name = swedish("" if place is None else place.name)
            return words.phrase(mark.value, place=name), words.in_swedish(mark.value, place=name)
        case Mark.NEW_PLACE | Mark.NEW_TIME:
            return words.phrase(mark.value), words.in_swedish(mark.value)
        case _:
            assert_never(mark)


def _instead(sign: DoorSign) -> Meeting:
    if sign.instead is None:
        raise ValueError(sign.occasion_id)
    return sign.instead


def _new_time(sign: DoorSign, words: SheetWords) -> Json:
    """Give the time that holds, with its part of the day, where it is not the one above it."""
    if sign.instead is None or not {Mark.MOVED_DAY, Mark.NEW_TIME} & set(sign.marks):
        return None
    return {
        "lines": _clock(sign.instead.starts, sign.instead.ends, words),
        "part": as_json(words.phrase(sign.instead.part.value)),
        "part_icon": PART_ICONS[sign.instead.part],
    }


def _new_place(sign: DoorSign, words: SheetWords) -> Json:
    if sign.instead is None or sign.instead.place is None:
        return None
    if not {Mark.MOVED_PLACE, Mark.NEW_PLACE} & set(sign.marks):
        return None
    # The headline says its name already.
    named = replace(sign.instead.place, name="") if Mark.MOVED_PLACE in sign.marks else sign.instead.place
    return place_content(named, words, is_on=True)


def _next(meeting: Meeting, words: SheetWords) -> Json:
    day = words.day(meeting.day, at=meeting.starts)
    said = _both(words.phrase("next_time", date=day), words.in_swedish("next_time", date=day), words)
    return {
        "said": said,
        "place": None if meeting.place is None else place_content(meeting.place, words, is_on=False),
    }


def _both(own: Runs, in_swedish: str, words: SheetWords) -> Json:
    return {"words": as_json(own), "swedish": None if words.language.is_swedish else in_swedish}


def _clock(starts: time, ends: time, words: SheetWords) -> list[Json]:
    return [as_json(line) for line in words.clock_lines(starts, ends)]


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)
