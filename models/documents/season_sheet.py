"""The sheet of one meeting point for its season as finished strings, a sheet for each language.

Which series, breaks and exceptions there are is decided in ``models.rules.season_sheet``; the layout is
``resources/templates/place_season.typ``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import assert_never

from models.documents.changed_band import band_content, mark_content
from models.documents.own_texts import both_of
from models.documents.sheet_frame import both, closing_content, language_content, sheet_look
from models.documents.sheet_words import Runs, SheetWords, as_json, breakable, number, plain, swedish, swedish_text
from models.documents.typesetting import Document, Json, new_document
from models.documents.typography import day_number
from models.documents.week_rows import (
    PART_ICONS,
    activity_name,
    offers_content,
    place_content,
    room_name,
    swedish_name,
)
from models.rules.season_sheet import Rhythm, SeasonChange, SeasonRow, SeasonSheet, season_sheet
from models.rules.season_term import SeasonBreak
from models.rules.weekly_schedule import Mark
from models.values.language import LanguageCode
from models.values.printing import ChangedSince, Paper
from models.values.season_programme import SeasonProgramme
from models.values.weekly_schedule import ProgrammePlace
from translations.languages import schedule_language


def season_document(
    programme: SeasonProgramme,
    languages: Sequence[LanguageCode],
    *,
    paper: Paper = Paper.A4,
    printed_on: date,
    qr: bool = True,
    changed: ChangedSince | None = None,
) -> Document:
    """Make one document with the sheets of several languages behind one another; ``changed`` is marked by the series.

    Raises ``Refused`` with ``ADDRESS_NOT_PUBLIC``.
    """
    sheet = season_sheet(programme)
    told = {series.series_id: [each.occasion_id for each in series.occasions] for series in programme.series}
    all_words = [SheetWords(schedule_language(code), programme.phrases) for code in languages]
    sheets = [
        {
            **_sheet_content(sheet, words, printed_on=printed_on, qr=qr),
            "changed": band_content(changed, words),
            "rows": [
                _row(row, sheet.place, words, mark_content(changed, told[row.series_id], words)) for row in sheet.rows
            ],
        }
        for words in all_words
    ]
    look = sheet_look(sheet.sender)
    of_file = all_words[0] if len(all_words) == 1 else SheetWords(schedule_language("sv"), programme.phrases)
    content: dict[str, Json] = {
        "title": f"{_text(of_file.phrase('season_programme'))} – {sheet.place.name}",
        "author": ", ".join(sheet.organisers),
        "paper": paper.value,
        **language_content(of_file.language),
        **look.content,
        "sheets": sheets,
    }
    remarks = (*look.remarks, *(remark for words in all_words for remark in words.remarks))
    used = [ref for words in all_words for ref in words.asked]
    return new_document("place_season", content, printed_on=printed_on, remarks=remarks, logo=look.logo, used=used)


def _sheet_content(sheet: SeasonSheet, words: SheetWords, *, printed_on: date, qr: bool) -> dict[str, Json]:
    in_swedish = words.language.is_swedish
    return {
        **language_content(words.language),
        "is_swedish": in_swedish,
        "title": as_json(words.phrase("season_programme")),
        "title_swedish": None if in_swedish else words.in_swedish("season_programme"),
        "place_title": as_json(words.phrase("programme_for", place=swedish(sheet.place.name))),
        "place_name": breakable(sheet.place.name),
        "place": place_content(replace(sheet.place, name=""), words, is_on=True),
        "contact": _contact(sheet, words),
        "headings": [both("time", words), both("activity", words)],
        "empty": None if sheet.rows else both("nothing_here_now", words),
        **closing_content(sheet, words, printed_on=printed_on, qr=qr),
    }


def _contact(sheet: SeasonSheet, words: SheetWords) -> Json:
    """Give the function at the place and its phone; none where neither is known."""
    if not sheet.contact_phone:
        return None
    return {
        "label": as_json(words.phrase("contact")),
        "function": breakable(sheet.contact_function),
        "phone": sheet.contact_phone,
    }


def _row(row: SeasonRow, house: ProgrammePlace, words: SheetWords, changed: Json) -> Json:
    return {
        "changed": changed,
        "is_on": row.is_on,
        "boxes": [] if row.is_on else [{**_line("cancelled", words), "is_filled": True, "is_long": False}],
        "when": _when(row, words),
        "time": [as_json(line) for line in words.clock_lines(row.starts, row.ends)],
        "part": as_json(words.phrase(row.part.value)),
        "part_icon": PART_ICONS[row.part],
        "name": as_json(activity_name(row, words)),
        "name_swedish": swedish_name(row, words),
        "room": "" if row.room == house else breakable(room_name(row.room, words)),
        "offers": offers_content(row.offers, row, words),
        "public_note": both_of(row.public_note, words),
        "term": _term(row, words),
        "notes": [
            *(line for pause in row.breaks for line in _break(pause, words)),
            *([_line("starts_again", words, date=words.day(row.comes_back))] if row.comes_back else []),
            *([_dated("no_meeting_on", row.cancelled, words)] if row.cancelled else []),
        ],
        "changes": [_change(change, words) for change in row.changes],
    }


def _when(row: SeasonRow, words: SheetWords) -> list[Json]:
    """Say the rhythm and, where it leaves the days open, the days themselves."""
    if not row.is_on:
        return []
    lines: list[Json] = []
    if row.rhythm is not None and row.weekday is not None:
        lines.append(_rhythm(row.rhythm, row.weekday, words))
    if row.dates and row.rhythm is not None:
        lines.append({"words": as_json(_numbers(row.dates, words)), "swedish": None})
    elif row.dates:
        lines.append(_days(row.dates, words))
    return lines


def _rhythm(rhythm: Rhythm, weekday: int, words: SheetWords) -> Json:
    # Monday was the first day of the calendar.
    day = words.weekday(date.fromordinal(weekday + 1))
    match rhythm:
        case Rhythm.EVERY_OTHER_WEEK:
            return {
                "words": as_json(words.listed([words.phrase(rhythm.value), day])),
                "swedish": _unless_swedish(words, f"{words.in_swedish(rhythm.value)}, {swedish_text(day)}"),
            }
        case (
            Rhythm.EVERY_WEEK
            | Rhythm.FIRST_IN_MONTH
            | Rhythm.SECOND_IN_MONTH
            | Rhythm.THIRD_IN_MONTH
            | Rhythm.FOURTH_IN_MONTH
            | Rhythm.LAST_IN_MONTH
        ):
            return _line(rhythm.value, words, weekday=day)
        case _:
            assert_never(rhythm)


def _days(days: Sequence[date], words: SheetWords) -> Json:
    """Write days with their weekday, which is said once where it is the same."""
    if len({day.weekday() for day in days}) == 1:
        own = (*words.weekday(days[0]), *plain(" "), *_numbers(days, words))
    else:
        own = words.listed([words.day(day) for day in days])
    return {"words": as_json(own), "swedish": _unless_swedish(words, swedish_text(own))}


def _term(row: SeasonRow, words: SheetWords) -> Json:
    """Say from when to when; without a set end, when it begins."""
    if row.first is None:
        return None
    if row.last is None:
        return _line("next_time", words, date=words.day(row.first))
    return _line("term_from_to", words, start=number(day_number(row.first)), end=number(day_number(row.last)))


def _break(pause: SeasonBreak, words: SheetWords) -> list[Json]:
    first, last = pause.span.first, pause.span.last
    start, end = number(day_number(first)), number(day_number(last))
    lines: list[Json] = []
    if pause.is_summer:
        own = (*words.phrase("summer_break"), *plain(" "), *words.day_span(first, last))
        in_swedish = f"{words.in_swedish('summer_break')} {day_number(first)}–{day_number(last)}"
        lines.append({"words": as_json(own), "swedish": _unless_swedish(words, in_swedish)})
    else:
        lines.append(_line("break_period", words, start=start, end=end))
    if pause.starts_again is not None:
        lines.append(_line("starts_again", words, date=words.day(pause.starts_again)))
    return lines


def _change(change: SeasonChange, words: SheetWords) -> Json:
    lines = [_mark(mark, change, words) for mark in change.marks]
    if change.is_extra:
        lines = [_dated("also_on", change.days, words)]
    return {
        "days": None if change.is_extra else _days(change.days, words),
        "lines": lines,
        "time": _clock(change.starts, change.ends, words),
        "place": None if change.place is None else _elsewhere(change, change.place, words),
    }


def _elsewhere(change: SeasonChange, place: ProgrammePlace, words: SheetWords) -> Json:
    """Give the place of a change, without its name where the mark has said it."""
    name = "" if Mark.MOVED_PLACE in change.marks else place.name
    return place_content(replace(place, name=name), words, is_on=False)


def _clock(starts: time | None, ends: time | None, words: SheetWords) -> list[Json]:
    if starts is None or ends is None:
        return []
    return [as_json(line) for line in words.clock_lines(starts, ends)]


def _mark(mark: Mark, change: SeasonChange, words: SheetWords) -> Json:
    match mark:
        case Mark.MOVED_DAY:
            if change.moved_to is None:
                raise ValueError(mark)
            return _line(mark.value, words, day=words.day(change.moved_to))
        case Mark.MOVED_PLACE:
            return _line(mark.value, words, place=swedish("" if change.place is None else change.place.name))
        case Mark.NEW_PLACE | Mark.NEW_TIME | Mark.CANCELLED:
            return _line(mark.value, words)
        case _:
            assert_never(mark)


def _dated(key: str, days: Sequence[date], words: SheetWords) -> Json:
    return _line(key, words, dates=_numbers(days, words))


def _line(key: str, words: SheetWords, **values: Runs) -> dict[str, Json]:
    return {
        "words": as_json(words.phrase(key, **values)),
        "swedish": _unless_swedish(words, words.in_swedish(key, **values)),
    }


def _unless_swedish(words: SheetWords, text: str) -> str | None:
    return None if words.language.is_swedish else text


def _numbers(days: Sequence[date], words: SheetWords) -> Runs:
    return words.listed([number(day_number(day)) for day in days])


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)
