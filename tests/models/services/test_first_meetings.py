"""First meetings are booked, moved, shared, called off and confirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from models.entities.occasion import Occasion
from models.entities.pair import FirstMeeting, Pair, PairContact
from models.queries.first_meetings import first_meetings_of, meeting_details, meetings_to_join
from models.queries.pairs import pair_rows
from models.services.first_meetings import book_first_meeting, cancel_first_meeting, confirm_first_meeting
from models.services.occasions import cancel_occasion, move_to_day
from models.storage.unit_of_work import UnitOfWork
from models.values.activities import CancelReason
from models.values.errors import EditConflict, Invalid, Refused
from models.values.identifiers import FirstMeetingId, MeetingPointId
from models.values.pair_rows import PairFilter
from models.values.pairs import CallReason, FirstMeetingDraft, PairContactOutcome, PairStatus
from tests.factories import make_meeting_point, make_occasion
from tests.pair_factories import make_pair


def draft(uow: UnitOfWork, *pairs: Pair, ahead: int = 3) -> FirstMeetingDraft:
    return FirstMeetingDraft(
        pairs=tuple((pair.id, pair.version) for pair in pairs),
        day=uow.clock.today() + timedelta(days=ahead),
        starts=time(17),
        ends=time(18, 30),
        meeting_point_id=make_meeting_point(uow),
    )


def meetings(uow: UnitOfWork) -> list[FirstMeetingId]:
    return list(uow.session.scalars(select(FirstMeeting.id)))


def test_evening_of_several_pairs_is_booked_and_changed(unit_of_work: UnitOfWork) -> None:
    one, two, three = (make_pair(unit_of_work, PairStatus.ACCEPTED) for _ in range(3))

    meeting_id = book_first_meeting(unit_of_work, draft(unit_of_work, one, two))
    booked = [pair.status for pair in (one, two, three)]
    changed = draft(unit_of_work, two, three, ahead=5)
    book_first_meeting(unit_of_work, replace(changed, id=meeting_id, version=1))

    assert booked == [PairStatus.BOOKED, PairStatus.BOOKED, PairStatus.ACCEPTED]
    assert [pair.first_meeting_id for pair in (one, two, three)] == [None, meeting_id, meeting_id]
    assert one.status is PairStatus.ACCEPTED
    found = meeting_details(unit_of_work.session, meeting_id, unit_of_work.clock.today())
    assert found is not None
    assert (found.meeting.pairs, len(found.pairs), found.meeting.day) == (2, 2, changed.day)


def test_another_time_leaves_no_empty_meeting_behind(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.BOOKED)

    meeting_id = book_first_meeting(unit_of_work, draft(unit_of_work, pair))

    assert meetings(unit_of_work) == [meeting_id]


def test_meeting_called_off_lets_its_pairs_wait(unit_of_work: UnitOfWork) -> None:
    pairs = [make_pair(unit_of_work, PairStatus.ACCEPTED) for _ in range(2)]
    meeting_id = book_first_meeting(unit_of_work, draft(unit_of_work, *pairs))

    cancel_first_meeting(unit_of_work, meeting_id, 1)

    assert {pair.status for pair in pairs} == {PairStatus.ACCEPTED}
    assert meetings(unit_of_work) == []
    with pytest.raises(EditConflict):
        cancel_first_meeting(unit_of_work, meeting_id, 1)


def test_confirmed_meeting_begins_the_trial_on_its_day(unit_of_work: UnitOfWork, today: date) -> None:
    yesterday = today - timedelta(days=1)
    pair = make_pair(unit_of_work, PairStatus.BOOKED, meeting_on=yesterday)

    confirm_first_meeting(unit_of_work, pair.id, pair.version, took_place=True, note="Glada båda två.")

    assert (pair.status, pair.met_on, pair.status_since) == (PairStatus.TRIAL, yesterday, yesterday)
    (line,) = unit_of_work.session.scalars(select(PairContact))
    assert (line.outcome, line.day, line.note) == (PairContactOutcome.MET, yesterday, "Glada båda två.")
    assert pair.first_meeting_id is not None
    with pytest.raises(Refused):
        confirm_first_meeting(unit_of_work, pair.id, pair.version, took_place=True)


def test_meeting_to_come_has_not_taken_place(unit_of_work: UnitOfWork) -> None:
    pair = make_pair(unit_of_work, PairStatus.BOOKED)

    with pytest.raises(Invalid):
        confirm_first_meeting(unit_of_work, pair.id, pair.version, took_place=True)


def test_meeting_that_did_not_take_place_needs_another_time(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.BOOKED, meeting_on=today - timedelta(days=1))

    confirm_first_meeting(unit_of_work, pair.id, pair.version, took_place=False, note="Sjuk.")

    assert (pair.status, pair.first_meeting_id, pair.met_on) == (PairStatus.ACCEPTED, None, None)
    assert unit_of_work.session.scalars(select(PairContact.note)).all() == ["Sjuk."]
    assert meetings(unit_of_work) == []


def test_wrong_meeting_is_not_booked(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.ACCEPTED)
    wrong = FirstMeetingDraft(
        pairs=(),
        day=today - timedelta(days=1),
        starts=time(18),
        ends=time(17),
        meeting_point_id=MeetingPointId(99),
    )

    with pytest.raises(Invalid) as invalid:
        book_first_meeting(unit_of_work, wrong)
    with pytest.raises(EditConflict):
        book_first_meeting(unit_of_work, replace(draft(unit_of_work, pair), pairs=((pair.id, 99),)))

    assert {problem.field for problem in invalid.value.problems} == {"pairs", "ends", "day", "meeting_point_id"}


def test_cancelled_occasion_names_its_first_meetings(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.ACCEPTED)
    occasion_id = make_occasion(unit_of_work, day=today + timedelta(days=3))
    meeting_id = book_first_meeting(unit_of_work, replace(draft(unit_of_work, pair), occasion_id=occasion_id))

    (named,) = first_meetings_of(unit_of_work.session, [occasion_id], today)
    joinable = [row.id for row in meetings_to_join(unit_of_work.session, today)]
    cancel_occasion(unit_of_work, occasion_id, 1, reason=CancelReason.HOST_MISSING)

    assert [row.newcomer_name for row in named.pairs] == ["Amina"]
    assert joinable == [meeting_id]
    assert meetings_to_join(unit_of_work.session, today) == ()
    assert first_meetings_of(unit_of_work.session, [], today) == ()


def test_meeting_at_a_moved_occasion_must_be_booked_anew(unit_of_work: UnitOfWork, today: date) -> None:
    pair = make_pair(unit_of_work, PairStatus.ACCEPTED)
    wanted = draft(unit_of_work, pair)
    occasion_id = make_occasion(unit_of_work, day=wanted.day, meeting_point_id=wanted.meeting_point_id)
    meeting_id = book_first_meeting(unit_of_work, replace(wanted, occasion_id=occasion_id))
    before = pair_rows(unit_of_work.session, PairFilter(), today)[0].reason

    move_to_day(unit_of_work, unit_of_work.session.get_one(Occasion, occasion_id), wanted.day + timedelta(days=1))
    unit_of_work.session.flush()

    (row,) = pair_rows(unit_of_work.session, PairFilter(), today)
    assert (before, row.reason) == (None, CallReason.BOOK_MEETING)
    assert row.meeting is not None
    assert (row.meeting.id, row.meeting.occasion_moved, row.meeting.stands) == (meeting_id, True, False)
    assert meetings_to_join(unit_of_work.session, today) == ()
