"""Kinds of sheet and languages have their names in both languages of the window."""

from __future__ import annotations

import pytest

from models.values.printing import Product
from translations import use_language
from translations.languages import schedule_language
from ui.wording.sheets import language_name, product_name

pytestmark = pytest.mark.usefixtures("language")


def test_language_name_follows_the_window() -> None:
    assert language_name(schedule_language("ti")) == "tigrinja"

    use_language("en")

    assert language_name(schedule_language("ti")) == "Tigrinya"
    assert language_name(schedule_language("sv-simple")) == "Easy Swedish"


def test_every_kind_of_sheet_has_a_name_of_its_own() -> None:
    assert len({product_name(product) for product in Product}) == len(Product)
