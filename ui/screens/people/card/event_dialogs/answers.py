"""What the small dialogs hand in, where a value of the register does not say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.values.identifiers import CoordinatorId
from models.values.people import AssignmentKind


class Supply(StrEnum):
    """What mends something that is missing."""

    ADULTHOOD = "adulthood"
    INTERVIEW = "interview"
    PAPER = "paper"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """What ends, or goes on again."""

    assignments: frozenset[AssignmentKind] = frozenset()
    newcomer: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was chosen."""
        return not self.assignments and not self.newcomer


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody else who works here."""

    id: CoordinatorId
    name: str
