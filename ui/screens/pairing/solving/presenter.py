"""Reads the register and solves the plan, whenever something changes or the run is limited to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.queries.areas import AreaRow, area_rows
from models.queries.intake import intake_policy
from models.queries.pairing_candidates import pairing_case
from models.queries.pairing_faces import open_proposals, unit_faces
from models.queries.pairing_policies import pairing_policy
from models.rules.pairing_limits import limited
from models.rules.pairing_lines import waiting_lines
from models.rules.pairing_plan import SolvedRun, solve
from models.values.identifiers import PersonId
from models.values.pairing import NO_LIMIT, PairingCase, PairingPolicy, RunLimit
from models.values.pairing_faces import UnitFace
from models.values.pairing_lines import Proposals, WaitingLine
from resources.people_keys import occupation_fields
from ui.background.progress import CancelToken, Progress
from ui.context import AppContext

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRegister:
    """What one read gave: everything a run and its lists rest on. The case is everybody's."""

    case: PairingCase
    policy: PairingPolicy
    faces: Mapping[PersonId, UnitFace]
    proposals: Proposals
    areas: tuple[AreaRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """A plan beside what it was made of and for whom; ``waiting`` are its lines."""

    read: ReadRegister
    limit: RunLimit
    run: SolvedRun
    waiting: tuple[WaitingLine, ...]

    @property
    def others(self) -> int:
        """Count those who wait and whom the plan leaves out."""
        everybody = len(self.read.case.newcomers) + len(self.read.case.second)
        return everybody - len(self.run.newcomers)


class SolvingPresenter(QObject):
    """Of several requests under way only the newest is answered; a limit lasts as long as the window is open."""

    solved = Signal(object)  # Solved
    solving_changed = Signal(bool)
    failed = Signal(object)  # Exception

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._request = 0
        self._is_reading = False
        self._read: ReadRegister | None = None
        self.limit: RunLimit = NO_LIMIT

    def reload(self) -> None:
        """Read the register and solve anew."""
        self._request += 1
        self._is_reading = True
        self.solving_changed.emit(True)
        work = partial(_read, today=self._context.clock.today())
        on_done = partial(self._on_read, self._request)
        self._context.runner.read(work, on_done=on_done, on_failed=self._on_failed, topic="register")

    def limit_to(self, limit: RunLimit) -> None:
        """Solve for others; what is in the register is known already."""
        if limit == self.limit:
            return
        self.limit = limit
        if self._read is None or self._is_reading:
            return  # the plan that comes is made for them
        self._request += 1
        self.solving_changed.emit(True)
        self._solve(self._read)

    def _solve(self, read: ReadRegister) -> None:
        on_done = partial(self._on_solved, self._request)
        work = partial(_solve, read, self.limit)
        self._context.runner.plain(work, on_done=on_done, on_failed=self._on_failed, topic="plan")

    def _on_read(self, request: int, read: ReadRegister) -> None:
        if request == self._request:
            self._is_reading = False
            self._read = read
            self._solve(read)

    def _on_solved(self, request: int, solved: Solved) -> None:
        if request == self._request:
            self.solving_changed.emit(False)
            self.solved.emit(solved)

    def _on_failed(self, error: Exception) -> None:
        self._is_reading = False
        self.solving_changed.emit(False)
        self.failed.emit(error)


def _read(session: Session, today: date) -> ReadRegister:
    case = pairing_case(session, today, intake_policy(session))
    return ReadRegister(
        case=case,
        policy=pairing_policy(session),
        faces=unit_faces(session, case, today),
        proposals=open_proposals(session),
        areas=area_rows(session),
    )


def _solve(read: ReadRegister, limit: RunLimit, token: CancelToken, _progress: Progress) -> Solved:
    token.raise_if_cancelled()
    run = solve(limited(read.case, limit, read.policy), read.policy, occupation_fields())
    return Solved(read=read, limit=limit, run=run, waiting=waiting_lines(run, read.faces, read.proposals))
