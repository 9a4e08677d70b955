"""What becomes of somebody's pairs when their card goes, is put together with another, or becomes protected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.entities.pair import Pair, PairChoice, PairContact
from models.queries.pairs_past import is_draft
from models.rules.pair_life import holds_place
from models.seen.places import has_unseen_pairs
from models.services.pair_editing import choice_of, keys_of, remove_empty_meeting
from models.values.errors import RefusalCode, Refused
from models.values.identifiers import PersonId
from models.values.pairing import PairKeys
from models.values.pairs import OPEN_STATUSES, ChoiceKind, PairStatus

_HOW_FAR: Final = tuple(PairStatus)


def remove_pairs(session: Session, person_id: PersonId) -> None:
    """Take away the drafts, the pairs that are over and the decisions about somebody whose card goes.

    Raises ``Refused`` with ``HAS_PAIRS`` while a pair holds a place, or is one that may not be seen.
    """
    pairs = pairs_of(session, person_id)
    if has_unseen_pairs(session, person_id) or any(holds_place(pair.status, pair.contacted_on) for pair in pairs):
        raise Refused(RefusalCode.HAS_PAIRS)
    for pair in pairs:
        _remove(session, pair)
    for choice in _choices(session, person_id):
        session.delete(choice)
    session.flush()


def move_pairs(session: Session, kept_id: PersonId, other_id: PersonId) -> None:
    """Give one card the pairs and decisions of another of the same person.

    Of two open pairs with one and the same friend the one that has come further stays, with both contact logs; of two
    decisions a veto. Raises ``Refused`` with ``ALREADY_PAIRED`` if the two cards are a pair of their own, ``HAS_PAIRS``
    if the other has a pair that may not be seen.
    """
    if has_unseen_pairs(session, other_id):
        raise Refused(RefusalCode.HAS_PAIRS)
    for pair in pairs_of(session, other_id):
        if kept_id in (pair.newcomer_id, pair.volunteer_id):
            if pair.status in OPEN_STATUSES:
                raise Refused(RefusalCode.ALREADY_PAIRED)
            _remove(session, pair)
            continue
        keys = _moved(keys_of(pair), kept_id, other_id)
        rival = _open_pair(session, keys) if pair.status in OPEN_STATUSES else None
        pair.newcomer_id, pair.volunteer_id = keys.newcomer, keys.volunteer
        if rival is not None:
            _join(session, pair, rival)
    for choice in _choices(session, other_id):
        keys = _moved(PairKeys(choice.newcomer_id, choice.volunteer_id), kept_id, other_id)
        same = choice_of(session, keys)
        if same is None and keys.newcomer != keys.volunteer:
            choice.newcomer_id, choice.volunteer_id = keys.newcomer, keys.volunteer
            continue
        if same is not None and choice.kind is ChoiceKind.VETO:
            same.kind, same.reason, same.note = choice.kind, choice.reason, choice.note
        session.delete(choice)
    session.flush()


def remove_drafts(session: Session, person_id: PersonId) -> None:
    """Take away proposals nobody was called about, and locks: whoever is protected is in no plan."""
    theirs = or_(Pair.newcomer_id == person_id, Pair.volunteer_id == person_id)
    for pair in session.scalars(select(Pair).where(is_draft(), theirs)).all():
        session.delete(pair)
    for choice in _choices(session, person_id):
        if choice.kind is ChoiceKind.LOCK:
            session.delete(choice)
    session.flush()


def pairs_of(session: Session, person_id: PersonId) -> Sequence[Pair]:
    """Read the pairs of somebody on either side."""
    theirs = or_(Pair.newcomer_id == person_id, Pair.volunteer_id == person_id)
    return session.scalars(select(Pair).where(theirs).order_by(Pair.id)).all()


def _remove(session: Session, pair: Pair) -> None:
    for contact in session.scalars(select(PairContact).where(PairContact.pair_id == pair.id)).all():
        session.delete(contact)
    # Away before the pair: no relationship tells SQLAlchemy what points to whom.
    session.flush()
    meeting_id = pair.first_meeting_id
    session.delete(pair)
    session.flush()
    remove_empty_meeting(session, meeting_id)


def _join(session: Session, one: Pair, other: Pair) -> None:
    """Keep the pair that has come further, with the contact logs of both."""
    gone, stays = sorted((one, other), key=_how_far)
    for contact in session.scalars(select(PairContact).where(PairContact.pair_id == gone.id)).all():
        contact.pair_id = stays.id
    session.flush()
    _remove(session, gone)


def _how_far(pair: Pair) -> tuple[int, bool, int]:
    return _HOW_FAR.index(pair.status), pair.contacted_on is not None, -pair.id


def _moved(keys: PairKeys, kept_id: PersonId, other_id: PersonId) -> PairKeys:
    newcomer, volunteer = (kept_id if key == other_id else key for key in (keys.newcomer, keys.volunteer))
    return PairKeys(newcomer, volunteer)


def _open_pair(session: Session, keys: PairKeys) -> Pair | None:
    return session.scalar(
        select(Pair).where(
            Pair.newcomer_id == keys.newcomer,
            Pair.volunteer_id == keys.volunteer,
            Pair.status.in_(OPEN_STATUSES),
        )
    )


def _choices(session: Session, person_id: PersonId) -> Sequence[PairChoice]:
    theirs = or_(PairChoice.newcomer_id == person_id, PairChoice.volunteer_id == person_id)
    return session.scalars(select(PairChoice).where(theirs)).all()
