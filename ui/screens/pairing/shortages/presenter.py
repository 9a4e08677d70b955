"""Works out which groups have too few places, for the office and for the wall."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.documents.shortage_poster import shortage_text
from models.queries.pair_papers import wall_source
from models.rules.pairing_shortages import shortage_groups, wall_shortages
from models.values.language import LanguageCode
from models.values.pair_papers import WallSource
from models.values.pairing_lines import Standing
from translations.wall_words import wall_languages
from ui.background.contract import is_news
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext
from ui.screens.pairing.shown import ShownShortage, ShownShortages
from ui.screens.pairing.solving.presenter import Solved
from ui.wording.errors import error_sentence


class ShortagesPresenter(QObject):
    """Answers with ``found``."""

    found = Signal(object)  # ShownShortages
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = context.runner

    def look(self, solved: Solved) -> None:
        """Look for shortages in a plan."""
        work = partial(_shown, solved)
        self._runner.plain(work, on_done=self.tell, on_failed=self._on_failed, topic="shortages")

    def tell(self, shown: ShownShortages) -> None:
        """Answer with shortages, and with the words for the wall where something may be said there."""
        if not shown.wall:
            self.found.emit(shown)
            return
        work, on_done = partial(wall_source, shortages=shown.wall), partial(self._on_source, shown)
        self._runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="wall")

    def _on_source(self, shown: ShownShortages, source: WallSource) -> None:
        texts = {code: shortage_text(source, code) for code in map(LanguageCode, wall_languages())}
        self.found.emit(replace(shown, wall_texts=texts))

    def _on_failed(self, error: Exception) -> None:
        if is_news(error):
            self.trouble_met.emit(error_sentence(error))


def _shown(solved: Solved, _token: CancelToken, _progress: Progress) -> ShownShortages:
    groups, faces = shortage_groups(solved.run), solved.read.faces
    is_for_some = solved.limit.units is not None
    return ShownShortages(
        groups=tuple(
            ShownShortage(
                shortage=group,
                newcomers=tuple(faces[key].short for key in group.newcomers if key in faces),
                volunteers=tuple(faces[key].name for key in group.volunteers if key in faces),
            )
            for group in groups
        ),
        wall=() if is_for_some else wall_shortages(groups),
        impossible=tuple(line.face.short for line in solved.waiting if line.standing is Standing.IMPOSSIBLE),
        areas={row.id: row.name for row in solved.read.areas},
        wall_texts={},
        chosen=len(solved.waiting) if is_for_some else 0,
    )
