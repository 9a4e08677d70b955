"""Works out which groups have too few places, for the office and for the wall."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.office import office_details
from models.rules.pairing_shortages import shortage_groups, wall_shortages
from models.values.pairing_lines import Standing
from ui.background.contract import UnexpectedTrouble
from ui.background.progress import Cancelled, CancelToken, Progress
from ui.context import AppContext
from ui.screens.pairing.presenter import Solved
from ui.screens.pairing.shown import ShownShortage, ShownShortages
from ui.wording.errors import error_sentence
from ui.wording.pairing_shortages import WallSender

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ShortagesPresenter(QObject):
    """Answers with ``found``."""

    found = Signal(object)  # ShownShortages
    trouble_met = Signal(str)  # sentence

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = context.runner

    def look(self, solved: Solved) -> None:
        """Look for shortages in a plan."""
        on_done = partial(self._on_sender, solved)
        self._runner.read(_sender, on_done=on_done, on_failed=self._on_failed, topic="sender")

    def _on_sender(self, solved: Solved, sender: WallSender) -> None:
        work = partial(_shown, solved, sender)
        self._runner.plain(work, on_done=self._on_found, on_failed=self._on_failed, topic="shortages")

    def _on_found(self, shown: ShownShortages) -> None:
        self.found.emit(shown)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UnexpectedTrouble | Cancelled):
            self.trouble_met.emit(error_sentence(error))


def _sender(session: Session) -> WallSender:
    office = office_details(session)
    if office is None:
        return WallSender()
    return WallSender(name=office.name, phone=office.phone, web_address=office.web_address)


def _shown(solved: Solved, sender: WallSender, _token: CancelToken, _progress: Progress) -> ShownShortages:
    groups, faces = shortage_groups(solved.run), solved.read.faces
    return ShownShortages(
        groups=tuple(
            ShownShortage(
                shortage=group,
                newcomers=tuple(faces[key].short for key in group.newcomers if key in faces),
                volunteers=tuple(faces[key].name for key in group.volunteers if key in faces),
            )
            for group in groups
        ),
        wall=wall_shortages(groups),
        impossible=tuple(line.face.short for line in solved.waiting if line.standing is Standing.IMPOSSIBLE),
        areas={row.id: row.name for row in solved.read.areas},
        sender=sender,
    )
