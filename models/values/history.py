"""What was done to a record, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.values.changes import ChangeAction


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """Who did what to a record and when; ``fields`` are its attributes that changed, empty if made or deleted.

    ``actor_name`` is empty when the program itself did it.
    """

    at: datetime
    actor_name: str
    action: ChangeAction
    fields: tuple[str, ...]
