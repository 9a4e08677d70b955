"""Which records the lists of people show something of: a change to one of them makes a list old."""

from __future__ import annotations

from typing import Final

from models.values.changes import EntityKind

SHOWN_KINDS: Final = frozenset(
    {
        EntityKind.PERSON,
        EntityKind.VOLUNTEER,
        EntityKind.NEWCOMER,
        EntityKind.ASSIGNMENT,
        EntityKind.LANGUAGE_SKILL,
        EntityKind.HOUSEHOLD,
        EntityKind.PAPER,
        EntityKind.PAUSE,
        EntityKind.NOTE,
        EntityKind.ENQUIRY,
        EntityKind.AREA,
        EntityKind.PAIR,
        EntityKind.PAIR_CONTACT,
        EntityKind.FIRST_MEETING,
        EntityKind.OFFICE,
    }
)
