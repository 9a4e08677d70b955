"""What the board, the list and the details show of pairs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.entities.household import Household
from models.entities.newcomer import Newcomer
from models.entities.organisation import Coordinator
from models.entities.pair import PairContact
from models.entities.person import Person
from models.queries.pair_parts import contact_logs
from models.queries.pairs import pair_details, pair_numbers, pair_rows, pairs_of_person
from models.queries.pairs_past import past_of_pairs, places_taken
from models.seen.places import places_taken_by
from models.services.person_events import set_newcomer_status
from models.services.protection import protect_person
from models.storage.database import Database
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict
from models.values.identifiers import PairId
from models.values.pair_rows import PairFilter
from models.values.pairing import PairKeys
from models.values.pairs import (
    CallReason,
    EndingReason,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
)
from models.values.people import HouseholdKind, NewcomerStatus, PersonRole
from models.values.people_drafts import ProtectionDraft
from tests.conftest import Statements
from tests.factories import draft_of_person
from tests.pair_factories import make_couple, make_friend, make_newcomer, make_pair, make_proposal, taken

EVERYTHING = PairFilter(statuses=frozenset(PairStatus))


def note(
    uow: UnitOfWork,
    pair_id: PairId,
    ago: int,
    outcome: PairContactOutcome,
    *,
    note: str = "",
    minutes: int = 0,
    follow_up: int | None = None,
) -> None:
    contact = PairContact(
        pair_id=pair_id,
        day=uow.clock.today() - timedelta(days=ago),
        side=PairSide.VOLUNTEER,
        how=PairContactHow.CALL,
        outcome=outcome,
        note=note,
        minutes=minutes,
        follow_up=follow_up,
    )
    uow.session.add(contact)
    uow.session.flush()


def test_row_tells_of_trial_meetings_hours_and_the_call(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL, ago=15)
    note(unit_of_work, pair.id, 15, PairContactOutcome.MET, minutes=60)
    note(unit_of_work, pair.id, 4, PairContactOutcome.MET, minutes=90)
    note(unit_of_work, pair.id, 2, PairContactOutcome.NO_ANSWER, note="Upptaget.")

    (row,) = pair_rows(unit_of_work.session, PairFilter(), today)

    assert (row.newcomer_name, row.volunteer_short, row.status) == ("Amina", "Karin", PairStatus.TRIAL)
    assert (row.day_of_trial, row.trial_days, row.meetings, row.minutes, row.silent_days) == (16, 31, 2, 150, 4)
    assert (row.reason, row.overdue, row.due_on) == (CallReason.FOLLOW_UP, 1, today - timedelta(days=1))
    assert row.call_side is PairSide.NEWCOMER
    assert not row.is_silent


def test_list_is_filtered_by_name_status_silence_and_what_is_due(unit_of_work: UnitOfWork, today: date) -> None:
    silent = make_pair(unit_of_work, PairStatus.ACTIVE, make_couple(unit_of_work, newcomer="Åsa"), ago=150)
    booked = make_pair(unit_of_work, PairStatus.BOOKED, make_couple(unit_of_work, volunteer="Göran"))
    ended = make_pair(unit_of_work, PairStatus.ENDED)
    found = {
        name: [row.id for row in pair_rows(unit_of_work.session, chosen, today)]
        for name, chosen in {
            "open": PairFilter(),
            "name": PairFilter(text=" goran "),
            "ended": PairFilter(statuses=frozenset({PairStatus.ENDED})),
            "silent": PairFilter(silent_only=True),
            "due": PairFilter(due_only=True),
        }.items()
    }

    assert found == {
        "open": [booked.id, silent.id],
        "name": [booked.id],
        "ended": [ended.id],
        "silent": [silent.id],
        "due": [silent.id],
    }
    numbers = pair_numbers(unit_of_work.session, today)
    assert (numbers.active, numbers.silent) == (1, 1)
    assert numbers.counts[PairStatus.ENDED] == 1


def test_family_is_called_by_its_name(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.ACTIVE, ago=60)
    home = Household(kind=HouseholdKind.FAMILY, children=[2019])
    unit_of_work.session.add(home)
    unit_of_work.session.flush()
    person = unit_of_work.session.get_one(Person, pair.newcomer_id)
    person.family_name, person.household_id = "Abdi", home.id
    role = unit_of_work.session.scalars(select(Newcomer).where(Newcomer.person_id == person.id)).one()
    role.children = [2019]
    unit_of_work.session.flush()

    (row,) = pair_rows(unit_of_work.session, PairFilter(), today)

    assert (row.newcomer_short, row.newcomer_is_family, row.volunteer_is_family) == ("Abdi", True, False)


def test_who_came_back_to_the_queue_waits_since_the_queue_day(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.ENDED)
    pair.ending, pair.ended_on = EndingReason.MOVED, today
    unit_of_work.session.flush()

    (row,) = pair_rows(unit_of_work.session, EVERYTHING, today)
    make_pair(unit_of_work, PairStatus.ACCEPTED, PairKeys(pair.newcomer_id, make_friend(unit_of_work)))
    with_another = pair_rows(unit_of_work.session, EVERYTHING, today)[-1]
    set_newcomer_status(unit_of_work, pair.newcomer_id, NewcomerStatus.ENDED)

    assert row.newcomer_waits_since == today - timedelta(days=60)
    assert (with_another.id, with_another.newcomer_waits_since) == (row.id, None)


def test_details_have_log_follow_ups_and_both_people(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL, ago=20)
    note(unit_of_work, pair.id, 20, PairContactOutcome.MET)
    note(unit_of_work, pair.id, 6, PairContactOutcome.REACHED, follow_up=14, note="Går bra.")

    found = pair_details(unit_of_work.session, pair.id, today)

    assert [line.note for line in found.contacts] == ["Går bra.", ""]
    assert [(each.number, each.done_on) for each in found.follow_ups][:2] == [
        (14, today - timedelta(days=6)),
        (31, None),
    ]
    assert (found.newcomer.name, found.newcomer.language, found.volunteer.shares_contact) == ("Amina", "sv", False)
    assert found.volunteer.area == "Centrum"
    assert contact_logs(unit_of_work.session, PairContact.id > 0)[pair.id].last_note == "Går bra."
    with pytest.raises(EditConflict):
        pair_details(unit_of_work.session, PairId(99), today)


def test_pairs_of_a_person_have_those_that_go_on_first(unit_of_work: UnitOfWork, today: date) -> None:
    friend = make_friend(unit_of_work, capacity=2)
    over = make_pair(unit_of_work, PairStatus.ENDED, PairKeys(make_newcomer(unit_of_work), friend), ago=1)
    now = make_pair(unit_of_work, PairStatus.ACTIVE, PairKeys(make_newcomer(unit_of_work), friend), ago=200)

    assert [row.id for row in pairs_of_person(unit_of_work.session, friend, today)] == [now.id, over.id]


def test_places_are_taken_from_the_first_contact_on(unit_of_work: UnitOfWork, today: date) -> None:
    draft, asked = make_proposal(unit_of_work), make_proposal(unit_of_work)
    asked.contacted_on = today
    unit_of_work.session.flush()

    assert taken(unit_of_work) == {asked.newcomer_id: 1, asked.volunteer_id: 1}
    assert draft.newcomer_id not in taken(unit_of_work)


def test_pair_with_a_protected_side_is_a_reserved_place_to_others(database: Database, today: date) -> None:
    with database.write() as uow:
        mine = Coordinator(name="Maja Åkesson")
        uow.session.add(mine)
        uow.session.flush()
        actor = mine.id
        pair = make_pair(uow, PairStatus.ACTIVE, ago=60)
        newcomer, volunteer = pair.newcomer_id, pair.volunteer_id
        uow.commit()
    with database.write(actor) as uow:
        draft = draft_of_person(uow, newcomer)
        protect_person(
            uow, ProtectionDraft(id=newcomer, version=draft.version or 0, alias="Alias A", responsible_id=actor)
        )
        uow.commit()

    with database.read() as others:
        seen = pair_rows(others, PairFilter(), today)
        held = {role: dict(places_taken(others, role)) for role in PersonRole}
        some = {role: dict(places_taken_by(others, role, (newcomer, volunteer))) for role in PersonRole}
        past = past_of_pairs(others)
    with database.read(actor) as own:
        (row,) = pair_rows(own, PairFilter(), today)
        known = {role: dict(places_taken_by(own, role, (newcomer, volunteer))) for role in PersonRole}

    assert (seen, past.earlier) == ((), frozenset())
    assert some == held == {PersonRole.NEWCOMER: {}, PersonRole.VOLUNTEER: {volunteer: 1}}
    assert known == {PersonRole.NEWCOMER: {newcomer: 1}, PersonRole.VOLUNTEER: {volunteer: 1}}
    assert row.newcomer_name == "Alias A"


@pytest.mark.parametrize("number", [1, 3])
def test_rows_cost_the_same_however_many(
    unit_of_work: UnitOfWork,
    today: date,
    number: int,
    count_statements: Callable[[], AbstractContextManager[Statements]],
) -> None:
    for _ in range(number):
        make_pair(unit_of_work, PairStatus.BOOKED)

    with count_statements() as sent:
        rows = pair_rows(unit_of_work.session, PairFilter(), today)

    assert len(rows) == number
    assert sent.count == 5
