"""How hard a passphrase is to guess: a plain estimate, honest about what a thief with the laptop would try first.

The secret itself never leaves the caller; nothing here is logged or kept.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

MINIMUM_SCORE: Final = 3
"""The lowest score that is accepted: the data key rests on nothing but the passphrase when a laptop is stolen."""

MINIMUM_LENGTH: Final = 12


class PassphraseAdvice(StrEnum):
    """The one thing that would help most."""

    LONGER = "longer"
    MORE_WORDS = "more_words"
    TOO_COMMON = "too_common"
    KNOWN_WORD = "known_word"
    REPEATED = "repeated"
    SEQUENCE = "sequence"
    GOOD = "good"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseStrength:
    """The score from 0 (guessed at once) to 4 (four ordinary words), and what to do about it."""

    score: int
    advice: PassphraseAdvice

    @property
    def acceptable(self) -> bool:
        """Say whether the passphrase may guard the data."""
        return self.score >= MINIMUM_SCORE


_COMMON: Final = frozenset(
    """
    111111 123123 123456 12345678 123456789 1234567890 abc123 access admin administrator apelsin arsenal
    barcelona batman blomma charlie chelsea dagmar default djurgården dragon elefant emelie emma eriksson
    fotboll football fredag frukost glass gnaget godis göteborg haha hallå hammarby hejhej hejsan hemlig hemligt
    hockey honung hästar iloveyou jesus johanna jultomten katten kyckling letmein liverpool login lösenord malmö
    mamma marcus master midsommar monkey mormor morfar märta ninja oskar pappa passwd password passw0rd pelle
    princess prinsessa qwerty qwerty123 saibaba samspråk samsprak secret shadow smulan snoopy solrosen solsken
    sommar spindel starwars stockholm sunshine superman svenska sverige sötnos telefon test tiger tigger
    trustno1 tuborg vinter volvo volvo240 välkommen welcome whatever winter summer
    """.split()
)
_SEQUENCES: Final = (
    "abcdefghijklmnopqrstuvwxyzåäö",
    "0123456789012345",
    "qwertyuiopå",
    "asdfghjklöä",
    "zxcvbnm",
    "qazwsxedcrfvtgb",
)
_LOOKALIKES: Final = str.maketrans("013457@$!åäöé", "oieastasiaaoe")
_REPEATED: Final = re.compile(r"(.{1,8}?)\1{2,}")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_RUN: Final = 4
_SHORTEST_WORD: Final = 3
_LONG_WORD: Final = 9
_WORD_BITS: Final = 12.0
"""One ordinary word of some thousands; four of them and their order are beyond guessing at a quarter second each."""
_LETTER_BITS: Final = 3.0
_HONESTY: Final = 0.75
"""People do not choose evenly among the signs there are, nor words that have nothing to do with one another."""
_THRESHOLDS: Final = (18.0, 28.0, 36.0, 46.0)


def passphrase_strength(text: str, known_words: Iterable[str] = ()) -> PassphraseStrength:
    """Estimate a passphrase; ``known_words`` are names that a thief would try: the office, the person, the town.

    Words count by their number, other signs by their length; what is repeated, in sequence, common or known counts
    nothing. Below ``MINIMUM_LENGTH`` signs nothing is acceptable.
    """
    plain = unicodedata.normalize("NFC", text).casefold().strip()
    known = {part for word in known_words for part in _WORD.findall(word.casefold()) if len(part) >= _SHORTEST_WORD}
    cleaned, faults = _without_guessable(plain, known)
    words = [word for word in dict.fromkeys(_WORD.findall(cleaned)) if len(word) >= _SHORTEST_WORD]
    score = sum(_bits(words, cleaned) >= threshold for threshold in _THRESHOLDS)
    if len(plain) < MINIMUM_LENGTH:
        score = min(score, MINIMUM_SCORE - 1)
    return PassphraseStrength(score=score, advice=_advice(score, plain, words, faults))


def _bits(words: Sequence[str], cleaned: str) -> float:
    in_words = sum(min(_WORD_BITS * max(1.0, len(word) / _LONG_WORD), len(word) * _LETTER_BITS) for word in words)
    if not re.search(r"[\s\-_.,]", cleaned.strip()):
        in_words *= _HONESTY
    others = [sign for sign in _without_long_words(cleaned) if not sign.isspace()]
    return in_words + len(others) * math.log2(_pool(others)) * _HONESTY


def _without_long_words(cleaned: str) -> str:
    return _WORD.sub(_kept_if_short, cleaned)


def _kept_if_short(match: re.Match[str]) -> str:
    return match.group() if len(match.group()) < _SHORTEST_WORD else ""


def _pool(signs: Sequence[str]) -> int:
    """Count the signs a guesser must try at each place."""
    kinds = ((str.isalpha, 28), (str.isdigit, 10))
    sizes = [size for is_kind, size in kinds if any(map(is_kind, signs))]
    return max(1, sum(sizes) + (30 if any(not sign.isalnum() for sign in signs) else 0))


def _without_guessable(plain: str, known: set[str]) -> tuple[str, list[PassphraseAdvice]]:
    """Take out what counts nothing, and say what made up a third or more of it."""
    steps = (
        (PassphraseAdvice.TOO_COMMON, partial(_without_words, guessable=_COMMON)),
        (PassphraseAdvice.KNOWN_WORD, partial(_without_words, guessable=known)),
        (PassphraseAdvice.REPEATED, partial(_REPEATED.sub, r"\1")),
        (PassphraseAdvice.SEQUENCE, _without_sequences),
    )
    faults, cleaned = [], plain
    for advice, without in steps:
        shorter = without(cleaned)
        if _signs(cleaned) - _signs(shorter) >= max(1, len(plain) // 3):
            faults.append(advice)
        cleaned = shorter
    return cleaned, faults


def _signs(text: str) -> int:
    return len(text.replace(" ", ""))


def _without_words(text: str, guessable: Iterable[str]) -> str:
    """Take out words, also when written with look-alike signs (l0senord)."""
    for word in sorted(guessable, key=len, reverse=True):
        for form, sought in ((str(text), word), (text.translate(_LOOKALIKES), word.translate(_LOOKALIKES))):
            for match in re.finditer(re.escape(sought), form):
                text = text[: match.start()] + " " * len(sought) + text[match.end() :]
    return text


def _without_sequences(text: str) -> str:
    """Take out runs of the alphabet, of digits and of the keyboard, forwards and backwards."""
    place, kept = 0, ""
    while place < len(text):
        length = _run_at(text, place)
        kept += text[place : place + 1]
        place += length if length >= _RUN else 1
    return kept


def _run_at(text: str, place: int) -> int:
    longest = 1
    for row in (*_SEQUENCES, *(row[::-1] for row in _SEQUENCES)):
        length = longest + 1
        while place + length <= len(text) and text[place : place + length] in row:
            longest, length = length, length + 1
    return longest


def _advice(score: int, plain: str, words: Sequence[str], faults: Sequence[PassphraseAdvice]) -> PassphraseAdvice:
    if score >= MINIMUM_SCORE:
        return PassphraseAdvice.GOOD
    if faults:
        return faults[0]
    if len(plain) < MINIMUM_LENGTH:
        return PassphraseAdvice.LONGER
    return PassphraseAdvice.MORE_WORDS if len(words) < 4 else PassphraseAdvice.LONGER
