"""Writing and copying whole files so that a power cut leaves the old one or the new one, never a half."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

PARTIAL_SUFFIX = ".partial"
"""A file with this ending is unfinished and may be removed at any time."""


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read; SQLite gives its journals the rights of the database.

    Raises ``FileExistsError`` if there is one.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def write_whole(path: Path, text: str) -> None:
    """Replace a text file at once; readable by its owner only."""
    partial = partial_of(path)
    partial.unlink(missing_ok=True)
    make_private(partial)
    with partial.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    put_in_place(partial, path)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that ``target`` appears only when every byte is on the disk; on a full one nothing is left."""
    partial = partial_of(target)
    partial.unlink(missing_ok=True)
    make_private(partial)
    try:
        shutil.copyfile(source, partial)
        sync_file(partial)
        put_in_place(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def put_in_place(partial: Path, path: Path) -> None:
    """Give a finished file its name, over an older one if there is one."""
    partial.replace(path)
    sync_folder(path.parent)


def partial_of(path: Path) -> Path:
    """Name the unfinished file that will become ``path``."""
    return path.with_name(path.name + PARTIAL_SUFFIX)


def sync_file(path: Path) -> None:
    """Wait until the disk has the file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in the folder; Windows does this by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
