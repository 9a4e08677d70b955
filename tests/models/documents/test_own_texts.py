"""The office's own texts beside Swedish, and what is remarked where words are missing."""

from __future__ import annotations

import json
from uuid import UUID

from models.documents.explanations import without_explanations
from models.documents.own_texts import both_of, theme_of
from models.documents.sheet_words import SheetWords
from models.documents.typesetting import Json
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import OwnText, PhraseState, TextRef
from models.values.printing import RemarkKind
from translations.languages import schedule_language

ARABIC = LanguageCode("ar")
FOOTER = OwnText(
    ref=TextRef(key="footer", owner_uid=UUID(int=1)),
    words={SWEDISH: "Välkommen", ARABIC: "أهلا"},
    states={ARABIC: PhraseState.DRAFT},
)
THEME = OwnText(
    ref=TextRef(key="theme", owner_uid=UUID(int=2)),
    words={SWEDISH: "sömnad", ARABIC: "الخياطة"},
    states={ARABIC: PhraseState.DRAFT},
)


def words_of(language: str) -> SheetWords:
    return SheetWords(schedule_language(language))


def bare(content: Json) -> object:
    """Leave out what the words are explained by, as the printed sheet does."""
    return json.loads(without_explanations(json.dumps(content, ensure_ascii=False)))


def test_own_words_stand_with_the_swedish_beside_them() -> None:
    words = words_of("ar")

    assert bare(both_of(FOOTER, words)) == {"words": [{"kind": "plain", "text": "أهلا"}], "swedish": "Välkommen"}
    assert [(remark.kind, remark.ref) for remark in words.remarks] == [(RemarkKind.NAME_UNREVIEWED, FOOTER.ref)]


def test_swedish_stands_alone_on_swedish_sheets() -> None:
    for language in ("sv", "sv-simple"):
        words = words_of(language)

        assert bare(both_of(FOOTER, words)) == {"words": [{"kind": "plain", "text": "Välkommen"}], "swedish": None}
        assert words.remarks == ()


def test_missing_words_give_way_to_swedish_with_a_remark() -> None:
    words = words_of("ti")

    assert bare(both_of(FOOTER, words)) == {"words": [{"kind": "swedish", "text": "Välkommen"}], "swedish": None}
    assert [(remark.language, remark.subject) for remark in words.remarks] == [("ti", "Välkommen")]


def test_nothing_said_is_nothing_printed() -> None:
    assert both_of(None, words_of("ar")) is None


def test_theme_is_said_with_its_word_in_both_languages() -> None:
    line = bare(theme_of(THEME, words_of("ar")))

    assert line == {
        "words": [{"kind": "plain", "text": "الموضوع: "}, {"kind": "plain", "text": "الخياطة"}],
        "swedish": "Tema: sömnad",
    }


def test_theme_without_words_is_whole_in_swedish_with_a_remark() -> None:
    words = words_of("ti")

    assert bare(theme_of(THEME, words)) == {"words": [{"kind": "swedish", "text": "Tema: sömnad"}], "swedish": None}
    assert [remark.subject for remark in words.remarks] == ["sömnad"]


def test_theme_on_a_swedish_sheet_stands_alone() -> None:
    line = bare(theme_of(THEME, words_of("sv")))

    assert line == {
        "words": [{"kind": "plain", "text": "Tema: "}, {"kind": "plain", "text": "sömnad"}],
        "swedish": None,
    }
