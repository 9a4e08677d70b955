"""PDFs into a folder: all or none, and never a half of one."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import pytest

from models.values.errors import StorageCode, StorageTrouble
from ui.printing.pdf_files import PdfFile, names_taken, write_files


class Stop(Exception):
    """Somebody wants it to stop."""


def files(*names: str) -> list[PdfFile]:
    """Make files whose bytes are their names."""
    return [PdfFile(name=name, pdf=name.encode) for name in names]


def no_step(_done: int, _total: int) -> None:
    """Go on."""


def stop_at(number: int, done: int, _total: int) -> None:
    """Stop before a file."""
    if done == number:
        raise Stop


def content(folder: Path) -> dict[str, bytes]:
    """Give every file with its bytes."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_write_files_writes_every_file_and_nothing_else(tmp_path: Path) -> None:
    paths = write_files(tmp_path, files("sv.pdf", "ar.pdf"), step=no_step)

    assert paths == (tmp_path / "sv.pdf", tmp_path / "ar.pdf")
    assert content(tmp_path) == {"sv.pdf": b"sv.pdf", "ar.pdf": b"ar.pdf"}


def test_write_files_replaces_older_ones(tmp_path: Path) -> None:
    (tmp_path / "sv.pdf").write_bytes(b"old")

    write_files(tmp_path, files("sv.pdf"), step=no_step)

    assert content(tmp_path) == {"sv.pdf": b"sv.pdf"}


def test_write_files_leaves_nothing_when_it_is_stopped_midway(tmp_path: Path) -> None:
    (tmp_path / "sv.pdf").write_bytes(b"old")

    with pytest.raises(Stop):
        write_files(tmp_path, files("sv.pdf", "ar.pdf", "ti.pdf"), step=partial(stop_at, 2))

    assert content(tmp_path) == {"sv.pdf": b"old"}


def test_write_files_leaves_nothing_when_a_page_cannot_be_made(tmp_path: Path) -> None:
    def broken() -> bytes:
        raise Stop

    with pytest.raises(Stop):
        write_files(tmp_path, [*files("sv.pdf"), PdfFile(name="ar.pdf", pdf=broken)], step=no_step)

    assert content(tmp_path) == {}


def test_write_files_tells_of_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        write_files(tmp_path / "gone", files("sv.pdf"), step=no_step)

    assert trouble.value.code is StorageCode.CANNOT_WRITE
    assert trouble.value.path == str(tmp_path / "gone")


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders are another matter on Windows")
def test_write_files_tells_of_a_folder_where_nobody_may_write(tmp_path: Path) -> None:
    folder = Path("/proc") if os.geteuid() == 0 else tmp_path / "closed"
    if os.geteuid() != 0:
        folder.mkdir(mode=0o555)

    with pytest.raises(StorageTrouble) as trouble:
        write_files(folder, files("sv.pdf"), step=no_step)

    assert trouble.value.code in (StorageCode.READ_ONLY, StorageCode.CANNOT_WRITE)


def test_names_taken_gives_those_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "ar.pdf").write_bytes(b"")

    assert names_taken(tmp_path, ["sv.pdf", "ar.pdf"]) == ("ar.pdf",)
