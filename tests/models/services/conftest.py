"""The demo, built once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.services.demo_data import make_demo_database
from models.storage.database import Database
from models.values.clock import FixedClock

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="package")
def demo() -> Iterator[Database]:
    with make_demo_database(FixedClock(MONDAY)) as database:
        yield database


@pytest.fixture
def demo_session(demo: Database) -> Iterator[Session]:
    with demo.read() as opened:
        yield opened
