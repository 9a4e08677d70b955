"""How services find pairs and let them go on: versions, allowed ways, places. No step of a pair stands here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities.newcomer import Newcomer
from models.entities.pair import FirstMeeting, Pair, PairChoice
from models.rules.pair_life import may_go
from models.seen.places import is_met_at
from models.services.editing import read_for_edit
from models.values.changes import EntityKind
from models.values.errors import EditConflict, RefusalCode, Refused
from models.values.identifiers import FirstMeetingId, PairId, PersonId
from models.values.pairing import PairKeys
from models.values.pairs import PairStatus


def pair_for_edit(session: Session, pair_id: PairId, version: int, *, among: Collection[PairStatus]) -> Pair:
    """Read a pair that a screen showed. Raises ``EditConflict``, or ``Refused`` with ``PAIR_HAS_GONE_ON``."""
    pair = read_for_edit(session, Pair, pair_id, version)
    if pair.status not in among:
        raise gone_on(pair)
    return pair


def go_to(pair: Pair, status: PairStatus, day: date) -> None:
    """Let a pair go on to a status. Raises ``Refused`` with ``PAIR_HAS_GONE_ON`` where no way leads there."""
    if pair.status is status:
        return
    if not may_go(pair.status, status):
        raise gone_on(pair)
    pair.status, pair.status_since = status, day


def gone_on(pair: Pair) -> Refused:
    """Say that a step no longer goes with how far a pair has come."""
    return Refused(RefusalCode.PAIR_HAS_GONE_ON, {"status": pair.status.value})


def keys_of(pair: Pair) -> PairKeys:
    """Give the two of a pair."""
    return PairKeys(pair.newcomer_id, pair.volunteer_id)


def choice_of(session: Session, keys: PairKeys) -> PairChoice | None:
    """Find what was decided about two."""
    found = select(PairChoice).where(PairChoice.newcomer_id == keys.newcomer, PairChoice.volunteer_id == keys.volunteer)
    return session.scalar(found)


def leave_meeting(session: Session, pair: Pair) -> None:
    """Take a pair out of its first meeting, which goes if nobody else meets there."""
    meeting_id, pair.first_meeting_id = pair.first_meeting_id, None
    session.flush()
    remove_empty_meeting(session, meeting_id)


def remove_empty_meeting(session: Session, meeting_id: FirstMeetingId | None) -> None:
    """Take away a first meeting at which no pair meets, not even one that may not be seen."""
    meeting = session.get(FirstMeeting, meeting_id) if meeting_id is not None else None
    if meeting is not None and not is_met_at(session, meeting.id):
        session.delete(meeting)
        session.flush()


def newcomer_of(session: Session, person_id: PersonId) -> Newcomer:
    """Read the role of a pair's newcomer. Raises ``EditConflict`` if it was taken away."""
    newcomer = session.scalar(select(Newcomer).where(Newcomer.person_id == person_id))
    if newcomer is None:
        raise EditConflict(kind=EntityKind.NEWCOMER, key=person_id)
    return newcomer
