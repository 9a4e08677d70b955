"""Keeps one open form a moment after the last key, and gives it back after a crash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.queries.drafts import DraftPlace, KeptDraft, kept_draft
from models.services.drafts import forget_draft, keep_draft
from models.values.identifiers import CoordinatorId
from ui.background.contract import Runner

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

DraftT = TypeVar("DraftT", bound="DataclassInstance")
WAIT_MILLISECONDS: Final = 300


class DraftKeeper(QObject, Generic[DraftT]):
    """One open form. What cannot be kept is not worth a word: the form is still on the screen, and saving will say why.

    Whoever saves the form calls ``forget_draft`` in the same unit of work and then ``stop``; throwing it away is
    ``forget``.
    """

    found = Signal(object)  # KeptDraft[DraftT] | None

    def __init__(
        self, runner: Runner, place: DraftPlace, kind: type[DraftT], actor: CoordinatorId | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._place = place
        self._kind = kind
        self._actor = actor
        self._waiting: DraftT | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MILLISECONDS)
        self._timer.timeout.connect(self.keep_now)

    def look(self) -> None:
        """Answer with ``found``: the form as it was left, or ``None``."""
        work = partial(kept_draft, place=self._place, kind=self._kind, actor=self._actor)
        self._runner.read(work, on_done=self._on_read, on_failed=self._on_unread)

    def note(self, draft: DraftT) -> None:
        """Keep this state, unless another comes within a moment."""
        self._waiting = draft
        self._timer.start()

    @Slot()
    def keep_now(self) -> None:
        """Keep what waits at once, before the form goes from the screen."""
        draft, self._waiting = self._waiting, None
        self._timer.stop()
        if draft is not None:
            self._write(partial(keep_draft, place=self._place, draft=draft))

    def forget(self) -> None:
        """Throw the form away."""
        self.stop()
        self._write(partial(forget_draft, place=self._place))

    def stop(self) -> None:
        """Keep nothing more of what waits: it has been saved."""
        self._waiting = None
        self._timer.stop()

    def _write(self, work: partial[None]) -> None:
        self._runner.write(work, on_done=self._on_written, on_failed=self._on_unwritten)

    def _on_read(self, kept: KeptDraft[DraftT] | None) -> None:
        self.found.emit(kept)

    def _on_unread(self, _error: Exception) -> None:
        self.found.emit(None)

    def _on_written(self, _result: None) -> None:
        """Nobody waits for it."""

    def _on_unwritten(self, _error: Exception) -> None:
        """The next key tries again."""
