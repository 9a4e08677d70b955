"""What a reader's answers change: exactly what was approved, never what was changed meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from models.rules.phrase_reading import answer_of, compare, is_same_text, tidied
from models.values.language import LanguageCode
from models.values.phrase_exchange import (
    Answer,
    PresentPhrase,
    ReaderLine,
    ReturnedKind,
    ReturnedPhrase,
    SentPhrase,
)
from models.values.phrases import TextRef

ARABIC = LanguageCode("ar")
REF = TextRef(key="programme_for")
SENT = SentPhrase(ref=REF, swedish="Program för {place}", text="برنامج {place}")
HERE = PresentPhrase(ref=REF, swedish=SENT.swedish, text=SENT.text, version=None, is_reviewed=False)
LINE = ReaderLine(mark="programme_for", now=SENT.text, corrected="", answer=Answer.NOTHING)
BETTER = "البرنامج في {place}"


def _only(line: ReaderLine, *, here: PresentPhrase = HERE, sent: SentPhrase = SENT) -> ReturnedPhrase | None:
    found = compare(ARABIC, [line], sent={"programme_for": sent}, present=[here])
    return found.phrases[0] if found.phrases else None


def _kind(line: ReaderLine, *, here: PresentPhrase = HERE, sent: SentPhrase = SENT) -> ReturnedKind | None:
    found = _only(line, here=here, sent=sent)
    return found.kind if found is not None else None


@pytest.mark.parametrize(
    "said", ["ja", "Ja", "JA ", " ja!", "x", "X", "ok", "OK.", "yes", "1", "true", "✓", "نعم", "так", "Tak", "ja tack"]
)
def test_answer_is_understood_as_yes(said: str) -> None:
    assert answer_of(said) is Answer.YES


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("", Answer.NOTHING),
        ("   ", Answer.NOTHING),
        ("?", Answer.UNCLEAR),
        ("kanske", Answer.UNCLEAR),
        ("ja nej", Answer.UNCLEAR),
        ("Nej", Answer.NO),
        ("fel!", Answer.NO),
        ("0", Answer.NO),
    ],
)
def test_answer_that_is_no_yes_approves_nothing(said: str, answer: Answer) -> None:
    assert answer_of(said) is answer


def test_line_without_an_answer_changes_nothing() -> None:
    found = compare(ARABIC, [LINE], sent={LINE.mark: SENT}, present=[HERE])

    assert found.phrases == ()
    assert (found.unmarked, found.settled) == (1, 0)


def test_yes_approves_the_text_that_was_sent() -> None:
    found = _only(replace(LINE, answer=Answer.YES))

    assert found is not None
    assert (found.kind, found.ref, found.text, found.version) == (ReturnedKind.APPROVED, REF, SENT.text, None)


@pytest.mark.parametrize("answer", list(Answer))
def test_text_that_the_reader_wrote_is_a_correction(answer: Answer) -> None:
    found = _only(replace(LINE, corrected=f"  {BETTER} ", answer=answer))

    assert found is not None
    assert (found.kind, found.before, found.text) == (ReturnedKind.CORRECTED, SENT.text, BETTER)


def test_text_written_over_the_words_that_were_sent_is_a_correction() -> None:
    found = _only(replace(LINE, now=BETTER))

    assert found is not None
    assert (found.kind, found.text) == (ReturnedKind.CORRECTED, BETTER)


def test_same_text_written_again_is_an_approval() -> None:
    assert _kind(replace(LINE, corrected=SENT.text)) is ReturnedKind.APPROVED


def test_no_without_another_text_is_listed() -> None:
    assert _kind(replace(LINE, answer=Answer.NO)) is ReturnedKind.NOT_RIGHT


def test_answer_that_nobody_understands_is_listed_with_its_words() -> None:
    found = _only(replace(LINE, answer=Answer.UNCLEAR, said="kanske"))

    assert found is not None
    assert (found.kind, found.said) == (ReturnedKind.UNCLEAR, "kanske")


@pytest.mark.parametrize("text", ["البرنامج", "{plats}", "{place} {day}", "{place", "{place:>99999}", "{place.x}"])
def test_text_with_other_placeholders_is_kept_aside(text: str) -> None:
    found = _only(replace(LINE, corrected=text, answer=Answer.YES))

    assert found is not None
    assert (found.kind, found.text, found.placeholders) == (ReturnedKind.WRONG_PLACEHOLDERS, text, ("place",))


def test_text_too_long_for_the_register_is_kept_aside() -> None:
    assert _kind(replace(LINE, corrected="{place} " + "a" * 400)) is ReturnedKind.TOO_LONG


def test_text_changed_here_since_is_never_overwritten() -> None:
    here = replace(HERE, text="برنامج في {place}", version=3)

    assert _kind(replace(LINE, answer=Answer.YES), here=here) is ReturnedKind.CHANGED_HERE
    assert _kind(replace(LINE, corrected=BETTER), here=here) is ReturnedKind.CHANGED_HERE


def test_correction_that_was_already_written_here_is_approved() -> None:
    here = replace(HERE, text=BETTER, version=3)

    found = _only(replace(LINE, corrected=BETTER), here=here)

    assert found is not None
    assert (found.kind, found.version) == (ReturnedKind.APPROVED, 3)


def test_yes_to_another_swedish_approves_nothing() -> None:
    here = replace(HERE, swedish="Programmet för {place}")

    found = _only(replace(LINE, answer=Answer.YES), here=here)

    assert found is not None
    assert (found.kind, found.swedish_before) == (ReturnedKind.SWEDISH_CHANGED, SENT.swedish)


def test_yes_to_what_is_approved_already_is_settled() -> None:
    here = replace(HERE, is_reviewed=True, version=2)

    found = compare(ARABIC, [replace(LINE, answer=Answer.YES)], sent={LINE.mark: SENT}, present=[here])

    assert found.phrases == ()
    assert (found.unmarked, found.settled) == (0, 1)


def test_no_to_what_is_approved_already_is_listed() -> None:
    assert _kind(replace(LINE, answer=Answer.NO), here=replace(HERE, is_reviewed=True)) is ReturnedKind.NOT_RIGHT


def test_yes_to_nothing_is_listed() -> None:
    sent, here = replace(SENT, text=""), replace(HERE, text="")

    assert _kind(replace(LINE, now="", answer=Answer.YES), here=here, sent=sent) is ReturnedKind.NO_TEXT


def test_line_that_nobody_sent_is_listed() -> None:
    found = compare(ARABIC, [replace(LINE, mark="vanished", answer=Answer.YES)], sent={LINE.mark: SENT}, present=[HERE])

    assert [(phrase.kind, phrase.ref) for phrase in found.phrases] == [(ReturnedKind.UNKNOWN, None)]


def test_phrase_that_is_gone_here_is_listed() -> None:
    found = compare(ARABIC, [replace(LINE, answer=Answer.YES)], sent={LINE.mark: SENT}, present=[])

    assert [phrase.kind for phrase in found.phrases] == [ReturnedKind.UNKNOWN]


def test_two_answers_to_one_phrase_are_listed_and_none_is_taken() -> None:
    lines = [replace(LINE, answer=Answer.YES), replace(LINE, corrected=BETTER)]

    found = compare(ARABIC, lines, sent={LINE.mark: SENT}, present=[HERE])

    assert [phrase.kind for phrase in found.phrases] == [ReturnedKind.TWICE, ReturnedKind.TWICE]


def test_tidied_text_keeps_the_spaces_that_hold_words_together() -> None:
    french = " Bienvenue\u00a0!\n"

    assert tidied(french) == "Bienvenue\u00a0!"
    assert is_same_text(french, "Bienvenue !")


_TEXTS = some.sampled_from(["", "a {place}", "b {place}", "c", "{place", SENT.text])


@given(
    corrected=_TEXTS,
    now=some.sampled_from([SENT.text, "", "d {place}"]),
    answer=some.sampled_from(list(Answer)),
    here=some.builds(
        PresentPhrase,
        ref=some.just(REF),
        swedish=some.sampled_from([SENT.swedish, "Program: {place}"]),
        text=some.sampled_from([SENT.text, "", "b {place}"]),
        version=some.sampled_from([None, 1]),
        is_reviewed=some.booleans(),
    ),
)
def test_only_marked_and_fitting_lines_are_ever_applied(
    corrected: str, now: str, answer: Answer, here: PresentPhrase
) -> None:
    line = ReaderLine(mark=LINE.mark, now=now, corrected=corrected, answer=answer)

    found = compare(ARABIC, [line], sent={LINE.mark: SENT}, present=[here])

    for phrase in found.applied:
        assert answer is Answer.YES or corrected or now not in ("", SENT.text)
        assert here.swedish == SENT.swedish
        assert here.text == SENT.text or phrase.text == here.text
        assert phrase.text.count("{place}") == 1
        assert phrase.text != here.text or not here.is_reviewed
    assert len(found.phrases) + found.unmarked + found.settled == 1
