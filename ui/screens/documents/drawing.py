"""Draws the chosen sheets for the preview, one language at a time: what is newest and in sight comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from models.values.errors import Refused
from models.values.language import LanguageCode
from models.values.page_lines import PageLine
from models.values.printing import Remark
from ui.background.contract import Runner
from ui.background.progress import Cancelled, CancelToken, Progress
from ui.printing.sheets import SheetPreview, Sheets

FIRST_DPI = 40
COARSE_DPI = 100
"""What is out of sight is no finer than this, or all languages at 200 percent would fill the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesInSight:
    """What the preview shows at the moment: which languages, and how fine their pages are."""

    languages: tuple[LanguageCode, ...] = ()
    dpi: int = FIRST_DPI


class SheetDrawing(QObject):
    """Keeps one drawing job under way as long as something is missing, then gathers the remarks on all languages."""

    sheet_drawn = Signal(object)  # SheetPreview
    sheet_refused = Signal(str, object)  # LanguageCode, Exception
    remarks_changed = Signal()
    lines_read = Signal(str, object)  # LanguageCode, tuple of PageLine
    sheets_replaced = Signal()

    def __init__(self, runner: Runner, languages: Sequence[LanguageCode], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._languages = tuple(languages)
        self._sheets: Sheets | None = None
        self._chosen: tuple[LanguageCode, ...] = ()
        self._newest: LanguageCode | None = None
        self._in_sight = PagesInSight()
        self._drawn: dict[LanguageCode, int] = {}
        self._remarks: dict[LanguageCode, tuple[Remark, ...]] = {}
        self._is_drawing = False

    def remarks(self, language: LanguageCode) -> tuple[Remark, ...] | None:
        """Give what should be known about a language; ``None`` as long as nobody knows."""
        return self._remarks.get(language)

    def use(self, sheets: Sheets, chosen: Sequence[LanguageCode]) -> None:
        """Draw other sheets from now on; the answer of a job that draws the old ones is dropped."""
        self._sheets = sheets
        self._chosen = tuple(chosen)
        self._drawn = {}
        self._remarks = {}
        self._is_drawing = False
        self.sheets_replaced.emit()
        self._draw_next()

    @Slot(str)
    def explain(self, language: LanguageCode) -> None:
        """Find out what each line of a language's pages says in Swedish."""
        if self._sheets is not None:
            self._runner.paper(
                partial(_lines, self._sheets, language),
                on_done=partial(self._on_lines, self._sheets, language),
                on_failed=self._on_lines_failed,
                topic=f"lines-{language}",
            )

    def choose(self, chosen: Sequence[LanguageCode], *, newest: LanguageCode | None = None) -> None:
        """Draw these languages; ``newest`` is the one that somebody has just taken in."""
        self._chosen = tuple(chosen)
        self._newest = newest
        self._draw_next()

    def look_at(self, in_sight: PagesInSight) -> None:
        """Say what is in sight, so that it is drawn first and as fine as the screen shows it."""
        if in_sight == self._in_sight:
            return
        self._in_sight = in_sight
        for code in self._drawn.keys() - set(in_sight.languages):
            self._drawn[code] = min(self._drawn[code], COARSE_DPI)  # the view has shrunk them
        self._draw_next()

    def _draw_next(self) -> None:
        if self._sheets is None or self._is_drawing:
            return
        missing = self._missing()
        if missing is not None:
            self._is_drawing = True
            in_sight = missing in self._in_sight.languages
            dpi = self._in_sight.dpi if in_sight else min(self._in_sight.dpi, COARSE_DPI)
            self._runner.paper(
                partial(_preview, self._sheets, missing, dpi),
                on_done=self._on_drawn,
                on_failed=partial(self._on_failed, missing),
                topic="preview",
            )
        elif len(self._remarks) < len(self._languages):
            self._is_drawing = True
            self._runner.paper(
                partial(_all_remarks, self._sheets, self._languages),
                on_done=self._on_remarks,
                on_failed=self._on_remarks_failed,
                topic="preview",
            )

    def _missing(self) -> LanguageCode | None:
        if self._newest in self._chosen and self._newest not in self._drawn:
            return self._newest
        for code in self._in_sight.languages:
            if code in self._chosen and self._drawn.get(code) != self._in_sight.dpi:
                return code
        return next((code for code in self._chosen if code not in self._drawn), None)

    def _on_drawn(self, preview: SheetPreview) -> None:
        self._is_drawing = False
        self._drawn[preview.language] = preview.dpi
        known = self._remarks.get(preview.language)
        self._remarks[preview.language] = preview.remarks
        self.sheet_drawn.emit(preview)
        if known != preview.remarks:
            self.remarks_changed.emit()
        self._draw_next()

    def _on_failed(self, language: LanguageCode, error: Exception) -> None:
        self._is_drawing = False
        if isinstance(error, Cancelled):  # somebody stopped all work, a file being saved above all: not this
            self._draw_next()
            return
        self._drawn[language] = self._in_sight.dpi
        self.sheet_refused.emit(language, error)
        if isinstance(error, Refused):  # anything else would fail in the next language too
            self._draw_next()

    def _on_lines(self, sheets: Sheets, language: LanguageCode, lines: tuple[PageLine, ...]) -> None:
        if sheets is self._sheets:
            self.lines_read.emit(language, lines)

    def _on_lines_failed(self, _error: Exception) -> None:
        """Leave a page unexplained that could not be drawn either: why not stands in its place."""

    def _on_remarks(self, remarks: dict[LanguageCode, tuple[Remark, ...]]) -> None:
        self._is_drawing = False
        self._remarks = remarks
        self.remarks_changed.emit()
        self._draw_next()

    def _on_remarks_failed(self, _error: Exception) -> None:
        self._is_drawing = False


def _preview(
    sheets: Sheets, language: LanguageCode, dpi: int, _token: CancelToken, _progress: Progress
) -> SheetPreview:
    return sheets.preview(language, dpi)


def _lines(sheets: Sheets, language: LanguageCode, _token: CancelToken, _progress: Progress) -> tuple[PageLine, ...]:
    return sheets.lines(language)


def _all_remarks(
    sheets: Sheets, languages: Sequence[LanguageCode], token: CancelToken, _progress: Progress
) -> dict[LanguageCode, tuple[Remark, ...]]:
    found: dict[LanguageCode, tuple[Remark, ...]] = {}
    for language in languages:
        token.raise_if_cancelled()
        found[language] = sheets.remarks(language)
    return found
