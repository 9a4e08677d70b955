"""Lets someone with the recovery code choose a new passphrase and, if they like, a new code. QtCore only."""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from models.queries.office import CoordinatorRow
from models.storage.recovery_code import is_recovery_code, new_recovery_code
from models.values.errors import FieldProblem, Invalid, ProblemCode, WrongPassphrase
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.context import OpenedRegister
from ui.start.answers import Problems, passphrase_problems, typed_code_problems
from ui.start.opening import NewSecrets, coordinators_by_code, open_register, replace_secrets
from ui.start.wizard_presenter import RegisterPlace


class RecoveryStep(IntEnum):
    """The steps in their order; the last only for who wants a new code."""

    CODE = 0
    PASSPHRASE = 1
    NEW_CODE = 2


class RecoveryPresenter(QObject):
    """Nothing is changed in the key file before the last step."""

    step_changed = Signal(int)  # RecoveryStep
    refused = Signal(object)  # Problems
    working_changed = Signal(bool)
    opened = Signal(object)  # OpenedRegister
    failed = Signal(object)  # Exception

    def __init__(self, runner: Runner, place: RegisterPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._place = place
        self._step = RecoveryStep.CODE
        self._code = ""
        self._passphrase = ""
        self._new_code = ""
        self._chosen: UUID | None = None
        self._coordinators: tuple[CoordinatorRow, ...] = ()
        self._is_working = False

    @property
    def step(self) -> RecoveryStep:
        """Tell which step is shown."""
        return self._step

    @property
    def coordinators(self) -> tuple[CoordinatorRow, ...]:
        """Give those whose passphrase can be replaced; empty before the code was right."""
        return self._coordinators

    @property
    def new_code(self) -> str:
        """Give the new recovery code; empty when none was wished for."""
        return self._new_code

    def submit_code(self, code: str) -> None:
        """Try the code of the paper."""
        if self._is_working:
            return
        if not is_recovery_code(code):
            self._refuse("recovery_code", ProblemCode.RECOVERY_CODE_DIFFERS if code.strip() else ProblemCode.REQUIRED)
            return
        self._code = code
        self._set_working(True)
        self._runner.plain(
            partial(_look, self._place, code), on_done=self._on_code_was_right, on_failed=self._on_failed
        )

    def submit_passphrase(self, first: str, second: str, coordinator: UUID, *, wants_new_code: bool) -> None:
        """Take over the new passphrase for one coordinator, and go on or finish."""
        known = tuple(row.name for row in self._coordinators)
        if self._refuses(passphrase_problems(first, second, known)):
            return
        self._passphrase, self._chosen = first, coordinator
        if wants_new_code:
            self._new_code = self._new_code or new_recovery_code()
            self._show(RecoveryStep.NEW_CODE)
        else:
            self._new_code = ""
            self._finish()

    def submit_typed_code(self, typed: str) -> None:
        """Finish with the new code, which was typed back from its paper."""
        if not self._refuses(typed_code_problems(typed, self._new_code)):
            self._finish()

    def go_back(self) -> bool:
        """Show the step before; tells whether there is one."""
        if self._step is RecoveryStep.CODE or self._is_working:
            return self._is_working
        self._show(RecoveryStep(self._step - 1))
        return True

    def forget(self) -> None:
        """Let go of the secrets and begin anew."""
        self._code = self._passphrase = self._new_code = ""
        self._chosen = None
        self._coordinators = ()
        self._show(RecoveryStep.CODE)

    def _finish(self) -> None:
        if self._is_working or self._chosen is None:
            return
        new = NewSecrets(
            coordinator_uid=self._chosen, passphrase=self._passphrase, recovery_code=self._new_code or None
        )
        self._set_working(True)
        self._runner.plain(
            partial(_replace, self._place, self._code, new), on_done=self._on_opened, on_failed=self._on_failed
        )

    def _on_code_was_right(self, coordinators: tuple[CoordinatorRow, ...]) -> None:
        self._set_working(False)
        self._coordinators = coordinators
        self._show(RecoveryStep.PASSPHRASE)

    def _on_opened(self, opened: OpenedRegister) -> None:
        self._set_working(False)
        self.forget()
        self.opened.emit(opened)

    def _on_failed(self, error: Exception) -> None:
        self._set_working(False)
        if isinstance(error, WrongPassphrase):
            self._refuse("recovery_code", ProblemCode.RECOVERY_CODE_DIFFERS)
        elif isinstance(error, Invalid):
            # A colleague's passphrase: the field for it is a step back when a new code was wished for.
            self._show(RecoveryStep.PASSPHRASE)
            self.refused.emit(error.problems)
        else:
            self.failed.emit(error)

    def _refuses(self, problems: Problems) -> bool:
        if problems:
            self.refused.emit(problems)
        return bool(problems)

    def _refuse(self, field: str, code: ProblemCode) -> None:
        self.refused.emit((FieldProblem(field=field, code=code),))

    def _show(self, step: RecoveryStep) -> None:
        self._step = step
        self.step_changed.emit(int(step))

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        self.working_changed.emit(working)


def _look(place: RegisterPlace, code: str, _token: CancelToken, _progress: Progress) -> tuple[CoordinatorRow, ...]:
    return coordinators_by_code(place.folder, code, place.clock)


def _replace(
    place: RegisterPlace, code: str, new: NewSecrets, _token: CancelToken, _progress: Progress
) -> OpenedRegister:
    replace_secrets(place.folder, code, new, cost=place.cost)
    return open_register(place.folder, new.passphrase, place.clock)
