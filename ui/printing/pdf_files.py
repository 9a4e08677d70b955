"""PDFs into a folder: all of them or none, and never a half of one. Waits for the disk: not on the GUI thread."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.storage.files import partial_of, put_in_place
from models.storage.outside_files import writing_trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFile:
    """A file to be: its name and a way to its bytes, made only when its turn comes."""

    name: str
    pdf: Callable[[], bytes]


def names_taken(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Give the names that are there already, in order."""
    return tuple(name for name in names if (folder / name).exists())


def write_files(folder: Path, files: Sequence[PdfFile], *, step: Callable[[int, int], None]) -> tuple[Path, ...]:
    """Write every file under a name for unfinished ones, then give all of them their names.

    ``step(done, total)`` is called before each file and may raise to stop; then, as with any trouble, what was
    begun is removed and files of the same names stay as they were. Raises ``StorageTrouble`` for the disk's troubles.
    """
    paths = tuple(folder / file.name for file in files)
    begun: list[Path] = []
    try:
        for done, (file, path) in enumerate(zip(files, paths, strict=True)):
            step(done, len(files))
            pdf = file.pdf()
            with _disk_trouble(folder):
                begun.append(partial_of(path))
                _write(partial_of(path), pdf)
        with _disk_trouble(folder):
            for path in paths:
                put_in_place(partial_of(path), path)
    finally:
        for partial in begun:
            _remove(partial)
    return paths


def _write(partial: Path, pdf: bytes) -> None:
    with partial.open("wb") as file:
        file.write(pdf)
        file.flush()
        os.fsync(file.fileno())


def _remove(partial: Path) -> None:
    try:
        partial.unlink(missing_ok=True)
    except OSError:
        return  # a folder that lets nobody write lets nobody remove either


@contextmanager
def _disk_trouble(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise writing_trouble(error, folder) from error
