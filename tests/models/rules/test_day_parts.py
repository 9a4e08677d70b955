"""Parts of the day by the clock."""

from __future__ import annotations

from datetime import time

import pytest

from models.rules.day_parts import DayPart, day_part


@pytest.mark.parametrize(
    ("starts", "part"),
    [
        (time(0), DayPart.MORNING),
        (time(7, 30), DayPart.MORNING),
        (time(11, 59), DayPart.MORNING),
        (time(12), DayPart.AFTERNOON),
        (time(16, 59), DayPart.AFTERNOON),
        (time(17), DayPart.EVENING),
        (time(23, 30), DayPart.EVENING),
    ],
)
def test_day_part_follows_the_start(starts: time, part: DayPart) -> None:
    assert day_part(starts) is part
