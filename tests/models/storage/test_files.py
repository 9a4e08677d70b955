"""Files that are the old one or the new one, never a half, and that only their owner can read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from models.storage.files import copy_whole, make_private, partial_of, put_in_place, write_whole


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_write_whole_replaces_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "keys.json"
    target.write_text("old")
    partial_of(target).write_text("half, of a crash")

    write_whole(target, "å\n")

    assert target.read_bytes() == "å\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "keys.json"
    target.write_text("old")

    with pytest.raises(UnicodeEncodeError):
        write_whole(target, "half \ud800")

    assert target.read_text() == "old"


def test_failed_copy_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("old")

    with pytest.raises(FileNotFoundError):
        copy_whole(tmp_path / "nowhere.db", target)

    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_copy_whole_has_every_byte(tmp_path: Path) -> None:
    source, target = tmp_path / "a.db", tmp_path / "b.db"
    source.write_bytes(bytes(range(256)) * 100)

    copy_whole(source, target)

    assert target.read_bytes() == source.read_bytes()
    assert not partial_of(target).exists()


def test_put_in_place_takes_the_place_of_an_older_file(tmp_path: Path) -> None:
    target = tmp_path / "a.db"
    target.write_text("old")
    partial_of(target).write_text("new")

    put_in_place(partial_of(target), target)

    assert target.read_text() == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in the folder of the user")
def test_what_is_written_or_copied_is_its_owners_alone(tmp_path: Path) -> None:
    source = tmp_path / "open.txt"
    source.write_text("x")
    source.chmod(0o644)

    write_whole(tmp_path / "written", "x")
    copy_whole(source, tmp_path / "copied")
    make_private(tmp_path / "made")

    assert [rights(tmp_path / name) for name in ("written", "copied", "made")] == [0o600] * 3


def test_make_private_never_empties_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("full")

    with pytest.raises(FileExistsError):
        make_private(tmp_path / "a.db")

    assert (tmp_path / "a.db").read_text() == "full"
