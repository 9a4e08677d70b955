"""The lanes with real threads and a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event, current_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from sqlalchemy import text
from sqlalchemy.orm import Session

from models.entities.organisation import Area
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import RefusalCode, Refused, StorageCode, StorageTrouble
from ui.background.progress import Cancelled, CancelToken, Progress, ProgressState
from ui.background.runner import JobRunner, UnexpectedTrouble, Written
from ui.change_bus import ChangeBus


class Asker(QObject):
    """Someone who asks for work and keeps the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.errors: list[Exception] = []
        self.threads: list[str] = []

    def on_done(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(current_thread().name)

    def on_failed(self, error: Exception) -> None:
        self.errors.append(error)


@pytest.fixture
def job_runner(qtbot: QtBot, bus: ChangeBus, database: Database) -> Iterator[JobRunner]:
    runner = JobRunner(bus)
    runner.attach(database)
    yield runner
    runner.shutdown()


@pytest.fixture
def asker(qtbot: QtBot) -> Asker:
    return Asker()


def _one(session: Session) -> int:
    return int(session.scalar(text("SELECT 1")) or 0)


def _new_area(uow: UnitOfWork) -> str:
    uow.session.add(Area(name="Norrängen"))
    uow.session.flush()
    return "written"


def _waiting_for(event: Event, answer: str) -> Callable[[CancelToken, Progress], str]:
    def work(_token: CancelToken, _progress: Progress) -> str:
        event.wait(5)
        return answer

    return work


def test_read_answers_on_the_gui_thread(qtbot: QtBot, job_runner: JobRunner, asker: Asker) -> None:
    job_runner.read(_one, on_done=asker.on_done)

    qtbot.waitUntil(lambda: asker.answers == [1])
    assert asker.threads == [current_thread().name]


def test_write_commits_and_tells_the_bus_before_it_answers(
    qtbot: QtBot, job_runner: JobRunner, asker: Asker, bus: ChangeBus
) -> None:
    bus.changed.connect(asker.on_done)

    job_runner.write_with_changes(_new_area, on_done=asker.on_done)

    qtbot.waitUntil(lambda: len(asker.answers) == 2)
    changes, written = asker.answers
    assert isinstance(written, Written)
    assert (written.result, written.changes) == ("written", changes)
    assert written.changes.transaction is not None


def test_write_tells_the_bus_although_the_asker_is_gone(qtbot: QtBot, job_runner: JobRunner, bus: ChangeBus) -> None:
    listener, gone = Asker(), Asker()
    bus.changed.connect(listener.on_done)

    job_runner.write(_new_area, on_done=gone.on_done)
    delete(gone)

    qtbot.waitUntil(lambda: len(listener.answers) == 1)
    assert gone.answers == []


def test_answer_is_dropped_when_the_asker_is_gone(qtbot: QtBot, job_runner: JobRunner, asker: Asker) -> None:
    gone = Asker()

    job_runner.plain(_waiting_for(_set_event(), "late"), on_done=gone.on_done)
    delete(gone)
    job_runner.plain(_waiting_for(_set_event(), "after"), on_done=asker.on_done)

    qtbot.waitUntil(lambda: asker.answers == ["after"])
    assert gone.answers == []


def test_newest_of_a_topic_replaces_the_waiting_and_drops_the_running(
    qtbot: QtBot, job_runner: JobRunner, asker: Asker
) -> None:
    go_on, started = Event(), Event()

    def first(_token: CancelToken, _progress: Progress) -> str:
        started.set()
        go_on.wait(5)
        return "first"

    job_runner.paper(first, on_done=asker.on_done, topic="preview")
    started.wait(5)
    job_runner.paper(_waiting_for(go_on, "second"), on_done=asker.on_done, topic="preview")
    job_runner.paper(_waiting_for(go_on, "third"), on_done=asker.on_done, topic="preview")

    go_on.set()

    qtbot.waitUntil(lambda: bool(asker.answers))
    assert asker.answers == ["third"]


def test_paper_lane_is_one_thread(qtbot: QtBot, job_runner: JobRunner, asker: Asker) -> None:
    for _number in range(5):
        job_runner.paper(_thread_name, on_done=asker.on_done)

    qtbot.waitUntil(lambda: len(asker.answers) == 5)
    assert set(asker.answers) == {"paper-0"}


def test_refusal_reaches_the_asker_and_nothing_is_written(
    qtbot: QtBot, job_runner: JobRunner, asker: Asker, database: Database
) -> None:
    def refuse(uow: UnitOfWork) -> None:
        _new_area(uow)
        raise Refused(RefusalCode.NOT_FOUND)

    job_runner.write(refuse, on_done=asker.on_done, on_failed=asker.on_failed)

    qtbot.waitUntil(lambda: len(asker.errors) == 1)
    assert isinstance(asker.errors[0], Refused)
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM areas")) == 0


def test_known_trouble_without_an_asker_is_announced(qtbot: QtBot, job_runner: JobRunner, asker: Asker) -> None:
    job_runner.trouble_met.connect(asker.on_failed)

    job_runner.plain(_refuse, on_done=asker.on_done)

    qtbot.waitUntil(lambda: len(asker.errors) == 1)
    assert isinstance(asker.errors[0], Refused)


def test_bug_is_announced_and_the_asker_gets_only_that_there_was_one(
    qtbot: QtBot, job_runner: JobRunner, asker: Asker
) -> None:
    boundary = Asker()
    job_runner.failed_unexpectedly.connect(boundary.on_failed)

    job_runner.plain(_divide_by_zero, on_done=asker.on_done, on_failed=asker.on_failed)

    qtbot.waitUntil(lambda: len(asker.errors) == 1)
    assert isinstance(boundary.errors[0], ZeroDivisionError)
    assert isinstance(asker.errors[0], UnexpectedTrouble)


def test_locked_register_is_tried_again(qtbot: QtBot, job_runner: JobRunner, asker: Asker) -> None:
    tries: list[int] = []

    def work(_session: Session) -> str:
        tries.append(1)
        if len(tries) < 3:
            raise StorageTrouble(StorageCode.LOCKED)
        return "free"

    job_runner.read(work, on_done=asker.on_done, on_failed=asker.on_failed)

    qtbot.waitUntil(lambda: asker.answers == ["free"])
    assert (len(tries), asker.errors) == (3, [])


def test_long_work_shows_progress_and_can_be_cancelled(qtbot: QtBot, job_runner: JobRunner, asker: Asker) -> None:
    busy, states = Asker(), Asker()
    job_runner.busy_changed.connect(busy.on_done)
    job_runner.progress_changed.connect(states.on_done)
    started = Event()

    def work(token: CancelToken, progress: Progress) -> None:
        started.wait(5)
        progress.report(1, 3)
        Event().wait(0.6)
        token.raise_if_cancelled()

    job_runner.plain(work, on_done=asker.on_done, on_failed=asker.on_failed)
    started.set()
    qtbot.waitUntil(lambda: busy.answers == [True])
    job_runner.cancel()

    qtbot.waitUntil(lambda: busy.answers == [True, False])
    assert isinstance(asker.errors[0], Cancelled)
    assert ProgressState(done=1, total=3, can_cancel=True) in states.answers


def test_detach_drops_late_answers_and_closes_after_the_last_write(
    qtbot: QtBot, job_runner: JobRunner, asker: Asker
) -> None:
    closed = Asker()
    job_runner.write(_new_area, on_done=asker.on_done)

    job_runner.detach(on_done=closed.on_done)

    qtbot.waitUntil(lambda: closed.answers == [None])
    assert asker.answers == []


def test_detach_writes_first_what_still_waits_its_turn(qtbot: QtBot, job_runner: JobRunner, asker: Asker) -> None:
    closed = Asker()
    went_on = Event()
    written: list[str] = []
    job_runner.write(partial(_wait_and_note, went_on, written, "first"), on_done=asker.on_done)
    job_runner.write(partial(_wait_and_note, went_on, written, "second"), on_done=asker.on_done)

    job_runner.detach(on_done=closed.on_done)
    went_on.set()

    qtbot.waitUntil(lambda: closed.answers == [None])
    assert written == ["first", "second"]


def _wait_and_note(went_on: Event, written: list[str], name: str, _uow: UnitOfWork) -> None:
    went_on.wait(5)
    written.append(name)


def _set_event() -> Event:
    event = Event()
    event.set()
    return event


def _thread_name(_token: CancelToken, _progress: Progress) -> str:
    return current_thread().name


def _refuse(_token: CancelToken, _progress: Progress) -> None:
    raise Refused(RefusalCode.NO_PRINTER)


def _divide_by_zero(_token: CancelToken, _progress: Progress) -> float:
    return 1 / 0
