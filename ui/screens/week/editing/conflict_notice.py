"""What a form collides with, said before it is saved; saving it all the same stays possible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.values.problems import Conflict
from translations import _
from ui.screens.week.words import conflict_sentences
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner


class ConflictNotice(Banner):
    """Remembers what was shown: only that counts as accepted when someone saves all the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[Conflict, ...] = ()

    @property
    def accepted(self) -> frozenset[Conflict]:
        """Give what somebody has seen and may save in spite of."""
        return frozenset(self._shown)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Say what collides, or go away."""
        self._shown = tuple(conflicts)
        if not conflicts:
            self.hide()
            return
        self.show_text(_("This collides"), conflict_sentences(self._shown), tone=Tone.ATTENTION)
