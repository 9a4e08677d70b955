"""Typesetting refuses what it cannot set, and gives the same bytes for the same document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from models.documents.typesetting import (
    Document,
    TypesettingFault,
    file_name,
    new_document,
    page_images,
    render,
)
from models.documents.weekly_schedule import week_document, week_poster
from models.values.errors import RefusalCode, Refused
from models.values.language import SWEDISH, LanguageCode
from models.values.printing import Paper, Product
from models.values.weekly_schedule import ProgrammeOccasion
from tests.models.documents.pdf_checks import elements, findings, page_count, pieces, text_of
from tests.models.documents.programmes import LIBRARY, WEEK, normal_week, occasion, programme
from tests.models.documents.sheets import PRINTED_ON, poster, poster_pdf

ARABIC = LanguageCode("ar")


def named(name: str) -> ProgrammeOccasion:
    return replace(occasion(1, WEEK.monday, time(10), time(12)), names={SWEDISH: name})


def set_name(name: str) -> bytes:
    return render(week_poster(programme(named(name)), SWEDISH, printed_on=PRINTED_ON))


def test_render_gives_the_same_bytes_for_the_same_document() -> None:
    again = week_poster(normal_week(), ARABIC, printed_on=PRINTED_ON)

    assert again == poster(ARABIC, "normal")
    assert render(again) == poster_pdf(ARABIC, "normal")
    assert render(replace(again, printed_on=date(2026, 11, 21))) != poster_pdf(ARABIC, "normal")


@pytest.mark.parametrize("name", ['#import "x" *[$', "_a_ @b <c> `d` \\ // /* = - + ~", "#sys.inputs {x} %s"])
def test_signs_of_the_typesetter_stay_text(name: str) -> None:
    pdf = set_name(name)

    assert name in " ".join(text_of(pdf).split())
    assert findings(pdf) == []


@pytest.mark.parametrize("sign", ["→", "中", "😀"])
def test_sign_that_no_font_has_is_refused_with_the_sign(sign: str) -> None:
    with pytest.raises(Refused) as refusal:
        set_name(f"Prata {sign}")

    assert refusal.value.code is RefusalCode.GLYPH_MISSING
    assert sign in str(refusal.value.facts["character"])


def test_fault_of_a_template_is_no_refusal() -> None:
    with pytest.raises(TypesettingFault):
        render(new_document("week_poster", {"paper": "a4"}, printed_on=PRINTED_ON))


def test_unknown_font_is_a_fault_though_the_typesetter_only_warns() -> None:
    document = poster(SWEDISH, "empty")
    broken = Document(
        template=document.template,
        content=document.content.replace('"font": "Noto Sans"', '"font": "Nosuch"'),
        printed_on=PRINTED_ON,
    )

    with pytest.raises(TypesettingFault):
        render(broken)


def test_page_images_are_drawn_on_white() -> None:
    (image,) = page_images(poster_pdf(SWEDISH, "normal"), 72)

    assert (image.width, image.height) == (596, 842)
    assert len(image.data) == image.stride * image.height
    assert image.data[:3] == b"\xff\xff\xff"
    assert min(image.data) < 60


def test_several_languages_in_one_file_stay_tagged() -> None:
    codes = [SWEDISH, ARABIC, LanguageCode("ti")]

    pdf = render(week_document(normal_week(), codes, product=Product.POSTER, printed_on=PRINTED_ON))

    assert findings(pdf) == []
    assert page_count(pdf) == 3
    assert sum(element.kind == "H1" for element in elements(pdf)) == 3
    assert {"sv-SE", "ar", "ti"} <= {piece.language for piece in pieces(pdf)}


def test_large_paper_carries_the_same_sheet() -> None:
    pdf = render(week_poster(normal_week(), ARABIC, paper=Paper.A3, printed_on=PRINTED_ON))

    (image,) = page_images(pdf, 72)
    assert (image.width, image.height) == (842, 1191)
    assert findings(pdf) == []


def test_file_name_sorts_by_week() -> None:
    assert file_name(WEEK, Product.POSTER, Paper.A4, "ar", "pdf") == "2026-W48-poster-a4-ar.pdf"


def test_whole_programme_at_one_place_and_day_is_cut_between_rows() -> None:
    many = [
        occasion(number, WEEK.monday, time(8 + number // 6, number % 6 * 10), time(21), place=LIBRARY)
        for number in range(40)
    ]

    pdf = render(week_poster(programme(*many), SWEDISH, printed_on=PRINTED_ON))

    assert text_of(pdf).count("Språkcafé") == 40
    assert page_count(pdf) > 1
