"""Tells what one transaction was about, from the rows of history it left; most rows only follow from another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from models.values.changes import ChangeAction, EntityKind
from models.values.identifiers import CoordinatorId
from models.values.overview import EventKind
from models.values.people import PersonRole

_CARD: Final = (
    EntityKind.PERSON,
    EntityKind.VOLUNTEER,
    EntityKind.NEWCOMER,
    EntityKind.ASSIGNMENT,
    EntityKind.LANGUAGE_SKILL,
    EntityKind.PAUSE,
)
_ROLES: Final = {EntityKind.ASSIGNMENT: PersonRole.VOLUNTEER, EntityKind.NEWCOMER: PersonRole.NEWCOMER}


_STEPS: Final = {
    "accepted": EventKind.PAIR_ACCEPTED,
    "booked": EventKind.PAIR_BOOKED,
    "trial": EventKind.PAIR_MET,
    "active": EventKind.PAIR_ACTIVE,
    "paused": EventKind.PAIR_PAUSED,
    "declined": EventKind.PAIR_DECLINED,
    "lapsed": EventKind.PAIR_LAPSED,
    "ended": EventKind.PAIR_ENDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was done to one record; ``after`` has the columns that changed, or all of one that was made."""

    at: datetime
    actor: CoordinatorId | None
    kind: EntityKind
    key: int
    action: ChangeAction
    after: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What one transaction was about: the row of history that says it, and how many say the same."""

    kind: EventKind
    entry: Entry
    number: int = 1
    role: PersonRole | None = None


def happening(entries: Sequence[Entry]) -> Happening | None:
    """Give the one thing worth telling of a transaction, ``None`` for what nobody needs to hear of.

    The founding of the register, and occasions made ahead by the program, are nothing to tell.
    """
    if not entries or _of(entries, EntityKind.OFFICE, ChangeAction.CREATED):
        return None
    for tell in (_people, _enquiries, _pairs, _progress, _papers_and_notes, _cards, _activities, _printouts):
        told = tell(entries)
        if told is not None:
            return told
    return None


def many(some: Sequence[Entry], new_people: int) -> Happening | None:
    """Tell of a transaction too large to be read, from ``some`` of its rows and how many people it made.

    ``number`` is 0 where nobody counted how many cards were changed.
    """
    if new_people:
        return Happening(kind=EventKind.PEOPLE_NEW, entry=some[0], number=new_people)
    if any(entry.kind in _CARD and entry.action is ChangeAction.UPDATED for entry in some):
        return Happening(kind=EventKind.CARD_CHANGED, entry=some[0], number=0)
    return None


def _of(entries: Sequence[Entry], kind: EntityKind, action: ChangeAction) -> list[Entry]:
    return [entry for entry in entries if entry.kind is kind and entry.action is action]


def _people(entries: Sequence[Entry]) -> Happening | None:
    made = _of(entries, EntityKind.PERSON, ChangeAction.CREATED)
    if len(made) > 1:
        return Happening(kind=EventKind.PEOPLE_NEW, entry=made[0], number=len(made))
    if not made:
        return None
    roles = {PersonRole.VOLUNTEER: EntityKind.VOLUNTEER, PersonRole.NEWCOMER: EntityKind.NEWCOMER}
    given = [role for role, kind in roles.items() if _of(entries, kind, ChangeAction.CREATED)]
    return Happening(kind=EventKind.PERSON_NEW, entry=made[0], role=given[0] if given else None)


def _enquiries(entries: Sequence[Entry]) -> Happening | None:
    came = _of(entries, EntityKind.ENQUIRY, ChangeAction.CREATED)
    if came:
        kind = EventKind.ENQUIRY_CAME if len(came) == 1 else EventKind.ENQUIRIES_CAME
        return Happening(kind=kind, entry=came[0], number=len(came))
    for entry in _of(entries, EntityKind.ENQUIRY, ChangeAction.UPDATED):
        if entry.after.get("state") == "done":
            return Happening(kind=EventKind.ENQUIRY_DONE, entry=entry)
    return None


def _pairs(entries: Sequence[Entry]) -> Happening | None:
    """What a step of a pair does to the queue or the contact log only follows from it."""
    made = _of(entries, EntityKind.PAIR, ChangeAction.CREATED)
    if made:
        return Happening(kind=EventKind.PAIR_PROPOSED, entry=made[0], number=len(made))
    moved = [entry for entry in _of(entries, EntityKind.PAIR, ChangeAction.UPDATED) if "status" in entry.after]
    told = [(kind, entry) for entry in moved if (kind := _step(entry.after)) is not None]
    if told:
        kind = told[0][0]
        return Happening(kind=kind, entry=told[0][1], number=sum(other is kind for other, _entry in told))
    contacts = _of(entries, EntityKind.PAIR_CONTACT, ChangeAction.CREATED)
    return Happening(kind=EventKind.PAIR_CONTACTED, entry=contacts[0]) if contacts else None


def _step(after: Mapping[str, object]) -> EventKind | None:
    """A pair that goes on after its pause is where it was before: the columns of the pause say so."""
    if after.get("status") not in ("paused", "ended") and "before_pause" in after:
        return EventKind.PAIR_RESUMED
    if after.get("status") == "accepted" and "first_meeting_id" in after:
        return EventKind.PAIR_UNBOOKED
    return _STEPS.get(str(after.get("status")))


def _progress(entries: Sequence[Entry]) -> Happening | None:
    for kind, role in _ROLES.items():
        for entry in _of(entries, kind, ChangeAction.UPDATED):
            match entry.after.get("status"):
                case "ready":
                    return Happening(kind=EventKind.READY, entry=entry, role=role)
                case "ended":
                    return Happening(kind=EventKind.ENDED, entry=entry, role=role)
    for kind in (EntityKind.VOLUNTEER, EntityKind.NEWCOMER):
        for entry in _of(entries, kind, ChangeAction.UPDATED):
            if entry.after.get("interviewed_on"):
                return Happening(kind=EventKind.INTERVIEWED, entry=entry)
            if entry.after.get("contacted_on"):
                return Happening(kind=EventKind.CONTACTED, entry=entry)
    return None


def _papers_and_notes(entries: Sequence[Entry]) -> Happening | None:
    shown = _of(entries, EntityKind.PAPER, ChangeAction.CREATED)
    if shown:
        return Happening(kind=EventKind.PAPER_SHOWN, entry=shown[0])
    written = _of(entries, EntityKind.NOTE, ChangeAction.CREATED)
    if written:
        return Happening(kind=EventKind.NOTE_WRITTEN, entry=written[0])
    return None


def _cards(entries: Sequence[Entry]) -> Happening | None:
    people = _of(entries, EntityKind.PERSON, ChangeAction.UPDATED)
    if len(people) == 1 and people[0].after.get("informed_on"):
        return Happening(kind=EventKind.INFORMED, entry=people[0])
    for kind in _CARD:
        changed = [entry for entry in entries if entry.kind is kind and entry.action is not ChangeAction.DELETED]
        if changed:
            return Happening(kind=EventKind.CARD_CHANGED, entry=changed[0], number=_people_among(changed))
    return None


def _people_among(changed: Sequence[Entry]) -> int:
    """Several languages or pauses of one person are one card; without a person each record counts."""
    return len({entry.after.get("person_id", (entry.kind, entry.key)) for entry in changed})


def _activities(entries: Sequence[Entry]) -> Happening | None:
    for action, kind in (
        (ChangeAction.CREATED, EventKind.SERIES_NEW),
        (ChangeAction.UPDATED, EventKind.SERIES_CHANGED),
    ):
        series = _of(entries, EntityKind.SERIES, action)
        if series:
            return Happening(kind=kind, entry=series[0])
    for entry in _of(entries, EntityKind.OCCASION, ChangeAction.UPDATED):
        if entry.after.get("status") == "cancelled":
            return Happening(kind=EventKind.CANCELLED, entry=entry)
        kind = EventKind.MOVED if "day" in entry.after else EventKind.OCCASION_CHANGED
        return Happening(kind=kind, entry=entry)
    places = _of(entries, EntityKind.MEETING_POINT, ChangeAction.CREATED)
    return Happening(kind=EventKind.PLACE_NEW, entry=places[0]) if places else None


def _printouts(entries: Sequence[Entry]) -> Happening | None:
    printed = _of(entries, EntityKind.PRINTOUT, ChangeAction.CREATED)
    return Happening(kind=EventKind.PRINTED, entry=printed[0], number=len(printed)) if printed else None
