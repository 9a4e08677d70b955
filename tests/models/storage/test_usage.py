"""Users of the connections and who wants the file alone."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from models.storage import usage as usage_module
from models.storage.usage import Usage
from models.values.errors import StorageCode, StorageTrouble


def test_alone_waits_for_the_users() -> None:
    usage, seen = Usage(), list[str]()
    joined = Event()

    def change() -> None:
        joined.set()
        with usage.alone():
            seen.append("changed")

    thread = Thread(target=change)
    with usage.shared():
        thread.start()
        assert joined.wait(10)
        with usage.shared():  # one who reads while writing does not wait for itself
            seen.append("read")
    thread.join(10)

    assert seen == ["read", "changed"]


def test_users_wait_while_someone_is_alone() -> None:
    usage, seen = Usage(), list[str]()
    begun = Event()

    def read() -> None:
        begun.set()
        with usage.shared():
            seen.append("read")

    thread = Thread(target=read)
    with usage.alone():
        thread.start()
        assert begun.wait(10)
        seen.append("changed")
    thread.join(10)

    assert seen == ["changed", "read"]


def test_file_in_use_for_too_long_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usage_module, "PATIENCE_SECONDS", 0.01)
    usage = Usage()

    with usage.shared(), pytest.raises(StorageTrouble) as trouble, usage.alone():
        pass

    assert trouble.value.code is StorageCode.LOCKED
    with usage.alone():
        pass
