"""First meetings of pairs: one of two, or a matching evening of several; the day after, whether it took place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import select

from models.entities.meeting_point import MeetingPoint
from models.entities.occasion import Occasion
from models.entities.pair import FirstMeeting, Pair, PairContact
from models.rules.validation import LONGEST_ROOM, FieldChecks
from models.services.editing import read_for_edit
from models.services.pair_editing import go_to, leave_meeting, pair_for_edit
from models.services.pair_life import begin_trial
from models.storage.unit_of_work import UnitOfWork
from models.values.errors import ProblemCode
from models.values.identifiers import FirstMeetingId, PairId
from models.values.pairs import FirstMeetingDraft, PairContactHow, PairContactOutcome, PairSide, PairStatus

LONGEST_MEETING_NOTE: Final = 400
_BOOKABLE: Final = (PairStatus.ACCEPTED, PairStatus.BOOKED)


def book_first_meeting(uow: UnitOfWork, draft: FirstMeetingDraft) -> FirstMeetingId:
    """Book a first meeting or change one; pairs left out of a changed one are without a time again.

    One at a café is on the day and at the place of its occasion.

    Raises ``Invalid``, ``EditConflict`` for the meeting or one of the pairs, ``Refused`` with ``PAIR_HAS_GONE_ON``.
    """
    checks = FieldChecks()
    room = checks.text("room", draft.room, LONGEST_ROOM)
    note = checks.text("note", draft.note, LONGEST_MEETING_NOTE)
    _check(uow, draft, checks)
    checks.finish()
    pairs = [pair_for_edit(uow.session, key, version, among=_BOOKABLE) for key, version in draft.pairs]
    occasion = uow.session.get(Occasion, draft.occasion_id) if draft.occasion_id is not None else None
    if draft.id is None:
        meeting = FirstMeeting()
        uow.session.add(meeting)
    else:
        meeting = read_for_edit(uow.session, FirstMeeting, draft.id, draft.version)
    meeting.day, meeting.starts, meeting.ends = draft.day, draft.starts, draft.ends
    meeting.meeting_point_id, meeting.occasion_id = draft.meeting_point_id, draft.occasion_id
    if occasion is not None:
        meeting.day, meeting.meeting_point_id = occasion.day, occasion.meeting_point_id
    meeting.room, meeting.note = room, note
    uow.session.flush()
    _seat(uow, meeting, pairs)
    return meeting.id


def cancel_first_meeting(uow: UnitOfWork, meeting_id: FirstMeetingId, version: int) -> None:
    """Call off a first meeting: its pairs wait for another time. Raises ``EditConflict``."""
    read_for_edit(uow.session, FirstMeeting, meeting_id, version)
    for pair in _booked(uow, meeting_id):
        _unseat(uow, pair)


def confirm_first_meeting(
    uow: UnitOfWork, pair_id: PairId, version: int, *, took_place: bool, day: date | None = None, note: str = ""
) -> None:
    """Note whether two have met: the trial begins with that day, or they need another time.

    Without ``day`` it was the booked one. Raises ``Invalid`` for ``day`` and ``note``, ``EditConflict``, ``Refused``
    with ``PAIR_HAS_GONE_ON``.
    """
    pair = pair_for_edit(uow.session, pair_id, version, among=_BOOKABLE)
    today = uow.clock.today()
    meeting = uow.session.get(FirstMeeting, pair.first_meeting_id) if pair.first_meeting_id is not None else None
    met_on = day or (meeting.day if meeting is not None else today)
    checks = FieldChecks()
    text = checks.text("note", note, LONGEST_MEETING_NOTE)
    if took_place and met_on > today:
        checks.add("day", ProblemCode.OUT_OF_RANGE, last=today)
    checks.finish()
    if took_place:
        begin_trial(uow, pair, met_on)
        _note(uow, pair, met_on, (PairContactHow.VISIT, PairContactOutcome.MET), text)
    else:
        _unseat(uow, pair)
        if text:
            _note(uow, pair, today, (PairContactHow.CALL, PairContactOutcome.REACHED), text)
    uow.session.flush()


def _check(uow: UnitOfWork, draft: FirstMeetingDraft, checks: FieldChecks) -> None:
    if not draft.pairs:
        checks.add("pairs", ProblemCode.REQUIRED)
    if draft.ends <= draft.starts:
        checks.add("ends", ProblemCode.END_BEFORE_START)
    if draft.day < uow.clock.today():
        checks.add("day", ProblemCode.OUT_OF_RANGE, first=uow.clock.today())
    if draft.meeting_point_id is not None and uow.session.get(MeetingPoint, draft.meeting_point_id) is None:
        checks.add("meeting_point_id", ProblemCode.PLACE_GONE)
    occasion = uow.session.get(Occasion, draft.occasion_id) if draft.occasion_id is not None else None
    if draft.occasion_id is not None and (occasion is None or occasion.removed):
        checks.add("occasion_id", ProblemCode.REQUIRED)


def _seat(uow: UnitOfWork, meeting: FirstMeeting, pairs: Sequence[Pair]) -> None:
    today, coming = uow.clock.today(), {pair.id for pair in pairs}
    for pair in _booked(uow, meeting.id):
        if pair.id not in coming:
            pair.first_meeting_id = None
            go_to(pair, PairStatus.ACCEPTED, today)
    for pair in pairs:
        if pair.first_meeting_id != meeting.id:
            leave_meeting(uow.session, pair)
        pair.first_meeting_id, pair.call_again_on = meeting.id, None
        go_to(pair, PairStatus.BOOKED, today)
    uow.session.flush()


def _unseat(uow: UnitOfWork, pair: Pair) -> None:
    leave_meeting(uow.session, pair)
    go_to(pair, PairStatus.ACCEPTED, uow.clock.today())
    uow.session.flush()


def _booked(uow: UnitOfWork, meeting_id: FirstMeetingId) -> Sequence[Pair]:
    booked = select(Pair).where(Pair.first_meeting_id == meeting_id, Pair.status == PairStatus.BOOKED)
    return uow.session.scalars(booked.order_by(Pair.id)).all()


def _note(uow: UnitOfWork, pair: Pair, day: date, told: tuple[PairContactHow, PairContactOutcome], note: str) -> None:
    how, outcome = told
    uow.session.add(
        PairContact(
            pair_id=pair.id, day=day, side=PairSide.BOTH, how=how, outcome=outcome, note=note, author_id=uow.actor
        )
    )
