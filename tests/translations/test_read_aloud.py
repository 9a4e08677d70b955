"""What is read aloud in a call: short, in the three languages of the phone, and with the office's name."""

from __future__ import annotations

import pytest

from translations.languages import schedule_languages
from translations.read_aloud import read_aloud, read_aloud_languages

MOST_WORDS = 75  # 150 words a minute


def test_it_is_there_in_the_languages_of_the_phone() -> None:
    codes = read_aloud_languages()

    assert codes == ("sv", "sv-simple", "en")
    assert set(codes) <= set(schedule_languages())


@pytest.mark.parametrize("code", read_aloud_languages())
def test_it_names_who_keeps_it_and_is_said_within_half_a_minute(code: str) -> None:
    said = read_aloud(code, organisation="Ljungsala {kommun}")

    assert "Ljungsala {kommun}" in said
    assert len(said.split()) <= MOST_WORDS


def test_a_language_that_it_is_not_written_in_is_a_fault() -> None:
    with pytest.raises(KeyError):
        read_aloud("ar", organisation="Ljungsala kommun")
