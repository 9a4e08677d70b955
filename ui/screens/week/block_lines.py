"""Which words fit into a block: whole lines only, the weightiest first, long compounds parted where one would.

Pure: a function that measures text comes in, lines go out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Measure = Callable[[str], float]

ELLIPSIS = "…"
_LEAST_HEAD = 3
_TAILS = (
    "biblioteket",
    "bibliotek",
    "föreningen",
    "förening",
    "gymnasiet",
    "lokalen",
    "stugan",
    "gården",
    "gatans",
    "kyrkan",
    "kyrkans",
    "skolan",
    "skolans",
    "förskolan",
    "centrum",
    "cirkel",
    "grupp",
    "caféet",
    "huset",
    "hallen",
    "parken",
    "torget",
    "salen",
    "hjälpen",
    "hjälp",
    "café",
    "träff",
)
"""Last parts of the compounds that names of places and activities end in, in Swedish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Something a block says; ``weight`` 0 is the last to give way. ``measure`` knows its font.

    One that can wait gets a line only when all the others have theirs.
    """

    text: str
    weight: int
    measure: Measure
    can_wait: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedLine:
    """One line to paint; ``paragraph`` is the index of what it belongs to."""

    paragraph: int
    text: str


def fitted(paragraphs: Sequence[Paragraph], width: float, most_lines: int) -> tuple[FittedLine, ...]:
    """Choose what is shown in ``most_lines`` lines of ``width`` pixels, in the order of ``paragraphs``.

    Each paragraph gets its first line by weight, then each its further ones; what does not fit is shortened with an
    ellipsis at the end of its last line, or left out as a whole.
    """
    wrapped = [wrapped_lines(paragraph.text, width, paragraph.measure) for paragraph in paragraphs]
    granted = [0] * len(paragraphs)
    order = sorted(range(len(paragraphs)), key=lambda index: paragraphs[index].weight)
    left = most_lines
    for can_wait in (False, True):
        turn = [index for index in order if paragraphs[index].can_wait is can_wait]
        for index in turn:
            if left and wrapped[index]:
                granted[index] = 1
                left -= 1
        for index in turn:
            more = min(left, max(len(wrapped[index]) - 1, 0)) if granted[index] else 0
            granted[index] += more
            left -= more
    return tuple(
        FittedLine(paragraph=index, text=line)
        for index, paragraph in enumerate(paragraphs)
        for line in _kept(wrapped[index], granted[index], width, paragraph.measure)
    )


def wrapped_lines(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Break a text at blanks, and a compound too wide for a line before its last part, with a hyphen."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        for part in _parts(word, width, measure):
            joined = f"{line} {part}" if line else part
            if line and measure(joined) > width:
                lines.append(line)
                line = part
            else:
                line = joined
    if line:
        lines.append(line)
    return tuple(shortened(found, width, measure) for found in lines)


def shortened(text: str, width: float, measure: Measure) -> str:
    """Cut a text that is too wide and end it with an ellipsis; at least one letter stays."""
    if measure(text) <= width:
        return text
    kept = text
    while len(kept) > 1 and measure(kept + ELLIPSIS) > width:
        kept = kept[:-1]
    return kept.rstrip(" -") + ELLIPSIS


def _parts(word: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Part a word that no line can hold; its two halves are then never on one line."""
    if measure(word) <= width:
        return (word,)
    folded = word.casefold()
    for tail in _TAILS:
        head = word[: len(word) - len(tail)]
        if folded.endswith(tail) and len(head) >= _LEAST_HEAD and measure(f"{head}-") <= width:
            return (f"{head}-", word[len(head) :])
    return (word,)


def _kept(lines: Sequence[str], granted: int, width: float, measure: Measure) -> Sequence[str]:
    if granted >= len(lines):
        return lines
    if not granted:
        return ()
    kept = list(lines[:granted])
    last = kept[-1].removesuffix(ELLIPSIS).removesuffix("-")
    kept[-1] = shortened(last, max(width - measure(ELLIPSIS), 0), measure)
    if not kept[-1].endswith(ELLIPSIS):
        kept[-1] += ELLIPSIS
    return kept
