"""Whether somebody was told in time what is kept about them."""

from __future__ import annotations

from datetime import date, timedelta

from models.values.people import IntakePolicy


def inform_by(registered_on: date, policy: IntakePolicy) -> date:
    """Give the last day to inform somebody. Source: GDPR art. 14.3 a, at the latest within one month."""
    return registered_on + timedelta(days=policy.informed_days)


def is_overdue(registered_on: date, informed_on: date | None, policy: IntakePolicy, today: date) -> bool:
    """Tell whether somebody should have been informed by now and was not."""
    return informed_on is None and inform_by(registered_on, policy) < today
