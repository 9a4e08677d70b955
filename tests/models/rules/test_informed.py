"""When a person must have been informed."""

from __future__ import annotations

from datetime import date

from models.rules.informed import inform_by, is_overdue
from models.values.people import DEFAULT_POLICY


def test_somebody_is_overdue_after_thirty_days_without_a_word() -> None:
    registered = date(2026, 10, 24)

    assert inform_by(registered, DEFAULT_POLICY) == date(2026, 11, 23)
    assert not is_overdue(registered, None, DEFAULT_POLICY, date(2026, 11, 23))
    assert is_overdue(registered, None, DEFAULT_POLICY, date(2026, 11, 24))
    assert not is_overdue(registered, date(2026, 11, 30), DEFAULT_POLICY, date(2026, 12, 24))
