"""The demo, one copy for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.storage.database import Database
from models.values.clock import FixedClock
from tests.demo_copies import copy_of_demo

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def demo() -> Iterator[Database]:
    with copy_of_demo(FixedClock(MONDAY)) as database:
        yield database


@pytest.fixture
def demo_session(demo: Database) -> Iterator[Session]:
    with demo.read() as opened:
        yield opened
