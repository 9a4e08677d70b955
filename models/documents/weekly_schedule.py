"""The week's poster: one language beside Swedish row by row, or Swedish alone.

Makes finished strings only; the layout is ``resources/templates/week_poster.typ`` and what may be shown is
decided in ``models.rules.weekly_schedule``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.documents.logo import readable_logo
from models.documents.qr import qr_svg
from models.documents.sheet_words import SheetWords, as_json, number
from models.documents.typesetting import Document, Json, new_document
from models.documents.typography import day_number, swedish_dates, swedish_week
from models.documents.week_rows import day_content
from models.rules.weekly_schedule import SheetProgramme, programme_sheet
from models.values.language import LanguageCode
from models.values.printing import Paper, Remark, RemarkKind
from models.values.weekly_schedule import WeekProgramme
from translations.languages import Language, schedule_language

_TEMPLATE = "week_poster"
_SCHEME = re.compile(r"^[a-z]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What all languages of one document share."""

    sheet: SheetProgramme
    paper: Paper
    printed_on: date
    qr: bool


def week_poster(
    programme: WeekProgramme,
    language: LanguageCode,
    *,
    paper: Paper = Paper.A4,
    printed_on: date,
    qr: bool = True,
) -> Document:
    """Make the poster of one language."""
    return week_posters(programme, [language], paper=paper, printed_on=printed_on, qr=qr)


def week_posters(
    programme: WeekProgramme,
    languages: Sequence[LanguageCode],
    *,
    paper: Paper = Paper.A4,
    printed_on: date,
    qr: bool = True,
) -> Document:
    """Make one document with the posters of several languages behind one another, tagged throughout.

    With several languages the file itself is Swedish and each poster carries its own language.
    """
    frame = _Frame(sheet=programme_sheet(programme), paper=paper, printed_on=printed_on, qr=qr)
    chosen = [schedule_language(code) for code in languages]
    all_words = [SheetWords(language) for language in chosen]
    sheets = [_sheet_content(frame, words) for words in all_words]
    logo, logo_remarks = _logo(programme.sender.logo)
    of_file = chosen[0] if len(chosen) == 1 else schedule_language("sv")
    content: dict[str, Json] = {
        "title": f"{_file_title(of_file)} {swedish_dates(programme.week.span)}",
        "author": ", ".join(frame.sheet.organisers),
        "paper": paper.value,
        **_language_content(of_file),
        "logo": logo,
        "sheets": sheets,
    }
    remarks = [remark for words in all_words for remark in words.remarks]
    return new_document(_TEMPLATE, content, printed_on=printed_on, remarks=(*logo_remarks, *remarks))


def _file_title(language: Language) -> str:
    return "".join(run.text for run in SheetWords(language).phrase("week_programme"))


def _language_content(language: Language) -> dict[str, Json]:
    lang, _, region = language.tag.partition("-")
    return {
        "lang": lang,
        "region": region or None,
        "is_right_to_left": language.is_right_to_left,
        "font": language.font,
    }


def _sheet_content(frame: _Frame, words: SheetWords) -> Json:
    sheet = frame.sheet
    span = sheet.week.span
    in_swedish = words.language.is_swedish
    dates = swedish_dates(span)
    return {
        **_language_content(words.language),
        "is_swedish": in_swedish,
        "title": as_json(words.phrase("week_programme")),
        "title_swedish": None if in_swedish else words.in_swedish("week_programme"),
        "dates": as_json(number(dates) if in_swedish else words.day_span(span.first, span.last)),
        "dates_swedish": swedish_week(sheet.week) if in_swedish else f"{dates}, {swedish_week(sheet.week)}",
        "headings": [_both(key, words) for key in ("day", "time", "activity")],
        "days": [day_content(day, words) for day in sheet.days],
        "empty": None if sheet.days else _both("nothing_this_week", words),
        **_closing_content(frame, words),
    }


def _both(key: str, words: SheetWords) -> Json:
    """Give a phrase and, on a sheet that is not Swedish, the Swedish beside it."""
    return {
        "words": as_json(words.phrase(key)),
        "swedish": None if words.language.is_swedish else words.in_swedish(key),
    }


def _closing_content(frame: _Frame, words: SheetWords) -> dict[str, Json]:
    sheet, sender = frame.sheet, frame.sheet.sender
    promises = [
        key
        for key, holds in (
            ("free", sheet.is_free),
            ("no_signup", sheet.needs_no_sign_up),
            ("all_welcome", sheet.welcomes_everyone),
        )
        if holds
    ]
    address = sender.web_address.strip()
    has_code = bool(address) and frame.qr
    url = address if _SCHEME.match(address) or not address else f"https://{address}"
    printed = words.phrase("printed_on", date=number(day_number(frame.printed_on)))
    return {
        "promises": [_both(key, words) for key in promises],
        "organisers": ", ".join(sheet.organisers),
        "questions": _both("questions", words) if sender.phone.strip() else None,
        "phone": sender.phone.strip(),
        "address": _SCHEME.sub("", address),
        "url": url,
        "qr": qr_svg(url) if has_code else None,
        "scan": _both("scan_code", words) if has_code else None,
        "printed": as_json(printed),
    }


def _logo(content: bytes | None) -> tuple[Json, tuple[Remark, ...]]:
    """Give a logo that can be drawn; another is left out with a remark instead of stopping the sheet."""
    if content is None:
        return None, ()
    logo = readable_logo(content)
    if logo is None:
        return None, (Remark(kind=RemarkKind.LOGO_UNREADABLE, language="", subject=""),)
    return {"format": logo.format, "bytes": list(logo.content)}, ()
