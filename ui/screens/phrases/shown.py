"""What the phrase bank shows of one language, and which part of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.queries.phrases import PhraseRow
from models.values.language import SWEDISH, LanguageCode
from models.values.phrases import PhraseState, TextRef


class Selection(StrEnum):
    """Which phrases are listed; ``WISHED`` are those another screen asked for."""

    ALL = "all"
    DRAFT = "draft"
    OUTDATED = "outdated"
    MISSING = "missing"
    UNSURE = "unsure"
    WEEK = "week"
    WISHED = "wished"


_STATE_OF = {
    Selection.DRAFT: PhraseState.DRAFT,
    Selection.OUTDATED: PhraseState.OUTDATED,
    Selection.MISSING: PhraseState.MISSING,
    Selection.UNSURE: PhraseState.UNSURE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLine:
    """One language with how far it has been read; ``numbers`` has the states that occur."""

    code: LanguageCode
    reviewed: int
    total: int
    numbers: Mapping[PhraseState, int] = field(default_factory=dict)

    @property
    def prints_swedish(self) -> int:
        """Count what comes out in Swedish."""
        return sum(number for state, number in self.numbers.items() if state.prints_swedish)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBank:
    """Everything of one language, and how far all of them have been read."""

    language: LanguageCode
    rows: tuple[PhraseRow, ...]
    week: frozenset[TextRef]
    languages: tuple[LanguageLine, ...]

    @property
    def line(self) -> LanguageLine:
        """Give the language itself."""
        return next(line for line in self.languages if line.code == self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPhrases:
    """The part of a language that is listed, in its order; ``wished`` is empty unless another screen asked."""

    bank: ReadBank
    selection: Selection
    text: str
    rows: tuple[PhraseRow, ...]
    wished: frozenset[TextRef] = frozenset()

    @property
    def is_swedish(self) -> bool:
        """Tell whether the source itself is shown."""
        return self.bank.language == SWEDISH

    @property
    def is_filtered(self) -> bool:
        """Tell whether less than everything may be listed."""
        return bool(self.text.strip()) or self.selection is not Selection.ALL

    def count(self, selection: Selection) -> int:
        """Count what a selection would list, without regard to the words looked for."""
        return sum(belongs(row, selection, self.bank.week, self.wished) for row in self.bank.rows)


def belongs(
    row: PhraseRow, selection: Selection, week: frozenset[TextRef], wished: frozenset[TextRef] = frozenset()
) -> bool:
    """Tell whether a selection lists a phrase."""
    match selection:
        case Selection.ALL:
            return True
        case Selection.WEEK:
            return row.ref in week
        case Selection.WISHED:
            return row.ref in wished
        case _:
            return row.state is _STATE_OF[selection]


def is_found(row: PhraseRow, text: str) -> bool:
    """Tell whether every word looked for stands in the Swedish or in the text, whatever its case."""
    where = f"{row.swedish} {row.text} {row.reviewed_by}".casefold()
    return all(word in where for word in text.casefold().split())
