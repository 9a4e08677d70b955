"""What a unit of work changed: the message that screens and other processes listen to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.values.identifiers import TransactionNumber


class EntityKind(StrEnum):
    """The kinds of record that history, undo and refresh tell apart."""

    AREA = "area"
    ASSIGNMENT = "assignment"
    CLOSED_DAY = "closed_day"
    COORDINATOR = "coordinator"
    ENQUIRY = "enquiry"
    FIRST_MEETING = "first_meeting"
    HOUSEHOLD = "household"
    LANGUAGE_SKILL = "language_skill"
    LOCAL_TEXT = "local_text"
    MEETING_POINT = "meeting_point"
    NEWCOMER = "newcomer"
    NOTE = "note"
    OCCASION = "occasion"
    OFFICE = "office"
    ORGANISATION = "organisation"
    PAIR = "pair"
    PAIR_CHOICE = "pair_choice"
    PAIR_CONTACT = "pair_contact"
    PAPER = "paper"
    PAUSE = "pause"
    PERSON = "person"
    PHRASE_REVIEW = "phrase_review"
    PRINTOUT = "printout"
    PRINT_SET = "print_set"
    SERIES = "series"
    VOLUNTEER = "volunteer"


class ChangeAction(StrEnum):
    """What happened to one record."""

    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record that was created, updated or deleted."""

    kind: EntityKind
    key: int
    action: ChangeAction


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """Everything one transaction changed; ``transaction`` is ``None`` when nothing was written."""

    transaction: TransactionNumber | None = None
    changes: tuple[Change, ...] = ()

    @property
    def kinds(self) -> frozenset[EntityKind]:
        """Say which kinds of record are touched, for a screen that asks whether this concerns it."""
        return frozenset(change.kind for change in self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes)
