"""Keeps one open form a moment after the last key, gives it back after a crash, and lets it go when it is saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.queries.drafts import DraftPlace, KeptDraft, kept_draft
from models.services.drafts import forget_draft, keep_draft
from models.values.changes import EntityKind
from models.values.identifiers import CoordinatorId
from ui.background.contract import Runner, Written
from ui.context import AppContext
from ui.saving.presenter import SavingPresenter

if TYPE_CHECKING:
    from datetime import date

    from _typeshed import DataclassInstance
    from sqlalchemy.orm import Session

    from models.storage.unit_of_work import UnitOfWork

DraftT = TypeVar("DraftT", bound="DataclassInstance")
ResultT = TypeVar("ResultT")
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
        self._is_kept: bool | None = None  # nobody knows before it was looked for
        self._is_sought = False
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MILLISECONDS)
        self._timer.timeout.connect(self.keep_now)

    @property
    def place(self) -> DraftPlace:
        """Give where the form lies."""
        return self._place

    def move_to(self, place: DraftPlace, *, is_kept: bool | None = None) -> None:
        """Go on with another form, and say whether it ``is_kept`` if that is known; the one before is let go."""
        self.stop()
        self._place = place
        self._is_kept = is_kept
        self._is_sought = False

    def look(self) -> None:
        """Answer with ``found``: the form as it was left, or ``None``."""
        self._is_sought = True
        work = partial(kept_draft, place=self._place, kind=self._kind, actor=self._actor)
        self._runner.read(work, on_done=partial(self._on_read, self._place), on_failed=self._on_unread)

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
            self._is_kept = True
            self._write(partial(keep_draft, place=self._place, draft=draft))

    def forget(self) -> None:
        """Throw the form away; one that is known to be gone costs nothing, one that nobody has seen yet stays."""
        is_unseen = self._is_kept is None and self._is_sought
        is_gone = self._is_kept is False
        self.stop()
        if not is_gone and not is_unseen:
            self._write(partial(forget_draft, place=self._place))

    def stop(self) -> None:
        """Keep nothing more of what waits: it has been saved, and what was kept has gone with it."""
        self._waiting = None
        self._timer.stop()
        self._is_kept = False

    def _write(self, work: partial[None]) -> None:
        self._runner.write(work, on_done=self._on_written, on_failed=self._on_unwritten)

    def _on_read(self, place: DraftPlace, kept: KeptDraft[DraftT] | None) -> None:
        if place != self._place:
            return
        self._is_sought = False
        if self._is_kept is None:
            self._is_kept = kept is not None
        self.found.emit(kept)

    def _on_unread(self, _error: Exception) -> None:
        self._is_sought = False
        self.found.emit(None)

    def _on_written(self, _result: None) -> None:
        """Nobody waits for it."""

    def _on_unwritten(self, _error: Exception) -> None:
        """The next key tries again."""
        self._is_kept = None


class UnsavedPresenter(SavingPresenter, Generic[DraftT]):
    """One form at a time; what is typed into it lies at ``keeper`` until it is saved."""

    def __init__(
        self, context: AppContext, kind: EntityKind, form: type[DraftT], parent: QObject | None = None
    ) -> None:
        super().__init__(context, parent)
        place = DraftPlace(kind=kind)
        self.keeper: DraftKeeper[DraftT] = DraftKeeper(context.runner, place, form, context.coordinator_id, self)

    @property
    def today(self) -> date:
        """Give the day of the program."""
        return self._context.clock.today()

    def save(self, form: DraftT) -> None:
        """Write what was filled in, and forget what was kept."""
        raise NotImplementedError

    def _write(
        self,
        work: Callable[[UnitOfWork], object],
        *,
        sentence: str,
        read_theirs: Callable[[Session], object] | None,
    ) -> None:
        self.keeper.keep_now()  # not after it is saved: it would come back
        super()._write(partial(save_and_forget, work, self.keeper.place), sentence=sentence, read_theirs=read_theirs)

    def _on_saved(self, sentence: str, written: Written[object]) -> None:
        self.keeper.stop()
        super()._on_saved(sentence, written)


def save_and_forget(work: Callable[[UnitOfWork], ResultT], place: DraftPlace, uow: UnitOfWork) -> ResultT:
    """Save a form and take what was kept of it away in the same transaction."""
    result = work(uow)
    forget_draft(uow, place)
    return result
