"""Words of one sheet: phrases of its language as runs, so that numbers and Swedish keep their own direction.

A run is the smallest piece that a template needs to know about: plain words, a number that must not be
turned round, or Swedish words inside another language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from itertools import chain
from typing import assert_never

from models.documents.explanations import Explanation, address_of
from models.documents.typesetting import Json
from models.documents.typography import as_heading, clock, clock_span, day_number
from models.rules.phrase_states import shipped_phrase
from models.rules.weekdays import weekday_of
from models.values.language import SWEDISH
from models.values.phrases import PhraseBook, PhraseState, PrintedPhrase, TextRef
from models.values.printing import Remark, RemarkKind
from translations.catalogue import shipped_texts
from translations.languages import Language

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
# Thai writes sentences without a space and breaks between its words by itself, without a hyphen.
_LONG_WORD = re.compile(r"[^\W\u0e00-\u0e7f]{23,}")
_COMMA_FROM_THE_RIGHT = "،"
_SOFT_HYPHEN = "\u00ad"
_SYLLABLES = 8


class RunKind(StrEnum):
    """How a run is set: in the language of the sheet, left to right in a box, or as Swedish."""

    PLAIN = "plain"
    NUMBER = "number"
    SWEDISH = "swedish"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some text set in one way, and what it says in Swedish where that is not what it says itself."""

    kind: RunKind
    text: str
    explanation: Explanation | None = None


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """Give words of the sheet's language."""
    return (Run(kind=RunKind.PLAIN, text=breakable(text)),)


def number(text: str) -> Runs:
    """Give a time, date, phone number or span that runs from left to right."""
    return (Run(kind=RunKind.NUMBER, text=text),)


def swedish(text: str) -> Runs:
    """Give Swedish words: names of places, streets and stops are never translated."""
    return (Run(kind=RunKind.SWEDISH, text=breakable(text)),)


def swedish_text(runs: Runs) -> str:
    """Give runs as a Swedish sentence says them."""
    return "".join(_in_swedish(run) for run in runs)


def breakable(text: str) -> str:
    """Let a word that is too long for any column break, by soft hyphens that show only when used."""
    return _LONG_WORD.sub(_with_soft_hyphens, text)


def as_json(runs: Runs) -> Json:
    """Give runs as a template reads them."""
    return [
        {"kind": run.kind.value, "text": run.text}
        if run.explanation is None
        else {"kind": run.kind.value, "text": run.text, "says": address_of(run.explanation)}
        for run in runs
    ]


def explained(runs: Runs, in_swedish: str, ref: TextRef | None = None) -> Runs:
    """Say what runs mean in Swedish and which text they are; a run that is a text by itself stays that."""
    explanation = Explanation(swedish=in_swedish.replace(_SOFT_HYPHEN, ""), ref=ref)
    return tuple(
        run
        if run.explanation is not None and run.explanation.ref is not None
        else replace(run, explanation=explanation)
        for run in runs
    )


def fill(sentence: str, values: dict[str, Runs]) -> Runs:
    """Put runs into the named places of a sentence."""
    pieces: list[Run] = []
    for number_of_piece, piece in enumerate(_PLACEHOLDER.split(sentence)):
        if number_of_piece % 2:
            pieces.extend(values[piece])
        elif piece:
            pieces.append(Run(kind=RunKind.PLAIN, text=piece))
    return tuple(pieces)


