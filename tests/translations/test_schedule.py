"""The catalogues of the printed sheets are complete and fit together."""

from __future__ import annotations

import re

import pytest

from models.rules.weekdays import Weekday
from translations.catalogue import FOLDER, for_language
from translations.compile import read_catalogue
from translations.languages import Direction, schedule_language, schedule_languages

CODES = list(schedule_languages())
PLACES = re.compile(r"\{\w+\}")


def sentences(code: str) -> dict[str, str]:
    return {str(entry.id): str(entry.string) for entry in read_catalogue(code, "schedule") if entry.id}


def test_languages_stand_in_the_order_in_which_they_are_offered() -> None:
    first = ["sv", "sv-simple", "en", "ar", "fa-AF", "uk", "so", "ti", "ps", "ckb", "kmr"]

    assert CODES == [*first, "ru", "tr", "es", "pl", "fr", "th"]


@pytest.mark.parametrize("code", CODES)
def test_catalogue_has_every_phrase_with_its_places(code: str) -> None:
    swedish, own = sentences("sv"), sentences(code)

    assert len(swedish) >= 125
    assert own.keys() == swedish.keys()
    assert all(own.values())
    for key, sentence in own.items():
        assert sorted(PLACES.findall(sentence)) == sorted(PLACES.findall(swedish[key])), key


@pytest.mark.parametrize("code", CODES)
def test_every_phrase_says_how_sure_it_is_and_low_ones_wait(code: str) -> None:
    for entry in read_catalogue(code, "schedule"):
        if entry.id:
            (confidence,) = [line for line in entry.user_comments if line.startswith("confidence: ")]
            assert confidence[-1] in "HML"
            assert entry.fuzzy == (confidence[-1] == "L")


def test_phrase_of_low_confidence_is_not_given() -> None:
    assert for_language("so").gettext("knitting_cafe") == "knitting_cafe"
    assert for_language("uk").gettext("knitting_cafe") != "knitting_cafe"


def test_unreviewed_phrases_are_known_to_the_program() -> None:
    assert "welcome" in for_language("ar").pgettext("review", "drafts").split()


def test_template_lists_the_same_phrases() -> None:
    keys = set(re.findall(r'^msgid "(\w+)"$', (FOLDER / "schedule.pot").read_text(encoding="utf-8"), re.MULTILINE))

    assert keys == set(sentences("sv"))


def test_languages_know_their_direction() -> None:
    from_right = {code for code in CODES if schedule_language(code).direction is Direction.RIGHT_TO_LEFT}

    assert from_right == {"ar", "fa-AF", "ps", "ckb"}
    assert {code for code in CODES if schedule_language(code).is_swedish} == {"sv", "sv-simple"}


def test_french_keeps_its_signs_at_their_word() -> None:
    loose = [sentence for sentence in sentences("fr").values() if re.search(r"[^\u00a0][:;!?]", sentence)]

    assert loose == []


def test_summer_in_thai_warns_its_reader_of_another_season() -> None:
    (entry,) = [entry for entry in read_catalogue("th", "schedule") if entry.id == "summer_break"]

    assert "confidence: M" in entry.user_comments
    assert any("March" in line for line in entry.user_comments)


@pytest.mark.parametrize("code", CODES)
def test_weekdays_are_seven_and_in_the_script_of_the_language(code: str) -> None:
    weekdays = [sentences(code)[day.value] for day in Weekday]

    assert len(set(weekdays)) == 7
    if schedule_language(code).script != "Latn":
        assert not any(letter.isascii() and letter.isalpha() for name in weekdays for letter in name)


def test_weekdays_are_written_as_readers_write_them() -> None:
    assert sentences("ps")["saturday"] == "شنبه"  # the other word for it also says week
    assert "\u06be" not in sentences("ckb")["friday"]
    assert sentences("th")["monday"] == "วันจันทร์"


def test_weekdays_are_small_within_a_sentence_but_in_english_somali_and_turkish() -> None:
    capital = {code for code in CODES if sentences(code)["monday"][0].isupper()}

    assert capital == {"en", "so", "tr"}
