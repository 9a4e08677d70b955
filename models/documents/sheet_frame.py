"""What every sheet of a week has around its rows: language, title, promises, sender, code and logo.

Strings are finished here; ``resources/templates/frame.typ`` sets them, alike on all sheets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from models.documents.changed_band import band_content
from models.documents.logo import readable_logo
from models.documents.logo_proof import can_be_drawn
from models.documents.own_texts import both_of
from models.documents.qr import qr_svg
from models.documents.sheet_words import SheetWords, as_json, number
from models.documents.typesetting import Json
from models.documents.typography import day_number, swedish_dates, swedish_week
from models.rules.code_target import code_target, printed_address
from models.rules.print_colour import OWN_COLOUR
from models.rules.weekly_schedule import SheetProgramme
from models.values.language import LanguageCode
from models.values.phrases import TextRef
from models.values.printing import ChangedSince, Remark, RemarkKind
from models.values.weekly_schedule import ProgrammeSender
from translations.languages import Language


class ClosingFacts(Protocol):
    """What a sheet of any kind says about all its rows, and who sends it."""

    @property
    def is_free(self) -> bool: ...
    @property
    def needs_no_sign_up(self) -> bool: ...
    @property
    def welcomes_everyone(self) -> bool: ...
    @property
    def sender(self) -> ProgrammeSender: ...
    @property
    def organisers(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFrame:
    """What all languages of one document share."""

    sheet: SheetProgramme
    printed_on: date
    qr: bool
    changed: ChangedSince | None = None


def frame_content(frame: SheetFrame, words: SheetWords) -> dict[str, Json]:
    """Give everything but the rows, in one language."""
    sheet = frame.sheet
    span = sheet.week.span
    in_swedish = words.language.is_swedish
    dates = swedish_dates(span)
    return {
        **language_content(words.language),
        "is_swedish": in_swedish,
        "title": as_json(words.phrase("week_programme")),
        "title_swedish": None if in_swedish else words.in_swedish("week_programme"),
        "dates": as_json(number(dates) if in_swedish else words.day_span(span.first, span.last)),
        "dates_swedish": swedish_week(sheet.week) if in_swedish else f"{dates}, {swedish_week(sheet.week)}",
        "changed": band_content(frame.changed, words),
        "empty": None if sheet.days else both("nothing_this_week", words),
        **closing_content(sheet, words, printed_on=frame.printed_on, qr=frame.qr),
    }


def language_content(language: Language) -> dict[str, Json]:
    """Give tag, direction and font of a language."""
    lang, _, region = language.tag.partition("-")
    return {
        "lang": lang,
        "region": region or None,
        "is_right_to_left": language.is_right_to_left,
        "font": language.font,
    }


def both(key: str, words: SheetWords) -> Json:
    """Give a phrase and, on a sheet that is not Swedish, the Swedish beside it."""
    return {
        "words": as_json(words.phrase(key)),
        "swedish": None if words.language.is_swedish else words.in_swedish(key),
    }


def closing_content(sheet: ClosingFacts, words: SheetWords, *, printed_on: date, qr: bool) -> dict[str, Json]:
    """Give what stands below the rows of any sheet: promises, who sends it, the code, the day of printing."""
    sender = sheet.sender
    promises = [
        key
        for key, holds in (
            ("free", sheet.is_free),
            ("no_signup", sheet.needs_no_sign_up),
            ("all_welcome", sheet.welcomes_everyone),
        )
        if holds
    ]
    url = code_target(sender.web_address, sender.qr_suffix, LanguageCode(words.language.code))
    has_code = bool(url) and qr
    printed = words.phrase("printed_on", date=number(day_number(printed_on)))
    return {
        "promises": [both(key, words) for key in promises],
        "organisers": ", ".join(sheet.organisers),
        "questions": both("questions", words) if sender.phone.strip() else None,
        "phone": sender.phone.strip(),
        "address": printed_address(sender.web_address),
        "url": url,
        "qr": qr_svg(url) if has_code else None,
        "scan": both("scan_code", words) if has_code else None,
        "footer": both_of(sender.footer, words),
        "printed": as_json(printed),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLook:
    """The sender's colour and whether it has a logo for a template, the logo itself, and what is to be remarked."""

    content: Mapping[str, Json]
    logo: bytes | None
    remarks: tuple[Remark, ...]


def sheet_look(sender: ProgrammeSender) -> SheetLook:
    """Give the look of a sender's sheets; a logo that cannot be drawn is remarked instead of stopping the sheet."""
    logo = None if sender.logo is None else readable_logo(sender.logo)
    if logo is not None and not can_be_drawn(logo):
        logo = None
    lost = Remark(kind=RemarkKind.LOGO_UNREADABLE, language="", subject="", ref=TextRef(key="logo"))
    return SheetLook(
        content={"accent": sender.colour or OWN_COLOUR, "logo": logo is not None},
        logo=None if logo is None else logo.svg,
        remarks=(lost,) if sender.logo is not None and logo is None else (),
    )
