"""Keeps two programs from swapping or upgrading a database that a third has open.

The lock goes away with the process, however it ends; the file stays.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from models.values.errors import StorageCode, StorageTrouble

if sys.platform != "win32":
    import fcntl


class FolderLock:
    """Shared by all who use a database, alone for who restores or upgrades it.

    On Windows nothing is locked: there the system itself refuses to replace a file that someone has open.
    """

    def __init__(self, lock_file: Path) -> None:
        self._path = lock_file
        self._descriptor = os.open(lock_file, os.O_RDWR | os.O_CREAT, 0o600)

    def share(self) -> None:
        """Join the users of the database; raises ``StorageTrouble`` with ``LOCKED`` while someone has it alone."""
        self._lock(alone=False)

    def take_alone(self) -> None:
        """Have the database alone; raises ``StorageTrouble`` with ``LOCKED`` when others use it."""
        self._lock(alone=True)

    def close(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _lock(self, *, alone: bool) -> None:
        if sys.platform == "win32":
            return
        try:
            fcntl.flock(self._descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StorageTrouble(StorageCode.LOCKED, path=str(self._path)) from error
