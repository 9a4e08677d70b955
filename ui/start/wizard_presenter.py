"""Holds what the wizard has been told, decides which step comes next and makes the register at the end. QtCore only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.storage.data_folder import DataFolder
from models.storage.key_file import OFFICE_COST, KeyCost
from models.storage.recovery_code import new_recovery_code
from models.values.clock import Clock
from models.values.errors import Invalid
from models.values.place_drafts import MeetingPointDraft, OfficeDraft
from ui.background.contract import Runner
from ui.background.progress import CancelToken, Progress
from ui.context import OpenedRegister
from ui.start.answers import Problems, office_problems, passphrase_problems, place_problems, typed_code_problems
from ui.start.founding import FirstCafe, Founding, found_register


class WizardStep(IntEnum):
    """The steps in their order."""

    OFFICE = 0
    PASSPHRASE = 1
    RECOVERY = 2
    PLACE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPlace:
    """Where a register is or will be, whose clock holds and what a guess at its passphrase costs."""

    folder: DataFolder
    clock: Clock
    cost: KeyCost = field(default=OFFICE_COST)


_STEP_OF_FIELD = {
    "organisation_name": WizardStep.OFFICE,
    "responsible_board": WizardStep.OFFICE,
    "coordinator_name": WizardStep.OFFICE,
    "phone": WizardStep.OFFICE,
    "web_address": WizardStep.OFFICE,
    "passphrase": WizardStep.PASSPHRASE,
}


class WizardPresenter(QObject):
    """Nothing is written before the last step; until then everything is in this object alone."""

    step_changed = Signal(int)  # WizardStep
    refused = Signal(object)  # Problems
    working_changed = Signal(bool)
    founded = Signal(object)  # OpenedRegister
    failed = Signal(object)  # Exception

    def __init__(self, runner: Runner, place: RegisterPlace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._place = place
        self._step = WizardStep.OFFICE
        self._office: OfficeDraft | None = None
        self._coordinator_name = ""
        self._passphrase = ""
        self._recovery_code = new_recovery_code()
        self._code_is_proven = False
        self._is_working = False

    @property
    def step(self) -> WizardStep:
        """Tell which step is shown."""
        return self._step

    @property
    def recovery_code(self) -> str:
        """Give the code that will open the register, in fives; the same for the whole wizard."""
        return self._recovery_code

    @property
    def office(self) -> OfficeDraft | None:
        """Give what the first step was told, ``None`` before it is finished."""
        return self._office

    @property
    def today(self) -> date:
        """Give the day of the first start."""
        return self._place.clock.today()

    @property
    def is_working(self) -> bool:
        """Tell whether the register is being made."""
        return self._is_working

    @property
    def known_words(self) -> tuple[str, ...]:
        """Give the names that a thief would try first."""
        organisation = self._office.organisation_name if self._office is not None else ""
        return (organisation, self._coordinator_name)

    def go_back(self) -> None:
        """Show the step before; the answers of this one stay in its fields."""
        if self._step > WizardStep.OFFICE and not self._is_working:
            self._show(WizardStep(self._step - 1))

    def submit_office(self, office: OfficeDraft, coordinator_name: str) -> None:
        """Finish the first step, or say what is wrong with it."""
        if self._refuses(office_problems(office, coordinator_name)):
            return
        self._office = office
        self._coordinator_name = coordinator_name.strip()
        self._show(WizardStep.PASSPHRASE)

    def submit_passphrase(self, first: str, second: str) -> None:
        """Finish the second step, or say what is wrong with it."""
        if self._refuses(passphrase_problems(first, second, self.known_words)):
            return
        self._passphrase = first
        self._show(WizardStep.RECOVERY)

    def submit_typed_code(self, typed: str) -> None:
        """Finish the third step: the code was typed back from its paper."""
        if self._refuses(typed_code_problems(typed, self._recovery_code)):
            return
        self._code_is_proven = True
        self._show(WizardStep.PLACE)

    def submit_place(self, meeting_point: MeetingPointDraft, cafe: FirstCafe | None) -> None:
        """Finish the last step and make the register."""
        if not self._refuses(place_problems(meeting_point, cafe)):
            self._found(meeting_point, cafe)

    def skip_place(self) -> None:
        """Make the register without a first meeting point."""
        self._found(None, None)

    def forget(self) -> None:
        """Let go of the secrets; the wizard is over."""
        self._passphrase = ""
        self._recovery_code = ""
        self._code_is_proven = False

    def _found(self, meeting_point: MeetingPointDraft | None, cafe: FirstCafe | None) -> None:
        if self._office is None or not self._passphrase or not self._code_is_proven or self._is_working:
            return
        founding = Founding(
            office=self._office,
            coordinator_name=self._coordinator_name,
            passphrase=self._passphrase,
            recovery_code=self._recovery_code,
            meeting_point=meeting_point,
            cafe=cafe,
        )
        self._set_working(True)
        self._runner.plain(
            partial(_found_register, self._place, founding), on_done=self._on_founded, on_failed=self._on_failed
        )

    def _on_founded(self, opened: OpenedRegister) -> None:
        self.forget()
        self._set_working(False)
        self.founded.emit(opened)

    def _on_failed(self, error: Exception) -> None:
        self._set_working(False)
        if not isinstance(error, Invalid):
            self.failed.emit(error)
            return
        steps = [_STEP_OF_FIELD[problem.field] for problem in error.problems if problem.field in _STEP_OF_FIELD]
        if steps:
            self._show(min(steps))
        self.refused.emit(error.problems)

    def _refuses(self, problems: Problems) -> bool:
        if problems:
            self.refused.emit(problems)
        return bool(problems)

    def _show(self, step: WizardStep) -> None:
        self._step = step
        self.step_changed.emit(int(step))

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        self.working_changed.emit(working)


def _found_register(
    place: RegisterPlace, founding: Founding, _token: CancelToken, _progress: Progress
) -> OpenedRegister:
    return found_register(place.folder, founding, clock=place.clock, cost=place.cost)
