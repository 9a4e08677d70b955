"""The posters of a week: typeset once, drawn at any size, named for files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pypdfium2
import pytest

from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, TextRef
from models.values.printing import Paper, Product, RemarkKind
from models.values.weekly_schedule import WeekProgramme
from tests.models.documents.programmes import LIBRARY, WEEK, occasion, programme
from ui.printing.sheets import Sheets, text_with

ARABIC = LanguageCode("ar")
RUNE = "ᚠ"


def one_cafe() -> WeekProgramme:
    """Make a week with a single café."""
    return programme(occasion(1, WEEK.monday, time(10), time(12)))


def sheets_of(week: WeekProgramme) -> Sheets:
    """Put a week on A4."""
    return Sheets(week, paper=Paper.A4, qr=True, printed_on=date(2026, 11, 23))


def test_pdf_is_typeset_once() -> None:
    sheets = sheets_of(one_cafe())

    assert sheets.pdf(SWEDISH) is sheets.pdf(SWEDISH)


def test_preview_gives_the_pages_of_the_pdf_with_its_remarks() -> None:
    sheets = sheets_of(one_cafe())

    preview = sheets.preview(ARABIC, 50)

    assert len(preview.pages) == len(pypdfium2.PdfDocument(sheets.pdf(ARABIC)))
    assert preview.pages[0].width == 414
    assert {remark.kind for remark in preview.remarks} >= {RemarkKind.PHRASE_UNREVIEWED}


def test_remarks_need_no_typesetting() -> None:
    sheets = sheets_of(
        programme(replace(occasion(1, WEEK.monday, time(10), time(12)), names={SWEDISH: f"Kafé {RUNE}"}))
    )

    assert sheets.remarks(SWEDISH) == ()
    with pytest.raises(Refused):
        sheets.pdf(SWEDISH)


def test_pdf_of_all_has_the_pages_of_every_language() -> None:
    sheets = sheets_of(one_cafe())

    whole = pypdfium2.PdfDocument(sheets.pdf_of_all([SWEDISH, ARABIC]))

    assert len(whole) == 2
    assert "Veckans program" in whole[0].get_textpage().get_text_range()


def test_name_of_tells_week_product_paper_and_language() -> None:
    sheets = sheets_of(one_cafe())

    assert sheets.name_of([ARABIC]) == "2026-W48-poster-a4-ar.pdf"
    assert sheets.name_of([SWEDISH, ARABIC]) == "2026-W48-poster-a4-sv-ar.pdf"
    assert sheets.name_of([LanguageCode(code) for code in "abcd"]) == "2026-W48-poster-a4-4-sprak.pdf"


def test_another_product_is_drawn_and_named() -> None:
    sheets = Sheets(one_cafe(), product=Product.TABLE, paper=Paper.A4, qr=True, printed_on=date(2026, 11, 23))

    (page,) = sheets.preview(ARABIC, 50).pages

    assert page.width > page.height
    assert sheets.name_of([ARABIC]) == "2026-W48-table-a4-ar.pdf"


def test_pdf_refuses_a_character_that_no_font_has() -> None:
    named = replace(occasion(1, WEEK.monday, time(10), time(12)), names={SWEDISH: f"Kafé {RUNE}"})
    sheets = sheets_of(programme(named))

    with pytest.raises(Refused) as refused:
        sheets.pdf(SWEDISH)

    assert refused.value.code is RefusalCode.GLYPH_MISSING


def test_text_with_finds_where_a_character_stands() -> None:
    place = replace(LIBRARY, address=f"Gatan {RUNE} 4")
    week = programme(occasion(1, WEEK.monday, time(10), time(12), place=place))

    assert text_with(week, RUNE) == f"Gatan {RUNE} 4"
    assert text_with(week, "ᚢ") == ""


def test_text_with_finds_a_theme_and_the_foot() -> None:
    theme = OwnText(ref=TextRef(key="theme"), words={ARABIC: f"{RUNE}?"})
    with_theme = replace(one_cafe(), occasions=(replace(one_cafe().occasions[0], theme=theme),))
    with_foot = replace(one_cafe(), sender=replace(one_cafe().sender, footer=theme))

    assert text_with(with_theme, RUNE) == text_with(with_foot, RUNE) == f"{RUNE}?"
