"""What the tests of the start share: an empty place, a register in it, and a start with a real runner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.storage.data_folder import DataFolder
from models.values.activities import ActivityKind, OfficeScope
from models.values.clock import FixedClock
from models.values.place_drafts import MeetingPointDraft, OfficeDraft
from models.values.places import OrganisationKind, PlaceKind
from models.values.printing import Paper
from tests.conftest import CHEAP, PASSPHRASE, RECOVERY_CODE
from ui.background.runner import JobRunner
from ui.change_bus import ChangeBus
from ui.language import Language
from ui.printing.print_job import PrintTarget
from ui.printing.save_dialogs import OnChosen
from ui.settings import SettingsStore
from ui.start.flow import StartFlow, StartTools
from ui.start.founding import FirstCafe, Founding, found_register, next_term_end
from ui.start.wizard_presenter import RegisterPlace
from ui.theme import Theme


@dataclass(slots=True)
class FakeTarget:
    """A printer that keeps what it was sent."""

    sent: list[bytes] = field(default_factory=list)

    def send(self, pdf: bytes, *, title: str, paper: Paper, copies: int = 1) -> int:
        self.sent.append(pdf)
        return copies


@dataclass(slots=True)
class FakePrinters:
    """One printer, or none; its dialog is answered at once."""

    target: FakeTarget = field(default_factory=FakeTarget)
    known: tuple[str, ...] = ("Kopiatorn",)

    def names(self) -> tuple[str, ...]:
        return self.known

    def choose(self, parent: QWidget, *, title: str, paper: Paper) -> PrintTarget | None:
        return self.target


@dataclass(slots=True)
class FakeDialogs:
    """Answers every question about a file with one path."""

    path: Path

    def ask_folder(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        on_chosen(self.path)

    def ask_file(self, parent: QWidget, *, title: str, start: Path, on_chosen: OnChosen) -> None:
        on_chosen(self.path)

    def show_folder(self, folder: Path) -> None:
        """Shows nothing."""


@pytest.fixture
def empty_folder(tmp_path: Path) -> DataFolder:
    """A place where nothing is yet, not even the folder."""
    return DataFolder(tmp_path / "home" / "Samsprak")


@pytest.fixture
def place(empty_folder: DataFolder, clock: FixedClock) -> RegisterPlace:
    """The empty place on Monday 23 November 2026, with a key that costs nothing to make."""
    return RegisterPlace(folder=empty_folder, clock=clock, cost=CHEAP)


@pytest.fixture
def founding(clock: FixedClock) -> Founding:
    """What a municipality with a library and a weekly café answers."""
    return Founding(
        office=OfficeDraft(
            organisation_name="Ljungsala kommun",
            organisation_kind=OrganisationKind.MUNICIPALITY,
            responsible_board="Kultur- och fritidsnämnden",
            scope=OfficeScope.BOTH,
        ),
        coordinator_name="Maja Lind",
        passphrase=PASSPHRASE,
        recovery_code=RECOVERY_CODE,
        meeting_point=MeetingPointDraft(organisation_id=None, kind=PlaceKind.LIBRARY, name="Ljungsala bibliotek"),
        cafe=FirstCafe(
            kind=ActivityKind.LANGUAGE_CAFE,
            name="Språkcafé",
            weekday=1,
            starts=time(17, 30),
            ends=time(19, 0),
            last=next_term_end(clock.today()),
        ),
    )


@pytest.fixture
def register(place: RegisterPlace, founding: Founding) -> DataFolder:
    """A register made by the wizard's own hand, closed."""
    found_register(place.folder, founding, clock=place.clock, cost=place.cost).database.close()
    return place.folder


@pytest.fixture
def job_runner(bus: ChangeBus, qtbot: QtBot) -> Iterator[JobRunner]:
    """The real runner with its threads; a bug in a job fails the test."""
    runner = JobRunner(bus)
    bugs: list[Exception] = []
    runner.failed_unexpectedly.connect(bugs.append)
    yield runner
    runner.shutdown()
    assert bugs == []


@pytest.fixture
def tools(
    job_runner: JobRunner, settings: SettingsStore, theme: Theme, language: Language, tmp_path: Path
) -> StartTools:
    """The window around a start, with a printer that keeps its paper."""
    return StartTools(
        runner=job_runner,
        settings=settings,
        theme=theme,
        language=language,
        printers=FakePrinters(),
        dialogs=FakeDialogs(tmp_path / "kod.pdf"),
    )


@pytest.fixture
def flow(tools: StartTools, place: RegisterPlace, qtbot: QtBot) -> StartFlow:
    """A start that has not begun; its page is shown at the smallest size that must be enough."""
    flow = StartFlow(tools, place)
    qtbot.addWidget(flow.page)
    flow.page.resize(1280, 720)
    flow.page.show()
    return flow
