"""The lock between programs: many may share it, one may have it alone, and it goes with its holder."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.storage.folder_lock import FolderLock
from models.values.errors import StorageCode, StorageTrouble

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows itself guards files that are open")

ROOT = Path(__file__).parents[3]
HOLDER = """
import sys, time
from pathlib import Path
from models.storage.folder_lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
lock.take_alone()
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def lock_file(tmp_path: Path) -> Path:
    """Where the lock of this test lies."""
    return tmp_path / "samsprak.lock"


def test_many_share_and_nobody_is_alone_meanwhile(lock_file: Path) -> None:
    with FolderLock(lock_file) as first, FolderLock(lock_file) as second, FolderLock(lock_file) as third:
        first.share()
        second.share()

        with pytest.raises(StorageTrouble) as trouble:
            third.take_alone()

    assert (trouble.value.code, trouble.value.path) == (StorageCode.LOCKED, str(lock_file))


def test_whoever_has_it_alone_keeps_others_out_until_closing(lock_file: Path) -> None:
    first, second = FolderLock(lock_file), FolderLock(lock_file)
    first.take_alone()

    with pytest.raises(StorageTrouble):
        second.share()
    first.close()
    first.close()
    second.share()

    second.close()


def test_the_only_user_may_have_it_alone_and_share_it_again(lock_file: Path) -> None:
    with FolderLock(lock_file) as first, FolderLock(lock_file) as second:
        first.share()
        first.take_alone()
        first.share()

        second.share()


def test_lock_of_a_killed_program_is_free(lock_file: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(lock_file)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with FolderLock(lock_file) as waiting, pytest.raises(StorageTrouble):
        waiting.share()

    holder.send_signal(signal.SIGKILL)
    holder.wait(timeout=10)
    holder.stdout.close()

    with FolderLock(lock_file) as free:
        free.take_alone()
