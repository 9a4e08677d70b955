"""What the wall says is there in both languages, sentence by sentence, with the same places to fill."""

from __future__ import annotations

import re

import pytest

from translations.wall_words import wall_languages, wall_words


def test_both_languages_say_the_same() -> None:
    swedish, english = (wall_words(code) for code in wall_languages())

    assert wall_languages() == ("sv", "en")
    assert swedish.keys() == english.keys()
    for key, sentence in swedish.items():
        assert re.findall(r"{\w+}", sentence) == re.findall(r"{\w+}", english[key])


def test_a_language_that_it_is_not_written_in_is_a_fault() -> None:
    with pytest.raises(KeyError):
        wall_words("ar")
