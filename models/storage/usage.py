"""Counts who uses the connections of an open database, so that its file can be replaced while nobody does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

from models.values.errors import StorageCode, StorageTrouble

PATIENCE_SECONDS: Final = 30.0


class Usage:
    """Many may use the connections at once, or one has the file alone.

    Who waits for the file lets newcomers pass: a thread that reads while it writes would else wait for itself.
    """

    def __init__(self) -> None:
        self._condition = Condition()
        self._users = 0
        self._alone = False

    def begin(self) -> None:
        """Join the users; waits while someone has the file alone."""
        with self._condition:
            self._condition.wait_for(self._is_open)
            self._users += 1

    def end(self) -> None:
        """Leave the users."""
        with self._condition:
            self._users -= 1
            self._condition.notify_all()

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Be one of the users within the block."""
        self.begin()
        try:
            yield
        finally:
            self.end()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Have the file alone within the block; raises ``StorageTrouble`` with ``LOCKED`` if that takes too long."""
        with self._condition:
            if not self._condition.wait_for(self._is_unused, timeout=PATIENCE_SECONDS):
                raise StorageTrouble(StorageCode.LOCKED)
            self._alone = True
        try:
            yield
        finally:
            with self._condition:
                self._alone = False
                self._condition.notify_all()

    def _is_open(self) -> bool:
        return not self._alone

    def _is_unused(self) -> bool:
        return self._users == 0 and not self._alone
