"""Phrases as runs: numbers and Swedish keep their own direction, and remarks are kept."""

from __future__ import annotations

from datetime import date, time

from models.documents.sheet_words import (
    RunKind,
    Runs,
    SheetWords,
    breakable,
    fill,
    number,
    plain,
    swedish,
    swedish_text,
)
from models.values.language import LanguageCode
from models.values.phrases import PhraseBook, PhraseState, PrintedPhrase, TextRef
from models.values.printing import RemarkKind
from translations.languages import schedule_language

THURSDAY = date(2026, 11, 26)


def words_in(code: str) -> SheetWords:
    return SheetWords(schedule_language(code))


def text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def says(code: str, key: str, words: str, state: PhraseState) -> PhraseBook:
    return PhraseBook(entries={LanguageCode(code): {key: PrintedPhrase(text=words, state=state)}})


def test_fill_keeps_each_part_in_its_own_way() -> None:
    runs = fill("från {start} till {end}", {"start": number("10:00"), "end": number("12:00")})

    assert text(runs) == "från 10:00 till 12:00"
    assert [run.kind for run in runs] == [RunKind.PLAIN, RunKind.NUMBER, RunKind.PLAIN, RunKind.NUMBER]


def test_span_is_said_in_words_on_two_lines_from_the_right() -> None:
    assert [text(line) for line in words_in("ar").clock_lines(time(10), time(12))] == ["من 10:00", "إلى 12:00"]
    assert [text(line) for line in words_in("ps").clock_lines(time(10), time(12))] == [
        "له 10:00 څخه",
        "تر 12:00 پورې",
    ]
    assert [text(line) for line in words_in("uk").clock_lines(time(10), time(12))] == ["10:00–12:00"]


def test_span_of_days_is_said_in_words_from_the_right() -> None:
    first, last = date(2026, 11, 23), date(2026, 11, 29)

    assert text(words_in("fa-AF").day_span(first, last)) == "از 23/11 تا 29/11"
    assert text(words_in("so").day_span(first, last)) == "23/11–29/11"


def test_weekday_is_a_phrase_that_carries_its_swedish() -> None:
    words = words_in("ar")

    day = words.day(THURSDAY, at=time(17, 30))

    assert text(day) == "الخميس 26/11, 17:30"
    assert words.in_swedish("next_time", date=day) == "Nästa gång: torsdag 26/11, 17:30"
    assert words.asked == (TextRef(key="thursday"),)
    assert [remark.subject for remark in words.remarks] == ["thursday"]


def test_weekday_begins_a_heading_with_a_capital() -> None:
    assert [text(words_in(code).day_heading(THURSDAY)) for code in ("sv", "fr", "ar")] == ["Torsdag", "Jeudi", "الخميس"]


def test_weekday_corrected_by_the_office_is_said_in_every_place() -> None:
    words = SheetWords(schedule_language("so"), says("sv", "thursday", "tors", PhraseState.REVIEWED))

    assert words.weekday_in_swedish(THURSDAY) == "tors"
    assert words.in_swedish("moved_to_day", day=words.day(THURSDAY)) == "Flyttat till tors 26/11"


def test_sentence_with_a_weekday_that_may_not_be_printed_is_whole_in_swedish() -> None:
    words = SheetWords(schedule_language("fr"), says("fr", "thursday", "jeudi", PhraseState.UNSURE))

    runs = words.phrase("next_time", date=words.day(THURSDAY))

    assert [(run.kind, run.text) for run in runs] == [(RunKind.SWEDISH, "Nästa gång: torsdag 26/11")]
    assert text(words.phrase("programme_for", place=swedish("Torget"))).endswith("Torget")


def test_sentence_that_may_not_be_printed_has_its_weekday_in_swedish_too() -> None:
    words = SheetWords(schedule_language("fr"), says("fr", "next_time", "Fois", PhraseState.UNSURE))

    assert text(words.phrase("next_time", date=words.day(THURSDAY))) == "Nästa gång: torsdag 26/11"


def test_listed_parts_have_the_comma_of_their_script_and_a_swedish_one_in_swedish() -> None:
    listed = words_in("ar").listed([number("2/12"), number("9/12")])

    assert (text(listed), swedish_text(listed)) == ("2/12، 9/12", "2/12, 9/12")


def test_phrase_of_low_confidence_comes_in_swedish_with_a_remark() -> None:
    words = words_in("ps")

    runs = words.phrase("ground_floor")

    assert [(run.kind, run.text) for run in runs] == [(RunKind.SWEDISH, "entréplan")]
    assert [(remark.kind, remark.subject) for remark in words.remarks] == [
        (RemarkKind.PHRASE_IN_SWEDISH, "ground_floor")
    ]


def test_draft_phrase_is_remarked_once_and_swedish_never() -> None:
    arabic, own = words_in("ar"), words_in("sv")
    for words in (arabic, own):
        words.phrase("free")
        words.phrase("free")

    assert [remark.kind for remark in arabic.remarks] == [RemarkKind.PHRASE_UNREVIEWED]
    assert own.remarks == ()


def test_phrase_that_reads_like_its_key_is_no_missing_one() -> None:
    words = words_in("en")

    assert [(run.kind, run.text) for run in words.phrase("morning")] == [(RunKind.PLAIN, "morning")]
    assert [remark.kind for remark in words.remarks] == [RemarkKind.PHRASE_UNREVIEWED]


def test_swedish_sentence_takes_plain_text() -> None:
    assert words_in("ar").in_swedish("bus_stop", stop=swedish("Torget")) == "Hållplats Torget"


def test_only_a_word_too_long_for_a_column_may_break() -> None:
    assert breakable("Hyresgästföreningens") == "Hyresgästföreningens"
    assert breakable("a" * 24) == "\u00ad".join(["a" * 8] * 3)
    assert text(plain("a" * 24)).replace("\u00ad", "") == "a" * 24


def test_thai_is_never_broken_by_a_hyphen() -> None:
    assert breakable("ก" * 40) == "ก" * 40
