"""Near days by their nearness, others by their date."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from models.values.clock import to_utc
from translations import use_language
from ui.wording.near_days import lately, near_day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "said"), [(0, "idag"), (-1, "igår"), (1, "imorgon"), (9, "2 december"), (-400, "19 oktober 2025")]
)
def test_day_is_said_as_near_as_it_is(days: int, said: str) -> None:
    use_language("sv")

    assert near_day(TODAY + timedelta(days=days), today=TODAY) == said


@pytest.mark.parametrize(
    ("days", "said"), [(0, "idag 07:58"), (1, "igår 07:58"), (3, "fredag"), (7, "16 nov"), (400, "19 okt 2025")]
)
def test_moment_is_said_the_shorter_the_longer_ago(days: int, said: str) -> None:
    use_language("sv")

    assert lately(to_utc(TODAY - timedelta(days=days), time(7, 58)), today=TODAY) == said
