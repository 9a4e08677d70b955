"""Of which failures somebody has still to be told."""

from __future__ import annotations

import pytest

from models.values.errors import Invalid, StorageCode, StorageTrouble
from ui.background.contract import UnexpectedTrouble, is_news
from ui.background.progress import Cancelled


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (Invalid([]), True),
        (StorageTrouble(StorageCode.LOCKED), True),
        (UnexpectedTrouble(), False),
        (Cancelled(), False),
    ],
)
def test_bugs_and_stopped_jobs_are_no_news(error: Exception, expected: bool) -> None:
    assert is_news(error) is expected
