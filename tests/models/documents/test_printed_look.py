"""Colour, foot and theme on real pages, read back from the PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest

from models.documents.products import sheet_document
from models.documents.typesetting import page_images, render
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, TextRef
from models.values.printing import Product
from models.values.weekly_schedule import WeekProgramme
from tests.models.documents.pdf_checks import qr_codes, text_of
from tests.models.documents.programmes import SENDER, WEEK, occasion, programme

TIGRINYA, THAI = LanguageCode("ti"), LanguageCode("th")
COLOUR = "#8A2A6B"
THEME = OwnText(ref=TextRef(key="theme", owner_uid=UUID(int=1)), words={SWEDISH: "julmat", TIGRINYA: "ምግቢ ልደት"})
NOTE = OwnText(ref=TextRef(key="public_note", owner_uid=UUID(int=2)), words={SWEDISH: "Ta med förkläde."})
FOOT = OwnText(ref=TextRef(key="footer", owner_uid=UUID(int=3)), words={SWEDISH: "Välkommen hit.", THAI: "ยินดีต้อนรับ"})


def week() -> WeekProgramme:
    cafe = replace(occasion(1, WEEK.monday, time(10), time(12)), theme=THEME, public_note=NOTE)
    return replace(programme(cafe), sender=replace(SENDER, colour=COLOUR, footer=FOOT))


def colours_of(pdf: bytes) -> set[str]:
    page = page_images(pdf, 60)[0]
    pixels = (page.data[at : at + 3] for at in range(0, len(page.data), 4))
    return {f"#{red:02X}{green:02X}{blue:02X}" for blue, green, red in set(pixels)}


@pytest.mark.parametrize("product", [Product.POSTER, Product.LARGE, Product.TABLE])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (SWEDISH, ("Tema: julmat", "Ta med förkläde.", "Välkommen hit.")),
        (TIGRINYA, ("ምግቢ ልደት", "Tema: julmat", "Ta med förkläde.", "Välkommen hit.")),
        (THAI, ("Tema: julmat", "Ta med förkläde.", "Välkommen hit.")),
    ],
)
def test_theme_note_and_foot_are_found_in_the_file(
    product: Product, language: LanguageCode, said: tuple[str, ...]
) -> None:
    document = sheet_document(week(), [language], product=product, printed_on=date(2026, 11, 20))

    text = " ".join(text_of(render(document)).split())

    assert [words for words in said if words not in text] == []


@pytest.mark.parametrize("product", [Product.POSTER, Product.LARGE, Product.TABLE])
def test_colour_of_the_office_takes_the_place_of_ours(product: Product) -> None:
    mine = render(sheet_document(week(), [SWEDISH], product=product, printed_on=date(2026, 11, 20)))
    ours = replace(week(), sender=replace(week().sender, colour=""))
    own = render(sheet_document(ours, [SWEDISH], product=product, printed_on=date(2026, 11, 20)))

    assert (COLOUR in colours_of(mine), "#1D5C8A" in colours_of(mine)) == (True, False)
    assert (COLOUR in colours_of(own), "#1D5C8A" in colours_of(own)) == (False, True)


def test_code_leads_to_the_sheet_s_own_language() -> None:
    sender = replace(SENDER, qr_suffix="?lang={language}")
    document = sheet_document(
        replace(week(), sender=sender), [THAI], product=Product.POSTER, printed_on=date(2026, 11, 20)
    )

    pdf = render(document)

    assert qr_codes(pdf) == ["https://ljungsala.example/sprakcafe?lang=th"]
    assert "?lang=" not in text_of(pdf)
