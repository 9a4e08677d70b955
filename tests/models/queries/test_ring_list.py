"""The ring list: the week's calls, the most urgent first, with what whoever calls needs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.entities.newcomer import Newcomer
from models.queries.ring_list import ring_list
from models.services.pair_life import end_pair, log_contact
from models.storage.unit_of_work import UnitOfWork
from models.values.pairs import (
    CallReason,
    EndingDraft,
    EndingReason,
    PairContactDraft,
    PairContactHow,
    PairContactOutcome,
    PairSide,
    PairStatus,
)
from tests.conftest import Statements
from tests.pair_factories import make_pair, make_proposal


def test_call_says_whom_why_in_which_language_and_what_was_said_last(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL, ago=16)
    role = unit_of_work.session.scalars(select(Newcomer).where(Newcomer.person_id == pair.newcomer_id)).one()
    role.print_language, role.needs_interpreter = "uk", True
    log_contact(
        unit_of_work,
        PairContactDraft(
            pair_id=pair.id,
            version=pair.version,
            side=PairSide.VOLUNTEER,
            how=PairContactHow.CALL,
            outcome=PairContactOutcome.REACHED,
            note="Ses på torsdag.",
        ),
    )

    (row,) = ring_list(unit_of_work.session, today)

    assert (row.person.name, row.person.language, row.person.needs_interpreter) == ("Amina", "uk", True)
    assert (row.reason, row.side, row.due_on) == (CallReason.FOLLOW_UP, PairSide.NEWCOMER, today - timedelta(days=2))
    assert (row.last_note, row.last_heard_on) == ("Ses på torsdag.", today - timedelta(days=16))


def test_calls_of_the_week_come_after_those_of_today_and_no_later_ones(unit_of_work: UnitOfWork, today: date) -> None:
    friday, monday = make_pair(unit_of_work, PairStatus.TRIAL, ago=10), make_pair(unit_of_work, PairStatus.TRIAL, ago=7)
    draft, late = make_proposal(unit_of_work), make_pair(unit_of_work, PairStatus.TRIAL, ago=33)

    rows = ring_list(unit_of_work.session, today)
    longer = ring_list(unit_of_work.session, today, until=today + timedelta(days=7))

    assert [(row.pair.id, row.reason) for row in rows] == [
        (late.id, CallReason.SILENT),
        (draft.id, CallReason.PROPOSAL),
        (friday.id, CallReason.FOLLOW_UP),
    ]
    assert [row.due_on > today for row in rows] == [False, False, True]
    assert longer[-1].pair.id == monday.id


def test_both_are_called_after_an_ending_for_safety(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL)
    end_pair(unit_of_work, EndingDraft(pair_id=pair.id, version=pair.version, reason=EndingReason.SAFETY))

    rows = ring_list(unit_of_work.session, today)

    assert [(row.reason, row.person.name) for row in rows] == [
        (CallReason.SAFETY, "Amina"),
        (CallReason.SAFETY, "Karin"),
    ]


@pytest.mark.parametrize("number", [1, 3])
def test_list_costs_the_same_however_many(
    unit_of_work: UnitOfWork,
    today: date,
    number: int,
    count_statements: Callable[[], AbstractContextManager[Statements]],
) -> None:
    for _ in range(number):
        make_proposal(unit_of_work)

    with count_statements() as sent:
        rows = ring_list(unit_of_work.session, today)

    assert len(rows) == number
    assert sent.count == 7
