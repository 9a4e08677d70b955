"""Compares what a native reader sent back with the words as they were sent and as they are now.

A text that the reader wrote counts as approved, with or without a yes; one that is only answered needs a yes. What
was changed here after the spreadsheet was made is never overwritten, and a yes to another Swedish approves nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from models.rules.phrase_checks import checked_phrase
from models.rules.phrase_placeholders import placeholders_of
from models.values.errors import Invalid, ProblemCode
from models.values.language import LanguageCode
from models.values.phrase_exchange import (
    Answer,
    PresentPhrase,
    ReaderLine,
    ReturnedKind,
    ReturnedPhrase,
    ReturnedSheet,
    SentPhrase,
)

_SPACES: Final = re.compile(r"[ \t\r\n]+")
_YES: Final = frozenset(
    "ja j yes y x ok okej okay rätt stämmer right correct true sant sann 1 v ✓ ✔ ☑ "
    "نعم بله بلی так да haa እወ هو بەڵێ بەلێ erê belê evet sí si tak oui ใช่".split()
)
_NO: Final = frozenset(
    "nej n no fel wrong false falskt 0 لا نه خیر ні нет maya ኣይ نا نەخێر na hayır nie non ไม่".split()
)


def answer_of(said: str) -> Answer:
    """Understand what stands in the column of answers, in whichever of our languages; signs and case do not count."""
    words = "".join(" " if _is_sign(letter) else letter for letter in tidied(said).casefold()).split()
    if not words:
        return Answer.UNCLEAR if said.strip() else Answer.NOTHING
    if words[0] in _YES and not _NO.intersection(words):
        return Answer.YES
    return Answer.NO if words[0] in _NO and not _YES.intersection(words) else Answer.UNCLEAR


def tidied(text: str) -> str:
    """Write a text as any program would keep it: composed letters, single spaces, none at the ends.

    Spaces that hold words together stay, as before a French exclamation mark.
    """
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def is_same_text(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but what spreadsheet programs do to spaces and composed letters."""
    return tidied(one).split() == tidied(other).split()


def compare(
    language: LanguageCode,
    lines: Sequence[ReaderLine],
    *,
    sent: Mapping[str, SentPhrase],
    present: Sequence[PresentPhrase],
) -> ReturnedSheet:
    """Say of every line what it would change; ``sent`` by the mark of the key column. Order is that of the lines."""
    here = {phrase.ref: phrase for phrase in present}
    often = Counter(line.mark for line in lines if _says_something(line, sent.get(line.mark)))
    phrases: list[ReturnedPhrase] = []
    unmarked = settled = 0
    for line in lines:
        was = sent.get(line.mark)
        if not _says_something(line, was):
            unmarked += 1
            continue
        found = _returned(line, was, here.get(was.ref) if was is not None else None, is_twice=often[line.mark] > 1)
        if found is None:
            settled += 1
        else:
            phrases.append(found)
    return ReturnedSheet(
        language=language, reader="", sent_on=None, phrases=tuple(phrases), unmarked=unmarked, settled=settled
    )


def _says_something(line: ReaderLine, was: SentPhrase | None) -> bool:
    return line.answer is not Answer.NOTHING or bool(_wanted(line, was))


def _wanted(line: ReaderLine, was: SentPhrase | None) -> str:
    """Give the text the reader wrote, also one written over the words that were sent; empty for none."""
    if tidied(line.corrected):
        return tidied(line.corrected)
    if was is not None and tidied(line.now) and not is_same_text(line.now, was.text):
        return tidied(line.now)
    return ""


def _returned(
    line: ReaderLine, was: SentPhrase | None, here: PresentPhrase | None, *, is_twice: bool
) -> ReturnedPhrase | None:
    """Decide one line that says something; ``None`` where the bank says so already."""
    if was is None or here is None:
        return _unknown(line, was)
    written = _wanted(line, was)
    kind = ReturnedKind.TWICE if is_twice else _kind(line, was, here, written)
    if kind is None:
        return None
    return ReturnedPhrase(
        kind=kind,
        ref=here.ref,
        swedish=here.swedish,
        before=here.text,
        text=written or (was.text if kind is ReturnedKind.CHANGED_HERE else here.text),
        version=here.version,
        placeholders=placeholders_of(here.swedish) if kind is ReturnedKind.WRONG_PLACEHOLDERS else (),
        said=line.said if kind is ReturnedKind.UNCLEAR else "",
        swedish_before=was.swedish if kind is ReturnedKind.SWEDISH_CHANGED else "",
    )


def _unknown(line: ReaderLine, was: SentPhrase | None) -> ReturnedPhrase:
    return ReturnedPhrase(
        kind=ReturnedKind.UNKNOWN,
        ref=was.ref if was is not None else None,
        swedish=was.swedish if was is not None else line.mark,
        before=was.text if was is not None else "",
        text=_wanted(line, was) or line.now,
    )


def _kind(line: ReaderLine, was: SentPhrase, here: PresentPhrase, written: str) -> ReturnedKind | None:
    wanted = written or here.text
    is_same = is_same_text(wanted, here.text)
    if not is_same_text(was.swedish, here.swedish):
        return ReturnedKind.SWEDISH_CHANGED
    if is_same and here.is_reviewed and line.answer is not Answer.NO:
        return None
    if not is_same_text(was.text, here.text) and not (written and is_same):
        return ReturnedKind.CHANGED_HERE
    if line.answer is Answer.NO and is_same:
        return ReturnedKind.NOT_RIGHT
    if not written and line.answer is not Answer.YES:
        return ReturnedKind.UNCLEAR
    if not wanted:
        return ReturnedKind.NO_TEXT
    return _misfit(wanted, here) or (ReturnedKind.APPROVED if is_same else ReturnedKind.CORRECTED)


def _misfit(text: str, here: PresentPhrase) -> ReturnedKind | None:
    """Say why a text cannot be kept, by the checks that every text for paper must pass."""
    try:
        checked_phrase(text, here.swedish if here.ref.owner_uid is None else None)
    except Invalid as invalid:
        codes = {problem.code for problem in invalid.problems}
        if ProblemCode.PLACES_DIFFER in codes:
            return ReturnedKind.WRONG_PLACEHOLDERS
        return ReturnedKind.TOO_LONG if ProblemCode.TOO_LONG in codes else ReturnedKind.NOT_PRINTABLE
    return None


def _is_sign(letter: str) -> bool:
    """Tell punctuation and invisible signs from letters; ticks are neither."""
    return unicodedata.category(letter)[0] in "PCZ"
