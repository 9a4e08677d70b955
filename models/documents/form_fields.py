"""What a blank form asks, as its template reads it: lines to write on, boxes to tick, tables to fill.

Each question has the Swedish beside it, so that whoever reads the answers understands them. Nothing here asks for a
personal identity number, religion, health, ethnicity or why somebody came.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.documents.sheet_words import Runs, SheetWords, as_json, breakable, number, swedish
from models.documents.typesetting import Json
from models.documents.typography import as_heading
from models.documents.week_rows import PART_ICONS
from models.rules.day_parts import DayPart
from models.rules.weekdays import Weekday
from models.values.people import MOST_INTERESTS

_LANGUAGE_ROWS = 4
_LEVELS = ("form_a_little", "form_conversation", "form_fluent")
_SFI = ("A", "B", "C", "D")
_OCCUPIED_WITH = ("form_work", "form_studies", "form_retired", "form_parental_leave", "form_seeking_work")
_YES_NO = ("form_yes", "form_no")


def form_sections(words: SheetWords, *, for_volunteer: bool) -> list[Json]:
    """Give the parts of a form in their order; the two forms differ in the middle one."""
    middle = _volunteer_wishes(words) if for_volunteer else _newcomer_wishes(words)
    return [
        _section("form_about_you", _about_you(words), words),
        _section("form_wants", middle, words),
        _section("form_when", [_week(words)], words),
        {"heading": None, "fields": _closing(words)},
    ]


def asked(key: str, words: SheetWords, **values: Runs) -> Json:
    """Give a phrase as it stands by itself, with a capital letter, and the Swedish beside it."""
    own = words.phrase(key, **values)
    in_swedish = breakable(as_heading(words.in_swedish(key, **values)))
    return {
        "words": as_json((replace(own[0], text=as_heading(own[0].text)), *own[1:])),
        "swedish": None if words.language.is_swedish else in_swedish,
    }


def _about_you(words: SheetWords) -> list[Json]:
    return [
        _line("form_name", words),
        _pair(_line("phone", words), _line("email", words)),
        _choices("form_channel", ("form_call", "form_sms", "email", "form_letter"), words),
        _pair(_line("form_birth_year", words), _choices("form_over_18", _YES_NO, words)),
        _pair(_line("form_area", words), _choices("form_gender", ("form_woman", "form_man", "form_other"), words)),
        _languages(words),
        _choices(
            "form_main",
            ("form_work", "form_studies", "form_retired", "form_parental_leave", "form_seeking_work"),
            words,
        ),
        _line("form_occupation", words),
        _line("form_interests", words, most=number(str(MOST_INTERESTS))),
        _choices("form_household", ("form_alone", "form_couple", "form_family", "form_group"), words),
        _line("form_children", words),
    ]


def _volunteer_wishes(words: SheetWords) -> list[Json]:
    return [
        _choices(None, ("language_friend", "form_cafe_host", "homework_help", "form_other"), words),
        *_whom_and_where(words),
    ]


def _newcomer_wishes(words: SheetWords) -> list[Json]:
    wants = ("form_friend", "form_job_talk", "form_meet_family", "homework_help", "form_activity")
    return [
        _choices(None, wants, words),
        *_whom_and_where(words),
        {
            "kind": "choices",
            "label": asked("form_swedish", words),
            "options": [asked("form_no_swedish", words), *map(_course, _SFI), asked("form_after_sfi", words)],
        },
        _pair(_line("form_print_language", words), _line("form_arrived", words)),
        _choices("form_interpreter", _YES_NO, words),
    ]


def _whom_and_where(words: SheetWords) -> list[Json]:
    return [
        _choices("form_wish", ("form_anyone", "form_woman", "form_man", "form_couple", "form_family"), words),
        _choices("form_where", ("form_near_home", "form_all_over", "form_outside", "online"), words),
    ]


def _closing(words: SheetWords) -> list[Json]:
    return [
        _pair(_choices("form_share", _YES_NO, words), _line("form_date", words)),
        {"kind": "text", "label": asked("form_notice", words)},
    ]


def _section(heading: str, fields: Sequence[Json], words: SheetWords) -> Json:
    return {"heading": asked(heading, words), "fields": list(fields)}


def _line(key: str, words: SheetWords, **values: Runs) -> Json:
    return {"kind": "line", "label": asked(key, words, **values)}


def _pair(left: Json, right: Json) -> Json:
    return {"kind": "pair", "fields": [left, right]}


def _choices(key: str | None, options: Sequence[str], words: SheetWords) -> Json:
    label = None if key is None else asked(key, words)
    return {"kind": "choices", "label": label, "options": [asked(option, words) for option in options]}


def _course(letter: str) -> Json:
    """Name a course of Swedish for immigrants, which has the same name in every language."""
    return {"words": as_json(swedish(f"Sfi {letter}")), "swedish": None}


def _languages(words: SheetWords) -> Json:
    columns = [asked(key, words) for key in ("form_languages", *_LEVELS)]
    return {"kind": "languages", "columns": columns, "rows": _LANGUAGE_ROWS}


def _week(words: SheetWords) -> Json:
    parts = [{"icon": PART_ICONS[part], "name": asked(part.value, words)} for part in DayPart]
    days = [asked(day.value, words) for day in Weekday]
    return {"kind": "week", "day": asked("day", words), "parts": parts, "days": days}
