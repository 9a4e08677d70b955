"""How a pair is found for a step, goes on, and leaves its first meeting."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from models.entities.pair import FirstMeeting
from models.services.pair_editing import go_to, leave_meeting, newcomer_of, pair_for_edit
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.pairs import PairStatus
from tests.pair_factories import make_friend, make_pair, make_proposal


def test_outdated_pair_is_a_conflict_and_one_that_went_on_is_refused(unit_of_work: UnitOfWork) -> None:
    pair = make_proposal(unit_of_work)

    with pytest.raises(EditConflict):
        pair_for_edit(unit_of_work.session, pair.id, pair.version + 1, among=tuple(PairStatus))
    with pytest.raises(Refused) as refused:
        pair_for_edit(unit_of_work.session, pair.id, pair.version, among=(PairStatus.TRIAL,))

    assert refused.value.code is RefusalCode.PAIR_HAS_GONE_ON


def test_pair_goes_only_where_a_way_leads(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.TRIAL)
    since = pair.status_since

    go_to(pair, PairStatus.TRIAL, today)
    with pytest.raises(Refused):
        go_to(pair, PairStatus.BOOKED, today)
    assert pair.status_since == since
    go_to(pair, PairStatus.ACTIVE, today)

    assert (pair.status, pair.status_since) == (PairStatus.ACTIVE, today)


def test_meeting_goes_with_its_last_pair(unit_of_work: UnitOfWork) -> None:
    one, two = make_pair(unit_of_work, PairStatus.BOOKED), make_pair(unit_of_work, PairStatus.BOOKED)
    first, second = one.first_meeting_id, two.first_meeting_id
    two.first_meeting_id = first
    unit_of_work.session.flush()

    leave_meeting(unit_of_work.session, one)
    assert set(unit_of_work.session.scalars(select(FirstMeeting.id))) == {first, second}
    leave_meeting(unit_of_work.session, two)
    leave_meeting(unit_of_work.session, two)

    assert set(unit_of_work.session.scalars(select(FirstMeeting.id))) == {second}


def test_newcomer_without_the_role_is_a_conflict(unit_of_work: UnitOfWork) -> None:
    with pytest.raises(EditConflict):
        newcomer_of(unit_of_work.session, make_friend(unit_of_work))
