"""What stands round the rows: promises, sender, code and logo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from models.documents.sheet_frame import SheetFrame, frame_content, sheet_look
from models.documents.sheet_words import SheetWords
from models.rules.print_colour import OWN_COLOUR
from models.rules.weekly_schedule import programme_sheet
from models.values.printing import RemarkKind
from models.values.weekly_schedule import WeekProgramme
from tests.models.documents.pictures import PIXEL
from tests.models.documents.programmes import SENDER, WEEK, empty_week, occasion, programme
from translations.languages import schedule_language

CAFE = occasion(1, WEEK.monday, time(10), time(12))


def content_of(week: WeekProgramme, language: str = "sv", *, qr: bool = True) -> dict[str, object]:
    frame = SheetFrame(sheet=programme_sheet(week), printed_on=date(2026, 11, 20), qr=qr)
    return dict(frame_content(frame, SheetWords(schedule_language(language))))


def test_promises_are_those_that_hold() -> None:
    promises = content_of(programme(replace(CAFE, is_free=False)), "ar")["promises"]

    assert isinstance(promises, list)
    assert [promise["swedish"] for promise in promises] == ["Du behöver inte anmäla dig", "Alla är välkomna"]


def test_swedish_sheet_has_no_second_swedish_title() -> None:
    assert content_of(programme(CAFE))["title_swedish"] is None
    assert content_of(programme(CAFE), "ar")["title_swedish"] == "Veckans program"


def test_code_stands_only_where_it_is_wanted_and_leads_somewhere() -> None:
    nowhere = replace(empty_week(), sender=replace(SENDER, web_address=" "))

    assert content_of(empty_week())["url"] == "https://ljungsala.example/sprakcafe"
    assert content_of(empty_week(), qr=False)["qr"] is None
    assert content_of(nowhere)["qr"] is None


def test_empty_week_has_a_sentence() -> None:
    assert content_of(empty_week())["empty"] is not None
    assert content_of(programme(CAFE))["empty"] is None


def test_logo_that_cannot_be_read_is_remarked() -> None:
    look = sheet_look(replace(SENDER, logo=PIXEL[:-4]))

    assert (look.content["logo"], look.logo) == (False, None)
    assert [remark.kind for remark in look.remarks] == [RemarkKind.LOGO_UNREADABLE]
    assert sheet_look(SENDER).remarks == ()


def test_code_leads_to_the_language_and_the_printed_address_stays_short() -> None:
    week = replace(empty_week(), sender=replace(SENDER, qr_suffix="?lang={language}"))
    content = content_of(week, "fa-AF")

    assert content["url"] == "https://ljungsala.example/sprakcafe?lang=fa-AF"
    assert content["address"] == "ljungsala.example/sprakcafe"


def test_look_is_the_program_s_own_until_the_office_has_one() -> None:
    own, chosen = sheet_look(SENDER), sheet_look(replace(SENDER, colour="#8F4A00", logo=PIXEL))

    assert own.content == {"accent": OWN_COLOUR, "logo": False}
    assert chosen.content == {"accent": "#8F4A00", "logo": True}
    assert chosen.logo is not None
    assert b"data:image/png;base64," in chosen.logo
