"""What a native reader's spreadsheet says about one language, and what it would change in the phrase bank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.values.language import LanguageCode
from models.values.phrases import TextRef


class Answer(StrEnum):
    """What the reader wrote in the column that asks whether a text is right."""

    YES = "yes"
    NO = "no"
    NOTHING = "nothing"
    UNCLEAR = "unclear"


class ReturnedKind(StrEnum):
    """What becomes of one phrase that the reader said something about; only the first two change anything."""

    APPROVED = "approved"
    CORRECTED = "corrected"
    CHANGED_HERE = "changed_here"
    SWEDISH_CHANGED = "swedish_changed"
    WRONG_PLACEHOLDERS = "wrong_placeholders"
    TOO_LONG = "too_long"
    NOT_PRINTABLE = "not_printable"
    NO_TEXT = "no_text"
    NOT_RIGHT = "not_right"
    UNCLEAR = "unclear"
    TWICE = "twice"
    UNKNOWN = "unknown"

    @property
    def is_applied(self) -> bool:
        """Tell whether it changes the phrase bank."""
        return self in (ReturnedKind.APPROVED, ReturnedKind.CORRECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderLine:
    """One line as it came back: ``mark`` is what stands in the key column, ``now`` the words that were sent."""

    mark: str
    now: str
    corrected: str
    answer: Answer
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPhrase:
    """One phrase as it was when the spreadsheet was made."""

    ref: TextRef
    swedish: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentPhrase:
    """One phrase as it is now."""

    ref: TextRef
    swedish: str
    text: str
    version: int | None
    is_reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedPhrase:
    """What becomes of one phrase: ``before`` stands in the bank, ``text`` is what the reader wants there.

    ``placeholders`` are those of the Swedish where the reader's text has others, ``said`` an answer that is not
    understood, ``swedish_before`` the Swedish that was sent where it has changed. Without a ``ref`` it is unknown.
    """

    kind: ReturnedKind
    ref: TextRef | None
    swedish: str
    before: str
    text: str
    version: int | None = None
    placeholders: tuple[str, ...] = ()
    said: str = ""
    swedish_before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedSheet:
    """All that a spreadsheet says; ``unmarked`` phrases have no answer, ``settled`` ones say what holds already."""

    language: LanguageCode
    reader: str
    sent_on: date | None
    phrases: tuple[ReturnedPhrase, ...]
    unmarked: int
    settled: int

    @property
    def applied(self) -> tuple[ReturnedPhrase, ...]:
        """Give what changes the phrase bank."""
        return tuple(phrase for phrase in self.phrases if phrase.kind.is_applied)

    @property
    def left_out(self) -> tuple[ReturnedPhrase, ...]:
        """Give what somebody has to look at."""
        return tuple(phrase for phrase in self.phrases if not phrase.kind.is_applied)
