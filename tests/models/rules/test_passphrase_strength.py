"""How hard a passphrase is to guess."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.passphrase_strength import MINIMUM_LENGTH, PassphraseAdvice, passphrase_strength

KNOWN = ("Umeå stadsbibliotek", "Maja Lindqvist")


@pytest.mark.parametrize(
    "text",
    ["häst gurka moln spade", "correct horse battery staple", "Fyra gröna åsnor sjunger", "min hund heter Sixten"],
)
def test_four_ordinary_words_are_strong(text: str) -> None:
    strength = passphrase_strength(text, KNOWN)

    assert strength.score >= 3
    assert strength.acceptable
    assert strength.advice is PassphraseAdvice.GOOD


def test_random_signs_are_strong() -> None:
    assert passphrase_strength("x7#Kq2!vPz9w").score == 4


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", PassphraseAdvice.LONGER),
        ("gurka", PassphraseAdvice.LONGER),
        ("lösenord123", PassphraseAdvice.TOO_COMMON),
        ("L0senord2026!", PassphraseAdvice.TOO_COMMON),
        ("Sommar2026!", PassphraseAdvice.TOO_COMMON),
        ("password password", PassphraseAdvice.TOO_COMMON),
        ("Stadsbibliotek 2026", PassphraseAdvice.KNOWN_WORD),
        ("maja lindqvist 1978", PassphraseAdvice.KNOWN_WORD),
        ("aaaaaaaaaaaaaaaa", PassphraseAdvice.REPEATED),
        ("korv korv korv korv", PassphraseAdvice.REPEATED),
        ("abcdefghijklmnop", PassphraseAdvice.SEQUENCE),
        ("zyxwvutsrqponmlk", PassphraseAdvice.SEQUENCE),
        ("poiuytrewq asdfghjkl", PassphraseAdvice.SEQUENCE),
        ("flyktingsamordnare", PassphraseAdvice.MORE_WORDS),
        ("gurka och senap", PassphraseAdvice.MORE_WORDS),
    ],
)
def test_what_is_guessed_early_is_refused_with_advice(text: str, advice: PassphraseAdvice) -> None:
    strength = passphrase_strength(text, KNOWN)

    assert not strength.acceptable
    assert strength.advice is advice


def test_known_words_weaken_only_who_has_them() -> None:
    text = "Lindqvist lagar gurka fint"

    assert passphrase_strength(text).score > passphrase_strength(text, KNOWN).score


def test_short_text_is_never_accepted_however_odd() -> None:
    assert not passphrase_strength("x7#Kq2!vPz9"[: MINIMUM_LENGTH - 1]).acceptable


def test_case_and_composition_of_letters_do_not_matter() -> None:
    assert passphrase_strength("HÄST gurka Moln spade") == passphrase_strength("ha\u0308st gurka moln spade")


@settings(deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=3))
def test_any_text_has_a_score(text: str, known: list[str]) -> None:
    strength = passphrase_strength(text, known)

    assert 0 <= strength.score <= 4
    assert strength.acceptable is (strength.advice is PassphraseAdvice.GOOD)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["gurka", "spade", "moln", "häst", "kruka", "fjäder"]), max_size=6))
def test_another_word_never_weakens(words: list[str]) -> None:
    fewer, more = (passphrase_strength(" ".join(chosen)).score for chosen in (words, [*words, "paraply"]))

    assert fewer <= more
