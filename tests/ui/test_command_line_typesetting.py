"""Typesetting in two processes gives what one would give, in the same order and with the same refusals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.documents.typesetting import Document, render
from models.documents.weekly_schedule import week_poster
from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from tests.models.documents.programmes import empty_week, normal_week
from ui.command_line_typesetting import FEWEST_FOR_TWO, SheetTypesetter

DAY = date(2026, 11, 20)


def _sheets() -> list[Document]:
    codes = ("sv", "ar", "ti", "en", "uk")
    return [week_poster(empty_week(), LanguageCode(code), printed_on=DAY) for code in codes]


def test_two_processes_keep_the_order() -> None:
    sheets = _sheets()
    assert len(sheets) >= FEWEST_FOR_TWO

    with SheetTypesetter(len(sheets)) as typesetter:
        pdfs = typesetter.render_all(sheets)

    assert pdfs == [render(sheet) for sheet in sheets]


def test_few_sheets_are_made_at_once() -> None:
    sheets = _sheets()[: FEWEST_FOR_TWO - 1]

    with SheetTypesetter(len(sheets)) as typesetter:
        pdfs = typesetter.render_all(sheets)

    assert pdfs == [render(sheet) for sheet in sheets]


@pytest.mark.parametrize("place", [0, 1])
def test_a_refusal_comes_through_from_both_processes(place: int) -> None:
    sheets = _sheets()
    week = normal_week()
    odd = replace(week.occasions[0], names={SWEDISH: "Språkcafé \U0001f9f6"})
    sheets[place] = week_poster(replace(week, occasions=(odd,)), SWEDISH, printed_on=DAY)

    with SheetTypesetter(len(sheets)) as typesetter, pytest.raises(Refused) as refused:
        typesetter.render_all(sheets)

    assert refused.value.code is RefusalCode.GLYPH_MISSING
