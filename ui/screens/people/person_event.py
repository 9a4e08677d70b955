"""What can happen to a person beside the card: small, since the list must know it before any dialog is needed."""

from __future__ import annotations

from enum import StrEnum


class PersonEvent(StrEnum):
    """What can happen; ``PAUSE`` and ``END_PAUSE`` hold for the role that the list is about."""

    NOTE = "note"
    CONTACT = "contact"
    BOOK_INTERVIEW = "book_interview"
    INTERVIEW = "interview"
    PAPER = "paper"
    PAUSE = "pause"
    END_PAUSE = "end_pause"
    END = "end"
    RESUME = "resume"
    INFORM = "inform"
    ADULTHOOD = "adulthood"
    PROTECT = "protect"
    HAND_OVER = "hand_over"
    LIFT_PROTECTION = "lift_protection"
    LIFT_BLOCK = "lift_block"
