"""Threads with a queue each. Nothing here knows the database, Qt or what a job does."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from threading import Condition, Thread
from typing import Protocol


class Job(Protocol):
    """Something to perform in a lane; jobs with an equal, set ``replaces`` push each other out while waiting."""

    @property
    def replaces(self) -> Hashable | None:
        """Name what a newer job makes worthless, or ``None``."""

    def perform(self) -> None:
        """Do the work in the lane's thread; never raises."""


class Lane:
    """One queue served by one or more threads, started with the first job."""

    def __init__(self, name: str, *, threads: int = 1, on_replaced: Callable[[Job], None]) -> None:
        self._name = name
        self._most_threads = threads
        self._on_replaced = on_replaced
        self._waiting: deque[Job] = deque()
        self._wake = Condition()
        self._threads: list[Thread] = []
        self._idle = 0
        self._closing = False

    def put(self, job: Job) -> None:
        """Queue a job, in place of a waiting one that it makes worthless."""
        replaced: list[Job] = []
        with self._wake:
            if job.replaces is not None:
                replaced = [waiting for waiting in self._waiting if waiting.replaces == job.replaces]
                for old in replaced:
                    self._waiting.remove(old)
            self._waiting.append(job)
            if self._idle < len(self._waiting) and len(self._threads) < self._most_threads:
                self._start_thread()
            self._wake.notify()
        for old in replaced:
            self._on_replaced(old)

    def close(self) -> None:
        """Perform what waits, then end the threads; blocks until they have ended."""
        with self._wake:
            self._closing = True
            self._wake.notify_all()
        for thread in self._threads:
            thread.join()

    def _start_thread(self) -> None:
        # daemon: a hung printer driver must not keep the process alive after the window has closed
        thread = Thread(target=self._serve, name=f"{self._name}-{len(self._threads)}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        while True:
            with self._wake:
                self._idle += 1
                while not self._waiting and not self._closing:
                    self._wake.wait()
                self._idle -= 1
                if not self._waiting:
                    return
                job = self._waiting.popleft()
            job.perform()
            del job  # whoever asked may be gone while this thread waits
