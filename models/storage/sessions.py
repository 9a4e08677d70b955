"""Sessions for reading: mapped classes, limited to what somebody may see."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.storage.access import limit_access
from models.values.identifiers import CoordinatorId


def reading_session(engine: Engine, actor: CoordinatorId | None) -> Session:
    """Give a session that sees only what ``actor`` may see; it is closed by its ``with`` block."""
    session = Session(engine, expire_on_commit=False, autoflush=False)
    limit_access(session, actor)
    return session
