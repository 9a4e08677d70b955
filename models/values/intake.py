"""What an office decides about the intake: what it asks of volunteers, and where things that are given go."""

from __future__ import annotations

from dataclasses import dataclass

from models.values.people import DEFAULT_POLICY, IntakePolicy

LONGEST_CONTACT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeDraft:
    """The settings of the intake; ``version`` is the office's, of which they are a part.

    ``second_hand_contact`` is read aloud to callers who want to give things: who takes them, where and when.
    """

    version: int
    second_hand_contact: str = ""
    policy: IntakePolicy = DEFAULT_POLICY
