"""The strings of the week's table."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import time

from models.documents.weekly_schedule import week_document
from models.values.activities import Audience, SignUp
from models.values.language import LanguageCode
from models.values.printing import Product
from models.values.weekly_schedule import WeekProgramme
from tests.models.documents.pdf_checks import by_ink, elements, page_count
from tests.models.documents.programmes import CHAPEL, WEEK, empty_week, occasion, programme
from tests.models.documents.sheets import LANGUAGES, PRINTED_ON, sheet_pdf
from translations.languages import schedule_language

CAFE = occasion(1, WEEK.monday, time(10), time(12))


def content_of(week: WeekProgramme, language: str = "sv") -> dict[str, list[dict[str, list[list[dict[str, object]]]]]]:
    document = week_document(week, [LanguageCode(language)], product=Product.TABLE, printed_on=PRINTED_ON)
    content: dict[str, list[dict[str, list[list[dict[str, object]]]]]] = json.loads(document.content)["sheets"][0]
    return content


def test_cell_says_who_may_come_but_no_address() -> None:
    cafe = replace(
        CAFE,
        audience=Audience.WOMEN_ONLY,
        sign_up=SignUp.REQUIRED,
        sign_up_contact="anmalan@ljungsala.example",
        fika=True,
    )

    (entry,) = content_of(programme(cafe))["rows"][0]["cells"][0]

    assert "anmalan@" not in json.dumps(entry)
    offers = entry["offers"]
    assert isinstance(offers, list)
    assert [offer["icon"] for offer in offers] == ["woman", "sign_up"]


def test_former_place_says_where_it_went() -> None:
    rows = content_of(programme(replace(CAFE, place=CHAPEL)), "ar")["rows"]

    boxes = [entry["boxes"] for row in rows for cell in row["cells"] for entry in cell]

    assert "Flyttat till Björklidens kapell" in json.dumps(boxes, ensure_ascii=False)
    assert "Ny plats" in json.dumps(boxes, ensure_ascii=False)


def test_empty_week_has_neither_columns_nor_rows() -> None:
    content = content_of(empty_week())

    assert (content["columns"], content["rows"]) == ([], [])


def test_table_is_mirrored_where_lines_begin_at_the_right() -> None:
    for language in LANGUAGES:
        pdf = sheet_pdf(Product.TABLE, language, "full")
        tuesday = [box.left for box in by_ink(pdf, r"24/11") if box.page == 0]
        friday = [box.left for box in by_ink(pdf, r"27/11") if box.page == 0]

        assert (max(tuesday) > max(friday)) == schedule_language(language).is_right_to_left


def test_heading_is_repeated_on_every_page_and_tagged_once() -> None:
    for language in LANGUAGES:
        pdf = sheet_pdf(Product.TABLE, language, "full")

        pages = {box.page for box in by_ink(pdf, r"26/11")}

        assert page_count(pdf) >= 2 or schedule_language(language).is_swedish
        assert set(range(max(1, page_count(pdf) - 1))) <= pages  # the last may hold nothing but the sender
        assert sum(element.path.endswith("THead/TR/TH") for element in elements(pdf)) >= 6
