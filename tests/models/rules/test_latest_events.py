"""What is told of a transaction, and what is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.rules.latest_events import Entry, happening, many
from models.values.changes import ChangeAction, EntityKind
from models.values.overview import EventKind
from models.values.people import PersonRole

MADE, CHANGED, GONE = ChangeAction.CREATED, ChangeAction.UPDATED, ChangeAction.DELETED


def entry(kind: EntityKind, action: ChangeAction = CHANGED, key: int = 1, **after: object) -> Entry:
    return Entry(at=datetime(2026, 11, 23, tzinfo=UTC), actor=None, kind=kind, key=key, action=action, after=after)


@pytest.mark.parametrize(
    ("of_one", "kind"),
    [
        (entry(EntityKind.ENQUIRY, MADE), EventKind.ENQUIRY_CAME),
        (entry(EntityKind.ENQUIRY, state="done"), EventKind.ENQUIRY_DONE),
        (entry(EntityKind.PERSON, MADE), EventKind.PERSON_NEW),
        (entry(EntityKind.PERSON, informed_on="2026-11-23"), EventKind.INFORMED),
        (entry(EntityKind.PERSON, email="a@example.se"), EventKind.CARD_CHANGED),
        (entry(EntityKind.ASSIGNMENT, status="ready"), EventKind.READY),
        (entry(EntityKind.ASSIGNMENT, status="ended"), EventKind.ENDED),
        (entry(EntityKind.NEWCOMER, status="ready"), EventKind.READY),
        (entry(EntityKind.VOLUNTEER, interviewed_on="2026-11-23"), EventKind.INTERVIEWED),
        (entry(EntityKind.VOLUNTEER, contacted_on="2026-11-23"), EventKind.CONTACTED),
        (entry(EntityKind.PAPER, MADE), EventKind.PAPER_SHOWN),
        (entry(EntityKind.NOTE, MADE), EventKind.NOTE_WRITTEN),
        (entry(EntityKind.PAUSE, MADE), EventKind.CARD_CHANGED),
        (entry(EntityKind.PAIR, MADE), EventKind.PAIR_PROPOSED),
        (entry(EntityKind.PAIR_CONTACT, MADE, pair_id=4), EventKind.PAIR_CONTACTED),
        (entry(EntityKind.PAIR, status="accepted"), EventKind.PAIR_ACCEPTED),
        (entry(EntityKind.PAIR, status="booked", first_meeting_id=1), EventKind.PAIR_BOOKED),
        (entry(EntityKind.PAIR, status="accepted", first_meeting_id=None), EventKind.PAIR_UNBOOKED),
        (entry(EntityKind.PAIR, status="trial", met_on="2026-11-23"), EventKind.PAIR_MET),
        (entry(EntityKind.PAIR, status="active", decided_on="2026-11-23"), EventKind.PAIR_ACTIVE),
        (entry(EntityKind.PAIR, status="paused", before_pause="active"), EventKind.PAIR_PAUSED),
        (entry(EntityKind.PAIR, status="active", before_pause=None), EventKind.PAIR_RESUMED),
        (entry(EntityKind.PAIR, status="declined"), EventKind.PAIR_DECLINED),
        (entry(EntityKind.PAIR, status="lapsed"), EventKind.PAIR_LAPSED),
        (entry(EntityKind.PAIR, status="ended", before_pause=None), EventKind.PAIR_ENDED),
        (entry(EntityKind.OCCASION, status="cancelled"), EventKind.CANCELLED),
        (entry(EntityKind.OCCASION, day="2026-11-24"), EventKind.MOVED),
        (entry(EntityKind.OCCASION, note="Ta med mugg"), EventKind.OCCASION_CHANGED),
        (entry(EntityKind.SERIES, MADE), EventKind.SERIES_NEW),
        (entry(EntityKind.SERIES), EventKind.SERIES_CHANGED),
        (entry(EntityKind.MEETING_POINT, MADE), EventKind.PLACE_NEW),
        (entry(EntityKind.PRINTOUT, MADE), EventKind.PRINTED),
    ],
)
def test_one_record_says_what_happened(of_one: Entry, kind: EventKind) -> None:
    told = happening([of_one])

    assert told is not None
    assert (told.kind, told.entry, told.number) == (kind, of_one, 1)


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [entry(EntityKind.OFFICE, MADE), entry(EntityKind.SERIES, MADE), entry(EntityKind.PERSON, MADE)],
        [entry(EntityKind.OCCASION, MADE, key) for key in range(9)],
        [entry(EntityKind.PERSON, GONE), entry(EntityKind.NOTE, GONE)],
        [entry(EntityKind.PRINTOUT, taken_down_on="2026-11-23")],
        [entry(EntityKind.ENQUIRY, next_step="Ring igen")],
        [entry(EntityKind.LOCAL_TEXT, MADE)],
    ],
)
def test_nobody_hears_of_what_the_program_does_or_what_follows_from_something_else(entries: list[Entry]) -> None:
    assert happening(entries) is None


def test_person_counts_more_than_the_enquiry_they_came_from() -> None:
    entries = [
        entry(EntityKind.ENQUIRY, state="done"),
        entry(EntityKind.NEWCOMER, MADE, person_id=7),
        entry(EntityKind.PERSON, MADE, key=7),
    ]

    told = happening(entries)

    assert told is not None
    assert (told.kind, told.role, told.entry.key) == (EventKind.PERSON_NEW, PersonRole.NEWCOMER, 7)


def test_many_of_a_sort_are_one_event_with_a_number() -> None:
    read_in = happening([entry(EntityKind.PERSON, MADE, key) for key in range(3)])
    moved = happening([entry(EntityKind.PERSON, key=key, area_id=2) for key in range(4)])
    forms = happening([entry(EntityKind.ENQUIRY, MADE, key) for key in range(5)])

    assert read_in is not None
    assert (read_in.kind, read_in.number) == (EventKind.PEOPLE_NEW, 3)
    assert moved is not None
    assert (moved.kind, moved.number) == (EventKind.CARD_CHANGED, 4)
    assert forms is not None
    assert (forms.kind, forms.number) == (EventKind.ENQUIRIES_CAME, 5)


def test_several_languages_of_one_person_are_one_card() -> None:
    told = happening([entry(EntityKind.LANGUAGE_SKILL, MADE, key, person_id=7) for key in range(3)])

    assert told is not None
    assert told.number == 1


def test_large_transaction_is_told_by_its_numbers() -> None:
    notes, cards = [entry(EntityKind.NOTE, MADE)], [entry(EntityKind.PERSON, CHANGED)]

    read_in, changed = many(notes, 900), many(cards, 0)

    assert many(notes, 0) is None
    assert read_in is not None
    assert (read_in.kind, read_in.number) == (EventKind.PEOPLE_NEW, 900)
    assert changed is not None
    assert (changed.kind, changed.number) == (EventKind.CARD_CHANGED, 0)


def test_end_of_a_pair_is_told_and_not_what_follows_for_the_queue() -> None:
    ended = entry(EntityKind.PAIR, status="ended")

    told = happening([entry(EntityKind.NEWCOMER, status="ended"), ended, entry(EntityKind.PAIR_CONTACT, MADE)])

    assert told is not None
    assert (told.kind, told.entry) == (EventKind.PAIR_ENDED, ended)


def test_evening_of_several_pairs_is_one_line() -> None:
    told = happening([entry(EntityKind.PAIR, key=key, status="booked") for key in range(3)])

    assert told is not None
    assert (told.kind, told.number) == (EventKind.PAIR_BOOKED, 3)