class SheetWords:
    """Gives the phrases of one language and remembers what somebody should know about them.

    ``phrases`` is what the office says in place of what is shipped.
    """

    def __init__(self, language: Language, phrases: PhraseBook | None = None) -> None:
        self.language = language
        self._book = phrases if phrases is not None else PhraseBook()
        self._remarks: dict[Remark, None] = {}
        self._asked: dict[TextRef, None] = {}

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Give the remarks in the order in which they came up, each once."""
        return tuple(self._remarks)

    @property
    def asked(self) -> tuple[TextRef, ...]:
        """Give every text that was asked for in the language of the sheet, in that order, each once."""
        return tuple(self._asked)

    def remark(self, kind: RemarkKind, subject: str, ref: TextRef) -> None:
        """Note something about this language."""
        self._remarks[Remark(kind=kind, language=self.language.code, subject=subject, ref=ref)] = None

    def ask(self, ref: TextRef) -> None:
        """Note that the sheet uses a text of the office's own."""
        self._asked[ref] = None

    def phrase(self, key: str, **values: Runs) -> Runs:
        """Give a phrase with its places filled; one that may not be printed comes whole in Swedish.

        So does one into which a phrase is put that may not be printed: no sentence is half in Swedish but for names.
        """
        ref = TextRef(key=key)
        self.ask(ref)
        found = self._printed(self.language.code, key)
        kind = _remark_about(found.state)
        if kind is not None:
            self.remark(kind, key, ref)
        in_swedish = self.in_swedish(key, **values)
        if found.state.prints_swedish or any(map(_stands_in, chain.from_iterable(values.values()))):
            return explained(plain(in_swedish) if self.language.is_swedish else swedish(in_swedish), in_swedish, ref)
        return explained(fill(found.text, values), in_swedish, ref)

    def in_swedish(self, key: str, **values: Runs) -> str:
        """Give the Swedish sentence of a phrase as plain text, as the office has it."""
        texts = {name: swedish_text(runs) for name, runs in values.items()}
        return self._printed(SWEDISH, key).text.format(**texts)

    def state(self, key: str) -> PhraseState:
        """Tell how far a phrase may be trusted in the language of the sheet."""
        return self._printed(self.language.code, key).state

    def _printed(self, code: str, key: str) -> PrintedPhrase:
        """Give what the office says, else what is shipped. A key that Swedish lacks is a fault: ``KeyError``."""
        shipped = shipped_phrase(shipped_texts(code).get(key))
        if code == SWEDISH and shipped.state is PhraseState.MISSING:
            raise KeyError(key)
        office = self._book.find(code, key)
        if office is None:
            return PrintedPhrase(text=shipped.text, state=shipped.state)
        return PrintedPhrase(text=office.text or shipped.text, state=office.state)

    def clock_lines(self, starts: time, ends: time) -> tuple[Runs, ...]:
        """Write a span of time; in words and on two lines, "from …" and "to …", where lines run from the right."""
        if not self.language.is_right_to_left:
            return (number(clock_span(starts, ends)),)
        runs = self.phrase("from_to_time", start=number(clock(starts)), end=number(clock(ends)))
        return _before_last_number(runs)

    def day_span(self, first: date, last: date) -> Runs:
        """Write a span of days in numbers; in words where a line runs from right to left."""
        if not self.language.is_right_to_left:
            return number(f"{day_number(first)}–{day_number(last)}")
        return self.phrase("from_to_date", start=number(day_number(first)), end=number(day_number(last)))

    def weekday(self, day: date) -> Runs:
        """Name the weekday as within a sentence."""
        return self.phrase(weekday_of(day).value)

    def weekday_in_swedish(self, day: date) -> str:
        """Name the weekday in Swedish as within a sentence."""
        return self.in_swedish(weekday_of(day).value)

    def day(self, day: date, *, at: time | None = None) -> Runs:
        """Write a weekday with its day and month, and the clock if there is one: ``måndag 23/11, 17:30``."""
        numbers = day_number(day) if at is None else f"{day_number(day)}, {clock(at)}"
        return (*self.weekday(day), *plain(" "), *number(numbers))

    def day_heading(self, day: date) -> Runs:
        """Write a weekday that stands by itself."""
        return tuple(replace(run, text=as_heading(run.text)) for run in self.weekday(day))

    def listed(self, parts: Sequence[Runs]) -> Runs:
        """Put the comma of the script between parts."""
        comma = plain(f"{_COMMA_FROM_THE_RIGHT} " if self.language.is_right_to_left else ", ")
        return tuple(run for at, part in enumerate(parts) for run in (comma if at else ()) + part)


def _stands_in(run: Run) -> bool:
    """Tell Swedish that stands for another phrase from Swedish that is a name."""
    explanation = run.explanation
    ref = explanation.ref if explanation is not None else None
    return run.kind is RunKind.SWEDISH and ref is not None and ref.owner_uid is None


def _remark_about(state: PhraseState) -> RemarkKind | None:
    match state:
        case PhraseState.REVIEWED:
            return None
        case PhraseState.DRAFT:
            return RemarkKind.PHRASE_UNREVIEWED
        case PhraseState.UNSURE:
            return RemarkKind.PHRASE_IN_SWEDISH
        case PhraseState.OUTDATED:
            return RemarkKind.PHRASE_OUTDATED
        case PhraseState.MISSING:
            return RemarkKind.PHRASE_MISSING
        case _:
            assert_never(state)


def _before_last_number(runs: Runs) -> tuple[Runs, ...]:
    """Cut before the word that stands before the last number: "from 10:00" and "to 12:00"."""
    last = max(place for place, run in enumerate(runs) if run.kind is RunKind.NUMBER)
    head, _, preposition = runs[last - 1].text.rstrip().rpartition(" ")
    before = runs[last - 1]
    first_line = (*runs[: last - 1], replace(before, text=head.rstrip())) if head.strip() else runs[: last - 1]
    return first_line, (replace(before, text=f"{preposition} "), *runs[last:])


def _in_swedish(run: Run) -> str:
    if run.explanation is not None:
        return run.explanation.swedish
    return run.text.replace(_COMMA_FROM_THE_RIGHT, ",")


def _with_soft_hyphens(word: re.Match[str]) -> str:
    text = word[0]
    return _SOFT_HYPHEN.join(text[start : start + _SYLLABLES] for start in range(0, len(text), _SYLLABLES))
