"""Which line of the preview somebody points at or has gone to by key. Knows nothing of windows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.values.language import LanguageCode
from models.values.page_lines import PageLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """A line and the language of its sheet."""

    language: LanguageCode
    line: PageLine


class LineCursor:
    """Walks through the lines of the shown sheets in their order."""

    def __init__(self) -> None:
        self._lines: Mapping[LanguageCode, Sequence[PageLine]] = {}
        self.current: ShownLine | None = None

    def forget(self) -> None:
        """Begin anew: the pages have changed."""
        self._lines = {}
        self.current = None

    def knows(self, language: LanguageCode) -> bool:
        """Tell whether the lines of a language are there."""
        return language in self._lines

    def learn(self, language: LanguageCode, lines: Sequence[PageLine]) -> None:
        """Take over the lines of a language."""
        self._lines = {**self._lines, language: tuple(lines)}

    def at(self, language: LanguageCode, page: int, x: float, y: float) -> ShownLine | None:
        """Give the line at a spot of a page, measured in parts of its width and height."""
        for line in self._lines.get(language, ()):
            if line.page == page and line.area.contains(x, y):
                return ShownLine(language=language, line=line)
        return None

    def step(self, languages: Sequence[LanguageCode], step: int) -> LanguageCode | None:
        """Go on or back; gives the language whose lines are needed first, ``None`` when the step was made."""
        if not languages:
            return None
        at = self._place(languages, step)
        if at is None:
            return None if self.knows(languages[0]) else languages[0]
        language_at, number = at
        while 0 <= language_at < len(languages):
            language = languages[language_at]
            if not self.knows(language):
                return language
            lines = self._lines[language]
            if number < 0:
                number += len(lines)
            if 0 <= number < len(lines):
                self.current = ShownLine(language=language, line=lines[number])
                return None
            language_at, number = language_at + step, 0 if step > 0 else -1
        return None

    def _place(self, languages: Sequence[LanguageCode], step: int) -> tuple[int, int] | None:
        current = self.current
        if current is None or current.language not in languages:
            return (0, 0) if self.knows(languages[0]) else None
        language_at = languages.index(current.language)
        number = list(self._lines[current.language]).index(current.line) + step
        return (language_at, number) if number >= 0 else (language_at - 1, -1)
