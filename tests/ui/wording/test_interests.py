"""Names of languages as coordinators say them."""

from __future__ import annotations

import pytest

from translations.languages import schedule_languages
from ui.wording.interests import language_name

pytestmark = pytest.mark.usefixtures("language")


@pytest.mark.parametrize(
    ("code", "name"), [("ps", "pashto"), ("fa-AF", "dari"), ("ckb", "sorani"), ("so", "somaliska")]
)
def test_language_has_the_name_that_is_used_here(code: str, name: str) -> None:
    assert language_name(code) == name  # CLDR calls Pashto "afghanska", which can be Dari as well


def test_language_is_called_the_same_everywhere_in_the_window() -> None:
    names = {code: language.swedish_name for code, language in schedule_languages().items()}

    assert {code: language_name(code) for code in names} == names
