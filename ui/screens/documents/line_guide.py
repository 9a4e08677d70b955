"""Leads from line to line of the preview: asks for what is not known yet, and tells which line is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from models.values.language import LanguageCode
from models.values.page_lines import PageLine
from translations.languages import schedule_language
from ui.screens.documents.line_cursor import LineCursor, ShownLine


class LineGuide(QObject):
    """Holds the line that is meant. What lines there are comes later, from the paper lane."""

    lines_wanted = Signal(str)  # LanguageCode
    changed = Signal(object)  # ShownLine or None
    stepped = Signal()  # by key, so that the line may have to be brought into sight
    learned = Signal()
    opened = Signal(object)  # ShownLine with a text behind it

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cursor = LineCursor()
        self._asked: set[LanguageCode] = set()
        self._waiting_step = 0
        self._languages: tuple[LanguageCode, ...] = ()

    @property
    def current(self) -> ShownLine | None:
        """Give the line that is meant."""
        return self._cursor.current

    @property
    def is_from_right(self) -> bool:
        """Tell whether the sheet of the line is read from the right."""
        return self.current is not None and schedule_language(self.current.language).is_right_to_left

    def set_languages(self, languages: Sequence[LanguageCode]) -> None:
        """Walk through the sheets of these languages, in this order."""
        self._languages = tuple(languages)
        if self.current is not None and self.current.language not in languages:
            self.point_away()

    @Slot()
    def forget(self) -> None:
        """Know nothing more of lines: the sheets are others."""
        self._cursor.forget()
        self._asked.clear()
        self._waiting_step = 0
        self._mean(None)

    @Slot(str, object)
    def learn(self, language: LanguageCode, lines: Sequence[PageLine]) -> None:
        """Take over what the lines of a language say, and go on to the line that waited for it."""
        self._cursor.learn(language, lines)
        step, self._waiting_step = self._waiting_step, 0
        if step:
            self.step(step)
        else:
            self.learned.emit()

    def point_at(self, language: LanguageCode, page: int, x: float, y: float) -> None:
        """Mean the line at a spot of a page, measured in parts of its width and height."""
        if self._ask(language):
            self._mean(self._cursor.at(language, page, x, y))

    def point_away(self) -> None:
        """Mean no line."""
        self._mean(None)

    def step(self, step: int) -> None:
        """Go to the next line, or with −1 to the one before."""
        needed = self._cursor.step(self._languages, step)
        if needed is None:
            self._mean(self._cursor.current)
            self.stepped.emit()
        elif self._ask(needed):
            self.step(step)  # the answer came at once
        else:
            self._waiting_step = step

    def open(self) -> None:
        """Open the text behind the line, if there is one."""
        if self.current is not None and self.current.line.ref is not None:
            self.opened.emit(self.current)

    def _ask(self, language: LanguageCode) -> bool:
        """Ask for the lines of a language once; tells whether they are there."""
        if not self._cursor.knows(language) and language not in self._asked:
            self._asked.add(language)
            self.lines_wanted.emit(language)
        return self._cursor.knows(language)

    def _mean(self, shown: ShownLine | None) -> None:
        self._cursor.current = shown
        self.changed.emit(shown)
