"""What the office says about a phrase is what its sheets print; nothing gives way to Swedish without a remark."""

from __future__ import annotations

import pytest

from models.documents.sheet_words import RunKind, SheetWords
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseBook, PhraseState, PrintedPhrase, TextRef
from models.values.printing import RemarkKind
from translations.languages import schedule_language

ARABIC, PASHTO = LanguageCode("ar"), LanguageCode("ps")


def words_in(code: LanguageCode, key: str, phrase: PrintedPhrase, *, swedish: str = "") -> SheetWords:
    entries = {code: {key: phrase}}
    if swedish:
        entries[SWEDISH] = {key: PrintedPhrase(text=swedish, state=PhraseState.REVIEWED)}
    return SheetWords(schedule_language(code), PhraseBook(entries=entries))


def test_approved_phrase_prints_although_it_is_shipped_as_unsure() -> None:
    words = words_in(PASHTO, "ground_floor", PrintedPhrase(text="", state=PhraseState.REVIEWED))

    (run,) = words.phrase("ground_floor")

    assert (run.kind, run.text != "entréplan") == (RunKind.PLAIN, True)
    assert words.remarks == ()


def test_corrected_phrase_prints_as_unread() -> None:
    words = words_in(ARABIC, "free", PrintedPhrase(text="بلا رسوم", state=PhraseState.DRAFT))

    assert [run.text for run in words.phrase("free")] == ["بلا رسوم"]
    assert [(remark.kind, remark.ref) for remark in words.remarks] == [
        (RemarkKind.PHRASE_UNREVIEWED, TextRef(key="free"))
    ]


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (PhraseState.UNSURE, RemarkKind.PHRASE_IN_SWEDISH),
        (PhraseState.OUTDATED, RemarkKind.PHRASE_OUTDATED),
        (PhraseState.MISSING, RemarkKind.PHRASE_MISSING),
    ],
)
def test_phrase_gives_way_to_the_offices_swedish_with_a_remark(state: PhraseState, kind: RemarkKind) -> None:
    words = words_in(ARABIC, "free", PrintedPhrase(text="", state=state), swedish="Kostar ingenting")

    (run,) = words.phrase("free")

    assert (run.kind, run.text) == (RunKind.SWEDISH, "Kostar ingenting")
    assert [remark.kind for remark in words.remarks] == [kind]
    assert words.asked == (TextRef(key="free"),)


def test_corrected_swedish_prints_on_the_swedish_sheet() -> None:
    book = PhraseBook(entries={SWEDISH: {"free": PrintedPhrase(text="Kostar inget", state=PhraseState.REVIEWED)}})
    words = SheetWords(schedule_language("sv"), book)

    assert [run.text for run in words.phrase("free")] == ["Kostar inget"]
    assert words.remarks == ()


def test_key_that_swedish_lacks_is_a_fault() -> None:
    with pytest.raises(KeyError):
        SheetWords(schedule_language("sv")).phrase("no_such_phrase")
